//! `term import`: glossary files into the memory, with an account of every term.

use std::io::Write;

use tolmach::format::terms::{Account, Reading, Reason};
use tolmach::glossary::{Added, Concept, Union};
use tolmach::store::{BatchKind, Store};

use crate::cli::args::TermImport;
use crate::cli::config::Session;
use crate::cli::error::Outcome;
use crate::cli::knowledge::GlossaryFile;
use crate::cli::output::print;

pub(super) fn import(session: &Session, arguments: &TermImport) -> anyhow::Result<Outcome> {
    // Every file is read first: where one is of no use, no memory is made.
    let readings = read(session, arguments)?;
    let is_whole = readings.iter().all(|(_, reading)| !breaks_off(reading));
    let mut union = Union::of(known(session)?);
    for (name, reading) in readings {
        let mut added = Added::default();
        union.set_fills_domain(arguments.domain.is_some() || reading.says_domain());
        let (account, entries) = (reading.account, reading.entries);
        entries.into_iter().for_each(|entry| added += union.add(entry.concept, entry.naming));
        print(|output| write_account(output, &name, &account, &added))?;
    }
    store(session, arguments, &union.into_changed())?;
    Ok(if is_whole { Outcome::Done } else { Outcome::Incomplete })
}

fn read(session: &Session, arguments: &TermImport) -> anyhow::Result<Vec<(String, Reading)>> {
    let (from, to) = (arguments.from.as_ref(), arguments.to.as_ref());
    let read = |file: &std::path::PathBuf| {
        let mut reading = GlossaryFile { file, from, to }.read(session)?;
        match &arguments.domain {
            Some(domain) => reading.set_domain(domain),
            None => reading.fill_domain(file.file_stem().and_then(|stem| stem.to_str())),
        }
        Ok((file.display().to_string(), reading))
    };
    arguments.files.iter().map(read).collect()
}

/// The concepts of the memory, if there is one.
fn known(session: &Session) -> anyhow::Result<Vec<Concept>> {
    if session.memory.exists() { Ok(session.open()?.concepts()?) } else { Ok(Vec::new()) }
}

fn store(session: &Session, arguments: &TermImport, changed: &[Concept]) -> anyhow::Result<()> {
    if changed.is_empty() {
        return print(|output| writeln!(output, "stored      nothing (all terms are known)"));
    }
    if arguments.dry_run {
        let count = changed.len();
        return print(|output| {
            writeln!(output, "stored      nothing (dry run); {count} concepts are new or changed")
        });
    }
    let mut store: Store = session.create()?;
    let names: Vec<String> = arguments.files.iter().map(|file| file.display().to_string()).collect();
    let mut batch = store.begin(&session.batch(BatchKind::Glossary, names.join(", ")))?;
    changed.iter().try_for_each(|concept| batch.put_concept(concept))?;
    let batch = batch.commit()?;
    print(|output| writeln!(output, "stored      {} concepts new or changed as batch {batch}", changed.len()))
}

fn breaks_off(reading: &Reading) -> bool {
    reading.problems.iter().any(|problem| matches!(problem.reason, Reason::BrokenOff(_) | Reason::Read(_)))
}

fn write_account(
    output: &mut dyn Write,
    name: &str,
    account: &Account,
    added: &Added,
) -> std::io::Result<()> {
    writeln!(output, "{name}")?;
    writeln!(output, "read        {} terms of {} concepts", account.read, account.concepts)?;
    let known = account.taken - added.new - added.changed;
    writeln!(output, "taken       {} new, {} changed, {known} already known", added.new, added.changed)?;
    if account.lost() > 0 {
        writeln!(output, "left out    {} terms: {}", account.lost(), list(&account.left_out))?;
    }
    if !account.details.is_empty() {
        writeln!(output, "not kept    {}", list(&account.details))?;
    }
    if !account.repairs.is_empty() {
        writeln!(output, "repaired    {}", list(&account.repairs))?;
    }
    if added.differing > 0 {
        writeln!(
            output,
            "differing   {} terms have another status in the memory, which stands",
            added.differing
        )?;
    }
    if added.removed > 0 {
        writeln!(
            output,
            "removed     {} terms of these concepts that the file does not have",
            added.removed
        )?;
    }
    Ok(())
}

fn list<K: std::fmt::Display, V: std::fmt::Display>(counts: &std::collections::BTreeMap<K, V>) -> String {
    counts.iter().map(|(kind, count)| format!("{count} {kind}")).collect::<Vec<_>>().join(", ")
}
