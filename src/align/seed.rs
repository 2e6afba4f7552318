//! What is known of feature pairs before any sentence is aligned.
//!
//! Comes in: both vocabularies. Goes out: pairs of features that are the same thing in two languages,
//! with a weight of 0 to 1: equal numbers, marks and concepts, words written alike, cognates.

use rustc_hash::FxHashMap;

use super::cognate::cognates;
use super::common::common_pairs;
use super::encode::Vocabulary;
use super::feature::Feature;
use crate::language::Language;

/// A pair of features and how surely they translate each other, 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seed {
    pub(super) source: u32,
    pub(super) target: u32,
    pub(super) weight: f32,
}

/// The seeds of two vocabularies, sorted by source, then target.
pub(super) fn seeds(
    languages: (&Language, &Language),
    source: &Vocabulary,
    target: &Vocabulary,
) -> Vec<Seed> {
    let mut weights: FxHashMap<(u32, u32), f32> = FxHashMap::default();
    let mut take = |source: u32, target: u32, weight: f32| {
        let best = weights.entry((source, target)).or_default();
        *best = best.max(weight);
    };
    for (id, feature) in source.features.iter().enumerate() {
        if let (Some(other), Some(weight)) = (target.id(feature), weight(feature)) {
            take(id as u32, other, weight);
        }
    }
    for (source, target, similarity) in cognates(&source.words, &target.words) {
        take(source, target, cognate_weight(similarity));
    }
    for (source, target) in common_pairs(languages, source, target) {
        take(source, target, crate::align::knob!("COMMON", 0.5) as f32);
    }
    let mut seeds: Vec<Seed> =
        weights.into_iter().map(|((source, target), weight)| Seed { source, target, weight }).collect();
    seeds.sort_unstable_by_key(|seed| (seed.source, seed.target));
    seeds
}

/// How surely a feature that both languages have means the same in both.
fn weight(feature: &Feature) -> Option<f32> {
    match feature {
        Feature::Concept(_) | Feature::Number(_) => Some(1.0),
        Feature::Stem(stem) => (stem.len() > 1).then_some(0.9),
        Feature::Mark(_) => Some(0.7),
        Feature::End(_) => Some(crate::align::knob!("END", 0.7) as f32),
    }
}

/// A similarity as a weight: what is barely similar counts little.
fn cognate_weight(similarity: f32) -> f32 {
    similarity.powi(crate::align::knob!("COGPOW", 2.0) as i32)
}
