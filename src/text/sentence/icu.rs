//! Regular expressions as SRX files have them, for the engine of this library.
//!
//! Comes in: a pattern in ICU syntax. Goes out: a compiled regular expression of the same meaning.
//! Source: SRX 2.0, section 4.2, which takes the syntax of ICU.

use std::iter::Peekable;
use std::str::Chars;

use fancy_regex::Regex;

/// Compiles `pattern`, already translated by [`translate`]; the reason where it cannot be.
///
/// Patterns without look-around run on the linear-time engine of the `regex` crate inside.
pub(super) fn compile(pattern: &str) -> Result<Regex, String> {
    Regex::new(pattern).map_err(|error| error.to_string())
}

/// The pattern with the escapes that only ICU knows written in the syntax of this library.
pub(super) fn translate(pattern: &str) -> String {
    let mut translated = String::with_capacity(pattern.len());
    let mut characters = pattern.chars().peekable();
    while let Some(character) = characters.next() {
        match (character, characters.peek()) {
            ('\\', Some('Q')) => push_quoted(&mut characters, &mut translated),
            ('\\', Some(&escaped)) => {
                characters.next();
                push_escape(escaped, &mut translated);
            }
            _ => translated.push(character),
        }
    }
    translated
}

/// Takes `Q…\E`, in which every character stands for itself.
fn push_quoted(characters: &mut Peekable<Chars<'_>>, translated: &mut String) {
    let rest: String = characters.by_ref().skip(1).collect();
    let (literal, after) = rest.split_once("\\E").unwrap_or((&rest, ""));
    translated.push_str(&fancy_regex::escape(literal));
    translated.push_str(&translate(after));
}

fn push_escape(escaped: char, translated: &mut String) {
    match escaped {
        'h' => translated.push_str("[\\t\\p{Zs}]"),
        'H' => translated.push_str("[^\\t\\p{Zs}]"),
        'R' => translated.push_str("(?:\\r\\n|[\\n\\x0B\\x0C\\r\\x{85}\\x{2028}\\x{2029}])"),
        // Anchors of words elsewhere, plain characters in ICU.
        '<' | '>' => translated.push(escaped),
        other if !other.is_ascii() => translated.push(other),
        other => translated.extend(['\\', other]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_matches(pattern: &str, text: &str) {
        let regex = compile(&translate(&format!("^(?:{pattern})$"))).unwrap();
        assert!(regex.is_match(text).unwrap(), "{pattern} should match {text}");
    }

    #[test]
    fn escapes_of_icu_mean_the_same_here() {
        assert_matches(r"a\hb", "a\u{A0}b");
        assert_matches(r"\Qт.е.\E\s", "т.е. ");
        assert_matches(r"\<b\>", "<b>");
        assert_matches(r"\«\»\…", "«»…");
        assert_matches(r"\u2026\x{1F600}", "…😀");
        assert_matches(r"\p{Lu}[\p{L}&&[^\p{Lu}]]+", "Қазақ");
    }

    #[test]
    fn look_around_is_understood() {
        assert_matches(r"(?<!\p{L})г\.(?=$)", "г.");
    }

    #[test]
    fn a_broken_pattern_gives_its_reason() {
        assert!(compile("(а").unwrap_err().contains("parenthes"));
    }
}
