//! Pairs of documents with their beads for programs: as JSON and as TSV.

use std::io::{self, Write};

use serde::Serialize;

use super::super::alignment::{Record, mean_confidence, write_row};
use super::{Done, Row};
use crate::language::Language;

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
