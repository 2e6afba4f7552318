//! Documents that hold a sentence a line already.
//!
//! Comes in: the bytes of such a file. Goes out: a sentence for every line, empty ones too, so that
//! index `n` is line `n + 1` of the file, as alignments of such files count.

use super::encoding;
use super::error::ReadError;
use super::format::Format;
use super::position::Position;

/// One line of a file with a sentence a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The sentence, white space at its ends removed; empty for an empty line.
    pub text: String,
    /// The paragraph that it stands in, from 0: an empty line ends one. All 0 where no line is empty.
    pub paragraph: usize,
    start: Position,
}

impl Line {
    /// The place in the file of the character at byte `offset` of the text.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let before = &self.text[..self.text.floor_char_boundary(offset)];
        Position { column: self.start.column + before.chars().count(), ..self.start }
    }
}

/// Reads a file with a sentence a line; lines end at LF, CR LF or CR.
///
/// # Errors
/// [`ReadError`] where the bytes are no text, or hold no words.
pub fn lines(bytes: &[u8]) -> Result<Vec<Line>, ReadError> {
    let source = encoding::decode(bytes, Format::Plain)?.replace("\r\n", "\n").replace('\r', "\n");
    if !source.contains(char::is_alphanumeric) {
        return Err(ReadError::Empty);
    }
    let written: Vec<&str> = source.strip_suffix('\n').unwrap_or(&source).split('\n').collect();
    let paragraphs = paragraph_indices(&written);
    let numbered = written.into_iter().zip(paragraphs).enumerate();
    Ok(numbered.map(|(index, (line, paragraph))| read_line(index, line, paragraph)).collect())
}

fn read_line(index: usize, line: &str, paragraph: usize) -> Line {
    let indent = line.len() - line.trim_start().len();
    let start = Position { line: index + 1, column: 1 + line[..indent].chars().count() };
    Line { text: line.trim().to_owned(), paragraph, start }
}

/// An empty line belongs to the paragraph that it ends; empty lines before the first text end nothing.
fn paragraph_indices(lines: &[&str]) -> Vec<usize> {
    let (mut paragraph, mut started, mut ended) = (0, false, false);
    let mut index = |line: &&str| {
        if line.trim().is_empty() {
            ended = started;
        } else {
            paragraph += usize::from(ended);
            (started, ended) = (true, false);
        }
        paragraph
    };
    lines.iter().map(&mut index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_counts_and_empty_lines_end_paragraphs() {
        let found = lines("\nA.\r\n  Б.\n\n\nВ.\n".as_bytes()).unwrap();
        let seen: Vec<_> = found.iter().map(|line| (line.text.as_str(), line.paragraph)).collect();
        assert_eq!(seen, [("", 0), ("A.", 0), ("Б.", 0), ("", 0), ("", 0), ("В.", 1)]);
        assert_eq!(found[2].position("Б".len()), Position { line: 3, column: 4 });
    }

    #[test]
    fn without_empty_lines_there_is_one_paragraph() {
        let found = lines(b"A.\nB.\nC.").unwrap();
        assert_eq!(found.len(), 3);
        assert!(found.iter().all(|line| line.paragraph == 0));
    }

    #[test]
    fn a_file_without_words_is_refused() {
        assert_eq!(lines(b"\n\n"), Err(ReadError::Empty));
    }
}
