//! The Levenshtein distance of one text from many, 64 cells of the edit matrix at a time.
//!
//! Comes in: a text, then others with the edits allowed. Goes out: how many edits part them, if no more than that.
//! Sources: Myers, A fast bit-vector algorithm for approximate string matching (1999); blocks after Hyyrö (2003); the
//! band, and the diagonal that never falls, after Ukkonen, Algorithms for approximate string matching (1985).

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::classes::CLASSES;
use super::fingerprint::Fingerprint;

const WORD: usize = u64::BITS as usize;
/// The symbol of characters that the text does not have.
const NOWHERE: usize = 0;

/// A text whose distance from others is asked.
#[derive(Debug)]
pub(crate) struct Levenshtein {
    symbols: FxHashMap<char, usize>,
    matrix: Matrix,
}

/// A text in classes of letters: never further from another than its characters are.
#[derive(Debug)]
pub(crate) struct ClassLevenshtein {
    matrix: Matrix,
}

/// The rows of the edit matrix: the places of each symbol in the text.
#[derive(Debug)]
struct Matrix {
    length: usize,
    /// For each symbol as many blocks: bit `i` of block `b` is place `64 b + i`.
    places: Vec<u64>,
}

/// A column of the edit matrix; kept between texts to spare its memory.
#[derive(Debug, Default)]
pub(crate) struct Column(Vec<Block>);

/// One block of a column: how the distance changes from row to row, and from the column before in each row.
#[derive(Debug, Clone, Copy)]
struct Block {
    down: Steps,
    across: Steps,
}

/// Where the distance rises by one, and where it falls.
#[derive(Debug, Clone, Copy)]
struct Steps {
    rises: u64,
    falls: u64,
}

impl Levenshtein {
    pub(crate) fn new(text: &str) -> Self {
        let mut symbols: FxHashMap<char, usize> = FxHashMap::default();
        let mut places = Vec::new();
        for character in text.chars() {
            let next = symbols.len() + 1;
            places.push(*symbols.entry(character).or_insert(next));
        }
        let matrix = Matrix::new(&places, symbols.len() + 1);
        Self { symbols, matrix }
    }

    /// How many insertions, deletions and replacements of characters make the text of `other`, where `at_most` suffice.
    pub(crate) fn distance(&self, other: &str, at_most: usize) -> Option<usize> {
        let symbols = other.chars().map(|character| self.symbols.get(&character).copied().unwrap_or(NOWHERE));
        self.matrix.distance(symbols, other.chars().count(), at_most, &mut Column::default())
    }
}

impl ClassLevenshtein {
    pub(crate) fn new(text: &Fingerprint) -> Self {
        let symbols: Vec<usize> = text.classes().collect();
        Self { matrix: Matrix::new(&symbols, CLASSES) }
    }

    /// How many edits part the text from the first `length` of `classes`, where `at_most` suffice.
    pub(crate) fn distance(
        &self,
        classes: impl Iterator<Item = usize>,
        length: usize,
        at_most: usize,
        column: &mut Column,
    ) -> Option<usize> {
        self.matrix.distance(classes, length, at_most, column)
    }
}

impl Matrix {
    fn new(text: &[usize], symbols: usize) -> Self {
        let blocks = text.len().div_ceil(WORD);
        let mut places = vec![0; symbols * blocks];
        for (place, symbol) in text.iter().enumerate() {
            places[symbol * blocks + place / WORD] |= 1 << (place % WORD);
        }
        Self { length: text.len(), places }
    }

    /// The distance from the first `length` of `symbols`. Only cells that a path of `at_most` edits can pass are
    /// computed. The diagonal that ends in the last cell never falls, so the first cell beyond `at_most` ends it all.
    fn distance(
        &self,
        symbols: impl Iterator<Item = usize>,
        length: usize,
        at_most: usize,
        column: &mut Column,
    ) -> Option<usize> {
        let mut distance = self.length.abs_diff(length);
        if distance > at_most {
            return None;
        }
        let band = Band::new(self.length, length, at_most);
        column.begin(self.length);
        let mut number = 0;
        symbols.take(length).try_for_each(|symbol| {
            number += 1;
            if let Some(blocks) = band.blocks(number) {
                self.next_column(column, symbol, blocks);
            }
            if let Some(row) = (number + self.length).checked_sub(length).filter(|row| *row > 0) {
                distance = column.along_diagonal(distance, row);
            }
            (distance <= at_most).then_some(())
        })?;
        Some(distance)
    }

    /// Goes one column on in the given blocks. Above them the distance counts as rising, which it does at most.
    #[inline]
    fn next_column(&self, column: &mut Column, symbol: usize, blocks: Range<usize>) {
        let places = &self.places[symbol * column.0.len() + blocks.start..];
        let mut above = Steps { rises: 1, falls: 0 };
        for (block, &equal) in column.0[blocks].iter_mut().zip(places) {
            above = block.advance(equal, above);
        }
    }
}

/// The rows of each column that paths with few enough edits can pass.
struct Band {
    height: usize,
    above: usize,
    below: usize,
}

impl Band {
    /// Between texts of `height` and `width`, whose difference is `at_most` or less.
    fn new(height: usize, width: usize, at_most: usize) -> Self {
        let at_most = at_most.min(height.max(width));
        // One row more above: the diagonal takes a step from there.
        Self { height, above: (at_most + width - height) / 2 + 1, below: (at_most + height - width) / 2 }
    }

    /// The blocks with the rows of a column; columns are counted from 1.
    #[inline]
    fn blocks(&self, column: usize) -> Option<Range<usize>> {
        let rows = column.saturating_sub(self.above + 1)..(column + self.below).min(self.height);
        (!rows.is_empty()).then(|| rows.start / WORD..rows.end.div_ceil(WORD))
    }
}

impl Column {
    /// The column before the first: the distance rises with every row.
    fn begin(&mut self, height: usize) {
        let rising = Steps { rises: u64::MAX, falls: 0 };
        self.0.clear();
        self.0.resize(height.div_ceil(WORD), Block { down: rising, across: rising });
    }

    /// The distance in `row`, counted from 1, from that one row and one column before.
    #[inline]
    fn along_diagonal(&self, before: usize, row: usize) -> usize {
        let across = match row.checked_sub(2) {
            Some(above) => self.0[above / WORD].across.at(above % WORD),
            None => 1,
        };
        let down = self.0[(row - 1) / WORD].down.at((row - 1) % WORD);
        before.saturating_add_signed(across + down)
    }
}

impl Block {
    /// Takes the block to the next column, where `equal` marks the rows of its symbol and the lowest bit of `above`
    /// is the step across in the row above; gives that in the last row.
    #[inline]
    fn advance(&mut self, equal: u64, above: Steps) -> Steps {
        let vertical = equal | self.down.falls;
        let equal = equal | above.falls;
        let rising = self.down.rises;
        let diagonal = ((equal & rising).wrapping_add(rising) ^ rising) | equal;
        let across = Steps { rises: self.down.falls | !(diagonal | rising), falls: rising & diagonal };
        let rises = across.rises << 1 | above.rises;
        let falls = across.falls << 1 | above.falls;
        *self = Self { down: Steps { rises: falls | !(vertical | rises), falls: rises & vertical }, across };
        Steps { rises: across.rises >> (WORD - 1), falls: across.falls >> (WORD - 1) }
    }
}

impl Steps {
    fn at(self, row: usize) -> isize {
        isize::from(self.rises >> row & 1 == 1) - isize::from(self.falls >> row & 1 == 1)
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
        assert_eq!(Levenshtein::new("мир").distance("", 3), Some(3));
        assert_eq!(Levenshtein::new("").distance("", 0), Some(0));
    }

    #[track_caller]
    fn assert_as_strsim(text: &str, other: &str) {
        let expected = strsim::levenshtein(text, other);
        let text = Levenshtein::new(text);
        assert_eq!(text.distance(other, expected), Some(expected));
        assert_eq!(text.distance(other, expected + 1), Some(expected));
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
            text in "[abcdeә ]{60,400}", place in 0_usize..60, gone in 0_usize..9, more in "[xy]{0,9}"
        ) {
            let (before, after) = (text.chars().take(place), text.chars().skip(place + gone));
            assert_as_strsim(&text, &before.chain(more.chars()).chain(after).collect::<String>());
        }

        #[test]
        fn in_classes_no_text_is_further_than_in_characters(text in "[a-zа-яёәғқңөұүһі]{0,90}", other in "[a-zа-яёәғқңөұүһі]{0,90}") {
            let edits = strsim::levenshtein(&text, &other);
            let (text, other) = (Fingerprint::of(&text), Fingerprint::of(&other));
            let mut column = Column::default();
            let found = ClassLevenshtein::new(&text).distance(other.classes(), other.length, edits, &mut column);
            prop_assert!(found.is_some_and(|found| found <= edits));
        }
    }
}
