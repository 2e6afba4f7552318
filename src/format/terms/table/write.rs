//! Concepts in, a table out, a term a row: as text with separators or as a spreadsheet.

use std::io::Write;

use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use super::row::Row;
use crate::format::terms::TermsError;
use crate::glossary::Concept;

/// The columns, in the order in which they are written.
pub const COLUMNS: [&str; 14] = [
    "concept",
    "lang",
    "term",
    "status",
    "pos",
    "definition",
    "note",
    "source",
    "from",
    "until",
    "forms",
    "exceptions",
    "gender",
    "domain",
];

/// How wide the columns of a spreadsheet are, in letters.
const WIDTHS: [f64; 14] = [24.0, 6.0, 36.0, 11.0, 10.0, 48.0, 48.0, 20.0, 11.0, 11.0, 20.0, 20.0, 10.0, 14.0];

/// Writes a row for each term, the definition with the concept's first term.
///
/// # Errors
/// Where `output` cannot be written.
pub(in crate::format::terms) fn write_text(
    output: impl Write,
    concepts: &[Concept],
    delimiter: u8,
) -> Result<(), TermsError> {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(output);
    let mut is_empty = true;
    for row in rows(concepts) {
        writer.serialize(row)?;
        is_empty = false;
    }
    if is_empty {
        writer.write_record(COLUMNS)?;
    }
    writer.flush()?;
    Ok(())
}

/// Writes the same as one sheet of an XLSX workbook, its first row in sight.
///
/// # Errors
/// Where a cell cannot hold its text, or `output` cannot be written.
pub(in crate::format::terms) fn write_spreadsheet(
    mut output: impl Write,
    concepts: &[Concept],
) -> Result<(), TermsError> {
    let bytes = workbook(concepts).map_err(|error| TermsError::Spreadsheet(error.to_string()))?;
    Ok(output.write_all(&bytes)?)
}

fn workbook(concepts: &[Concept]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("glossary")?;
    let head = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (column, (name, width)) in (0..).zip(COLUMNS.iter().zip(WIDTHS)) {
        sheet.write_string_with_format(0, column, *name, &head)?;
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (number, row) in (1..).zip(rows(concepts)) {
        for (column, cell) in (0..).zip(row.cells()) {
            sheet.write_string_with_format(number, column, cell, &wrapped)?;
        }
    }
    book.save_to_buffer()
}

fn rows(concepts: &[Concept]) -> impl Iterator<Item = Row> {
    concepts.iter().flat_map(|concept| {
        concept.terms.iter().enumerate().map(move |(index, term)| Row::of(concept, term, index == 0))
    })
}
