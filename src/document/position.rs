//! Places in a file as editors count them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// The line, from 1; a line ends at LF, CR LF or CR.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}, column {}", self.line, self.column)
    }
}

/// How many characters at most are counted for one answer.
const STEP: usize = 256;

/// The positions of a file's bytes.
pub(super) struct PositionIndex<'source> {
    source: &'source str,
    /// Every line's start, and in long lines a place every [`STEP`] characters.
    marks: Vec<(usize, Position)>,
}

impl<'source> PositionIndex<'source> {
    pub(super) fn new(source: &'source str) -> Self {
        let mut here = Position { line: 1, column: 1 };
        let mut marks = vec![(0, here)];
        for (at, character) in source.char_indices() {
            if ends_line(character, &source[at..]) {
                here = Position { line: here.line + 1, column: 1 };
            } else {
                here.column += 1;
            }
            if here.column % STEP == 1 {
                marks.push((at + character.len_utf8(), here));
            }
        }
        Self { source, marks }
    }

    /// The position of the character that begins at byte `offset` of the source.
    pub(super) fn position(&self, offset: usize) -> Position {
        let (start, mark) = self.marks[self.marks.partition_point(|(start, _)| *start <= offset) - 1];
        Position { column: mark.column + self.source[start..offset].chars().count(), ..mark }
    }
}

/// Where the lines of a file begin.
#[derive(Debug, Clone)]
pub(super) struct LineStarts(Vec<usize>);

impl LineStarts {
    pub(super) fn new(source: &str) -> Self {
        let ends = source.char_indices().filter(|(at, character)| ends_line(*character, &source[*at..]));
        Self(std::iter::once(0).chain(ends.map(|(at, character)| at + character.len_utf8())).collect())
    }

    /// The byte of the character at `position`; the end of its line, where the line is shorter.
    pub(super) fn offset(&self, source: &str, position: Position) -> usize {
        let start = |line: usize| self.0.get(line).copied().unwrap_or(source.len());
        let (begin, end) = (start(position.line.saturating_sub(1)), start(position.line));
        let mut characters = source[begin..end].char_indices();
        characters.nth(position.column.saturating_sub(1)).map_or(end, |(at, _)| begin + at)
    }

    /// The line of a byte of the source, and its column in UTF-16 code units, both from 1.
    pub(super) fn utf16_position(&self, source: &str, offset: usize) -> (usize, usize) {
        let line = self.0.partition_point(|start| *start <= offset);
        (line, 1 + source[self.0[line - 1]..offset].encode_utf16().count())
    }
}

fn ends_line(character: char, rest: &str) -> bool {
    character == '\n' || (character == '\r' && !rest.starts_with("\r\n"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_end_at_each_kind_of_line_end_once() {
        let source = "a\r\nб\rв\n\nг";
        let index = PositionIndex::new(source);
        for (word, line) in [("a", 1), ("б", 2), ("в", 3), ("г", 5)] {
            assert_eq!(index.position(source.find(word).unwrap()), Position { line, column: 1 });
        }
    }

    proptest! {
        #[test]
        fn a_column_is_one_more_than_the_characters_before_it(line in "[абёәқ x]{0,900}", cut in 0_usize..900) {
            let source = format!("first\n{line}");
            let offset = 6 + line.char_indices().nth(cut).map_or(line.len(), |(at, _)| at);
            let expected = Position { line: 2, column: 1 + source[6..offset].chars().count() };
            prop_assert_eq!(PositionIndex::new(&source).position(offset), expected);
        }

        #[test]
        fn every_byte_is_found_again_by_its_position(source in "[aж𝄞\r\n]{0,40}", cut in 0_usize..40) {
            let offset = source.char_indices().nth(cut).map_or(source.len(), |(at, _)| at);
            let position = PositionIndex::new(&source).position(offset);
            prop_assert_eq!(LineStarts::new(&source).offset(&source, position), offset);
        }
    }
}
