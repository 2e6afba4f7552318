//! A workbook that came back from review → what the reviewer wants done.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx, XlsxError};

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
    let mut sheet = |name: &'static str| {
        let missing = "it has no sheets 'first', 'all' and 'legend'";
        workbook.worksheet_range(name).map_err(|_| ReviewError::NoReview(missing))
    };
    let legend = sheet(LEGEND)?;
    let named = |name| value(&legend, name);
    let digest = named(STATE).ok_or(ReviewError::NoReview("its legend names no state"))?;
    let batch = named(BATCH).and_then(|batch| batch.parse().ok());
    let rows = join(rows(FIRST, &sheet(FIRST)?)?, rows(ALL, &sheet(ALL)?)?)?;
    Ok(Reviewed { batch, digest, rows })
}

/// What stands beside a name in the legend.
fn value(legend: &Range<Data>, name: &str) -> Option<String> {
    let mut rows = legend.rows();
    let row = rows.find(|row| row.first().map(Data::to_string).as_deref() == Some(name))?;
    row.get(1).map(Data::to_string).filter(|value| !value.is_empty())
}

fn rows(sheet: &'static str, range: &Range<Data>) -> Result<Vec<Row>, ReviewError> {
    let first = range.start().map_or(0, |(row, _)| row as usize) + 1;
    let mut found = Vec::new();
    for (row, cells) in (first..).zip(range.rows()).skip(1) {
        let cell = |column: Column| cells.get(column as usize).map(Data::to_string).unwrap_or_default();
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
