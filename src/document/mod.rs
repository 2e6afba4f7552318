//! Files of running text: plain text, Markdown and web pages.
//!
//! Comes in: the bytes of a file in any usual encoding. Goes out: its paragraphs in order, each
//! knowing where in the file every word of it stands. Nothing here opens a file.

mod binary;
mod date;
mod encoding;
mod error;
mod format;
mod html;
pub mod language;
mod lines;
mod markdown;
mod original;
mod paragraph;
mod plain;
mod position;

pub(crate) use encoding::decode_whole;
pub use error::ReadError;
pub use format::Format;
pub use lines::{Line, lines};
pub use original::{Original, Place};
pub use paragraph::{Paragraph, ParagraphKind};
pub use position::Position;

use crate::language::Language;

/// A document as it was written: its paragraphs, and what it says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// Its headline, where it names one.
    pub title: Option<String>,
    /// The day on which it appeared, as `YYYY-MM-DD`, where it names one.
    pub date: Option<String>,
    /// Its language, where it names one; [`language::detect`] tells what the words themselves say.
    pub language: Option<Language>,
    /// Its paragraphs in order, each with at least one visible character.
    pub paragraphs: Vec<Paragraph>,
}

/// Reads a document.
///
/// # Errors
/// [`ReadError`] where the bytes are no text, or hold no words.
pub fn read(bytes: &[u8], format: Format) -> Result<Text, ReadError> {
    read_text(&encoding::decode(bytes, format)?, format)
}

/// Reads a document that is decoded already.
fn read_text(source: &str, format: Format) -> Result<Text, ReadError> {
    let text = match format {
        Format::Plain => plain::read(source),
        Format::Markdown => markdown::read(source),
        Format::Html => html::read(source),
    };
    let has_words = text.paragraphs.iter().any(|paragraph| paragraph.text.contains(char::is_alphanumeric));
    if has_words { Ok(text) } else { Err(ReadError::Empty) }
}
