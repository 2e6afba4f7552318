//! A lower bound on the edits between a query and 64 texts at once: the cheapest way through stripes of diagonals.
//!
//! Comes in: a query, then groups of texts. Goes out: which of them may be within so many edits. The edit matrix is
//! crossed along its diagonals (Ukkonen, Algorithms for approximate string matching, 1985), some of which make a stripe:
//! a letter is free in a stripe where the query has it on any diagonal of it, and costs an edit elsewhere; to change to
//! the stripe beside costs an edit. The costs of neighbouring stripes differ by one at most, so that a bit tells whether
//! they rise and another whether they fall (as in Myers, A fast bit-vector algorithm for approximate string matching,
//! 1999). Stripe `s` is bit `s / PLANES` of plane `s % PLANES`, so that the neighbours of a plane's stripes are those
//! of the planes beside it (as in Farrar, Striped Smith–Waterman, 2007).

mod crossing;
mod stripes;

use std::ops::{Range, RangeInclusive};

use self::crossing::Crossing;
use self::stripes::{Stripes, Table};
use super::fingerprint::Fingerprint;
use super::lanes::{bits, run};
use super::reach::Reach;
use super::shelf::Group;

/// How many stripes a plane has: one a bit.
const IN_PLANE: usize = 8;
/// Enough planes for queries of some 600 characters; those of longer ones have wider stripes.
const MOST_PLANES: usize = 8;
const MOST_STRIPES: usize = MOST_PLANES * IN_PLANE;
/// What is added to differences of costs, so that none is below zero: no stripe is further from the first.
const BIAS: u8 = 64;

/// A query as it meets texts of some lengths.
#[derive(Debug)]
pub(super) struct Diagonals {
    stripes: Stripes,
    /// The length of the query.
    length: usize,
    /// For each place of a text and each plane, the stripes in which a letter costs an edit.
    tables: Vec<Table>,
}

impl Diagonals {
    /// For texts of `lengths`, which are within reach of the query.
    pub(super) fn new(query: &Fingerprint, reach: Reach, lengths: &RangeInclusive<usize>) -> Self {
        let stripes = Stripes::new(query.length, reach, lengths);
        Self { stripes, length: query.length, tables: stripes.tables(query, *lengths.end()) }
    }

    /// The texts of a group, a bit each, that may be within so many edits: some of `lanes`, whose lengths these tables
    /// are for.
    pub(super) fn within(&self, group: &Group<'_>, lanes: Range<usize>, at_most: usize) -> u64 {
        match self.stripes.planes {
            1 => self.cross::<1>(group, lanes, at_most),
            2 => self.cross::<2>(group, lanes, at_most),
            3 => self.cross::<3>(group, lanes, at_most),
            4 => self.cross::<4>(group, lanes, at_most),
            5 => self.cross::<5>(group, lanes, at_most),
            6 => self.cross::<6>(group, lanes, at_most),
            7 => self.cross::<7>(group, lanes, at_most),
            _ => self.cross::<MOST_PLANES>(group, lanes, at_most),
        }
    }

    fn cross<const PLANES: usize>(&self, group: &Group<'_>, lanes: Range<usize>, at_most: usize) -> u64 {
        let lengths = &group.lengths[lanes.clone()];
        let (Some(&shortest), Some(&longest)) = (lengths.first(), lengths.last()) else { return 0 };
        let crossing = Crossing::<PLANES> {
            tables: self.tables.as_chunks().0.as_chunks().0,
            // Letters that only some texts have are left out.
            rows: &group.rows[..shortest as usize / 2],
            home: self.stripes.home(),
            ahead: self.stripes.ahead(self.length, shortest as usize..=longest as usize),
            at_most,
        };
        run(crossing) & bits(&lanes)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::memory::shelf::Shelf;

    /// Whether a text may be within so many edits of a query, alone in its group.
    fn may_be_within(query: &str, stored: &str, threshold: u8, at_most: usize) -> bool {
        let (query, stored) = (Fingerprint::of(query), Fingerprint::of(stored));
        let shelf = Shelf::new(std::iter::once(&stored));
        let reach = Reach::new(query.length, threshold);
        let diagonals = Diagonals::new(&query, reach, &(stored.length..=stored.length));
        shelf.groups().next().is_some_and(|group| diagonals.within(&group, 0..1, at_most) == 1)
    }

    #[test]
    fn another_text_costs_more_than_a_third_of_its_length() {
        let (query, other) = ("Совет мира принял решение о помощи", "заседание комитета прошло в столице");
        assert!(may_be_within(query, query, 70, 0));
        assert!(!may_be_within(query, other, 60, 12));
    }

    #[test]
    fn stripes_cover_every_diagonal_within_reach() {
        for (length, threshold) in [(1, 70), (40, 70), (170, 70), (600, 70), (600, 30), (5, 0)] {
            let lengths = length..=length + 3;
            let stripes = Stripes::new(length, Reach::new(length, threshold), &lengths);
            let diagonals = stripes.width * stripes.planes * IN_PLANE;
            let after = Reach::new(length, threshold).edits(length) / 2;
            assert!(stripes.before + after < diagonals, "{length} at {threshold}: {stripes:?}");
            assert!(stripes.home() < MOST_STRIPES);
        }
    }

    proptest! {
        #[test]
        fn there_are_never_fewer_edits(
            query in "[a-fмир ]{0,200}", place in 0_usize..60, gone in 0_usize..60, more in "[a-c]{0,60}",
            threshold in 30_u8..=100
        ) {
            let (before, after) = (query.chars().take(place), query.chars().skip(place + gone));
            let stored: String = before.chain(more.chars()).chain(after).collect();
            let edits = strsim::levenshtein(&query, &stored);
            if edits <= Reach::new(query.chars().count(), threshold).edits(stored.chars().count()) {
                prop_assert!(may_be_within(&query, &stored, threshold, edits));
            }
        }
    }
}
