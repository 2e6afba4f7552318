//! Concordance: where words stand in the memory, in any of their forms, with what stands opposite.

mod pattern;
mod spelling;

use rusqlite::params;
use serde::Serialize;

use super::segments::{SegmentId, languages, read_language};
use super::{Result, Store};
use crate::language::Language;
use crate::text::{Byte, Span};
use pattern::Pattern;

/// What is searched for.
#[derive(Debug, Clone)]
pub struct Search<'text> {
    /// The words, in the order in which they stand side by side.
    pub words: &'text str,
    /// The language that they are in; any where not said.
    pub language: Option<&'text Language>,
    /// Only these very forms.
    pub exact: bool,
    /// How many segments at most.
    pub limit: usize,
}

/// The answers to a search.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Concordance {
    /// How many segments hold the words.
    pub total: usize,
    /// Those shown, in the order in which they were stored.
    pub hits: Vec<Hit>,
}

/// A segment that holds the words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit {
    /// The segment's text.
    pub text: String,
    /// Its language.
    pub language: Language,
    /// Where the words stand, in bytes.
    #[serde(skip)]
    pub spans: Vec<Span<Byte>>,
    /// What its units say in other languages.
    pub translations: Vec<Opposite>,
}

/// The other side of a hit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Opposite {
    /// The text.
    pub text: String,
    /// Its language.
    pub language: Language,
    /// The document that it comes from.
    pub document: Option<String>,
}

impl Store {
    /// The segments that hold the words side by side, in any of their forms.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn search(&self, search: &Search<'_>) -> Result<Concordance> {
        let _one_state = self.connection.unchecked_transaction()?;
        let languages = languages(&self.connection, search.language)?;
        let patterns =
            languages.iter().map(|(_, language)| Pattern::new(search.words, language, search.exact));
        let patterns: Vec<Pattern<'_>> = patterns.collect();
        let mut found = Vec::new();
        for ((id, _), pattern) in languages.iter().zip(&patterns) {
            if let Some(expression) = self.expression(pattern)? {
                let holding = self.holding(&expression, *id, pattern)?;
                found.extend(holding.into_iter().map(|segment| (segment, pattern)));
            }
        }
        found.sort_unstable_by_key(|(segment, _)| *segment);
        let shown = found.iter().take(search.limit);
        let hits = shown.map(|(segment, pattern)| self.hit(*segment, pattern)).collect::<Result<_>>()?;
        Ok(Concordance { total: found.len(), hits })
    }

    /// The segments in a language that hold a pattern.
    fn holding(&self, expression: &str, language: i64, pattern: &Pattern<'_>) -> Result<Vec<SegmentId>> {
        let mut statement = self.connection.prepare_cached(include_str!("search.sql"))?;
        let mut rows = statement.query(params![expression, language])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            // The index knows which words a segment holds, not whether they stand side by side.
            let holds = pattern.len() == 1 || {
                let text = row.get_ref("text")?.as_str().map_err(rusqlite::Error::from)?;
                !pattern.find_in(text).is_empty()
            };
            if holds {
                found.push(row.get("id")?);
            }
        }
        Ok(found)
    }

    fn hit(&self, segment: SegmentId, pattern: &Pattern<'_>) -> Result<Hit> {
        let mut statement = self.connection.prepare_cached(include_str!("../segments/text.sql"))?;
        let text: String = statement.query_row([segment], |row| row.get("text"))?;
        let spans = pattern.find_in(&text);
        Ok(Hit { text, language: pattern.language().clone(), spans, translations: self.opposites(segment)? })
    }

    fn opposites(&self, segment: SegmentId) -> Result<Vec<Opposite>> {
        let mut statement = self.connection.prepare_cached(include_str!("../fuzzy/direct.sql"))?;
        let mut rows = statement.query([segment])?;
        let mut opposites: Vec<Opposite> = Vec::new();
        while let Some(row) = rows.next()? {
            let language = read_language(&row.get::<_, String>("language")?)?;
            let opposite = Opposite { text: row.get("target")?, language, document: row.get("document")? };
            if !opposites.contains(&opposite) {
                opposites.push(opposite);
            }
        }
        Ok(opposites)
    }
}
