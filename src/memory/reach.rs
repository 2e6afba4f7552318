//! How far a stored text may be from a query to reach a threshold.
//!
//! Comes in: the length of the query and a threshold in per cent. Goes out: possible lengths, and the edits allowed.
//! Follows the definition of similarity: 1 − edits / length of the longer text.

use std::ops::RangeInclusive;

/// A query's length in characters, and the similarity that it asks for, 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reach {
    length: usize,
    threshold: usize,
}

impl Reach {
    pub(crate) fn new(length: usize, threshold: u8) -> Self {
        Self { length, threshold: usize::from(threshold.min(100)) }
    }

    /// The lengths that a stored text can have: the edits are at least the difference in length.
    pub(crate) fn lengths(self) -> RangeInclusive<usize> {
        match self.threshold {
            0 => 0..=usize::MAX,
            threshold => (self.length * threshold).div_ceil(100)..=self.length * 100 / threshold,
        }
    }

    /// How many edits leave a stored text of `length` characters at the threshold or above.
    pub(crate) fn edits(self, length: usize) -> usize {
        self.length.max(length) * (100 - self.threshold) / 100
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::memory::{Levenshtein, Similarity};

    proptest! {
        #[test]
        fn the_lengths_and_the_edits_allowed_are_those_of_the_threshold(
            query in "[aә]{0,9}", stored in "[aә]{0,9}", threshold in 0_u8..=100
        ) {
            let (length, stored_length) = (query.chars().count(), stored.chars().count());
            let reach = Reach::new(length, threshold);
            let reaches = Similarity::of_normal_forms(&query, &stored).percent() >= threshold;
            prop_assert!(reach.lengths().contains(&stored_length) || !reaches);
            let distance = Levenshtein::new(&query).distance(&stored, reach.edits(stored_length));
            prop_assert_eq!(distance.is_some(), reaches);
        }
    }
}
