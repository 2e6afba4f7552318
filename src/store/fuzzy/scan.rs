//! The stored segments whose similarity to a text reaches a threshold.

use rusqlite::params;

use crate::language::Language;
use crate::memory::{Levenshtein, Similarity};
use crate::store::segments::{SegmentId, languages};
use crate::store::{Result, Store};
use crate::text::normal::normal_form;

/// A stored segment that is like the query.
pub(super) struct Candidate {
    pub(super) segment: SegmentId,
    pub(super) language: Language,
    pub(super) text: String,
    pub(super) similarity: Similarity,
}

impl Store {
    /// Every segment in `language` whose similarity to `text` is `threshold` per cent or more.
    pub(super) fn segments_like(
        &self,
        text: &str,
        language: &Language,
        threshold: u8,
    ) -> Result<Vec<Candidate>> {
        let threshold = threshold.min(100);
        let query = normal_form(text);
        let length = query.chars().count();
        let (shortest, longest) = lengths_within(length, threshold);
        let asked = Levenshtein::new(&query);
        let mut candidates = Vec::new();
        for (id, stored_language) in languages(&self.connection, Some(language))? {
            let mut statement = self.connection.prepare_cached(include_str!("segments_of_length.sql"))?;
            let mut rows = statement.query(params![id, shortest, longest])?;
            while let Some(row) = rows.next()? {
                let text = row.get_ref("text")?.as_str().map_err(rusqlite::Error::from)?;
                let normal = normal_form(text);
                let longest = length.max(row.get("normal_length")?);
                if let Some(edits) = asked.distance(&normal, edits_within(longest, threshold)) {
                    candidates.push(Candidate {
                        segment: row.get("id")?,
                        language: stored_language.clone(),
                        text: text.to_owned(),
                        similarity: Similarity::new(edits, longest),
                    });
                }
            }
        }
        Ok(candidates)
    }
}

/// How many edits leave a pair whose longer text has `longest` characters at the threshold or above.
fn edits_within(longest: usize, threshold: u8) -> usize {
    longest * usize::from(100 - threshold) / 100
}

/// The lengths that a segment can have and still reach the threshold: the edits are at least the difference in length.
fn lengths_within(length: usize, threshold: u8) -> (usize, usize) {
    match usize::from(threshold) {
        0 => (0, usize::try_from(i64::MAX).unwrap_or(usize::MAX)),
        threshold => ((length * threshold).div_ceil(100), length * 100 / threshold),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_lengths_and_the_edits_allowed_are_those_of_the_threshold(
            query in "[aә]{0,9}", stored in "[aә]{0,9}", threshold in 0_u8..=100
        ) {
            let (length, stored_length) = (query.chars().count(), stored.chars().count());
            let (shortest, longest) = lengths_within(length, threshold);
            let similarity = Similarity::of_normal_forms(&query, &stored);
            let reaches = similarity.percent() >= threshold;
            prop_assert!((shortest..=longest).contains(&stored_length) || !reaches);
            let allowed = edits_within(length.max(stored_length), threshold);
            prop_assert_eq!(Levenshtein::new(&query).distance(&stored, allowed).is_some(), reaches);
        }
    }
}
