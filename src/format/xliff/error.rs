//! Why a file could not be opened as XLIFF.

use std::io;

use crate::format::xml::Undecodable;

/// Why a file could not be opened as XLIFF.
#[derive(Debug, thiserror::Error)]
pub enum XliffError {
    /// The bytes could not be read.
    #[error("cannot read the file: {0}")]
    Read(#[from] io::Error),
    /// Nothing is in it.
    #[error("the file is empty; export it anew from the program that made it")]
    Empty,
    /// It is in UTF-32, which no translation tool writes.
    #[error("the file is in UTF-32, which is not understood; save it as UTF-8")]
    Encoding,
    /// It is something else.
    #[error("this is not XLIFF: it begins with {found}, not <xliff>; choose an XLIFF file")]
    NotXliff {
        /// The first thing in the file.
        found: String,
    },
}

impl From<Undecodable> for XliffError {
    fn from(error: Undecodable) -> Self {
        match error {
            Undecodable::Read(error) => Self::Read(error),
            Undecodable::Empty => Self::Empty,
            Undecodable::Utf32 => Self::Encoding,
        }
    }
}
