//! `inconsistent-translation`: one source with several translations, or one translation of several sources.
//!
//! Comes in: the pairs of a survey. Goes out: findings in the pairs whose side is the rarer one, at equality the later
//! one. Sources are the same by their normal form; what counts as another translation says [`Wording`].

use super::kinship::Kinship;
use super::message::listed;
use super::pairs::{Pairs, Record};
use super::texts::TextId;
use super::wording::Wording;
use super::{Found, LEAST_WORDS};
use crate::check::Severity;
use crate::check::finding::{Finding, Side};
use crate::check::passage::Passage;
use crate::check::rule::Rule;
use crate::language::Language;
use crate::text::Span;

/// Most renderings that are told apart; what is rendered in more ways is no text but a label.
const MOST_RENDERINGS: usize = 32;

pub(super) fn check(pairs: &Pairs) -> Vec<Found> {
    let mut found = Vec::new();
    for (direction, finding) in
        [(Direction::Forward, other_translation as Report), (Direction::Backward, other_source)]
    {
        let kinship = Kinship::new(direction.language(pairs));
        for group in groups(pairs, direction) {
            let renderings = renderings(pairs, direction, &group, &kinship);
            for (place, rendering) in renderings.iter().enumerate().skip(1) {
                let finding = |&index| Found::new(index, finding(pairs, index, &renderings, place));
                found.extend(rendering.records.iter().map(finding));
            }
        }
    }
    found
}

/// Writes the finding of a pair from all renderings and the place of its own among them.
type Report = fn(&Pairs, usize, &[Rendering<'_>], usize) -> Finding;

/// What is held constant, and what should be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    /// One source should have one translation.
    Forward,
    /// One translation should have one source.
    Backward,
}

/// One way in which a text is rendered.
struct Rendering<'pairs> {
    text: &'pairs str,
    wording: Wording,
    /// The places of the pairs.
    records: Vec<usize>,
}

impl Direction {
    /// The text that is rendered, by the hash of its normal form.
    fn rendered(self, pairs: &Pairs, record: &Record) -> i64 {
        match self {
            Self::Forward => pairs.sources.normal_hash(record.source),
            Self::Backward => pairs.targets.normal_hash(record.target),
        }
    }

    /// What renders it.
    fn rendering(self, record: &Record) -> TextId {
        if self == Self::Forward { record.target } else { record.source }
    }

    /// The language of what renders it.
    fn language(self, pairs: &Pairs) -> &Language {
        if self == Self::Forward { &pairs.to } else { &pairs.from }
    }

    fn passage<'pairs>(self, pairs: &'pairs Pairs, record: &Record) -> Passage<'pairs> {
        if self == Self::Forward { pairs.target(record) } else { pairs.source(record) }
    }

    /// Whether two renderings are as good as one.
    fn is_one(self, one: &Wording, other: &Wording, kinship: &Kinship<'_>) -> bool {
        match self {
            Self::Forward => one.is_like(other, kinship),
            Self::Backward => one.is_like(other, kinship) || !one.is_at_odds_with(other, kinship),
        }
    }
}

/// The places of pairs that share the rendered text and are not all equal.
fn groups(pairs: &Pairs, direction: Direction) -> Vec<Vec<usize>> {
    let own = pairs.records.iter().enumerate().filter(|(_, record)| !record.is_published);
    let mut order: Vec<(i64, usize)> =
        own.map(|(index, record)| (direction.rendered(pairs, record), index)).collect();
    order.sort_unstable();
    let groups = order.chunk_by(|left, right| left.0 == right.0);
    let groups = groups.map(|group| group.iter().map(|(_, index)| *index).collect::<Vec<_>>());
    groups.filter(|group| differs(pairs, direction, group) && is_long_enough(pairs, group)).collect()
}

fn differs(pairs: &Pairs, direction: Direction, group: &[usize]) -> bool {
    let rendering = |index: &usize| direction.rendering(&pairs.records[*index]);
    group.iter().any(|index| rendering(index) != rendering(&group[0]))
}

/// Whether either side of the first pair has words enough: «Нет» may stand for much.
fn is_long_enough(pairs: &Pairs, group: &[usize]) -> bool {
    let record = &pairs.records[group[0]];
    let words = |passage| Wording::new(passage).words.len();
    words(pairs.source(record)) >= LEAST_WORDS && words(pairs.target(record)) > 0
}

/// The renderings, the most frequent first, those of equal frequency as they came.
fn renderings<'pairs>(
    pairs: &'pairs Pairs,
    direction: Direction,
    group: &[usize],
    kinship: &Kinship<'_>,
) -> Vec<Rendering<'pairs>> {
    let mut renderings: Vec<Rendering<'_>> = Vec::new();
    for &index in group {
        let passage = direction.passage(pairs, &pairs.records[index]);
        let wording = Wording::new(passage);
        let is_one = |other: &Rendering<'_>| {
            other.text == passage.text || direction.is_one(&wording, &other.wording, kinship)
        };
        let known = renderings.iter().position(is_one);
        match known {
            Some(place) => renderings[place].records.push(index),
            None if renderings.len() == MOST_RENDERINGS => return Vec::new(),
            None => renderings.push(Rendering { text: passage.text, wording, records: vec![index] }),
        }
    }
    renderings.sort_by_key(|rendering| std::cmp::Reverse(rendering.records.len()));
    renderings
}

fn other_translation(pairs: &Pairs, index: usize, renderings: &[Rendering<'_>], place: usize) -> Finding {
    let target = pairs.target(&pairs.records[index]).text;
    Finding {
        rule: Rule::InconsistentTranslation,
        severity: Rule::InconsistentTranslation.severity(),
        side: Side::Target,
        span: Span::new(0, target.len()),
        message: format!("the same source is translated in other words too: {}", counted(renderings, place)),
        concept: None,
        suggestions: vec![renderings[0].text.to_owned()],
    }
}

/// Two sources may well mean the same, so this is a note.
fn other_source(pairs: &Pairs, index: usize, renderings: &[Rendering<'_>], place: usize) -> Finding {
    let target = pairs.target(&pairs.records[index]).text;
    Finding {
        rule: Rule::InconsistentTranslation,
        severity: Severity::Note,
        side: Side::Target,
        span: Span::new(0, target.len()),
        message: format!("different sources have this one translation: {}", counted(renderings, place)),
        concept: None,
        suggestions: Vec::new(),
    }
}

/// All renderings with their counts, that of the pair last.
fn counted(renderings: &[Rendering<'_>], place: usize) -> String {
    let others = renderings.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, other)| other);
    let all = others.take(3).chain([&renderings[place]]);
    let counted: Vec<(&str, usize)> = all.map(|one| (one.text, one.records.len())).collect();
    listed(&counted)
}
