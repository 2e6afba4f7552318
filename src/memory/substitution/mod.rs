//! The query's numbers, dates and times in place of those of a stored translation.
//!
//! Comes in: a query, a stored segment and its translation. Goes out: the translation with the query's values, each
//! change named; nothing where any of them leaves a doubt. What was written is read again: it must say exactly the
//! values that were meant. Numbers as CLDR writes them, their agreement as the grammars of the three languages teach it.

mod agreement;
mod date;
mod difference;
mod kazakh;
mod month;
mod names;
mod number;
mod roman;
#[cfg(test)]
mod tests;
mod time;

use serde::Serialize;

use crate::language::Language;
use crate::text::number::{Quantity, Value, values};
use crate::text::{Byte, Char, Span};
use difference::{Differing, differing};
pub use names::substitute_name;

/// A text in its language.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'text> {
    /// The text.
    pub text: &'text str,
    /// Its language; numbers and dates are put only into English, Russian and Kazakh.
    pub language: &'text Language,
}

/// What was put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A number.
    Number,
    /// A date.
    Date,
    /// A time of day.
    Time,
    /// A name of the glossary.
    Name,
}

/// One value of the query in place of a stored one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Substitution {
    /// What was put in.
    pub kind: Kind,
    /// What the stored translation says there.
    pub stored: String,
    /// What stands there now.
    pub put: String,
    /// Where it stands in the translation as it is offered, in characters.
    pub span: Place,
}

/// A stretch of characters, from 0, the end excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The first character.
    pub start: usize,
    /// The first after.
    pub end: usize,
}

/// A translation with the query's values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Substituted {
    /// The translation.
    pub target: String,
    /// What was put in, in the order of the text.
    pub substitutions: Vec<Substitution>,
}

/// Some letters of a translation, and what is to stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Replacement {
    kind: Kind,
    span: Span<Byte>,
    put: String,
}

/// The translation `target` of `stored` with the numbers, dates and times of `query`; nothing where none differ or where
/// it is not certain what each must look like.
#[must_use]
pub fn substitute(query: Passage<'_>, stored: Passage<'_>, target: Passage<'_>) -> Option<Substituted> {
    let pairs = differing(query, stored).filter(|pairs| !pairs.is_empty())?;
    let quantities = values(target.text, target.language);
    let mut expected: Vec<Value> = quantities.iter().map(|quantity| quantity.value.clone()).collect();
    let mut replacements = Vec::new();
    for pair in &pairs {
        let index = only_position(&quantities, &pair.stored.value)?;
        expected[index] = pair.asked.value.clone();
        replacements.extend(replacement(pair, target, &quantities[index])?);
    }
    let substituted = carried_out(target.text, replacements);
    let said = values(&substituted.target, target.language).into_iter().map(|quantity| quantity.value);
    said.eq(expected).then_some(substituted)
}

/// The value `asked` of a text as it would be written in place of another one in a translation: the stretch that it
/// takes, with the letters that belong to it, and what stands there then. Nothing where that is not certain.
#[must_use]
pub fn substitute_value(
    from: Passage<'_>,
    asked: &Quantity,
    target: Passage<'_>,
    place: &Quantity,
) -> Option<(Span<Byte>, String)> {
    let pair = Differing {
        asked: asked.clone(),
        asked_text: asked.span.slice(from.text),
        asked_passage: from,
        stored: place.clone(),
    };
    let replacement = <[Replacement; 1]>::try_from(replacement(&pair, target, place)?);
    let [Replacement { span, put, .. }] = replacement.ok()?;
    let rewritten = format!("{}{put}{}", &target.text[..span.start], &target.text[span.end..]);
    let said = values(&rewritten, target.language).into_iter().map(|quantity| quantity.value);
    let mut expected = values(target.text, target.language);
    expected.iter_mut().find(|one| one.span == place.span)?.value = asked.value.clone();
    said.eq(expected.into_iter().map(|one| one.value)).then_some((span, put))
}

/// The place of a value that stands once.
fn only_position(quantities: &[Quantity], value: &Value) -> Option<usize> {
    let mut places = quantities.iter().enumerate().filter(|(_, quantity)| quantity.value == *value);
    let (place, _) = places.next()?;
    places.next().is_none().then_some(place)
}

/// What is to stand in place of a value of the target; several where its parts lie apart.
fn replacement(pair: &Differing<'_>, target: Passage<'_>, place: &Quantity) -> Option<Vec<Replacement>> {
    match pair.stored.value {
        Value::Number(_) => number::replacement(pair, target, place).map(|one| vec![one]),
        Value::Date { .. } => date::replacement(pair, target, place).map(|one| vec![one]),
        Value::Time { .. } => time::replacement(pair, target, place).map(|one| vec![one]),
    }
}

/// The text with its replacements, those left out that change nothing.
fn carried_out(text: &str, mut replacements: Vec<Replacement>) -> Substituted {
    replacements.retain(|one| one.span.slice(text) != one.put);
    replacements.sort_by_key(|one| one.span.start);
    let (mut target, mut end) = (String::new(), 0);
    let mut substitutions = Vec::new();
    for one in replacements {
        target.push_str(&text[end..one.span.start]);
        let start = target.len();
        target.push_str(&one.put);
        let span: Span<Char> = Span::new(start, target.len()).to_chars(&target);
        let span = Place { start: span.start, end: span.end };
        let stored = one.span.slice(text).to_owned();
        substitutions.push(Substitution { kind: one.kind, stored, put: one.put, span });
        end = one.span.end;
    }
    target.push_str(&text[end..]);
    Substituted { target, substitutions }
}
