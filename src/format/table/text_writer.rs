//! Units in, a table as text out: CSV, or TSV with tabs.
//!
//! Source: RFC 4180, in UTF-8. Texts stand as they are, even where a spreadsheet would take them for formulas (`=`,
//! `+`, `-`, `@` in front): the table is for programs, and a changed text would be a wrong text. Workbooks are for
//! spreadsheets, and keep texts as texts.

use std::io::{self, Write};

use super::columns::{self, COUNT};
use crate::format::UnitWriter;
use crate::format::tmx::pair;
use crate::language::Language;
use crate::memory::Unit;

/// Writes units one by one; the same units give the same bytes.
pub struct TextWriter<W> {
    output: W,
    languages: [Language; 2],
    separator: char,
}

impl<W: Write> TextWriter<W> {
    /// Writes the headings of a table with this separator.
    ///
    /// # Errors
    /// Whatever the output refuses.
    pub fn new(output: W, source: &Language, target: &Language, separator: char) -> io::Result<Self> {
        let mut writer = Self { output, languages: [source.clone(), target.clone()], separator };
        writer.row(&columns::headings(source, target))?;
        Ok(writer)
    }

    fn row(&mut self, cells: &[String; COUNT]) -> io::Result<()> {
        let mut line = String::new();
        for (column, cell) in cells.iter().enumerate() {
            if column > 0 {
                line.push(self.separator);
            }
            if self.needs_quotes(cell) {
                line.extend(["\"", &cell.replace('"', "\"\""), "\""]);
            } else {
                line.push_str(cell);
            }
        }
        line.push('\n');
        self.output.write_all(line.as_bytes())
    }

    /// Whether a reader would take the cell for something else without quotes.
    fn needs_quotes(&self, cell: &str) -> bool {
        let is_special = |letter: char| letter == self.separator || matches!(letter, '"' | '\n' | '\r');
        let is_padded = cell.starts_with(char::is_whitespace) || cell.ends_with(char::is_whitespace);
        is_padded || cell.contains(is_special)
    }
}

impl<W: Write> UnitWriter for TextWriter<W> {
    fn write(&mut self, unit: &Unit) -> io::Result<bool> {
        let [source, target] = &self.languages;
        let Some(variants) = pair(unit, source, target) else { return Ok(false) };
        self.row(&columns::cells(unit, variants))?;
        Ok(true)
    }

    fn finish(mut self: Box<Self>) -> io::Result<u64> {
        self.output.flush()?;
        Ok(0)
    }
}
