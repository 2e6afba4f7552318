//! Which stored texts can be near enough to a query: three bounds, each dearer and sharper than the one before.
//!
//! Comes in: a query with a threshold, then fingerprints of stored texts. Goes out: those that may reach the threshold,
//! every one that does among them.

use std::cell::OnceCell;

use super::classes::CLASSES;
use super::distance::{Column, PairLevenshtein};
use super::fingerprint::{Fingerprint, WORD_CHARACTERS};
use super::histogram::{GROUP, GROUP_BYTES, surpluses};
use super::reach::Reach;
use super::windows::Windows;

/// How many intervals of length have tables of their own: a stretch moves less between texts of known lengths.
const INTERVALS: usize = 5;
/// For longer queries the tables cost more than they spare: there are few texts of that length.
const LONGEST_WITH_TABLES: usize = 2000;

/// A query as it meets stored texts.
#[derive(Debug)]
pub(crate) struct Sieve {
    query: Fingerprint,
    pairs: PairLevenshtein,
    reach: Reach,
    intervals: Intervals,
    column: Column,
}

/// The lengths within reach, cut into equal intervals, and the tables of each once it is asked for.
#[derive(Debug)]
struct Intervals {
    reach: Reach,
    shortest: usize,
    longest: usize,
    step: usize,
    windows: [OnceCell<Windows>; INTERVALS],
}

impl Sieve {
    /// For a query in normal form and a threshold in per cent.
    pub(crate) fn new(normal: &str, threshold: u8) -> Self {
        let query = Fingerprint::of(normal);
        let reach = Reach::new(query.length, threshold);
        let pairs = PairLevenshtein::new(&query);
        Self { pairs, reach, intervals: Intervals::new(reach), query, column: Column::default() }
    }

    /// Asks for more from here on.
    pub(crate) fn raise(&mut self, threshold: u8) {
        self.reach = Reach::new(self.query.length, threshold);
    }

    /// How far stored texts may be.
    pub(crate) fn reach(&self) -> Reach {
        self.reach
    }

    /// The length of the query in characters.
    pub(crate) fn length(&self) -> usize {
        self.query.length
    }

    /// The texts that have enough letters of the query, by their places. `lengths` ascend; `histograms` hold those of
    /// [`GROUP`] texts together, the last group filled up.
    pub(crate) fn with_its_letters(&self, lengths: &[u32], histograms: &[u8]) -> Vec<usize> {
        let mut found = Vec::new();
        let groups = lengths.chunks(GROUP).zip(histograms.as_chunks::<GROUP_BYTES>().0);
        for (number, (lengths, group)) in groups.enumerate() {
            self.group(number * GROUP, lengths, group, &mut found);
        }
        found
    }

    fn group(&self, first: usize, lengths: &[u32], group: &[u8; GROUP_BYTES], found: &mut Vec<usize>) {
        let Some(most) = self.most_allowed(lengths) else { return };
        let surpluses = surpluses(&self.query.histogram, group);
        // Written without a branch: which texts pass cannot be foreseen.
        let (mut passed, mut count) = ([0; GROUP], 0);
        for (place, &surplus) in surpluses[..lengths.len()].iter().enumerate() {
            passed[count] = first + place;
            count += usize::from(surplus <= most);
        }
        found.extend_from_slice(&passed[..count]);
    }

    /// The largest surplus that any text of these ascending lengths may have.
    fn most_allowed(&self, lengths: &[u32]) -> Option<u8> {
        let (shortest, longest) = (*lengths.first()? as usize, *lengths.last()? as usize);
        // It never grows as the length goes away from that of the query.
        let most = self.reach.surplus(self.query.length.clamp(shortest, longest))?;
        Some(u8::try_from(most).unwrap_or(u8::MAX))
    }

    /// Whether a text may reach the threshold by the order of its letters.
    pub(crate) fn may_match(&mut self, length: usize, words: &[u16]) -> bool {
        let edits = self.reach.edits(length);
        let full = &words[..length / WORD_CHARACTERS];
        let tables = self.intervals.windows(&self.query, length);
        tables.is_none_or(|tables| !tables.exceeds(full, edits) && !tables.exceeds_anywhere(full, edits))
            && self.pairs.distance(words, length, edits, &mut self.column).is_some()
    }
}

impl Intervals {
    fn new(reach: Reach) -> Self {
        let (shortest, longest) = (*reach.lengths().start(), *reach.lengths().end());
        let step = (longest - shortest) / INTERVALS + 1;
        Self { reach, shortest, longest, step, windows: Default::default() }
    }

    /// The tables for texts of a length, where they are worth while.
    fn windows(&self, query: &Fingerprint, length: usize) -> Option<&Windows> {
        if self.longest > LONGEST_WITH_TABLES {
            return None;
        }
        let number = length.checked_sub(self.shortest)? / self.step;
        let shortest = self.shortest + number * self.step;
        let longest = (shortest + self.step - 1).min(self.longest);
        let cell = self.windows.get(number)?;
        Some(cell.get_or_init(|| Windows::new(query, self.reach, shortest, longest)))
    }
}

/// Histograms of texts in the order in which [`Sieve::with_its_letters`] reads them.
pub(crate) fn grouped<'print>(histograms: impl ExactSizeIterator<Item = &'print [u8; CLASSES]>) -> Vec<u8> {
    let mut grouped = vec![0; grouped_bytes(histograms.len())];
    for (place, histogram) in histograms.enumerate() {
        for (class, &count) in histogram.iter().enumerate() {
            grouped[at(place, class)] = count;
        }
    }
    grouped
}

/// How many bytes the histograms of so many texts take, grouped.
pub(crate) fn grouped_bytes(texts: usize) -> usize {
    texts.div_ceil(GROUP) * GROUP_BYTES
}

/// The histogram of one text out of many.
pub(crate) fn ungrouped(grouped: &[u8], place: usize) -> [u8; CLASSES] {
    std::array::from_fn(|class| grouped[at(place, class)])
}

fn at(place: usize, class: usize) -> usize {
    place / GROUP * GROUP_BYTES + class * GROUP + place % GROUP
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::memory::Similarity;

    proptest! {
        #[test]
        fn every_text_that_reaches_the_threshold_passes(
            query in "[a-dм ]{0,40}", mut stored in prop::collection::vec("[a-dм ]{0,40}", 0..150), threshold in 0_u8..=100
        ) {
            stored.sort_by_key(|text| text.chars().count());
            let prints: Vec<Fingerprint> = stored.iter().map(|text| Fingerprint::of(text)).collect();
            let lengths: Vec<u32> = prints.iter().map(|print| u32::try_from(print.length).unwrap()).collect();
            let histograms = grouped(prints.iter().map(|print| &print.histogram));
            let mut sieve = Sieve::new(&query, threshold);
            let mut passed = sieve.with_its_letters(&lengths, &histograms);
            passed.retain(|&place| sieve.may_match(prints[place].length, &prints[place].words));
            for (place, text) in stored.iter().enumerate() {
                prop_assert_eq!(ungrouped(&histograms, place), prints[place].histogram);
                let reaches = Similarity::of_normal_forms(&query, text).percent() >= threshold;
                prop_assert!(!reaches || passed.contains(&place), "{} {}", query, text);
            }
        }
    }
}
