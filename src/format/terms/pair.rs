//! A concept in two languages, as bilingual lists need it: what a source may call it, and what may be written.

use crate::glossary::{Concept, Status, Term};
use crate::language::Language;

/// The terms of a concept in two languages.
#[derive(Debug)]
pub(super) struct Sides<'concept> {
    /// Every name in the source language, right or wrong, for texts hold them all; the best first.
    pub(super) sources: Vec<&'concept Term>,
    /// Terms of the target language that may be written, the best first.
    pub(super) usable: Vec<&'concept Term>,
    /// Terms of the target language that may not.
    pub(super) unwanted: Vec<&'concept Term>,
}

impl<'concept> Sides<'concept> {
    pub(super) fn of(
        concept: &'concept Concept,
        (from, to): (&'concept Language, &'concept Language),
    ) -> Self {
        let mut sources: Vec<&Term> = concept.terms_in(from).collect();
        sources.sort_by_key(|term| (term.status, term.language != *from));
        let usable = concept.usable(to, None);
        let unwanted = concept.terms_in(to).filter(|term| !usable.contains(term)).collect();
        Self { sources, usable, unwanted }
    }
}

/// What a translator should know of a pair: what it means, why this word, and what must not be written.
pub(super) fn comment(concept: &Concept, source: &Term, target: &Term, sides: &Sides<'_>) -> String {
    let mut remarks: Vec<String> = Vec::new();
    let preferred = sides.sources.first().filter(|term| term.status < Status::Deprecated);
    if let Some(preferred) = preferred.filter(|_| source.status >= Status::Deprecated) {
        remarks.push(format!("{} of «{}»: {}", word(source.status), preferred.text, note(source)));
    }
    remarks.extend(concept.definition.clone());
    remarks.extend(target.note.clone());
    remarks.extend(sides.unwanted.iter().map(|term| format!("not «{}»: {}", term.text, note(term))));
    joined(remarks.iter().map(|remark| remark.trim_end_matches(": ")))
}

/// Remarks in one line; a sentence that has its full stop needs nothing behind it.
fn joined<'remark>(remarks: impl Iterator<Item = &'remark str>) -> String {
    let mut line = String::new();
    for remark in remarks {
        if !line.is_empty() {
            line.push_str(if line.ends_with(['.', '!', '?', '…']) { " " } else { "; " });
        }
        line.push_str(remark);
    }
    line
}

fn note(term: &Term) -> &str {
    term.note.as_deref().unwrap_or_default()
}

const fn word(status: Status) -> &'static str {
    match status {
        Status::Forbidden => "forbidden name",
        _ => "deprecated name",
    }
}

/// Text for a cell between tabs: white space that would end it becomes a space.
pub(super) fn cell(text: &str) -> String {
    text.split(['\t', '\n', '\r', '\u{2028}', '\u{2029}', '\u{85}'])
        .map(str::trim)
        .collect::<Vec<_>>()
        .join(" ")
}
