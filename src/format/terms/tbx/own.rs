//! What TBX-Basic has no category for, as notes of a stable form: `tolmach-form: Nursultan`.
//!
//! A note of a user's that looks like one of these is written as `tolmach-note: …`, so that it comes back as it was.

use jiff::civil::Date;

use crate::glossary::{Gender, Status, Term};

/// How the notes of this program begin.
const PREFIX: &str = "tolmach-";

/// The name of a concept that cannot be an identifier of XML.
pub(super) const CONCEPT: &str = "concept";

/// The notes that say what TBX-Basic has no category for, in the order in which they are written.
pub(super) fn notes(term: &Term) -> Vec<String> {
    let day = |key, day: Option<Date>| day.map(|day| note(key, &day.to_string()));
    let all = |key, list: &[String]| list.iter().map(|entry| note(key, entry)).collect::<Vec<_>>();
    let forbidden = (term.status == Status::Forbidden).then(|| note("status", "forbidden"));
    let plural = (term.gender == Some(Gender::Plural)).then(|| note("gender", "plural"));
    let period = [day("from", term.period.from), day("until", term.period.until)];
    let single = [forbidden, plural].into_iter().chain(period).flatten();
    single.chain(all("form", &term.forms)).chain(all("exception", &term.exceptions)).collect()
}

/// A note of this program.
pub(super) fn note(key: &str, value: &str) -> String {
    format!("{PREFIX}{key}: {value}")
}

/// A user's note, told from those of this program.
pub(super) fn users_note(text: &str) -> String {
    if text.starts_with(PREFIX) { note("note", text) } else { text.to_owned() }
}

/// The key and the value of a note of this program.
pub(super) fn read(note: &str) -> Option<(&str, &str)> {
    note.strip_prefix(PREFIX)?.split_once(": ")
}

/// Puts what a note of this program says into the term; whether it was one.
pub(super) fn take(note: &str, term: &mut Term) -> bool {
    let Some((key, value)) = read(note) else { return false };
    let day = || value.parse().ok();
    match (key, value) {
        ("status", "forbidden") => term.status = Status::Forbidden,
        ("gender", "plural") => term.gender = Some(Gender::Plural),
        ("from", _) if day().is_some() => term.period.from = day(),
        ("until", _) if day().is_some() => term.period.until = day(),
        ("form", _) => term.forms.push(value.to_owned()),
        ("exception", _) => term.exceptions.push(value.to_owned()),
        ("note", _) => term.note = Some(value.to_owned()),
        _ => return false,
    }
    true
}
