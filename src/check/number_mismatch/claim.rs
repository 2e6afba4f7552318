//! What a text says in numbers.

use super::counterpart::has_counterpart;
use super::hint::{hints, ranges};
use super::measure::Measure;
use crate::check::address::is_address_at;
use crate::check::passage::Reading;
use crate::text::number::{Quantity, Spelled, Value, spelled, values_among};
use crate::text::{Byte, Span};

/// A value that a text says, and how it is written.
#[derive(Debug)]
pub(super) struct Claim {
    pub(super) quantity: Quantity,
    pub(super) writing: Writing,
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    Digits,
    /// In words that can mean nothing else.
    Words,
    /// In words that may mean something else: "one".
    Doubtful,
}

/// All that a text says.
pub(super) struct Claims<'reading> {
    reading: &'reading Reading<'reading>,
    claims: Vec<Claim>,
}

impl Claim {
    pub(super) fn span(&self) -> Span<Byte> {
        self.quantity.span
    }

    pub(super) fn value(&self) -> &Value {
        &self.quantity.value
    }
}

impl<'reading> Claims<'reading> {
    pub(super) fn new(reading: &'reading Reading<'reading>) -> Self {
        let (text, language) = (reading.passage.text, reading.passage.language);
        let digits = values_among(text, &reading.tokens, language).into_iter();
        let words = spelled(text, &reading.tokens, language).into_iter();
        let digits = digits.map(|quantity| Claim { quantity, writing: Writing::Digits });
        Self { reading, claims: digits.chain(words.map(Claim::from)).collect() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.claims.is_empty()
    }

    /// What this text says in digits and the other does not say in any way.
    pub(super) fn digits_without(&self, other: &Self) -> Vec<&Claim> {
        let mut alone = self.without(other, Writing::Digits);
        if !alone.is_empty() {
            let hints = hints(other.reading, &other.claims);
            alone.retain(|claim| !has_counterpart(claim.value(), &hints) && !self.is_in_address(claim));
            alone.retain(|claim| !other.measures(Measure::of(claim, self.reading)));
            let ranges = ranges(self.reading.passage.text, &self.claims);
            let is_said = |scaled: &Claim| has_counterpart(scaled.value(), &other.claims);
            alone.retain(|claim| !ranges.iter().any(|one| one.span() == claim.span() && is_said(one)));
        }
        alone
    }

    /// What this text says in words and the other does not say in any way.
    pub(super) fn words_without(&self, other: &Self) -> Vec<&Claim> {
        let mut alone = self.without(other, Writing::Words);
        if !alone.is_empty() {
            let hints = hints(other.reading, &other.claims);
            alone.retain(|claim| !has_counterpart(claim.value(), &hints));
        }
        alone
    }

    fn without(&self, other: &Self, writing: Writing) -> Vec<&Claim> {
        let of_this_writing = self.claims.iter().filter(|claim| claim.writing == writing);
        of_this_writing.filter(|claim| !other.says(claim, self.written(claim))).collect()
    }

    /// Whether this text says what a claim of the other does, or has the same digits.
    fn says(&self, claim: &Claim, written: &str) -> bool {
        let alike = |own: &Claim| own.writing == claim.writing && self.written(own) == written;
        has_counterpart(claim.value(), &self.claims) || self.claims.iter().any(alike)
    }

    /// Whether this text says a measure, in whatever unit.
    fn measures(&self, measure: Option<Measure>) -> bool {
        let mut own = self.claims.iter().map(|claim| Measure::of(claim, self.reading));
        measure.is_some() && own.any(|own| own == measure)
    }

    fn written(&self, claim: &Claim) -> &str {
        claim.span().slice(self.reading.passage.text)
    }

    /// Whether a value is part of an address, a path or another code that is not spoken.
    fn is_in_address(&self, claim: &Claim) -> bool {
        is_address_at(self.reading.passage.text, claim.span())
    }
}

impl From<Spelled> for Claim {
    fn from(spelled: Spelled) -> Self {
        let writing = if spelled.certain { Writing::Words } else { Writing::Doubtful };
        Self { quantity: spelled.quantity, writing }
    }
}
