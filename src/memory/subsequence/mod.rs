//! A lower bound on the edits between a query and 32 texts at once: what their longest common subsequence leaves over.
//!
//! Comes in: a query, then groups of texts. Goes out: which of them may be within so many edits. Of two texts, the longer
//! one has at least as many edits as letters outside a common subsequence. How long that can be is found for all rows of
//! the query at once (Hyyrö, Bit-parallel LCS-length computation revisited, 2004), in the band of diagonals that so few
//! edits can reach (Ukkonen, Algorithms for approximate string matching, 1985), and tells long before the end of most
//! texts that they are too far.

mod crossing;
mod window;

use std::ops::{Range, RangeInclusive};

use self::crossing::Crossing;
use self::window::{Rows, STEP, WORD, Window};
use super::fingerprint::Fingerprint;
use super::lanes::run;
use super::reach::Reach;
use super::shelf::{Group, bits};

/// Longer texts are few; all of them pass.
const LONGEST: usize = 2000;
/// Nor are texts compared here where a window would have more words.
const MOST_WORDS: usize = 8;

/// A query as it meets texts.
#[derive(Debug)]
pub(super) struct CommonSubsequence {
    reach: Reach,
    /// The length of the query.
    length: usize,
    rows: Rows,
}

impl CommonSubsequence {
    /// For texts within reach of the query.
    pub(super) fn new(query: &Fingerprint, reach: Reach) -> Self {
        let longest = (*reach.lengths().end()).min(LONGEST);
        let widest = Window::new(query.length, reach, &(*reach.lengths().start()..=longest));
        let behind = longest + widest.words.min(MOST_WORDS) * WORD;
        Self { reach, length: query.length, rows: Rows::new(query, widest.before, behind) }
    }

    /// The texts of a group, a bit each, that may be within reach: some of `lanes`, which are.
    pub(super) fn within(&self, group: &Group<'_>, lanes: Range<usize>) -> u32 {
        let lengths = &group.lengths[lanes.clone()];
        let (Some(&shortest), Some(&longest)) = (lengths.first(), lengths.last()) else { return 0 };
        let lengths = shortest as usize..=longest as usize;
        let window = Window::new(self.length, self.reach, &lengths);
        let within = match window.words {
            _ if *lengths.end() > LONGEST => u32::MAX,
            1 => self.cross::<1>(group, &lengths, window),
            2 => self.cross::<2>(group, &lengths, window),
            3 => self.cross::<3>(group, &lengths, window),
            4 => self.cross::<4>(group, &lengths, window),
            5 => self.cross::<5>(group, &lengths, window),
            6 => self.cross::<6>(group, &lengths, window),
            7 => self.cross::<7>(group, &lengths, window),
            MOST_WORDS => self.cross::<MOST_WORDS>(group, &lengths, window),
            _ => u32::MAX,
        };
        within & bits(&lanes)
    }

    fn cross<const WORDS: usize>(
        &self,
        group: &Group<'_>,
        lengths: &RangeInclusive<usize>,
        window: Window,
    ) -> u32 {
        let (shortest, longest) = (*lengths.start(), *lengths.end());
        run(Crossing::<WORDS> {
            tables: self.rows.from(window.before),
            steps: shortest / STEP,
            rows: group.rows,
            ahead: group.ahead,
            end: (window.before + self.length).saturating_sub(shortest),
            may_miss: self.reach.edits(longest).saturating_sub(self.length.saturating_sub(longest)),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::memory::shelf::Shelf;

    /// Whether a text may reach a threshold, alone in its group.
    fn may_be_within(query: &str, stored: &str, threshold: u8) -> bool {
        let (query, stored) = (Fingerprint::of(query), Fingerprint::of(stored));
        let shelf = Shelf::new(std::iter::once(&stored));
        let reach = Reach::new(query.length, threshold);
        let bound = CommonSubsequence::new(&query, reach);
        shelf.groups().next().is_some_and(|group| bound.within(&group, 0..1) == 1)
    }

    #[test]
    fn another_text_costs_more_than_a_third_of_its_length() {
        let (query, other) = ("Совет мира принял решение о помощи", "заседание комитета прошло в столице");
        assert!(may_be_within(query, query, 100));
        assert!(!may_be_within(query, other, 65));
    }

    proptest! {
        #[test]
        fn there_are_never_fewer_edits(
            query in "[a-fмир ]{0,300}", place in 0_usize..200, gone in 0_usize..90, more in "[a-c]{0,90}",
            threshold in 30_u8..=100
        ) {
            let (before, after) = (query.chars().take(place), query.chars().skip(place + gone));
            let stored: String = before.chain(more.chars()).chain(after).collect();
            let edits = strsim::levenshtein(&query, &stored);
            if edits <= Reach::new(query.chars().count(), threshold).edits(stored.chars().count()) {
                prop_assert!(may_be_within(&query, &stored, threshold));
            }
        }
    }
}
