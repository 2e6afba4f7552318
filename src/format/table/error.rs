//! Why a table could not be read, and what to do about it.

use calamine::XlsxError;

pub use super::cell_length::LongCell;
use crate::document::ReadError;
use crate::language::Language;

/// A table that cannot be read; the caller knows the file's name.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TableError {
    /// Reading failed.
    #[error("cannot read it: {0}")]
    Read(#[from] std::io::Error),
    /// The bytes are no text.
    #[error(transparent)]
    Text(#[from] ReadError),
    /// The file is no workbook.
    #[error("this is no XLSX workbook ({0}); save it again as XLSX, or as CSV")]
    Workbook(#[from] XlsxError),
    /// The file is no zip archive, or a broken one.
    #[error(
        "this is no XLSX workbook, or not all of it ({0}); get a complete copy, or save it again as XLSX"
    )]
    Archive(#[from] zip::result::ZipError),
    /// What is packed in the file is larger than any workbook.
    #[error("the workbook would unpack to more than {0} MiB; divide it, or save its sheet as CSV")]
    Oversized(u64),
    /// A cell is longer than any that a spreadsheet writes.
    #[error(
        "the {} of {part} is {} bytes long and begins '{}'; at most {most} MiB is read: divide its text",
        .cell.name, .cell.length, .cell.beginning
    )]
    LongCell {
        /// The part of the workbook.
        part: String,
        /// The cell, or the text that cells share.
        cell: LongCell,
        /// How many MiB a cell may have.
        most: u64,
    },
    /// There are no rows.
    #[error("the table is empty")]
    Empty,
    /// No two columns with texts could be found.
    #[error(
        "it is not clear which columns hold the texts; name them in the first row by their languages, such as \
         en and ru, or say --from and --to"
    )]
    NoColumns,
    /// A column with texts does not say its language, and the texts are not clear about it.
    #[error("the column '{0}' does not say its language; say it with --from and --to")]
    NoLanguage(String),
    /// The table has other languages than those that were named.
    #[error("there is no column in {wanted}; the columns are in {}", join(.found))]
    OtherLanguages {
        /// The language that was named.
        wanted: Language,
        /// The languages of the table.
        found: Vec<Language>,
    },
    /// The table is a glossary.
    #[error("this is a glossary with a term a row; take it in with `tolmach term import`")]
    Glossary,
}

fn join(languages: &[Language]) -> String {
    languages.iter().map(Language::as_str).collect::<Vec<_>>().join(", ")
}
