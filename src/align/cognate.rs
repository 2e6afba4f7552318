//! Words of two languages that are one word in two spellings: names, loans, terms.
//!
//! Comes in: the distinct words of each side. Goes out: pairs of their stems with a weight of 0 to
//! one. Source: Simard, Foster & Isabelle (1992); the first consonants of [`skeleton`] block the
//! pairs, as in Soundex, and how alike they sound weighs them.

use rustc_hash::FxHashMap;

use super::stages::Stages;
use super::stem::is_latin;
use crate::progress::Interrupted;
use crate::transliteration::{Pronunciation, skeleton};

/// Fewest letters that make a word worth comparing.
const SHORTEST: usize = 4;
/// Words less similar than this are strangers.
const LEAST_SIMILARITY: f64 = 0.65;
/// Most words of a side that may share a block: larger blocks say nothing.
const BLOCK_LIMIT: usize = 60;
/// How many consonants the words of a block share.
const BLOCK_CONSONANTS: usize = 3;

/// Pairs `(source stem, target stem, similarity)` of words that sound alike.
pub(super) fn cognates(
    source: &[(String, u32)],
    target: &[(String, u32)],
    stages: &mut Stages,
) -> Result<Vec<(u32, u32, f32)>, Interrupted> {
    stages.begin()?;
    let blocks = blocks(target);
    let mut found: FxHashMap<(u32, u32), f32> = FxHashMap::default();
    for (at, (word, stem)) in source.iter().enumerate() {
        stages.at(at, source.len())?;
        let Some(block) = block_of(word).and_then(|key| blocks.get(&key)) else { continue };
        let spoken = Spoken::new(word);
        for (other, other_stem) in block {
            let similarity = spoken.similarity(other);
            if similarity >= LEAST_SIMILARITY {
                let best = found.entry((*stem, *other_stem)).or_default();
                *best = best.max(similarity as f32);
            }
        }
    }
    let mut pairs: Vec<_> =
        found.into_iter().map(|((source, target), weight)| (source, target, weight)).collect();
    pairs.sort_unstable_by_key(|pair| (pair.0, pair.1));
    Ok(pairs)
}

type Blocks = FxHashMap<String, Vec<(Spoken, u32)>>;

fn blocks(words: &[(String, u32)]) -> Blocks {
    let mut blocks = Blocks::default();
    for (word, stem) in words {
        if let Some(key) = block_of(word) {
            blocks.entry(key).or_default().push((Spoken::new(word), *stem));
        }
    }
    blocks.retain(|_, members| members.len() <= BLOCK_LIMIT);
    blocks
}

/// The first consonants of a word that is long enough. English and Russian write `h` for the Kazakh
/// `қ`: Kazakhstan is Қазақстан.
fn block_of(word: &str) -> Option<String> {
    word.chars().nth(SHORTEST - 1)?;
    let consonants = skeleton(word);
    let consonants = consonants.chars().filter(|consonant| *consonant != '*');
    let unified = consonants.map(|consonant| if consonant == 'h' { 'k' } else { consonant });
    Some(unified.take(BLOCK_CONSONANTS).collect())
}

/// A word as it sounds, and in which script it is written.
struct Spoken {
    pronunciation: Pronunciation,
    is_latin: bool,
}

impl Spoken {
    fn new(word: &str) -> Self {
        let is_latin = word.starts_with(is_latin);
        let pronunciation =
            if is_latin { Pronunciation::of_latin(word) } else { Pronunciation::of_cyrillic(word) };
        Self { pronunciation, is_latin }
    }

    /// Endings of the Cyrillic word are free, in one script those of either word.
    fn similarity(&self, other: &Self) -> f64 {
        let forward = || self.pronunciation.similarity(&other.pronunciation);
        let backward = || other.pronunciation.similarity(&self.pronunciation);
        match (self.is_latin, other.is_latin) {
            (true, false) => forward(),
            (false, true) => backward(),
            _ => forward().max(backward()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Silent;

    fn are_cognates(source: &str, target: &str) -> bool {
        let mut silent = Silent;
        let stages = &mut Stages::new(&[1], &mut silent);
        !cognates(&[(source.to_owned(), 1)], &[(target.to_owned(), 2)], stages).unwrap().is_empty()
    }

    #[test]
    fn names_and_loans_meet_across_scripts() {
        for (source, target) in [
            ("tokayev", "токаева"),
            ("kazakhstan", "қазақстан"),
            ("system", "системы"),
            ("almaty", "алматыда"),
        ] {
            assert!(are_cognates(source, target), "{source} {target}");
        }
    }

    #[test]
    fn accents_do_not_part_words_of_one_script() {
        assert!(are_cognates("expédition", "expedition"));
    }

    #[test]
    fn strangers_and_short_words_do_not_meet() {
        for (source, target) in [("winter", "лето"), ("on", "он"), ("council", "совет")] {
            assert!(!are_cognates(source, target), "{source} {target}");
        }
    }
}
