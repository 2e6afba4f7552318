//! A lower bound on the edits between a query and 64 texts at once: the cheapest way through stripes of diagonals.
//!
//! Comes in: a query, then groups of texts. Goes out: which of them may be within so many edits. The edit matrix is
//! crossed along its diagonals (Ukkonen, Algorithms for approximate string matching, 1985), some of which make a stripe:
//! a letter is free in a stripe where the query has it on any diagonal of it, and costs an edit elsewhere; to change to
//! the stripe beside costs an edit. The costs of neighbouring stripes differ by one at most, so that a bit tells whether
//! they rise and another whether they fall (as in Myers, A fast bit-vector algorithm for approximate string matching,
//! 1999). Stripe `s` is bit `s / PLANES` of plane `s % PLANES`, so that the neighbours of a plane's stripes are those
//! of the planes beside it (as in Farrar, Striped Smith–Waterman, 2007).

use std::ops::{Range, RangeInclusive};

use super::classes::CLASSES;
use super::fingerprint::Fingerprint;
use super::lanes::{Job, LANES, Lanes, bits, run};
use super::reach::Reach;
use super::shelf::{Group, Row};

/// How many stripes a plane has: one a bit.
const IN_PLANE: usize = 8;
/// How many diagonals a stripe should have: wider ones let more texts through, narrower ones are dearer.
const WIDTH: usize = 3;
/// Enough planes for queries of some 600 characters; those of longer ones have wider stripes.
const MOST_PLANES: usize = 8;
const MOST_STRIPES: usize = MOST_PLANES * IN_PLANE;
/// How many rows are taken before the costs are looked at again, at least and at most: a byte counts to 255.
const STRIDE: Range<usize> = 8..120;
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

/// By the class of the letter.
type Table = [u8; CLASSES];

/// How the diagonals that few enough edits can reach are cut into stripes.
#[derive(Debug, Clone, Copy)]
struct Stripes {
    /// How far before its place in the text the query has a letter on the first diagonal.
    before: usize,
    /// How many diagonals a stripe has.
    width: usize,
    planes: usize,
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

impl Stripes {
    /// The edits before a letter move it, those behind it move it back: of all, so many that the lengths agree.
    fn new(query: usize, reach: Reach, lengths: &RangeInclusive<usize>) -> Self {
        let (shortest, longest) = (*lengths.start(), *lengths.end());
        let before = (reach.edits(longest) + longest).saturating_sub(query) / 2;
        let after = (reach.edits(shortest) + query).saturating_sub(shortest) / 2;
        let diagonals = before + 1 + after;
        let planes = diagonals.div_ceil(WIDTH * IN_PLANE).min(MOST_PLANES);
        Self { before, width: diagonals.div_ceil(planes * IN_PLANE), planes }
    }

    /// The stripe of the diagonal on which a letter has the same place in both texts.
    fn home(self) -> usize {
        self.before / self.width
    }

    /// How far each stripe is from the diagonals on which texts of some lengths end. No more than the bias is told.
    fn ahead(self, query: usize, lengths: RangeInclusive<usize>) -> [u8; MOST_STRIPES] {
        let end = |length: &usize| self.before + query - length.min(&(self.before + query));
        let (first, last) = (end(lengths.end()), end(lengths.start()));
        std::array::from_fn(|stripe| {
            let start = stripe * self.width;
            let distance = first.saturating_sub(start + self.width - 1).max(start.saturating_sub(last));
            u8::try_from(distance).unwrap_or(BIAS).min(BIAS)
        })
    }

    /// The tables for each place of texts of up to `longest` letters.
    fn tables(self, query: &Fingerprint, longest: usize) -> Vec<Table> {
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

/// The way through a group.
struct Crossing<'group, const PLANES: usize> {
    /// For two letters, as a row has them.
    tables: &'group [[[Table; PLANES]; 2]],
    rows: &'group [Row],
    home: usize,
    ahead: [u8; MOST_STRIPES],
    at_most: usize,
}

impl<const PLANES: usize> Job for Crossing<'_, PLANES> {
    type Result = u64;

    #[inline(always)]
    fn run<Registers: Lanes>(self) -> u64 {
        let mut costs = Costs::<Registers, PLANES>::before_all_letters(self.home);
        // The cost of the first stripe.
        let mut totals = [u16::try_from(self.home).unwrap_or(u16::MAX); LANES];
        let stride = (self.at_most / 8).clamp(STRIDE.start, STRIDE.end);
        // A text far from the query reaches the limit when about so many letters have been taken.
        let mut until_look = (self.at_most * 3 / 4).clamp(STRIDE.start, STRIDE.end);
        for (row, [low, high]) in self.rows.iter().zip(self.tables) {
            let letters = Registers::read(row);
            costs.take(letters.low_half(), low);
            costs.take(letters.high_half(), high);
            until_look -= 1;
            if until_look == 0 {
                if costs.within(&self.ahead, self.at_most, &mut totals) == 0 {
                    return 0;
                }
                until_look = stride;
            }
        }
        costs.within(&self.ahead, self.at_most, &mut totals)
    }
}

/// The costs of all stripes of 64 texts.
struct Costs<Registers, const PLANES: usize> {
    /// Where the next stripe costs one more.
    rises: [Registers; PLANES],
    /// Where the next stripe costs one less.
    falls: [Registers; PLANES],
    /// How much dearer the first stripe has become.
    first: Registers,
}

impl<Registers: Lanes, const PLANES: usize> Costs<Registers, PLANES> {
    /// Each stripe costs as much as it is away from home.
    #[inline(always)]
    fn before_all_letters(home: usize) -> Self {
        let mut costs = Self {
            rises: [Registers::all(0); PLANES],
            falls: [Registers::all(0); PLANES],
            first: Registers::all(0),
        };
        for plane in 0..PLANES {
            let falling = (0..IN_PLANE).filter(|bit| bit * PLANES + plane < home);
            let falls = falling.fold(0, |falls, bit| falls | 1 << bit);
            costs.falls[plane] = Registers::all(falls);
            costs.rises[plane] = Registers::all(!falls);
        }
        costs
    }

    /// Takes one more letter of each text.
    #[inline(always)]
    fn take(&mut self, letters: Registers, tables: &[Table; PLANES]) {
        // A stripe becomes dearer where the letter is not free in it and no neighbour is cheaper.
        let mut dearer = self.falls;
        for plane in 0..PLANES {
            let left_is_cheaper =
                if plane == 0 { self.rises[PLANES - 1].up() } else { self.rises[plane - 1] };
            let may_stay = left_is_cheaper.or(self.falls[plane]);
            dearer[plane] = letters.look_up(&tables[plane]).without(may_stay);
        }
        for plane in 0..PLANES {
            let stripe = dearer[plane];
            // Behind the last stripe stands one that never makes a difference.
            let next = if plane + 1 < PLANES {
                dearer[plane + 1]
            } else {
                dearer[0].down().or(Registers::all(0x80))
            };
            let (rises, falls) = (self.rises[plane], self.falls[plane]);
            self.rises[plane] = rises.or(next.without(falls)).without(stripe);
            self.falls[plane] = falls.or(stripe.without(rises)).without(next);
        }
        self.first = self.first.plus(dearer[0].and(Registers::all(1)));
    }

    /// The texts, a bit each, that have a stripe whose cost, with the way to where they end, is `at_most` or less.
    #[inline(always)]
    fn within(&mut self, ahead: &[u8; MOST_STRIPES], at_most: usize, totals: &mut [u16; LANES]) -> u64 {
        let (mut first, mut least) = ([0; LANES], [0; LANES]);
        self.first.write(&mut first);
        self.first = Registers::all(0);
        self.least(ahead).write(&mut least);
        let mut within = 0;
        for lane in 0..LANES {
            totals[lane] = totals[lane].saturating_add(first[lane].into());
            let cost = usize::from(totals[lane]) + usize::from(least[lane]);
            within |= u64::from(cost <= at_most + usize::from(BIAS)) << lane;
        }
        within
    }

    /// What the cheapest stripe costs more than the first, with the way ahead and the bias.
    #[inline(always)]
    fn least(&self, ahead: &[u8; MOST_STRIPES]) -> Registers {
        let one = Registers::all(1);
        let (mut rises, mut falls) = (self.rises, self.falls);
        let (mut cost, mut least) = (Registers::all(BIAS), Registers::all(u8::MAX));
        for stripes in ahead[..PLANES * IN_PLANE].chunks_exact(PLANES) {
            for (plane, &ahead) in stripes.iter().enumerate() {
                least = least.least(cost.plus(Registers::all(ahead)));
                cost = cost.plus(rises[plane].and(one)).minus(falls[plane].and(one));
                (rises[plane], falls[plane]) = (rises[plane].down(), falls[plane].down());
            }
        }
        least
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
