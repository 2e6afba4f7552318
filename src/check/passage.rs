//! What is checked: a stretch of text, alone or with the text that it translates.

use jiff::civil::Date;

use super::finding::Side;
use crate::glossary::{Glossary, Recognised};
use crate::language::Language;
use crate::text::token::{Token, tokens};

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
}

/// A passage, its tokens, and the terms that stand in it.
pub(super) struct Reading<'text> {
    pub(super) side: Side,
    pub(super) passage: Passage<'text>,
    pub(super) tokens: Vec<Token>,
    /// Every term, within longer ones too.
    pub(super) mentions: Vec<Recognised>,
    /// The terms that no longer one covers.
    pub(super) terms: Vec<Recognised>,
}

/// A pair whose terms are recognised, once for all rules.
pub(super) struct ReadPair<'text> {
    pub(super) source: Option<Reading<'text>>,
    pub(super) target: Reading<'text>,
    pub(super) day: Option<Date>,
}

impl<'text> Reading<'text> {
    fn new(side: Side, passage: Passage<'text>, glossary: &Glossary) -> Self {
        let mentions = glossary.mentions(passage.text, passage.language);
        let terms = glossary.longest(mentions.clone());
        Self { side, passage, tokens: tokens(passage.text), mentions, terms }
    }
}

impl<'text> ReadPair<'text> {
    pub(super) fn new(pair: &Pair<'text>, glossary: &Glossary) -> Self {
        let source = pair.source.map(|source| Reading::new(Side::Source, source, glossary));
        Self { source, target: Reading::new(Side::Target, pair.target, glossary), day: pair.day }
    }

    /// The texts that there are, the target first.
    pub(super) fn readings(&self) -> impl Iterator<Item = &Reading<'text>> {
        std::iter::once(&self.target).chain(&self.source)
    }
}
