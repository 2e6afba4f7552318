//! A stored segment that is like the query, and the query as segments are compared with it.

use rusqlite::{OptionalExtension, params};

use crate::language::Language;
use crate::memory::{Levenshtein, Reach, Similarity};
use crate::store::segments::SegmentId;
use crate::store::{Result, Store};
use crate::text::normal::{normal_form, normal_hash};

/// A stored segment that is like the query.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) segment: SegmentId,
    pub(super) language: Language,
    pub(super) text: String,
    pub(super) similarity: Similarity,
}

/// The normal form of a query.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) normal: String,
    length: usize,
    levenshtein: Levenshtein,
}

/// A language as the memory file knows it: its row and its tag.
pub(super) type StoredLanguage = (i64, Language);

impl Asked {
    pub(super) fn new(text: &str) -> Self {
        let normal = normal_form(text);
        Self { length: normal.chars().count(), levenshtein: Levenshtein::new(&normal), normal }
    }

    /// The segment as a candidate, where its similarity is `threshold` per cent or more.
    pub(super) fn compare(
        &self,
        segment: SegmentId,
        text: String,
        language: &Language,
        threshold: u8,
    ) -> Option<Candidate> {
        let normal = normal_form(&text);
        let length = normal.chars().count();
        let edits = self.levenshtein.distance(&normal, Reach::new(self.length, threshold).edits(length))?;
        let similarity = Similarity::new(edits, self.length.max(length));
        Some(Candidate { segment, language: language.clone(), text, similarity })
    }
}

impl Store {
    /// The segments whose normal form is that of the query.
    pub(super) fn equal_segments(&self, asked: &Asked, language: &StoredLanguage) -> Result<Vec<Candidate>> {
        let mut statement = self.connection.prepare_cached(include_str!("equal.sql"))?;
        let mut rows = statement.query(params![normal_hash(&asked.normal), language.0])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.extend(asked.compare(row.get("id")?, row.get("text")?, &language.1, 100));
        }
        Ok(found)
    }

    /// The segment as a candidate, where it is there and like enough.
    pub(super) fn candidate(
        &self,
        segment: SegmentId,
        asked: &Asked,
        language: &StoredLanguage,
        threshold: u8,
    ) -> Result<Option<Candidate>> {
        let mut statement = self.connection.prepare_cached(include_str!("text.sql"))?;
        let text: Option<String> =
            statement.query_row(params![segment, language.0], |row| row.get(0)).optional()?;
        Ok(text.and_then(|text| asked.compare(segment, text, &language.1, threshold)))
    }

    /// Every segment in `language` whose similarity to the query is `threshold` per cent or more, found without the
    /// index: for memories that cannot be written and have none yet.
    pub(super) fn scan(
        &self,
        asked: &Asked,
        language: &StoredLanguage,
        threshold: u8,
    ) -> Result<Vec<Candidate>> {
        let mut statement = self.connection.prepare_cached(include_str!("scan.sql"))?;
        let mut rows = statement.query([language.0])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.extend(asked.compare(row.get("id")?, row.get("text")?, &language.1, threshold));
        }
        Ok(found)
    }
}
