//! A set of segments that is asked for one after the other: a bit each.

use rustc_hash::FxHashMap;

use super::SegmentId;

/// How many segments, as a power of two, share a stretch of the set.
const STRETCH: u32 = 12;
const BITS_OF_WORD: u32 = 6;
const WORDS: usize = 1 << (STRETCH - BITS_OF_WORD);

/// A set of segments. Where their numbers are far apart, only stretches with any of them take room.
#[derive(Debug, Default)]
pub(in crate::store) struct SegmentSet(FxHashMap<SegmentId, Box<[u64; WORDS]>>);

impl SegmentSet {
    /// Puts a segment in.
    pub(in crate::store) fn insert(&mut self, segment: SegmentId) {
        let (stretch, word, bit) = place(segment);
        self.0.entry(stretch).or_insert_with(|| Box::new([0; WORDS]))[word] |= bit;
    }

    /// Whether a segment is in.
    pub(in crate::store) fn contains(&self, segment: SegmentId) -> bool {
        let (stretch, word, bit) = place(segment);
        self.0.get(&stretch).is_some_and(|words| words[word] & bit != 0)
    }
}

/// The stretch of a segment, the word in it and the bit in that.
fn place(segment: SegmentId) -> (SegmentId, usize, u64) {
    let within = segment as usize % (1 << STRETCH);
    (segment >> STRETCH, within >> BITS_OF_WORD, 1 << (within % (1 << BITS_OF_WORD)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_put_in_is_in_and_nothing_else(
            segments: Vec<SegmentId>,
            near in prop::collection::vec(0..20_000_i64, 0..200),
            other in 0..20_000_i64,
        ) {
            let mut set = SegmentSet::default();
            segments.iter().chain(&near).for_each(|segment| set.insert(*segment));
            prop_assert!(segments.iter().chain(&near).all(|segment| set.contains(*segment)));
            prop_assert_eq!(set.contains(other), segments.contains(&other) || near.contains(&other));
        }
    }
}
