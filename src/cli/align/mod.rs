//! `align`: two documents into beads, and beads into units of the memory; many pairs are the matter of `many`.

mod aligned;
mod known;
mod pair;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use tolmach::report::alignment;

pub(super) use aligned::{Aligned, align_pairs};
pub(super) use pair::{Files, Pair};

use super::args::{Align, AlignFormat};
use super::config::Session;
use super::error::{Outcome, usage};
use super::output::{print, tell};
use super::realign::{self, Stored};
use super::{files, many, review};

pub(super) fn run(session: &Session, arguments: &Align) -> anyhow::Result<Outcome> {
    refuse_one_language(arguments)?;
    let inputs = [&arguments.source, &arguments.target, &arguments.pairs, &arguments.glossary];
    files::refuse_input(arguments.output.as_deref(), inputs.into_iter().flatten().map(PathBuf::as_path))?;
    if let Some(work) = many::work(arguments)? {
        return many::run(session, arguments, &work);
    }
    match (&arguments.source, &arguments.target) {
        (Some(source), Some(target)) => {
            let (source, target) = (source.clone(), target.clone());
            let (from, to) = (arguments.from.clone(), arguments.to.clone());
            run_one(session, arguments, &Files { source, target, from, to })
        }
        _ => Err(usage("name a document and its translation, or a list of pairs with --pairs")),
    }
}

fn refuse_one_language(arguments: &Align) -> anyhow::Result<()> {
    match (&arguments.from, &arguments.to) {
        (Some(from), Some(to)) if from == to => {
            Err(usage(format!("--from and --to are both {from}; a pair needs two languages")))
        }
        _ => Ok(()),
    }
}

fn run_one(session: &Session, arguments: &Align, files: &Files) -> anyhow::Result<Outcome> {
    if arguments.format == AlignFormat::Xlsx {
        review::refuse_workbook_on_terminal(arguments.output.as_deref())?;
    }
    let pair = Pair::read(files, arguments.pre_split, session.quiet)?;
    for aligned in align_pairs(session, arguments, vec![pair])? {
        let stored = write_and_store(session, arguments, &aligned, arguments.output.as_deref())?;
        if arguments.format == AlignFormat::Text || output_is_elsewhere(arguments) {
            print(|output| realign::write_stored(output, session, stored.as_ref()))?;
        }
        warn_of_doubts(session, "", &aligned, stored.as_ref());
    }
    Ok(Outcome::Done)
}

/// Whether the result goes into a file, so that standard output is free for a summary.
pub(super) fn output_is_elsewhere(arguments: &Align) -> bool {
    arguments.output.as_ref().is_some_and(|file| !files::is_standard(file))
}

/// Writes the result and stores the alignment, unless it is a dry run.
///
/// A file is on the disk before the memory changes: where it cannot be written, nothing is stored. A pipe that
/// is closed early keeps nothing out of the memory.
pub(super) fn write_and_store(
    session: &Session,
    arguments: &Align,
    aligned: &Aligned,
    file: Option<&Path>,
) -> anyhow::Result<Option<Stored>> {
    let write = |output: &mut dyn Write, stored: Option<&Stored>| {
        aligned.write(output, session, arguments.format, stored)
    };
    match file {
        Some(file) => files::write(Some(file), |output| {
            store(session, arguments, aligned, |stored| {
                let written = write(output, stored).and_then(|()| output.flush());
                written.with_context(|| files::cannot_write(file))
            })
        }),
        None => {
            let stored = store(session, arguments, aligned, |_| Ok(()))?;
            print(|output| write(output, stored.as_ref()))?;
            Ok(stored)
        }
    }
}

/// Stores the alignment as a batch of its own, unless it is a dry run; `before` comes before the last step.
pub(super) fn store(
    session: &Session,
    arguments: &Align,
    aligned: &Aligned,
    before: impl FnOnce(Option<&Stored>) -> anyhow::Result<()>,
) -> anyhow::Result<Option<Stored>> {
    if arguments.dry_run {
        return before(None).map(|()| None);
    }
    let replace = arguments.replace_approved;
    realign::store(session, &aligned.made, replace, |stored| before(Some(stored))).map(Some)
}

/// Documents that do not belong together show in many doubtful pairs; `of` says which documents, where need be.
pub(super) fn warn_of_doubts(session: &Session, of: &str, aligned: &Aligned, stored: Option<&Stored>) {
    let beads = &aligned.beads;
    let (doubtful, paired) = (alignment::doubtful(beads).count(), alignment::paired(beads).count());
    if doubtful * 3 <= paired {
        return;
    }
    let batch = stored.and_then(Stored::new_batch);
    let remedy = batch.map(|batch| format!(" `tolmach undo {batch}` takes them back")).unwrap_or_default();
    tell(
        session.quiet,
        &format!(
            "warning: {of}{doubtful} of {paired} pairs are doubtful; do these documents belong together?{remedy}"
        ),
    );
}
