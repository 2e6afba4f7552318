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
    /// The first row of the window, as it stands behind a step, from which no text can come back to where it ends.
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
            // Memory answers later than the next group is done: the one behind it is asked for.
            self.ahead.get(self.rows.len() + number).iter().flat_map(|row| &row.0).for_each(expect);
            let steps = number * STEPS_IN_NUMBER..self.steps.min((number + 1) * STEPS_IN_NUMBER);
            let taken = steps.end * STEP;
            take(row, self.tables, steps, &mut columns);
            if taken > self.may_miss {
                within = at_least(&columns, taken - self.may_miss, self.end);
            }
            if within == 0 {
                return 0;
            }
        }
        within
    }
}

/// Takes the letters of some steps, those of all columns in turn: each has to wait for the one before in its column.
#[inline(always)]
fn take<Registers: Lanes, const WORDS: usize>(
    row: &Row,
    tables: &[Table],
    steps: Range<usize>,
    columns: &mut [Subsequences<Registers, WORDS>; COLUMNS],
) {
    let mut letters = [Registers::all(0); COLUMNS];
    for (letters, numbers) in letters.iter_mut().zip(&row.0) {
        *letters = Registers::read(numbers);
    }
    for step in steps {
        let tables = std::array::from_fn(|word| &tables[step * STEP + word * WORD]);
        for _ in 0..STEP {
            for (column, letters) in columns.iter_mut().zip(&mut letters) {
                column.take_letter(*letters, &tables);
                *letters = letters.down::<BITS>();
            }
        }
        columns.iter_mut().for_each(Subsequences::move_on);
    }
}

/// The texts, a bit each, whose subsequence up to row `end` has so many letters or more.
#[inline(always)]
fn at_least<Registers: Lanes, const WORDS: usize>(
    columns: &[Subsequences<Registers, WORDS>; COLUMNS],
    least: usize,
    end: usize,
) -> u32 {
    let bits = |column: &Subsequences<Registers, WORDS>| column.length_up_to(end).at_least(least as u64);
    columns.iter().rev().fold(0, |within, column| within << LANES | u32::from(bits(column)))
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
