//! Where the memory uses a term, and how each place renders it.
//!
//! Comes in: a term in any form, the language of its renderings, and which units count. Goes out: each unit that holds
//! the term, with its translation, in which the likely counterpart is marked.

use rusqlite::ToSql;

use super::counterparts::Known;
use super::{Search, SearchFilter, Sought};
use crate::align::{Counterpart, Example};
use crate::glossary::renderings::Occurrence;
use crate::language::Language;
use crate::store::segments::{SegmentId, languages};
use crate::store::{Result, Store, StoreError};
use crate::text::{Byte, Span};

/// A unit that holds a term.
#[derive(Debug, Clone, PartialEq)]
pub struct TermUse {
    /// The text with the term.
    pub source: String,
    /// Where the term stands in it.
    pub spans: Vec<Span<Byte>>,
    /// The translation.
    pub target: String,
    /// What of the translation likely stands for the term; nothing where that is not sure.
    pub counterparts: Vec<Counterpart>,
    /// The document that the unit comes from, or else the file.
    pub document: Option<String>,
    /// The document's day, or else the day of the unit's last change, as `2026-02-19`.
    pub day: Option<String>,
}

/// Where a term is used, and translations of other texts beside.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TermUses {
    /// The units that hold the term, segment by segment in the order in which they were stored.
    pub uses: Vec<TermUse>,
    /// Translations of some hundred texts without the term: what is common anyway.
    pub others: Vec<String>,
}

impl Store {
    /// Where a term stands in the memory, in any of its forms, with its translations into `to`; in texts of `from`, or
    /// in any other language.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn term_uses(
        &self,
        term: &str,
        (from, to): (Option<&Language>, &Language),
        filter: &SearchFilter,
    ) -> Result<TermUses> {
        let _one_state = self.connection.unchecked_transaction()?;
        let phrase = format!("\"{}\"", term.replace('"', " "));
        let search = Search {
            sought: Sought::Words(&phrase),
            language: from,
            filter: filter.clone(),
            skip: 0,
            limit: usize::MAX,
        };
        let mut found = TermUses::default();
        for (id, language) in languages(&self.connection, from)? {
            if !language.matches(to) {
                let findings = self.find_in_language(id, language, &search)?;
                self.read_uses(&findings, to, filter, &mut found)?;
            }
        }
        Ok(found)
    }

    /// Adds the units of what was found in one language.
    fn read_uses(
        &self,
        findings: &super::Findings,
        to: &Language,
        filter: &SearchFilter,
        found: &mut TermUses,
    ) -> Result<()> {
        let super::Findings { language, language_id, pattern, segments } = findings;
        let mut uses = Vec::new();
        for segment in segments {
            let source = self.text(*segment)?;
            let spans = pattern.find_in(&source);
            for (target, _) in languages(&self.connection, Some(to))? {
                uses.extend(
                    self.uses_of_segment(*segment, (*language_id, target), filter)?
                        .into_iter()
                        .map(|found| TermUse { source: source.clone(), spans: spans.clone(), ..found }),
                );
            }
        }
        if uses.is_empty() {
            return Ok(());
        }
        let known = Known { language, language_id: *language_id, pattern, segments };
        let asked: Vec<Example<'_>> = uses.iter().map(TermUse::example).collect();
        let counterparts = self.counterparts(&known, to, &asked)?;
        uses.iter_mut().zip(counterparts).for_each(|(it, counterparts)| it.counterparts = counterparts);
        let others = self.other_pairs(*language_id, segments, to)?;
        found.others.extend(others.into_iter().map(|pair| pair.target));
        found.uses.extend(uses);
        Ok(())
    }

    /// The translations of a segment into one language, without its own text.
    fn uses_of_segment(
        &self,
        segment: SegmentId,
        (from, to): (i64, i64),
        filter: &SearchFilter,
    ) -> Result<Vec<TermUse>> {
        const USES: &str =
            concat!(include_str!("uses.sql"), include_str!("not_joined.sql"), include_str!("filter.sql"));
        let bound: [(&str, &dyn ToSql); 3] = [(":segment", &segment), (":from", &from), (":to", &to)];
        let mut uses = Vec::new();
        filter.for_each_row(self, USES, &bound, |row| {
            uses.push(TermUse {
                source: String::new(),
                spans: Vec::new(),
                target: row.get("target")?,
                counterparts: Vec::new(),
                document: row.get("document")?,
                day: row.get("day")?,
            });
            Ok::<(), StoreError>(())
        })?;
        Ok(uses)
    }
}

impl TermUse {
    /// The use as renderings are counted from it: the surest counterpart, of equally sure ones the longest.
    #[must_use]
    pub fn occurrence(&self) -> Occurrence<'_> {
        let surest = self.counterparts.iter().max_by(|one, other| {
            one.confidence.total_cmp(&other.confidence).then(one.span.len().cmp(&other.span.len()))
        });
        Occurrence {
            target: &self.target,
            rendering: surest.map(|counterpart| counterpart.span),
            document: self.document.as_deref(),
            day: self.day.as_deref(),
        }
    }

    fn example(&self) -> Example<'_> {
        Example { source: &self.source, target: &self.target, spans: &self.spans }
    }
}
