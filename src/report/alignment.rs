//! An alignment as a summary for people, as a table, as JSON and as bead lines.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::style::{STRONG, WARNING, paint};
use crate::align::{Bead, Kind, Side};
use crate::review::DOUBTFUL;

/// The JSON contract of a bead.
#[derive(Debug, Serialize)]
pub(super) struct Record {
    source: Vec<usize>,
    target: Vec<usize>,
    kind: String,
    confidence: f64,
    source_sentences: Vec<String>,
    target_sentences: Vec<String>,
    /// Sentences of the other side that seem to stand for these in another place.
    #[serde(skip_serializing_if = "Option::is_none")]
    elsewhere: Option<Vec<usize>>,
}

impl Record {
    pub(super) fn new(bead: &Bead, source: &Side, target: &Side) -> Self {
        let sentences = |side: &Side, range: &std::ops::Range<usize>| {
            side.sentences[range.clone()].iter().map(|sentence| sentence.text.clone()).collect()
        };
        Self {
            source: bead.source.clone().collect(),
            target: bead.target.clone().collect(),
            kind: bead.kind().to_string(),
            confidence: (bead.confidence * 1000.0).round() / 1000.0,
            source_sentences: sentences(source, &bead.source),
            target_sentences: sentences(target, &bead.target),
            elsewhere: bead.elsewhere.clone().map(Iterator::collect),
        }
    }
}

/// Writes a bead a line: sentence numbers of both sides and the confidence, tab-separated.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_beads(output: &mut dyn Write, beads: &[Bead]) -> io::Result<()> {
    beads.iter().try_for_each(|bead| writeln!(output, "{bead}"))
}

/// Writes beads with their sentences as a JSON list.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_json(output: &mut dyn Write, beads: &[Bead], source: &Side, target: &Side) -> io::Result<()> {
    let records: Vec<Record> = beads.iter().map(|bead| Record::new(bead, source, target)).collect();
    serde_json::to_writer_pretty(&mut *output, &records)?;
    writeln!(output)
}

/// Writes a bead a line: source, target, kind and confidence, tab-separated; tabs within texts become spaces.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_tsv(output: &mut dyn Write, beads: &[Bead], source: &Side, target: &Side) -> io::Result<()> {
    beads.iter().try_for_each(|bead| write_row(output, bead, source, target, &[]))
}

/// Writes a bead as a line of a table, with `more` cells at its end.
pub(super) fn write_row(
    output: &mut dyn Write,
    bead: &Bead,
    source: &Side,
    target: &Side,
    more: &[&str],
) -> io::Result<()> {
    let record = Record::new(bead, source, target);
    let cell = |text: &str| text.replace(['\t', '\n', '\r'], " ");
    let (from, to) = (cell(&record.source_sentences.join(" ")), cell(&record.target_sentences.join(" ")));
    write!(output, "{from}\t{to}\t{}\t{:.3}", record.kind, bead.confidence)?;
    more.iter().try_for_each(|text| write!(output, "\t{}", cell(text)))?;
    writeln!(output)
}

/// Writes how many sentences and beads there are, of which kinds, and which beads need eyes.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_summary(output: &mut dyn Write, beads: &[Bead], source: &Side, target: &Side) -> io::Result<()> {
    let sizes = (source.sentences.len(), target.sentences.len());
    writeln!(output, "sentences   {} {}, {} {}", sizes.0, source.language, sizes.1, target.language)?;
    writeln!(output, "beads       {}  ({})", paint(STRONG, &beads.len().to_string()), kinds(beads))?;
    writeln!(output, "confidence  {:.2} on average", mean_confidence(beads))?;
    if let Some(first) = doubtful(beads).next() {
        let words = first_words(source, first.source.start);
        let count = paint(WARNING, &doubtful(beads).count().to_string());
        writeln!(output, "doubtful    {count}, the first at \"{words}\"")?;
    }
    write_moved(output, beads, source, target)
}

/// What stands elsewhere in the other document is not paired, but named.
fn write_moved(output: &mut dyn Write, beads: &[Bead], source: &Side, target: &Side) -> io::Result<()> {
    let source_beads = beads.iter().filter(|bead| !bead.source.is_empty());
    let mut moved = source_beads.filter_map(|bead| Some((bead.source.start, bead.elsewhere.clone()?.start)));
    let Some((from, to)) = moved.next() else { return Ok(()) };
    let count = paint(WARNING, &(1 + moved.count()).to_string());
    let (here, there) = (first_words(source, from), first_words(target, to));
    writeln!(
        output,
        "moved       {count} left alone, the first: {} \"{here}\" stands at {} \"{there}\"",
        from + 1,
        to + 1
    )
}

/// The beads that have both sides.
pub fn paired(beads: &[Bead]) -> impl Iterator<Item = &Bead> {
    beads.iter().filter(|bead| !bead.is_null())
}

/// The paired beads that need eyes.
pub fn doubtful(beads: &[Bead]) -> impl Iterator<Item = &Bead> {
    paired(beads).filter(|bead| bead.confidence < DOUBTFUL)
}

/// The kinds of beads, most frequent first: `42 1-1, 3 1-2`.
fn kinds(beads: &[Bead]) -> String {
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for bead in beads {
        *counts.entry(bead.kind()).or_default() += 1;
    }
    let mut counts: Vec<(Kind, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|&(kind, count)| (std::cmp::Reverse(count), kind));
    counts.iter().map(|(kind, count)| format!("{count} {kind}")).collect::<Vec<_>>().join(", ")
}

/// The mean confidence of the beads that have both sides.
#[expect(clippy::cast_precision_loss, reason = "a count of beads")]
pub(super) fn mean_confidence(beads: &[Bead]) -> f64 {
    let count = paired(beads).count();
    let sum: f64 = paired(beads).map(|bead| bead.confidence).sum();
    if count == 0 { 0.0 } else { sum / count as f64 }
}

fn first_words(side: &Side, sentence: usize) -> String {
    let text = &side.sentences[sentence].text;
    text.split_whitespace().take(6).collect::<Vec<_>>().join(" ")
}
