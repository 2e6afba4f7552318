//! What is checked: a stretch of text, alone or with the text that it translates.

use jiff::civil::Date;

use super::finding::Side;
use super::rule::Rule;
use super::rules::Rules;
use crate::glossary::{Glossary, Part, Recognised, Spelling, parts};
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
    /// Its capitalised words.
    pub(super) parts: Vec<Part>,
    /// Names of the glossary that are no terms as they stand: in part, or spelled otherwise.
    pub(super) spellings: Vec<Spelling>,
}

/// A pair whose terms are recognised, once for all rules.
pub(super) struct ReadPair<'text> {
    pub(super) source: Option<Reading<'text>>,
    pub(super) target: Reading<'text>,
    pub(super) day: Option<Date>,
}

impl<'text> Reading<'text> {
    fn new(side: Side, passage: Passage<'text>, glossary: &Glossary) -> Self {
        let tokens = tokens(passage.text);
        let mentions = glossary.mentions_among(passage.text, &tokens, passage.language);
        let terms = glossary.longest(mentions.clone());
        let parts = parts(passage.text, &tokens);
        Self { side, passage, tokens, mentions, terms, parts, spellings: Vec::new() }
    }

    /// Looks for the names that are no terms. What the other text names, this one should, and a place that it names
    /// once it may name again; of persons others have names much alike.
    fn read_names(&mut self, glossary: &Glossary, other: &[Recognised]) {
        let Passage { text, language } = self.passage;
        let is_of_one_word = |one: &&Recognised| {
            let name = glossary.concept(one).preferred(language, None);
            name.is_some_and(|name| !name.text.contains(char::is_whitespace))
        };
        let own = self.mentions.iter().filter(is_of_one_word);
        let named = |one: &&Recognised| self.mentions.iter().any(|own| own.concept == one.concept);
        let others = other.iter().filter(|one| !named(one));
        let expected: Vec<usize> = others.chain(own).map(|one| one.concept).collect();
        self.spellings = glossary.spellings(text, language, &self.parts, &self.mentions, &expected);
    }

    /// Whether the text names a concept, in whatever spelling.
    pub(super) fn names(&self, concept: usize) -> bool {
        let mentioned = self.mentions.iter().any(|mention| mention.concept == concept);
        mentioned || self.spellings.iter().any(|spelling| spelling.concept == concept)
    }
}

impl<'text> ReadPair<'text> {
    /// Reads what the rules ask for that are on.
    pub(super) fn new(pair: &Pair<'text>, glossary: &Glossary, rules: &Rules) -> Self {
        let mut source = pair.source.map(|source| Reading::new(Side::Source, source, glossary));
        let mut target = Reading::new(Side::Target, pair.target, glossary);
        if rules.wants(Rule::NameVariant) || rules.wants(Rule::MissingTerm) {
            target.read_names(glossary, source.as_ref().map_or(&[], |source| &source.mentions));
        }
        if let Some(source) = source.as_mut().filter(|_| rules.wants(Rule::NameVariant)) {
            source.read_names(glossary, &target.mentions);
        }
        Self { source, target, day: pair.day }
    }

    /// The texts that there are, the target first.
    pub(super) fn readings(&self) -> impl Iterator<Item = &Reading<'text>> {
        std::iter::once(&self.target).chain(&self.source)
    }
}
