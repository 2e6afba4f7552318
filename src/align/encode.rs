//! Features as numbers, so that everything after works on indices.
//!
//! Comes in: the sentences of a side. Goes out: for each its feature ids and its length, and the
//! vocabulary that the ids point into.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::feature::{Feature, features};
use super::rows::Rows;
use super::side::Sentence;
use super::stages::Stages;
use crate::language::Language;
use crate::progress::Interrupted;

/// The distinct features of one side; a feature's id is its place of first appearance.
#[derive(Debug, Clone)]
pub(super) struct Vocabulary {
    language: Language,
    ids: FxHashMap<Feature, u32>,
    /// The features by id.
    pub(super) features: Vec<Feature>,
    /// The distinct words behind the stems, with the stem's id, in order of first appearance.
    pub(super) words: Vec<(String, u32)>,
    known_words: FxHashSet<String>,
}

impl Vocabulary {
    /// No features yet of a side in `language`.
    pub(super) fn new(language: &Language) -> Self {
        Self {
            language: language.clone(),
            ids: FxHashMap::default(),
            features: Vec::new(),
            words: Vec::new(),
            known_words: FxHashSet::default(),
        }
    }

    /// The language of the side.
    pub(super) fn language(&self) -> &Language {
        &self.language
    }

    /// The ids of a sentence's features, sorted, each once; features not met before are taken in.
    pub(super) fn encode(&mut self, sentence: &Sentence) -> Vec<u32> {
        self.encode_features(&features(sentence, &self.language))
    }

    fn encode_features(&mut self, features: &[(Feature, Option<String>)]) -> Vec<u32> {
        sorted(features.iter().map(|(feature, word)| self.take_in(feature, word.as_deref())).collect())
    }

    /// The ids of the features of a text that were met before, sorted, each once.
    pub(super) fn known(&self, text: &str) -> Vec<u32> {
        let sentence = Sentence { text: text.to_owned(), ..Sentence::default() };
        sorted(
            features(&sentence, &self.language)
                .into_iter()
                .filter_map(|(feature, _)| self.id(&feature))
                .collect(),
        )
    }

    /// The id of a feature, if it was met.
    pub(super) fn id(&self, feature: &Feature) -> Option<u32> {
        self.ids.get(feature).copied()
    }

    /// How many features there are.
    pub(super) fn len(&self) -> usize {
        self.features.len()
    }

    fn take_in(&mut self, feature: &Feature, word: Option<&str>) -> u32 {
        let id = self.id(feature).unwrap_or_else(|| self.put(feature));
        if let Some(word) = word.filter(|word| !self.known_words.contains(*word)) {
            self.known_words.insert(word.to_owned());
            self.words.push((word.to_owned(), id));
        }
        id
    }

    fn put(&mut self, feature: &Feature) -> u32 {
        let id = self.features.len() as u32;
        self.ids.insert(feature.clone(), id);
        self.features.push(feature.clone());
        id
    }
}

/// A sentence whose features are known, but not their ids.
#[derive(Debug)]
pub(super) struct ReadSentence {
    features: Vec<(Feature, Option<String>)>,
    length: f32,
}

impl ReadSentence {
    pub(super) fn new(sentence: &Sentence, language: &Language) -> Self {
        let visible = sentence.text.chars().filter(|character| !character.is_whitespace());
        Self { features: features(sentence, language), length: visible.count() as f32 }
    }
}

/// A side as feature ids and lengths.
#[derive(Debug, Default)]
pub(super) struct Encoded {
    /// The features of each sentence, rising, each once.
    pub(super) features: Rows,
    /// Length of each sentence in characters that are not white space.
    lengths: Vec<f32>,
}

impl Encoded {
    /// Encodes sentences, taking new features into `vocabulary`.
    pub(super) fn new(
        sentences: &[Sentence],
        vocabulary: &mut Vocabulary,
        stages: &mut Stages,
    ) -> Result<Self, Interrupted> {
        stages.begin()?;
        let mut encoded = Self::default();
        for (at, sentence) in sentences.iter().enumerate() {
            stages.at(at, sentences.len())?;
            encoded.push(&ReadSentence::new(sentence, &vocabulary.language), vocabulary);
        }
        Ok(encoded)
    }

    /// Adds a sentence, taking its new features into `vocabulary`.
    pub(super) fn push(&mut self, sentence: &ReadSentence, vocabulary: &mut Vocabulary) {
        self.features.push(vocabulary.encode_features(&sentence.features));
        self.lengths.push(sentence.length);
    }

    /// Some of the sentences, in the order given.
    pub(super) fn part(&self, sentences: impl Iterator<Item = usize> + Clone) -> Self {
        let mut features = Rows::default();
        sentences.clone().for_each(|index| features.push(self.sentence(index).iter().copied()));
        Self { features, lengths: sentences.map(|index| self.lengths[index]).collect() }
    }

    /// How many sentences there are.
    pub(super) fn len(&self) -> usize {
        self.lengths.len()
    }

    /// The features of sentence `index`.
    pub(super) fn sentence(&self, index: usize) -> &[u32] {
        self.features.row(index)
    }

    /// The features of a group of sentences, rising, each once.
    pub(super) fn group(&self, sentences: Range<usize>) -> Vec<u32> {
        sorted(self.features.items()[self.features.range(sentences)].to_vec())
    }

    /// Visible characters of a group of sentences.
    pub(super) fn length(&self, sentences: Range<usize>) -> f64 {
        self.lengths[sentences].iter().map(|length| f64::from(*length)).sum()
    }

    /// How many of the sentences have no visible character.
    pub(super) fn empty(&self, sentences: Range<usize>) -> usize {
        self.lengths[sentences].iter().filter(|length| **length == 0.0).count()
    }

    /// The sentences in which each feature of this side stands.
    pub(super) fn postings(&self) -> FxHashMap<u32, Vec<u32>> {
        let mut postings: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for index in 0..self.len() {
            for feature in self.sentence(index) {
                postings.entry(*feature).or_default().push(index as u32);
            }
        }
        postings
    }
}

/// The probability by chance of each feature, over all documents of a language.
pub(super) fn chances<'side>(
    documents: impl IntoIterator<Item = &'side Encoded>,
    features: usize,
) -> Vec<f32> {
    let (mut counts, mut total) = (vec![0_u32; features], 0);
    for document in documents {
        document.features.items().iter().for_each(|feature| counts[*feature as usize] += 1);
        total += document.features.items().len();
    }
    counts.into_iter().map(|count| count.max(1) as f32 / total.max(1) as f32).collect()
}

fn sorted(mut ids: Vec<u32>) -> Vec<u32> {
    ids.sort_unstable();
    ids.dedup();
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Silent;

    fn side(texts: &[&str]) -> (Encoded, Vocabulary) {
        let sentences: Vec<_> =
            texts.iter().map(|text| Sentence { text: (*text).to_owned(), ..Sentence::default() }).collect();
        let mut vocabulary = Vocabulary::new(&Language::russian());
        let mut silent = Silent;
        let stages = &mut Stages::new(&[1], &mut silent);
        (Encoded::new(&sentences, &mut vocabulary, stages).unwrap(), vocabulary)
    }

    #[test]
    fn forms_of_a_word_get_one_id() {
        let (encoded, vocabulary) = side(&["Города растут.", "О городах."]);
        let city = vocabulary.id(&Feature::Stem("город".to_owned())).unwrap();
        assert!(encoded.sentence(0).contains(&city) && encoded.sentence(1).contains(&city));
        assert_eq!(encoded.postings()[&city], [0, 1]);
        assert_eq!(encoded.group(0..2).iter().filter(|id| **id == city).count(), 1);
    }

    #[test]
    fn lengths_count_visible_characters() {
        assert_eq!(side(&["a b", "ққ"]).0.length(0..2), 4.0);
    }

    #[test]
    fn a_text_read_later_brings_no_new_features() {
        let (_, vocabulary) = side(&["one two"]);
        assert_eq!(vocabulary.known("two three").len(), 2, "the stem and the missing mark at the end");
    }
}
