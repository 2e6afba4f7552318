//! Lanes in plain bytes, which compilers put into whatever registers there are.

use super::{LANES, Lanes};

/// One byte after the other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bytes([u8; LANES]);

impl Bytes {
    #[inline(always)]
    fn each(self, work: impl Fn(u8) -> u8) -> Self {
        Self(self.0.map(work))
    }

    #[inline(always)]
    fn with(mut self, other: Self, work: impl Fn(u8, u8) -> u8) -> Self {
        for (one, other) in self.0.iter_mut().zip(other.0) {
            *one = work(*one, other);
        }
        self
    }
}

impl Lanes for Bytes {
    #[inline(always)]
    fn all(byte: u8) -> Self {
        Self([byte; LANES])
    }

    #[inline(always)]
    fn read(bytes: &[u8; LANES]) -> Self {
        Self(*bytes)
    }

    #[inline(always)]
    fn write(self, bytes: &mut [u8; LANES]) {
        *bytes = self.0;
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
        self.with(other, u8::saturating_add)
    }

    #[inline(always)]
    fn minus(self, other: Self) -> Self {
        self.with(other, u8::saturating_sub)
    }

    #[inline(always)]
    fn least(self, other: Self) -> Self {
        self.with(other, u8::min)
    }

    #[inline(always)]
    fn up(self) -> Self {
        self.each(|byte| byte << 1)
    }

    #[inline(always)]
    fn down(self) -> Self {
        self.each(|byte| byte >> 1)
    }

    #[inline(always)]
    fn high_half(self) -> Self {
        self.each(|byte| byte >> 4)
    }

    #[inline(always)]
    fn look_up(self, table: &[u8; 16]) -> Self {
        self.each(|byte| table[usize::from(byte & 0xF)])
    }
}
