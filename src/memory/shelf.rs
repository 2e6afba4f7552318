//! Fingerprints of many texts, 64 side by side, so that one instruction reads the same place of all of them.
//!
//! Comes in: fingerprints, the shortest first. Goes out: groups of 64 texts, each as rows: the first bytes of all
//! texts, then the second ones …

use std::ops::{Range, RangeInclusive};

use super::fingerprint::{Fingerprint, bytes_of_length};
use super::lanes::LANES;

/// The same byte of 64 texts; zero where a text has ended.
pub(crate) type Row = [u8; LANES];

/// Fingerprints side by side.
#[derive(Debug)]
pub(crate) struct Shelf {
    /// In characters, ascending.
    lengths: Vec<u32>,
    rows: Vec<Row>,
    /// Where the rows of each group begin, and where the last ends.
    starts: Vec<usize>,
}

/// Up to 64 texts of a shelf.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Group<'shelf> {
    /// The place of its first text on the shelf.
    pub(super) first: usize,
    pub(super) lengths: &'shelf [u32],
    pub(super) rows: &'shelf [Row],
}

impl Shelf {
    /// Of fingerprints in ascending order of length.
    pub(crate) fn new<'print>(prints: impl Iterator<Item = &'print Fingerprint> + Clone) -> Self {
        let lengths: Vec<u32> =
            prints.clone().map(|print| u32::try_from(print.length).unwrap_or(u32::MAX)).collect();
        let starts = starts(&lengths);
        let mut rows = vec![[0; LANES]; starts.last().copied().unwrap_or(0)];
        for (place, print) in prints.enumerate() {
            for (row, byte) in rows[starts[place / LANES]..].iter_mut().zip(&print.letters) {
                row[place % LANES] = *byte;
            }
        }
        Self { lengths, rows, starts }
    }

    /// Of what [`Self::lengths`] and [`Self::rows`] gave; none where they do not belong together.
    pub(crate) fn from_parts(lengths: Vec<u32>, rows: Vec<Row>) -> Option<Self> {
        let starts = starts(&lengths);
        let whole = lengths.is_sorted() && starts.last() == Some(&rows.len());
        whole.then_some(Self { lengths, rows, starts })
    }

    /// The lengths of the texts in characters, ascending.
    pub(crate) fn lengths(&self) -> &[u32] {
        &self.lengths
    }

    /// The rows of all groups, one after the other.
    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub(crate) fn groups(&self) -> impl Iterator<Item = Group<'_>> {
        self.lengths.chunks(LANES).enumerate().map(|(number, lengths)| Group {
            first: number * LANES,
            lengths,
            rows: &self.rows[self.starts[number]..self.starts[number + 1]],
        })
    }

    /// The fingerprint at a place.
    pub(crate) fn print(&self, place: usize) -> Fingerprint {
        Fingerprint { length: self.lengths[place] as usize, letters: self.letters(place).collect() }
    }

    /// How much memory it takes, in bytes.
    pub(crate) fn bytes(&self) -> usize {
        size_of_val(&*self.rows) + size_of_val(&*self.lengths) + size_of_val(&*self.starts)
    }

    /// The letters of a text, as its fingerprint has them.
    pub(super) fn letters(&self, place: usize) -> impl Iterator<Item = u8> {
        let rows = &self.rows[self.starts[place / LANES]..];
        rows.iter().take(bytes_of_length(self.lengths[place] as usize)).map(move |row| row[place % LANES])
    }
}

impl Group<'_> {
    /// The length of its shortest text.
    pub(super) fn shortest(&self) -> usize {
        self.lengths.first().map_or(0, |&length| length as usize)
    }

    /// The length of its longest text.
    pub(super) fn longest(&self) -> usize {
        self.lengths.last().map_or(0, |&length| length as usize)
    }

    /// The texts of some lengths.
    pub(super) fn lanes(&self, lengths: &RangeInclusive<usize>) -> Range<usize> {
        if lengths.contains(&self.shortest()) && lengths.contains(&self.longest()) {
            return 0..self.lengths.len();
        }
        let start = self.lengths.partition_point(|length| (*length as usize) < *lengths.start());
        start..self.lengths.partition_point(|length| *length as usize <= *lengths.end())
    }
}

/// A group has as many rows as its last text, which is the longest, has bytes.
fn starts(lengths: &[u32]) -> Vec<usize> {
    let mut end = 0;
    let longest = lengths.chunks(LANES).filter_map(|group| group.last());
    let ends = longest.map(|&length| {
        end += bytes_of_length(length as usize);
        end
    });
    std::iter::once(0).chain(ends.collect::<Vec<_>>()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_fingerprint_comes_back(mut texts in prop::collection::vec("[a-eмир ]{0,40}", 0..150)) {
            texts.sort_by_key(|text| text.chars().count());
            let prints: Vec<Fingerprint> = texts.iter().map(|text| Fingerprint::of(text)).collect();
            let shelf = Shelf::new(prints.iter());
            let again = Shelf::from_parts(shelf.lengths().to_vec(), shelf.rows().to_vec()).unwrap();
            for (place, print) in prints.iter().enumerate() {
                prop_assert_eq!(&shelf.print(place), print);
                prop_assert_eq!(&again.print(place), print);
            }
            prop_assert_eq!(shelf.groups().map(|group| group.lengths.len()).sum::<usize>(), prints.len());
        }
    }

    #[test]
    fn parts_that_do_not_belong_together_are_refused() {
        let shelf = Shelf::new([Fingerprint::of("мир"), Fingerprint::of("совет")].iter());
        let rows = shelf.rows().to_vec();
        assert!(Shelf::from_parts(vec![3, 5], rows.clone()).is_some());
        assert!(Shelf::from_parts(vec![3, 9], rows.clone()).is_none());
        assert!(Shelf::from_parts(vec![5, 3], rows).is_none());
    }
}
