//! Translation units: of exchange files, of TSV files with `source⇥target` lines, and of the memory.

use std::path::Path;

use anyhow::Context;
use tolmach::check::{Pair, Passage};
use tolmach::document::language::detect;
use tolmach::document::{self, Format, Original};
use tolmach::format::examination::Sample;
use tolmach::format::table::{TableError, named_pair};
use tolmach::format::{NamedLanguages, OpenError, Place, Reason};
use tolmach::language::Language;
use tolmach::memory::Unit;
use tolmach::store::{StoreError, UnitFilter};

use super::across::Across;
use super::batch::{Batch, check_pairs};
use super::desk::{Candidate, Desk, Found, Overlay, bytes};
use super::origin::{Kind, Origin, Row, Standing};
use super::scope::{Scope, nothing_asked_for};
use crate::cli::ahead::read_ahead;
use crate::cli::args::Check;
use crate::cli::error::{Unusable, usage};
use crate::cli::exchange::{self, ExchangeFile};
use crate::cli::files;
use crate::cli::import::ends_the_file;

/// Whether a file holds units rather than running text, by its ending.
pub(super) fn holds_units(file: &Path) -> bool {
    exchange::holds_units(file)
}

/// Whether a file of a folder turned out to be a glossary or another table, which is no mistake of anybody.
pub(super) fn is_other_table(error: &anyhow::Error) -> Option<&TableError> {
    error.chain().find_map(|cause| match cause.downcast_ref() {
        Some(OpenError::Table(
            error @ (TableError::Glossary | TableError::NoColumns | TableError::Empty),
        )) => Some(error),
        _ => None,
    })
}

/// Checks the units of a file; `is_all` where nothing else is checked.
pub(super) fn check_file(
    desk: &Desk<'_>,
    file: &Path,
    is_all: bool,
    overlay: &Overlay,
    found: &mut Found,
    across: &mut Across<Standing>,
) -> anyhow::Result<()> {
    if files::has_ending(file, "tsv") {
        return check_table(desk, file, is_all, overlay, found, across);
    }
    let languages = NamedLanguages { from: desk.arguments.from.clone(), to: desk.arguments.to.clone() };
    let mut scope = Scope::default();
    for source in exchange::open(file, &languages, desk.session.quiet)? {
        scope += check_units(desk, source, &languages, found, across)?;
    }
    scope.tell(desk.arguments, file, is_all, found)
}

pub(super) fn check_memory(
    desk: &Desk<'_>,
    found: &mut Found,
    across: &mut Across<Standing>,
) -> anyhow::Result<()> {
    let store = desk.session.open()?;
    let memory = desk.session.memory.display().to_string();
    let mut batch = Batch::new(desk, &memory, true, None);
    let mut line = 0;
    // The memory has units in every language: those in others are no mistake of anybody.
    let read = move |give: &mut dyn FnMut(Unit)| {
        store.for_each_unit::<StoreError>(&UnitFilter::default(), |unit| {
            give(unit);
            Ok(())
        })
    };
    read_ahead(read, |unit| {
        line += 1;
        batch.add(line, unit, found, across);
    })?;
    batch.check(found, across);
    Ok(())
}

fn check_units(
    desk: &Desk<'_>,
    source: ExchangeFile,
    languages: &NamedLanguages,
    found: &mut Found,
    across: &mut Across<Standing>,
) -> anyhow::Result<Scope> {
    let name = source.name.clone();
    let mut reader = source.reader(languages)?;
    let mut batch = Batch::new(desk, &name, false, reader.source().cloned());
    let mut sample = Sample::default();
    let read = move |give: &mut dyn FnMut(_)| {
        while let Some(item) = reader.next() {
            give((reader.place(), item));
        }
        reader.account()
    };
    let account = read_ahead(read, |(place, item)| match item {
        Ok(unit) => {
            sample.add_unit(&unit, place);
            batch.add(usize::try_from(place.line).unwrap_or(usize::MAX), unit, found, across);
        }
        Err(problem) if ends_the_file(&problem) => {
            found.problems.push(format!("{name}: {problem}; the units before that are checked"));
        }
        Err(problem) if !problem.reason.is_wrong() => {}
        Err(problem) => found.note(format!("{name}: {problem}")),
    });
    for reason in [Reason::Untranslated, Reason::NotForTranslation, Reason::Obsolete] {
        if let Some(count) = account.left_out.get(reason.kind()) {
            found.note(format!("{name}: {count} units are not checked, for they are {}", reason.kind()));
        }
    }
    batch.check(found, across);
    found.extend_notes(sample.mixed_up(&detect).map(|mixed_up| format!("{name}: {mixed_up}")));
    Ok(batch.into_scope())
}

/// The languages of a table: those that its first row names, else those of the command line; whether they are named.
fn languages_of_table(
    arguments: &Check,
    name: &str,
    first: Option<&str>,
) -> anyhow::Result<((Language, Language), bool)> {
    if let Some(named) = first.and_then(named_pair) {
        return Ok((named, true));
    }
    match (arguments.from.clone(), arguments.to.clone()) {
        (Some(from), Some(to)) => Ok(((from, to), false)),
        _ => Err(usage(format!("{name}: say its languages with --from and --to"))),
    }
}

/// Whether the languages of a table are those that are asked for.
fn are_asked_for(arguments: &Check, from: &Language, to: &Language) -> bool {
    let agrees =
        |own: &Language, asked: &Option<Language>| asked.as_ref().is_none_or(|asked| own.matches(asked));
    agrees(from, &arguments.from) && agrees(to, &arguments.to)
}

/// Whether the first row of a table names the languages of its texts.
pub(super) fn names_its_languages(file: &Path) -> bool {
    let first = files::read(file).ok().and_then(|bytes| document::lines(&bytes).ok()?.into_iter().next());
    first.is_some_and(|line| named_pair(&line.text).is_some())
}

fn check_table(
    desk: &Desk<'_>,
    file: &Path,
    is_all: bool,
    overlay: &Overlay,
    found: &mut Found,
    across: &mut Across<Standing>,
) -> anyhow::Result<()> {
    let name = file.display().to_string();
    let bytes = bytes(file, overlay)?;
    let original = Original::read(&bytes, Format::Plain).with_context(|| name.clone())?;
    let lines = document::lines(&bytes).with_context(|| name.clone())?;
    let first = lines.first().map(|line| &*line.text);
    let ((from, to), named) = languages_of_table(desk.arguments, &name, first)?;
    if !are_asked_for(desk.arguments, &from, &to) {
        let message = format!("{name}: its columns are in {from} and {to}; say --from {from} --to {to}");
        return nothing_asked_for(message, is_all, found);
    }
    let (mut pairs, mut sample) = (Vec::new(), Sample::default());
    let rows = lines.iter().enumerate().skip(usize::from(named));
    for (index, line) in rows.filter(|(_, line)| !line.text.trim().is_empty()) {
        let line_number = index + 1;
        let untranslated =
            || original.line(line_number).trim_start().contains('\t').then_some((&*line.text, ""));
        let Some((source, target)) = line.text.split_once('\t').or_else(untranslated) else {
            let message = format!("{name}:{line_number}: there is no tab between source and target");
            return Err(Unusable(message).into());
        };
        let target = target.split('\t').next().unwrap_or(target);
        let place = Some(Place { line: line_number as u64, column: 1 });
        sample.add(&from, source, place);
        sample.add(&to, target, place);
        let source = Passage { text: source, language: &from };
        let pair = Pair {
            source: Some(source),
            target: Passage { text: target, language: &to },
            day: desk.day(None),
        };
        let row = Row { original: &original, line, target: source.text.len() + 1 };
        pairs.push((pair, Origin { file: &name, line: line_number, kind: Kind::Row(row) }));
    }
    check_pairs(desk, &pairs, found, across);
    found.extend_notes(sample.mixed_up(&detect).map(|mixed_up| format!("{name}: {mixed_up}")));
    Ok(())
}

/// Tells what the pairs of all units show together.
pub(super) fn check_across(
    desk: &Desk<'_>,
    mut across: Across<Standing>,
    found: &mut Found,
) -> anyhow::Result<()> {
    for (standing, surveyed) in across.findings(desk)? {
        let lines = vec![(standing.file.as_str(), standing.lines.clone())];
        found.take(desk, Candidate { located: standing.locate(surveyed), lines, waived: false });
    }
    Ok(())
}
