//! A file with a table → its units, with an account of every row.

use std::io::Read;

use super::delimited::Rows;
use super::error::TableError;
use super::layout::Layout;
use super::row::Row;
use super::separator;
use super::workbook::Workbook;
use crate::document;
use crate::format::gathered::Gathered;
use crate::format::{NamedLanguages, Repair};

/// Reads a table as text, in any usual encoding, with its columns parted by tabs, semicolons or commas.
///
/// # Errors
/// [`TableError`] where the bytes are no text, or no two columns with texts are found.
pub fn read_text(mut input: impl Read, languages: &NamedLanguages) -> Result<Gathered, TableError> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let (text, broken) = document::decode_whole(&bytes)?;
    let rows = rows(&text);
    let layout = Layout::of(&rows, languages)?;
    let mut gathered = gather(rows, &layout, None);
    if broken {
        gathered.repair(Repair::Bytes);
    }
    Ok(gathered)
}

/// Reads a workbook: the first of its sheets that has columns with texts.
///
/// # Errors
/// [`TableError`] where the file is no workbook, or none of its sheets has such columns.
pub fn read_workbook(mut input: impl Read, languages: &NamedLanguages) -> Result<Gathered, TableError> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let mut workbook = Workbook::open(&bytes)?;
    let sheets = workbook.sheets();
    let mut first_error = None;
    for (index, name) in sheets.iter().enumerate() {
        let rows: Vec<Row> = workbook.rows(name)?.into_iter().filter(|row| !row.is_empty()).collect();
        match Layout::of(&rows, languages) {
            Ok(layout) => return Ok(gather(rows, &layout, Some(chosen(&sheets, index)))),
            Err(TableError::Empty) => {}
            Err(error) => drop(first_error.get_or_insert(error)),
        }
    }
    Err(first_error.unwrap_or(TableError::Empty))
}

/// The rows of a text that are not empty.
fn rows(text: &str) -> Vec<Row> {
    let declared = separator::declared(text);
    let separator = declared.map_or_else(|| separator::of(text), |(separator, _)| separator);
    let mut rows = Rows::new(text, separator);
    if declared.is_some() {
        rows.next();
    }
    rows.filter(|row| !row.is_empty()).collect()
}

fn gather(rows: Vec<Row>, layout: &Layout, sheet: Option<String>) -> Gathered {
    let mut gathered = Gathered::new(layout.texts.first().map(|(_, language)| language.clone()));
    gathered.select(layout.selection() + &sheet.unwrap_or_default());
    for row in rows.into_iter().skip(layout.head) {
        let place = row.place();
        match row.unit(layout) {
            Ok(unit) => gathered.add(place, unit, &[]),
            Err(reason) => gathered.leave_out(place, None, reason),
        }
    }
    gathered
}

/// Which of the sheets was read.
fn chosen(sheets: &[String], index: usize) -> String {
    let others = sheets.iter().enumerate().filter(|(other, _)| *other != index);
    let others: Vec<String> = others.map(|(_, name)| format!("'{name}'")).collect();
    let rest = if others.is_empty() { String::new() } else { format!("; not read: {}", others.join(", ")) };
    format!(" of sheet '{}'{rest}", sheets[index])
}
