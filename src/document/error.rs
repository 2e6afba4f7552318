//! Why a document could not be read, and what to do about it.

use super::position::Position;

/// A document that cannot be read; the caller knows the file's name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The bytes are a file of another kind.
    #[error("this is {looks_like}, not text; {remedy}")]
    Binary {
        /// What the bytes look like, with its article: `a PDF file`.
        looks_like: &'static str,
        /// What the user can do.
        remedy: &'static str,
    },
    /// UTF-8 with bytes that are none.
    #[error("the text is UTF-8 but broken at {0}; save the file again as UTF-8")]
    BrokenUtf8(Position),
    /// Not one word.
    #[error("the document has no words; is it the right file, and was it saved?")]
    Empty,
}
