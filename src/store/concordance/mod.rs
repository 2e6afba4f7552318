//! Concordance: where words stand in the memory, in any of their forms, with what stands opposite.

mod pattern;
mod spelling;

use rusqlite::params;
use serde::Serialize;

use super::segments::{SegmentId, matching_languages, read_language};
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
        let mut all = Vec::new();
        for (id, language) in self.languages_to_search(search.language)? {
            let pattern = Pattern::new(search.words, &language, search.exact);
            let Some(expression) = self.expression(&pattern)? else { continue };
            self.collect_hits(&expression, id, &pattern, &mut all)?;
        }
        all.sort_by_key(|(segment, _)| *segment);
        let total = all.len();
        let hits =
            all.into_iter().take(search.limit).map(|(segment, hit)| self.with_translations(segment, hit));
        Ok(Concordance { total, hits: hits.collect::<Result<_>>()? })
    }

    fn languages_to_search(&self, asked: Option<&Language>) -> Result<Vec<(i64, Language)>> {
        if let Some(language) = asked {
            return matching_languages(&self.connection, language);
        }
        let mut statement = self.connection.prepare_cached(include_str!("../segments/languages.sql"))?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
        rows.map(|row| row.map_err(Into::into).and_then(|(id, tag)| Ok((id, read_language(&tag)?)))).collect()
    }

    fn collect_hits(
        &self,
        expression: &str,
        language: i64,
        pattern: &Pattern<'_>,
        hits: &mut Vec<(SegmentId, Hit)>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(include_str!("search.sql"))?;
        let mut rows = statement.query(params![expression, language])?;
        while let Some(row) = rows.next()? {
            let text: String = row.get("text")?;
            let spans = pattern.find_in(&text);
            if !spans.is_empty() {
                let language = pattern.language().clone();
                hits.push((row.get("id")?, Hit { text, language, spans, translations: Vec::new() }));
            }
        }
        Ok(())
    }

    fn with_translations(&self, segment: SegmentId, hit: Hit) -> Result<Hit> {
        let mut statement = self.connection.prepare_cached(include_str!("../fuzzy/direct.sql"))?;
        let mut rows = statement.query([segment])?;
        let mut translations: Vec<Opposite> = Vec::new();
        while let Some(row) = rows.next()? {
            let language = read_language(&row.get::<_, String>("language")?)?;
            let opposite = Opposite { text: row.get("target")?, language, document: row.get("document")? };
            if !translations.contains(&opposite) {
                translations.push(opposite);
            }
        }
        Ok(Hit { translations, ..hit })
    }
}
