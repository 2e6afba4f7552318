//! Glossary files: concepts with their terms, in and out.
//!
//! Comes in: a file of any format of [`Format`], told by what is in it and then by its name. Goes out: a [`Reading`] with
//! every concept, an [`Account`] of every term, and a [`Problem`] for each that was lost. Sources are named in each
//! format's own module.

mod account;
mod gathering;
mod name;
mod omegat;
mod open;
mod pair;
mod problem;
mod reading;
mod spelling;
mod table;
pub mod tbx;
mod text;
mod utx;
mod write;

use std::io::Read;

use super::NamedLanguages;
use crate::glossary::Concept;
use crate::language::Language;

pub use account::Account;
pub use open::read_file;
pub use problem::{Problem, Reason};
pub use reading::{Entry, Reading};
pub use table::COLUMNS;
pub use write::{Format, WriteOptions, Written, write, write_file};

/// A file that is no glossary, or one that cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum TermsError {
    /// A required column is missing.
    #[error(
        "line 1: the column '{0}' is missing; the first line must name the columns concept, lang, term, …"
    )]
    MissingColumn(&'static str),
    /// The first row names nothing that is known.
    #[error(
        "line 1: no glossary begins so; name the columns concept, lang, term, … or a language each (en, ru, kk), or, \
         for a list of source, target and comment, say its languages with --from and --to"
    )]
    NoHead,
    /// The languages are needed.
    #[error("the file does not say its languages; say them with --from and --to")]
    LanguagesMissing,
    /// A line is not what it must be.
    #[error("line {line}: {what}")]
    Line {
        /// The line of the file, from 1.
        line: u64,
        /// What is wrong, and what it should be.
        what: String,
    },
    /// The file has a first line at most.
    #[error("there are no terms in it")]
    Empty,
    /// There is nothing to write.
    #[error("there are no terms to write")]
    NothingToWrite,
    /// It is XML, or nothing of the kind, and no TBX.
    #[error("this is no TBX: it begins with {0}, not <martif> or <tbx>; choose another file")]
    NotTbx(String),
    /// Its bytes cannot be understood.
    #[error("{0}")]
    Unreadable(String),
    /// The spreadsheet cannot hold the terms.
    #[error("the spreadsheet cannot be written ({0}); write .csv or .tbx instead")]
    Spreadsheet(String),
    /// The table cannot be read or written.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// The file cannot be read or written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl TermsError {
    fn too_many_columns(found: usize, expected: usize) -> String {
        format!(
            "{found} columns where the first line names {expected}; put text that holds the separator in quotes"
        )
    }
}

impl NamedLanguages {
    /// Both languages.
    ///
    /// # Errors
    /// [`TermsError::LanguagesMissing`] where one is not named.
    pub(in crate::format::terms) fn pair(&self) -> Result<(&Language, &Language), TermsError> {
        self.from.as_ref().zip(self.to.as_ref()).ok_or(TermsError::LanguagesMissing)
    }
}

/// Reads a table with a term a row or a column a language, as text; `domain` is given to every concept whose row
/// names none. Nothing may be wrong in it.
///
/// # Errors
/// Where the table lacks a column, or a line is not what it must be: with the line.
pub fn read(mut input: impl Read, domain: Option<&str>) -> Result<Vec<Concept>, TermsError> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let mut reading = open::read_table(&bytes, &NamedLanguages::default())?;
    if let Some(Problem { place, reason, .. }) = reading.problems.first() {
        return Err(TermsError::Line { line: place.line, what: reason.to_string() });
    }
    reading.fill_domain(domain);
    Ok(reading.into_concepts())
}

#[cfg(test)]
mod tests;
