//! Texts, each stored once for its language, and the languages themselves.

mod rebuild;
mod set;

use rusqlite::{Connection, OptionalExtension, params};

use super::{Result, fuzzy};
use crate::language::Language;
use crate::text::normal::{normal_form, normal_hash};
use crate::text::token::{Token, TokenKind, tokens};

pub(super) use rebuild::{keep_indexes_current, rebuild};
pub(super) use set::SegmentSet;

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

/// The languages in the memory with their rows: those that `asked` matches, regions aside, or all.
pub(super) fn languages(connection: &Connection, asked: Option<&Language>) -> Result<Vec<(i64, Language)>> {
    let mut statement = connection.prepare_cached(include_str!("languages.sql"))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let language = read_language(&row.get::<_, String>("tag")?)?;
        if asked.is_none_or(|asked| language.matches(asked)) {
            found.push((row.get("id")?, language));
        }
    }
    Ok(found)
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
    let mut insert = connection.prepare_cached(include_str!("insert.sql"))?;
    insert.execute(params![language, text, hash, length(&normal)])?;
    let id = connection.last_insert_rowid();
    index_words(connection, id, &normal)?;
    fuzzy::add(connection, id, language, &normal)?;
    Ok(id)
}

/// How many texts stand under another hash or length than their own.
pub(super) fn count_misfiled(connection: &Connection) -> Result<usize> {
    let mut statement = connection.prepare(include_str!("filed.sql"))?;
    let mut rows = statement.query([])?;
    let mut misfiled = 0;
    while let Some(row) = rows.next()? {
        let normal = normal_form(row.get_ref("text")?.as_str().map_err(rusqlite::Error::from)?);
        let filed: (i64, i64) = (row.get("normal_hash")?, row.get("normal_length")?);
        misfiled += usize::from(filed != (normal_hash(&normal), length(&normal)));
    }
    Ok(misfiled)
}

/// The length of a normal form as it is stored, in characters.
fn length(normal: &str) -> i64 {
    i64::try_from(normal.chars().count()).unwrap_or(i64::MAX)
}

/// Puts the words of a normal form into the concordance, each as the search sees it.
fn index_words(connection: &Connection, id: SegmentId, normal: &str) -> Result<()> {
    let words: Vec<&str> = searchable(normal).map(|token| token.span.slice(normal)).collect();
    connection.prepare_cached(include_str!("index_words.sql"))?.execute(params![id, words.join(" ")])?;
    Ok(())
}

/// What of a text can be searched for: its words and numbers.
pub(super) fn searchable(text: &str) -> impl Iterator<Item = Token> {
    tokens(text).into_iter().filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
}

/// A tag as it was stored.
pub(super) fn read_language(tag: &str) -> Result<Language> {
    Language::parse(tag).map_err(|error| super::StoreError::Damaged(error.to_string()))
}
