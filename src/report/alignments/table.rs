//! Pairs of documents as a table for people: a row for each, with its figures or with why it failed.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::super::alignment::{doubtful, mean_confidence, paired};
use super::super::style::{BAD, FAINT, paint};
use super::{Batch, Done, Row};
use crate::review::Realigned;

const COLUMNS: usize = 8;
const HEAD: [&str; COLUMNS] =
    ["pair", "sentences", "pairs", "omitted", "doubtful", "confidence", "new", "batch"];
/// What stands in place of a figure that there is not.
const NONE: &str = "–";

impl Row<'_> {
    /// On one line, whatever characters the names of the files have.
    fn name(&self) -> String {
        format!("{} → {}", self.source, self.target).replace(char::is_control, "\u{fffd}")
    }

    /// The cells of a pair; those of one that failed are empty but for its name.
    fn cells(&self) -> [String; COLUMNS] {
        let figures = self.result.as_ref().map(Done::figures).unwrap_or_default();
        let mut cells = figures.into_iter();
        std::array::from_fn(|at| if at == 0 { self.name() } else { cells.next().unwrap_or_default() })
    }

    /// What no column says: why a pair failed, or what became of units that were there before.
    fn note(&self) -> String {
        match &self.result {
            Ok(done) => done.batch.map(|batch| batch.note()).unwrap_or_default(),
            Err(reason) => paint(BAD, &format!("failed: {reason}")),
        }
    }
}

impl Done<'_> {
    fn figures(&self) -> [String; COLUMNS - 1] {
        let omitted = self.beads.iter().filter(|bead| bead.is_null());
        let omitted: usize = omitted.map(|bead| bead.source.len() + bead.target.len()).sum();
        let number = self.batch.and_then(|batch| batch.number);
        [
            format!("{} + {}", self.source.sentences.len(), self.target.sentences.len()),
            paired(self.beads).count().to_string(),
            omitted.to_string(),
            doubtful(self.beads).count().to_string(),
            format!("{:.2}", mean_confidence(self.beads)),
            self.batch.map_or_else(|| NONE.to_owned(), |batch| batch.new.to_string()),
            number.map_or_else(|| NONE.to_owned(), |number| number.to_string()),
        ]
    }
}

impl Batch<'_> {
    fn note(&self) -> String {
        let known = self.known;
        let note = match self.again {
            Some((earlier, realigned)) if self.number != Some(earlier) => {
                let Realigned { kept, changed, added, removed, .. } = realigned;
                format!(
                    "in the place of batch {earlier}: {kept} kept, {changed} changed, {added} added, {removed} removed"
                )
            }
            Some(_) => format!("all {known} units are stored already"),
            None if known == 0 => String::new(),
            None if self.new == 0 => format!("all {known} units are stored already"),
            None => format!("{known} units were known"),
        };
        if note.is_empty() { note } else { paint(FAINT, &note) }
    }
}

/// Writes a head and a line for each pair, in columns.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_table(output: &mut dyn Write, rows: &[Row<'_>]) -> io::Result<()> {
    let head = HEAD.map(str::to_owned);
    let cells: Vec<[String; COLUMNS]> = rows.iter().map(Row::cells).collect();
    let width = |at: usize| cells.iter().chain([&head]).map(|cells| cells[at].width()).max().unwrap_or(0);
    let widths: [usize; COLUMNS] = std::array::from_fn(width);
    write_line(output, &head, &widths, "")?;
    rows.iter().zip(&cells).try_for_each(|(row, cells)| match row.result {
        Ok(_) => write_line(output, cells, &widths, &row.note()),
        Err(_) => write_line(output, &cells[..1], &widths, &row.note()),
    })
}

/// Names stand on the left, figures on the right; a note ends the line.
fn write_line(output: &mut dyn Write, cells: &[String], widths: &[usize], note: &str) -> io::Result<()> {
    for (at, (cell, width)) in cells.iter().zip(widths).enumerate() {
        let space = " ".repeat(width - cell.width());
        match at {
            0 => write!(output, "{cell}{space}")?,
            _ => write!(output, "  {space}{cell}")?,
        }
    }
    if note.is_empty() { writeln!(output) } else { writeln!(output, "  {note}") }
}
