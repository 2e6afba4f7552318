//! Which words are forms of one word, remembered: a survey compares the same words again and again.
//!
//! Comes in: words in normal form, of one language. Goes out: yes or no. Two forms of one word share a key
//! ([`Morphology::keys`]), so most words are told apart by numbers, and few are left for the grammar to judge.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use crate::language::Language;
use crate::morphology::{self, Morphology, PartOfSpeech};

/// What one thread knows of the words of a language.
pub(super) struct Kinship<'language> {
    pub(super) language: &'language Language,
    pub(super) morphology: &'static dyn Morphology,
    memory: RefCell<Memory>,
}

/// Words and keys by their numbers.
#[derive(Default)]
struct Memory {
    words: FxHashMap<Box<str>, u32>,
    keys: FxHashMap<String, u32>,
    /// The keys of each word.
    keys_of: Vec<Vec<u32>>,
    judgements: FxHashMap<(u32, u32), bool>,
}

impl<'language> Kinship<'language> {
    pub(super) fn new(language: &'language Language) -> Self {
        let morphology = morphology::for_language(language);
        Self { language, morphology, memory: RefCell::default() }
    }

    /// Whether two words in normal form may be forms of one word.
    pub(super) fn are_forms_of_one(&self, word: &str, other: &str) -> bool {
        if word == other {
            return true;
        }
        let mut memory = self.memory.borrow_mut();
        let pair = (memory.number(word, self.morphology), memory.number(other, self.morphology));
        if !memory.share_key(pair) {
            return false;
        }
        *memory.judgements.entry(pair).or_insert_with(|| share_word(word, other, self.morphology))
    }
}

impl Memory {
    fn number(&mut self, word: &str, morphology: &dyn Morphology) -> u32 {
        if let Some(&known) = self.words.get(word) {
            return known;
        }
        let next = number(self.keys_of.len());
        let keys = morphology.keys(word).into_iter().chain([word.to_owned()]);
        let numbered = keys.map(|key| {
            let next = number(self.keys.len());
            *self.keys.entry(key).or_insert(next)
        });
        self.keys_of.push(numbered.collect());
        self.words.insert(word.into(), next);
        next
    }

    fn share_key(&self, (word, other): (u32, u32)) -> bool {
        let (own, others) = (&self.keys_of[word as usize], &self.keys_of[other as usize]);
        own.iter().any(|key| others.contains(key))
    }
}

/// Whether one word is a form of the other, or both are of a third.
fn share_word(word: &str, other: &str, morphology: &dyn Morphology) -> bool {
    let is_form = |form: &str, lemma: &str| morphology.is_form(form, lemma, PartOfSpeech::Unknown);
    let shares_lemma = || morphology.keys(word).iter().any(|key| is_form(word, key) && is_form(other, key));
    is_form(word, other) || is_form(other, word) || shares_lemma()
}

/// The words of a survey are far fewer than this can count.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: [(&str, &str); 3] = [
        (
            "en",
            "council councils council's board boards peace peaceful go went goes child children colour colors",
        ),
        (
            "ru",
            "совет совета советы советник мир мира мирный идти шел пошел человек люди людей ребенок детей переговоры \
             переговоров токаев токаева казахстан казахстанский огонь огня",
        ),
        (
            "kk",
            "кеңес кеңесі кеңесінің кеңесші халық халқы халқының бейбітшілік бейбіт орын орны тоқаев тоқаевтың барды \
             бару қр ұлт ұлттық",
        ),
    ];

    #[test]
    fn words_without_a_common_key_are_never_forms_of_one() {
        for (tag, words) in WORDS {
            let language = Language::parse(tag).unwrap();
            let kinship = Kinship::new(&language);
            let pairs = words.split(' ').flat_map(|one| words.split(' ').map(move |other| (one, other)));
            for (one, other) in pairs {
                let expected = one == other || share_word(one, other, kinship.morphology);
                assert_eq!(kinship.are_forms_of_one(one, other), expected, "{one} {other}");
                assert_eq!(kinship.are_forms_of_one(one, other), expected, "{one} {other}, remembered");
            }
        }
    }
}
