//! `inconsistent-rendering`: one term of the source, rendered in several ways.
//!
//! Comes in: the pairs of a survey; no glossary is needed. Goes out: findings where a phrase that recurs in the sources
//! is rendered otherwise than it mostly is. A phrase whose translations hold the same words everywhere costs next to
//! nothing; of the others each word of a translation is held against the words of its source.

mod lexicon;
mod phrase;
mod reading;
mod roles;
mod search;
mod stretch;
mod target;
mod title;
mod usual;
mod variant;

use std::panic::resume_unwind;
use std::thread;

use rustc_hash::FxHashMap;

use self::lexicon::Lexicon;
use self::phrase::{Phrase, Place, phrases};
use self::reading::Readings;
use self::search::Search;
use self::usual::{Split, Usual};
use self::variant::Study;
use super::Found;
use super::kinship::Kinship;
use super::message::times;
use super::pairs::Pairs;
use super::texts::TextId;
use crate::check::finding::{Finding, Side};
use crate::check::rule::Rule;

/// Most phrases that are counted, the most frequent first.
const MOST_PHRASES: usize = 20_000;
/// Most phrases that are studied, the most frequent first: each takes some thousandths of a second.
const MOST_STUDIED: usize = 500;

/// Pairs of equal texts, taken together.
pub(super) struct Distinct<'pairs> {
    pub(super) source: &'pairs str,
    pub(super) target: &'pairs str,
    /// The places of the pairs.
    records: Vec<usize>,
}

pub(super) fn check(pairs: &Pairs) -> Vec<Found> {
    let distinct = distinct(pairs);
    let sources = || {
        let sources = Readings::new(distinct.iter().map(|pair| pair.source), &pairs.from, phrase::stem);
        (phrases(&sources), sources)
    };
    let targets = || Readings::new(distinct.iter().map(|pair| pair.target), &pairs.to, usual::stem);
    let ((phrases, sources), targets) = at_once(sources, targets);
    let (usual, lexicon) = (Usual::new(&targets), Lexicon::new(&sources, &targets));
    let languages = (&pairs.from, &pairs.to);
    let search = || Search {
        pairs: &distinct,
        languages,
        sources: &sources,
        targets: &targets,
        usual: &usual,
        lexicon: &lexicon,
        kinship: Kinship::new(languages.1),
    };
    let split = |phrase: &Phrase| usual.split(phrase);
    let unsteady = phrases.iter().take(MOST_PHRASES).filter_map(|phrase| Some((phrase, split(phrase)?)));
    let unsteady: Vec<(&Phrase, Split)> = unsteady.take(MOST_STUDIED).collect();
    let studied = |share: usize| {
        let (search, own) = (search(), unsteady.iter().skip(share).step_by(2));
        own.map(|(phrase, split)| studied(phrase, split, &search)).collect::<Vec<_>>()
    };
    // The most frequent phrases are the most work, and in both shares.
    let (even, odd) = at_once(|| studied(0), || studied(1));
    let mut odd = odd.into_iter();
    even.into_iter().flat_map(|found| [found, odd.next().unwrap_or_default()]).flatten().collect()
}

/// What is to be told of a phrase.
fn studied(phrase: &Phrase, split: &Split, search: &Search<'_>) -> Vec<Found> {
    let study = Study::of_title(split, search).or_else(|| Study::new(split, search));
    study.map_or_else(Vec::new, |study| report(phrase, &study, search.pairs))
}

/// What two functions make, the first of them on a thread of its own.
fn at_once<One: Send, Other>(
    one: impl FnOnce() -> One + Send,
    other: impl FnOnce() -> Other,
) -> (One, Other) {
    thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (one.join().unwrap_or_else(|panic| resume_unwind(panic)), other)
    })
}

/// The pairs to check, equal ones together, in the order in which they came.
fn distinct(pairs: &Pairs) -> Vec<Distinct<'_>> {
    let mut places: FxHashMap<(TextId, TextId), usize> = FxHashMap::default();
    let mut distinct: Vec<Distinct<'_>> = Vec::new();
    for (index, record) in pairs.records.iter().enumerate().filter(|(_, record)| !record.is_published) {
        let place = *places.entry((record.source, record.target)).or_insert_with(|| {
            let (source, target) = (pairs.source(record).text, pairs.target(record).text);
            distinct.push(Distinct { source, target, records: Vec::new() });
            distinct.len() - 1
        });
        distinct[place].records.push(index);
    }
    distinct
}

fn report(phrase: &Phrase, study: &Study, distinct: &[Distinct<'_>]) -> Vec<Found> {
    let mut found = Vec::new();
    let first = phrase.places[0];
    let usual = format!(
        "\"{}\" is rendered «{}» {}",
        first.span.slice(distinct[first.text].source),
        study.usual.text(),
        times(study.count),
    );
    for variant in &study.variants {
        let message = format!("{usual} and «{}» {}", variant.text(), times(variant.places.len()));
        report_at(&variant.places, Side::Target, &message, distinct, &mut found);
    }
    report_at(
        &study.unlocated,
        Side::Source,
        &format!("{usual}, and here in other words"),
        distinct,
        &mut found,
    );
    found
}

fn report_at(places: &[Place], side: Side, message: &str, distinct: &[Distinct<'_>], found: &mut Vec<Found>) {
    for place in places {
        let finding = Finding {
            rule: Rule::InconsistentRendering,
            severity: Rule::InconsistentRendering.severity(),
            side,
            span: place.span,
            message: message.to_owned(),
            concept: None,
            suggestions: Vec::new(),
        };
        found.extend(distinct[place.text].records.iter().map(|index| Found::new(*index, finding.clone())));
    }
}
