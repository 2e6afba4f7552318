//! Glossaries as tables: CSV, TSV and spreadsheets, a term a row or a column a language.
//!
//! Comes in: a table whose first row names its columns ([`head`] says which names are known), commas, semicolons or
//! tabs between them. Goes out: concepts; rows of one concept need not stand together. Source: RFC 4180.

mod grid;
mod head;
mod long;
mod row;
#[cfg(test)]
mod tests;
mod wide;
mod write;

use super::{NamedLanguages, Reading, TermsError};
pub(super) use grid::{Grid, delimiter};
use head::Head;
pub use write::COLUMNS;
pub(super) use write::{write_spreadsheet, write_text};

/// Reads a table; `languages` are those of the columns `source` and `target`.
///
/// # Errors
/// Where the first row names no columns of a glossary.
pub(super) fn read(mut grid: Grid, languages: &NamedLanguages) -> Result<Reading, TermsError> {
    let head = Head::read(grid.first()?.ok_or(TermsError::Empty)?, languages)?;
    let rows = grid.rows.drain(1..);
    let mut reading = if head.is_long() { long::read(&head, rows) } else { wide::read(&head, rows) };
    grid.tell_faults(&mut reading);
    if head.is_long() && head.names_concepts() {
        refuse_wrong_row(&reading)?;
    }
    match reading.account.read + reading.problems.len() as u64 {
        0 => Err(TermsError::Empty),
        _ => Ok(reading),
    }
}

/// A table that names its concepts says all of them: with a row left out, a term would be taken away.
fn refuse_wrong_row(reading: &Reading) -> Result<(), TermsError> {
    let wrong = reading.problems.first();
    wrong.map_or(Ok(()), |wrong| {
        Err(TermsError::Line { line: wrong.place.line, what: wrong.reason.to_string() })
    })
}

/// Whether a first row names the columns of a glossary.
pub(super) fn is_head(first: &[String]) -> bool {
    Head::read(first, &NamedLanguages::default()).is_ok()
}
