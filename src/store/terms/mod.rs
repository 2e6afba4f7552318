//! Concepts and their terms.

use rusqlite::{Connection, Row, Rows, params};
use rustc_hash::FxHashSet;

use super::segments::read_language;
use super::{Result, Store, StoreError};
use crate::glossary::{Concept, Period, Term};

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

/// Rows of one term each, those of a concept side by side.
fn read_concepts(mut rows: Rows<'_>) -> Result<Vec<Concept>> {
    let mut concepts: Vec<Concept> = Vec::new();
    while let Some(row) = rows.next()? {
        let concept = read_concept(row)?;
        if concepts.last().is_none_or(|last| last.name != concept.name) {
            concepts.push(concept);
        }
        if let (Some(concept), Some(_)) = (concepts.last_mut(), row.get::<_, Option<i64>>("term")?) {
            concept.terms.push(read_term(row)?);
        }
    }
    Ok(concepts)
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

fn read_concept(row: &Row<'_>) -> rusqlite::Result<Concept> {
    Ok(Concept {
        name: row.get("name")?,
        domain: row.get("domain")?,
        definition: row.get("definition")?,
        terms: Vec::new(),
    })
}

fn read_term(row: &Row<'_>) -> Result<Term> {
    let gender: Option<String> = row.get("gender")?;
    Ok(Term {
        language: read_language(&row.get::<_, String>("language")?)?,
        text: row.get("text")?,
        status: from_word(&row.get::<_, String>("status")?)?,
        part_of_speech: from_word(&row.get::<_, String>("part_of_speech")?)?,
        gender: gender.as_deref().map(from_word).transpose()?,
        note: row.get("note")?,
        source: row.get("source")?,
        period: Period { from: read_day(row, "valid_from")?, until: read_day(row, "valid_until")? },
        forms: list_from_json(row.get("forms")?)?,
        exceptions: list_from_json(row.get("exceptions")?)?,
    })
}

fn read_day(row: &Row<'_>, column: &str) -> Result<Option<jiff::civil::Date>> {
    let day: Option<String> = row.get(column)?;
    let parse = |day: String| day.parse().map_err(|_| StoreError::Damaged(format!("'{day}' is no date")));
    day.map(parse).transpose()
}

/// The word that stands for a value of a unit-only enum.
fn word(value: &impl serde::Serialize) -> Result<String> {
    Ok(serde_json::to_value(value)?.as_str().unwrap_or_default().to_owned())
}

fn from_word<T: serde::de::DeserializeOwned>(word: &str) -> Result<T> {
    Ok(serde_json::from_value(word.into())?)
}

fn list_to_json(list: &[String]) -> Result<Option<String>> {
    (!list.is_empty()).then(|| Ok(serde_json::to_string(list)?)).transpose()
}

fn list_from_json(json: Option<String>) -> Result<Vec<String>> {
    json.map_or_else(|| Ok(Vec::new()), |json| Ok(serde_json::from_str(&json)?))
}
