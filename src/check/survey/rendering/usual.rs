//! Whether a phrase is rendered in the same words everywhere, told by counting alone.
//!
//! Comes in: pairs of texts, and a phrase of the sources. Goes out: where some word stands in most of its translations,
//! unlike in others, those that hold it and those that do not.

use rustc_hash::FxHashMap;

use super::phrase::{Phrase, Place};
use super::reading::Readings;
use crate::text::normal::normal_form;

/// A word renders a phrase where it stands in this share of its translations …
const LEAST_SHARE: f64 = 0.6;
/// … and so many times more often than in translations at large.
const LEAST_LIFT: f64 = 4.0;
/// Most texts at large that are counted.
const MOST_COUNTED: usize = 2000;
/// Most translations of a phrase that are counted.
const MOST_OF_PHRASE: usize = 250;
/// Letters by which words of one stem are told, after Och (1999).
const STEM: usize = 5;

/// How often words stand in translations at large.
pub(super) struct Usual<'texts> {
    targets: &'texts Readings,
    counts: FxHashMap<u32, f64>,
    counted: f64,
    /// Of how many texts one was counted.
    step: f64,
}

/// The places of a phrase by whether the usual word stands opposite.
pub(super) struct Split {
    pub(super) with: Vec<Place>,
    pub(super) without: Vec<Place>,
}

impl<'texts> Usual<'texts> {
    pub(super) fn new(targets: &'texts Readings) -> Self {
        let step = targets.len().div_ceil(MOST_COUNTED).max(1);
        let mut counts = FxHashMap::default();
        for text in (0..targets.len()).step_by(step) {
            targets
                .content_stems(text)
                .into_iter()
                .for_each(|stem| *counts.entry(stem).or_insert(0.0) += 1.0);
        }
        let counted = targets.len().div_ceil(step) as f64;
        Self { targets, counts, counted, step: step as f64 }
    }

    /// The places of a phrase whose translations hold the word that renders it, and those whose do not; none where all
    /// of them do, or where no word renders the phrase.
    pub(super) fn split(&self, phrase: &Phrase) -> Option<Split> {
        let step = phrase.places.len().div_ceil(MOST_OF_PHRASE).max(1);
        let places: Vec<Place> = phrase.places.iter().copied().step_by(step).collect();
        let stems: Vec<Vec<u32>> =
            places.iter().map(|place| self.targets.content_stems(place.text)).collect();
        let mut all: Vec<u32> = stems.iter().flatten().copied().collect();
        all.sort_unstable();
        let counts = all.chunk_by(|stem, next| stem == next).map(|equal| (equal[0], equal.len()));
        let unsteady = counts.filter(|(stem, count)| {
            *count < places.len() && self.renders(*stem, *count as f64, places.len() as f64)
        });
        let (stem, _) = unsteady.max_by_key(|(_, count)| *count)?;
        let holds = |stems: &Vec<u32>| stems.binary_search(&stem).is_ok();
        let (with, without): (Vec<_>, Vec<_>) =
            places.into_iter().zip(&stems).partition(|(_, stems)| holds(stems));
        let places = |part: Vec<(Place, _)>| part.into_iter().map(|(place, _)| place).collect();
        Some(Split { with: places(with), without: places(without) })
    }

    /// Whether a stem that stands in `count` of `texts` translations stands there for the phrase.
    fn renders(&self, stem: u32, count: f64, texts: f64) -> bool {
        let at_large = self.counts.get(&stem).copied().unwrap_or(0.0);
        let elsewhere = (at_large - count / self.step).max(0.5) / (self.counted - texts / self.step).max(1.0);
        count >= LEAST_SHARE * texts && count >= LEAST_LIFT * elsewhere * texts
    }
}

/// The first letters of a word.
pub(super) fn stem(word: &str) -> String {
    normal_form(word).chars().take(STEM).collect()
}
