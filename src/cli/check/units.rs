//! Translation units: of TMX files, of TSV files with `source⇥target` lines, and of the memory.

use std::io::BufReader;
use std::path::Path;

use anyhow::Context;
use tolmach::check::{Finding, Pair, Passage, Side, check};
use tolmach::document::{self, Line};
use tolmach::format::tmx::Reader;
use tolmach::language::Language;
use tolmach::memory::{Unit, Variant};
use tolmach::report::findings::Located;
use tolmach::store::{StoreError, UnitFilter};

use super::Desk;
use crate::cli::error::{Unusable, usage};
use crate::cli::files;
use crate::cli::import::ends_the_file;
use crate::cli::output::{complain, tell};

/// Whether a file holds units rather than running text, by its ending.
pub(super) fn holds_units(file: &Path) -> bool {
    ["tmx", "tsv"].iter().any(|ending| files::has_ending(file, ending))
}

pub(super) fn check_file(desk: &mut Desk<'_>, file: &Path) -> anyhow::Result<()> {
    if files::has_ending(file, "tmx") { check_tmx(desk, file) } else { check_table(desk, file) }
}

pub(super) fn check_memory(desk: &mut Desk<'_>) -> anyhow::Result<()> {
    let store = desk.session.open()?;
    let memory = desk.session.memory.display().to_string();
    let mut line = 0;
    store.for_each_unit::<StoreError>(&UnitFilter::default(), |unit| {
        line += 1;
        check_unit(desk, &unit, None, &Origin { file: &memory, line, row: None });
        Ok(())
    })?;
    Ok(())
}

/// Where a unit comes from.
struct Origin<'file> {
    file: &'file str,
    /// The line, or the number of the unit, from 1.
    line: usize,
    /// In a table: the line, and the byte of it where the target begins.
    row: Option<(&'file Line, usize)>,
}

impl Origin<'_> {
    /// The column of a finding, from 1; that of the unit, where the column of its words is not known.
    fn column(&self, finding: &Finding) -> usize {
        let Some((line, target)) = self.row else { return 1 };
        let begin = if finding.side == Side::Source { 0 } else { target };
        line.position(begin + finding.span.start).column
    }
}

fn check_tmx(desk: &mut Desk<'_>, file: &Path) -> anyhow::Result<()> {
    let name = file.display().to_string();
    let mut reader = Reader::new(BufReader::new(files::open(file)?)).with_context(|| name.clone())?;
    let source = reader.header().source.clone();
    while let Some(item) = reader.next() {
        match item {
            Ok(unit) => {
                let line = usize::try_from(reader.place().line).unwrap_or(usize::MAX);
                check_unit(desk, &unit, source.as_ref(), &Origin { file: &name, line, row: None });
            }
            Err(problem) if ends_the_file(&problem) => {
                complain(&format!("{name}: {problem}; the units before that are checked"));
                desk.incomplete = true;
            }
            Err(problem) => tell(desk.session.quiet, &format!("{name}: {problem}")),
        }
    }
    Ok(())
}

fn check_table(desk: &mut Desk<'_>, file: &Path) -> anyhow::Result<()> {
    let name = file.display().to_string();
    let (Some(from), Some(to)) = (desk.arguments.from.clone(), desk.arguments.to.clone()) else {
        return Err(usage(format!("{name}: say its languages with --from and --to")));
    };
    let lines = document::lines(&files::read(file)?).with_context(|| name.clone())?;
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| !line.text.trim().is_empty()) {
        let line_number = index + 1;
        let Some((source, target)) = line.text.split_once('\t') else {
            let message = format!("{name}:{line_number}: there is no tab between source and target");
            return Err(Unusable(message).into());
        };
        let target = target.split('\t').next().unwrap_or(target);
        let source = Passage { text: source, language: &from };
        let pair = Pair {
            source: Some(source),
            target: Passage { text: target, language: &to },
            day: desk.day(None),
        };
        let row = Some((line, source.text.len() + 1));
        check_texts(desk, &pair, &Origin { file: &name, line: line_number, row });
    }
    Ok(())
}

/// Checks the unit's source with each of its translations; a language that only joins two others is left to the units
/// that this one was made of.
fn check_unit(desk: &mut Desk<'_>, unit: &Unit, source: Option<&Language>, origin: &Origin<'_>) {
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
        check_texts(desk, &pair, origin);
    }
}

fn passage(variant: &Variant) -> Passage<'_> {
    Passage { text: &variant.text, language: &variant.language }
}

fn check_texts(desk: &mut Desk<'_>, pair: &Pair<'_>, origin: &Origin<'_>) {
    let column = origin.row.map(|(line, target)| line.position(target).column);
    desk.units.add(pair, origin.file, origin.line, column);
    for finding in check(pair, &desk.glossary, &desk.rules) {
        let column = origin.column(&finding);
        desk.add(Located {
            finding,
            file: origin.file.to_owned(),
            line: origin.line,
            column,
            source: pair.source.map(|source| source.text.to_owned()),
            target: pair.target.text.to_owned(),
        });
    }
}
