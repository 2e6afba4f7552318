//! Which values of a query stand in place of which of a stored segment.
//!
//! Comes in: both texts. Goes out: the pairs that differ, in order; nothing where a value cannot be told to have
//! taken the place of another: their number or kind differs, the words beside them do, or it stands twice.

use super::Passage;
use crate::text::number::{Quantity, Value, values};
use crate::text::token::{Token, TokenKind, tokens};

/// A value of the query and the one that stands in its place in the stored segment, as they are written.
pub(super) struct Differing<'text> {
    pub(super) asked: Quantity,
    pub(super) asked_text: &'text str,
    pub(super) asked_passage: Passage<'text>,
    pub(super) stored: Quantity,
}

/// The pairs that differ; empty where all values are equal.
pub(super) fn differing<'text>(
    query: Passage<'text>,
    stored: Passage<'text>,
) -> Option<Vec<Differing<'text>>> {
    let (asked, known) = (Side::new(query), Side::new(stored));
    if asked.quantities.len() != known.quantities.len() {
        return None;
    }
    let places = 0..asked.quantities.len();
    let different = places.filter(|&at| asked.quantities[at].value != known.quantities[at].value);
    different.map(|at| pair(&asked, &known, at)).collect()
}

fn pair<'text>(asked: &Side<'text>, known: &Side<'_>, at: usize) -> Option<Differing<'text>> {
    let (new, old) = (&asked.quantities[at], &known.quantities[at]);
    let once = known.quantities.iter().filter(|quantity| quantity.value == old.value).count() == 1;
    let whole = asked.is_whole(at) && known.is_whole(at);
    let alike = has_same_parts(&new.value, &old.value) && asked.wording(at) == known.wording(at);
    (once && whole && alike && stand_alike(asked, known, at)).then(|| Differing {
        asked: new.clone(),
        asked_text: new.span.slice(asked.passage.text),
        asked_passage: asked.passage,
        stored: old.clone(),
    })
}

/// A text with its values and its tokens.
struct Side<'text> {
    passage: Passage<'text>,
    quantities: Vec<Quantity>,
    tokens: Vec<Token>,
}

impl<'text> Side<'text> {
    fn new(passage: Passage<'text>) -> Self {
        let quantities = values(passage.text, passage.language);
        Self { passage, quantities, tokens: tokens(passage.text) }
    }

    /// Whether a value is no part of something longer: a version, a ratio, a telephone number.
    fn is_whole(&self, at: usize) -> bool {
        let text = self.passage.text;
        let span = self.quantities[at].span;
        let is_digit = |character: Option<char>| character.is_some_and(|one| one.is_ascii_digit());
        let joint = ['.', ',', ':', '/'];
        let (mut before, mut after) = (text[..span.start].chars().rev(), text[span.end..].chars());
        let joined = before.next().is_some_and(|one| joint.contains(&one)) && is_digit(before.next())
            || after.next().is_some_and(|one| joint.contains(&one)) && is_digit(after.next());
        !joined && !self.is_in_row(at)
    }

    /// Whether a value belongs to three or more with nothing but spaces, hyphens and brackets between them.
    fn is_in_row(&self, at: usize) -> bool {
        let near = |one: usize| {
            let between = self.quantities[one].span.end..self.quantities[one + 1].span.start;
            let gap = &self.passage.text[between];
            gap.chars().all(|character| character.is_whitespace() || "()-–+".contains(character))
        };
        let last = self.quantities.len() - 1;
        let first = (0..at).rev().take_while(|&one| near(one)).last().unwrap_or(at);
        let end = (at..last).take_while(|&one| near(one)).last().map_or(at, |one| one + 1);
        end - first >= 2
    }

    /// What is written beside the digits of a number: a scale, a minus. Words of dates may differ.
    fn wording(&self, at: usize) -> String {
        match self.quantities[at].value {
            Value::Number(_) => {
                let written = self.quantities[at].span.slice(self.passage.text);
                written
                    .chars()
                    .filter(|character| is_wording(*character))
                    .flat_map(char::to_lowercase)
                    .collect()
            }
            Value::Date { .. } | Value::Time { .. } => String::new(),
        }
    }

    fn before(&self, at: usize) -> (&'text str, bool) {
        let start = self.quantities[at].span.start;
        let token = self.tokens.iter().rev().find(|token| token.span.end <= start);
        token.map_or(("", false), |token| (token.span.slice(self.passage.text), token.span.end == start))
    }

    fn after(&self, at: usize) -> Option<Token> {
        let end = self.quantities[at].span.end;
        self.tokens.iter().find(|token| token.span.start >= end).copied()
    }
}

/// Roman digits are letters, and a space may part thousands.
fn is_wording(character: char) -> bool {
    !character.is_ascii_digit()
        && !matches!(character, '.' | ',')
        && !character.is_whitespace()
        && !"IVXІХӀ".contains(character)
}

fn has_same_parts(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one.as_str().starts_with('-') == other.as_str().starts_with('-')
        }
        (Value::Date { year, day, .. }, Value::Date { year: other_year, day: other_day, .. }) => {
            year.is_some() == other_year.is_some() && day.is_some() == other_day.is_some()
        }
        (Value::Time { .. }, Value::Time { .. }) => true,
        _ => false,
    }
}

/// Whether the same thing is counted: what touches the value before it and the word after it are the same. For a date
/// one side is enough.
fn stand_alike(asked: &Side<'_>, known: &Side<'_>, at: usize) -> bool {
    let lower = |side: &Side<'_>, token: Option<Token>| {
        let written = token.map(|token| token.span.slice(side.passage.text).to_lowercase());
        written.map(|word| if matches!(&*word, "st" | "nd" | "rd" | "th") { "th".to_owned() } else { word })
    };
    let ((asked_before, asked_touches), (known_before, known_touches)) = (asked.before(at), known.before(at));
    let same_before = asked_before.to_lowercase() == known_before.to_lowercase();
    let same_after =
        lower(asked, asked.after(at)) == lower(known, known.after(at)) || same_ending(asked, known, at);
    match asked.quantities[at].value {
        Value::Number(_) => same_after && (same_before || !asked_touches && !known_touches),
        Value::Date { .. } | Value::Time { .. } => same_before || same_after,
    }
}

/// day and days, день and дня: the word after a number may agree with it.
fn same_ending(asked: &Side<'_>, known: &Side<'_>, at: usize) -> bool {
    let word = |side: &Side<'_>| {
        let token = side.after(at).filter(|token| token.kind == TokenKind::Word)?;
        Some(token.span.slice(side.passage.text).to_lowercase())
    };
    let (Some(one), Some(other)) = (word(asked), word(known)) else { return false };
    let morphology = crate::morphology::for_language(asked.passage.language);
    let keys = morphology.keys(&other);
    morphology.keys(&one).iter().any(|key| keys.contains(key))
}
