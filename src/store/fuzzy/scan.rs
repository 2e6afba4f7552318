//! The stored segments whose similarity to a text reaches a threshold.

use rusqlite::params;

use crate::language::Language;
use crate::memory::Similarity;
use crate::store::segments::{SegmentId, matching_languages};
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
        let query = normal_form(text);
        let lengths = lengths_within(query.chars().count(), threshold.min(100));
        let mut candidates = Vec::new();
        for (id, stored_language) in matching_languages(&self.connection, language)? {
            let mut statement = self.connection.prepare_cached(include_str!("segments_of_length.sql"))?;
            let mut rows = statement.query(params![id, lengths.0, lengths.1])?;
            while let Some(row) = rows.next()? {
                let text: String = row.get("text")?;
                let similarity = Similarity::of_normal_forms(&query, &normal_form(&text));
                if similarity.percent() >= threshold.min(100) {
                    let language = stored_language.clone();
                    candidates.push(Candidate { segment: row.get("id")?, language, text, similarity });
                }
            }
        }
        Ok(candidates)
    }
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
        fn no_segment_outside_the_lengths_reaches_the_threshold(
            query in "[aә]{0,9}", stored in "[aә]{0,9}", threshold in 1_u8..=100
        ) {
            let (shortest, longest) = lengths_within(query.chars().count(), threshold);
            let inside = (shortest..=longest).contains(&stored.chars().count());
            let reaches = Similarity::of_normal_forms(&query, &stored).percent() >= threshold;
            prop_assert!(inside || !reaches);
        }
    }
}
