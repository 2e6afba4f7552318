//! Stretches of a text, typed by the unit they count in.
//!
//! Bytes inside the program, characters for people, UTF-16 units for language servers; the types
//! forbid mixing them.

use std::marker::PhantomData;
use std::ops::Range;

/// Counts bytes of UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Byte {}

/// Counts Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Char {}

/// Counts UTF-16 code units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Utf16 {}

/// A half-open stretch `start..end` of a text, counted from 0 in `Unit`s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span<Unit> {
    /// First unit inside.
    pub start: usize,
    /// First unit after.
    pub end: usize,
    unit: PhantomData<Unit>,
}

impl<Unit> Span<Unit> {
    /// The stretch from `start` up to but not including `end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start, end, unit: PhantomData }
    }

    /// How many units it covers.
    #[must_use]
    pub fn len(&self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// The stretch as a range.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether the two share at least one unit.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

impl Span<Byte> {
    /// The part of `text` that it covers; it must lie on character boundaries of that text.
    #[must_use]
    pub fn slice<'text>(&self, text: &'text str) -> &'text str {
        &text[self.range()]
    }

    /// The same stretch of `text` in characters.
    #[must_use]
    pub fn to_chars(&self, text: &str) -> Span<Char> {
        let start = text[..self.start].chars().count();
        Span::new(start, start + self.slice(text).chars().count())
    }

    /// The same stretch of `text` in UTF-16 code units.
    #[must_use]
    pub fn to_utf16(&self, text: &str) -> Span<Utf16> {
        let start = text[..self.start].encode_utf16().count();
        Span::new(start, start + self.slice(text).encode_utf16().count())
    }

    /// The stretch as part of a larger text in which this one begins at byte `offset`.
    #[must_use]
    pub fn shifted(&self, offset: usize) -> Self {
        Self::new(self.start + offset, self.end + offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_stretch_counts_differently_in_each_unit() {
        let text = "Қар 𝄞 жауды";
        let bytes = Span::<Byte>::new(text.find('ж').unwrap(), text.len());
        assert_eq!(bytes.slice(text), "жауды");
        assert_eq!(bytes.to_chars(text), Span::new(6, 11));
        assert_eq!(bytes.to_utf16(text), Span::new(7, 12));
    }

    #[test]
    fn touching_stretches_do_not_overlap() {
        let first = Span::<Char>::new(0, 3);
        assert!(!first.overlaps(&Span::new(3, 5)));
        assert!(first.overlaps(&Span::new(2, 5)));
    }
}
