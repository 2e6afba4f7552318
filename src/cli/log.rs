//! `log` and `undo`: what was done to the memory, and taking it back.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use tolmach::review::Record;
use tolmach::store::{Batch, BatchRecord};

use super::args::{Format, Log, Undo};
use super::config::Session;
use super::error::Outcome;
use super::output::print;

/// A batch with what it changed.
#[derive(Serialize)]
struct Changed {
    #[serde(flatten)]
    batch: BatchRecord,
    changes: Vec<Record>,
}

pub(super) fn run(session: &Session, arguments: &Log) -> anyhow::Result<Outcome> {
    match arguments.batch {
        Some(batch) => show(session, arguments, Batch(batch)),
        None => list(session, arguments),
    }
}

fn show(session: &Session, arguments: &Log, batch: Batch) -> anyhow::Result<Outcome> {
    let memory = session.open()?;
    let changed = Changed { batch: memory.batch(batch)?, changes: memory.changes(batch)? };
    print(|output| match arguments.format {
        Format::Text => {
            write(output, &changed.batch)?;
            changed.changes.iter().try_for_each(|change| writeln!(output, "{change}"))
        }
        Format::Json => write_json(output, &changed),
    })?;
    Ok(Outcome::Done)
}

fn list(session: &Session, arguments: &Log) -> anyhow::Result<Outcome> {
    let mut batches = session.open()?.batches()?;
    batches.truncate(arguments.limit);
    print(|output| match arguments.format {
        Format::Text => batches.iter().try_for_each(|batch| write(output, batch)),
        Format::Json => write_json(output, &batches),
    })?;
    Ok(Outcome::Done)
}

pub(super) fn undo(session: &Session, arguments: &Undo) -> anyhow::Result<Outcome> {
    session.open()?.undo(Batch(arguments.batch), &session.edit())?;
    print(|output| writeln!(output, "batch {} is undone", arguments.batch))?;
    Ok(Outcome::Done)
}

fn write(output: &mut dyn Write, batch: &BatchRecord) -> io::Result<()> {
    let time = batch.time.as_deref().unwrap_or("").replace('T', " ").replace('Z', "");
    let user = batch.user.as_deref().unwrap_or("");
    let undone = if batch.undone.is_some() { "  (undone)" } else { "" };
    let counts = counts(&batch.counts);
    writeln!(output, "{:>4}  {time}  {user}  {}  {}  {counts}{undone}", batch.id.0, batch.kind, batch.origin)
}

fn write_json(output: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, value)?;
    writeln!(output)
}

fn counts(counts: &BTreeMap<String, u64>) -> String {
    counts.iter().map(|(what, count)| format!("{count} {what}")).collect::<Vec<_>>().join(", ")
}
