//! What became of many pairs → the table, JSON or TSV that says so.

use std::io::{self, Write};
use std::path::Path;

use anyhow::Context;
use tolmach::report::alignments::{self, Batch, Done, Row};
use tolmach::review::Retained;

use super::Work;
use crate::cli::align::{Aligned, Files};
use crate::cli::args::{Align, AlignFormat};
use crate::cli::config::Session;
use crate::cli::error::is_interrupted;
use crate::cli::output::{complain, tell};
use crate::cli::realign::{self, Stored};

/// A pair that was aligned, and what was stored of it; nothing by a dry run.
pub(super) struct Kept {
    pub(super) aligned: Aligned,
    pub(super) stored: Option<Stored>,
}

/// What became of a pair.
pub(super) enum Finished {
    Done(Box<Kept>),
    Failed(String),
    /// Ctrl-C came first.
    Interrupted,
}

impl From<anyhow::Result<Kept>> for Finished {
    fn from(kept: anyhow::Result<Kept>) -> Self {
        match kept {
            Ok(kept) => Self::Done(Box::new(kept)),
            Err(error) if is_interrupted(&error) => Self::Interrupted,
            Err(error) => Self::Failed(format!("{error:#}")),
        }
    }
}

impl Finished {
    pub(super) fn is_done(&self) -> bool {
        matches!(self, Self::Done(_))
    }

    pub(super) fn was_interrupted(&self) -> bool {
        matches!(self, Self::Interrupted)
    }

    pub(super) fn has_changed_the_memory(&self) -> bool {
        self.stored().and_then(Stored::new_batch).is_some()
    }

    fn kept(&self) -> Option<&Kept> {
        match self {
            Self::Done(kept) => Some(kept),
            _ => None,
        }
    }

    fn stored(&self) -> Option<&Stored> {
        self.kept().and_then(|kept| kept.stored.as_ref())
    }

    fn row(&self, files: &Files) -> Row<'_> {
        let result = match self {
            Self::Done(kept) => Ok(kept.done()),
            Self::Failed(reason) => Err(reason.as_str()),
            Self::Interrupted => Err("interrupted; nothing of it was stored"),
        };
        let name = |file: &Path| file.to_string_lossy().into_owned();
        Row { source: name(&files.source), target: name(&files.target), result }
    }
}

impl Kept {
    fn done(&self) -> Done<'_> {
        let (source, target) = &self.aligned.sides;
        let batch = self.stored.as_ref().map(|stored| Batch {
            number: stored.batch,
            new: stored.new,
            known: stored.known,
            again: stored.again.as_ref().map(|(batch, realigned)| (batch.0, realigned)),
        });
        Done { beads: &self.aligned.beads, source, target, batch }
    }
}

/// Writes the result in its format.
pub(super) fn write(
    output: &mut dyn Write,
    session: &Session,
    arguments: &Align,
    work: &Work,
    finished: &[Finished],
) -> anyhow::Result<()> {
    match arguments.format {
        AlignFormat::Json => alignments::write_json(output, &rows(work, finished)),
        AlignFormat::Tsv => alignments::write_tsv(output, &rows(work, finished)),
        _ => write_table(output, session, work, finished),
    }
    .context("cannot write the result")
}

/// Writes the table, and below it what concerns more than one pair.
pub(super) fn write_table(
    output: &mut dyn Write,
    session: &Session,
    work: &Work,
    finished: &[Finished],
) -> io::Result<()> {
    alignments::write_table(output, &rows(work, finished))?;
    for file in &work.unpaired {
        writeln!(output, "unpaired    {}", file.display())?;
    }
    for (name, retained) in retained(finished) {
        realign::write_retained_units(output, &format!(" of {name}"), retained)?;
    }
    write_totals(output, session, finished)
}

fn write_totals(output: &mut dyn Write, session: &Session, finished: &[Finished]) -> io::Result<()> {
    let (total, done) = (finished.len(), finished.iter().filter(|pair| pair.is_done()).count());
    let stored: Vec<&Stored> = finished.iter().filter_map(Finished::stored).collect();
    writeln!(output, "aligned     {done} of {total} pairs")?;
    if stored.is_empty() {
        return writeln!(output, "stored      nothing{}", if done > 0 { " (dry run)" } else { "" });
    }
    let memory = session.memory.display();
    let new: usize = stored.iter().map(|stored| stored.new).sum();
    match finished.iter().filter(|pair| pair.has_changed_the_memory()).count() {
        0 => writeln!(output, "stored      nothing: all units are in {memory} already"),
        1 => writeln!(output, "stored      {new} new units in {memory}, as one batch"),
        batches => writeln!(output, "stored      {new} new units in {memory}, as {batches} batches"),
    }
}

/// The units of each pair that stay although its documents changed.
fn retained(finished: &[Finished]) -> impl Iterator<Item = (String, &[Retained])> {
    let kept = finished.iter().filter_map(Finished::kept);
    let retained =
        kept.map(|kept| (kept.aligned.pair.name(), kept.stored.as_ref().map_or(&[][..], Stored::retained)));
    retained.filter(|(_, retained)| !retained.is_empty())
}

/// Says on standard error what only the table would say: what failed, was left out, or stays in spite of a change.
pub(super) fn tell_the_rest(session: &Session, work: &Work, finished: &[Finished]) {
    for row in rows(work, finished) {
        if let Err(reason) = row.result {
            complain(&format!("{} → {}: {reason}", row.source, row.target));
        }
    }
    for (name, retained) in retained(finished) {
        let count = retained.len();
        tell(
            session.quiet,
            &format!("{name}: {count} units that a person worked on stay; --replace-approved replaces them"),
        );
    }
    for file in &work.unpaired {
        tell(session.quiet, &format!("unpaired: {}", file.display()));
    }
}

fn rows<'finished>(work: &Work, finished: &'finished [Finished]) -> Vec<Row<'finished>> {
    work.pairs.iter().zip(finished).map(|(files, finished)| finished.row(files)).collect()
}
