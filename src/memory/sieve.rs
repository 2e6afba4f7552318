//! Which stored texts can be near enough to a query: two bounds, a cheap one for 32 texts at once and a sharper one.
//!
//! Comes in: a query with a threshold, then fingerprints of stored texts. Goes out: those that may reach the threshold,
//! every one that does among them.

use super::distance::{ClassLevenshtein, Column};
use super::fingerprint::{Fingerprint, classes};
use super::reach::Reach;
use super::shelf::Shelf;
use super::subsequence::CommonSubsequence;

/// A query as it meets stored texts.
#[derive(Debug)]
pub(crate) struct Sieve {
    query: Fingerprint,
    classes: ClassLevenshtein,
    reach: Reach,
    subsequence: CommonSubsequence,
}

impl Sieve {
    /// For a query in normal form and a threshold in per cent.
    pub(crate) fn new(normal: &str, threshold: u8) -> Self {
        let query = Fingerprint::of(normal);
        let reach = Reach::new(query.length, threshold);
        let (classes, subsequence) = (ClassLevenshtein::new(&query), CommonSubsequence::new(&query, reach));
        Self { query, classes, reach, subsequence }
    }

    /// Asks for more from here on.
    pub(crate) fn raise(&mut self, threshold: u8) {
        let reach = Reach::new(self.query.length, threshold);
        if reach != self.reach {
            (self.reach, self.subsequence) = (reach, CommonSubsequence::new(&self.query, reach));
        }
    }

    /// How far stored texts may be.
    pub(crate) fn reach(&self) -> Reach {
        self.reach
    }

    /// The length of the query in characters.
    pub(crate) fn length(&self) -> usize {
        self.query.length
    }

    /// The places of the texts that may reach the threshold.
    pub(crate) fn near(&self, shelf: &Shelf) -> Vec<usize> {
        let mut near = Vec::new();
        for group in shelf.groups() {
            let mut within = self.subsequence.within(&group, group.lanes(&self.reach.lengths()));
            while within != 0 {
                near.push(group.first + within.trailing_zeros() as usize);
                within &= within - 1;
            }
        }
        self.keep_near(shelf, &mut near);
        near
    }

    /// Keeps the places of the texts that may reach the threshold by the edits between their letters.
    pub(crate) fn keep_near(&self, shelf: &Shelf, places: &mut Vec<usize>) {
        let mut column = Column::default();
        places.retain(|&place| {
            let length = shelf.lengths()[place] as usize;
            let letters = classes(shelf.letters(place));
            self.classes.distance(letters, length, self.reach.edits(length), &mut column).is_some()
        });
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::memory::Similarity;

    proptest! {
        #[test]
        fn every_text_that_reaches_the_threshold_passes(
            query in "[a-dм ]{0,40}", mut stored in prop::collection::vec("[a-dм ]{0,40}", 0..150), threshold in 0_u8..=100
        ) {
            stored.sort_by_key(|text| text.chars().count());
            let prints: Vec<Fingerprint> = stored.iter().map(|text| Fingerprint::of(text)).collect();
            let passed = Sieve::new(&query, threshold).near(&Shelf::new(prints.iter()));
            for (place, text) in stored.iter().enumerate() {
                let reaches = Similarity::of_normal_forms(&query, text).percent() >= threshold;
                prop_assert!(!reaches || passed.contains(&place), "{} {}", query, text);
            }
        }
    }
}
