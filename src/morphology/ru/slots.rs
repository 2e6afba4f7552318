//! The grammatical places a form can fill: case crossed with gender or plural.
//!
//! Comes in: case and column of a form. Goes out: a set of places; words that agree share one.

use std::ops::{BitAnd, BitOr, BitOrAssign};

/// A case; the accusative in two, as it differs between things and living beings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    Nominative,
    Genitive,
    Dative,
    AccusativeInanimate,
    AccusativeAnimate,
    Instrumental,
    Locative,
}

/// What an adjective agrees in besides case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Masculine,
    Feminine,
    Neuter,
    Plural,
}

impl Column {
    pub(super) const ALL: [Self; 4] = [Self::Masculine, Self::Feminine, Self::Neuter, Self::Plural];
}

/// A set of places, one bit each: four columns to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Slots(u32);

const COLUMNS: u32 = 4;
const CASES: u32 = 7;
const SINGULAR: u32 = 0b111;

impl Slots {
    pub(super) const NONE: Self = Self(0);
    pub(super) const ALL: Self = Self((1 << (CASES * COLUMNS)) - 1);
    pub(super) const NOMINATIVE: Self = Self((1 << COLUMNS) - 1);

    #[cfg(feature = "dictionary")]
    pub(super) const GENITIVE: Self = Self(Self::NOMINATIVE.0 << (COLUMNS * Case::Genitive as u32));

    pub(super) fn at(case: Case, column: Column) -> Self {
        Self(1 << (case as u32 * COLUMNS + column as u32))
    }

    /// Every case of one column.
    pub(super) fn column(column: Column) -> Self {
        (0..CASES).fold(Self::NONE, |slots, case| slots | Self(1 << (case * COLUMNS + column as u32)))
    }

    /// Every case of the columns in which these slots have any place.
    pub(super) fn columns(self) -> Self {
        let has_place = |column: &Column| !(self & Self::column(*column)).is_empty();
        Column::ALL
            .into_iter()
            .filter(has_place)
            .fold(Self::NONE, |slots, column| slots | Self::column(column))
    }

    /// The same cases and numbers in every gender: what words need to share that agree in these only.
    pub(super) fn in_every_gender(self) -> Self {
        let plural = self & Self::column(Column::Plural);
        let singular = Self(self.0 & !plural.0);
        let genders = (0..CASES).filter(|case| singular.0 >> (case * COLUMNS) & SINGULAR != 0);
        genders.fold(plural, |slots, case| slots | Self(SINGULAR << (case * COLUMNS)))
    }

    /// The same cases in both numbers and every gender.
    pub(super) fn in_every_number(self) -> Self {
        let cases = (0..CASES).map(|case| Self(((1 << COLUMNS) - 1) << (case * COLUMNS)));
        cases.filter(|&case| !(self & case).is_empty()).fold(Self::NONE, |slots, case| slots | case)
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl BitAnd for Slots {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl BitOr for Slots {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Slots {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// One form of a word and the places it fills; none where it takes no part in agreement, as a verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) form: String,
    pub(super) slots: Slots,
}
