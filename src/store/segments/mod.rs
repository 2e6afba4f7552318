//! Texts, each stored once for its language, and the languages themselves.

mod rebuild;
mod set;

use rusqlite::{Connection, OptionalExtension, params};
use rustc_hash::FxHashSet;

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

/// What the indexes say of a text: all that can be found out without the memory.
#[derive(Debug)]
pub(super) struct Indexed {
    normal: String,
    hash: i64,
    length: i64,
    /// What of it can be searched for, with a space between.
    words: String,
}

impl Indexed {
    pub(super) fn of(text: &str) -> Self {
        let normal = normal_form(text);
        let (hash, length, words) = (normal_hash(&normal), length(&normal), words(&normal));
        Self { normal, hash, length, words }
    }
}

/// The rows that hold one text, each in another language.
#[derive(Debug)]
pub(super) struct Held(Vec<(SegmentId, Language)>);

impl Held {
    /// The row in a language.
    pub(super) fn row(&self, language: &Language) -> Option<SegmentId> {
        self.0.iter().find(|(_, held)| held == language).map(|(row, _)| *row)
    }

    /// The rows in a language and its varieties.
    pub(super) fn rows_covered_by(&self, language: &Language) -> Vec<SegmentId> {
        self.0.iter().filter(|(_, held)| language.covers(held)).map(|(row, _)| *row).collect()
    }
}

/// Looks a text up.
pub(super) fn holding(connection: &Connection, text: &str, indexed: &Indexed) -> Result<Held> {
    let mut statement = connection.prepare_cached(include_str!("find.sql"))?;
    let mut rows = statement.query(params![indexed.hash, text])?;
    let mut held = Vec::new();
    while let Some(row) = rows.next()? {
        held.push((row.get("id")?, read_language(&row.get::<_, String>("tag")?)?));
    }
    Ok(Held(held))
}

/// Stores a text that no row holds in this language, and indexes it.
pub(super) fn insert(
    connection: &Connection,
    language: &Language,
    text: &str,
    indexed: &Indexed,
) -> Result<SegmentId> {
    let language = language_id(connection, language)?;
    let Indexed { normal, hash, length, words } = indexed;
    let mut insert = connection.prepare_cached(include_str!("insert.sql"))?;
    insert.execute(params![language, text, hash, length])?;
    let id = connection.last_insert_rowid();
    index_words(connection, id, words)?;
    fuzzy::add(connection, id, language, normal)?;
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

/// The words of a normal form as the search sees them, each once, with a space between: the index knows only which
/// texts hold a word.
fn words(normal: &str) -> String {
    let (mut words, mut seen) = (String::with_capacity(normal.len()), FxHashSet::default());
    for word in searchable(normal).map(|token| token.span.slice(normal)).filter(|word| seen.insert(*word)) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

/// Puts the words of a text into the concordance.
fn index_words(connection: &Connection, id: SegmentId, words: &str) -> Result<()> {
    connection.prepare_cached(include_str!("index_words.sql"))?.execute(params![id, words])?;
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
