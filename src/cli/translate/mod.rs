//! `translate`: a document, or a bilingual file, as far as the memory can translate it.

mod bilingual;
mod document;
mod matching;

use tolmach::format::Kind;

use super::args::Translate;
use super::config::Session;
use super::error::Outcome;

pub(super) fn run(session: &Session, arguments: &Translate) -> anyhow::Result<Outcome> {
    match Kind::of_name(&arguments.document.to_string_lossy()) {
        Some(kind) => bilingual::run(session, arguments, kind),
        None => document::run(session, arguments),
    }
}
