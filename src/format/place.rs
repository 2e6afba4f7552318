//! Where in a file something stands, as an editor shows it.

use std::fmt;

/// A line and a column, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: u64,
    /// The column in characters, from 1.
    pub column: u64,
}

impl Place {
    /// The beginning of a file.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The place behind a text that begins here.
    #[must_use]
    pub fn after(self, text: &str) -> Self {
        let characters = |text: &str| text.chars().count() as u64;
        match text.rfind('\n') {
            None => Self { column: self.column + characters(text), ..self },
            Some(last) => Self {
                line: self.line + text.matches('\n').count() as u64,
                column: 1 + characters(&text[last + 1..]),
            },
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}, column {}", self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_begin_anew_with_a_line() {
        assert_eq!(Place::START.after("мир"), Place { line: 1, column: 4 });
        assert_eq!(Place::START.after("мир\n\nң"), Place { line: 3, column: 2 });
        assert_eq!(Place { line: 7, column: 9 }.after(""), Place { line: 7, column: 9 });
    }
}
