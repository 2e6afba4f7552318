//! Concordance: where words stand in the memory, in any of their forms, with what stands opposite.
//!
//! Comes in: words or a regular expression, and which units to look at. Goes out: how many segments hold them, and
//! some of these with their translations, in which the likely counterparts are marked.

mod candidates;
mod counterparts;
mod expression;
mod filter;
mod fragments;
mod inflection;
mod opposite;
mod outline;
mod pairs;
mod pattern;
mod query;
mod sample;
mod searched;
mod terms;
mod uses;

pub use expression::{BadExpression, Expression};
pub use filter::SearchFilter;
pub use fragments::{Fragment, FragmentSegment};
pub use opposite::Opposite;
pub(super) use searched::Searched;
pub use uses::{TermUse, TermUses};

use std::ops::ControlFlow;

use super::segments::{SegmentId, languages};
use super::{Result, Store};
use crate::language::Language;
use crate::text::{Byte, Span};
use pattern::Pattern;

/// A search: what, and in which segments.
#[derive(Debug, Clone)]
pub struct Search<'text> {
    /// What is searched for.
    pub sought: Sought<'text>,
    /// The language that it is in; any where not said.
    pub language: Option<&'text Language>,
    /// Which units count.
    pub filter: SearchFilter,
    /// How many segments to pass over.
    pub skip: usize,
    /// How many segments to show at most.
    pub limit: usize,
}

/// What is searched for.
#[derive(Debug, Clone)]
pub enum Sought<'text> {
    /// Words in any of their forms, all of which stand in the segment; in quotation marks, side by side.
    Words(&'text str),
    /// The same in these very forms.
    ExactWords(&'text str),
    /// Stretches of the text as it is stored.
    Expression(&'text Expression),
}

/// The answers to a search.
#[derive(Debug, Clone, PartialEq)]
pub struct Concordance {
    /// How many segments hold what is sought.
    pub total: usize,
    /// How many of them were passed over.
    pub skipped: usize,
    /// Those shown, in the order in which they were stored.
    pub hits: Vec<Hit>,
}

/// A segment that holds what is sought.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The segment's text.
    pub text: String,
    /// Its language.
    pub language: Language,
    /// Where it holds what is sought.
    pub spans: Vec<Span<Byte>>,
    /// What its units say in other languages.
    pub translations: Vec<Opposite>,
}

/// What is sought in one language, and the segments that hold it, in the order in which they were stored.
struct Findings {
    language: Language,
    language_id: i64,
    pattern: Pattern,
    segments: Vec<SegmentId>,
}

impl Store {
    /// The segments that hold what is sought, with their translations and the likely counterparts in them.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn search(&self, search: &Search<'_>) -> Result<Concordance> {
        let _one_state = self.connection.unchecked_transaction()?;
        let languages = languages(&self.connection, search.language)?;
        let find = |(id, language)| self.find_in_language(id, language, search);
        let findings: Vec<Findings> = languages.into_iter().map(find).collect::<Result<_>>()?;
        let mut found: Vec<(SegmentId, &Findings)> = findings
            .iter()
            .flat_map(|findings| findings.segments.iter().map(move |segment| (*segment, findings)))
            .collect();
        // The segments of a language rise: the stable sort sees it.
        found.sort_by_key(|(segment, _)| *segment);
        let shown = found.iter().skip(search.skip).take(search.limit);
        let mut hits = shown
            .map(|(segment, findings)| self.hit(*segment, findings, &search.filter))
            .collect::<Result<Vec<Hit>>>()?;
        for findings in &findings {
            self.mark_counterparts(&mut hits, findings)?;
        }
        Ok(Concordance { total: found.len(), skipped: search.skip.min(found.len()), hits })
    }

    fn find_in_language(&self, id: i64, language: Language, search: &Search<'_>) -> Result<Findings> {
        let pattern = match search.sought {
            Sought::Words(words) => Pattern::Phrases(self.phrases(words, &language, false)?),
            Sought::ExactWords(words) => Pattern::Phrases(self.phrases(words, &language, true)?),
            Sought::Expression(expression) => Pattern::Regex(expression.0.clone()),
        };
        let segments = self.holding(&pattern, id, &search.filter)?;
        Ok(Findings { language, language_id: id, pattern, segments })
    }

    /// The segments in a language that hold a pattern.
    fn holding(&self, pattern: &Pattern, language: i64, filter: &SearchFilter) -> Result<Vec<SegmentId>> {
        let mut segments = Vec::new();
        self.for_each_candidate(pattern, language, |segment, text| {
            if pattern.stands_in(text) && filter.passes(self, segment)? {
                segments.push(segment);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(segments)
    }

    fn hit(&self, segment: SegmentId, findings: &Findings, filter: &SearchFilter) -> Result<Hit> {
        let text = self.text(segment)?;
        let spans = findings.pattern.find_in(&text);
        let translations = self.opposites(segment, filter)?;
        Ok(Hit { text, language: findings.language.clone(), spans, translations })
    }

    fn text(&self, segment: SegmentId) -> Result<String> {
        let mut statement = self.connection.prepare_cached(include_str!("../segments/text.sql"))?;
        Ok(statement.query_row([segment], |row| row.get("text"))?)
    }
}

#[cfg(test)]
mod tests;
