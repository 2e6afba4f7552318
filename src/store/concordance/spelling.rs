//! From a word that is searched for to the words of the memory that are forms of it.

use super::pattern::Pattern;
use crate::store::{Result, Store};

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
        let mut statement = self.connection.prepare_cached(include_str!("vocabulary.sql"))?;
        let mut spellings = Vec::new();
        for letter in pattern.first_letters(index) {
            let mut rows = statement.query([letter.to_string(), format!("{letter}{}", char::MAX)])?;
            while let Some(row) = rows.next()? {
                let word = row.get_ref("term")?.as_str().map_err(rusqlite::Error::from)?;
                if pattern.accepts(index, word) {
                    spellings.push(word.to_owned());
                }
            }
        }
        Ok(spellings)
    }
}
