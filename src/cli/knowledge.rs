//! The glossary that a command works with: a file's, or the memory's own.

use std::path::Path;

use anyhow::Context;
use tolmach::format::terms;
use tolmach::glossary::Concept;
use tolmach::language::Language;
use tolmach::store::Store;

use super::config::Session;
use super::files;

/// The concepts of `file`, or else of the memory, which must exist.
pub(super) fn concepts(session: &Session, file: Option<&Path>) -> anyhow::Result<Vec<Concept>> {
    match file {
        Some(file) => read(file, None),
        None => Ok(session.open()?.concepts()?),
    }
}

/// The concepts of `file`, or else of the memory, if there is one.
pub(super) fn concepts_if_any(session: &Session, file: Option<&Path>) -> anyhow::Result<Vec<Concept>> {
    if file.is_none() && !session.memory.exists() {
        return Ok(Vec::new());
    }
    concepts(session, file)
}

/// The concepts of a glossary file; `domain`, or else the file's name, is their domain.
pub(super) fn read(file: &Path, domain: Option<&str>) -> anyhow::Result<Vec<Concept>> {
    let stem = file.file_stem().and_then(|stem| stem.to_str());
    let named =
        |error| anyhow::Error::new(error).context(format!("cannot read the glossary {}", file.display()));
    terms::read(files::open(file)?, domain.or(stem)).map_err(named)
}

/// The concepts of an open memory.
pub(super) fn of_store(store: &Store) -> anyhow::Result<Vec<Concept>> {
    store.concepts().context("cannot read the glossary")
}

/// The languages that the terms are in, each once.
pub(super) fn languages(concepts: &[Concept]) -> Vec<Language> {
    let mut languages: Vec<Language> =
        concepts.iter().flat_map(|concept| &concept.terms).map(|term| term.language.clone()).collect();
    languages.sort();
    languages.dedup();
    languages
}
