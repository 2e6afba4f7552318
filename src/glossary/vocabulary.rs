//! The words of all terms, and which of them a word of a text may be.
//!
//! Comes in: words of terms, then words of texts. Goes out: numbers of the terms' words with which a word shares a key,
//! as any form of a word does with the word ([`Morphology::keys`]).

use rustc_hash::FxHashMap;

use crate::morphology::Morphology;
use crate::text::token::TokenKind;

/// Words of terms, each with a number.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    numbers: FxHashMap<String, u32>,
    /// The words that have a key.
    by_key: FxHashMap<String, Vec<u32>>,
}

impl Vocabulary {
    /// The number of a term's word.
    pub(super) fn add(&mut self, kind: TokenKind, word: &str, morphology: &dyn Morphology) -> u32 {
        if let Some(&known) = self.numbers.get(word) {
            return known;
        }
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.numbers.insert(word.to_owned(), number);
        for key in keys(kind, word, morphology) {
            self.by_key.entry(key).or_default().push(number);
        }
        number
    }

    /// The words of terms that a word of a text may be a form of, each once.
    pub(super) fn candidates(&self, kind: TokenKind, word: &str, morphology: &dyn Morphology) -> Vec<u32> {
        let keys = keys(kind, word, morphology);
        let mut found: Vec<u32> =
            keys.iter().filter_map(|key| self.by_key.get(key)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The keys of a word, and the word itself, which is how explicit forms and marks are found; each once.
pub(super) fn keys(kind: TokenKind, word: &str, morphology: &dyn Morphology) -> Vec<String> {
    let mut keys = if kind == TokenKind::Word { morphology.keys(word) } else { Vec::new() };
    keys.push(word.to_lowercase());
    keys.sort_unstable();
    keys.dedup();
    keys
}
