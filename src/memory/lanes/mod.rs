//! A byte for each of 64 texts, in as few registers as the processor has room for.
//!
//! Comes in: a job written once over [`Lanes`]. Goes out: its result, from the widest registers at hand. Every kind of
//! registers gives the same.

mod portable;
#[cfg(target_arch = "x86_64")]
mod x86;

use std::ops::Range;

/// How many texts go together.
pub(super) const LANES: usize = 64;

/// Some texts as bits of a number, the first as the lowest.
#[expect(clippy::cast_possible_truncation, reason = "there are 64 lanes")]
pub(super) fn bits(lanes: &Range<usize>) -> u64 {
    u64::MAX.unbounded_shr((LANES - lanes.len()) as u32).unbounded_shl(lanes.start as u32)
}

/// A byte for each text.
pub(super) trait Lanes: Copy {
    /// The same byte for all.
    fn all(byte: u8) -> Self;
    /// One byte after the other.
    fn read(bytes: &[u8; LANES]) -> Self;
    /// As [`Self::read`] reads them.
    fn write(self, bytes: &mut [u8; LANES]);
    /// The bits that both have.
    fn and(self, other: Self) -> Self;
    /// The bits that one of them has.
    fn or(self, other: Self) -> Self;
    /// The bits that `other` does not have.
    fn without(self, other: Self) -> Self;
    /// The sum, 255 at most.
    fn plus(self, other: Self) -> Self;
    /// The difference, 0 at least.
    fn minus(self, other: Self) -> Self;
    /// The smaller byte.
    fn least(self, other: Self) -> Self;
    /// Every bit one place up; the highest is lost.
    fn up(self) -> Self;
    /// Every bit one place down; the lowest is lost.
    fn down(self) -> Self;
    /// The four lowest bits.
    #[inline(always)]
    fn low_half(self) -> Self {
        self.and(Self::all(0xF))
    }
    /// The four highest bits, as the lowest.
    fn high_half(self) -> Self;
    /// For each byte, which is below 16, its entry of a table.
    fn look_up(self, table: &[u8; 16]) -> Self;
}

/// Work that any kind of registers can do.
pub(super) trait Job {
    /// What comes of it.
    type Result;

    /// Does it. Must be inlined, or it is done without the instructions of the registers.
    fn run<Registers: Lanes>(self) -> Self::Result;
}

/// Does a job with the widest registers that the processor has.
pub(super) fn run<Work: Job>(job: Work) -> Work::Result {
    #[cfg(target_arch = "x86_64")]
    return x86::run(job);
    #[cfg(not(target_arch = "x86_64"))]
    return job.run::<portable::Bytes>();
}
