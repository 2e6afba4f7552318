//! Examples from which the translation of some words is learned: segments that hold them, and others.
//!
//! Comes in: the segments that hold the words, and both languages. Goes out: pairs of texts, evenly spread over the
//! memory, some hundreds at most.

use super::filter::SearchFilter;
use crate::language::Language;
use crate::store::segments::SegmentId;
use crate::store::{Result, Store};

/// Most segments of either kind.
const SIZE: usize = 120;

/// A segment and one translation of it.
pub(super) struct Pair {
    pub(super) source: String,
    pub(super) target: String,
}

impl Store {
    /// Pairs in two languages of some segments, evenly chosen.
    pub(super) fn pairs(&self, segments: &[SegmentId], to: &Language) -> Result<Vec<Pair>> {
        let step = segments.len().div_ceil(SIZE).max(1);
        let pairs = segments.iter().step_by(step).map(|segment| self.pair(*segment, to));
        Ok(pairs.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
    }

    /// Pairs of segments in a language, evenly chosen from the whole memory but for those in `without`, which rise.
    pub(super) fn other_pairs(
        &self,
        language: i64,
        without: &[SegmentId],
        to: &Language,
    ) -> Result<Vec<Pair>> {
        let last: SegmentId = self.connection.query_row(include_str!("last.sql"), [], |row| row.get(0))?;
        let mut next = self.connection.prepare_cached(include_str!("next.sql"))?;
        let (mut others, mut from) = (Vec::new(), 0);
        while from <= last {
            let mut found = next.query([language, from])?;
            let Some(row) = found.next()? else { break };
            let segment: SegmentId = row.get(0)?;
            if without.binary_search(&segment).is_err() {
                others.push(segment);
            }
            from = (from + last / SIZE as i64).max(segment) + 1;
        }
        self.pairs(&others, to)
    }

    fn pair(&self, segment: SegmentId, to: &Language) -> Result<Option<Pair>> {
        let opposites = self.opposites(segment, &SearchFilter::default())?;
        let Some(opposite) = opposites.into_iter().find(|opposite| opposite.language.matches(to)) else {
            return Ok(None);
        };
        Ok(Some(Pair { source: self.text(segment)?, target: opposite.text }))
    }
}
