//! Plain numbers, written as the number in whose place they stand.
//!
//! Comes in: a number of the query, and the place of another in a translation. Goes out: the number with that one's
//! marks, its word of scale and its ordinal's ending. What the place does not tell (a first thousand) CLDR does.

use super::agreement::{Change, Writing, ending};
use super::difference::Differing;
use super::{Kind, Passage, Replacement, roman};
use crate::language::Language;
use crate::text::Span;
use crate::text::number::{Decimal, Quantity, Value, values};

const SPACES: [char; 4] = [' ', '\u{A0}', '\u{202F}', '\u{2009}'];

pub(super) fn replacement(
    pair: &Differing<'_>,
    target: Passage<'_>,
    place: &Quantity,
) -> Option<Replacement> {
    let (Value::Number(old), Value::Number(new)) = (&pair.stored.value, &pair.asked.value) else {
        return None;
    };
    let (put, change) = match Written::new(place.span.slice(target.text), target.language) {
        Some(there) => {
            let asked = Written::new(pair.asked_text, pair.asked_passage.language)?;
            let writing =
                if there.after.is_empty() { Writing::Digits } else { Writing::WithScale(there.after) };
            let put = there.with(&asked, target.language)?;
            let change = if there.after.is_empty() {
                Change { old: old.as_str().to_owned(), new: new.as_str().to_owned(), writing }
            } else {
                Change { old: there.spoken(), new: asked.spoken(), writing }
            };
            (put, change)
        }
        None => {
            let put = roman::written_as(place.span.slice(target.text), new)?;
            (
                put,
                Change {
                    old: old.as_str().to_owned(),
                    new: new.as_str().to_owned(),
                    writing: Writing::Roman,
                },
            )
        }
    };
    let ending = ending(target, place.span, &change)?;
    let span = Span::new(place.span.start, place.span.end + ending.length);
    Some(Replacement { kind: Kind::Number, span, put: put + &ending.put })
}

/// A number in digits with what stands around it.
struct Written<'text> {
    /// A minus.
    before: &'text str,
    integer: String,
    fraction: String,
    /// What parts thousands, where there are any.
    group: Option<char>,
    mark: Option<char>,
    /// A scale.
    after: &'text str,
}

impl<'text> Written<'text> {
    /// None where there are no digits, more than one number, or zeros that are no part of the value.
    fn new(text: &'text str, language: &Language) -> Option<Self> {
        let start = text.find(|character: char| character.is_ascii_digit())?;
        let inside = |character: char| {
            character.is_ascii_digit() || ".,".contains(character) || SPACES.contains(&character)
        };
        let rest = &text[start..];
        let end = rest.find(|character: char| !inside(character)).unwrap_or(rest.len());
        let digits = rest[..end].trim_end_matches(|character: char| !character.is_ascii_digit());
        let after = &rest[digits.len()..];
        let value = single(digits, language)?;
        let count = value.as_str().split('.').next().map_or(0, str::len);
        let mut written = Self {
            before: &text[..start],
            integer: String::new(),
            fraction: String::new(),
            group: None,
            mark: None,
            after,
        };
        written.read(digits, count);
        let exact =
            value.as_str().starts_with(&written.integer) && !after.contains(|one: char| one.is_ascii_digit());
        exact.then_some(written)
    }

    /// Takes `count` digits for the whole part and the others for the fraction.
    fn read(&mut self, digits: &str, count: usize) {
        for character in digits.chars() {
            let whole = self.integer.len() < count;
            match (character.is_ascii_digit(), whole) {
                (true, true) => self.integer.push(character),
                (true, false) => self.fraction.push(character),
                (false, true) => self.group = Some(character),
                (false, false) => self.mark = Some(character),
            }
        }
    }

    /// The digits as they are spoken.
    fn spoken(&self) -> String {
        let mark = if self.fraction.is_empty() { "" } else { "." };
        format!("{}{mark}{}", self.integer, self.fraction)
    }

    /// Another number in this one's style; none in a language whose style is not known.
    fn with(&self, asked: &Written<'_>, language: &Language) -> Option<String> {
        let (usual_group, usual_mark) = match language.primary() {
            "en" => (',', '.'),
            "ru" | "kk" => ('\u{A0}', ','),
            _ => return None,
        };
        let group = match self.integer.len() {
            0..=3 => asked.group.map(|_| usual_group),
            4 if self.group.is_none() && asked.integer.len() > 4 => asked.group.map(|_| usual_group),
            _ => self.group,
        };
        let integer = group.map_or_else(|| asked.integer.clone(), |group| grouped(&asked.integer, group));
        let mark = if asked.fraction.is_empty() {
            String::new()
        } else {
            self.mark.unwrap_or(usual_mark).to_string()
        };
        Some(format!("{}{integer}{mark}{}{}", self.before, asked.fraction, self.after))
    }
}

/// The number that digits are.
fn single(digits: &str, language: &Language) -> Option<Decimal> {
    let mut found = values(digits, language).into_iter();
    match (found.next()?.value, found.next()) {
        (Value::Number(number), None) => Some(number),
        _ => None,
    }
}

fn grouped(digits: &str, mark: char) -> String {
    let mut written = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(mark);
        }
        written.push(digit);
    }
    written
}
