//! `translate`: a document, or a bilingual file, as far as the memory can translate it.

mod bilingual;
mod document;
mod matching;

use tolmach::format::Kind;
use tolmach::format::packing::Packing;

use super::args::Translate;
use super::config::Session;
use super::error::{Outcome, usage};

pub(super) fn run(session: &Session, arguments: &Translate) -> anyhow::Result<Outcome> {
    let name = arguments.document.to_string_lossy();
    if Kind::of_name(&name).is_some() && Packing::of_name(&name).0.is_some() {
        return Err(usage(format!(
            "{name} is packed; unpack it first, and pack it again when it is translated"
        )));
    }
    match Kind::of_name(&name) {
        Some(kind) => bilingual::run(session, arguments, kind),
        None => document::run(session, arguments),
    }
}
