//! A workbook that came back from review → what the reviewer wants done.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, XlsxError};

use super::{ALL, BATCH, Column, FIRST, LEGEND, STATE};
use crate::review::{Action, Row, UnknownAction};

/// What a workbook says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// The batch that it belongs to; none where the alignment was not stored.
    pub batch: Option<i64>,
    /// The fingerprint of the alignment that it shows.
    pub digest: String,
    /// The rows with an action, ordered by number.
    pub rows: Vec<Row>,
}

/// A workbook cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReviewError {
    /// The file is no workbook.
    #[error("this is no XLSX workbook: {0}")]
    NoWorkbook(#[from] XlsxError),
    /// The workbook is not one of a review.
    #[error("this workbook is not from `tolmach review`: {0}")]
    NoReview(&'static str),
    /// An action that is none.
    #[error("sheet '{sheet}', row {row}: {error}")]
    Action {
        /// The sheet.
        sheet: &'static str,
        /// The row, from 1.
        row: usize,
        /// What is wrong.
        error: UnknownAction,
    },
    /// A row with an action whose number is gone.
    #[error("sheet '{sheet}', row {row}: there is an action, but no number of a pair")]
    NoNumber {
        /// The sheet.
        sheet: &'static str,
        /// The row, from 1.
        row: usize,
    },
    /// The two sheets want different things.
    #[error(
        "pair {number}: sheet 'first' says '{first}', sheet 'all' says '{all}'; write the action in one of them"
    )]
    Contradiction {
        /// The bead.
        number: usize,
        /// The action in `first`.
        first: Action,
        /// The action in `all`.
        all: Action,
    },
}

/// Reads a workbook.
///
/// # Errors
/// [`ReviewError`] where it is none of a review, or an action is none.
pub fn read(bytes: &[u8]) -> Result<Reviewed, ReviewError> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let legend = sheet(&mut workbook, LEGEND)?;
    let named = |name| value(&legend, name);
    let digest = named(STATE).ok_or(ReviewError::NoReview("its legend names no state"))?;
    let batch = named(BATCH).and_then(|batch| batch.parse().ok());
    let (first, all) = (sheet(&mut workbook, FIRST)?, sheet(&mut workbook, ALL)?);
    Ok(Reviewed { batch, digest, rows: join(rows(FIRST, first)?, rows(ALL, all)?)? })
}

/// The rows of a sheet that are not empty, by number from 0, with the columns that a review has.
type Sheet = BTreeMap<u32, [String; Column::ALL.len()]>;

/// Reads a sheet cell by cell: a table of it would be as large as its farthest cell is far.
fn sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Sheet, ReviewError> {
    let missing = |_| ReviewError::NoReview("it has no sheets 'first', 'all' and 'legend'");
    let mut cells = workbook.worksheet_cells_reader(name).map_err(missing)?;
    let mut sheet = Sheet::new();
    while let Some(cell) = cells.next_cell()? {
        let (row, column) = cell.get_position();
        let text = Data::from(cell.get_value().clone()).to_string();
        if (column as usize) < Column::ALL.len() && !text.is_empty() {
            sheet.entry(row).or_default()[column as usize] = text;
        }
    }
    Ok(sheet)
}

/// What stands beside a name in the legend.
fn value(legend: &Sheet, name: &str) -> Option<String> {
    let row = legend.values().find(|row| row[0] == name)?;
    Some(row[1].clone()).filter(|value| !value.is_empty())
}

/// The rows with an action, those of the head apart.
fn rows(name: &'static str, sheet: Sheet) -> Result<Vec<Row>, ReviewError> {
    let mut found = Vec::new();
    for (row, mut cells) in sheet.into_iter().skip(1) {
        let (sheet, row) = (name, row as usize + 1);
        let mut cell = |column: Column| std::mem::take(&mut cells[column as usize]);
        let action = cell(Column::Action);
        if action.trim().is_empty() {
            continue;
        }
        let number = cell(Column::Number).trim().parse().map_err(|_| ReviewError::NoNumber { sheet, row })?;
        let action = action.parse().map_err(|error| ReviewError::Action { sheet, row, error })?;
        found.push(Row { number, action, source: cell(Column::Source), target: cell(Column::Target) });
    }
    Ok(found)
}

/// The rows of both sheets, one for each bead.
fn join(first: Vec<Row>, all: Vec<Row>) -> Result<Vec<Row>, ReviewError> {
    let mut joined: BTreeMap<usize, Row> = all.into_iter().map(|row| (row.number, row)).collect();
    for row in first {
        if let Some(other) = joined.get(&row.number).filter(|other| other.action != row.action) {
            let (number, first, all) = (row.number, row.action, other.action);
            return Err(ReviewError::Contradiction { number, first, all });
        }
        joined.insert(row.number, row);
    }
    Ok(joined.into_values().collect())
}
