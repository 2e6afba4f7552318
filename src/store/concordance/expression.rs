//! A regular expression that a user wrote.
//!
//! Comes in: its text, in the syntax of the `regex` crate. Goes out: the compiled expression, whose time to search is
//! linear in the text, or what is wrong with it in one line.

use regex::{Regex, RegexBuilder};

/// Most memory that a compiled expression may take, so that none is slow.
const SIZE_LIMIT: usize = 1 << 20;

/// A regular expression to search for in texts as they are stored.
#[derive(Debug, Clone)]
pub struct Expression(pub(super) Regex);

/// What is wrong with a regular expression.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{pattern}' is no regular expression: {reason}")]
pub struct BadExpression {
    /// The expression as it was written.
    pub pattern: String,
    /// What is wrong with it.
    pub reason: String,
}

impl Expression {
    /// Compiles `pattern`; `(?i)` at its beginning makes it blind to case.
    ///
    /// # Errors
    /// [`BadExpression`] where it is not well formed, too large, or matches nothing but empty stretches.
    pub fn new(pattern: &str) -> Result<Self, BadExpression> {
        let bad = |reason: String| BadExpression { pattern: pattern.to_owned(), reason };
        if pattern.is_empty() {
            return Err(bad("it is empty".to_owned()));
        }
        let compiled = RegexBuilder::new(pattern).size_limit(SIZE_LIMIT).build();
        compiled.map(Self).map_err(|error| bad(reason(&error)))
    }
}

/// What is wrong, without the drawing of the place that the crate puts above it.
fn reason(error: &regex::Error) -> String {
    match error {
        regex::Error::CompiledTooBig(_) => "it is too large; repeat less in it".to_owned(),
        error => {
            let message = error.to_string();
            let last = message.lines().last().unwrap_or_default();
            last.strip_prefix("error: ").unwrap_or(last).to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_expression_is_told_in_one_line() {
        let reason = |pattern| Expression::new(pattern).unwrap_err().to_string();
        assert_eq!(reason("(Совет"), "'(Совет' is no regular expression: unclosed group");
        assert_eq!(reason(""), "'' is no regular expression: it is empty");
        assert!(reason(r"(\pL{1000}){1000}").contains("too large"));
    }
}
