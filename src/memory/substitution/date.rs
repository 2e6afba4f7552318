//! Dates, written as the dates in whose place they stand.
//!
//! Comes in: a date of the query, and the place of another in a translation. Goes out: the place with its day, month and
//! year exchanged one by one, so that «2026 жылғы 19 ақпанда» keeps its order, its words and its cases.

use super::agreement::{Change, Writing, ending};
use super::difference::Differing;
use super::{Kind, Passage, Replacement, month};
use crate::text::Span;
use crate::text::number::{Quantity, Value};
use crate::text::token::{Token, TokenKind, tokens};

/// A date in its parts.
#[derive(Clone, Copy)]
struct Date {
    year: Option<i16>,
    month: u8,
    day: Option<u8>,
}

pub(super) fn replacement(
    pair: &Differing<'_>,
    target: Passage<'_>,
    place: &Quantity,
) -> Option<Replacement> {
    let (old, new) = (Date::of(&pair.stored.value)?, Date::of(&pair.asked.value)?);
    let mut writer = Writer { target, old, new, put: String::new(), end: place.span.start };
    let text = place.span.slice(target.text);
    let parts: Vec<Token> = tokens(text)
        .into_iter()
        .map(|token| Token { span: token.span.shifted(place.span.start), ..token })
        .collect();
    let named = parts.iter().any(|token| token.kind == TokenKind::Word);
    for (index, token) in parts.iter().enumerate() {
        let written = token.span.slice(target.text);
        match token.kind {
            TokenKind::Word => writer.word(*token),
            TokenKind::Number if written.contains(['.', '/']) => writer.digits(*token)?,
            TokenKind::Number if named => writer.day_or_year(*token)?,
            TokenKind::Number => writer.iso(*token, index)?,
            TokenKind::Punctuation | TokenKind::Tag => {}
        }
    }
    let end = writer.end.max(place.span.end);
    writer.copy_to(end);
    Some(Replacement { kind: Kind::Date, span: Span::new(place.span.start, end), put: writer.put })
}

impl Date {
    fn of(value: &Value) -> Option<Self> {
        match *value {
            Value::Date { year, month, day } => Some(Self { year, month, day }),
            _ => None,
        }
    }
}

/// A date as it is written anew.
struct Writer<'text> {
    target: Passage<'text>,
    old: Date,
    new: Date,
    put: String,
    /// How far the target is written.
    end: usize,
}

impl Writer<'_> {
    fn copy_to(&mut self, end: usize) {
        self.put.push_str(&self.target.text[self.end..end]);
        self.end = end;
    }

    /// Writes `put` in place of a token.
    fn exchange(&mut self, token: Token, put: &str) {
        self.copy_to(token.span.start);
        self.put.push_str(put);
        self.end = token.span.end;
    }

    /// The month; other words stay.
    fn word(&mut self, token: Token) {
        let written = token.span.slice(self.target.text);
        let (old, new) = (self.old.month, self.new.month);
        let put = month::same_form(written, self.target.language, old, new);
        // An ordinal's ending may be written with its day already.
        if let Some(put) = put.filter(|_| old != new && token.span.start >= self.end) {
            self.exchange(token, &put);
        }
    }

    /// The day with its ending, or the year.
    fn day_or_year(&mut self, token: Token) -> Option<()> {
        let number: i16 = token.span.slice(self.target.text).parse().ok()?;
        if Some(number) == self.old.year && self.old.day.map(i16::from) != Some(number) {
            let year = self.new.year?;
            self.exchange(token, &year.to_string());
        } else if Some(number) == self.old.day.map(i16::from) {
            self.day(token)?;
        }
        Some(())
    }

    fn day(&mut self, token: Token) -> Option<()> {
        let (old, new) = (self.old.day?, self.new.day?);
        if old == new {
            return Some(());
        }
        let change = Change { old: old.to_string(), new: new.to_string(), writing: Writing::Day };
        let ending = ending(self.target, token.span, &change)?;
        let padded = token.span.slice(self.target.text).starts_with('0');
        let day = if padded { format!("{new:02}") } else { new.to_string() };
        self.exchange(token, &(day + &ending.put));
        self.end += ending.length;
        Some(())
    }

    /// 19.02.2026, 2/19/2026.
    fn digits(&mut self, token: Token) -> Option<()> {
        let written = token.span.slice(self.target.text);
        let mark = written.chars().find(|character| !character.is_ascii_digit())?;
        let parts: Vec<&str> = written.split(mark).collect();
        let [first, second, _] = parts[..] else { return None };
        let read = (first.parse::<u8>().ok()?, second.parse::<u8>().ok()?);
        let (old, new) = (self.old, self.new);
        let numbers = if read == (old.day?, old.month) {
            [new.day?, new.month]
        } else if read == (old.month, old.day?) {
            [new.month, new.day?]
        } else {
            return None;
        };
        let padded = first.starts_with('0') || second.starts_with('0') || mark == '.';
        let [first, second] =
            numbers.map(|number| if padded { format!("{number:02}") } else { number.to_string() });
        self.exchange(token, &format!("{first}{mark}{second}{mark}{}", new.year?));
        Some(())
    }

    /// 2026-02-19, a number at a time; of days that share a month («19–20 февраля») all but the last stand alone.
    fn iso(&mut self, token: Token, index: usize) -> Option<()> {
        let put = match index {
            0 if token.span.len() == 4 => self.new.year?.to_string(),
            0 => return self.day(token),
            2 => format!("{:02}", self.new.month),
            4 => format!("{:02}", self.new.day?),
            _ => return None,
        };
        self.exchange(token, &put);
        Some(())
    }
}
