//! A bilingual file with its open segments filled from the memory.

use tolmach::format::packing::Packing;
use tolmach::format::{
    Certainty, FillError, Fillable, Filled, Filling, Kind, NamedLanguages, Segment, open_for_filling,
};
use tolmach::memory::Match;

use super::matching::{Wanted, best_matches};
use crate::cli::args::Translate;
use crate::cli::config::Session;
use crate::cli::error::{Outcome, usage};
use crate::cli::files;
use crate::cli::output::tell;

/// From this score on a match is the segment itself.
const EXACT: u8 = 100;

pub(super) fn run(session: &Session, arguments: &Translate, kind: Kind) -> anyhow::Result<Outcome> {
    if arguments.format.is_some() || arguments.pre_split {
        let message =
            format!("{} files are filled as they are; leave out --format and --pre-split", kind.name());
        return Err(usage(message));
    }
    refuse_other_format(arguments, kind)?;
    let file = open(arguments, kind)?;
    let open = open_segments(file.segments(), arguments)?;
    let fillings = fillings(session, arguments, file.segments(), &open)?;
    let filled = file.fill(&fillings).map_err(|error| named(arguments, error))?;
    files::write(arguments.output.as_deref(), |output| Ok(output.write_all(&filled.bytes)?))?;
    tell(session.quiet, &summary(file.segments(), &open, &fillings, &filled));
    Ok(if fillings.is_empty() && !open.is_empty() { Outcome::Noteworthy } else { Outcome::Done })
}

/// A filled file is what it was, whatever name it gets.
fn refuse_other_format(arguments: &Translate, kind: Kind) -> anyhow::Result<()> {
    let output = arguments.output.as_deref().map(|file| file.to_string_lossy());
    let Some(output) = output else { return Ok(()) };
    let is_packed = Packing::of_name(&output).0.is_some();
    if is_packed || Kind::of_name(&output).is_some_and(|other| other != kind) {
        return Err(usage(format!(
            "{} is filled as it is and stays {}, which {output} would not say; let the name end as that of the file",
            arguments.document.display(),
            kind.name()
        )));
    }
    Ok(())
}

fn open(arguments: &Translate, kind: Kind) -> anyhow::Result<Box<dyn Fillable>> {
    let languages = NamedLanguages { from: arguments.from.clone(), to: Some(arguments.to.clone()) };
    let bytes = files::read(&arguments.document)?;
    open_for_filling(kind, bytes, &languages).map_err(|error| named(arguments, error))
}

fn named(arguments: &Translate, error: FillError) -> anyhow::Error {
    let name = arguments.document.display().to_string();
    match error {
        FillError::Kind(_) => usage(format!("{name}: {error}")),
        error => anyhow::Error::new(error).context(name),
    }
}

/// The numbers of the segments that wait for a translation from and into the languages wanted.
fn open_segments(segments: &[Segment], arguments: &Translate) -> anyhow::Result<Vec<usize>> {
    let is_from = |segment: &Segment| arguments.from.as_ref().is_none_or(|from| segment.from.matches(from));
    let is_open = |segment: &Segment| segment.open && is_from(segment) && segment.to.matches(&arguments.to);
    let open: Vec<usize> = (0..segments.len()).filter(|number| is_open(&segments[*number])).collect();
    match segments.iter().find(|segment| segment.open) {
        Some(other) if open.is_empty() => Err(usage(in_other_languages(other, arguments))),
        _ => Ok(open),
    }
}

fn in_other_languages(segment: &Segment, arguments: &Translate) -> String {
    let (file, Segment { from, to, .. }) = (arguments.document.display(), segment);
    match &arguments.from {
        Some(asked) if !asked.matches(from) => {
            format!(
                "{file} is to be translated from {from}, not {asked}; leave out --from, or say --from {from}"
            )
        }
        _ => format!("{file} is to be translated into {to}, not {}; say --to {to}", arguments.to),
    }
}

/// What the memory has for the open segments.
fn fillings(
    session: &Session,
    arguments: &Translate,
    segments: &[Segment],
    open: &[usize],
) -> anyhow::Result<Vec<Filling>> {
    let wanted: Vec<Wanted<'_>> = open.iter().map(|number| wanted(segments, *number)).collect();
    let best = best_matches(session, arguments, &wanted)?;
    let filling = |(number, best): (&usize, Option<Match>)| {
        let best = best?;
        let certainty = if best.score >= EXACT { Certainty::Exact } else { Certainty::Similar };
        Some(Filling { segment: *number, translation: best.target, certainty })
    };
    Ok(open.iter().zip(best).filter_map(filling).collect())
}

fn wanted(segments: &[Segment], number: usize) -> Wanted<'_> {
    let segment = &segments[number];
    let beside = |number: usize| {
        let neighbour = segments.get(number).filter(|neighbour| neighbour.from == segment.from);
        neighbour.map(|neighbour| neighbour.source.as_str())
    };
    Wanted {
        text: &segment.source,
        from: &segment.from,
        to: &segment.to,
        previous: number.checked_sub(1).and_then(beside),
        next: beside(number + 1),
    }
}

fn summary(segments: &[Segment], open: &[usize], fillings: &[Filling], filled: &Filled) -> String {
    let exact = fillings.iter().filter(|filling| filling.certainty == Certainty::Exact).count();
    let (similar, left) = (fillings.len() - exact, open.len() - fillings.len());
    let elsewhere = segments.iter().filter(|segment| segment.open).count() - open.len();
    let segments_known = if exact == 1 { "segment known" } else { "segments known" };
    let mut summary = format!("{exact} {segments_known}, {similar} similar, {left} left");
    let before = segments.len() - open.len() - elsewhere;
    for (count, what) in [(before, "not open"), (elsewhere, "for another language")] {
        if count > 0 {
            summary.push_str(&format!(", {count} {what}"));
        }
    }
    if !filled.unplaced.is_empty() {
        let count = filled.unplaced.len();
        summary.push_str(&format!("; inline codes are missing in {count} of the known, marked for review"));
    }
    summary
}
