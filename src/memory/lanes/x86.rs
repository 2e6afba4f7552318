//! Lanes in the registers of x86 processors: one of 64 bytes (AVX-512) or two of 32 (AVX2).
#![expect(
    unsafe_code,
    reason = "instructions that not every processor has: it is asked before they are used"
)]

use std::arch::x86_64::{
    __m256i, __m512i, _MM_HINT_T0, _mm_loadu_si128, _mm_prefetch, _mm256_add_epi8, _mm256_adds_epu8,
    _mm256_and_si256, _mm256_andnot_si256, _mm256_broadcastsi128_si256, _mm256_loadu_si256, _mm256_min_epu8,
    _mm256_or_si256, _mm256_set1_epi8, _mm256_shuffle_epi8, _mm256_srli_epi16, _mm256_storeu_si256,
    _mm256_subs_epu8, _mm512_add_epi8, _mm512_adds_epu8, _mm512_and_si512, _mm512_andnot_si512,
    _mm512_broadcast_i32x4, _mm512_loadu_si512, _mm512_min_epu8, _mm512_or_si512, _mm512_set1_epi8,
    _mm512_shuffle_epi8, _mm512_srli_epi16, _mm512_storeu_si512, _mm512_subs_epu8,
};

use super::portable::Bytes;
use super::{Job, LANES, Lanes};

/// How far ahead memory is asked for, in bytes: rows are read one after the other, faster than it answers.
const AHEAD: usize = 16 * LANES;

/// Does a job with the widest registers that this processor has.
pub(super) fn run<Work: Job>(job: Work) -> Work::Result {
    if is_x86_feature_detected!("avx512bw") {
        // SAFETY: the processor has AVX-512 with instructions for bytes.
        return unsafe { on_avx512(job) };
    }
    if is_x86_feature_detected!("avx2") {
        // SAFETY: the processor has AVX2.
        return unsafe { on_avx2(job) };
    }
    job.run::<Bytes>()
}

#[target_feature(enable = "avx512bw")]
fn on_avx512<Work: Job>(job: Work) -> Work::Result {
    job.run::<Wide>()
}

#[target_feature(enable = "avx2")]
fn on_avx2<Work: Job>(job: Work) -> Work::Result {
    job.run::<Pair>()
}

/// A register of AVX-512. There is one only in a job that runs on such a processor.
#[derive(Clone, Copy)]
struct Wide(__m512i);

/// Two registers of AVX2. There are such only in a job that runs on such a processor.
#[derive(Clone, Copy)]
struct Pair(__m256i, __m256i);

/// Operations on each half of two pairs of registers, or on two registers.
macro_rules! operations {
    ($($name:ident($half:tt $(, $other_half:tt)?) = $instruction:ident;)*) => {$(
        #[inline(always)]
        fn $name(self, other: Self) -> Self {
            // SAFETY: the processor has the instruction, or there would be no such registers.
            unsafe { Self($instruction(self.$half, other.$half) $(, $instruction(self.$other_half, other.$other_half))?) }
        }
    )*};
}

impl Lanes for Wide {
    operations! {
        and(0) = _mm512_and_si512;
        or(0) = _mm512_or_si512;
        plus(0) = _mm512_adds_epu8;
        minus(0) = _mm512_subs_epu8;
        least(0) = _mm512_min_epu8;
    }

    #[inline(always)]
    fn all(byte: u8) -> Self {
        // SAFETY: as above, here and below.
        Self(unsafe { _mm512_set1_epi8(byte.cast_signed()) })
    }

    #[inline(always)]
    fn read(bytes: &[u8; LANES]) -> Self {
        let bytes = bytes.as_ptr();
        // SAFETY: 64 bytes are read, and memory that is not there may be asked for.
        unsafe {
            _mm_prefetch::<_MM_HINT_T0>(bytes.wrapping_add(AHEAD).cast());
            Self(_mm512_loadu_si512(bytes.cast()))
        }
    }

    #[inline(always)]
    fn write(self, bytes: &mut [u8; LANES]) {
        // SAFETY: there is room for 64 bytes.
        unsafe { _mm512_storeu_si512(bytes.as_mut_ptr().cast(), self.0) }
    }

    #[inline(always)]
    fn without(self, other: Self) -> Self {
        // SAFETY: as above.
        Self(unsafe { _mm512_andnot_si512(other.0, self.0) })
    }

    #[inline(always)]
    fn up(self) -> Self {
        // SAFETY: as above.
        Self(unsafe { _mm512_add_epi8(self.0, self.0) })
    }

    #[inline(always)]
    fn down(self) -> Self {
        // SAFETY: as above.
        Self(unsafe { _mm512_srli_epi16::<1>(self.0) }).and(Self::all(0x7F))
    }

    #[inline(always)]
    fn high_half(self) -> Self {
        // SAFETY: as above.
        Self(unsafe { _mm512_srli_epi16::<4>(self.0) }).low_half()
    }

    #[inline(always)]
    fn look_up(self, table: &[u8; 16]) -> Self {
        // SAFETY: as above; 16 bytes are read.
        unsafe {
            let table = _mm512_broadcast_i32x4(_mm_loadu_si128(table.as_ptr().cast()));
            Self(_mm512_shuffle_epi8(table, self.0))
        }
    }
}

impl Lanes for Pair {
    operations! {
        and(0, 1) = _mm256_and_si256;
        or(0, 1) = _mm256_or_si256;
        plus(0, 1) = _mm256_adds_epu8;
        minus(0, 1) = _mm256_subs_epu8;
        least(0, 1) = _mm256_min_epu8;
    }

    #[inline(always)]
    fn all(byte: u8) -> Self {
        // SAFETY: as above, here and below.
        let half = unsafe { _mm256_set1_epi8(byte.cast_signed()) };
        Self(half, half)
    }

    #[inline(always)]
    fn read(bytes: &[u8; LANES]) -> Self {
        let bytes = bytes.as_ptr().cast::<__m256i>();
        // SAFETY: 64 bytes are read, and memory that is not there may be asked for.
        unsafe {
            _mm_prefetch::<_MM_HINT_T0>(bytes.wrapping_byte_add(AHEAD).cast());
            Self(_mm256_loadu_si256(bytes), _mm256_loadu_si256(bytes.add(1)))
        }
    }

    #[inline(always)]
    fn write(self, bytes: &mut [u8; LANES]) {
        let bytes = bytes.as_mut_ptr().cast::<__m256i>();
        // SAFETY: there is room for 64 bytes.
        unsafe {
            _mm256_storeu_si256(bytes, self.0);
            _mm256_storeu_si256(bytes.add(1), self.1);
        }
    }

    #[inline(always)]
    fn without(self, other: Self) -> Self {
        // SAFETY: as above.
        unsafe { Self(_mm256_andnot_si256(other.0, self.0), _mm256_andnot_si256(other.1, self.1)) }
    }

    #[inline(always)]
    fn up(self) -> Self {
        // SAFETY: as above.
        unsafe { Self(_mm256_add_epi8(self.0, self.0), _mm256_add_epi8(self.1, self.1)) }
    }

    #[inline(always)]
    fn down(self) -> Self {
        // SAFETY: as above.
        let moved = unsafe { Self(_mm256_srli_epi16::<1>(self.0), _mm256_srli_epi16::<1>(self.1)) };
        moved.and(Self::all(0x7F))
    }

    #[inline(always)]
    fn high_half(self) -> Self {
        // SAFETY: as above.
        unsafe { Self(_mm256_srli_epi16::<4>(self.0), _mm256_srli_epi16::<4>(self.1)) }.low_half()
    }

    #[inline(always)]
    fn look_up(self, table: &[u8; 16]) -> Self {
        // SAFETY: as above; 16 bytes are read.
        unsafe {
            let table = _mm256_broadcastsi128_si256(_mm_loadu_si128(table.as_ptr().cast()));
            Self(_mm256_shuffle_epi8(table, self.0), _mm256_shuffle_epi8(table, self.1))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every operation once.
    #[derive(Clone, Copy)]
    struct Everything<'bytes> {
        one: &'bytes [u8; LANES],
        other: &'bytes [u8; LANES],
        table: &'bytes [u8; 16],
    }

    impl Job for Everything<'_> {
        type Result = Vec<[u8; LANES]>;

        #[inline(always)]
        fn run<Registers: Lanes>(self) -> Self::Result {
            let (one, other) = (Registers::read(self.one), Registers::read(self.other));
            let all = [
                Registers::all(self.one[0]),
                one.and(other),
                one.or(other),
                one.without(other),
                one.plus(other),
                one.minus(other),
                one.least(other),
                one.up(),
                one.down(),
                one.low_half(),
                one.high_half(),
                one.low_half().look_up(self.table),
            ];
            all.iter()
                .map(|registers| {
                    let mut bytes = [0; LANES];
                    registers.write(&mut bytes);
                    bytes
                })
                .collect()
        }
    }

    proptest! {
        #[test]
        fn all_registers_give_the_same(
            one in prop::collection::vec(any::<u8>(), LANES), other in prop::collection::vec(any::<u8>(), LANES),
            table in prop::array::uniform16(any::<u8>())
        ) {
            let job = Everything {
                one: one.as_slice().try_into().unwrap(), other: other.as_slice().try_into().unwrap(), table: &table
            };
            let expected = job.run::<Bytes>();
            prop_assert_eq!(&run(job), &expected);
            if is_x86_feature_detected!("avx2") {
                // SAFETY: the processor has AVX2.
                prop_assert_eq!(&unsafe { on_avx2(job) }, &expected);
            }
        }
    }
}
