//! Lanes in a register of 64 bytes of x86 processors (AVX-512).
#![expect(
    unsafe_code,
    reason = "instructions that not every processor has: it is asked before they are used"
)]

use std::arch::x86_64::{
    __m512i, _MM_HINT_T0, _mm_prefetch, _mm512_add_epi64, _mm512_and_si512, _mm512_andnot_si512,
    _mm512_cmpge_epu64_mask, _mm512_loadu_si512, _mm512_or_si512, _mm512_permutex2var_epi64,
    _mm512_popcnt_epi64, _mm512_set1_epi64, _mm512_slli_epi64, _mm512_srli_epi64,
};

use super::portable::Numbers;
use super::{Job, LANES, Lanes, Table};

/// Does a job with the widest registers that this processor has.
pub(super) fn run<Work: Job>(job: Work) -> Work::Result {
    if is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512vpopcntdq")
        && is_x86_feature_detected!("popcnt")
    {
        // SAFETY: the processor has AVX-512 with the instruction that counts bits.
        return unsafe { on_avx512(job) };
    }
    if is_x86_feature_detected!("avx2") && is_x86_feature_detected!("popcnt") {
        // SAFETY: the processor has AVX2 and counts bits.
        return unsafe { on_avx2(job) };
    }
    job.run::<Numbers>()
}

/// Asks for memory to be brought near.
pub(super) fn expect<Value>(value: &Value) {
    // SAFETY: this reads nothing that the program could see.
    unsafe { _mm_prefetch::<_MM_HINT_T0>(std::ptr::from_ref(value).cast()) }
}

#[target_feature(enable = "avx512f,avx512vpopcntdq,popcnt")]
fn on_avx512<Work: Job>(job: Work) -> Work::Result {
    job.run::<Wide>()
}

#[target_feature(enable = "avx2,popcnt")]
fn on_avx2<Work: Job>(job: Work) -> Work::Result {
    job.run::<Numbers>()
}

/// A register of AVX-512. There is one only in a job that runs on such a processor.
#[derive(Clone, Copy)]
struct Wide(__m512i);

/// Operations on two registers.
macro_rules! operations {
    ($($name:ident = $instruction:ident;)*) => {$(
        #[inline(always)]
        fn $name(self, other: Self) -> Self {
            // SAFETY: the processor has the instruction, or there would be no such registers.
            Self(unsafe { $instruction(self.0, other.0) })
        }
    )*};
}

impl Lanes for Wide {
    operations! {
        and = _mm512_and_si512;
        or = _mm512_or_si512;
        plus = _mm512_add_epi64;
    }

    #[inline(always)]
    fn all(number: u64) -> Self {
        // SAFETY: as above, here and below.
        Self(unsafe { _mm512_set1_epi64(number.cast_signed()) })
    }

    #[inline(always)]
    fn read(numbers: &[u64; LANES]) -> Self {
        // SAFETY: 64 bytes are read.
        Self(unsafe { _mm512_loadu_si512(numbers.as_ptr().cast()) })
    }

    #[inline(always)]
    fn without(self, other: Self) -> Self {
        // SAFETY: as above.
        Self(unsafe { _mm512_andnot_si512(other.0, self.0) })
    }

    #[inline(always)]
    fn up<const PLACES: u32>(self) -> Self {
        // SAFETY: as above.
        Self(unsafe { _mm512_slli_epi64::<PLACES>(self.0) })
    }

    #[inline(always)]
    fn down<const PLACES: u32>(self) -> Self {
        // SAFETY: as above.
        Self(unsafe { _mm512_srli_epi64::<PLACES>(self.0) })
    }

    #[inline(always)]
    fn ones(self) -> Self {
        // SAFETY: as above.
        Self(unsafe { _mm512_popcnt_epi64(self.0) })
    }

    #[inline(always)]
    fn look_up(self, table: &Table) -> Self {
        let (low, high) = table.split_at(LANES);
        // SAFETY: as above; 64 bytes are read of each half. Of the places only the four lowest bits count.
        Self(unsafe {
            let low = _mm512_loadu_si512(low.as_ptr().cast());
            _mm512_permutex2var_epi64(low, self.0, _mm512_loadu_si512(high.as_ptr().cast()))
        })
    }

    #[inline(always)]
    fn at_least(self, least: u64) -> u8 {
        // SAFETY: as above.
        unsafe { _mm512_cmpge_epu64_mask(self.0, Self::all(least).0) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every operation once.
    #[derive(Clone, Copy)]
    struct Everything {
        one: [u64; LANES],
        other: [u64; LANES],
        table: Table,
    }

    impl Job for Everything {
        type Result = Vec<u8>;

        #[inline(always)]
        fn run<Registers: Lanes>(self) -> Self::Result {
            let (one, other) = (Registers::read(&self.one), Registers::read(&self.other));
            let all = [
                Registers::all(self.one[0]),
                one.and(other),
                one.or(other),
                one.without(other),
                one.plus(other),
                one.up::<56>(),
                one.down::<8>(),
                one.ones(),
                one.look_up(&self.table),
            ];
            // A number is known by the bits that say where it is at least as large as others.
            let limits = self.one.iter().chain(&self.other).chain(&self.table).chain(&[1, 30, 32, 64]);
            limits.flat_map(|limit| all.map(|numbers| numbers.at_least(*limit))).collect()
        }
    }

    proptest! {
        #[test]
        fn all_registers_give_the_same(
            one in prop::array::uniform8(any::<u64>()), other in prop::array::uniform8(any::<u64>()),
            table in prop::array::uniform16(any::<u64>())
        ) {
            let job = Everything { one, other, table };
            let expected = job.run::<Numbers>();
            prop_assert_eq!(&run(job), &expected);
        }
    }
}
