//! `export`: the memory as an exchange file.

use std::io::Write;
use std::path::Path;

use anyhow::Context;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use tolmach::format::tmx::{Languages, Options, Writer};
use tolmach::language::Language;
use tolmach::progress::Progress;
use tolmach::store::{Store, UnitFilter};

use super::args::Export;
use super::config::Session;
use super::error::{Outcome, usage};
use super::files;
use super::output::tell;
use super::progress::Bar;

const CANNOT_WRITE: &str = "cannot write the exchange file; nothing was changed";

/// How many units were written, and how many lacked one of the languages.
struct Count {
    written: u64,
    passed_over: u64,
}

pub(super) fn run(session: &Session, arguments: &Export) -> anyhow::Result<Outcome> {
    require_known_ending(&arguments.file)?;
    let (options, filter) =
        (Options { languages: languages(arguments)?, created: session.edit() }, filter(arguments)?);
    let store = session.open()?;
    let count = files::write(Some(&arguments.file), |output| {
        let mut bar = Bar::new("exporting", session.quiet);
        write(&store, &filter, output, &options, &mut bar)
    })?;
    let rest = match count.passed_over {
        0 => String::new(),
        units => format!("; {units} units lack one of the languages"),
    };
    let quiet = session.quiet || files::is_standard(&arguments.file);
    tell(quiet, &format!("{} units in {}{rest}", count.written, arguments.file.display()));
    Ok(Outcome::Done)
}

fn write(
    store: &Store,
    filter: &UnitFilter,
    output: &mut dyn Write,
    options: &Options,
    bar: &mut Bar,
) -> anyhow::Result<Count> {
    let total = store.count_units()?;
    let mut writer = Writer::new(output, options).context(CANNOT_WRITE)?;
    let mut count = Count { written: 0, passed_over: 0 };
    store.for_each_unit::<anyhow::Error>(filter, |unit| {
        match writer.write(&unit).context(CANNOT_WRITE)? {
            true => count.written += 1,
            false => count.passed_over += 1,
        }
        Ok(bar.at(count.written + count.passed_over, total)?)
    })?;
    writer.finish().context(CANNOT_WRITE)?;
    Ok(count)
}

fn require_known_ending(file: &Path) -> anyhow::Result<()> {
    if files::has_ending(file, "tmx") || files::is_standard(file) {
        return Ok(());
    }
    Err(usage(format!("the ending of {} names no format to write; .tmx does", file.display())))
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
