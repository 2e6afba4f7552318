//! The glossary that a command works with: a file's, or the memory's own.

use std::path::Path;

use anyhow::Context;
use tolmach::document::language::detect;
use tolmach::format::NamedLanguages;
use tolmach::format::examination::Sample;
use tolmach::format::terms::{self, Reading};
use tolmach::glossary::Concept;
use tolmach::language::Language;
use tolmach::store::Store;

use super::config::Session;
use super::error::Unusable;
use super::files;
use super::output::tell;

/// How many problems of a file are told one by one.
const TOLD: usize = 10;

/// A glossary file, with the languages of those that do not name theirs.
#[derive(Clone, Copy)]
pub(super) struct GlossaryFile<'arguments> {
    pub(super) file: &'arguments Path,
    pub(super) from: Option<&'arguments Language>,
    pub(super) to: Option<&'arguments Language>,
}

impl GlossaryFile<'_> {
    /// Reads the file; what is lost is told.
    pub(super) fn read(self, session: &Session) -> anyhow::Result<Reading> {
        let name = self.file.display().to_string();
        let languages = NamedLanguages { from: self.from.cloned(), to: self.to.cloned() };
        let reading = terms::read_file(files::read(self.file)?, &name, &languages)
            .map_err(|error| anyhow::Error::new(error).context(format!("cannot read the glossary {name}")))?;
        for problem in reading.problems.iter().take(TOLD) {
            tell(session.quiet, &format!("{name}: {problem}"));
        }
        let more = reading.problems.len().saturating_sub(TOLD) as u64 + reading.untold;
        if more > 0 {
            tell(session.quiet, &format!("{name}: {more} more problems"));
        }
        let reading = require_terms(&name, reading)?;
        warn_of_languages(session, &name, &reading);
        Ok(reading)
    }
}

/// Says so where terms are plainly in another language than the file says.
fn warn_of_languages(session: &Session, name: &str, reading: &Reading) {
    let mut sample = Sample::default();
    for term in reading.entries.iter().flat_map(|entry| &entry.concept.terms) {
        sample.add(&term.language, &term.text, None);
    }
    if let Some(mixed_up) = sample.mixed_up(&detect) {
        tell(session.quiet, &format!("{name}: {mixed_up}"));
    }
}

/// A file without a single term is the wrong file, or a broken one.
fn require_terms(name: &str, reading: Reading) -> anyhow::Result<Reading> {
    if reading.account.taken > 0 {
        return Ok(reading);
    }
    let why = match reading.problems.first() {
        Some(problem) => problem.to_string(),
        None => "it has no term; is it the right file?".to_owned(),
    };
    Err(Unusable(format!("cannot take any term of the glossary {name}: {why}")).into())
}

/// The concepts of `file`, or else of the memory, which must exist.
pub(super) fn concepts(session: &Session, file: Option<GlossaryFile<'_>>) -> anyhow::Result<Vec<Concept>> {
    match file {
        Some(file) => Ok(file.read(session)?.into_concepts()),
        None => Ok(session.open()?.concepts()?),
    }
}

/// The concepts of `file`, or else of the memory, if there is one.
pub(super) fn concepts_if_any(
    session: &Session,
    file: Option<GlossaryFile<'_>>,
) -> anyhow::Result<Vec<Concept>> {
    if file.is_none() && !session.memory.exists() {
        return Ok(Vec::new());
    }
    concepts(session, file)
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
