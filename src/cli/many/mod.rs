//! `align` with many pairs of documents: aligned together, each stored as a batch of its own, told in a table.

mod destination;
mod folders;
mod list;
mod matching;
mod outcome;

use std::path::PathBuf;

use tolmach::progress::Interrupted;

use super::align::{self, Aligned, Files, Pair, align_pairs};
use super::args::{Align, AlignFormat};
use super::config::Session;
use super::error::{Outcome, Stopped, Unusable};
use super::files;
use super::output::print;
use super::progress::refuse_interrupted;
use destination::{Destination, Namer};
pub(super) use matching::Name;
use outcome::{Finished, Kept};

/// What there is to align.
pub(super) struct Work {
    pairs: Vec<Files>,
    /// Documents of the folders that have no counterpart.
    unpaired: Vec<PathBuf>,
}

/// The pairs to align, where the command line names a list or two folders.
pub(super) fn work(arguments: &Align) -> anyhow::Result<Option<Work>> {
    match (&arguments.pairs, &arguments.source, &arguments.target) {
        (Some(list), ..) => list::read(list, arguments).map(Some),
        (None, Some(source), Some(target)) => folders::work(arguments, source, target),
        _ => Ok(None),
    }
}

/// Aligns and stores all pairs. One that fails is told, and stops no other.
pub(super) fn run(session: &Session, arguments: &Align, work: &Work) -> anyhow::Result<Outcome> {
    let finished = match destination::of(arguments)? {
        Destination::Folder(folder) => {
            destination::make(&folder)?;
            let namer = Namer::new(folder, arguments.format);
            finish(session, arguments, work, Some(namer))?
        }
        Destination::Together => finish_together(session, arguments, work)?,
    };
    if arguments.format != AlignFormat::Text && align::output_is_elsewhere(arguments) {
        print(|output| outcome::write_table(output, session, work, &finished))?;
    } else if arguments.format != AlignFormat::Text {
        outcome::tell_the_rest(session, work, &finished);
    }
    conclude(&finished)
}

/// Writes one result for all pairs; where that cannot begin, nothing is stored.
fn finish_together(session: &Session, arguments: &Align, work: &Work) -> anyhow::Result<Vec<Finished>> {
    let mut stored = false;
    let written = files::write(arguments.output.as_deref(), |output| {
        let finished = finish(session, arguments, work, None)?;
        stored = finished.iter().any(Finished::has_changed_the_memory);
        outcome::write(output, session, arguments, work, &finished)?;
        Ok(finished)
    });
    written.map_err(|error| match &arguments.output {
        Some(file) if stored && align::output_is_elsewhere(arguments) => Unusable(format!(
            "cannot write {}: {}; the pairs are stored, see `tolmach log`",
            file.display(),
            error.root_cause()
        ))
        .into(),
        _ => error,
    })
}

/// Aligns all pairs that can be read, then stores one after the other. Ctrl-C ends it between two of them.
fn finish(
    session: &Session,
    arguments: &Align,
    work: &Work,
    mut namer: Option<Namer>,
) -> anyhow::Result<Vec<Finished>> {
    let mut finished = Vec::new();
    for aligned in align_readable(session, arguments, &work.pairs)? {
        let kept = aligned.and_then(|aligned| {
            refuse_interrupted()?;
            keep(session, arguments, aligned, namer.as_mut())
        });
        finished.push(kept.into());
    }
    Ok(finished)
}

/// The alignment of each pair, or why there is none.
fn align_readable(
    session: &Session,
    arguments: &Align,
    pairs: &[Files],
) -> anyhow::Result<Vec<anyhow::Result<Aligned>>> {
    let (mut readable, mut read) = (Vec::new(), Vec::new());
    for files in pairs {
        let pair = Pair::read(files, arguments.pre_split, session.quiet);
        read.push(pair.map(|pair| readable.push(pair)));
    }
    let mut aligned = align_pairs(session, arguments, readable)?.into_iter();
    let next = |read: anyhow::Result<()>| match read {
        Ok(()) => aligned.next().map(Ok),
        Err(error) => Some(Err(error)),
    };
    Ok(read.into_iter().filter_map(next).collect())
}

/// Stores a pair, and writes its file where each has its own.
fn keep(
    session: &Session,
    arguments: &Align,
    aligned: Aligned,
    namer: Option<&mut Namer>,
) -> anyhow::Result<Kept> {
    let stored = match namer.map(|namer| namer.name(&aligned.pair)) {
        Some(file) => align::write_and_store(session, arguments, &aligned, Some(&file))?,
        None => align::store(session, arguments, &aligned, |_| Ok(()))?,
    };
    let of = format!("{}: ", aligned.pair.name());
    align::warn_of_doubts(session, &of, &aligned, stored.as_ref());
    Ok(Kept { aligned, stored })
}

/// How it ended: a failed pair makes it incomplete; after Ctrl-C what is stored stays.
fn conclude(finished: &[Finished]) -> anyhow::Result<Outcome> {
    let count = |is: fn(&Finished) -> bool| finished.iter().filter(|pair| is(pair)).count();
    let (done, total) = (count(Finished::is_done), finished.len());
    if count(Finished::was_interrupted) == 0 {
        return Ok(if done < total { Outcome::Incomplete } else { Outcome::Done });
    }
    match done {
        0 => Err(Interrupted.into()),
        _ => Err(Stopped(format!("{done} of {total} pairs were done before, and stay")).into()),
    }
}
