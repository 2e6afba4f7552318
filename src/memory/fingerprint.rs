//! What the index keeps of a text: its length, how often each class of letters occurs, and its pairs of classes in order.
//!
//! Comes in: a normal form. Goes out: its fingerprint. Two fingerprints are never further apart than their texts.

use super::classes::{CLASSES, class, pair};

/// How many characters a word of [`Fingerprint::words`] holds, and with how many bits each.
pub(crate) const WORD_CHARACTERS: usize = 4;
pub(crate) const PAIR_BITS: usize = 4;
const PAIR_MASK: u16 = 0xF;

/// A normal form as the index sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    /// In characters.
    pub(crate) length: usize,
    /// How often each class occurs, 255 at most.
    pub(crate) histogram: [u8; CLASSES],
    /// The pairs of classes of all characters in order, four a word, the first in the lowest bits.
    pub(crate) words: Vec<u16>,
}

impl Fingerprint {
    pub(crate) fn of(normal: &str) -> Self {
        let mut print =
            Self { length: 0, histogram: [0; CLASSES], words: Vec::with_capacity(normal.len() / 4) };
        for character in normal.chars() {
            let class = class(character);
            let count = &mut print.histogram[usize::from(class)];
            *count = count.saturating_add(1);
            print.push(u16::from(pair(class)));
        }
        print
    }

    fn push(&mut self, pair: u16) {
        let place = self.length % WORD_CHARACTERS;
        if place == 0 {
            self.words.push(0);
        }
        if let Some(word) = self.words.last_mut() {
            *word |= pair << (place * PAIR_BITS);
        }
        self.length += 1;
    }
}

/// How many words a text of so many characters fills.
pub(crate) fn words_of_length(length: usize) -> usize {
    length.div_ceil(WORD_CHARACTERS)
}

/// The pairs of classes in `words`, in order; the last word may be filled up with zeros.
pub(crate) fn pairs(words: &[u16]) -> impl Iterator<Item = usize> {
    let pairs = |word: &u16| {
        let word = *word;
        std::array::from_fn::<usize, WORD_CHARACTERS, _>(|place| {
            usize::from(word >> (place * PAIR_BITS) & PAIR_MASK)
        })
    };
    words.iter().flat_map(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pairs_come_back_in_order() {
        let text = "совет мира";
        let print = Fingerprint::of(text);
        let expected: Vec<usize> = text.chars().map(|letter| usize::from(pair(class(letter)))).collect();
        assert_eq!(pairs(&print.words).take(print.length).collect::<Vec<_>>(), expected);
        assert_eq!((print.length, print.words.len()), (10, words_of_length(10)));
    }

    #[test]
    fn every_character_is_counted_once() {
        let counted: usize =
            Fingerprint::of("кеңес 漢").histogram.iter().map(|&count| usize::from(count)).sum();
        assert_eq!(counted, 7);
    }

    #[test]
    fn counts_stop_at_the_largest_byte() {
        assert_eq!(Fingerprint::of(&"а".repeat(1000)).histogram[usize::from(class('а'))], 255);
    }
}
