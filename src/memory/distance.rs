//! The Levenshtein distance of one text from many, 64 cells of the edit matrix at a time.
//!
//! Comes in: a text, then others with the edits allowed. Goes out: how many edits part them, if no more than that.
//! Source: Myers, A fast bit-vector algorithm for approximate string matching (1999); blocks after Hyyrö (2003).

use rustc_hash::FxHashMap;

const WORD: usize = u64::BITS as usize;

/// A text whose distance from others is asked.
#[derive(Debug)]
pub(crate) struct Levenshtein {
    length: usize,
    /// For each character of the text, the places where it stands: bit `i` of block `b` is place `64 b + i`.
    places: FxHashMap<char, Box<[u64]>>,
}

/// One block of a column of the edit matrix: the rows where the distance rises, and where it falls.
#[derive(Clone, Copy)]
struct Block {
    rises: u64,
    falls: u64,
}

/// The step of the distance from one column to the next along a row.
#[derive(Clone, Copy)]
struct Step {
    rises: u64,
    falls: u64,
}

impl Levenshtein {
    pub(crate) fn new(text: &str) -> Self {
        let length = text.chars().count();
        let mut places: FxHashMap<char, Box<[u64]>> = FxHashMap::default();
        for (place, character) in text.chars().enumerate() {
            let blocks = places.entry(character).or_insert_with(|| vec![0; length.div_ceil(WORD)].into());
            blocks[place / WORD] |= 1 << (place % WORD);
        }
        Self { length, places }
    }

    /// How many insertions, deletions and replacements of characters make the text of `other`, where `at_most` suffice.
    pub(crate) fn distance(&self, other: &str, at_most: usize) -> Option<usize> {
        let mut left = other.chars().count();
        if self.length.abs_diff(left) > at_most {
            return None;
        }
        if self.length == 0 {
            return Some(left);
        }
        let nowhere = vec![0; self.length.div_ceil(WORD)];
        let mut column = vec![Block { rises: u64::MAX, falls: 0 }; nowhere.len()];
        let mut distance = self.length;
        for character in other.chars() {
            let places = self.places.get(&character).map_or(nowhere.as_slice(), |blocks| blocks);
            distance = self.next_column(&mut column, places, distance);
            left -= 1;
            // Each column that is left can lower the distance by one.
            if distance > at_most.saturating_add(left) {
                return None;
            }
        }
        Some(distance)
    }

    /// Goes one column on; gives the distance in its last row.
    fn next_column(&self, column: &mut [Block], places: &[u64], distance: usize) -> usize {
        let mut step = Step { rises: 1, falls: 0 };
        let last = (self.length - 1) % WORD;
        let (mut risen, mut fallen) = (0, 0);
        for (block, &equal) in column.iter_mut().zip(places) {
            let rows = block.advance(equal, step);
            (risen, fallen) = (rows.rises >> last & 1, rows.falls >> last & 1);
            step = Step { rises: rows.rises >> (WORD - 1), falls: rows.falls >> (WORD - 1) };
        }
        distance + usize::from(risen == 1) - usize::from(fallen == 1)
    }
}

impl Block {
    /// Takes the block to the next column, where `equal` marks the rows of its character and `above` is the step in
    /// the row above; gives the steps in each row.
    fn advance(&mut self, equal: u64, above: Step) -> Step {
        let vertical = equal | self.falls;
        let equal = equal | above.falls;
        let diagonal = ((equal & self.rises).wrapping_add(self.rises) ^ self.rises) | equal;
        let rows = Step { rises: self.falls | !(diagonal | self.rises), falls: self.rises & diagonal };
        let rises = rows.rises << 1 | above.rises;
        let falls = rows.falls << 1 | above.falls;
        *self = Self { rises: falls | !(vertical | rises), falls: rises & vertical };
        rows
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_is_as_far_from_a_text_as_the_text_is_long() {
        assert_eq!(Levenshtein::new("").distance("мир", 3), Some(3));
        assert_eq!(Levenshtein::new("мир").distance("", 2), None);
        assert_eq!(Levenshtein::new("").distance("", 0), Some(0));
    }

    #[track_caller]
    fn assert_as_strsim(text: &str, other: &str) {
        let expected = strsim::levenshtein(text, other);
        let text = Levenshtein::new(text);
        assert_eq!(text.distance(other, expected), Some(expected));
        assert_eq!(text.distance(other, usize::MAX), Some(expected));
        assert!(expected == 0 || text.distance(other, expected - 1).is_none());
    }

    proptest! {
        #[test]
        fn the_distance_is_that_of_strsim(text in "[abә]{0,150}", other in "[abә]{0,150}") {
            assert_as_strsim(&text, &other);
        }

        #[test]
        fn near_texts_have_the_distance_of_strsim_too(
            text in "[abcdeә ]{60,200}", place in 0_usize..60, more in "[xy]{0,4}"
        ) {
            let (before, after) = (text.chars().take(place), text.chars().skip(place + 1));
            assert_as_strsim(&text, &before.chain(more.chars()).chain(after).collect::<String>());
        }
    }
}
