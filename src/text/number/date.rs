//! Dates in digits and words.
//!
//! Comes in: a place in a text. Goes out: the dates there, several where days share a month
//! (19–20 февраля). Forms: CLDR, and the official style of each language.

use super::ending::is_kazakh_form;
use super::month::month;
use super::scan::{Scan, Speech};
use super::{Quantity, Reading, Value};

/// The dates that begin at a number.
pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    in_digits(scan, at)
        .or_else(|| iso(scan, at))
        .or_else(|| year_first(scan, at))
        .or_else(|| day_first(scan, at))
}

/// The dates that begin at a word.
pub(super) fn in_words(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    month_first(scan, at)
}

/// 19.02.2026, 19/02/2026, 2/19/2026.
fn in_digits(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    let written = scan.number(at);
    let mark = if written.contains('/') { '/' } else { '.' };
    let parts: Vec<&str> = written.split(mark).collect();
    let &[first, second, year] = parts.as_slice() else { return None };
    let day_and_month = (first.parse().ok()?, second.parse().ok()?);
    let swapped = mark == '/' && (day_and_month.1 > 12 || (scan.month_first && day_and_month.0 <= 12));
    let (day, month) = if swapped { (day_and_month.1, day_and_month.0) } else { day_and_month };
    let year = if year.len() == 4 { year.parse().ok()? } else { return None };
    Some((vec![scan.quantity(date(Some(year), month, Some(day))?, at, at)], at + 1))
}

/// 2026-02-19 (ISO 8601).
fn iso(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    let touching = (1..=4).all(|offset| scan.touches(at + offset));
    let dashes = scan.is_dash(at + 1) && scan.is_dash(at + 3);
    let month = u8::try_from(scan.whole(at + 2, 2..=2)?).ok()?;
    let value = date(year(scan, at), month, day(scan, at + 4))?;
    let complete = touching && dashes && year(scan, at).is_some() && scan.number(at + 4).len() == 2;
    complete.then(|| (vec![scan.quantity(value, at, at + 4)], at + 5))
}

/// 2026 жылғы 19 ақпан, 2026 ж. ақпан, 2026 жылдың ақпан айының 19-ы.
fn year_first(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    let year = year(scan, at)?;
    let named = scan.speech == Speech::Kazakh && is_year_word(scan.word(at + 1));
    let next = named.then(|| scan.skip_stop(at + 2))?;
    let (mut dates, end) =
        day_first(scan, next).or_else(|| month_first(scan, next)).or_else(|| month_alone(scan, next))?;
    for quantity in &mut dates {
        set_year(&mut quantity.value, year);
    }
    dates[0].span.start = scan.span(at).start;
    Some((dates, end))
}

/// 19 February 2026, the 19th of February, 19–20 февраля 2026 года, 19-ақпан.
fn day_first(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    let (days, next) = days(scan, at)?;
    let glued = scan.is_dash(next) || scan.word(next) == "of";
    let month_at = next + usize::from(glued);
    let month = month(scan.word(month_at), scan.speech)?;
    let (year, last) = year_after(scan, month_at);
    let ends = |index: usize| if index + 1 == days.len() { last } else { days[index].1 };
    let dates = days
        .iter()
        .enumerate()
        .map(|(index, &(day, first))| Some(scan.quantity(date(year, month, Some(day))?, first, ends(index))));
    Some((dates.collect::<Option<Vec<Quantity>>>()?, last + 1))
}

/// February 19, 2026; February 19–20; февраль 2026 года; ақпанның 19-ы.
fn month_first(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    let month = month(scan.word(at), scan.speech)?;
    let (year, last) = year_after(scan, at);
    if year.is_some() {
        return Some((vec![scan.quantity(date(year, month, None)?, at, last)], last + 1));
    }
    if scan.speech == Speech::Russian {
        return None;
    }
    let first_day = skip_month_word(scan, scan.skip_stop(at + 1));
    let (days, next) = days(scan, first_day)?;
    let (year, last) = year_after(scan, next - 1);
    let last = if year.is_some() { last } else { days[days.len() - 1].1 };
    let mut dates = Vec::new();
    for (index, &(day, token)) in days.iter().enumerate() {
        let first = if index == 0 { at } else { token };
        let end = if index + 1 == days.len() { last } else { token };
        dates.push(scan.quantity(date(year, month, Some(day))?, first, end));
    }
    Some((dates, next.max(last + 1)))
}

/// A month that only a year before it makes a date.
fn month_alone(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    let month = month(scan.word(at), scan.speech)?;
    Some((vec![scan.quantity(Value::Date { year: None, month, day: None }, at, at)], at + 1))
}

/// One to three days with the tokens they stand at, and the token after: 19, 19th, 19–20, «19 и 20».
fn days(scan: &Scan<'_>, at: usize) -> Option<(Vec<(u8, usize)>, usize)> {
    let mut found = vec![(day(scan, at)?, at)];
    let mut next = skip_ending(scan, at + 1);
    while found.len() < 3 && (scan.is_dash(next) || is_joint(scan.word(next))) {
        let Some(day) = day(scan, next + 1) else { break };
        found.push((day, next + 1));
        next = skip_ending(scan, next + 2);
    }
    Some((found, next))
}

fn is_joint(word: &str) -> bool {
    matches!(word, "and" | "to" | "through" | "и" | "по" | "до" | "және" | "мен" | "бен" | "пен")
}

/// The token after an ordinal's ending: 19th, 19-го, 19-ы, 19-шы.
fn skip_ending(scan: &Scan<'_>, at: usize) -> usize {
    let is_ending = |at: usize| {
        let word = scan.word(at);
        scan.touches(at) && (1..=5).contains(&word.chars().count()) && month(word, scan.speech).is_none()
    };
    if is_ending(at) {
        at + 1
    } else if scan.is_dash(at) && scan.touches(at) && is_ending(at + 1) {
        at + 2
    } else {
        at
    }
}

/// The token after «айының», which may stand between a month and its day.
fn skip_month_word(scan: &Scan<'_>, at: usize) -> usize {
    let named = scan.speech == Speech::Kazakh && is_kazakh_form(&scan.word(at).to_lowercase(), "ай");
    if named { at + 1 } else { at }
}

/// The year that follows the token `last`, and the last token of what is read then.
fn year_after(scan: &Scan<'_>, last: usize) -> (Option<i16>, usize) {
    let mut at = scan.skip_stop(last + 1);
    if scan.speech == Speech::English && matches!(scan.token(at), "," | "of") {
        at += 1;
    }
    year(scan, at).map_or((None, last), |year| (Some(year), at))
}

fn is_year_word(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower == "ж" || lower == "жылғы" || is_kazakh_form(&lower, "жыл")
}

fn day(scan: &Scan<'_>, at: usize) -> Option<u8> {
    let day = u8::try_from(scan.whole(at, 1..=2)?).ok()?;
    (1..=31).contains(&day).then_some(day)
}

fn year(scan: &Scan<'_>, at: usize) -> Option<i16> {
    let year = i16::try_from(scan.whole(at, 4..=4)?).ok()?;
    (1000..3000).contains(&year).then_some(year)
}

fn date(year: Option<i16>, month: u8, day: Option<u8>) -> Option<Value> {
    let valid = (1..=12).contains(&month) && day.is_none_or(|day| (1..=31).contains(&day));
    (valid && (year.is_some() || day.is_some())).then_some(Value::Date { year, month, day })
}

fn set_year(value: &mut Value, named: i16) {
    if let Value::Date { year, .. } = value {
        *year = Some(named);
    }
}
