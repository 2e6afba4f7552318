//! Which words of the sources go with which words of the targets, told by counting.
//!
//! Comes in: the texts of both sides as rows of small words. Goes out: whether a word of one translation is accounted for
//! by a word of its source. Association after Dunning (1993) in its simplest form: both stand together in other texts,
//! and more often than chance has it.

use rustc_hash::FxHashMap;

use super::reading::Readings;

/// In so many other texts both words stand …
const LEAST_TOGETHER: usize = 2;
/// … and so many times more often than by chance.
const LEAST_LIFT: f64 = 4.0;
/// A word in so many texts has other uses than to stand for one phrase.
const LEAST_COMMON: usize = 5;
/// Most texts that are counted.
const MOST_COUNTED: usize = 5000;

/// In which texts words stand, by their stems.
pub(super) struct Lexicon {
    sources: FxHashMap<u32, Vec<u32>>,
    targets: FxHashMap<u32, Vec<u32>>,
    counted: f64,
}

impl Lexicon {
    pub(super) fn new(sources: &Readings, targets: &Readings) -> Self {
        let step = sources.len().div_ceil(MOST_COUNTED).max(1);
        let counted = sources.len().div_ceil(step) as f64;
        Self { sources: texts_of(sources, step), targets: texts_of(targets, step), counted }
    }

    /// Whether two stems go together in other texts than this one.
    pub(super) fn go_together(&self, source: u32, target: u32, text: usize) -> bool {
        let (Some(source), Some(target)) = (self.sources.get(&source), self.targets.get(&target)) else {
            return false;
        };
        let is_other = |other: &&u32| **other as usize != text;
        let together = source.iter().filter(is_other).filter(|text| target.binary_search(text).is_ok());
        let together = together.count();
        let by_chance = source.len() as f64 * target.len() as f64 / self.counted;
        together >= LEAST_TOGETHER && together as f64 >= LEAST_LIFT.min(self.counted / 4.0) * by_chance
    }

    /// Whether a stem stands in many targets.
    pub(super) fn is_common(&self, target: u32) -> bool {
        self.targets.get(&target).is_some_and(|texts| texts.len() >= LEAST_COMMON)
    }

    /// How closely a target stem goes with a source stem: the coefficient of Dice, 0 to 1.
    pub(super) fn closeness(&self, source: u32, target: u32) -> f64 {
        let (Some(source), Some(target)) = (self.sources.get(&source), self.targets.get(&target)) else {
            return 0.0;
        };
        let together = source.iter().filter(|text| target.binary_search(text).is_ok()).count();
        2.0 * together as f64 / (source.len() + target.len()) as f64
    }
}

fn texts_of(readings: &Readings, step: usize) -> FxHashMap<u32, Vec<u32>> {
    let mut texts: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for text in (0..readings.len()).step_by(step) {
        for stem in readings.content_stems(text) {
            texts.entry(stem).or_default().push(u32::try_from(text).unwrap_or(u32::MAX));
        }
    }
    texts
}
