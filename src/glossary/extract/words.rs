//! Which words of two languages go together.
//!
//! Comes in: both sides of the texts. Goes out: for two phrases how well the words of each are explained by words of the
//! other: by the texts that both stand in, or by how alike they sound. Source: the coverage of word links in Melamed
//! (2000); cognates after Simard, Foster & Isabelle (1992).

use rustc_hash::{FxHashMap, FxHashSet};

use super::Side;
use super::corpus::{BREAK, OPENING, WordId};
use super::stop_words::Use;
use crate::transliteration::similarity;

/// Words less alike than this are no cognates.
const LEAST_SIMILARITY: f64 = 0.7;
/// Fewest letters of a cognate.
const SHORTEST_COGNATE: usize = 4;

/// The words of both sides, by the texts that they stand in.
pub(super) struct Words<'side> {
    source: &'side Side,
    target: &'side Side,
    source_texts: Vec<Vec<u32>>,
    target_texts: Vec<Vec<u32>>,
    /// For each text the target words.
    target_words: Vec<Vec<u32>>,
    /// For a source word how surely it goes with each target word that it meets.
    met: FxHashMap<u32, FxHashMap<u32, f64>>,
}

impl<'side> Words<'side> {
    pub(super) fn new(source: &'side Side, target: &'side Side) -> Self {
        let target_words: Vec<Vec<u32>> =
            (0..target.corpus.len()).map(|text| words_of(target, text)).collect();
        let mut target_texts = vec![Vec::new(); target.folding.texts.len()];
        for (text, words) in target_words.iter().enumerate() {
            words.iter().for_each(|word| target_texts[*word as usize].push(text as u32));
        }
        let mut source_texts = vec![Vec::new(); source.folding.texts.len()];
        for text in 0..source.corpus.len() {
            words_of(source, text).iter().for_each(|word| source_texts[*word as usize].push(text as u32));
        }
        Self { source, target, source_texts, target_texts, target_words, met: FxHashMap::default() }
    }

    /// How well the words of two phrases explain each other, 0 to 1: the mean over all of them.
    pub(super) fn coverage(&mut self, source: usize, target: usize) -> f64 {
        let (from, to) = (content(self.source, source), content(self.target, target));
        let mut best_of_source = vec![0.0_f64; from.len()];
        let mut best_of_target = vec![0.0_f64; to.len()];
        for (at, word) in from.iter().enumerate() {
            for (other_at, other) in to.iter().enumerate() {
                let sure = self.together(*word, *other);
                best_of_source[at] = best_of_source[at].max(sure);
                best_of_target[other_at] = best_of_target[other_at].max(sure);
            }
        }
        let all: f64 = best_of_source.iter().chain(&best_of_target).sum();
        all / (from.len() + to.len()).max(1) as f64
    }

    /// Whether a word of one phrase sounds like a word of the other.
    pub(super) fn sound_alike(&self, source: usize, target: usize) -> bool {
        let (from, to) = (content(self.source, source), content(self.target, target));
        let [sources, targets] = [self.source, self.target].map(|side| &side.folding.texts);
        let sounds =
            |(one, other): (&u32, &u32)| alike(&sources[*one as usize], &targets[*other as usize]) > 0.0;
        from.iter().any(|one| to.iter().any(|other| sounds((one, other))))
    }

    /// How surely two words go together, 0 to 1.
    fn together(&mut self, source: u32, target: u32) -> f64 {
        let Self { source_texts, target_texts, target_words, met, .. } = self;
        let met = met.entry(source).or_insert_with(|| {
            let texts = &source_texts[source as usize];
            let mut counts: FxHashMap<u32, u32> = FxHashMap::default();
            for text in texts {
                target_words[*text as usize].iter().for_each(|word| *counts.entry(*word).or_default() += 1);
            }
            let dice = |(word, together): (u32, u32)| {
                let all = texts.len() + target_texts[word as usize].len();
                (word, 2.0 * f64::from(together) / all as f64)
            };
            counts.into_iter().map(dice).collect()
        });
        let statistics = met.get(&target).copied().unwrap_or_default();
        statistics.max(alike(
            &self.source.folding.texts[source as usize],
            &self.target.folding.texts[target as usize],
        ))
    }
}

/// How surely two words are one in two spellings.
fn alike(source: &str, target: &str) -> f64 {
    if source == target {
        return 1.0;
    }
    let is_latin = |word: &str| word.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let long = |word: &str| word.chars().count() >= SHORTEST_COGNATE;
    let similarity = match (is_latin(source), is_latin(target)) {
        _ if !long(source) || !long(target) => 0.0,
        (true, false) => similarity(source, target),
        (false, true) => similarity(target, source),
        _ => 0.0,
    };
    if similarity >= LEAST_SIMILARITY { similarity } else { 0.0 }
}

/// The dictionary words of a phrase that say something.
fn content(side: &Side, phrase: usize) -> Vec<u32> {
    let lemmas = side.phrases.list[phrase].lemmas.iter().copied();
    lemmas.filter(|lemma| says_something(side, side.folding.forms[*lemma as usize][0])).collect()
}

fn words_of(side: &Side, text: usize) -> Vec<u32> {
    let words = side.corpus.text(text).iter().copied();
    let content = words.filter(|word| *word != BREAK && *word != OPENING && says_something(side, *word));
    let distinct: FxHashSet<u32> = content.map(|word| side.folding.lemmas[word as usize]).collect();
    let mut words: Vec<u32> = distinct.into_iter().collect();
    words.sort_unstable();
    words
}

fn says_something(side: &Side, word: WordId) -> bool {
    matches!(side.folding.uses[word as usize], Use::Content | Use::Common | Use::General)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_sound_alike_go_together_unseen() {
        assert!(alike("resolution", "резолюция") > 0.7);
        assert_eq!(alike("peace", "мир"), 0.0);
        assert_eq!(alike("grub", "grub"), 1.0);
    }
}
