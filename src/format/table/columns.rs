//! A unit → the cells of its row, under the headings that the reader understands.

use super::field::Field;
use crate::language::Language;
use crate::memory::{Unit, Variant};

/// How many columns a table has.
pub(super) const COUNT: usize = 2 + Field::WRITTEN.len();

/// The headings: both languages, then the fields.
pub(super) fn headings(source: &Language, target: &Language) -> [String; COUNT] {
    fill([source.to_string(), target.to_string()], |field| field.heading().to_owned())
}

/// The cells of a unit.
pub(super) fn cells(unit: &Unit, [source, target]: [&Variant; 2]) -> [String; COUNT] {
    fill([source.text.clone(), target.text.clone()], |field| field.of(unit))
}

fn fill(texts: [String; 2], of_field: impl Fn(Field) -> String) -> [String; COUNT] {
    let mut texts = texts.into_iter();
    std::array::from_fn(|column| match column {
        0 | 1 => texts.next().unwrap_or_default(),
        _ => of_field(Field::WRITTEN[column - 2]),
    })
}
