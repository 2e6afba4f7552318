//! Whether a phrase is rendered in the same words everywhere, told by counting alone.
//!
//! Comes in: pairs of texts, and a phrase of the sources. Goes out: where some word stands in most of its translations,
//! unlike in others, those that hold it and those that do not.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Distinct;
use super::phrase::{Phrase, Place};
use crate::language::Language;
use crate::text::function_words::is_content_word;
use crate::text::normal::normal_form;
use crate::text::token;

/// A word renders a phrase where it stands in this share of its translations …
const LEAST_SHARE: f64 = 0.6;
/// … and so many times more often than in translations at large.
const LEAST_LIFT: f64 = 4.0;
/// Most translations of a phrase, and most texts at large, that are counted.
const MOST_COUNTED: usize = 2000;
/// Letters by which words of one stem are told, after Och (1999).
const STEM: usize = 5;

/// How often words stand in translations at large.
pub(super) struct Usual {
    counts: FxHashMap<String, f64>,
    counted: f64,
    /// Of how many texts one was counted.
    step: f64,
    language: Language,
}

/// The places of a phrase by whether the usual word stands opposite.
pub(super) struct Split {
    pub(super) with: Vec<Place>,
    pub(super) without: Vec<Place>,
}

impl Usual {
    pub(super) fn new(pairs: &[Distinct<'_>], language: &Language) -> Self {
        let step = pairs.len().div_ceil(MOST_COUNTED).max(1);
        let mut counts = FxHashMap::default();
        for pair in pairs.iter().step_by(step) {
            stems(pair.target, language)
                .into_iter()
                .for_each(|stem| *counts.entry(stem).or_insert(0.0) += 1.0);
        }
        let counted = pairs.len().div_ceil(step) as f64;
        Self { counts, counted, step: step as f64, language: language.clone() }
    }

    /// The places of a phrase whose translations hold the word that renders it, and those whose do not; none where all
    /// of them do, or where no word renders the phrase.
    pub(super) fn split(&self, phrase: &Phrase, pairs: &[Distinct<'_>]) -> Option<Split> {
        let step = phrase.places.len().div_ceil(MOST_COUNTED).max(1);
        let places: Vec<Place> = phrase.places.iter().copied().step_by(step).collect();
        let stems: Vec<_> =
            places.iter().map(|place| stems(pairs[place.text].target, &self.language)).collect();
        let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
        stems.iter().flatten().for_each(|stem| *counts.entry(stem).or_default() += 1);
        let unsteady = counts.into_iter().filter(|(stem, count)| {
            *count < places.len() && self.renders(stem, *count as f64, places.len() as f64)
        });
        let (stem, _) = unsteady.max_by_key(|(_, count)| *count)?;
        let both = places.iter().zip(&stems).partition(|(_, stems)| stems.contains(stem));
        let places = |part: Vec<(&Place, _)>| part.into_iter().map(|(place, _)| *place).collect();
        Some(Split { with: places(both.0), without: places(both.1) })
    }

    /// Whether a stem that stands in `count` of `texts` translations stands there for the phrase.
    fn renders(&self, stem: &str, count: f64, texts: f64) -> bool {
        let at_large = self.counts.get(stem).copied().unwrap_or(0.0);
        let elsewhere = (at_large - count / self.step).max(0.5) / (self.counted - texts / self.step).max(1.0);
        count >= LEAST_SHARE * texts && count >= LEAST_LIFT * elsewhere * texts
    }
}

/// The stems of the content words of a text, each once.
fn stems(text: &str, language: &Language) -> FxHashSet<String> {
    let words = token::words(text).filter(|word| is_content_word(word, language));
    words.map(|word| normal_form(word).chars().take(STEM).collect()).collect()
}
