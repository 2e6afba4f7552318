//! Two divisions of one text into parts → the smallest groups of parts that cover the same stretch in both.
//!
//! Source: the meet of two partitions into intervals, walked as in a merge of sorted lists.

use std::ops::Range;

/// Parts of either division, by index, that cover the same stretch.
pub(super) type Group = (Range<usize>, Range<usize>);

/// Groups two divisions, each given by the ends of its parts: rising, and the last end the same in both.
///
/// The groups cover every part, in order; none could be smaller.
pub(super) fn common_groups(one: &[usize], other: &[usize]) -> Vec<Group> {
    let mut groups = Vec::new();
    let (mut start, mut at) = ((0, 0), (0, 0));
    while at.0 < one.len() && at.1 < other.len() {
        let (end, other_end) = (one[at.0], other[at.1]);
        at.0 += usize::from(end <= other_end);
        at.1 += usize::from(other_end <= end);
        if end == other_end {
            groups.push((start.0..at.0, start.1..at.1));
            start = at;
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn parts_are_grouped_up_to_where_both_divisions_end() {
        assert_eq!(common_groups(&[3, 7, 9], &[3, 5, 7, 9]), [(0..1, 0..1), (1..2, 1..3), (2..3, 3..4)]);
        assert_eq!(common_groups(&[4, 9], &[2, 6, 9]), [(0..2, 0..3)]);
        assert!(common_groups(&[], &[]).is_empty());
    }

    /// Ends of two divisions of a text of 60 characters.
    fn divisions() -> impl Strategy<Value = (Vec<usize>, Vec<usize>)> {
        let ends = || {
            prop::collection::btree_set(1_usize..60, 0..20)
                .prop_map(|inner| inner.into_iter().chain([60]).collect::<Vec<usize>>())
        };
        (ends(), ends())
    }

    proptest! {
        #[test]
        fn groups_cover_every_part_once_and_in_order((one, other) in divisions()) {
            let groups = common_groups(&one, &other);
            prop_assert!(groups.iter().flat_map(|group| group.0.clone()).eq(0..one.len()));
            prop_assert!(groups.iter().flat_map(|group| group.1.clone()).eq(0..other.len()));
        }

        #[test]
        fn groups_end_where_both_divisions_end_and_nowhere_else((one, other) in divisions()) {
            let ends: Vec<usize> = common_groups(&one, &other).iter().map(|group| one[group.0.end - 1]).collect();
            let both: BTreeSet<usize> = one.iter().copied().filter(|end| other.contains(end)).collect();
            prop_assert!(ends.into_iter().eq(both), "a group that held a common end could be smaller");
        }

        #[test]
        fn the_order_of_the_divisions_does_not_matter((one, other) in divisions()) {
            let swapped: Vec<Group> =
                common_groups(&other, &one).into_iter().map(|(one, other)| (other, one)).collect();
            prop_assert_eq!(common_groups(&one, &other), swapped);
        }
    }
}
