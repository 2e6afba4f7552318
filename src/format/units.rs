//! Bilingual files of every format as one stream of units.

use std::io::{BufReader, Read};

use super::tmx::{self, TmxError};
use super::{Account, Kind, Place, Problem};
use crate::language::Language;
use crate::memory::Unit;

/// Units of an exchange file, one after the other, or the [`Problem`] that cost one.
///
/// After [`Reason::BrokenOff`](super::Reason::BrokenOff) and [`Reason::Read`](super::Reason::Read) nothing follows.
pub trait UnitReader: Iterator<Item = Result<Unit, Problem>> {
    /// What became of the units so far; ask at the end.
    fn account(&self) -> Account;

    /// Where the unit or problem begins that was given last.
    fn place(&self) -> Place;

    /// The language that was translated from, where the file says it.
    fn source(&self) -> Option<&Language>;
}

/// The languages that the user names, for formats that do not say theirs.
#[derive(Debug, Clone, Default)]
pub struct NamedLanguages {
    /// The source language.
    pub from: Option<Language>,
    /// The target language.
    pub to: Option<Language>,
}

/// Why a file could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It is no TMX.
    #[error(transparent)]
    Tmx(#[from] TmxError),
}

/// Reads a file of a format as far as its first unit; `languages` are those that the user named.
///
/// # Errors
/// [`OpenError`] where the file cannot be read or is of another format.
pub fn open<'input>(
    kind: Kind,
    input: impl Read + Send + 'input,
    _languages: &NamedLanguages,
) -> Result<Box<dyn UnitReader + Send + 'input>, OpenError> {
    match kind {
        Kind::Tmx => Ok(Box::new(tmx::Reader::new(BufReader::new(input))?)),
    }
}
