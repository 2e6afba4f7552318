//! Concepts as they are read.
//!
//! Comes in: rows of one term each, those of a concept side by side, their columns in the order of `concepts.sql` and
//! `find.sql`. Goes out: concepts. Every command that knows terms reads all of them, so columns are taken by their places
//! and a language is parsed once.

use rusqlite::types::FromSql;
use rusqlite::{Row, Rows};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use crate::glossary::{Concept, Period, Term};
use crate::language::Language;
use crate::store::segments::read_language;
use crate::store::{Result, StoreError};

/// The columns, in their order.
#[derive(Debug, Clone, Copy)]
enum Column {
    Name,
    Domain,
    Definition,
    Term,
    Language,
    Text,
    Status,
    PartOfSpeech,
    Gender,
    Note,
    Source,
    ValidFrom,
    ValidUntil,
    Forms,
    Exceptions,
}

pub(super) fn read_concepts(mut rows: Rows<'_>) -> Result<Vec<Concept>> {
    let mut concepts: Vec<Concept> = Vec::new();
    let mut languages = Languages::default();
    while let Some(row) = rows.next()? {
        let name = text(row, Column::Name)?;
        if concepts.last().is_none_or(|last| last.name != name) {
            concepts.push(read_concept(name, row)?);
        }
        if let (Some(concept), Some(_)) = (concepts.last_mut(), get::<Option<i64>>(row, Column::Term)?) {
            concept.terms.push(read_term(row, &mut languages)?);
        }
    }
    Ok(concepts)
}

fn read_concept(name: &str, row: &Row<'_>) -> rusqlite::Result<Concept> {
    Ok(Concept {
        name: name.to_owned(),
        domain: get(row, Column::Domain)?,
        definition: get(row, Column::Definition)?,
        terms: Vec::new(),
    })
}

fn read_term(row: &Row<'_>, languages: &mut Languages) -> Result<Term> {
    Ok(Term {
        language: languages.named(text(row, Column::Language)?)?,
        text: get(row, Column::Text)?,
        status: from_word(text(row, Column::Status)?)?,
        part_of_speech: from_word(text(row, Column::PartOfSpeech)?)?,
        gender: text_if_any(row, Column::Gender)?.map(from_word).transpose()?,
        note: get(row, Column::Note)?,
        source: get(row, Column::Source)?,
        period: Period { from: day(row, Column::ValidFrom)?, until: day(row, Column::ValidUntil)? },
        forms: list(row, Column::Forms)?,
        exceptions: list(row, Column::Exceptions)?,
    })
}

/// The few languages of a glossary, by what stands in the memory.
#[derive(Default)]
struct Languages(Vec<(String, Language)>);

impl Languages {
    fn named(&mut self, written: &str) -> Result<Language> {
        if let Some((_, known)) = self.0.iter().find(|(other, _)| other == written) {
            return Ok(known.clone());
        }
        let language = read_language(written)?;
        self.0.push((written.to_owned(), language.clone()));
        Ok(language)
    }
}

fn get<T: FromSql>(row: &Row<'_>, column: Column) -> rusqlite::Result<T> {
    row.get(column as usize)
}

fn text<'row>(row: &'row Row<'_>, column: Column) -> Result<&'row str> {
    Ok(row.get_ref(column as usize)?.as_str().map_err(rusqlite::Error::from)?)
}

fn text_if_any<'row>(row: &'row Row<'_>, column: Column) -> Result<Option<&'row str>> {
    Ok(row.get_ref(column as usize)?.as_str_or_null().map_err(rusqlite::Error::from)?)
}

fn day(row: &Row<'_>, column: Column) -> Result<Option<jiff::civil::Date>> {
    let parse = |day: &str| day.parse().map_err(|_| StoreError::Damaged(format!("'{day}' is no date")));
    text_if_any(row, column)?.map(parse).transpose()
}

fn list(row: &Row<'_>, column: Column) -> Result<Vec<String>> {
    text_if_any(row, column)?.map_or_else(|| Ok(Vec::new()), |json| Ok(serde_json::from_str(json)?))
}

/// The value of a unit-only enum that a word stands for.
fn from_word<'word, T: Deserialize<'word>>(word: &'word str) -> Result<T> {
    let word: StrDeserializer<'word, Error> = word.into_deserializer();
    T::deserialize(word).map_err(|error| StoreError::Damaged(error.to_string()))
}
