//! Translation units checked together: each pair on one of the cores, findings in the order of the pairs.

use tolmach::check::{Finding, Pair, Passage, Side, check, replacement};
use tolmach::document::Place;
use tolmach::language::Language;
use tolmach::memory::{Unit, Variant};
use tolmach::report::findings::Located;

use super::across::Across;
use super::crowd::sifted;
use super::desk::{Candidate, Desk, Found};
use super::origin::{Kind, Origin, Row, Standing};
use super::scope::Scope;
use crate::cli::cores::on_all_cores;

/// Most units that are held at once.
const MOST_UNITS: usize = 8192;

/// Units of one file or memory that wait to be checked.
pub(super) struct Batch<'run, 'desk> {
    desk: &'run Desk<'desk>,
    file: &'run str,
    in_memory: bool,
    /// The language that they were translated from, where the file says it.
    source: Option<Language>,
    /// Each with its line.
    units: Vec<(usize, Unit)>,
    scope: Scope,
}

impl<'run, 'desk> Batch<'run, 'desk> {
    pub(super) fn new(
        desk: &'run Desk<'desk>,
        file: &'run str,
        in_memory: bool,
        source: Option<Language>,
    ) -> Self {
        Self { desk, file, in_memory, source, units: Vec::new(), scope: Scope::default() }
    }

    /// Takes in a unit; checks all when there are many.
    pub(super) fn add(&mut self, line: usize, unit: Unit, found: &mut Found, across: &mut Across<Standing>) {
        self.units.push((line, unit));
        if self.units.len() == MOST_UNITS {
            self.check(found, across);
        }
    }

    /// Which of the units were in the languages that are asked for.
    pub(super) fn into_scope(self) -> Scope {
        self.scope.of_source(self.source)
    }

    /// Checks the units that wait.
    pub(super) fn check(&mut self, found: &mut Found, across: &mut Across<Standing>) {
        let units = std::mem::take(&mut self.units);
        let kind = || if self.in_memory { Kind::Memory } else { Kind::Exchange };
        let mut waiting = Vec::new();
        for (line, unit) in &units {
            let pairs = pairs(self.desk, unit, self.source.as_ref());
            self.scope.count(unit, !pairs.is_empty());
            waiting.extend(
                pairs.into_iter().map(|pair| (pair, Origin { file: self.file, line: *line, kind: kind() })),
            );
        }
        check_pairs(self.desk, &waiting, found, across);
    }
}

/// The unit's source with each of its translations; a language that only joins two others is left to the units that
/// this one was made of.
fn pairs<'unit>(desk: &Desk<'_>, unit: &'unit Unit, source: Option<&Language>) -> Vec<Pair<'unit>> {
    let wanted = desk.arguments.from.as_ref().or(source);
    let Some(source) = wanted.map_or(unit.variants.first(), |language| unit.variant(language)) else {
        return Vec::new();
    };
    let day = desk.day(unit.document.as_ref().and_then(|document| document.date.as_deref()));
    let is_target = |variant: &&Variant| {
        let asked = desk.arguments.to.as_ref();
        !variant.language.matches(&source.language)
            && ![source, variant].iter().any(|side| unit.is_joined_by(&side.language))
            && asked.is_none_or(|asked| variant.language.matches(asked))
    };
    let targets = unit.variants.iter().filter(is_target);
    targets.map(|target| Pair { source: Some(passage(source)), target: passage(target), day }).collect()
}

fn passage(variant: &Variant) -> Passage<'_> {
    Passage { text: &variant.text, language: &variant.language }
}

/// Checks pairs, and keeps them for what they show together.
pub(super) fn check_pairs(
    desk: &Desk<'_>,
    pairs: &[(Pair<'_>, Origin<'_>)],
    found: &mut Found,
    across: &mut Across<Standing>,
) {
    let texts: Vec<Pair<'_>> = pairs.iter().map(|(pair, _)| *pair).collect();
    let (glossary, rules) = (&desk.glossary, &desk.rules);
    let findings = on_all_cores(&texts, |pair| check(pair, glossary, rules));
    for ((pair, origin), findings) in pairs.iter().zip(findings) {
        let findings = sifted(findings, pair, origin.file, found);
        findings.into_iter().for_each(|finding| take(desk, finding, pair, origin, found));
        if let Some(source) = &pair.source {
            across.add(source, &pair.target, || origin.standing());
        }
    }
}

fn take(desk: &Desk<'_>, finding: Finding, pair: &Pair<'_>, origin: &Origin<'_>, found: &mut Found) {
    let located = locate(desk, finding, pair, origin);
    found.take(desk, Candidate { located, lines: vec![(origin.file, origin.lines())], waived: false });
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
