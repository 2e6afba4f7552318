//! Concepts in, a glossary file of any format out.

use std::collections::BTreeMap;
use std::io::Write;

use jiff::Timestamp;

use super::pair::Sides;
use super::{TermsError, omegat, table, tbx, utx};
use crate::glossary::Concept;
use crate::language::Language;

/// A format of glossary files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A table with commas, a term a row.
    Csv,
    /// The same with tabs.
    Tsv,
    /// The same as a workbook.
    Xlsx,
    /// Termbase eXchange.
    Tbx,
    /// Source, target and comment, for OmegaT.
    OmegaT,
    /// Universal Terminology eXchange.
    Utx,
}

/// How the names of files end, and the format that this means.
const ENDINGS: [(&str, Format); 8] = [
    ("csv", Format::Csv),
    ("tsv", Format::Tsv),
    ("xlsx", Format::Xlsx),
    ("tbx", Format::Tbx),
    ("txt", Format::OmegaT),
    ("tab", Format::OmegaT),
    ("utf8", Format::OmegaT),
    ("utx", Format::Utx),
];

impl Format {
    /// The format of a file with this name, by its ending in any case.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        ENDINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending)).map(|(_, format)| *format)
    }

    /// Every ending that names a format, without the dot.
    pub fn endings() -> impl Iterator<Item = &'static str> {
        ENDINGS.iter().map(|(ending, _)| *ending)
    }

    /// Whether it holds two languages, which must be named.
    #[must_use]
    pub const fn is_bilingual(self) -> bool {
        matches!(self, Self::OmegaT | Self::Utx)
    }
}

/// How a file is to be written.
#[derive(Debug, Clone)]
pub struct WriteOptions {
    /// Its format.
    pub format: Format,
    /// The version of TBX.
    pub version: tbx::Version,
    /// The languages of bilingual formats.
    pub languages: Option<(Language, Language)>,
    /// When the file is made, for formats that say it.
    pub created: Option<Timestamp>,
}

/// What a file holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Concepts in it.
    pub concepts: usize,
    /// Concepts that are not, by the reason.
    pub left_out: BTreeMap<&'static str, usize>,
}

impl Written {
    /// Counts a concept for a bilingual file; whether it can stand there.
    pub(super) fn count(&mut self, sides: &Sides<'_>) -> bool {
        let missing = match (sides.sources.is_empty(), sides.usable.is_empty()) {
            (false, false) => {
                self.concepts += 1;
                return true;
            }
            (true, _) => "without a term in the source language",
            (false, true) => "without a usable term in the target language",
        };
        *self.left_out.entry(missing).or_default() += 1;
        false
    }
}

/// Writes a glossary as CSV, a term a row, the definition with the concept's first term.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write(output: impl Write, concepts: &[Concept]) -> Result<(), TermsError> {
    table::write_text(output, concepts, b',')
}

/// Writes a glossary in any format.
///
/// # Errors
/// Where `output` cannot be written, the format cannot be without terms, or it needs languages.
pub fn write_file(
    output: impl Write,
    concepts: &[Concept],
    options: &WriteOptions,
) -> Result<Written, TermsError> {
    let pair = || options.languages.as_ref().map(|(from, to)| (from, to)).ok_or(TermsError::LanguagesMissing);
    match options.format {
        Format::Csv => write(output, concepts)?,
        Format::Tsv => table::write_text(output, concepts, b'\t')?,
        Format::Xlsx => table::write_spreadsheet(output, concepts)?,
        Format::Tbx if concepts.iter().all(|concept| concept.terms.is_empty()) => {
            return Err(TermsError::NothingToWrite);
        }
        Format::Tbx => tbx::write(output, concepts, options.version)?,
        Format::OmegaT => return Ok(omegat::write(output, concepts, pair()?)?),
        Format::Utx => return Ok(utx::write(output, concepts, pair()?, options.created)?),
    }
    let with_terms = concepts.iter().filter(|concept| !concept.terms.is_empty());
    Ok(Written { concepts: with_terms.count(), left_out: BTreeMap::new() })
}
