//! What the command line says of a term, put into it.

use tolmach::glossary::{Period, Status, Term};
use tolmach::morphology::PartOfSpeech;

use crate::cli::args::{PartOfSpeechName, TermDetails, TermStatus};
use crate::cli::error::usage;

/// Changes what `details` says, and leaves the rest.
pub(super) fn apply(details: TermDetails, term: &mut Term) -> anyhow::Result<()> {
    if let Some(status) = details.status {
        term.status = status.into();
    }
    if let Some(part_of_speech) = details.pos {
        term.part_of_speech = part_of_speech.into();
    }
    term.note = details.note.or(term.note.take());
    term.source = details.source.or(term.source.take());
    term.period =
        Period { from: details.from.or(term.period.from), until: details.until.or(term.period.until) };
    if term.period.from.zip(term.period.until).is_some_and(|(from, until)| from > until) {
        return Err(usage("the name ends before it begins; look at --from and --until"));
    }
    add_new(&mut term.forms, details.forms);
    add_new(&mut term.exceptions, details.exceptions);
    Ok(())
}

fn add_new(list: &mut Vec<String>, more: Vec<String>) {
    for entry in more {
        if !list.contains(&entry) {
            list.push(entry);
        }
    }
}

impl From<TermStatus> for Status {
    fn from(name: TermStatus) -> Self {
        match name {
            TermStatus::Preferred => Self::Preferred,
            TermStatus::Admitted => Self::Admitted,
            TermStatus::Deprecated => Self::Deprecated,
            TermStatus::Forbidden => Self::Forbidden,
        }
    }
}

impl From<PartOfSpeechName> for PartOfSpeech {
    fn from(name: PartOfSpeechName) -> Self {
        match name {
            PartOfSpeechName::Noun => Self::Noun,
            PartOfSpeechName::Name => Self::Name,
            PartOfSpeechName::Adjective => Self::Adjective,
            PartOfSpeechName::Verb => Self::Verb,
            PartOfSpeechName::Phrase => Self::Phrase,
        }
    }
}
