//! Examples from which the translation of some words is learned: segments that hold them, and others.
//!
//! Comes in: the segments that hold the words, and both languages. Goes out: pairs of texts, some dozens at most: the
//! shortest of some hundreds that are evenly spread over the memory. Little else in a short text can be the translation.

use super::counterparts::Known;
use crate::language::Language;
use crate::store::segments::{SegmentId, languages};
use crate::store::{Result, Store};

/// Most pairs with the words, and most without: what is common anyway takes more of them to be known.
const WITH: usize = 60;
const WITHOUT: usize = 120;
/// Most segments of either kind among which they are chosen.
const CHOICE: usize = 360;

/// A segment and one translation of it.
pub(super) struct Pair {
    pub(super) source: String,
    pub(super) target: String,
}

impl Store {
    /// Some segments, each with its first translation; without those that have none.
    pub(super) fn pairs(&self, segments: &[SegmentId], to: &Language) -> Result<Vec<Pair>> {
        let to = self.language_ids(to)?;
        let pairs = segments.iter().map(|segment| self.pair(*segment, &to));
        Ok(pairs.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
    }

    /// Whether a segment has a translation.
    pub(super) fn is_translated(&self, segment: SegmentId, to: &Language) -> Result<bool> {
        Ok(!self.pairs(&[segment], to)?.is_empty())
    }

    /// Pairs with what is known, and pairs without it.
    pub(super) fn samples(&self, known: &Known<'_>, to: &Language) -> Result<(Vec<Pair>, Vec<Pair>)> {
        let to = self.language_ids(to)?;
        let step = known.segments.len().div_ceil(CHOICE).max(1);
        let with = known.segments.iter().copied().step_by(step).collect();
        let without = self.spread(known.language_id, known.segments)?;
        Ok((self.shortest(with, WITH, &to)?, self.shortest(without, WITHOUT, &to)?))
    }

    /// Segments in a language, evenly spread over the whole memory, but for those in `without`, which rise.
    fn spread(&self, language: i64, without: &[SegmentId]) -> Result<Vec<SegmentId>> {
        let last: SegmentId = self.connection.query_row(include_str!("last.sql"), [], |row| row.get(0))?;
        let mut next = self.connection.prepare_cached(include_str!("next.sql"))?;
        let (mut found, mut from) = (Vec::new(), 0);
        while from <= last {
            let mut rows = next.query([language, from])?;
            let Some(row) = rows.next()? else { break };
            let segment: SegmentId = row.get(0)?;
            if without.binary_search(&segment).is_err() {
                found.push(segment);
            }
            from = (from + last / CHOICE as i64).max(segment) + 1;
        }
        Ok(found)
    }

    /// The pairs of the shortest of some segments, `most` of them at most.
    fn shortest(&self, segments: Vec<SegmentId>, most: usize, to: &[i64]) -> Result<Vec<Pair>> {
        let mut length = self.connection.prepare_cached(include_str!("length.sql"))?;
        let mut by_length: Vec<(i64, SegmentId)> = Vec::with_capacity(segments.len());
        for segment in segments {
            by_length.push((length.query_row([segment], |row| row.get(0))?, segment));
        }
        by_length.sort_unstable();
        let mut pairs = Vec::with_capacity(most);
        for (_, segment) in by_length {
            pairs.extend(self.pair(segment, to)?);
            if pairs.len() == most {
                break;
            }
        }
        Ok(pairs)
    }

    /// A segment with its first translation into one of some languages.
    fn pair(&self, segment: SegmentId, to: &[i64]) -> Result<Option<Pair>> {
        let mut statement = self.connection.prepare_cached(include_str!("pair.sql"))?;
        let mut rows = statement.query([segment])?;
        while let Some(row) = rows.next()? {
            if to.contains(&row.get("language")?) {
                return Ok(Some(Pair { source: row.get("source")?, target: row.get("target")? }));
            }
        }
        Ok(None)
    }

    /// The rows of a language, regions aside.
    fn language_ids(&self, language: &Language) -> Result<Vec<i64>> {
        Ok(languages(&self.connection, Some(language))?.into_iter().map(|(id, _)| id).collect())
    }
}
