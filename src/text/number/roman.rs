//! Roman numbers of centuries: XXI век, ХХІ ғасыр, XIX–XX вв.
//!
//! Only before a word for century: elsewhere letters may be initials or names. Cyrillic Х and І are
//! read as the Latin letters that they look like.

use super::decimal::Decimal;
use super::ending::is_kazakh_form;
use super::scan::{Scan, Speech};
use super::{Reading, Value};

/// The one or two centuries that begin at a token.
pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    let mut found = Vec::new();
    let mut next = at;
    loop {
        let number = Decimal::new(&roman(scan.word(next))?.to_string(), "");
        found.push(scan.quantity(Value::Number(number), next, next));
        next = skip_ending(scan, next + 1);
        if is_century(scan, next) {
            return Some((found, next + 1));
        }
        if found.len() > 1 || !joins(scan, next) {
            return None;
        }
        next += 1;
    }
}

fn joins(scan: &Scan<'_>, at: usize) -> bool {
    scan.is_dash(at) || matches!(scan.word(at), "and" | "и" | "және" | "мен" | "пен")
}

/// The token after an ordinal's ending: ХХІ-ші.
fn skip_ending(scan: &Scan<'_>, at: usize) -> usize {
    let ending = scan.is_dash(at) && scan.touches(at) && scan.touches(at + 1);
    if ending && roman(scan.word(at + 1)).is_none() { at + 2 } else { at }
}

/// The value of a Roman number up to 39; None for other words.
fn roman(word: &str) -> Option<u8> {
    let digits: Option<Vec<u8>> = word.chars().map(digit).collect();
    let digits = digits.filter(|digits| (1..=7).contains(&digits.len()))?;
    let mut total = 0;
    for (index, &value) in digits.iter().enumerate() {
        let before_larger = digits.get(index + 1).is_some_and(|&next| next > value);
        total += if before_larger { -i16::from(value) } else { i16::from(value) };
    }
    u8::try_from(total).ok().filter(|&total| total > 0)
}

fn digit(letter: char) -> Option<u8> {
    match letter {
        'I' | 'І' | 'Ӏ' => Some(1),
        'V' => Some(5),
        'X' | 'Х' => Some(10),
        _ => None,
    }
}

/// Whether a token is a word for century; the short forms в. and ғ. need their full stop, for «в» alone
/// is a preposition.
fn is_century(scan: &Scan<'_>, at: usize) -> bool {
    let lower = scan.word(at).to_lowercase();
    let short = matches!(scan.word(at), "в" | "вв" | "ғ" | "ғғ") && scan.skip_stop(at + 1) > at + 1;
    match scan.speech {
        Speech::English => matches!(&*lower, "century" | "centuries"),
        Speech::Russian => short || lower.starts_with("столети") || is_russian_century(&lower),
        Speech::Kazakh => short || is_kazakh_form(&lower, "ғасыр"),
        Speech::Other(_) => false,
    }
}

fn is_russian_century(lower: &str) -> bool {
    let endings = ["", "а", "у", "ом", "е", "ов", "ам", "ами", "ах"];
    lower.strip_prefix("век").is_some_and(|ending| endings.contains(&ending))
}
