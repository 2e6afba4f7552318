//! The longest common subsequences of the query with 32 texts at once, as far as they matter.
//!
//! Comes in: the rows of a group and the tables of the query. Goes out: which texts may be within so many edits.

use std::ops::Range;

use super::window::{STEP, WORD};
use crate::memory::fingerprint::{BITS, IN_NUMBER};
use crate::memory::lanes::{Job, LANES, Lanes, Table, expect};
use crate::memory::shelf::{COLUMNS, Row};

/// How many steps there are in a number of letters.
const STEPS_IN_NUMBER: usize = IN_NUMBER / STEP;

/// The way along a group of texts.
pub(super) struct Crossing<'group, const WORDS: usize> {
    /// Where the query has each letter, from the first row of the window on.
    pub(super) tables: &'group [Table],
    /// How many steps all texts have.
    pub(super) steps: usize,
    pub(super) rows: &'group [Row],
    /// The rows of the groups that come next.
    pub(super) ahead: &'group [Row],
    /// The first row of the window, after each step, from which no text can come back to where it ends.
    pub(super) end: usize,
    /// How many letters of a text may be outside the common subsequence.
    pub(super) may_miss: usize,
}

impl<const WORDS: usize> Job for Crossing<'_, WORDS> {
    type Result = u32;

    #[inline(always)]
    fn run<Registers: Lanes>(self) -> u32 {
        let mut columns = [Subsequences::<Registers, WORDS>::none_yet(); COLUMNS];
        let mut within = u32::MAX;
        for (number, row) in self.rows.iter().enumerate().take(self.steps.div_ceil(STEPS_IN_NUMBER)) {
            self.ahead.get(number).iter().flat_map(|row| &row.0).for_each(expect);
            let steps = number * STEPS_IN_NUMBER..self.steps.min((number + 1) * STEPS_IN_NUMBER);
            let least = (steps.end * STEP).saturating_sub(self.may_miss) as u64;
            within = 0;
            for (place, (letters, column)) in row.0.iter().zip(&mut columns).enumerate() {
                let matched = column.take(Registers::read(letters), self.tables, steps.clone(), self.end);
                within |= u32::from(matched.at_least(least)) << (place * LANES);
            }
            if within == 0 {
                return 0;
            }
        }
        within
    }
}

/// The common subsequences of eight texts, up to each row of the window.
#[derive(Clone, Copy)]
struct Subsequences<Registers, const WORDS: usize> {
    /// The rows that add no letter to the subsequence up to the row before.
    idle: [Registers; WORDS],
    /// How long the subsequence is up to the first row of the window.
    length: Registers,
}

impl<Registers: Lanes, const WORDS: usize> Subsequences<Registers, WORDS> {
    #[inline(always)]
    fn none_yet() -> Self {
        Self { idle: [Registers::all(u64::MAX); WORDS], length: Registers::all(0) }
    }

    /// Takes the letters of some steps; gives the length of the subsequence up to row `end`.
    #[inline(always)]
    fn take(&mut self, letters: Registers, tables: &[Table], steps: Range<usize>, end: usize) -> Registers {
        let mut letters = letters;
        let mut matched = self.length;
        for step in steps {
            let tables = std::array::from_fn(|word| &tables[step * STEP + word * WORD]);
            for _ in 0..STEP {
                self.take_letter(letters, &tables);
                letters = letters.down::<BITS>();
            }
            matched = self.length_up_to(end);
            self.move_on();
        }
        matched
    }

    /// The addition carries each match up to the next row that was not idle.
    #[inline(always)]
    fn take_letter(&mut self, letters: Registers, tables: &[&Table; WORDS]) {
        let mut carried = Registers::all(0);
        for (word, table) in tables.iter().enumerate() {
            let (idle, equal) = (self.idle[word], letters.look_up(table));
            let matched = idle.and(equal);
            let sum = idle.plus(matched).plus(carried);
            carried = matched.or(idle.without(sum)).down::<63>();
            self.idle[word] = sum.or(idle.without(equal));
        }
    }

    #[inline(always)]
    fn length_up_to(&self, end: usize) -> Registers {
        let mut length = self.length;
        for (word, &idle) in self.idle.iter().enumerate() {
            let rows = end.saturating_sub(word * WORD).min(WORD);
            let counted = Registers::all(u64::MAX.unbounded_shr((WORD - rows) as u32));
            length = length.plus(counted.without(idle).ones());
        }
        length
    }

    /// Moves the window on by a step.
    #[inline(always)]
    fn move_on(&mut self) {
        self.length = self.length.plus(Registers::all(0xFF).without(self.idle[0]).ones());
        for word in 0..WORDS {
            let next = if word + 1 < WORDS { self.idle[word + 1] } else { Registers::all(u64::MAX) };
            self.idle[word] = self.idle[word].down::<8>().or(next.up::<56>());
        }
    }
}
