//! What a person has looked at and lets stand.
//!
//! Comes in: the text of a Markdown or HTML file with its comments, or what `tolmach.toml` says. Goes out: which
//! findings are let stand, by rule and reason. A comment is `<!-- tolmach: allow RULE, RULE reason -->`.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::finding::Finding;
use super::rule::Rule;
use crate::text::normal::normal_form;
use crate::text::{Byte, Span};

static COMMENT: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?is)<!--\s*tolmach:\s*allow\s+(\w+(?:-\w+)*(?:\s*,\s*\w+(?:-\w+)*)*)\s*(.*?)\s*-->";
    Regex::new(pattern).expect("the pattern is constant")
});

/// Findings of one rule that are let stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The rule.
    pub rule: Rule,
    /// Only where these words are found, whatever their letters' case and marks.
    pub words: Option<String>,
    /// Only of this concept.
    pub concept: Option<String>,
    /// Why.
    pub reason: String,
    /// The first day on which it no longer holds.
    pub until: Option<Date>,
}

/// A comment in a text that lets something stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Where it stands in the file's text.
    pub span: Span<Byte>,
    /// The waiver, or what is wrong with its rule.
    pub waiver: Result<Waiver, String>,
}

impl Waiver {
    /// Whether it lets this finding stand in `text`.
    #[must_use]
    pub fn covers(&self, finding: &Finding, text: &str) -> bool {
        let words = || normal_form(finding.span.slice(text));
        finding.rule == self.rule
            && self.concept.as_ref().is_none_or(|concept| finding.concept.as_ref() == Some(concept))
            && self.words.as_ref().is_none_or(|wanted| normal_form(wanted) == words())
    }

    /// Whether its time is over.
    #[must_use]
    pub fn has_ended(&self, today: Date) -> bool {
        self.until.is_some_and(|until| until <= today)
    }
}

/// The comments of a text that let something stand, in order.
#[must_use]
pub fn comments(text: &str) -> Vec<Comment> {
    COMMENT.captures_iter(text).flat_map(|found| waivers(&found)).collect()
}

/// A comment for each rule that is named.
fn waivers(found: &regex::Captures<'_>) -> Vec<Comment> {
    let whole = found.get(0).map_or(0..0, |whole| whole.range());
    let read = |rule: &str| {
        let waiver = rule.trim().to_lowercase().parse().map(|rule| Waiver {
            rule,
            words: None,
            concept: None,
            reason: found[2].to_owned(),
            until: None,
        });
        Comment { span: Span::new(whole.start, whole.end), waiver }
    };
    found[1].split(',').map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Side;

    fn finding(words: &str) -> Finding {
        Finding {
            rule: Rule::DeprecatedTerm,
            severity: Rule::DeprecatedTerm.severity(),
            side: Side::Target,
            span: Span::new(0, words.len()),
            message: String::new(),
            concept: Some("astana".to_owned()),
            suggestions: Vec::new(),
        }
    }

    #[test]
    fn a_comment_names_rule_and_reason() {
        let text = "a <!-- tolmach: allow deprecated-term\n it is a quotation --> b <!-- tolmach: allow spelling --> \
                    <!-- allow spacing -->";
        let found = comments(text);
        assert_eq!(found.len(), 2);
        let waiver = found[0].waiver.as_ref().unwrap();
        assert_eq!((waiver.rule, waiver.reason.as_str()), (Rule::DeprecatedTerm, "it is a quotation"));
        assert!(found[0].span.slice(text).ends_with("quotation -->"));
        assert!(found[1].waiver.as_ref().unwrap_err().contains("no rule 'spelling'"));
    }

    #[test]
    fn several_rules_stand_in_one_comment_however_it_is_typed() {
        let found =
            comments("<!--Tolmach: Allow spacing,Repeated-Word--> <!--tolmach:allow spacing, x why-->");
        let rules: Vec<_> = found.iter().map(|one| one.waiver.as_ref().map(|waiver| waiver.rule)).collect();
        assert!(matches!(rules[..], [Ok(Rule::Spacing), Ok(Rule::RepeatedWord), Ok(Rule::Spacing), Err(_)]));
    }

    #[test]
    fn words_and_concept_narrow_it() {
        let any = comments("<!-- tolmach: allow deprecated-term -->")[0].waiver.clone().unwrap();
        let of = |words: &str| Waiver { words: Some(words.to_owned()), ..any.clone() };
        let (found, text) = (finding("Nur-Sultan"), "Nur-Sultan is old.");
        assert!(any.covers(&found, text) && of("nur‑sultan").covers(&found, text));
        assert!(!of("Astana").covers(&found, text));
        assert!(!Waiver { concept: Some("almaty".to_owned()), ..any.clone() }.covers(&found, text));
        assert!(!Waiver { rule: Rule::Spacing, ..any }.covers(&found, text));
    }

    #[test]
    fn it_ends_with_its_day() {
        let mut waiver = comments("<!-- tolmach: allow spacing -->")[0].waiver.clone().unwrap();
        let day = jiff::civil::date(2027, 1, 1);
        assert!(!waiver.has_ended(day));
        waiver.until = Some(day);
        assert!(waiver.has_ended(day) && !waiver.has_ended(day.yesterday().unwrap()));
    }
}
