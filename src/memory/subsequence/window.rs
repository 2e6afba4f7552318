//! The rows of the query that a letter of a text can be matched with.
//!
//! Comes in: a query and the lengths of texts. Goes out: a window of rows that moves on with every step along a text, and
//! where in it each letter stands.

use std::ops::RangeInclusive;

use crate::memory::fingerprint::Fingerprint;
use crate::memory::lanes::Table;
use crate::memory::reach::Reach;

/// How many letters of a text are taken before the window moves on by as many rows.
pub(super) const STEP: usize = 8;
/// How many rows a word has.
pub(super) const WORD: usize = u64::BITS as usize;

/// Where the window stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    /// How far before the first letter of a step its first row is.
    pub(super) before: usize,
    /// How many words it has.
    pub(super) words: usize,
}

impl Window {
    /// For texts of `lengths`. The edits before a letter move it, those behind it move it back: of all, so many that the
    /// lengths agree.
    pub(super) fn new(query: usize, reach: Reach, lengths: &RangeInclusive<usize>) -> Self {
        let (shortest, longest) = (*lengths.start(), *lengths.end());
        let before = (reach.edits(longest) + longest).saturating_sub(query) / 2;
        let after = (reach.edits(shortest) + query).saturating_sub(shortest) / 2;
        Self { before, words: (before + STEP + after).div_ceil(WORD) }
    }
}

/// Where each letter stands in the query, for words that begin at any row.
#[derive(Debug)]
pub(super) struct Rows {
    /// How many rows the first word begins before the query.
    before: usize,
    /// For each class of letters, the rows that have it.
    tables: Vec<Table>,
}

impl Rows {
    /// For words that begin up to `before` rows before the query, or up to `behind` rows behind its beginning.
    pub(super) fn new(query: &Fingerprint, before: usize, behind: usize) -> Self {
        let mut tables = vec![Table::default(); before + behind + 1];
        for (place, class) in query.classes().enumerate() {
            let row = place + before;
            for (start, table) in
                tables.iter_mut().enumerate().take(row + 1).skip((row + 1).saturating_sub(WORD))
            {
                table[class] |= 1 << (row - start);
            }
        }
        Self { before, tables }
    }

    /// The words that begin `before` rows before the query and further on.
    pub(super) fn from(&self, before: usize) -> &[Table] {
        &self.tables[self.before - before..]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_covers_every_diagonal_within_reach() {
        for (length, threshold) in [(1, 70), (40, 70), (170, 70), (600, 70), (600, 30), (5, 0)] {
            let reach = Reach::new(length, threshold);
            let window = Window::new(length, reach, &(length..=length + 3));
            let after = reach.edits(length) / 2;
            assert!(
                window.before + STEP + after <= window.words * WORD,
                "{length} at {threshold}: {window:?}"
            );
        }
    }

    #[test]
    fn a_word_has_a_bit_for_each_row_with_the_letter() {
        let query = Fingerprint::of("мир и мир");
        let letter = query.classes().next().unwrap();
        let rows = Rows::new(&query, 3, 8);
        assert_eq!(rows.from(3)[0][letter], 0b10_0000_1000, "three rows stand before the query");
        assert_eq!(rows.from(0)[0][letter], 0b100_0001);
        assert_eq!(rows.from(0)[6][letter], 0b1);
    }
}
