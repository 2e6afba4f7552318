//! Lanes in plain numbers, which compilers put into whatever registers there are.

use super::{LANES, Lanes, Table};

/// One number after the other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers([u64; LANES]);

impl Numbers {
    #[inline(always)]
    fn each(self, work: impl Fn(u64) -> u64) -> Self {
        Self(self.0.map(work))
    }

    #[inline(always)]
    fn with(mut self, other: Self, work: impl Fn(u64, u64) -> u64) -> Self {
        for (one, other) in self.0.iter_mut().zip(other.0) {
            *one = work(*one, other);
        }
        self
    }
}

impl Lanes for Numbers {
    #[inline(always)]
    fn all(number: u64) -> Self {
        Self([number; LANES])
    }

    #[inline(always)]
    fn read(numbers: &[u64; LANES]) -> Self {
        Self(*numbers)
    }

    #[inline(always)]
    fn and(self, other: Self) -> Self {
        self.with(other, |one, other| one & other)
    }

    #[inline(always)]
    fn or(self, other: Self) -> Self {
        self.with(other, |one, other| one | other)
    }

    #[inline(always)]
    fn without(self, other: Self) -> Self {
        self.with(other, |one, other| one & !other)
    }

    #[inline(always)]
    fn plus(self, other: Self) -> Self {
        self.with(other, u64::wrapping_add)
    }

    #[inline(always)]
    fn up<const PLACES: u32>(self) -> Self {
        self.each(|number| number << PLACES)
    }

    #[inline(always)]
    fn down<const PLACES: u32>(self) -> Self {
        self.each(|number| number >> PLACES)
    }

    #[inline(always)]
    fn ones(self) -> Self {
        self.each(|number| number.count_ones().into())
    }

    #[inline(always)]
    fn look_up(self, table: &Table) -> Self {
        self.each(|number| table[(number & 0xF) as usize])
    }

    #[inline(always)]
    fn at_least(self, least: u64) -> u8 {
        self.0.iter().rev().fold(0, |bits, number| bits << 1 | u8::from(*number >= least))
    }
}
