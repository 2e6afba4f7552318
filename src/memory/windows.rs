//! A lower bound on edits from stretches of four characters: each that stands nowhere near its place in the query
//! costs an edit, and two where not even one edit makes it stand there.
//!
//! Comes in: the pairs of letter classes of a query, then those of stored texts, four to a word of 16 bits. Goes out: a
//! sum that their edits reach at least. After Chang and Lawler, Sublinear approximate string matching (1994), with
//! tables for the stretches and bounds on where they can stand.

use super::classes::PAIRS;
use super::fingerprint::{Fingerprint, PAIR_BITS, WORD_CHARACTERS, pairs};
use super::reach::Reach;

/// How many words there can be.
const WORDS: usize = 1 << u16::BITS;
/// How many edits a word costs that is not near any stretch of the query.
const FAR: usize = 2;
/// What a word spares of that where one edit makes it a stretch of the query, and where it is one.
const NEAR: u64 = 1;
const EXACT: u64 = 2;
/// The bits of a table for one word, and how many words share a number.
const SPARED: u64 = 3;
const WORDS_IN_U64: usize = 32;
/// The numbers of a table: their count is known to the compiler, so that it need not check where a word stands.
const NUMBERS: usize = WORDS / WORDS_IN_U64;
/// How many words share a table at least.
const SMALLEST_ZONE: usize = 8;
/// A query is cut into so many zones at most.
const ZONES: usize = 8;

/// What each word costs, by the zone of the stored text that it stands in.
#[derive(Debug)]
pub(crate) struct Windows {
    /// How many words a zone has.
    zone: usize,
    tables: Vec<Table>,
}

/// What each possible word spares.
#[derive(Debug)]
struct Table(Box<[u64; NUMBERS]>);

/// How far a stretch can move: the query has it up to `before` characters earlier or `after` later.
#[derive(Debug, Clone, Copy)]
struct Shift {
    before: usize,
    after: usize,
}

impl Windows {
    /// The costs for stored texts whose lengths, from `shortest` to `longest`, are within reach of the query.
    pub(crate) fn new(query: &Fingerprint, reach: Reach, shortest: usize, longest: usize) -> Self {
        let letters: Vec<u16> =
            pairs(&query.words).take(query.length).filter_map(|pair| u16::try_from(pair).ok()).collect();
        let zone = longest.div_ceil(WORD_CHARACTERS * ZONES).max(SMALLEST_ZONE);
        let zones = longest.div_ceil(WORD_CHARACTERS * zone).max(1);
        let shift = Shift::between(query.length, reach, shortest, longest);
        let tables = (0..zones).map(|number| {
            let start = number * zone * WORD_CHARACTERS;
            // A stretch that begins in the zone may end behind it.
            let end = start + zone * WORD_CHARACTERS + WORD_CHARACTERS - 1 + shift.after;
            let end = end.min(letters.len());
            Table::new(&letters[start.saturating_sub(shift.before).min(end)..end])
        });
        Self { zone, tables: tables.collect() }
    }

    /// Whether a text takes more than `at_most` edits for sure. `words` are its words that are full.
    pub(crate) fn exceeds(&self, words: &[u16], at_most: usize) -> bool {
        let mut sum = 0;
        for (words, table) in words.chunks(self.zone).zip(&self.tables) {
            sum += words.len() * FAR - words.iter().map(|&word| table.spares(word)).sum::<usize>();
            if sum > at_most {
                return true;
            }
        }
        false
    }

    /// The same, with the dearest of all stretches that do not overlap in place of every fourth: sharper, and dearer.
    pub(crate) fn exceeds_anywhere(&self, words: &[u16], at_most: usize) -> bool {
        let Some((&last, _)) = words.split_last() else { return false };
        // The dearest choice among the stretches that end up to 3, 2, 1, 0 characters before the one at hand begins.
        let mut dearest = [0; WORD_CHARACTERS];
        let mut pairs = words.windows(2);
        for table in &self.tables {
            for pair in pairs.by_ref().take(self.zone) {
                let letters = u32::from(pair[0]) | u32::from(pair[1]) << u16::BITS;
                for place in 0..WORD_CHARACTERS {
                    table.choose(&mut dearest, letters >> (place * PAIR_BITS));
                }
            }
            if dearest[WORD_CHARACTERS - 1] > at_most {
                return true;
            }
        }
        self.tables.get((words.len() - 1) / self.zone).is_some_and(|table| {
            table.choose(&mut dearest, u32::from(last));
            dearest[WORD_CHARACTERS - 1] > at_most
        })
    }
}

impl Shift {
    /// The edits before a stretch move it, those behind it move it back: of `edits`, so many that the lengths agree.
    fn between(query: usize, reach: Reach, shortest: usize, longest: usize) -> Self {
        Self {
            before: (reach.edits(longest) + longest).saturating_sub(query) / 2,
            after: (reach.edits(shortest) + query).saturating_sub(shortest) / 2,
        }
    }
}

impl Table {
    /// What the stretches of `letters` spare.
    fn new(letters: &[u16]) -> Self {
        let mut table = Self(Box::new([0; NUMBERS]));
        for stretch in letters.windows(WORD_CHARACTERS - 1) {
            table.with_one_more(word(stretch));
        }
        for stretch in letters.windows(WORD_CHARACTERS) {
            table.with_one_replaced(word(stretch));
        }
        for stretch in letters.windows(WORD_CHARACTERS + 1) {
            table.with_one_less(stretch);
        }
        for stretch in letters.windows(WORD_CHARACTERS) {
            table.spare_all(word(stretch));
        }
        table
    }

    /// Takes in the stretch of the lowest letters, or does without it, whichever costs more.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the lowest four letters are meant")]
    fn choose(&self, dearest: &mut [usize; WORD_CHARACTERS], letters: u32) {
        let with = dearest[0] + FAR - self.spares(letters as u16);
        *dearest = [dearest[1], dearest[2], dearest[3], dearest[3].max(with)];
    }

    fn spares(&self, word: u16) -> usize {
        let (place, shift) = place(word);
        (self.0[place] >> shift & SPARED) as usize
    }

    /// The word stands in the query: more is spared than where it is near.
    fn spare_all(&mut self, word: u16) {
        let (place, shift) = place(word);
        self.0[place] = self.0[place] & !(SPARED << shift) | EXACT << shift;
    }

    fn with_one_more(&mut self, three: u16) {
        for shift in (0..WORD_CHARACTERS).map(|place| place * PAIR_BITS) {
            let before = three & ((1 << shift) - 1);
            // Two shifts: one by all of 16 bits would overflow.
            let after = three >> shift << shift << PAIR_BITS;
            self.with_any_letter(before | after, shift);
        }
    }

    fn with_one_replaced(&mut self, four: u16) {
        for shift in (0..WORD_CHARACTERS).map(|place| place * PAIR_BITS) {
            self.with_any_letter(four & !(0xF << shift), shift);
        }
    }

    fn with_one_less(&mut self, five: &[u16]) {
        let (first, last) = (word(&five[..WORD_CHARACTERS]), word(&five[1..]));
        for shift in (1..WORD_CHARACTERS).map(|place| place * PAIR_BITS) {
            let before = (1 << shift) - 1;
            let (place, bit) = place(first & before | last & !before);
            self.0[place] |= NEAR << bit;
        }
    }

    /// Every word that has any letter in the gap of `rest`. Letters in the lowest bits share a number: all 16 of the
    /// first place, two of the second.
    fn with_any_letter(&mut self, rest: u16, shift: usize) {
        let (first, bit) = place(rest);
        let (together, numbers) = match shift {
            0 => (0x5555_5555, 1),
            PAIR_BITS => (1 | 1 << 32, PAIRS / 2),
            _ => (1, PAIRS),
        };
        let step = ((1 << shift) / WORDS_IN_U64).max(1);
        for number in 0..numbers {
            self.0[first + number * step] |= together << bit;
        }
    }
}

/// Where a word stands in a table: the number and the bit.
fn place(word: u16) -> (usize, usize) {
    let word = usize::from(word);
    (word / WORDS_IN_U64, word % WORDS_IN_U64 * 2)
}

/// The letters of a stretch as a word, the first in the lowest bits.
fn word(stretch: &[u16]) -> u16 {
    stretch.iter().rev().fold(0, |word, letter| word << PAIR_BITS | letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The sum for a stored text, found by trying.
    fn bound(windows: &Windows, stored: &Fingerprint) -> usize {
        let words = &stored.words[..stored.length / WORD_CHARACTERS];
        (0..).find(|&at_most| !windows.exceeds(words, at_most)).unwrap()
    }

    #[test]
    fn a_stretch_costs_what_parts_it_from_the_query() {
        let table = Table::new(&[1, 2, 3, 4, 5]);
        let cost = |letters: [u16; 4]| FAR - table.spares(word(&letters));
        assert_eq!((cost([1, 2, 3, 4]), cost([2, 3, 4, 5])), (0, 0));
        assert_eq!(
            (cost([1, 2, 9, 4]), cost([1, 9, 2, 3]), cost([1, 3, 4, 5]), cost([9, 1, 2, 3])),
            (1, 1, 1, 1)
        );
        assert_eq!((cost([1, 9, 3, 9]), cost([5, 4, 3, 2])), (2, 2));
    }

    #[test]
    fn another_text_costs_more_than_a_third_of_its_length() {
        let (query, other) = ("Совет мира принял решение о помощи", "заседание комитета прошло в столице");
        let (query, other) = (Fingerprint::of(query), Fingerprint::of(other));
        let windows = Windows::new(&query, Reach::new(query.length, 70), 24, 48);
        assert!(bound(&windows, &other) > other.length / 3);
    }

    proptest! {
        #[test]
        fn there_are_never_fewer_edits(
            query in "[a-fмир ]{0,120}", place in 0_usize..60, gone in 0_usize..30, more in "[a-c]{0,30}",
            threshold in 30_u8..=100
        ) {
            let (before, after) = (query.chars().take(place), query.chars().skip(place + gone));
            let stored: String = before.chain(more.chars()).chain(after).collect();
            let edits = strsim::levenshtein(&query, &stored);
            let (query, stored) = (Fingerprint::of(&query), Fingerprint::of(&stored));
            let reach = Reach::new(query.length, threshold);
            if edits <= reach.edits(stored.length) {
                let (shortest, longest) = (*reach.lengths().start(), *reach.lengths().end());
                for (shortest, longest) in [(stored.length, stored.length), (shortest, longest)] {
                    let windows = Windows::new(&query, reach, shortest, longest);
                    let words = &stored.words[..stored.length / WORD_CHARACTERS];
                    prop_assert!(!windows.exceeds(words, edits) && !windows.exceeds_anywhere(words, edits));
                }
            }
        }
    }
}
