//! Many texts, each distinct one once.
//!
//! Comes in: texts in one language. Goes out: a small number for each, by which its letters and the hash of its
//! normal form are found. A text costs its own bytes and about 50 more.

use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::xxh3_64;

use crate::text::normal::{normal_form, normal_hash};

/// The place of a text among the distinct ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct TextId(u32);

/// Distinct texts, one after the other.
#[derive(Debug, Default)]
pub(super) struct Texts {
    letters: String,
    ends: Vec<usize>,
    normal_hashes: Vec<i64>,
    by_hash: FxHashMap<u64, TextId>,
}

impl Texts {
    /// Takes a text in, if it is not there yet.
    pub(super) fn add(&mut self, text: &str) -> TextId {
        let next = TextId(u32::try_from(self.ends.len()).unwrap_or(u32::MAX));
        let known = *self.by_hash.entry(xxh3_64(text.as_bytes())).or_insert(next);
        if known != next && self.get(known) == text {
            return known;
        }
        self.letters.push_str(text);
        self.ends.push(self.letters.len());
        self.normal_hashes.push(normal_hash(&normal_form(text)));
        next
    }

    /// The text as it came.
    pub(super) fn get(&self, TextId(place): TextId) -> &str {
        let place = place as usize;
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.letters[start..self.ends[place]]
    }

    /// The hash of its normal form.
    pub(super) fn normal_hash(&self, TextId(place): TextId) -> i64 {
        self.normal_hashes[place as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_once_and_comes_back_as_it_was() {
        let mut texts = Texts::default();
        let given = ["Совет мира", "", "совет мира", "Совет мира", ""];
        let places = given.map(|text| texts.add(text));
        assert_eq!(places.map(|place| texts.get(place)), given);
        assert_eq!((places[0], places[1]), (places[3], places[4]));
        assert_eq!(texts.ends.len(), 3);
        assert_eq!(texts.normal_hash(places[0]), texts.normal_hash(places[2]));
    }
}
