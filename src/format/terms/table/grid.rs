//! Cells of a file, row by row: from text with separators, or from a spreadsheet.
//!
//! Source: RFC 4180; spreadsheets write the list separator of the system, so that of the first row is taken.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, DataRef, Reader, Xlsx, XlsxError};

use crate::format::terms::TermsError;

/// No glossary has more columns.
const WIDEST: usize = 256;

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
            rows.push((line, record.iter().map(str::to_owned).collect()));
        }
        Ok(Self::of_rows(rows))
    }

    /// Reads the first sheet of an XLSX workbook that holds anything; cell by cell, for a sheet may claim any size.
    ///
    /// # Errors
    /// [`TermsError::Unreadable`] where it is no workbook.
    pub(in crate::format::terms) fn of_spreadsheet(bytes: Vec<u8>) -> Result<Self, TermsError> {
        let mut book = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
        for name in book.sheet_names() {
            let grid = Self::of_sheet(&mut book, &name)?;
            if !grid.rows.is_empty() {
                return Ok(grid);
            }
        }
        Ok(Self::default())
    }

    fn of_sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Result<Self, TermsError> {
        let mut cells = book.worksheet_cells_reader(name).map_err(unreadable)?;
        let mut rows: BTreeMap<u64, Vec<String>> = BTreeMap::new();
        while let Some(found) = cells.next_cell().map_err(unreadable)? {
            let (row, column) = (u64::from(found.get_position().0) + 1, found.get_position().1 as usize);
            let text = cell(found.get_value());
            if !text.is_empty() && column < WIDEST {
                let row = rows.entry(row).or_default();
                row.resize(row.len().max(column + 1), String::new());
                row[column] = text;
            }
        }
        Ok(Self::of_rows(rows.into_iter().collect()))
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

/// A cell as text; a date without its time of day.
fn cell(data: &DataRef<'_>) -> String {
    match data {
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => Data::from(other.clone()).to_string().trim().to_owned(),
    }
}

fn unreadable(error: XlsxError) -> TermsError {
    TermsError::Unreadable(format!("the spreadsheet cannot be read ({error}); save it anew as .xlsx"))
}
