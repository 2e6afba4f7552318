//! Translation units: of TMX files, of TSV files with `source⇥target` lines, and of the memory.

use std::io::BufReader;
use std::path::Path;

use anyhow::Context;
use tolmach::check::{Finding, Pair, Passage, Side, check, replacement};
use tolmach::document::{self, Format, Original, Place};
use tolmach::format::tmx::Reader;
use tolmach::language::Language;
use tolmach::memory::{Unit, Variant};
use tolmach::report::findings::Located;
use tolmach::store::{StoreError, UnitFilter};

use super::desk::{Candidate, Desk, Found, Overlay, bytes};
use super::origin::{Kind, Origin, Row};
use crate::cli::error::{Unusable, usage};
use crate::cli::files;
use crate::cli::import::ends_the_file;

/// Whether a file holds units rather than running text, by its ending.
pub(super) fn holds_units(file: &Path) -> bool {
    ["tmx", "tsv"].iter().any(|ending| files::has_ending(file, ending))
}

pub(super) fn check_file(
    desk: &Desk<'_>,
    file: &Path,
    overlay: &Overlay,
    found: &mut Found,
) -> anyhow::Result<()> {
    if files::has_ending(file, "tmx") {
        check_tmx(desk, file, found)
    } else {
        check_table(desk, file, overlay, found)
    }
}

pub(super) fn check_memory(desk: &Desk<'_>, found: &mut Found) -> anyhow::Result<()> {
    let store = desk.session.open()?;
    let memory = desk.session.memory.display().to_string();
    let mut line = 0;
    store.for_each_unit::<StoreError>(&UnitFilter::default(), |unit| {
        line += 1;
        check_unit(desk, &unit, None, &Origin { file: &memory, line, kind: Kind::Memory }, found);
        Ok(())
    })?;
    Ok(())
}

fn check_tmx(desk: &Desk<'_>, file: &Path, found: &mut Found) -> anyhow::Result<()> {
    let name = file.display().to_string();
    let mut reader = Reader::new(BufReader::new(files::open(file)?)).with_context(|| name.clone())?;
    let source = reader.header().source.clone();
    while let Some(item) = reader.next() {
        match item {
            Ok(unit) => {
                let line = usize::try_from(reader.place().line).unwrap_or(usize::MAX);
                let origin = Origin { file: &name, line, kind: Kind::Exchange };
                check_unit(desk, &unit, source.as_ref(), &origin, found);
            }
            Err(problem) if ends_the_file(&problem) => {
                found.problems.push(format!("{name}: {problem}; the units before that are checked"));
            }
            Err(problem) => found.note(format!("{name}: {problem}")),
        }
    }
    Ok(())
}

fn check_table(desk: &Desk<'_>, file: &Path, overlay: &Overlay, found: &mut Found) -> anyhow::Result<()> {
    let name = file.display().to_string();
    let (Some(from), Some(to)) = (&desk.arguments.from, &desk.arguments.to) else {
        return Err(usage(format!("{name}: say its languages with --from and --to")));
    };
    let bytes = bytes(file, overlay)?;
    let original = Original::read(&bytes, Format::Plain).with_context(|| name.clone())?;
    let lines = document::lines(&bytes).with_context(|| name.clone())?;
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| !line.text.trim().is_empty()) {
        let line_number = index + 1;
        let untranslated =
            || original.line(line_number).trim_start().contains('\t').then_some((&*line.text, ""));
        let Some((source, target)) = line.text.split_once('\t').or_else(untranslated) else {
            let message = format!("{name}:{line_number}: there is no tab between source and target");
            return Err(Unusable(message).into());
        };
        let target = target.split('\t').next().unwrap_or(target);
        let source = Passage { text: source, language: from };
        let pair = Pair {
            source: Some(source),
            target: Passage { text: target, language: to },
            day: desk.day(None),
        };
        let row = Row { original: &original, line, target: source.text.len() + 1 };
        check_texts(desk, &pair, &Origin { file: &name, line: line_number, kind: Kind::Row(row) }, found);
    }
    Ok(())
}

/// Checks the unit's source with each of its translations; a language that only joins two others is left to the units
/// that this one was made of.
fn check_unit(
    desk: &Desk<'_>,
    unit: &Unit,
    source: Option<&Language>,
    origin: &Origin<'_>,
    found: &mut Found,
) {
    let wanted = desk.arguments.from.clone().or_else(|| source.cloned());
    let Some(source) = wanted.as_ref().map_or(unit.variants.first(), |language| unit.variant(language))
    else {
        return;
    };
    let day = desk.day(unit.document.as_ref().and_then(|document| document.date.as_deref()));
    let is_target = |variant: &&Variant| {
        let asked = desk.arguments.to.as_ref();
        !variant.language.matches(&source.language)
            && ![source, variant].iter().any(|side| unit.is_joined_by(&side.language))
            && asked.is_none_or(|asked| variant.language.matches(asked))
    };
    let targets: Vec<&Variant> = unit.variants.iter().filter(is_target).collect();
    for target in targets {
        let pair = Pair { source: Some(passage(source)), target: passage(target), day };
        check_texts(desk, &pair, origin, found);
    }
}

fn passage(variant: &Variant) -> Passage<'_> {
    Passage { text: &variant.text, language: &variant.language }
}

fn check_texts(desk: &Desk<'_>, pair: &Pair<'_>, origin: &Origin<'_>, found: &mut Found) {
    for finding in check(pair, &desk.glossary, &desk.rules) {
        let located = locate(desk, finding, pair, origin);
        found.take(desk, Candidate { located, lines: vec![(origin.file, origin.lines())], waived: false });
    }
}

fn locate(desk: &Desk<'_>, finding: Finding, pair: &Pair<'_>, origin: &Origin<'_>) -> Located {
    let passage = pair.source.filter(|_| finding.side == Side::Source).unwrap_or(pair.target);
    let words = finding.span.slice(passage.text);
    let place = origin.row().map(|row| (row, row.place(&finding, words)));
    let written = |(row, place): (&Row<'_>, Place)| {
        row.original.written_at(&place, words, &replacement(&finding, &passage, &desk.glossary)?)
    };
    Located {
        place: place.map(|(_, place)| place),
        replacement: place.and_then(written),
        file: origin.file.to_owned(),
        line: origin.line,
        column: origin.column(&finding),
        in_memory: matches!(origin.kind, Kind::Memory),
        source: pair.source.map(|source| source.text.to_owned()),
        target: pair.target.text.to_owned(),
        finding,
    }
}
