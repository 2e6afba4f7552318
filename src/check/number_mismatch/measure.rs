//! Numbers with units, which a translation may convert: 1.2 km are 1200 metres.
//!
//! Comes in: a claim and the text in which it stands. Goes out: what it measures, in the smallest unit listed here. Source:
//! the prefixes of the International System of Units (BIPM, SI Brochure).

use super::claim::Claim;
use crate::check::passage::Reading;
use crate::text::number::{Decimal, Value};

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dimension {
    Length,
    Mass,
    Power,
}

use Dimension::{Length, Mass, Power};

/// Beginnings of words and whole symbols, with the power of ten of the smallest unit of the dimension.
const UNITS: &[(Dimension, usize, &[&str])] = &[
    (Length, 0, &["mm", "мм", "millimet", "миллиметр"]),
    (Length, 1, &["cm", "см", "centimet", "сантиметр"]),
    (Length, 3, &["m", "м", "metre", "meter", "метр"]),
    (Length, 6, &["km", "км", "kilomet", "километр", "шақырым"]),
    (Mass, 0, &["gram", "грамм"]),
    (Mass, 3, &["kg", "кг", "kilogram", "килограмм", "келі"]),
    (Mass, 6, &["t", "т", "tonne", "тонн"]),
    (Power, 0, &["kw", "квт", "kilowatt", "киловатт"]),
    (Power, 3, &["mw", "мвт", "megawatt", "мегаватт"]),
    (Power, 6, &["gw", "гвт", "gigawatt", "гигаватт"]),
];
/// A symbol is a whole word; a beginning has more letters.
const LONGEST_SYMBOL: usize = 3;

/// A number with a unit, in the smallest unit of its dimension.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Measure {
    dimension: Dimension,
    value: Decimal,
}

impl Measure {
    /// What a number measures by the unit after it.
    pub(super) fn of(claim: &Claim, reading: &Reading<'_>) -> Option<Self> {
        let Value::Number(number) = claim.value() else { return None };
        let mut after = reading.tokens.iter().filter(|token| token.span.start >= claim.span().end);
        let mut words = after.by_ref().map(|token| token.span.slice(reading.passage.text));
        let word = words.find(|word| *word != "-")?.to_lowercase();
        let named = |(_, _, names): &&(_, _, &[&str])| names.iter().any(|name| is_named(&word, name));
        let &(dimension, power, _) = UNITS.iter().find(named)?;
        Some(Self { dimension, value: number.shifted(power) })
    }
}

fn is_named(word: &str, name: &str) -> bool {
    word == name || (name.chars().count() > LONGEST_SYMBOL && word.starts_with(name))
}
