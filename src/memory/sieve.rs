//! Which stored texts can be near enough to a query: two bounds, a cheap one for 64 texts at once and a sharper one.
//!
//! Comes in: a query with a threshold, then fingerprints of stored texts. Goes out: those that may reach the threshold,
//! every one that does among them.

use std::ops::RangeInclusive;
use std::sync::OnceLock;

use super::diagonals::Diagonals;
use super::distance::{ClassLevenshtein, Column};
use super::fingerprint::{Fingerprint, classes};
use super::lanes::bits;
use super::reach::Reach;
use super::shelf::{Group, Shelf};

/// How many intervals of length have tables of their own: between texts of known lengths letters move less.
const INTERVALS: usize = 5;
/// For longer queries the tables cost more than they spare: there are few texts of that length.
const LONGEST_WITH_TABLES: usize = 2000;

/// A query as it meets stored texts.
#[derive(Debug)]
pub(crate) struct Sieve {
    query: Fingerprint,
    classes: ClassLevenshtein,
    reach: Reach,
    intervals: Vec<Interval>,
}

/// Some of the lengths within reach, and the tables for them once they are asked for.
#[derive(Debug)]
struct Interval {
    lengths: RangeInclusive<usize>,
    diagonals: OnceLock<Diagonals>,
}

impl Sieve {
    /// For a query in normal form and a threshold in per cent.
    pub(crate) fn new(normal: &str, threshold: u8) -> Self {
        let query = Fingerprint::of(normal);
        let reach = Reach::new(query.length, threshold);
        let classes = ClassLevenshtein::new(&query);
        Self { classes, reach, intervals: Interval::all(reach), query }
    }

    /// Asks for more from here on.
    pub(crate) fn raise(&mut self, threshold: u8) {
        let reach = Reach::new(self.query.length, threshold);
        if reach != self.reach {
            (self.reach, self.intervals) = (reach, Interval::all(reach));
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
            for interval in self.intervals.iter().filter(|interval| interval.meets(&group)) {
                let mut within = interval.within(&self.query, self.reach, &group);
                while within != 0 {
                    near.push(group.first + within.trailing_zeros() as usize);
                    within &= within - 1;
                }
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

impl Interval {
    /// The lengths within reach, cut into intervals.
    fn all(reach: Reach) -> Vec<Self> {
        let (shortest, longest) = (*reach.lengths().start(), *reach.lengths().end());
        let step = (longest - shortest) / INTERVALS + 1;
        let starts = (0..INTERVALS).map(|number| shortest.saturating_add(number * step));
        starts
            .filter(|start| *start <= longest)
            .map(|start| Self {
                lengths: start..=start.saturating_add(step - 1).min(longest),
                diagonals: OnceLock::new(),
            })
            .collect()
    }

    /// Whether a text of the group may have such a length.
    fn meets(&self, group: &Group<'_>) -> bool {
        group.shortest() <= *self.lengths.end() && *self.lengths.start() <= group.longest()
    }

    /// The texts of such lengths, a bit each, that may be near enough.
    fn within(&self, query: &Fingerprint, reach: Reach, group: &Group<'_>) -> u64 {
        let lanes = group.lanes(&self.lengths);
        if *self.lengths.end() > LONGEST_WITH_TABLES {
            return bits(&lanes);
        }
        let diagonals = self.diagonals.get_or_init(|| Diagonals::new(query, reach, &self.lengths));
        diagonals.within(group, lanes, reach.edits(group.longest().min(*self.lengths.end())))
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
