//! A workbook as bytes → the rows of its sheets.
//!
//! Source: ECMA-376 by the crate `calamine`; cells are read one by one, for a table of them would be as large as its
//! farthest cell is far.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, ExcelDateTime, Reader, Xlsx};

use super::error::TableError;
use super::inflation;
use super::row::{MOST_COLUMNS, Row};
use crate::format::Place;

/// A workbook whose sheets are read when they are asked for.
pub(in crate::format) struct Workbook<'bytes> {
    workbook: Xlsx<Cursor<&'bytes [u8]>>,
}

impl<'bytes> Workbook<'bytes> {
    pub(in crate::format) fn open(bytes: &'bytes [u8]) -> Result<Self, TableError> {
        inflation::refuse_bomb(bytes)?;
        Ok(Self { workbook: Xlsx::new(Cursor::new(bytes))? })
    }

    /// The names of its sheets, in order.
    pub(in crate::format) fn sheets(&self) -> Vec<String> {
        self.workbook.sheet_names()
    }

    /// The rows of a sheet that are not empty.
    pub(in crate::format) fn rows(&mut self, sheet: &str) -> Result<Vec<Row>, TableError> {
        let mut cells = self.workbook.worksheet_cells_reader(sheet)?;
        let mut rows: BTreeMap<u32, BTreeMap<usize, String>> = BTreeMap::new();
        while let Some(cell) = cells.next_cell()? {
            let (row, column) = cell.get_position();
            let text = text(&Data::from(cell.get_value().clone()));
            if (column as usize) < MOST_COLUMNS && !text.is_empty() {
                rows.entry(row).or_default().insert(column as usize, text);
            }
        }
        Ok(rows.into_iter().map(|(row, cells)| self::row(row, cells)).collect())
    }
}

fn row(row: u32, cells: BTreeMap<usize, String>) -> Row {
    let column = cells.keys().next().map_or(1, |column| *column as u64 + 1);
    let place = Place { line: u64::from(row) + 1, column };
    Row { place: Some(place), cells: cells.into_iter().collect(), ..Row::default() }
}

/// What a cell shows; dates as ISO 8601.
fn text(cell: &Data) -> String {
    match cell {
        Data::DateTime(moment) if moment.is_datetime() => date(moment),
        cell => cell.to_string(),
    }
}

fn date(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    match (hour, minute, second) {
        (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"),
    }
}
