//! Whether a phrase is rendered in the same words everywhere, told by counting alone.
//!
//! Comes in: pairs of texts, and a phrase of the sources. Goes out: the words that stand side by side in most of its
//! translations, unlike in others, and the translations that hold them or lack some.

use rustc_hash::FxHashMap;

use super::phrase::{Phrase, Place};
use super::reading::{Readings, Word};
use crate::text::normal::normal_form;
use crate::text::{Byte, Span};

/// A word renders a phrase where it stands in this share of its translations …
const LEAST_SHARE: f64 = 0.6;
/// … and so many times more often than in translations at large.
const LEAST_LIFT: f64 = 4.0;
/// So many more texts without a word are taken for granted: few texts tell little.
const SUPPOSED: f64 = 5.0;
/// A word belongs to the rendering where it stands beside the others in this share of the places with both.
const LEAST_BESIDE: f64 = 0.8;
/// Most words of a rendering.
const MOST_WORDS: usize = 4;
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

/// The places of a phrase by whether the usual words stand opposite.
pub(super) struct Split {
    /// Where the usual words stand in the targets.
    pub(super) with: Vec<Place>,
    /// Where the phrase stands in the sources without them.
    pub(super) without: Vec<Place>,
    /// Some places of the phrase in the sources.
    pub(super) phrases: Vec<Place>,
    /// The stems of the usual words.
    pub(super) stems: Vec<u32>,
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

    /// The places of a phrase by whether the words that mostly render it stand opposite; none where they do everywhere,
    /// or where no words render the phrase.
    pub(super) fn split(&self, phrase: &Phrase) -> Option<Split> {
        let step = phrase.places.len().div_ceil(MOST_OF_PHRASE).max(1);
        let places: Vec<Place> = phrase.places.iter().copied().step_by(step).collect();
        let rendering = self.rendering(&places);
        let mut split =
            Split { with: Vec::new(), without: Vec::new(), phrases: places.clone(), stems: rendering };
        for place in places {
            match window(self.targets.words(place.text), &split.stems) {
                Some(span) => split.with.push(Place { span, ..place }),
                None => split.without.push(place),
            }
        }
        let is_unsteady = !split.stems.is_empty() && !split.with.is_empty() && !split.without.is_empty();
        is_unsteady.then_some(split)
    }

    /// The stems that stand side by side in most translations of a phrase.
    fn rendering(&self, places: &[Place]) -> Vec<u32> {
        let stems: Vec<Vec<u32>> =
            places.iter().map(|place| self.targets.content_stems(place.text)).collect();
        let mut rendering: Vec<u32> = Vec::new();
        for stem in self.frequent(&stems) {
            let wider = [&rendering[..], &[stem]].concat();
            let is_first = rendering.is_empty();
            if is_first || rendering.len() < MOST_WORDS && self.stand_together(&wider, places, &stems) {
                rendering = wider;
            }
        }
        rendering
    }

    /// The stems that stand in most of these translations, the most frequent first.
    fn frequent(&self, stems: &[Vec<u32>]) -> Vec<u32> {
        let mut all: Vec<u32> = stems.concat();
        all.sort_unstable();
        let counts = all.chunk_by(|stem, next| stem == next).map(|equal| (equal[0], equal.len()));
        let renders = |(stem, count): &(u32, usize)| self.renders(*stem, *count, stems.len());
        let mut frequent: Vec<(u32, usize)> = counts.filter(renders).collect();
        frequent.sort_by_key(|(stem, count)| (std::cmp::Reverse(*count), *stem));
        frequent.into_iter().map(|(stem, _)| stem).collect()
    }

    /// Whether words stand side by side where all of them stand, and in most of the places.
    fn stand_together(&self, wanted: &[u32], places: &[Place], stems: &[Vec<u32>]) -> bool {
        let holds = |own: &Vec<u32>| wanted.iter().all(|stem| own.binary_search(stem).is_ok());
        let with = places.iter().zip(stems).filter(|(_, own)| holds(own));
        let (mut all, mut together) = (0.0, 0.0);
        for (place, _) in with {
            all += 1.0;
            let is_window = window(self.targets.words(place.text), wanted).is_some();
            together += f64::from(u8::from(is_window));
        }
        together >= LEAST_BESIDE * all && together >= LEAST_SHARE * places.len() as f64
    }

    /// Whether a stem that stands in `count` of `texts` translations stands there for the phrase.
    fn renders(&self, stem: u32, count: usize, texts: usize) -> bool {
        count as f64 >= LEAST_SHARE * texts as f64 && self.is_lifted(stem, count, texts)
    }

    /// Whether a stem stands in `count` of `texts` translations far more often than elsewhere.
    pub(super) fn is_lifted(&self, stem: u32, count: usize, texts: usize) -> bool {
        let (count, texts) = (count as f64, texts as f64);
        let at_large = self.counts.get(&stem).copied().unwrap_or(0.0);
        let elsewhere = (at_large - count / self.step).max(0.5);
        let rate = elsewhere / ((self.counted - texts / self.step).max(0.0) + SUPPOSED);
        count >= LEAST_LIFT * rate * texts
    }
}

/// The narrowest stretch that holds all stems with no more than one word between them.
fn window(words: &[Word], stems: &[u32]) -> Option<Span<Byte>> {
    let holds = |part: &[Word]| stems.iter().all(|stem| part.iter().any(|word| word.stem() == *stem));
    let widths = stems.len()..=stems.len() + usize::from(stems.len() > 1);
    let mut parts = widths.flat_map(|width| words.windows(width.max(1)));
    let found = parts.find(|part| !stems.is_empty() && holds(part))?;
    Some(Span::new(found[0].span().start, found[found.len() - 1].span().end))
}

/// The first letters of a word.
pub(super) fn stem(word: &str) -> String {
    normal_form(word).chars().take(STEM).collect()
}
