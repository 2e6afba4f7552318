//! The other side of a segment: its translations.

use super::filter::SearchFilter;
use crate::align::Counterpart;
use crate::language::Language;
use crate::store::segments::{SegmentId, read_language};
use crate::store::{Result, Store};

/// A translation of a segment.
#[derive(Debug, Clone, PartialEq)]
pub struct Opposite {
    /// The text.
    pub text: String,
    /// Its language.
    pub language: Language,
    /// The document that it comes from.
    pub document: Option<String>,
    /// Its words that likely translate what was sought, in order.
    pub counterparts: Vec<Counterpart>,
}

impl Store {
    /// The translations of a segment in units that pass the filter, each once.
    pub(super) fn opposites(&self, segment: SegmentId, filter: &SearchFilter) -> Result<Vec<Opposite>> {
        const OPPOSITES: &str = concat!(include_str!("opposites.sql"), include_str!("filter.sql"));
        let all = filter.rows(self, OPPOSITES, segment, |row| {
            let language = read_language(&row.get::<_, String>("language")?)?;
            let (text, document) = (row.get("text")?, row.get("document")?);
            Ok(Opposite { text, language, document, counterparts: Vec::new() })
        })?;
        let mut opposites: Vec<Opposite> = Vec::new();
        for opposite in all {
            if !opposites.contains(&opposite) {
                opposites.push(opposite);
            }
        }
        Ok(opposites)
    }
}
