//! What is known of feature pairs before any sentence is aligned.
//!
//! Comes in: both vocabularies. Goes out: pairs of features that are the same thing in two languages,
//! with a weight of 0 to 1: equal numbers, marks and concepts, words written alike, cognates, common words.

use rustc_hash::FxHashMap;

use super::cognate::cognates;
use super::common::common_pairs;
use super::encode::Vocabulary;
use super::feature::Feature;
use super::stages::Stages;
use crate::language::Language;
use crate::progress::Interrupted;

/// A common word has many translations, and each of its forms some of them.
const COMMON_WORD_WEIGHT: f32 = 0.5;

/// A pair of features and how surely they translate each other, 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seed {
    /// Id of the source feature.
    pub(super) source: u32,
    /// Id of the target feature.
    pub(super) target: u32,
    /// 0 to 1.
    pub(super) weight: f32,
}

/// The seeds of two vocabularies, sorted by source, then target.
pub(super) fn seeds(
    languages: (&Language, &Language),
    source: &Vocabulary,
    target: &Vocabulary,
    stages: &mut Stages,
) -> Result<Vec<Seed>, Interrupted> {
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
    for (source, target, similarity) in cognates(&source.words, &target.words, stages)? {
        take(source, target, cognate_weight(similarity));
    }
    for (source, target) in common_pairs(languages, source, target) {
        take(source, target, COMMON_WORD_WEIGHT);
    }
    let mut seeds: Vec<Seed> =
        weights.into_iter().map(|((source, target), weight)| Seed { source, target, weight }).collect();
    seeds.sort_unstable_by_key(|seed| (seed.source, seed.target));
    Ok(seeds)
}

/// How surely a feature that both languages have means the same in both.
fn weight(feature: &Feature) -> Option<f32> {
    match feature {
        Feature::Concept(_) | Feature::Number(_) => Some(1.0),
        Feature::Stem(stem) => (stem.len() > 1).then_some(0.9),
        Feature::Mark(_) | Feature::End(_) => Some(0.7),
    }
}

/// A similarity as a weight: what is barely similar counts little.
fn cognate_weight(similarity: f32) -> f32 {
    similarity * similarity
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::side::Sentence;
    use crate::progress::Silent;

    fn vocabulary(text: &str, language: &Language) -> Vocabulary {
        let mut vocabulary = Vocabulary::new(language);
        let _ = vocabulary.encode(&Sentence { text: text.to_owned(), ..Sentence::default() });
        vocabulary
    }

    fn are_seeds(english: &str, russian: &str) -> bool {
        let languages = (&Language::english(), &Language::russian());
        let (source, target) = (vocabulary(english, languages.0), vocabulary(russian, languages.1));
        let found = seeds(languages, &source, &target, &mut Stages::new(&[1], &mut Silent)).unwrap();
        let (from, to) = (source.known(english), target.known(russian));
        let end =
            |vocabulary: &Vocabulary, id: u32| matches!(vocabulary.features[id as usize], Feature::End(_));
        found.iter().any(|seed| {
            from.contains(&seed.source)
                && to.contains(&seed.target)
                && !end(&source, seed.source)
                && seed.weight > 0.0
        })
    }

    #[test]
    fn what_is_the_same_in_both_languages_is_a_seed() {
        for (english, russian) in [
            ("1,000", "1 000"),
            ("(a", "(б"),
            ("GRUB", "GRUB"),
            ("Astana", "Астана"),
            ("year", "года"),
            ("two", "2"),
        ] {
            assert!(are_seeds(english, russian), "{english} {russian}");
        }
    }

    #[test]
    fn unrelated_words_are_no_seed() {
        assert!(!are_seeds("year", "закон"));
    }
}
