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

impl Lanes for Wide {
    #[inline(always)]
    fn all(byte: u8) -> Self {
        // SAFETY: see the type.
        Self(unsafe { _mm512_set1_epi8(byte.cast_signed()) })
    }

    #[inline(always)]
    fn read(bytes: &[u8; LANES]) -> Self {
        // SAFETY: see the type.
        unsafe {
            _mm_prefetch::<_MM_HINT_T0>(bytes.as_ptr().wrapping_add(AHEAD).cast());
            Self(_mm512_loadu_si512(bytes.as_ptr().cast()))
        }
    }

    #[inline(always)]
    fn write(self, bytes: &mut [u8; LANES]) {
        // SAFETY: see the type.
        unsafe { _mm512_storeu_si512(bytes.as_mut_ptr().cast(), self.0) }
    }

    #[inline(always)]
    fn and(self, other: Self) -> Self {
        // SAFETY: see the type.
        Self(unsafe { _mm512_and_si512(self.0, other.0) })
    }

    #[inline(always)]
    fn or(self, other: Self) -> Self {
        // SAFETY: see the type.
        Self(unsafe { _mm512_or_si512(self.0, other.0) })
    }

    #[inline(always)]
    fn without(self, other: Self) -> Self {
        // SAFETY: see the type.
        Self(unsafe { _mm512_andnot_si512(other.0, self.0) })
    }

    #[inline(always)]
    fn plus(self, other: Self) -> Self {
        // SAFETY: see the type.
        Self(unsafe { _mm512_adds_epu8(self.0, other.0) })
    }

    #[inline(always)]
    fn minus(self, other: Self) -> Self {
        // SAFETY: see the type.
        Self(unsafe { _mm512_subs_epu8(self.0, other.0) })
    }

    #[inline(always)]
    fn least(self, other: Self) -> Self {
        // SAFETY: see the type.
        Self(unsafe { _mm512_min_epu8(self.0, other.0) })
    }

    #[inline(always)]
    fn up(self) -> Self {
        // SAFETY: see the type.
        Self(unsafe { _mm512_add_epi8(self.0, self.0) })
    }

    #[inline(always)]
    fn down(self) -> Self {
        // SAFETY: see the type.
        Self(unsafe { _mm512_srli_epi16::<1>(self.0) }).and(Self::all(0x7F))
    }

    #[inline(always)]
    fn high_half(self) -> Self {
        // SAFETY: see the type.
        Self(unsafe { _mm512_srli_epi16::<4>(self.0) }).and(Self::all(0xF))
    }

    #[inline(always)]
    fn low_half(self) -> Self {
        self.and(Self::all(0xF))
    }

    #[inline(always)]
    fn look_up(self, table: &[u8; 16]) -> Self {
        // SAFETY: see the type.
        Self(unsafe {
            let table = _mm512_broadcast_i32x4(_mm_loadu_si128(table.as_ptr().cast()));
            _mm512_shuffle_epi8(table, self.0)
        })
    }
}

impl Lanes for Pair {
    #[inline(always)]
    fn all(byte: u8) -> Self {
        // SAFETY: see the type.
        let half = unsafe { _mm256_set1_epi8(byte.cast_signed()) };
        Self(half, half)
    }

    #[inline(always)]
    fn read(bytes: &[u8; LANES]) -> Self {
        // SAFETY: see the type.
        unsafe {
            _mm_prefetch::<_MM_HINT_T0>(bytes.as_ptr().wrapping_add(AHEAD).cast());
            let bytes = bytes.as_ptr().cast::<__m256i>();
            Self(_mm256_loadu_si256(bytes), _mm256_loadu_si256(bytes.add(1)))
        }
    }

    #[inline(always)]
    fn write(self, bytes: &mut [u8; LANES]) {
        // SAFETY: see the type.
        unsafe {
            let bytes = bytes.as_mut_ptr().cast::<__m256i>();
            _mm256_storeu_si256(bytes, self.0);
            _mm256_storeu_si256(bytes.add(1), self.1);
        }
    }

    #[inline(always)]
    fn and(self, other: Self) -> Self {
        // SAFETY: see the type.
        unsafe { Self(_mm256_and_si256(self.0, other.0), _mm256_and_si256(self.1, other.1)) }
    }

    #[inline(always)]
    fn or(self, other: Self) -> Self {
        // SAFETY: see the type.
        unsafe { Self(_mm256_or_si256(self.0, other.0), _mm256_or_si256(self.1, other.1)) }
    }

    #[inline(always)]
    fn without(self, other: Self) -> Self {
        // SAFETY: see the type.
        unsafe { Self(_mm256_andnot_si256(other.0, self.0), _mm256_andnot_si256(other.1, self.1)) }
    }

    #[inline(always)]
    fn plus(self, other: Self) -> Self {
        // SAFETY: see the type.
        unsafe { Self(_mm256_adds_epu8(self.0, other.0), _mm256_adds_epu8(self.1, other.1)) }
    }

    #[inline(always)]
    fn minus(self, other: Self) -> Self {
        // SAFETY: see the type.
        unsafe { Self(_mm256_subs_epu8(self.0, other.0), _mm256_subs_epu8(self.1, other.1)) }
    }

    #[inline(always)]
    fn least(self, other: Self) -> Self {
        // SAFETY: see the type.
        unsafe { Self(_mm256_min_epu8(self.0, other.0), _mm256_min_epu8(self.1, other.1)) }
    }

    #[inline(always)]
    fn up(self) -> Self {
        // SAFETY: see the type.
        unsafe { Self(_mm256_add_epi8(self.0, self.0), _mm256_add_epi8(self.1, self.1)) }
    }

    #[inline(always)]
    fn down(self) -> Self {
        // SAFETY: see the type.
        let shifted = unsafe { Self(_mm256_srli_epi16::<1>(self.0), _mm256_srli_epi16::<1>(self.1)) };
        shifted.and(Self::all(0x7F))
    }

    #[inline(always)]
    fn high_half(self) -> Self {
        // SAFETY: see the type.
        let shifted = unsafe { Self(_mm256_srli_epi16::<4>(self.0), _mm256_srli_epi16::<4>(self.1)) };
        shifted.and(Self::all(0xF))
    }

    #[inline(always)]
    fn low_half(self) -> Self {
        self.and(Self::all(0xF))
    }

    #[inline(always)]
    fn look_up(self, table: &[u8; 16]) -> Self {
        // SAFETY: see the type.
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
