//! Texts, each stored once for its language, and the languages themselves.

use rusqlite::{Connection, OptionalExtension, params};

use super::Result;
use crate::language::Language;
use crate::text::normal::{normal_form, normal_hash};

/// The row of a text.
pub(super) type SegmentId = i64;

/// The row of a language tag, made where it is new.
pub(super) fn language_id(connection: &Connection, language: &Language) -> Result<i64> {
    let mut find = connection.prepare_cached(include_str!("find_language.sql"))?;
    if let Some(id) = find.query_row([language.as_str()], |row| row.get(0)).optional()? {
        return Ok(id);
    }
    connection.prepare_cached(include_str!("insert_language.sql"))?.execute([language.as_str()])?;
    Ok(connection.last_insert_rowid())
}

/// The rows of the languages in the memory that `language` matches, regions aside.
pub(super) fn matching_languages(
    connection: &Connection,
    language: &Language,
) -> Result<Vec<(i64, Language)>> {
    let mut statement = connection.prepare_cached(include_str!("languages.sql"))?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
    let mut matching = Vec::new();
    for row in rows {
        let (id, tag) = row?;
        let stored = read_language(&tag)?;
        if stored.matches(language) {
            matching.push((id, stored));
        }
    }
    Ok(matching)
}

/// The row of a text, which is indexed where it is new.
pub(super) fn segment_id(connection: &Connection, language: &Language, text: &str) -> Result<SegmentId> {
    let language = language_id(connection, language)?;
    let normal = normal_form(text);
    let hash = normal_hash(&normal);
    let mut find = connection.prepare_cached(include_str!("find.sql"))?;
    if let Some(id) = find.query_row(params![hash, language, text], |row| row.get(0)).optional()? {
        return Ok(id);
    }
    let length = i64::try_from(normal.chars().count()).unwrap_or(i64::MAX);
    connection.prepare_cached(include_str!("insert.sql"))?.execute(params![language, text, hash, length])?;
    let id = connection.last_insert_rowid();
    connection.prepare_cached(include_str!("index_words.sql"))?.execute(params![id, normal])?;
    Ok(id)
}

/// A tag as it was stored.
pub(super) fn read_language(tag: &str) -> Result<Language> {
    Language::parse(tag).map_err(|error| super::StoreError::Damaged(error.to_string()))
}
