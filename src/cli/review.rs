//! `review`: what is doubtful in a stored alignment, out for correction, and the corrections back.

use std::io::{self, Write};
use std::path::Path;

use anyhow::Context;
use tolmach::format::review::{self as workbook, Made, Reviewed};
use tolmach::report::review as page;
use tolmach::review::{Alignment, Change, Record, correct};
use tolmach::store::{Batch, BatchKind, Store, StoredAlignment};

use super::args::{Review, ReviewFormat};
use super::config::Session;
use super::error::{Outcome, Unusable, usage};
use super::files;
use super::output::{print, tell};
use super::progress::Bar;

pub(super) use page::write_page;

pub(super) fn run(session: &Session, arguments: &Review) -> anyhow::Result<Outcome> {
    match (&arguments.xlsx, arguments.batch) {
        (Some(file), _) => apply(session, file),
        (None, Some(batch)) => show(session, arguments, Batch(batch)),
        (None, None) => Err(usage("name a batch with --batch, or a spreadsheet with --xlsx")),
    }
}

/// Writes an alignment for eyes or for correction.
fn show(session: &Session, arguments: &Review, batch: Batch) -> anyhow::Result<Outcome> {
    if arguments.format == ReviewFormat::Xlsx {
        refuse_workbook_on_terminal(arguments.output.as_deref())?;
    }
    let StoredAlignment { batch: newest, alignment } = session.open()?.alignment(batch)?;
    if newest != batch {
        tell(session.quiet, &format!("batch {newest} has taken the place of batch {batch}"));
    }
    files::write(arguments.output.as_deref(), |output| {
        let number = Some(newest.0);
        match arguments.format {
            ReviewFormat::Text => page::write_doubtful(output, &alignment),
            ReviewFormat::Html => write_page(output, &alignment, number),
            ReviewFormat::Xlsx => write_workbook(output, session, &alignment, number),
        }
        .context("cannot write the review")
    })?;
    Ok(Outcome::Done)
}

/// A workbook is bytes for a file, not for eyes.
pub(super) fn refuse_workbook_on_terminal(output: Option<&Path>) -> anyhow::Result<()> {
    match output {
        Some(file) if !files::is_standard(file) => Ok(()),
        _ => Err(usage("a spreadsheet needs a file to be written to; name one with --output FILE")),
    }
}

pub(super) fn write_workbook(
    output: &mut dyn Write,
    session: &Session,
    alignment: &Alignment,
    batch: Option<i64>,
) -> io::Result<()> {
    let made = Made { batch, when: session.edit().when };
    output.write_all(&workbook::write(alignment, made).map_err(io::Error::other)?)
}

/// Applies the actions of a workbook as one batch.
fn apply(session: &Session, file: &Path) -> anyhow::Result<Outcome> {
    let name = || file.display().to_string();
    let reviewed = workbook::read(&files::read(file)?).with_context(name)?;
    let mut memory = session.open()?;
    let stored = reviewed_alignment(&memory, &reviewed).with_context(name)?;
    let units = memory.units_of(&stored.alignment)?;
    let corrected = correct(&stored.alignment, &units, &reviewed.rows, &session.edit())
        .map_err(|error| Unusable(format!("{error}; nothing was changed")))
        .with_context(name)?;
    if corrected.changes.is_empty() {
        print(|output| writeln!(output, "no actions in {}; nothing was changed", file.display()))?;
        return Ok(Outcome::Done);
    }
    let mut writer =
        memory.begin(&session.batch(BatchKind::Review, format!("{} of batch {}", name(), stored.batch)))?;
    let mut bar = Bar::new("storing", session.quiet);
    let changes: Vec<Record> = corrected.changes.iter().cloned().map(Record::Action).collect();
    writer.carry_out(&corrected.plan, Some(stored.batch), &changes, &mut bar)?;
    drop(bar);
    let batch = writer.commit()?;
    print(|output| write_changes(output, &corrected.changes, stored.batch, batch))?;
    Ok(Outcome::Done)
}

/// The alignment that the workbook shows, unless it has changed since.
fn reviewed_alignment(memory: &Store, reviewed: &Reviewed) -> anyhow::Result<StoredAlignment> {
    let batch = reviewed.batch.ok_or_else(|| {
        Unusable(
            "the alignment was not stored (dry run); align without --dry-run, and review that".to_owned(),
        )
    })?;
    let stored = memory.alignment(Batch(batch))?;
    if stored.alignment.digest() == reviewed.digest {
        return Ok(stored);
    }
    let newest = stored.batch;
    Err(Unusable(format!(
        "the alignment has changed since this spreadsheet was made from batch {batch}; nothing was changed. \
         Make a new one with `tolmach review --batch {newest} --format xlsx --output FILE`"
    ))
    .into())
}

fn write_changes(output: &mut dyn Write, changes: &[Change], of: Batch, batch: Batch) -> io::Result<()> {
    changes.iter().try_for_each(|change| writeln!(output, "{change}"))?;
    let count = changes.len();
    writeln!(
        output,
        "{count} actions on batch {of} stored as batch {batch}; `tolmach undo {batch}` takes them back"
    )
}
