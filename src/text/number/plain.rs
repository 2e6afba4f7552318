//! Plain numbers: 1 000,5; 1.5 million; 5 млн 300 тыс.; −5.

use super::decimal::Decimal;
use super::digits::decimal;
use super::scale::{power, short};
use super::scan::{Scan, Speech};
use super::{Quantity, Reading, Value};
use crate::text::Span;

/// The numbers that begin at a token: one, or the parts of what is no single number (1.2.3, 5/7).
pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    if scan.number(at).is_empty() {
        return None;
    }
    let (digits, next) = join_thousands(scan, at);
    let Some(number) = decimal(&digits, scan.speech.decimal_mark()).filter(|_| !digits.contains([':', '/']))
    else {
        return Some((parts(scan, at), at + 1));
    };
    let (number, next) = complete(scan, number, next);
    let first = sign(scan, at, next).unwrap_or(at);
    let number = if first < at { number.negative() } else { number };
    Some((vec![scan.quantity(Value::Number(number), first, next - 1)], next))
}

/// The digits of a number whose thousands are parted by spaces, and the token after it.
fn join_thousands(scan: &Scan<'_>, at: usize) -> (String, usize) {
    let mut digits = scan.number(at).to_owned();
    let leads =
        digits.len() <= 3 && !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
    let mut next = at + 1;
    while leads && is_group(scan, next) && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        digits.push_str(scan.number(next));
        next += 1;
    }
    // "in chapter 5 300 people": English parts thousands by a plain space only in longer numbers.
    let doubtful = scan.speech == Speech::English && next == at + 2 && scan.between(at + 1) == " ";
    if doubtful { (scan.number(at).to_owned(), at + 1) } else { (digits, next) }
}

/// Whether a token is three digits, perhaps with a fraction, after one space.
fn is_group(scan: &Scan<'_>, at: usize) -> bool {
    let written = scan.number(at);
    let mark = |byte: &u8| matches!(byte, b'.' | b',');
    let three = written.len() >= 3 && written.bytes().take(3).all(|byte| byte.is_ascii_digit());
    let ends =
        written.as_bytes().get(3).is_none_or(mark) && written.bytes().filter(|byte| mark(byte)).count() <= 1;
    three
        && ends
        && !written.contains([':', '/'])
        && matches!(scan.between(at), " " | "\u{A0}" | "\u{202F}" | "\u{2009}")
}

/// The number with its word of scale and the smaller number that completes it: 5 млн 300 тыс.
fn complete(scan: &Scan<'_>, number: Decimal, next: usize) -> (Decimal, usize) {
    if let Some(scale) = letter_of_money(scan, next) {
        return (number.shifted(scale), next + 1);
    }
    let Some(scale) = power(scan.word(next), scan.speech) else { return (number, next) };
    let number = number.shifted(scale);
    let stopped = scan.token(next + 1) == ".";
    let tail_at =
        if short(&scan.word(next).to_lowercase()).is_some() { scan.skip_stop(next + 1) } else { next + 1 };
    let tail = scan.whole(tail_at, 1..=3).map(|tail| Decimal::new(&tail.to_string(), ""));
    let tail_scale = power(scan.word(tail_at + 1), scan.speech);
    // Without a scale of its own, only a rest below a thousand belongs: 2 мың 500.
    let bare = scale == 3 && !stopped && scan.speech != Speech::English;
    let completed = tail.filter(|_| tail_scale.is_some() || bare);
    match completed.and_then(|tail| number.completed_by(&tail.shifted(tail_scale.unwrap_or(0)))) {
        Some(sum) => (sum, tail_at + 1 + usize::from(tail_scale.is_some())),
        None => (number, next + 1),
    }
}

/// The power of ten of the letter in $150K or £5m; without a currency sign, m may be metres.
fn letter_of_money(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let currency = at > 1 && matches!(scan.token(at - 2), "$" | "£" | "€" | "¥" | "₸" | "₽");
    let glued = currency && scan.touches(at) && scan.touches(at - 1);
    match scan.word(at) {
        "k" | "K" if glued => Some(3),
        "m" | "M" if glued => Some(6),
        "b" | "B" if glued => Some(9),
        _ => None,
    }
}

/// The token of a minus that clearly belongs to the number at `at`, which ends before `next`: no range,
/// no hyphen, no list dash.
fn sign(scan: &Scan<'_>, at: usize, next: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let is_word = matches!(scan.word(before).to_lowercase().as_str(), "minus" | "минус");
    let free =
        before == 0 || !scan.touches(before) || matches!(scan.token(before - 1), "(" | "[" | "«" | "\"");
    let after_number = before > 0 && !scan.number(before - 1).is_empty();
    let written = match scan.token(before) {
        "−" | "-" => true,
        "–" => scan.token(next) == "°",
        _ => false,
    };
    (is_word || written && free && !after_number && scan.touches(at)).then_some(before)
}

/// Every run of digits in a token as a number of its own.
fn parts(scan: &Scan<'_>, at: usize) -> Vec<Quantity> {
    let mut start = scan.span(at).start;
    let mut found = Vec::new();
    for part in scan.number(at).split([':', '/', '.', ',']) {
        let span = Span::new(start, start + part.len());
        found.push(Quantity { value: Value::Number(Decimal::new(part, "")), span });
        start += part.len() + 1;
    }
    found
}
