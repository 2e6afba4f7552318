//! Many alignments → one table, one JSON list or one TSV: what became of each pair of documents.

use std::io::{self, Write};

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::alignment::{Record, doubtful, mean_confidence, paired, write_row};
use super::style::{BAD, FAINT, paint};
use crate::align::{Bead, Side};
use crate::language::Language;
use crate::review::Realigned;

const COLUMNS: usize = 8;
const HEAD: [&str; COLUMNS] =
    ["pair", "sentences", "pairs", "omitted", "doubtful", "confidence", "new", "batch"];
/// What stands in place of a figure that there is not.
const NONE: &str = "–";

/// What became of one pair of documents.
#[derive(Debug, Clone)]
pub struct Row<'row> {
    /// The path of the source document.
    pub source: String,
    /// The path of the target document.
    pub target: String,
    /// The alignment, or why there is none.
    pub result: Result<Done<'row>, &'row str>,
}

/// A pair that was aligned.
#[derive(Debug, Clone, Copy)]
pub struct Done<'row> {
    /// The beads.
    pub beads: &'row [Bead],
    /// The source document.
    pub source: &'row Side,
    /// The target document.
    pub target: &'row Side,
    /// What was stored; none by a dry run.
    pub batch: Option<Batch<'row>>,
}

/// What was stored of a pair.
#[derive(Debug, Clone, Copy)]
pub struct Batch<'row> {
    /// The batch that holds the alignment now; none where there was nothing to keep.
    pub number: Option<i64>,
    /// How many units are new to the memory.
    pub new: usize,
    /// How many were in the memory already.
    pub known: usize,
    /// The batch of an earlier alignment of these documents, and what changed since.
    pub again: Option<(i64, &'row Realigned)>,
}

impl Row<'_> {
    fn name(&self) -> String {
        format!("{} → {}", self.source, self.target)
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

/// Writes the beads of all pairs, a bead a line: source, target, kind, confidence and the two files,
/// tab-separated. Pairs that failed have none.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_tsv(output: &mut dyn Write, rows: &[Row<'_>]) -> io::Result<()> {
    for row in rows {
        let Ok(done) = row.result else { continue };
        for bead in done.beads {
            write_row(output, bead, done.source, done.target, &[&row.source, &row.target])?;
        }
    }
    Ok(())
}

/// The JSON contract of a pair.
#[derive(Debug, Serialize)]
struct PairRecord<'row> {
    source: &'row str,
    target: &'row str,
    error: Option<&'row str>,
    from: Option<&'row Language>,
    to: Option<&'row Language>,
    confidence: Option<f64>,
    batch: Option<i64>,
    new: Option<usize>,
    beads: Vec<Record>,
}

impl<'row> PairRecord<'row> {
    fn new(row: &'row Row<'row>) -> Self {
        let done = row.result.as_ref().ok();
        let batch = done.and_then(|done| done.batch);
        let record = |done: &Done<'_>, bead| Record::new(bead, done.source, done.target);
        Self {
            source: &row.source,
            target: &row.target,
            error: row.result.as_ref().err().copied(),
            from: done.map(|done| &done.source.language),
            to: done.map(|done| &done.target.language),
            confidence: done.map(|done| (mean_confidence(done.beads) * 1000.0).round() / 1000.0),
            batch: batch.and_then(|batch| batch.number),
            new: batch.map(|batch| batch.new),
            beads: done
                .map(|done| done.beads.iter().map(|bead| record(done, bead)).collect())
                .unwrap_or_default(),
        }
    }
}

/// Writes the pairs with their beads as a JSON list.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_json(output: &mut dyn Write, rows: &[Row<'_>]) -> io::Result<()> {
    let records: Vec<PairRecord<'_>> = rows.iter().map(PairRecord::new).collect();
    serde_json::to_writer_pretty(&mut *output, &records)?;
    writeln!(output)
}

#[cfg(test)]
mod tests;
