//! The way through the stripes for 64 texts at once.
//!
//! Comes in: the rows of a group and the tables of the query. Goes out: which texts may be within so many edits.

use std::ops::Range;

use super::stripes::Table;
use super::{BIAS, IN_PLANE, MOST_STRIPES};
use crate::memory::lanes::{Job, LANES, Lanes};
use crate::memory::shelf::Row;

/// How many rows are taken before the costs are looked at again, at least and at most: a byte counts to 255.
const STRIDE: Range<usize> = 8..120;

/// The way through a group.
pub(super) struct Crossing<'group, const PLANES: usize> {
    /// For two letters, as a row has them.
    pub(super) tables: &'group [[[Table; PLANES]; 2]],
    pub(super) rows: &'group [Row],
    pub(super) home: usize,
    pub(super) ahead: [u8; MOST_STRIPES],
    pub(super) at_most: usize,
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
