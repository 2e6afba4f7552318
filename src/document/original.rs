//! A file as it was written: its text with all markup, and the way back to its bytes.
//!
//! Comes in: the bytes of a file, later its text with some stretches replaced. Goes out: where its characters stand,
//! and bytes in the encoding and with the line ends that the file has.

use super::encoding::{self, Written};
use super::error::ReadError;
use super::format::Format;
use super::position::{LineStarts, Position};
use super::{Text, read_text};
use crate::text::{Byte, Span};

/// A file as it was written.
#[derive(Debug, Clone)]
pub struct Original {
    text: String,
    format: Format,
    written: Written,
    /// Whether the text, encoded again, gives the same bytes.
    faithful: bool,
    lines: LineStarts,
}

/// Where some words stand in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// The stretch of the file's text, markup within the words included.
    pub span: Span<Byte>,
    /// The line of the first character, from 1, and its column in UTF-16 code units, from 1.
    pub start: (usize, usize),
    /// The line and column just after the last character, counted likewise.
    pub end: (usize, usize),
}

impl Original {
    /// Reads a file.
    ///
    /// # Errors
    /// [`ReadError`] where the bytes are no text.
    pub fn read(bytes: &[u8], format: Format) -> Result<Self, ReadError> {
        let (text, written) = encoding::recognise(bytes, format)?;
        let faithful = written.encode(&text).is_some_and(|again| again == bytes);
        let lines = LineStarts::new(&text);
        Ok(Self { text, format, written, faithful, lines })
    }

    /// Its text with all markup, as decoded; line ends as they are.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its paragraphs, and what it says of itself.
    ///
    /// # Errors
    /// [`ReadError::Empty`] where it holds no words.
    pub fn parse(&self) -> Result<Text, ReadError> {
        read_text(&self.text, self.format)
    }

    /// The bytes of a file with another text in the same encoding; nothing where the encoding does not have one of its
    /// characters, or where even the old text would not come out as it was.
    #[must_use]
    pub fn encode(&self, text: &str) -> Option<Vec<u8>> {
        self.faithful.then(|| self.written.encode(text))?
    }

    /// Its format.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// A line of its text, counted from 1, with its white space; empty where there is no such line.
    #[must_use]
    pub fn line(&self, number: usize) -> &str {
        let start = |line| self.lines.offset(&self.text, Position { line, column: 1 });
        self.text[start(number)..start(number + 1)].trim_end_matches(['\n', '\r'])
    }

    /// Whether `words` mean themselves where they stand in it, and no markup.
    fn can_hold(&self, words: &str) -> bool {
        let marks: &[char] = match self.format {
            Format::Plain => &['\t'],
            Format::Html => &['<', '>', '&'],
            Format::Markdown => &['\\', '`', '*', '_', '[', ']', '<', '>', '&', '#', '|', '~', '$', '\t'],
        };
        !words.contains(marks) && !words.contains(['\n', '\r'])
    }

    /// The byte of the text at which the character of this line and column begins; the end of the line, where it has
    /// no such column.
    #[must_use]
    pub fn offset(&self, position: Position) -> usize {
        self.lines.offset(&self.text, position)
    }

    /// What is to be written at `place`, where `words` stand, so that `others` stand there: nothing where the file has
    /// markup among the words, or would take the others for markup. A line's end stays between two words.
    #[must_use]
    pub fn written_at(&self, place: &Place, words: &str, others: &str) -> Option<String> {
        let written = place.span.slice(&self.text);
        if written == words {
            return self.can_hold(others).then(|| others.to_owned());
        }
        let line_end = one_line_end(written, words).filter(|_| self.can_hold(others))?;
        let (before, after) = others.rsplit_once(' ')?;
        Some(format!("{before}{line_end}{after}"))
    }

    /// Where `words` stand, whose first character stands at `first` and whose last one at `last`.
    #[must_use]
    pub fn place(&self, words: &str, first: Position, last: Position) -> Place {
        let start = self.offset(first);
        let last = if words.is_empty() { start } else { self.offset(last).max(start) };
        let length = self.text[last..].chars().next().filter(|_| !words.is_empty()).map_or(0, char::len_utf8);
        let span = Span::new(start, last + length);
        let column = |offset: usize| self.lines.utf16_position(&self.text, offset);
        Place { span, start: column(span.start), end: column(span.end) }
    }
}

/// The white space around the line's end that parts `words` where they are written, if that is all that differs.
fn one_line_end<'written>(written: &'written str, words: &str) -> Option<&'written str> {
    let at = written.find(['\n', '\r'])?;
    let (before, after) = (written[..at].trim_end(), written[at..].trim_start());
    let joined = format!("{before} {after}");
    (joined == words).then(|| &written[before.len()..written.len() - after.len()])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_know_their_bytes_and_their_columns_in_utf16() {
        let page = "<p>Нет\r\n𝄞 <b>Peace</b> Council";
        let original = Original::read(page.as_bytes(), Format::Html).unwrap();
        let at = |line, column| Position { line, column };
        let place = original.place("Peace", at(2, 6), at(2, 10));
        assert_eq!(place.span.slice(page), "Peace");
        assert_eq!(original.written_at(&place, "Peace", "War").as_deref(), Some("War"));
        assert_eq!(original.written_at(&place, "Peace", "A & B"), None);
        assert_eq!((place.start, place.end), ((2, 7), (2, 12)));
        let place = original.place("Peace Council", at(2, 6), at(2, 22));
        assert_eq!(place.span.slice(page), "Peace</b> Council");
        assert_eq!(original.written_at(&place, "Peace Council", "War"), None);
        assert_eq!(original.place("", at(2, 1), at(2, 1)).span.len(), 0);
    }

    #[test]
    fn a_line_end_among_the_words_stays() {
        let text = "The Peace\r\n  Council met.";
        let original = Original::read(text.as_bytes(), Format::Plain).unwrap();
        let place =
            original.place("Peace Council", Position { line: 1, column: 5 }, Position { line: 2, column: 9 });
        let written = |others: &str| original.written_at(&place, "Peace Council", others);
        assert_eq!(written("Board of Peace").as_deref(), Some("Board of\r\n  Peace"));
        assert_eq!(written("Board"), None);
    }

    #[test]
    fn lines_keep_their_white_space_and_lose_their_ends() {
        let original = Original::read(b"a\t\r\n b \r\nc", Format::Plain).unwrap();
        assert_eq!([1, 2, 3, 4].map(|number| original.line(number)), ["a\t", " b ", "c", ""]);
    }

    #[test]
    fn a_file_with_bytes_that_mean_nothing_is_not_written_again() {
        let broken =
            [b"<p>\xD0\xA1\xD0\xBE\xD0\xB2\xD0\xB5\xD1\x82 \xD0\xBC\xD0\xB8\xD1\x80\xD0\xB0 ", &b"\xFF"[..]]
                .concat();
        let original = Original::read(&broken, Format::Html).unwrap();
        assert!(original.text().starts_with("<p>Совет мира"));
        assert_eq!(original.encode(original.text()), None);
    }

    proptest! {
        #[test]
        fn any_place_lies_in_the_text_and_what_is_written_there_is_read_there(
            text in "[aж𝄞<&\r\n ]{1,30}",
            words in "[aж \n]{0,6}",
            lines in (0_usize..4, 0_usize..4),
            columns in (0_usize..12, 0_usize..12),
        ) {
            for format in [Format::Plain, Format::Html, Format::Markdown] {
                let original = Original::read(text.as_bytes(), format).unwrap();
                let at = |line, column| Position { line, column };
                let place = original.place(&words, at(lines.0, columns.0), at(lines.1, columns.1));
                prop_assert!(place.start <= place.end && place.span.end <= text.len());
                if let Some(written) = original.written_at(&place, &words, "б в") {
                    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                    prop_assert_eq!(folded(place.span.slice(&text)), folded(&words));
                    prop_assert_eq!(folded(&written), "б в");
                }
            }
        }
    }
}
