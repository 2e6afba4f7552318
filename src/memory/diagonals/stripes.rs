//! Diagonals of the edit matrix in stripes.
//!
//! Comes in: a query and the lengths of texts within its reach. Goes out: how the diagonals that matter are cut, and
//! where a letter is free.

use std::ops::RangeInclusive;

use super::{BIAS, IN_PLANE, MOST_PLANES, MOST_STRIPES};
use crate::memory::classes::CLASSES;
use crate::memory::fingerprint::Fingerprint;
use crate::memory::reach::Reach;

/// How many diagonals a stripe should have: wider ones let more texts through, narrower ones are dearer.
const WIDTH: usize = 3;

/// For a place of a text and a plane, the stripes in which a letter of each class costs an edit.
pub(super) type Table = [u8; CLASSES];

/// How the diagonals that few enough edits can reach are cut into stripes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stripes {
    /// How far before its place in the text the query has a letter on the first diagonal.
    pub(super) before: usize,
    /// How many diagonals a stripe has.
    pub(super) width: usize,
    pub(super) planes: usize,
}

impl Stripes {
    /// The edits before a letter move it, those behind it move it back: of all, so many that the lengths agree.
    pub(super) fn new(query: usize, reach: Reach, lengths: &RangeInclusive<usize>) -> Self {
        let (shortest, longest) = (*lengths.start(), *lengths.end());
        let before = (reach.edits(longest) + longest).saturating_sub(query) / 2;
        let after = (reach.edits(shortest) + query).saturating_sub(shortest) / 2;
        let diagonals = before + 1 + after;
        let planes = diagonals.div_ceil(WIDTH * IN_PLANE).min(MOST_PLANES);
        Self { before, width: diagonals.div_ceil(planes * IN_PLANE), planes }
    }

    /// The stripe of the diagonal on which a letter has the same place in both texts.
    pub(super) fn home(self) -> usize {
        self.before / self.width
    }

    /// How far each stripe is from the diagonals on which texts of some lengths end. No more than the bias is told.
    pub(super) fn ahead(self, query: usize, lengths: RangeInclusive<usize>) -> [u8; MOST_STRIPES] {
        let end = |length: &usize| self.before + query - length.min(&(self.before + query));
        let (first, last) = (end(lengths.end()), end(lengths.start()));
        std::array::from_fn(|stripe| {
            let start = stripe * self.width;
            let distance = first.saturating_sub(start + self.width - 1).max(start.saturating_sub(last));
            u8::try_from(distance).unwrap_or(BIAS).min(BIAS)
        })
    }

    /// The tables for each place of texts of up to `longest` letters.
    pub(super) fn tables(self, query: &Fingerprint, longest: usize) -> Vec<Table> {
        let letters: Vec<usize> = query.classes().collect();
        let mut tables = vec![[u8::MAX; CLASSES]; longest.next_multiple_of(2) * self.planes];
        for (place, planes) in tables.chunks_mut(self.planes).enumerate() {
            let diagonals = 0..self.width * self.planes * IN_PLANE;
            for diagonal in diagonals {
                let there = (place + diagonal).checked_sub(self.before);
                if let Some(&class) = there.and_then(|place| letters.get(place)) {
                    let stripe = diagonal / self.width;
                    planes[stripe % self.planes][class] &= !(1 << (stripe / self.planes));
                }
            }
        }
        tables
    }
}
