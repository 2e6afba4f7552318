//! How alike two segments are, and what that is worth.
//!
//! Comes in: a query and a stored segment. Goes out: their similarity, 0 to 1, and the score before
//! penalties, 0 to 102. Source: normalised Levenshtein distance over characters of the normal forms.

use serde::Serialize;

use crate::text::normal::{fold_space, normal_form};

/// 1 − edits / length of the longer text, over characters, kept as the exact fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Similarity {
    edits: usize,
    longest: usize,
}

/// Which neighbours of a query equal those of the stored segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct ContextMatch {
    /// The segment before is the same.
    pub previous: bool,
    /// The segment after is the same.
    pub next: bool,
}

impl Similarity {
    /// Compares two normal forms.
    #[must_use]
    pub fn of_normal_forms(query: &str, stored: &str) -> Self {
        let longest = query.chars().count().max(stored.chars().count());
        Self { edits: strsim::levenshtein(query, stored), longest }
    }

    /// That of texts whose longer one has `longest` characters, with `edits` between them.
    pub(crate) fn new(edits: usize, longest: usize) -> Self {
        Self { edits, longest }
    }

    /// The similarity as a number from 0 to 1, equal to `strsim::normalized_levenshtein`.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "texts are far shorter than 2^52 characters")]
    pub fn as_f64(self) -> f64 {
        if self.longest == 0 { 1.0 } else { 1.0 - self.edits as f64 / self.longest as f64 }
    }

    /// The similarity in whole per cent, rounded down, 0 to 100. Exact: no floating point.
    #[must_use]
    pub fn percent(self) -> u8 {
        let alike = self.longest - self.edits.min(self.longest);
        let percent = (100 * alike).checked_div(self.longest).unwrap_or(100);
        u8::try_from(percent).unwrap_or(100)
    }

    /// The score of texts that are so similar, neighbours aside: 100 where they are equal but for white space,
    /// 99 at most where they differ in any way.
    pub(crate) fn score(self, query: &str, stored: &str) -> u8 {
        match self.percent() {
            100 if fold_space(query) == fold_space(stored) => 100,
            percent => percent.min(99),
        }
    }
}

impl ContextMatch {
    /// What equal neighbours add to the score of equal texts: 0, 1 or 2.
    #[must_use]
    pub fn points(self) -> u8 {
        u8::from(self.previous) + u8::from(self.next)
    }
}

/// The score of a stored segment for a query before penalties: 0 to 99 where they differ in any way,
/// 100 where they are equal but for white space, 101 and 102 where neighbours are equal too.
#[must_use]
pub fn score(query: &str, stored: &str, context: ContextMatch) -> u8 {
    let similarity = Similarity::of_normal_forms(&normal_form(query), &normal_form(stored));
    match similarity.score(query, stored) {
        100 => 100 + context.points(),
        lower => lower,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NO_CONTEXT: ContextMatch = ContextMatch { previous: false, next: false };

    #[test]
    fn equal_texts_score_a_hundred_and_context_adds_to_it() {
        let text = "Совет мира принял решение.";
        assert_eq!(score(text, " Совет  мира принял решение. ", NO_CONTEXT), 100);
        assert_eq!(score(text, text, ContextMatch { previous: true, next: false }), 101);
        assert_eq!(score(text, text, ContextMatch { previous: true, next: true }), 102);
    }

    #[test]
    fn texts_that_differ_in_any_way_reach_ninety_nine_at_most() {
        assert_eq!(score("Елка — «Ёлка»", "Ёлка - \"Ёлка\"", NO_CONTEXT), 99);
        let neighbours = ContextMatch { previous: true, next: true };
        assert_eq!(score("The Board met.", "the board met.", neighbours), 99);
    }

    #[test]
    fn scores_are_rounded_down() {
        assert_eq!(score("abc", "abd", NO_CONTEXT), 66);
        assert_eq!(score("", "abc", NO_CONTEXT), 0);
    }

    proptest! {
        #[test]
        fn similarity_is_that_of_strsim(query in "[abcәғё ]{0,12}", stored in "[abcәғё ]{0,12}") {
            let expected = strsim::normalized_levenshtein(&query, &stored);
            prop_assert_eq!(Similarity::of_normal_forms(&query, &stored).as_f64(), expected);
        }
    }
}
