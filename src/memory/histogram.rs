//! A lower bound on edits from how often each class of letters occurs.
//!
//! Comes in: the histogram of a query and those of 64 stored texts. Goes out: how many letters the query has over each.
//! Each of them costs an edit (Jokinen, Tarhio and Ukkonen, A comparison of approximate string matching algorithms, 1996).

use super::classes::CLASSES;

/// How many texts are compared at once.
pub(crate) const GROUP: usize = 64;
/// The bytes of the histograms of a group: the counts of the first class for all texts, then those of the second …
pub(crate) const GROUP_BYTES: usize = GROUP * CLASSES;

/// For each text of `group`, how many letters `query` has more of, summed over the classes; 255 stands for that or more.
pub(crate) fn surpluses(query: &[u8; CLASSES], group: &[u8; GROUP_BYTES]) -> [u8; GROUP] {
    #[cfg(target_arch = "x86_64")]
    {
        if std::arch::is_x86_feature_detected!("avx2") {
            return on_avx2(query, group);
        }
    }
    portable(query, group)
}

/// The portable code once more, for processors with registers of 32 bytes.
#[cfg(target_arch = "x86_64")]
#[expect(unsafe_code, reason = "the processor has been asked whether it knows AVX2")]
fn on_avx2(query: &[u8; CLASSES], group: &[u8; GROUP_BYTES]) -> [u8; GROUP] {
    #[target_feature(enable = "avx2")]
    fn wide(query: &[u8; CLASSES], group: &[u8; GROUP_BYTES]) -> [u8; GROUP] {
        portable(query, group)
    }
    // SAFETY: called only where the processor knows AVX2.
    unsafe { wide(query, group) }
}

/// Written so that the compiler makes one instruction of many bytes.
#[inline(always)]
fn portable(query: &[u8; CLASSES], group: &[u8; GROUP_BYTES]) -> [u8; GROUP] {
    let mut surpluses = [0_u8; GROUP];
    for (&asked, counts) in query.iter().zip(group.as_chunks::<GROUP>().0) {
        for (surplus, &count) in surpluses.iter_mut().zip(counts) {
            *surplus = surplus.saturating_add(asked.saturating_sub(count));
        }
    }
    surpluses
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::memory::fingerprint::Fingerprint;

    /// One text at a time, in the words of the definition.
    fn surplus(query: &[u8; CLASSES], stored: impl Iterator<Item = u8>) -> usize {
        query.iter().zip(stored).map(|(&asked, count)| usize::from(asked.saturating_sub(count))).sum()
    }

    proptest! {
        #[test]
        fn every_way_counts_the_same(
            query in prop::array::uniform32(any::<u8>()), group in prop::collection::vec(0_u8..40, GROUP_BYTES)
        ) {
            let group: &[u8; GROUP_BYTES] = group.as_slice().try_into().unwrap();
            let found = surpluses(&query, group);
            prop_assert_eq!(found, portable(&query, group));
            for (text, &found) in found.iter().enumerate() {
                let counts = group.iter().skip(text).step_by(GROUP).copied();
                prop_assert_eq!(usize::from(found), surplus(&query, counts).min(255));
            }
        }

        #[test]
        fn there_are_never_fewer_edits(query in "[a-eәқң ]{0,30}", stored in "[a-eәқң ]{0,30}") {
            let (asked, kept) = (Fingerprint::of(&query), Fingerprint::of(&stored));
            let surplus = surplus(&asked.histogram, kept.histogram.into_iter());
            let edits = strsim::levenshtein(&query, &stored);
            prop_assert!(surplus <= edits);
            // What the longer stored text has over the query has to go as well.
            prop_assert!(surplus + kept.length.saturating_sub(asked.length) <= edits || kept.length < asked.length);
        }
    }
}
