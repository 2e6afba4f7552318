//! Why the bytes of a file cannot become text, and what costs a raw unit.

use std::io;

use crate::format::Reason;

/// Why a file cannot be read as text.
#[derive(Debug, thiserror::Error)]
pub enum Undecodable {
    /// The bytes could not be read.
    #[error("cannot read the file")]
    Read(#[from] io::Error),
    /// Nothing is in it.
    #[error("the file is empty; export it anew from the program that made it")]
    Empty,
    /// It is in UTF-32, which no translation tool writes.
    #[error("the file is in UTF-32, which is not understood; save it as UTF-8")]
    Utf32,
}

/// A reason and the byte of the raw unit where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::format) struct Fault {
    pub(in crate::format) at: usize,
    pub(in crate::format) reason: Reason,
}
