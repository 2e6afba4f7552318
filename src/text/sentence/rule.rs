//! One SRX rule, compiled: where it applies in a text.
//!
//! Comes in: the patterns before and after a position. Goes out: the positions where both match.
//! Source: SRX 2.0, section 3.3; a rule sees [`WINDOW`] bytes on either side of the position.

use fancy_regex::Regex;

use super::icu::{compile, translate};

/// How far a rule looks back and ahead, in bytes: keeps the cost of a position constant.
const WINDOW: usize = 256;

/// A rule as the file has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Source {
    /// `break="yes"`.
    pub(super) breaks: bool,
    /// What must end at the position; anything where empty.
    pub(super) before: String,
    /// What must begin at the position; anything where empty.
    pub(super) after: String,
    /// Where in the file the rule begins, in bytes.
    pub(super) offset: usize,
}

/// A rule ready to be applied.
#[derive(Debug, Clone)]
pub(super) enum Rule {
    /// Proposes breaks: the pattern matches what precedes the position and looks ahead to the rest.
    Break(Regex),
    /// Forbids a break where both sides match.
    NoBreak { before: Regex, after: Regex },
}

impl Rule {
    /// Compiles a rule; the pattern that fails and the reason where one does.
    pub(super) fn compile(source: &Source) -> Result<Self, (String, String)> {
        let part = |pattern: &String, shape: [&str; 2]| {
            let wrapped = format!("{}{}{}", shape[0], translate(pattern), shape[1]);
            compile(&wrapped).map_err(|reason| (pattern.clone(), reason))
        };
        let before = part(&source.before, ["(?:", r")\z"])?;
        let after = part(&source.after, [r"\A(?:", ")"])?;
        if source.breaks {
            let both = format!("(?:{})(?=(?:{}))", translate(&source.before), translate(&source.after));
            let both = compile(&both).map_err(|reason| (source.before.clone(), reason))?;
            Ok(Self::Break(both))
        } else {
            Ok(Self::NoBreak { before, after })
        }
    }

    /// The positions at which the rule proposes a break, rising. Each is the end of a longest match of
    /// the part before, as in other SRX engines: `[.?!]+` proposes one break after `?!`, not two.
    pub(super) fn proposals(&self, text: &str) -> Vec<usize> {
        let mut found = Vec::new();
        let Self::Break(both) = self else { return found };
        let mut from = 0;
        // A pattern that gives up (backtracking limit) proposes nothing more.
        while let Ok(Some(hit)) = both.find_from_pos(text, from) {
            found.push(hit.end());
            from = if hit.start() < hit.end() { hit.end() } else { next_boundary(text, hit.end()) };
            if from >= text.len() {
                break;
            }
        }
        found
    }

    /// Whether the rule forbids a break at `position`.
    pub(super) fn forbids(&self, text: &str, position: usize) -> bool {
        let Self::NoBreak { before, after } = self else { return false };
        let start = text.floor_char_boundary(position.saturating_sub(WINDOW));
        let end = text.ceil_char_boundary((position + WINDOW).min(text.len()));
        let applies = |regex: &Regex, part| regex.is_match(part).unwrap_or(false);
        applies(after, &text[position..end]) && applies(before, &text[start..position])
    }
}

fn next_boundary(text: &str, position: usize) -> usize {
    text.ceil_char_boundary((position + 1).min(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(breaks: bool, before: &str, after: &str) -> Rule {
        Rule::compile(&Source { breaks, before: before.into(), after: after.into(), offset: 0 }).unwrap()
    }

    #[test]
    fn a_run_of_marks_proposes_one_break() {
        assert_eq!(rule(true, "[.?!]+", r"\s").proposals("Да?! Нет. "), [6, 14]);
    }

    #[test]
    fn a_rule_without_a_part_before_proposes_every_match_after() {
        assert_eq!(rule(true, "", "b").proposals("abba"), [1, 2]);
    }

    #[test]
    fn both_sides_must_match_to_forbid() {
        let initials = rule(false, r"\p{Lu}\.", r"\s\p{Lu}");
        assert!(initials.forbids("Қ. Тоқаев", 3));
        assert!(!initials.forbids("Қ. және", 3));
        assert!(!initials.forbids("қ. Тоқаев", 3));
    }
}
