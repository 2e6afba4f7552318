//! Times of day: 10:30, 10:30:15, 3 p.m., сағат 10.30.

use super::scan::{Scan, Speech};
use super::{Reading, Value};

/// The time that begins at a token.
pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    let written = scan.number(at);
    let half = half_of_day(scan, at + 1);
    let announced = scan.speech == Speech::Kazakh && at > 0 && scan.word(at - 1).to_lowercase() == "сағат";
    let marked = half.is_some() || announced;
    let mark = if written.contains(':') { ':' } else { '.' };
    let parts: Vec<&str> = written.split(mark).collect();
    let shaped = parts[1..].iter().all(|part| part.len() == 2) && (mark == ':' && parts.len() > 1 || marked);
    let [hour, minute, second] = numbers(&parts).filter(|_| shaped)?;
    let hour = half.map_or(Some(hour), |(afternoon, _)| on_24_hours(hour, afternoon))?;
    let valid = hour < 24 && minute < 60 && second < 60;
    let next = half.map_or(at + 1, |(_, next)| next);
    valid.then(|| (vec![scan.quantity(Value::Time { hour, minute, second }, at, next - 1)], next))
}

/// One to three numbers; those that are missing are 0.
fn numbers(parts: &[&str]) -> Option<[u8; 3]> {
    let mut found = [0; 3];
    for (index, part) in parts.iter().enumerate() {
        *found.get_mut(index)? = part.parse().ok()?;
    }
    Some(found)
}

/// Whether an English "a.m." (false) or "pm" (true) begins at the token, and the token after it.
fn half_of_day(scan: &Scan<'_>, at: usize) -> Option<(bool, usize)> {
    if scan.speech != Speech::English {
        return None;
    }
    match scan.word(at).to_lowercase().as_str() {
        "am" => Some((false, at + 1)),
        "pm" => Some((true, at + 1)),
        half @ ("a" | "p") if scan.token(at + 1) == "." && scan.word(at + 2).to_lowercase() == "m" => {
            Some((half == "p", at + 3))
        }
        _ => None,
    }
}

fn on_24_hours(hour: u8, afternoon: bool) -> Option<u8> {
    (1..=12).contains(&hour).then(|| hour % 12 + if afternoon { 12 } else { 0 })
}
