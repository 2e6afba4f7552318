//! Times of day in digits: 10:30, 10.30.

use super::difference::Differing;
use super::{Kind, Passage, Replacement};
use crate::text::number::{Quantity, Value};

/// The query's time with the mark of the one in whose place it stands. Halves of the day and Kazakh endings are left
/// alone.
pub(super) fn replacement(
    pair: &Differing<'_>,
    target: Passage<'_>,
    place: &Quantity,
) -> Option<Replacement> {
    let Value::Time { hour, minute, second } = pair.asked.value else { return None };
    let written = place.span.slice(target.text);
    let after = &target.text[place.span.end..];
    let with_ending = after.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    let parts: Vec<&str> = written.split([':', '.']).collect();
    let mark = written.chars().find(|character| !character.is_ascii_digit())?;
    let in_digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let hour = if written.starts_with('0') { format!("{hour:02}") } else { hour.to_string() };
    let put = match parts.len() {
        2 if second == 0 => format!("{hour}{mark}{minute:02}"),
        3 => format!("{hour}{mark}{minute:02}{mark}{second:02}"),
        _ => return None,
    };
    (in_digits && !with_ending).then_some(Replacement { kind: Kind::Time, span: place.span, put })
}
