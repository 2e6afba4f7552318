//! A paragraph, and the way back from its words to their places in the file.

use super::position::Position;

/// What a paragraph is in its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ParagraphKind {
    /// A headline or a subheading.
    Heading,
    /// Running text.
    #[default]
    Text,
    /// An item of a list, without its bullet or number.
    ListItem,
    /// A block quotation.
    Quotation,
}

/// A paragraph without markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its text on one line, white space at its ends removed.
    pub text: String,
    /// What it is.
    pub kind: ParagraphKind,
    /// Never empty; the first begins at offset 0.
    pieces: Vec<Piece>,
}

/// A stretch of a paragraph that stands in the file letter by letter, on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    /// Where it begins in the paragraph's text, in bytes; it ends where the next begins.
    offset: usize,
    /// Where it begins in the file.
    position: Position,
}

impl Paragraph {
    /// A paragraph whose text stands in the file letter by letter from each of `places` on: byte
    /// offsets of the text, ascending, with their positions.
    pub(super) fn new(
        text: String,
        kind: ParagraphKind,
        places: impl IntoIterator<Item = (usize, Position)>,
    ) -> Self {
        let pieces = places.into_iter().map(|(offset, position)| Piece { offset, position }).collect();
        Self { text, kind, pieces }
    }

    /// The place in the file of the character at byte `offset` of the text.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let piece =
            self.pieces[self.pieces.partition_point(|piece| piece.offset <= offset).saturating_sub(1)];
        let end = self.text.floor_char_boundary(offset);
        let characters = self.text[piece.offset..end].chars().count();
        Position { column: piece.position.column + characters, ..piece.position }
    }
}

/// A paragraph being put together from pieces of a file.
#[derive(Debug, Default)]
pub(super) struct ParagraphBuilder {
    text: String,
    pieces: Vec<Piece>,
}

impl ParagraphBuilder {
    /// Adds text that stands in the file from `position` on, letter by letter.
    pub(super) fn push(&mut self, text: &str, position: Position) {
        let new = if self.text.is_empty() { text.trim_start() } else { text };
        if new.is_empty() {
            return;
        }
        let skipped = text[..text.len() - new.len()].chars().count();
        let position = Position { column: position.column + skipped, ..position };
        self.pieces.push(Piece { offset: self.text.len(), position });
        self.text.push_str(new);
    }

    /// Adds a space that stands for white space or markup of the file, unless one is there already.
    pub(super) fn push_space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }

    /// The text so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The paragraph, and an empty builder in its place; nothing where there was no visible text.
    pub(super) fn take(&mut self, kind: ParagraphKind) -> Option<Paragraph> {
        let Self { mut text, pieces } = std::mem::take(self);
        text.truncate(text.trim_end().len());
        (!text.is_empty()).then_some(Paragraph { text, kind, pieces })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(line: usize, column: usize) -> Position {
        Position { line, column }
    }

    #[test]
    fn every_byte_of_a_joined_paragraph_knows_its_line_and_column() {
        let mut builder = ParagraphBuilder::default();
        builder.push("  Кеңес ", at(3, 1));
        builder.push_space();
        builder.push("мира ", at(4, 5));
        let paragraph = builder.take(ParagraphKind::Text).unwrap();
        assert_eq!(paragraph.text, "Кеңес мира");
        assert_eq!(paragraph.position(0), at(3, 3));
        assert_eq!(paragraph.position("Ке".len()), at(3, 5));
        assert_eq!(paragraph.position("Кеңес ми".len()), at(4, 7));
        assert_eq!(paragraph.position(paragraph.text.len()), at(4, 9));
    }

    #[test]
    fn white_space_alone_is_no_paragraph() {
        let mut builder = ParagraphBuilder::default();
        builder.push(" \u{A0}\t", at(1, 1));
        assert_eq!(builder.take(ParagraphKind::Text), None);
    }
}
