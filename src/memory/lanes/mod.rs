//! Eight numbers of 64 bits side by side, in the widest registers that the processor has.
//!
//! Comes in: a job written once over [`Lanes`]. Goes out: its result. Every kind of registers gives the same.

mod portable;
#[cfg(target_arch = "x86_64")]
mod x86;

/// How many numbers go together.
pub(super) const LANES: usize = 8;

/// An entry for each value of four bits.
pub(super) type Table = [u64; 16];

/// A number for each lane.
pub(super) trait Lanes: Copy {
    /// The same number for all.
    fn all(number: u64) -> Self;
    /// One number after the other.
    fn read(numbers: &[u64; LANES]) -> Self;
    /// The bits that both have.
    fn and(self, other: Self) -> Self;
    /// The bits that one of them has.
    fn or(self, other: Self) -> Self;
    /// The bits that `other` does not have.
    fn without(self, other: Self) -> Self;
    /// The sum, without what is carried beyond 64 bits.
    fn plus(self, other: Self) -> Self;
    /// Every bit so many places up; the highest are lost.
    fn up<const PLACES: u32>(self) -> Self;
    /// Every bit so many places down; the lowest are lost.
    fn down<const PLACES: u32>(self) -> Self;
    /// How many bits are set.
    fn ones(self) -> Self;
    /// For the four lowest bits of each number, their entry of a table.
    fn look_up(self, table: &Table) -> Self;
    /// Where the number is `least` or more, a bit for each lane.
    fn at_least(self, least: u64) -> u8;
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
    return job.run::<portable::Numbers>();
}

/// Asks the processor to bring memory near that is read soon.
pub(super) fn expect<Value>(value: &Value) {
    #[cfg(target_arch = "x86_64")]
    x86::expect(value);
    #[cfg(not(target_arch = "x86_64"))]
    let _ = value;
}
