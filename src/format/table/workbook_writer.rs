//! Units in, an XLSX workbook out: one sheet, every text a text and never a formula.
//!
//! Source: ECMA-376 by the crate `rust_xlsxwriter`; its limits are those of spreadsheets.

use std::io::{self, Write};

use jiff::Timestamp;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::columns::{self, COUNT};
use crate::format::UnitWriter;
use crate::format::tmx::pair;
use crate::language::Language;
use crate::memory::Unit;

/// The name of the sheet.
const SHEET: &str = "units";
/// How wide the columns are, in characters: texts, then the others.
const WIDTHS: [f64; 2] = [62.0, 18.0];

/// Takes units one by one and writes them all at the end; the same units give the same bytes.
pub struct WorkbookWriter<W> {
    output: W,
    workbook: Workbook,
    languages: [Language; 2],
    text: Format,
    /// The next free row.
    row: u32,
}

impl<W: Write> WorkbookWriter<W> {
    /// A workbook with its headings.
    ///
    /// # Errors
    /// Whatever the workbook refuses.
    pub fn new(output: W, source: &Language, target: &Language) -> io::Result<Self> {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format("@");
        let languages = [source.clone(), target.clone()];
        let mut writer = Self { output, workbook: Workbook::new(), languages, text, row: 0 };
        writer.begin(&columns::headings(source, target)).map_err(refused)?;
        Ok(writer)
    }

    fn begin(&mut self, headings: &[String; COUNT]) -> Result<(), XlsxError> {
        self.workbook.set_properties(&properties()?);
        let sheet = self.workbook.add_worksheet().set_name(SHEET)?.set_freeze_panes(1, 0)?;
        for column in 0..COUNT {
            let width = if column < 2 { WIDTHS[0] } else { WIDTHS[1] };
            sheet.set_column_width(column_number(column), width)?;
        }
        self.cells(headings, &Format::new().set_bold())
    }

    fn cells(&mut self, cells: &[String; COUNT], format: &Format) -> Result<(), XlsxError> {
        let sheet: &mut Worksheet = self.workbook.worksheet_from_index(0)?;
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string_with_format(self.row, column_number(column), cell, format)?;
        }
        self.row += 1;
        Ok(())
    }
}

impl<W: Write> UnitWriter for WorkbookWriter<W> {
    fn write(&mut self, unit: &Unit) -> io::Result<bool> {
        let [source, target] = &self.languages;
        let Some(variants) = pair(unit, source, target) else { return Ok(false) };
        let (cells, format) = (columns::cells(unit, variants), self.text.clone());
        self.cells(&cells, &format).map_err(refused)?;
        Ok(true)
    }

    fn finish(mut self: Box<Self>) -> io::Result<u64> {
        let bytes = self.workbook.save_to_buffer().map_err(refused)?;
        self.output.write_all(&bytes)?;
        self.output.flush()?;
        Ok(0)
    }
}

/// A date that never changes, so that the same units give the same bytes.
fn properties() -> Result<DocProperties, XlsxError> {
    let created = ExcelDateTime::from_timestamp(Timestamp::UNIX_EPOCH.as_second())?;
    Ok(DocProperties::new().set_title("Translation units").set_creation_datetime(&created))
}

fn column_number(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

fn refused(error: XlsxError) -> io::Error {
    let why = match error {
        XlsxError::MaxStringLengthExceeded => {
            "a text is longer than the 32,767 characters of a cell".to_owned()
        }
        XlsxError::RowColumnLimitError => {
            "there are more units than the 1,048,576 rows of a sheet".to_owned()
        }
        error => error.to_string(),
    };
    io::Error::other(format!("{why}; export .csv instead"))
}
