//! From a word that is searched for to the words of the memory that are forms of it.

use rusqlite::params;

use super::pattern::Pattern;
use crate::store::{Result, Store};

/// Forms of one word begin alike; this many letters bound the part of the vocabulary that is looked at.
const SHARED_LETTERS: usize = 2;

impl Store {
    /// The full-text expression that finds a pattern; none where a word of it stands nowhere in the memory.
    pub(super) fn expression(&self, pattern: &Pattern<'_>) -> Result<Option<String>> {
        let mut parts = Vec::new();
        for index in 0..pattern.len() {
            let spellings = self.spellings(pattern, index)?;
            if spellings.is_empty() {
                return Ok(None);
            }
            let quoted: Vec<String> = spellings.iter().map(|spelling| format!("\"{spelling}\"")).collect();
            parts.push(format!("({})", quoted.join(" OR ")));
        }
        Ok((!parts.is_empty()).then(|| parts.join(" AND ")))
    }

    fn spellings(&self, pattern: &Pattern<'_>, index: usize) -> Result<Vec<String>> {
        let start: String = pattern.word(index).chars().take(SHARED_LETTERS).collect();
        let end = format!("{start}{}", char::MAX);
        let mut statement = self.connection.prepare_cached(include_str!("vocabulary.sql"))?;
        let words = statement.query_map(params![start, end], |row| row.get::<_, String>(0))?;
        let mut spellings = Vec::new();
        for word in words {
            let word = word?;
            if pattern.accepts(index, &word) {
                spellings.push(word);
            }
        }
        Ok(spellings)
    }
}
