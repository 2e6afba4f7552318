//! Cells of a file, row by row: from text with separators, or from a spreadsheet.
//!
//! Source: RFC 4180; spreadsheets write the list separator of the system, so that of the first row is taken.

use crate::format;
use crate::format::Place;
use crate::format::table::delimited::Rows;
use crate::format::table::row::{MOST_COLUMNS, Row};
use crate::format::table::workbook::Workbook;
use crate::format::table::{TableError, separator};
use crate::format::terms::{Reading, TermsError};

/// The rows that are not empty.
#[derive(Debug, Default)]
pub(in crate::format::terms) struct Grid {
    /// Those that can be read, each with its number in the file, from 1.
    pub(in crate::format::terms) rows: Vec<(u64, Vec<String>)>,
    /// Those that cannot.
    faults: Vec<(Place, format::Reason)>,
}

impl Grid {
    /// Reads a table from text; a row with too many or too few columns keeps those it has.
    pub(in crate::format::terms) fn of_text(text: &str, delimiter: char) -> Self {
        let declared = separator::declared(text).iter().count();
        Self::of_rows(Rows::new(text, delimiter).skip(declared))
    }

    /// Reads the first sheet of an XLSX workbook that holds anything.
    ///
    /// # Errors
    /// [`TermsError::Unreadable`] where it is no workbook.
    pub(in crate::format::terms) fn of_spreadsheet(bytes: &[u8]) -> Result<Self, TermsError> {
        let mut book = Workbook::open(bytes).map_err(unreadable)?;
        for sheet in book.sheets() {
            let grid = Self::of_rows(book.rows(&sheet).map_err(unreadable)?.into_iter());
            if !grid.rows.is_empty() {
                return Ok(grid);
            }
        }
        Ok(Self::default())
    }

    fn of_rows(rows: impl Iterator<Item = Row>) -> Self {
        let mut grid = Self::default();
        for row in rows.filter(|row| !row.is_empty()) {
            let place = row.place();
            match cells(row) {
                Ok(cells) => grid.rows.push((place.line, cells)),
                Err(reason) => grid.faults.push((place, reason)),
            }
        }
        grid
    }

    /// The first row, which names the columns where anything does.
    ///
    /// # Errors
    /// [`TermsError::Line`] where it cannot be read: nothing then tells what the others hold.
    pub(in crate::format::terms) fn first(&self) -> Result<Option<&[String]>, TermsError> {
        let first = self.rows.first();
        match self.faults.first() {
            Some((place, reason)) if first.is_none_or(|(line, _)| place.line < *line) => {
                Err(TermsError::Line { line: place.line, what: reason.to_string() })
            }
            _ => Ok(first.map(|(_, cells)| cells.as_slice())),
        }
    }

    /// Notes the loss of the rows that cannot be read, a term each, for more cannot be told.
    pub(in crate::format::terms) fn tell_faults(&mut self, reading: &mut Reading) {
        for (place, reason) in std::mem::take(&mut self.faults) {
            reading.leave_out(place, None, reason.into(), 1);
        }
        reading.problems.sort_by_key(|problem| problem.place);
    }
}

/// What parts the columns in the first line.
pub(in crate::format::terms) fn delimiter(text: &str) -> char {
    let first_line = text.lines().next().unwrap_or_default();
    let count = |delimiter: &char| first_line.matches(*delimiter).count();
    // Of equally many the last wins: the comma.
    ['\t', ';', ','].into_iter().max_by_key(count).unwrap_or(',')
}

/// Every cell up to the last one that holds something.
fn cells(row: Row) -> Result<Vec<String>, format::Reason> {
    if let Some(fault) = row.fault {
        return Err(fault);
    }
    if row.width > MOST_COLUMNS {
        return Err(format::Reason::Cells { found: row.width, columns: MOST_COLUMNS });
    }
    let mut cells = Vec::new();
    for (column, text) in row.cells {
        cells.resize(column, String::new());
        cells.push(text.trim().to_owned());
    }
    Ok(cells)
}

fn unreadable(error: TableError) -> TermsError {
    TermsError::Unreadable(error.to_string())
}
