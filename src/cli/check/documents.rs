//! Documents of running text: each alone, or a text with its translation, sentence by sentence.

use tolmach::align::{Bead, Knowledge, align};
use tolmach::check::{Finding, Pair, Passage, Side, check, closes_in_paragraph, replacement};
use tolmach::document::language::detect;
use tolmach::format::examination::Sample;
use tolmach::report::findings::Located;

use super::across::Across;
use super::crowd::sifted;
use super::desk::{Candidate, Desk, Found};
use super::draft::{Draft, Stretch};
use crate::cli::progress::Bar;

pub(super) fn check_alone(desk: &Desk<'_>, draft: &Draft, found: &mut Found) {
    let day = desk.day(draft.manuscript.document.date.as_deref());
    for index in 0..draft.manuscript.sentences.len() {
        let stretch = Stretch::new(draft, index..index + 1);
        let pair = Pair::alone(&stretch.text, &draft.language, day);
        check_stretches(desk, &pair, &[&stretch], found);
    }
}

/// What is said of documents whose text is plainly in another language than they are said to be in.
pub(super) fn in_other_languages<'draft>(
    drafts: impl Iterator<Item = &'draft Draft>,
) -> impl Iterator<Item = String> {
    drafts.filter_map(|draft| {
        let mut sample = Sample::default();
        for sentence in &draft.manuscript.sentences {
            sample.add(&draft.language, &sentence.text, None);
        }
        Some(format!("{}: {}", draft.file(), sample.mixed_up(&detect)?))
    })
}

/// A text and its translation, and sentences of both that belong together.
pub(super) struct Joined<'draft> {
    source: &'draft Draft,
    target: &'draft Draft,
    bead: Bead,
}

pub(super) fn check_pair<'draft>(
    desk: &Desk<'_>,
    (source, target): (&'draft Draft, &'draft Draft),
    found: &mut Found,
    across: &mut Across<Joined<'draft>>,
) -> anyhow::Result<()> {
    let sides = [source, target].map(|draft| draft.manuscript.side(&draft.language, &desk.glossary));
    let mut bar = Bar::new("aligning", desk.session.quiet);
    for bead in align(&sides[0], &sides[1], &Knowledge::default(), &mut bar)? {
        check_bead(desk, (source, target), &bead, found);
        let joined = Joined { source, target, bead };
        let [from, to] = joined.stretches();
        across.add(&passage(&from), &passage(&to), || joined);
    }
    Ok(())
}

/// Tells what the sentences of all texts and translations show together.
pub(super) fn check_across(
    desk: &Desk<'_>,
    mut across: Across<Joined<'_>>,
    found: &mut Found,
) -> anyhow::Result<()> {
    for (joined, surveyed) in across.findings(desk)? {
        let [from, to] = joined.stretches();
        let pair = Pair { source: Some(passage(&from)), target: passage(&to), day: None };
        take(desk, surveyed.finding, &pair, &[&to, &from], found);
    }
    Ok(())
}

impl<'draft> Joined<'draft> {
    fn stretches(&self) -> [Stretch<'draft>; 2] {
        [
            Stretch::new(self.source, self.bead.source.clone()),
            Stretch::new(self.target, self.bead.target.clone()),
        ]
    }
}

fn passage<'text>(stretch: &'text Stretch<'_>) -> Passage<'text> {
    Passage { text: &stretch.text, language: &stretch.draft.language }
}

fn check_bead(desk: &Desk<'_>, (source, target): (&Draft, &Draft), bead: &Bead, found: &mut Found) {
    let (from, to) = (Stretch::new(source, bead.source.clone()), Stretch::new(target, bead.target.clone()));
    let dates = [target, source].map(|draft| draft.manuscript.document.date.as_deref());
    let day = desk.day(dates[0].or(dates[1]));
    let (of_source, of_target) = (passage(&from), passage(&to));
    match (bead.source.is_empty(), bead.target.is_empty()) {
        (false, false) => {
            let pair = Pair { source: Some(of_source), target: of_target, day };
            check_stretches(desk, &pair, &[&to, &from], found);
        }
        (true, _) => check_stretches(desk, &Pair { source: None, target: of_target, day }, &[&to], found),
        (_, true) => check_stretches(desk, &Pair { source: None, target: of_source, day }, &[&from], found),
    }
}

/// Checks a pair whose texts are these stretches, the target's first.
fn check_stretches(desk: &Desk<'_>, pair: &Pair<'_>, stretches: &[&Stretch<'_>], found: &mut Found) {
    let findings = check(pair, &desk.glossary, &desk.rules);
    let file = stretches.first().map_or("", |stretch| stretch.draft.file());
    for finding in sifted(findings, pair, file, found) {
        take(desk, finding, pair, stretches, found);
    }
}

fn take(desk: &Desk<'_>, finding: Finding, pair: &Pair<'_>, stretches: &[&Stretch<'_>], found: &mut Found) {
    let stretch = stretches[if finding.side == Side::Source { stretches.len() - 1 } else { 0 }];
    if closes_in_paragraph(&finding, &stretch.text, || stretch.paragraphs()) {
        return;
    }
    let located = locate(desk, finding, pair, stretch);
    let waived = stretches.iter().any(|stretch| stretch.excuses(&located.finding, located.text()));
    let lines = stretches.iter().map(|stretch| stretch.lines()).collect();
    found.take(desk, Candidate { located, lines, waived });
}

/// The finding with its place in the file.
fn locate(desk: &Desk<'_>, finding: Finding, pair: &Pair<'_>, stretch: &Stretch<'_>) -> Located {
    let position = stretch.position(finding.span.start);
    let passage = Passage { text: &stretch.text, language: &stretch.draft.language };
    let put = replacement(&finding, &passage, &desk.glossary);
    let (place, words) = (stretch.place(&finding), finding.span.slice(&stretch.text));
    Located {
        place: Some(place),
        replacement: put.and_then(|put| stretch.draft.original.written_at(&place, words, &put)),
        finding,
        file: stretch.draft.file().to_owned(),
        line: position.line,
        column: position.column,
        in_memory: false,
        source: pair.source.map(|source| source.text.to_owned()),
        target: pair.target.text.to_owned(),
    }
}
