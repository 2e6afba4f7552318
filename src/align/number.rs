//! Numbers as values, whatever groups their digits.
//!
//! Comes in: a text and its tokens. Goes out: the numbers in order, digits with a point before the
//! fraction. Source: the digit groupings of Unicode CLDR for English, Russian and Kazakh.

use crate::text::token::{Token, TokenKind};

/// The values of the numbers of a text: `1,000.5`, `1 000,5` and `1000.5` are all `1000.5`.
pub(super) fn values(text: &str, tokens: &[Token]) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    let mut end = usize::MAX;
    let mut grouped = true;
    for token in tokens.iter().filter(|token| token.kind == TokenKind::Number) {
        let written = token.span.slice(text);
        let one_space = text.get(end..token.span.start).is_some_and(is_one_space);
        match values.last_mut() {
            Some(value) if one_space && grouped && continues(value, written) => {
                value.push_str(&plain(written));
            }
            _ => {
                grouped = written.len() <= 3;
                values.push(plain(written));
            }
        }
        end = token.span.end;
    }
    values
}

fn is_one_space(gap: &str) -> bool {
    let mut characters = gap.chars();
    characters.next().is_some_and(char::is_whitespace) && characters.next().is_none()
}

/// Whether `written` goes on after a space what `value` began: a group of three digits.
fn continues(value: &str, written: &str) -> bool {
    let group = written.split(',').next().unwrap_or_default();
    group.len() == 3 && !value.contains('.')
}

/// A number without what groups its digits. A comma or point before exactly three last digits groups
/// them, any other one begins the fraction.
fn plain(written: &str) -> String {
    let mut parts = written.split(['.', ',']);
    let mut value = parts.next().unwrap_or_default().to_owned();
    let groups = value.len() <= 3;
    for part in parts {
        if !(groups && part.len() == 3) {
            value.push('.');
        }
        value.push_str(part);
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[track_caller]
    fn assert_values(text: &str, expected: &[&str]) {
        assert_eq!(values(text, &tokens(text)), expected, "{text}");
    }

    #[test]
    fn groupings_do_not_matter() {
        for text in ["1,000.5", "1 000,5", "1\u{A0}000,5", "1000.5", "1000,5"] {
            assert_values(text, &["1000.5"]);
        }
        assert_values("1 200 000 теңге", &["1200000"]);
    }

    #[test]
    fn two_numbers_stay_two() {
        assert_values("19 24", &["19", "24"]);
        assert_values("в 2026, 350 га", &["2026", "350"]);
        assert_values("9:30", &["9:30"]);
    }
}
