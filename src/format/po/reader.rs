//! A catalogue → its units, with an account of every entry.

use std::io::Read;

use super::entry::{Entry, Text};
use super::error::PoError;
use super::header::Languages;
use super::{CONTEXT, FLAG, FUZZY, PLURAL, REFERENCE, STATUS, charset, cut};
use crate::format::gathered::Gathered;
use crate::format::{NamedLanguages, Place, Reason, Repair};
use crate::memory::{Note, Property, Status, Unit, Variant};

/// Reads a catalogue; the languages stand in where the header does not say them.
///
/// # Errors
/// [`PoError`] where the bytes are no catalogue, or its language is not known.
pub fn read(mut input: impl Read, named: &NamedLanguages) -> Result<Gathered, PoError> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let decoded = charset::decode(&bytes)?;
    let entries = cut::entries(&decoded.text);
    if entries.iter().all(|entry| entry.id.is_none() && !entry.obsolete) {
        return Err(PoError::NoEntry);
    }
    let languages = Languages::of(&entries, named)?;
    let mut gathered = Gathered::new(Some(languages.from.clone()));
    if decoded.broken {
        gathered.repair(Repair::Bytes);
    }
    for entry in entries {
        gather(&entry, &languages, &mut gathered);
    }
    Ok(gathered)
}

fn gather(entry: &Entry, languages: &Languages, gathered: &mut Gathered) {
    let place = entry.place.unwrap_or(Place::START);
    if let Some((place, what)) = entry.fault {
        return gathered.leave_out(place, None, Reason::Entry(what));
    }
    if entry.obsolete {
        return gathered.leave_out(place, None, Reason::Obsolete);
    }
    if entry.is_header() {
        return;
    }
    for pair in pairs(entry) {
        match pair.target.is_empty() {
            true => gathered.leave_out(place, None, Reason::Untranslated),
            false => gathered.add(place, unit(entry, &pair, languages), &[]),
        }
    }
}

/// A text of an entry and one of its translations.
pub(super) struct Pair<'entry> {
    pub(super) source: &'entry Text,
    pub(super) target: &'entry Text,
    /// The number of the plural form.
    form: Option<u32>,
}

/// The pairs of an entry: the singular with the form 0, the plural with every other, and with 0 where it is alone.
pub(super) fn pairs(entry: &Entry) -> Vec<Pair<'_>> {
    let (Some(id), plural) = (&entry.id, &entry.plural) else { return Vec::new() };
    let mut pairs = Vec::new();
    for (number, target) in &entry.forms {
        let form = plural.is_some().then_some(*number);
        let source = plural.as_ref().filter(|_| *number > 0).unwrap_or(id);
        pairs.push(Pair { source, target, form });
    }
    if let (Some(plural), [(number, target)]) = (plural, entry.forms.as_slice()) {
        pairs.push(Pair { source: plural, target, form: Some(*number) });
    }
    pairs
}

fn unit(entry: &Entry, pair: &Pair<'_>, languages: &Languages) -> Unit {
    let variants = vec![
        Variant::new(languages.from.clone(), pair.source.text()),
        Variant::new(languages.to.clone(), pair.target.text()),
    ];
    Unit {
        status: status(entry),
        notes: notes(entry),
        properties: properties(entry, pair),
        variants,
        ..Unit::default()
    }
}

/// What a comment of ours says, else what the flag does.
fn status(entry: &Entry) -> Status {
    let own = entry.extracted.iter().find_map(|line| Status::from_name(line.strip_prefix(STATUS)?));
    own.unwrap_or(if entry.is_fuzzy() { Status::Draft } else { Status::Translated })
}

/// The remarks of translators, and those of programmers.
fn notes(entry: &Entry) -> Vec<Note> {
    let is_status =
        |line: &&String| line.strip_prefix(STATUS).is_some_and(|name| Status::from_name(name).is_some());
    let extracted: Vec<String> = entry.extracted.iter().filter(|line| !is_status(line)).cloned().collect();
    let kinds = [&entry.comments, &extracted].map(|lines| lines.join("\n"));
    kinds.iter().filter(|text| !text.trim().is_empty()).map(|text| Note::from(text.as_str())).collect()
}

fn properties(entry: &Entry, pair: &Pair<'_>) -> Vec<Property> {
    let property = |kind: &str, value: String| Property { kind: kind.to_owned(), value, language: None };
    let context = entry.context.iter().map(|context| property(CONTEXT, context.text()));
    let form = pair.form.iter().map(|form| property(PLURAL, form.to_string()));
    let references = entry.references.iter().map(|place| property(REFERENCE, place.clone()));
    let flags = entry.flags.iter().filter(|flag| *flag != FUZZY);
    let flags = flags.map(|flag| property(FLAG, flag.clone()));
    context.chain(form).chain(references).chain(flags).collect()
}
