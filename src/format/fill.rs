//! Bilingual files whose open segments can be filled with translations.
//!
//! Comes in: a file as it is, later translations for some of its open segments. Goes out: the bytes of the file with
//! them in place; encoding, byte order mark, line ends and everything else stay as they were.

use super::po;
use super::xliff::XliffFile;
use super::{Kind, NamedLanguages, OpenError, Place, Problem};
use crate::language::Language;

/// A segment of a bilingual file, translated or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// The text to translate, without inline markup.
    pub source: String,
    /// The language of the text.
    pub from: Language,
    /// The language that the file wants it in.
    pub to: Language,
    /// Whether it waits for a translation; others stay as they are.
    pub open: bool,
    /// Where it begins.
    pub place: Place,
}

/// A translation for an open segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filling {
    /// The number of the segment in [`Fillable::segments`], from 0.
    pub segment: usize,
    /// The translation, without inline markup.
    pub translation: String,
    /// How far it can be trusted.
    pub certainty: Certainty,
}

/// How far a translation can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// It is the translation of a similar text, or something is left to do; a person has to look at it.
    Similar,
    /// It is the translation of this very text.
    Exact,
}

/// A file with translations in place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filled {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// The segments, as numbered in [`Fillable::segments`], whose translation was exact and is marked for review all
    /// the same, because the file's inline markup could not be put in its place.
    pub unplaced: Vec<usize>,
}

/// Why a file could not be opened for filling, or not be filled.
#[derive(Debug, thiserror::Error)]
pub enum FillError {
    /// It cannot be read.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It is of a format that is not filled.
    #[error("a {} file has nothing to fill in; name an XLIFF or PO file", .0.name())]
    Kind(Kind),
    /// It is broken, and what was written into it might be lost.
    #[error("{0}; nothing is filled in before that is put right")]
    Broken(Problem),
    /// Its bytes would not come out as they are.
    #[error(
        "{0}: the bytes here mean nothing in the file's encoding and would change; save the file as UTF-8 first"
    )]
    Undecodable(Place),
    /// Its encoding does not have a character of a translation.
    #[error("{place}: the file's encoding, {encoding}, has no '{character}'; save the file as UTF-8 first")]
    Unencodable {
        /// Where the segment begins.
        place: Place,
        /// The name of the encoding.
        encoding: &'static str,
        /// The character.
        character: char,
    },
}

/// A bilingual file that keeps its bytes, so that it can be written again.
pub trait Fillable {
    /// Every segment of the file in order, those that are translated too: neighbours tell one match from another.
    fn segments(&self) -> &[Segment];

    /// The file with translations in place of what its open segments hold; with none, the same bytes. Translations
    /// for segments that are not open are left aside.
    ///
    /// # Errors
    /// [`FillError`] where the file cannot be written as it was.
    fn fill(&self, fillings: &[Filling]) -> Result<Filled, FillError>;
}

/// Reads a file of a format whose segments can be filled; `languages` stand in where the file names none.
///
/// # Errors
/// [`FillError`] where the file cannot be read whole or has nothing to fill.
pub fn open_for_filling(
    kind: Kind,
    bytes: Vec<u8>,
    languages: &NamedLanguages,
) -> Result<Box<dyn Fillable>, FillError> {
    match kind {
        Kind::Xliff => Ok(Box::new(XliffFile::read(bytes, languages)?)),
        Kind::Po => Ok(Box::new(po::Catalogue::open(bytes, languages)?)),
        Kind::Tmx | Kind::Table | Kind::Workbook => Err(FillError::Kind(kind)),
    }
}
