//! Fingerprints of many texts, 32 side by side, so that one instruction reads the same place of several of them.
//!
//! Comes in: fingerprints, the shortest first. Goes out: groups of 32 texts, each as rows: the first numbers of all
//! texts, then the second ones …

use std::ops::{Range, RangeInclusive};

use super::fingerprint::{Fingerprint, numbers_of_length};
use super::lanes::LANES;

/// How many times [`LANES`] texts make a group.
pub(super) const COLUMNS: usize = 4;
/// How many texts make a group.
pub(super) const IN_GROUP: usize = COLUMNS * LANES;

/// The same number of 32 texts, zero where a text has ended; it lies as processors read it fastest.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(64))]
pub(super) struct Row(pub(super) [[u64; LANES]; COLUMNS]);

/// Some texts of a group as bits of a number, the first as the lowest.
pub(super) fn bits(lanes: &Range<usize>) -> u32 {
    let up_to = |end: usize| u32::MAX.unbounded_shr((IN_GROUP - end) as u32);
    up_to(lanes.end) & !up_to(lanes.start)
}

/// Fingerprints side by side.
#[derive(Debug)]
pub(crate) struct Shelf {
    /// In characters, ascending.
    lengths: Vec<u32>,
    rows: Vec<Row>,
    /// Where the rows of each group begin, and where the last ends.
    starts: Vec<usize>,
}

/// Up to 32 texts of a shelf.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Group<'shelf> {
    /// The place of its first text on the shelf.
    pub(super) first: usize,
    pub(super) lengths: &'shelf [u32],
    pub(super) rows: &'shelf [Row],
    /// The rows of the groups that come next.
    pub(super) ahead: &'shelf [Row],
}

impl Shelf {
    /// Of fingerprints in ascending order of length.
    pub(crate) fn new<'print>(prints: impl Iterator<Item = &'print Fingerprint> + Clone) -> Self {
        let lengths: Vec<u32> =
            prints.clone().map(|print| u32::try_from(print.length).unwrap_or(u32::MAX)).collect();
        let starts = starts(&lengths);
        let mut rows = vec![Row::default(); starts.last().copied().unwrap_or(0)];
        for (place, print) in prints.enumerate() {
            for (row, number) in rows[starts[place / IN_GROUP]..].iter_mut().zip(&print.letters) {
                row.0.as_flattened_mut()[place % IN_GROUP] = *number;
            }
        }
        Self { lengths, rows, starts }
    }

    /// Of what [`Self::lengths`] and [`Self::letters_of_all`] gave; none where they do not belong together.
    pub(crate) fn from_parts(lengths: Vec<u32>, letters: &[u8]) -> Option<Self> {
        let starts = starts(&lengths);
        let (numbers, rest) = letters.as_chunks();
        let whole = lengths.is_sorted() && rest.is_empty();
        let rows: Vec<Row> = numbers.chunks_exact(IN_GROUP).map(Row::from_bytes).collect();
        (whole && starts.last() == Some(&rows.len())).then_some(Self { lengths, rows, starts })
    }

    /// The lengths of the texts in characters, ascending.
    pub(crate) fn lengths(&self) -> &[u32] {
        &self.lengths
    }

    /// The rows of all groups, one after the other, as bytes: the lowest of each number first.
    pub(crate) fn letters_of_all(&self) -> Vec<u8> {
        self.rows
            .iter()
            .flat_map(|row| row.0.as_flattened())
            .flat_map(|number| number.to_le_bytes())
            .collect()
    }

    pub(crate) fn groups(&self) -> impl Iterator<Item = Group<'_>> {
        self.lengths.chunks(IN_GROUP).enumerate().map(|(number, lengths)| Group {
            first: number * IN_GROUP,
            lengths,
            rows: &self.rows[self.starts[number]..self.starts[number + 1]],
            ahead: &self.rows[self.starts[number + 1]..],
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
    pub(super) fn letters(&self, place: usize) -> impl Iterator<Item = u64> {
        let rows = &self.rows[self.starts[place / IN_GROUP]..];
        let count = numbers_of_length(self.lengths[place] as usize);
        rows.iter().take(count).map(move |row| row.0.as_flattened()[place % IN_GROUP])
    }
}

impl Row {
    /// Of as many numbers as a row has.
    fn from_bytes(numbers: &[[u8; size_of::<u64>()]]) -> Self {
        let mut row = Self::default();
        for (place, number) in row.0.as_flattened_mut().iter_mut().zip(numbers) {
            *place = u64::from_le_bytes(*number);
        }
        row
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

/// A group has as many rows as its last text, which is the longest, has numbers.
fn starts(lengths: &[u32]) -> Vec<usize> {
    let mut end = 0;
    let longest = lengths.chunks(IN_GROUP).filter_map(|group| group.last());
    let ends = longest.map(|&length| {
        end += numbers_of_length(length as usize);
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
            let again = Shelf::from_parts(shelf.lengths().to_vec(), &shelf.letters_of_all()).unwrap();
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
        let letters = shelf.letters_of_all();
        assert!(Shelf::from_parts(vec![3, 5], &letters).is_some());
        assert!(Shelf::from_parts(vec![3, 17], &letters).is_none());
        assert!(Shelf::from_parts(vec![5, 3], &letters).is_none());
        assert!(Shelf::from_parts(vec![3, 5], &letters[1..]).is_none());
    }
}
