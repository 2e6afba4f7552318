//! Whether a text says a value, perhaps in other parts: February 19 as «19-го числа», 3 p.m. as «15 часов».

use super::claim::Claim;
use crate::text::number::{Decimal, Value};

/// Whether one of the claims says the value, or several say its parts.
pub(super) fn has_counterpart(value: &Value, claims: &[Claim]) -> bool {
    claims.iter().any(|claim| agrees(value, claim.value())) || in_parts(value, claims)
}

fn agrees(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => is_same(one.as_str(), other.as_str()),
        (
            Value::Date { year, month, day },
            Value::Date { year: other_year, month: other_month, day: other_day },
        ) => month == other_month && fits(*year, *other_year) && fits(*day, *other_day),
        (Value::Time { hour, minute, .. }, Value::Time { hour: other_hour, minute: other_minute, .. }) => {
            hour % 12 == other_hour % 12 && minute == other_minute
        }
        // The numbers that a date or a time is made of.
        (Value::Number(number), Value::Date { year, month, day }) => {
            let day = day.map(i16::from);
            is(number, *year) || is(number, day) || is_pair(number, day, *month)
        }
        (Value::Number(number), Value::Time { hour, minute, .. }) => {
            is_hour(number, *hour) || is(number, Some(i16::from(*minute))) || is_clock(number, *hour, *minute)
        }
        _ => false,
    }
}

/// A date or a time whose parts are numbers of their own on the other side.
fn in_parts(value: &Value, claims: &[Claim]) -> bool {
    let numbers = || {
        claims.iter().filter_map(|claim| match claim.value() {
            Value::Number(number) => Some(number),
            _ => None,
        })
    };
    match *value {
        Value::Number(_) => false,
        Value::Date { year, month, day } => {
            let said = |part: Option<i16>| part.is_none() || numbers().any(|number| is(number, part));
            let in_digits = numbers().any(|number| is_pair(number, day.map(i16::from), month));
            said(day.map(i16::from)) && said(year) || in_digits
        }
        Value::Time { hour, minute, .. } => {
            let minutes = minute == 0 || numbers().any(|number| is(number, Some(i16::from(minute))));
            let hours = numbers().any(|number| is_hour(number, hour));
            hours && minutes || numbers().any(|number| is_clock(number, hour, minute))
        }
    }
}

/// Equal but for a sign, which may be a dash, or for the century of a year: 1990s, «90-е».
fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim_start_matches('-'), other.trim_start_matches('-'));
    let is_short = |short: &str, long: &str| {
        let is_year = long.len() == 4 && long.starts_with(['1', '2']) && !long.contains('.');
        is_year && short.len() == 2 && long.ends_with(short)
    };
    one == other || is_short(one, other) || is_short(other, one)
}

/// Whether two parts do not contradict each other: translations leave out the year.
fn fits<Part: PartialEq>(one: Option<Part>, other: Option<Part>) -> bool {
    one.is_none() || other.is_none() || one == other
}

fn is(number: &Decimal, part: Option<i16>) -> bool {
    part.is_some() && number.as_str().parse().ok() == part
}

fn is_hour(number: &Decimal, hour: u8) -> bool {
    let said: Option<u8> = number.as_str().parse().ok();
    said.is_some_and(|said| said <= 24 && said % 12 == hour % 12)
}

/// Whether a number is a time with a point in it, on a clock of 12 or 24 hours: 15.30, 3.30.
fn is_clock(number: &Decimal, hour: u8, minute: u8) -> bool {
    [hour % 12, hour % 12 + 12].iter().any(|hour| is_pair(number, Some(i16::from(*hour)), minute))
}

/// Whether a number is two with a point between them: 19.02 is the 19th of February.
fn is_pair(number: &Decimal, whole: Option<i16>, fraction: u8) -> bool {
    let mut parts = number.as_str().split('.');
    let is_whole = whole.is_some() && parts.next().and_then(|part| part.parse().ok()) == whole;
    let written = format!("{fraction:02}");
    is_whole && parts.next().unwrap_or_default() == written.trim_end_matches('0')
}
