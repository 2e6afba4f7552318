//! A document with what the memory offers for it: as text, as a table, as JSON, as a page.
//!
//! Comes in: the document's sentences, each with its best match. Goes out: the translation as far as the
//! memory knows it; what is only similar and what is left are marked, so that nothing passes for done.

mod data;
mod page;
mod text;

use serde::Serialize;

use crate::document::ParagraphKind;
use crate::language::Language;
use crate::memory::Match;

pub use data::{write_json, write_tsv};
pub use page::write_page;
pub use text::write_text;

/// From this score on a match is the sentence itself.
const EXACT: u8 = 100;

/// A document and what the memory offers for it.
#[derive(Debug, Clone)]
pub struct Translation {
    /// What the document is called.
    pub title: String,
    /// Its language.
    pub from: Language,
    /// The language wanted.
    pub to: Language,
    /// Its sentences, in order.
    pub segments: Vec<TranslatedSegment>,
}

/// A sentence and what the memory offers for it.
#[derive(Debug, Clone, Serialize)]
pub struct TranslatedSegment {
    /// The sentence.
    pub source: String,
    /// The paragraph that it stands in, from 0, never decreasing.
    pub paragraph: usize,
    /// What its paragraph is.
    #[serde(skip)]
    pub kind: ParagraphKind,
    /// The best match, if there is one.
    #[serde(rename = "match")]
    pub best: Option<Match>,
}

/// How far a translation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Sentences that the memory knows.
    pub exact: usize,
    /// Sentences for which it knows a similar one.
    pub similar: usize,
    /// Sentences for which it knows none.
    pub left: usize,
}

impl Translation {
    /// How many sentences are translated how far.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for segment in &self.segments {
            match &segment.best {
                Some(best) if best.score >= EXACT => progress.exact += 1,
                Some(_) => progress.similar += 1,
                None => progress.left += 1,
            }
        }
        progress
    }

    /// The sentences, paragraph by paragraph.
    fn paragraphs(&self) -> impl Iterator<Item = &[TranslatedSegment]> {
        self.segments.chunk_by(|one, next| one.paragraph == next.paragraph)
    }
}

#[cfg(test)]
mod tests;
