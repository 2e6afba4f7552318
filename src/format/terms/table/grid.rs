//! Cells of a file, row by row: from text with separators, or from a spreadsheet.
//!
//! Source: RFC 4180; spreadsheets write the list separator of the system, so that of the first row is taken.

use crate::format::table::TableError;
use crate::format::table::row::Row;
use crate::format::table::workbook::Workbook;
use crate::format::terms::TermsError;

/// How a first line begins that only says what parts the columns.
const SEPARATOR_LINE: &str = "sep=";

/// The rows that are not empty, each with its number in the file, from 1.
#[derive(Debug, Default)]
pub(in crate::format::terms) struct Grid {
    pub(in crate::format::terms) rows: Vec<(u64, Vec<String>)>,
}

impl Grid {
    /// Reads a table from text; a row with too many or too few columns keeps those it has.
    ///
    /// # Errors
    /// [`TermsError::Csv`] where it is no table.
    pub(in crate::format::terms) fn of_text(text: &str, delimiter: u8) -> Result<Self, TermsError> {
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record?;
            let line = record.position().map_or(0, csv::Position::line);
            if !(line == 1 && record.get(0).is_some_and(|cell| cell.starts_with(SEPARATOR_LINE))) {
                rows.push((line, record.iter().map(str::to_owned).collect()));
            }
        }
        Ok(Self::of_rows(rows))
    }

    /// Reads the first sheet of an XLSX workbook that holds anything.
    ///
    /// # Errors
    /// [`TermsError::Unreadable`] where it is no workbook.
    pub(in crate::format::terms) fn of_spreadsheet(bytes: &[u8]) -> Result<Self, TermsError> {
        let mut book = Workbook::open(bytes).map_err(unreadable)?;
        for sheet in book.sheets() {
            let rows = book.rows(&sheet).map_err(unreadable)?.into_iter();
            let grid = Self::of_rows(
                rows.map(|row| (row.place.map_or(0, |place| place.line), cells(row))).collect(),
            );
            if !grid.rows.is_empty() {
                return Ok(grid);
            }
        }
        Ok(Self::default())
    }

    fn of_rows(mut rows: Vec<(u64, Vec<String>)>) -> Self {
        rows.retain(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
        Self { rows }
    }
}

/// What parts the columns in the first line.
pub(in crate::format::terms) fn delimiter(text: &str) -> u8 {
    let first_line = text.lines().next().unwrap_or_default();
    let count = |delimiter: u8| first_line.bytes().filter(|byte| *byte == delimiter).count();
    // Of equally many the last wins: the comma.
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

/// Every cell up to the last one that holds something.
fn cells(row: Row) -> Vec<String> {
    let mut cells = Vec::new();
    for (column, text) in row.cells {
        cells.resize(column, String::new());
        cells.push(text.trim().to_owned());
    }
    cells
}

fn unreadable(error: TableError) -> TermsError {
    TermsError::Unreadable(error.to_string())
}
