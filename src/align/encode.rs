//! Features as numbers, so that everything after works on indices.
//!
//! Comes in: the sentences of a side. Goes out: for each its feature ids and its length, and the
//! vocabulary that the ids point into.

use rustc_hash::{FxHashMap, FxHashSet};

use super::feature::{Feature, features};
use super::side::Sentence;

/// The distinct features of one side; a feature's id is its place of first appearance.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    ids: FxHashMap<Feature, u32>,
    /// The features by id.
    pub(super) features: Vec<Feature>,
    /// The distinct words behind the stems, with the stem's id, in order of first appearance.
    pub(super) words: Vec<(String, u32)>,
    known_words: FxHashSet<String>,
}

impl Vocabulary {
    /// The ids of a sentence's features, sorted, each once; features not met before are taken in.
    pub(super) fn encode(&mut self, sentence: &Sentence) -> Vec<u32> {
        let mut ids: Vec<u32> =
            features(sentence).into_iter().map(|(feature, word)| self.take_in(feature, word)).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The id of a feature, if it was met.
    pub(super) fn id(&self, feature: &Feature) -> Option<u32> {
        self.ids.get(feature).copied()
    }

    /// How many features there are.
    pub(super) fn len(&self) -> usize {
        self.features.len()
    }

    fn take_in(&mut self, feature: Feature, word: Option<String>) -> u32 {
        let next = self.features.len() as u32;
        let id = *self.ids.entry(feature.clone()).or_insert_with(|| {
            self.features.push(feature);
            next
        });
        if let Some(word) = word
            && !self.known_words.contains(&word)
        {
            self.known_words.insert(word.clone());
            self.words.push((word, id));
        }
        id
    }
}

/// A side as feature ids and lengths.
#[derive(Debug, Default)]
pub(super) struct Encoded {
    ids: Vec<u32>,
    starts: Vec<usize>,
    /// Length of each sentence in characters that are not white space.
    pub(super) lengths: Vec<f32>,
    /// In how many sentences each feature stands.
    pub(super) counts: Vec<u32>,
}

impl Encoded {
    /// Encodes sentences, taking new features into `vocabulary`.
    pub(super) fn new(sentences: &[Sentence], vocabulary: &mut Vocabulary) -> Self {
        let mut encoded = Self { starts: vec![0], ..Self::default() };
        for sentence in sentences {
            encoded.ids.extend(vocabulary.encode(sentence));
            encoded.starts.push(encoded.ids.len());
            let visible = sentence.text.chars().filter(|character| !character.is_whitespace());
            encoded.lengths.push(visible.count() as f32);
        }
        encoded.counts = vec![0; vocabulary.len()];
        encoded.ids.iter().for_each(|id| encoded.counts[*id as usize] += 1);
        encoded
    }

    /// How many sentences there are.
    pub(super) fn len(&self) -> usize {
        self.lengths.len()
    }

    /// The features of sentence `index`.
    pub(super) fn sentence(&self, index: usize) -> &[u32] {
        &self.ids[self.starts[index]..self.starts[index + 1]]
    }

    /// The features of all sentences, one after the other.
    pub(super) fn all(&self) -> &[u32] {
        &self.ids
    }

    /// Where the features of sentence `index` start in [`Self::all`].
    pub(super) fn start(&self, index: usize) -> usize {
        self.starts[index]
    }

    /// The sentences in which each feature stands, by feature.
    pub(super) fn postings(&self) -> Vec<Vec<u32>> {
        let mut postings: Vec<Vec<u32>> =
            self.counts.iter().map(|count| Vec::with_capacity(*count as usize)).collect();
        for index in 0..self.len() {
            for id in self.sentence(index) {
                postings[*id as usize].push(index as u32);
            }
        }
        postings
    }
}
