//! `inconsistent-rendering`: one term of the source, rendered in several ways.
//!
//! Comes in: the pairs of a survey; no glossary is needed. Goes out: findings where a phrase that recurs in the sources
//! is rendered otherwise than it mostly is. A phrase whose translations hold the same words everywhere costs next to
//! nothing; only the others teach [`counterparts`] what stands for them.

mod phrase;
mod usual;
mod variant;

use rustc_hash::FxHashMap;

use self::phrase::{Phrase, phrases};
use self::usual::Usual;
use self::variant::{Rendering, Study};
use super::Found;
use super::message::times;
use super::pairs::Pairs;
use super::texts::TextId;
use crate::check::finding::{Finding, Side};
use crate::check::rule::Rule;

/// Most phrases that are studied, the most frequent first: each takes some hundredths of a second.
const MOST_STUDIED: usize = 500;

/// Pairs of equal texts, taken together.
pub(super) struct Distinct<'pairs> {
    pub(super) source: &'pairs str,
    pub(super) target: &'pairs str,
    /// The places of the pairs.
    records: Vec<usize>,
}

pub(super) fn check(pairs: &Pairs, found: &mut Vec<Found>) {
    let distinct = distinct(pairs);
    let sources: Vec<&str> = distinct.iter().map(|pair| pair.source).collect();
    let usual = Usual::new(&distinct, &pairs.to);
    let phrases = phrases(&sources, &pairs.from);
    let split = |phrase: &Phrase| usual.split(phrase, &distinct);
    let unsteady = phrases.iter().filter_map(|phrase| Some((phrase, split(phrase)?)));
    for (phrase, split) in unsteady.take(MOST_STUDIED) {
        let Some(study) = Study::new(&split, &distinct, (&pairs.from, &pairs.to)) else { continue };
        for variant in &study.variants {
            report(phrase, &study, variant, &distinct, found);
        }
    }
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

fn report(
    phrase: &Phrase,
    study: &Study,
    variant: &Rendering,
    distinct: &[Distinct<'_>],
    found: &mut Vec<Found>,
) {
    let first = phrase.places[0];
    let message = format!(
        "\"{}\" is rendered «{}» {} and «{}» {}",
        first.span.slice(distinct[first.text].source),
        study.usual.text(),
        times(study.count),
        variant.text(),
        times(variant.places.len()),
    );
    for place in &variant.places {
        let finding = Finding {
            rule: Rule::InconsistentRendering,
            severity: Rule::InconsistentRendering.severity(),
            side: Side::Target,
            span: place.span,
            message: message.clone(),
            concept: None,
            suggestions: Vec::new(),
        };
        found.extend(distinct[place.text].records.iter().map(|index| Found::new(*index, finding.clone())));
    }
}
