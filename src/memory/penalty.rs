//! What is taken off a match's score, by name.
//!
//! Comes in: a query, the stored segment, and what is known of its unit. Goes out: penalties in a fixed order.

use serde::{Deserialize, Serialize};

use super::negation::negations;
use super::number_words::number_words;
use super::unit::Status;
use crate::language::Language;
use crate::text::number::{Value, values};
use crate::text::token::{TokenKind, tokens};

/// Why points are taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// The numbers or dates differ.
    Numbers,
    /// One text negates what the other affirms.
    Negation,
    /// The inline tags or placeholders differ.
    Tags,
    /// Nobody has looked at the unit since the aligner made it.
    Unreviewed,
    /// The match goes through a third language.
    Via,
    /// A machine translated it.
    Machine,
}

/// One deduction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Penalty {
    /// Why.
    #[serde(rename = "kind")]
    pub cause: Cause,
    /// How many points, of 100.
    pub points: u8,
}

/// How many points each cause costs; 0 switches it off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Penalties {
    /// Different numbers or dates.
    pub numbers: u8,
    /// A different number of negations.
    pub negation: u8,
    /// Different inline tags or placeholders.
    pub tags: u8,
    /// A unit that is only aligned, or a draft.
    pub unreviewed: u8,
    /// A match through a third language.
    pub via: u8,
    /// A machine's translation.
    pub machine: u8,
}

impl Default for Penalties {
    fn default() -> Self {
        Self { numbers: 5, negation: 15, tags: 3, unreviewed: 1, via: 2, machine: 10 }
    }
}

impl Penalties {
    /// No deductions at all.
    pub const NONE: Self = Self { numbers: 0, negation: 0, tags: 0, unreviewed: 0, via: 0, machine: 0 };

    /// The deductions that apply, without those of 0 points.
    #[must_use]
    pub fn apply(&self, case: &Case<'_>) -> Vec<Penalty> {
        let causes = [
            (
                Cause::Numbers,
                self.numbers,
                !case.substituted && case.query.numbers_differ(case.stored)
                    || case.query.number_words != case.stored.number_words,
            ),
            (Cause::Negation, self.negation, case.query.negations != case.stored.negations),
            (Cause::Tags, self.tags, case.query.tags != case.stored.tags),
            (Cause::Unreviewed, self.unreviewed, case.status <= Status::Draft),
            (Cause::Via, self.via, case.via),
            (Cause::Machine, self.machine, case.machine),
        ];
        let applying = causes.into_iter().filter(|&(_, points, applies)| points > 0 && applies);
        applying.map(|(cause, points, _)| Penalty { cause, points }).collect()
    }
}

/// What of a text can cost a match points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traits<'text> {
    /// In their order: numbers that change places are changed numbers.
    numbers: Vec<Value>,
    number_words: Vec<Value>,
    negations: usize,
    tags: Vec<&'text str>,
}

impl<'text> Traits<'text> {
    /// The traits of a text in a language.
    #[must_use]
    pub fn of(text: &'text str, language: &Language) -> Self {
        let numbers = values(text, language).into_iter().map(|quantity| quantity.value).collect();
        let number_words = number_words(text, language);
        Self { numbers, number_words, negations: negations(text, language), tags: tags(text) }
    }

    /// Whether the other text has other numbers, dates or times, or has them in another order.
    #[must_use]
    pub fn numbers_differ(&self, other: &Self) -> bool {
        self.numbers != other.numbers
    }
}

/// What penalties depend on.
#[derive(Debug, Clone, Copy)]
pub struct Case<'traits> {
    /// What was asked.
    pub query: &'traits Traits<'traits>,
    /// What the memory holds.
    pub stored: &'traits Traits<'traits>,
    /// How far the unit has come.
    pub status: Status,
    /// Whether the query's numbers and dates were put into the translation.
    pub substituted: bool,
    /// Whether the match goes through a third language.
    pub via: bool,
    /// Whether a machine translated it.
    pub machine: bool,
}

fn tags(text: &str) -> Vec<&str> {
    let inline = tokens(text).into_iter().filter(|token| token.kind == TokenKind::Tag);
    inline.map(|token| token.span.slice(text)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::memory::{ContextMatch, score};

    #[track_caller]
    fn assert_causes(query: &str, stored: &str, expected: &[Cause]) {
        let english = Language::english();
        let (query, stored) = (Traits::of(query, &english), Traits::of(stored, &english));
        let status = Status::Approved;
        let case =
            Case { query: &query, stored: &stored, status, substituted: false, via: false, machine: false };
        let causes: Vec<_> = Penalties::default().apply(&case).iter().map(|penalty| penalty.cause).collect();
        assert_eq!(causes, expected);
    }

    #[test]
    fn a_changed_number_is_named() {
        assert_causes("The 5 members met.", "The 7 members met.", &[Cause::Numbers]);
        assert_causes("It cost 1,000.5 dollars.", "It cost 1000.5 dollars.", &[]);
        assert_causes("5 men and 7 women", "7 men and 5 women", &[Cause::Numbers]);
    }

    #[test]
    fn a_number_that_was_put_in_costs_nothing() {
        let [query, stored] = ["The 5 members met.", "The 7 members met."];
        let [query, stored] = [query, stored].map(|text| Traits::of(text, &Language::english()));
        let status = Status::Approved;
        let case =
            Case { query: &query, stored: &stored, status, substituted: true, via: false, machine: false };
        assert!(Penalties::default().apply(&case).is_empty());
    }

    proptest! {
        /// Ninety-five and more is what translation tools call a near-perfect match.
        #[test]
        fn a_changed_number_or_an_added_not_is_never_near_perfect(
            words in "[a-z]{3,8}( [a-z]{3,8}){0,40}", old in 0_u32..3000, new in 0_u32..3000,
        ) {
            prop_assume!(old != new);
            let scored = |query: &str, stored: &str| {
                let [asked, known] = [query, stored].map(|text| Traits::of(text, &Language::english()));
                let status = Status::Approved;
                let case =
                    Case { query: &asked, stored: &known, status, substituted: false, via: false, machine: false };
                let points: u8 = Penalties::default().apply(&case).iter().map(|penalty| penalty.points).sum();
                score(query, stored, ContextMatch::default()) - points
            };
            let [query, stored] = [new, old].map(|number| format!("{words} {number} {words}"));
            prop_assert!(scored(&query, &stored) < 95);
            let [denied, affirmed] = ["not ", ""].map(|not| format!("{words} {not}{words}"));
            prop_assert!(scored(&denied, &affirmed) < 85);
        }
    }

    #[test]
    fn an_added_negation_is_named() {
        assert_causes("The Board did not agree.", "The Board did agree.", &[Cause::Negation]);
    }

    #[test]
    fn different_tags_are_named() {
        assert_causes("Press <b>here</b>.", "Press here.", &[Cause::Tags]);
    }

    #[test]
    fn what_is_known_of_the_unit_counts_too() {
        let text = Traits::of("a", &Language::english());
        let case = Case {
            query: &text,
            stored: &text,
            status: Status::Aligned,
            substituted: false,
            via: true,
            machine: true,
        };
        let total: u8 = Penalties::default().apply(&case).iter().map(|penalty| penalty.points).sum();
        assert_eq!(total, 13);
        assert!(Penalties::NONE.apply(&case).is_empty());
    }
}
