//! Bilingual files of every format as one stream of units.

use std::io::{BufReader, Read};

use super::po::{self, PoError};
use super::table::{self, TableError};
use super::tmx::{self, TmxError};
use super::xliff::{self, XliffError};
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

    /// What the file says of itself, where that is more than its languages.
    fn header(&self) -> Option<&tmx::Header> {
        None
    }

    /// What was read of the file, where that is not plain: columns of a table, a sheet of a workbook.
    fn selection(&self) -> Option<&str> {
        None
    }
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
    /// It is no XLIFF.
    #[error(transparent)]
    Xliff(#[from] XliffError),
    /// It is no table of units.
    #[error(transparent)]
    Table(#[from] TableError),
    /// It is no message catalogue.
    #[error(transparent)]
    Po(#[from] PoError),
}

/// Reads a file of a format as far as its first unit; `languages` are those that the user named.
///
/// # Errors
/// [`OpenError`] where the file cannot be read or is of another format.
pub fn open<'input>(
    kind: Kind,
    input: impl Read + Send + 'input,
    languages: &NamedLanguages,
) -> Result<Box<dyn UnitReader + Send + 'input>, OpenError> {
    match kind {
        Kind::Tmx => Ok(Box::new(tmx::Reader::new(BufReader::new(input))?)),
        Kind::Xliff => Ok(Box::new(xliff::read(input, languages)?)),
        Kind::Table => Ok(Box::new(table::read_text(input, languages)?)),
        Kind::Workbook => Ok(Box::new(table::read_workbook(input, languages)?)),
        Kind::Po => Ok(Box::new(po::read(input, languages)?)),
    }
}
