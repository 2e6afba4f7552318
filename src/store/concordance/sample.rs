//! Examples from which the translation of some words is learned: segments that hold them, and others.
//!
//! Comes in: the segments that hold the words, and both languages. Goes out: pairs of texts, some dozens of either kind.
//! With the words the shortest, where little else can be the translation; without them any, to show what is common.

use super::counterparts::Known;
use crate::align::Unmarked;
use crate::language::Language;
use crate::store::segments::{SegmentId, languages};
use crate::store::{Result, Store};

/// Most pairs with the words, and most segments among which they are chosen.
const WITH: usize = 30;
const CHOICE: usize = 120;
/// Most pairs without the words.
const WITHOUT: usize = 120;

/// A segment and one translation of it.
pub(super) struct Pair {
    pub(super) source: String,
    pub(super) target: String,
}

/// A pair as far as it tells what is common, with its segment.
pub(super) type SpreadPair = (SegmentId, Unmarked);

impl Store {
    /// Some segments, each with its first translation; without those that have none.
    pub(super) fn pairs(&self, segments: &[SegmentId], to: &Language) -> Result<Vec<Pair>> {
        self.first(segments.to_vec(), segments.len(), &self.language_ids(to)?)
    }

    /// Whether a segment has a translation.
    pub(super) fn is_translated(&self, segment: SegmentId, to: &Language) -> Result<bool> {
        Ok(!self.pairs(&[segment], to)?.is_empty())
    }

    /// Pairs with what is known.
    pub(super) fn pairs_with(&self, known: &Known<'_>, to: &Language) -> Result<Vec<Pair>> {
        let step = known.segments.len().div_ceil(CHOICE).max(1);
        let segments = known.segments.iter().copied().step_by(step).collect();
        self.shortest(segments, &self.language_ids(to)?)
    }

    /// Pairs from all over the memory, for what is common in them.
    pub(super) fn read_spread(
        &self,
        language: i64,
        from: &Language,
        to: &Language,
    ) -> Result<Vec<SpreadPair>> {
        let read = |(segment, pair): (SegmentId, Pair)| {
            (segment, Unmarked::new((from, to), &pair.source, &pair.target))
        };
        Ok(self.pairs_all_over(language, to)?.into_iter().map(read).collect())
    }

    /// Pairs from all over the memory, but for those of `segments`, which rise.
    pub(super) fn other_pairs(
        &self,
        language: i64,
        segments: &[SegmentId],
        to: &Language,
    ) -> Result<Vec<Pair>> {
        let others = self.pairs_all_over(language, to)?.into_iter();
        Ok(others.filter(|(one, _)| segments.binary_search(one).is_err()).map(|(_, pair)| pair).collect())
    }

    /// Segments in a language, evenly spread over the whole memory, each with its first translation.
    fn pairs_all_over(&self, language: i64, to: &Language) -> Result<Vec<(SegmentId, Pair)>> {
        let to = self.language_ids(to)?;
        let last: SegmentId = self.connection.query_row(include_str!("last.sql"), [], |row| row.get(0))?;
        let mut next = self.connection.prepare_cached(include_str!("next.sql"))?;
        let (mut found, mut start) = (Vec::with_capacity(WITHOUT), 0);
        while start <= last {
            let mut rows = next.query([language, start])?;
            let Some(row) = rows.next()? else { break };
            let segment: SegmentId = row.get(0)?;
            found.extend(self.pair(segment, &to)?.map(|pair| (segment, pair)));
            start = (start + last / WITHOUT as i64).max(segment) + 1;
        }
        Ok(found)
    }

    fn shortest(&self, segments: Vec<SegmentId>, to: &[i64]) -> Result<Vec<Pair>> {
        let mut length = self.connection.prepare_cached(include_str!("length.sql"))?;
        let mut by_length: Vec<(i64, SegmentId)> = Vec::with_capacity(segments.len());
        for segment in segments {
            by_length.push((length.query_row([segment], |row| row.get(0))?, segment));
        }
        by_length.sort_unstable();
        self.first(by_length.into_iter().map(|(_, segment)| segment).collect(), WITH, to)
    }

    /// The first of some segments that have a translation, `most` of them at most.
    fn first(&self, segments: Vec<SegmentId>, most: usize, to: &[i64]) -> Result<Vec<Pair>> {
        let mut pairs = Vec::with_capacity(most);
        for segment in segments {
            if pairs.len() == most {
                break;
            }
            pairs.extend(self.pair(segment, to)?);
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
