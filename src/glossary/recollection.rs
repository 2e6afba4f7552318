//! What a recogniser remembers of the texts it has read: few words make up most of every text.
//!
//! Comes in: words of texts, and places where a term may stand. Goes out: what was found out about them before. Bounded:
//! when it is full, it begins anew.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::trie::Node;

/// How many words, and how many judgements, are kept.
const MOST: usize = 1 << 16;

/// What one thread remembers.
#[derive(Debug, Default)]
pub(super) struct Recollection {
    numbers: FxHashMap<Box<str>, Word>,
    words: Vec<Known>,
    judgements: FxHashMap<Box<[u32]>, bool>,
}

/// A word by its number, with what is asked most often of it at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) number: u32,
    /// Whether a pattern begins with such a word, as with few.
    pub(super) begins: bool,
}

/// What is known of a word as it is written in texts.
#[derive(Debug)]
pub(super) struct Known {
    /// The words of terms that it may be a form of.
    pub(super) candidates: Vec<u32>,
    /// Where the patterns go on that such a word begins.
    pub(super) beginnings: Vec<Node>,
}

impl Recollection {
    /// A word as it is written, which `learn` is asked about where it is new.
    pub(super) fn word(&mut self, written: &str, learn: impl FnOnce() -> Known) -> Word {
        if let Some(&known) = self.numbers.get(written) {
            return known;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let known = learn();
        let word = Word { number, begins: !known.beginnings.is_empty() };
        self.numbers.insert(written.into(), word);
        self.words.push(known);
        word
    }

    /// What is known of a word by its number.
    pub(super) fn known(&self, number: u32) -> &Known {
        &self.words[number as usize]
    }

    /// Whether words are a term: `case` is the number of the pattern, then those of the words.
    pub(super) fn judge(&mut self, case: &[u32], decide: impl FnOnce() -> bool) -> bool {
        if let Some(&judgement) = self.judgements.get(case) {
            return judgement;
        }
        let judgement = decide();
        self.judgements.insert(case.into(), judgement);
        judgement
    }
}

impl Bounded for Recollection {
    fn is_full(&self) -> bool {
        self.words.len() > MOST || self.judgements.len() > MOST
    }
}

/// What grows with the texts that are read, and begins anew when it is full.
pub(super) trait Bounded: Default {
    /// Whether it should grow no more.
    fn is_full(&self) -> bool;
}

/// The recollections of all threads: a text takes one that nobody uses, and gives it back.
#[derive(Debug, Default)]
pub(super) struct Recollections<Kept>(Mutex<Vec<Kept>>);

impl<Kept: Bounded> Recollections<Kept> {
    /// Does `work` with a recollection that is not full.
    pub(super) fn with<T>(&self, work: impl FnOnce(&mut Kept) -> T) -> T {
        let idle = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut own = idle.filter(|kept| !kept.is_full()).unwrap_or_default();
        let result = work(&mut own);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(own);
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        Known { candidates: Vec::new(), beginnings: Vec::new() }
    }

    #[test]
    fn what_was_learned_is_not_asked_again() {
        let recollections = Recollections::<Recollection>::default();
        recollections.with(|memory| assert_eq!(memory.word("мир", known).number, 0));
        recollections.with(|memory| {
            assert_eq!(memory.word("мир", || panic!("it is known")).number, 0);
            assert_eq!(memory.word("мира", known).number, 1);
            assert!(memory.judge(&[7, 0, 1], || true));
            assert!(memory.judge(&[7, 0, 1], || panic!("it is decided")));
            assert!(!memory.judge(&[7, 1, 0], || false));
        });
    }

    #[test]
    fn a_full_recollection_begins_anew() {
        let recollections = Recollections::<Recollection>::default();
        recollections.with(|memory| {
            for number in 0..=MOST {
                memory.word(&number.to_string(), known);
            }
        });
        recollections.with(|memory| assert_eq!(memory.words.len(), 0));
    }
}
