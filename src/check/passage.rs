//! What is checked: a stretch of text, alone or with the text that it translates.

use jiff::civil::Date;

use super::finding::Side;
use crate::language::Language;

/// A stretch of text in one language.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'text> {
    /// The text.
    pub text: &'text str,
    /// Its language.
    pub language: &'text Language,
}

/// A text to check, with its source where that is known.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'text> {
    /// What was translated.
    pub source: Option<Passage<'text>>,
    /// The translation, or the text alone.
    pub target: Passage<'text>,
    /// The day of the text: it decides which names were in force.
    pub day: Option<Date>,
}

impl<'text> Pair<'text> {
    /// A text without a source.
    #[must_use]
    pub fn alone(text: &'text str, language: &'text Language, day: Option<Date>) -> Self {
        Self { source: None, target: Passage { text, language }, day }
    }

    /// The texts that there are, the target first.
    pub(super) fn passages(&self) -> impl Iterator<Item = (Side, Passage<'text>)> {
        let source = self.source.map(|source| (Side::Source, source));
        std::iter::once((Side::Target, self.target)).chain(source)
    }
}
