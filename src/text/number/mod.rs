//! Numbers and dates as values, so that equal facts in two languages are equal here.
//!
//! Comes in: a text and its language. Goes out: quantities in order, each with its span.
//! Conventions: CLDR for digits and month names; words of scale and months in English, Russian and
//! Kazakh, digits alone in other languages.

mod date;
mod decimal;
mod digits;
mod ending;
mod month;
mod plain;
mod roman;
mod scale;
mod scan;
mod time;

pub use decimal::Decimal;

use self::scan::Scan;
use super::span::{Byte, Span};
use crate::language::Language;

/// What a stretch of text says in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// A number, a year alone, a percentage, an ordinal, a Roman century: `1.5 million`, `19-го`, `XXI век`.
    Number(Decimal),
    /// A day or a month of the calendar; at least one of year and day is there.
    Date {
        /// The year, where the text names it with the date.
        year: Option<i16>,
        /// The month, 1 to 12.
        month: u8,
        /// The day, 1 to 31.
        day: Option<u8>,
    },
    /// A time of day on the 24-hour clock.
    Time {
        /// 0 to 23.
        hour: u8,
        /// 0 to 59.
        minute: u8,
        /// 0 to 59; 0 where the text has none.
        second: u8,
    },
}

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// What is said.
    pub value: Value,
    /// The digits and the words that belong to the value: its scale, month and year, but not an
    /// ordinal's ending or a unit.
    pub span: Span<Byte>,
}

/// Quantities read at one place and the token after them.
type Reading = (Vec<Quantity>, usize);

/// The numbers, dates and times of a text in order.
///
/// Digits inside words (`G20`) and inside tags and placeholders (`{0}`) are none.
#[must_use]
pub fn values(text: &str, language: &Language) -> Vec<Quantity> {
    let scan = Scan::new(text, language);
    let mut found = Vec::new();
    let mut at = 0;
    while at < scan.len() {
        let (quantities, next) = read(&scan, at).unwrap_or((Vec::new(), at + 1));
        found.extend(quantities);
        at = next;
    }
    found
}

fn read(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    if !scan.has_numbers {
        return roman::read(scan, at);
    }
    date::read(scan, at)
        .or_else(|| time::read(scan, at))
        .or_else(|| roman::read(scan, at))
        .or_else(|| plain::read(scan, at))
}

#[cfg(test)]
mod tests;
