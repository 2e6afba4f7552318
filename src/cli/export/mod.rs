//! `export`: the memory as an exchange file.

mod account;
mod destination;

use anyhow::Context;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use tolmach::format::UnitWriter;
use tolmach::format::tmx::{Languages, Options};
use tolmach::language::Language;
use tolmach::memory::{Bridge, Neighbours, Unit};
use tolmach::progress::Progress;
use tolmach::store::{Store, UnitFilter};

use account::{Count, summary};
use destination::Destination;
pub(super) use destination::packing;

use super::args::Export;
use super::config::Session;
use super::error::{Outcome, usage};
use super::files;
use super::output::tell;
use super::progress::Bar;

const CANNOT_WRITE: &str = "cannot write the exchange file; nothing was changed";

pub(super) fn run(session: &Session, arguments: &Export) -> anyhow::Result<Outcome> {
    let destination = Destination::of(arguments)?;
    require_third_language(arguments)?;
    let (options, filter) =
        (Options { languages: languages(arguments)?, created: session.edit() }, filter(arguments)?);
    let store = session.open()?.for_one_pass()?;
    let result = destination.write(arguments, &options, |writer| {
        let mut bar = Bar::new("exporting", session.quiet);
        let count = write(&store, &filter, writer, &options.languages, arguments, &mut bar)?;
        // A file that is there is not exchanged for an empty one.
        let replaces = !files::is_standard(&arguments.file);
        if count.written == 0 && replaces { Err(Nothing(count).into()) } else { Ok(count) }
    });
    let (count, outcome) = match result.map_err(anyhow::Error::downcast) {
        Ok(count) => (count, Outcome::Done),
        Err(Ok(Nothing(count))) => (count, Outcome::Noteworthy),
        Err(Err(error)) => return Err(error),
    };
    let quiet = session.quiet || files::is_standard(&arguments.file);
    tell(quiet, &summary(&count, &destination.name(), arguments));
    Ok(outcome)
}

/// There is no unit to write.
#[derive(Debug, thiserror::Error)]
#[error("there is no unit to write")]
struct Nothing(Count);

fn write(
    store: &Store,
    filter: &UnitFilter,
    mut writer: Box<dyn UnitWriter + '_>,
    languages: &Languages,
    arguments: &Export,
    bar: &mut Bar,
) -> anyhow::Result<Count> {
    let total = store.count_units()?;
    let mut count = Count::default();
    let mut take = |unit: &Unit, neighbours: &Neighbours| -> anyhow::Result<()> {
        if stands_elsewhere(unit, languages) {
            return Ok(());
        }
        match writer.write_in_context(unit, neighbours).context(CANNOT_WRITE)? {
            true => count.written += 1,
            false => count.missing.add(unit, languages),
        }
        Ok(bar.at(count.written + count.missing.units, total)?)
    };
    match arguments.tool {
        Some(_) => store.for_each_unit_in_context(filter, |unit, neighbours| take(&unit, &neighbours))?,
        None => store.for_each_unit(filter, |unit| take(&unit, &Neighbours::default()))?,
    }
    if let (Some(via), Languages::Pair { source, target }) = (&arguments.via, languages) {
        let mut bridge = Bridge::new(source.clone(), via.clone(), target.clone());
        count.linked = write_linked(store, filter, &mut bridge, &mut *writer, bar)?;
        count.written += count.linked;
    }
    count.doubled = writer.finish().context(CANNOT_WRITE)?;
    count.written -= count.doubled;
    Ok(count)
}

/// Writes what two units say together: one pass gathers one bank, the next crosses from the other.
fn write_linked(
    store: &Store,
    filter: &UnitFilter,
    bridge: &mut Bridge,
    writer: &mut dyn UnitWriter,
    bar: &mut Bar,
) -> anyhow::Result<u64> {
    let (total, mut done, mut linked) = (2 * store.count_units()?, 0, 0);
    store.for_each_unit::<anyhow::Error>(filter, |unit| {
        bridge.add(unit);
        done += 1;
        Ok(bar.at(done, total)?)
    })?;
    store.for_each_unit::<anyhow::Error>(filter, |unit| {
        for pair in bridge.cross(&unit).into_iter().filter(|pair| is_sure(pair, filter)) {
            linked += u64::from(writer.write(&pair).context(CANNOT_WRITE)?);
        }
        done += 1;
        Ok(bar.at(done, total)?)
    })?;
    Ok(linked)
}

/// Whether a pair is as sure as is asked for: both of its halves may be, and the pair not.
fn is_sure(pair: &Unit, filter: &UnitFilter) -> bool {
    let lowest = filter.min_confidence.unwrap_or(0.0);
    pair.confidence.is_none_or(|confidence| confidence >= lowest)
}

/// Whether the pair of texts that is asked for stands in the units that this one was made of.
fn stands_elsewhere(unit: &Unit, languages: &Languages) -> bool {
    match languages {
        Languages::Pair { source, target } => unit.is_joined_by(source) || unit.is_joined_by(target),
        Languages::All { .. } => false,
    }
}

fn require_third_language(arguments: &Export) -> anyhow::Result<()> {
    let is_via = |language: &Language| arguments.via.as_ref().is_some_and(|via| via.matches(language));
    match [&arguments.from, &arguments.to].into_iter().flatten().any(is_via) {
        true => Err(usage("--via names a third language, beside those of --from and --to")),
        false => Ok(()),
    }
}

fn languages(arguments: &Export) -> anyhow::Result<Languages> {
    let source = arguments.from.clone();
    match (arguments.all_languages, source, arguments.to.clone()) {
        (true, source, _) => Ok(Languages::All { source: source.unwrap_or_else(Language::english) }),
        (false, Some(source), Some(target)) if source != target => Ok(Languages::Pair { source, target }),
        _ => Err(usage("say two different languages with --from and --to, or --all-languages")),
    }
}

fn filter(arguments: &Export) -> anyhow::Result<UnitFilter> {
    if let Some(confidence) = arguments.min_confidence.filter(|confidence| !(0.0..=1.0).contains(confidence))
    {
        return Err(usage(format!("{confidence} is no confidence; write a number from 0 to 1")));
    }
    Ok(UnitFilter {
        languages: Vec::new(),
        status: arguments.status.map(Into::into),
        document: arguments.document.clone(),
        since: arguments.since.as_deref().map(moment).transpose()?,
        min_confidence: arguments.min_confidence,
    })
}

/// A moment as it is written; a day stands for its first moment, in UTC as everything that is stored.
fn moment(written: &str) -> anyhow::Result<Timestamp> {
    let day = || written.parse::<Date>().ok()?.to_zoned(TimeZone::UTC).ok().map(|day| day.timestamp());
    let moment = written.parse().ok().or_else(day);
    moment.ok_or_else(|| usage(format!("'{written}' is no date; write it as 2026-02-19")))
}
