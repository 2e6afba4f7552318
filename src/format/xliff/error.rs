//! Why a file could not be opened as XLIFF.

use std::io;

use crate::format::xml::Undecodable;

/// Why a file could not be opened as XLIFF.
#[derive(Debug, thiserror::Error)]
pub enum XliffError {
    /// Its bytes are no text.
    #[error(transparent)]
    Text(#[from] Undecodable),
    /// It is something else.
    #[error("this is not XLIFF: it begins with {found}, not <xliff>; choose an XLIFF file")]
    NotXliff {
        /// The first thing in the file.
        found: String,
    },
}

impl From<io::Error> for XliffError {
    fn from(error: io::Error) -> Self {
        Undecodable::from(error).into()
    }
}
