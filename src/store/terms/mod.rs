//! Concepts and their terms.

mod read;

use rusqlite::{Connection, params};
use rustc_hash::FxHashSet;

use super::{Result, Store, StoreError};
use crate::glossary::{Concept, Term};
use read::read_concepts;

impl Store {
    /// Every concept with its terms, in the order of their names.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn concepts(&self) -> Result<Vec<Concept>> {
        read_concepts(self.connection.prepare_cached(include_str!("concepts.sql"))?.query([])?)
    }

    /// The concept of this name.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn concept(&self, name: &str) -> Result<Option<Concept>> {
        find(&self.connection, name)
    }
}

pub(super) fn find(connection: &Connection, name: &str) -> Result<Option<Concept>> {
    let found = read_concepts(connection.prepare_cached(include_str!("find.sql"))?.query([name])?)?;
    Ok(found.into_iter().next())
}

/// Stores a concept in the place of the one of the same name.
pub(super) fn put(connection: &Connection, concept: &Concept) -> Result<()> {
    refuse_term_twice(concept)?;
    remove(connection, &concept.name)?;
    let row = params![concept.name, concept.domain, concept.definition];
    connection.prepare_cached(include_str!("insert_concept.sql"))?.execute(row)?;
    let id = connection.last_insert_rowid();
    concept.terms.iter().try_for_each(|term| insert_term(connection, id, term))
}

fn refuse_term_twice(concept: &Concept) -> Result<()> {
    let mut seen = FxHashSet::default();
    let twice = concept.terms.iter().find(|term| !seen.insert((&term.language, &term.text)));
    twice.map_or(Ok(()), |term| {
        let (concept, term, language) = (concept.name.clone(), term.text.clone(), term.language.clone());
        Err(StoreError::TermTwice { concept, term, language })
    })
}

pub(super) fn remove(connection: &Connection, name: &str) -> Result<()> {
    connection.prepare_cached(include_str!("remove.sql"))?.execute([name])?;
    Ok(())
}

fn insert_term(connection: &Connection, concept: i64, term: &Term) -> Result<()> {
    connection.prepare_cached(include_str!("insert_term.sql"))?.execute(params![
        concept,
        term.language.as_str(),
        term.text,
        word(&term.status)?,
        word(&term.part_of_speech)?,
        term.gender.as_ref().map(word).transpose()?,
        term.note,
        term.source,
        term.period.from.map(|day| day.to_string()),
        term.period.until.map(|day| day.to_string()),
        list_to_json(&term.forms)?,
        list_to_json(&term.exceptions)?,
    ])?;
    Ok(())
}

/// The word that stands for a value of a unit-only enum.
fn word(value: &impl serde::Serialize) -> Result<String> {
    Ok(serde_json::to_value(value)?.as_str().unwrap_or_default().to_owned())
}

fn list_to_json(list: &[String]) -> Result<Option<String>> {
    (!list.is_empty()).then(|| Ok(serde_json::to_string(list)?)).transpose()
}
