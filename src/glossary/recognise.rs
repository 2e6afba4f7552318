//! A glossary that recognises its terms in running text, in every grammatical form.
//!
//! Comes in: concepts, then texts. Goes out: which terms of which concepts stand where. The longest term
//! wins: a component of a longer term is not reported.

use std::sync::OnceLock;

use jiff::civil::Date;

use super::concept::{Concept, Status, Term};
use super::names::{Names, Part, Spelling};
use super::recogniser::{Recogniser, without_covered};
use crate::language::Language;
use crate::text::token::{Token, tokens};
use crate::text::{Byte, Span};

/// Concepts, indexed for recognition in some languages.
#[derive(Debug)]
pub struct Glossary {
    concepts: Vec<Concept>,
    indexes: Vec<Index>,
}

/// What finds the terms of one language; made when a text in it comes.
#[derive(Debug)]
struct Index {
    language: Language,
    recogniser: OnceLock<Recogniser>,
    names: OnceLock<Names>,
}

impl Index {
    fn new(language: &Language) -> Self {
        Self { language: language.clone(), recogniser: OnceLock::new(), names: OnceLock::new() }
    }
}

/// A term that stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Recognised {
    /// The concept, by its place in [`Glossary::concepts`].
    pub concept: usize,
    /// The term, by its place in the concept.
    pub term: usize,
    /// Where it stands, in bytes.
    pub span: Span<Byte>,
}

impl Glossary {
    /// A glossary for texts in each of `languages`.
    #[must_use]
    pub fn new(concepts: Vec<Concept>, languages: &[&Language]) -> Self {
        let indexes = languages.iter().map(|language| Index::new(language)).collect();
        Self { concepts, indexes }
    }

    /// The concepts, in the order in which they came.
    #[must_use]
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// The concept of a recognised term.
    #[must_use]
    pub fn concept(&self, found: &Recognised) -> &Concept {
        &self.concepts[found.concept]
    }

    /// The term that was recognised.
    #[must_use]
    pub fn term(&self, found: &Recognised) -> &Term {
        &self.concepts[found.concept].terms[found.term]
    }

    /// The terms that stand in a text, in order; nothing in a language that was not indexed. Where several
    /// concepts share a form, each is given; within a concept the best status.
    #[must_use]
    pub fn recognise(&self, text: &str, language: &Language) -> Vec<Recognised> {
        self.longest(self.mentions(text, language))
    }

    /// Every term that stands in a text, within longer terms too: «Совет мира» in «Председатель Совета мира».
    #[must_use]
    pub fn mentions(&self, text: &str, language: &Language) -> Vec<Recognised> {
        self.mentions_among(text, &tokens(text), language)
    }

    /// Every term that stands in a text whose tokens are known, as [`Glossary::mentions`] finds them.
    pub(crate) fn mentions_among(
        &self,
        text: &str,
        tokens: &[Token],
        language: &Language,
    ) -> Vec<Recognised> {
        let mentions = |index: &Index| {
            let new = || Recogniser::new(&self.concepts, &index.language);
            index.recogniser.get_or_init(new).find(text, tokens)
        };
        self.index(language).map_or_else(Vec::new, mentions)
    }

    /// The names among the `parts` of a text that `mentions`, its recognised terms, do not cover: parts of names, and other spellings.
    /// Of the concepts in `expected` it is known that the text should name them.
    pub(crate) fn spellings(
        &self,
        text: &str,
        language: &Language,
        parts: &[Part],
        mentions: &[Recognised],
        expected: &[usize],
    ) -> Vec<Spelling> {
        let names = |index: &Index| {
            let names = index.names.get_or_init(|| Names::new(&self.concepts, &index.language));
            names.find(text, parts, mentions, expected)
        };
        self.index(language).map_or_else(Vec::new, names)
    }

    /// The index of a language: its own, or else one that its texts can be read with.
    fn index(&self, language: &Language) -> Option<&Index> {
        let exact = self.indexes.iter().find(|index| index.language == *language);
        exact.or_else(|| self.indexes.iter().find(|index| index.language.matches(language)))
    }

    /// The term that a text as a whole is, in some form; of several the one with the best status.
    #[must_use]
    pub fn term_named(&self, text: &str, language: &Language) -> Option<Recognised> {
        let found = self.recognise(text, language).into_iter();
        let whole = found.filter(|one| one.span == Span::new(0, text.len()));
        whole.min_by_key(|one| self.term(one).status)
    }

    /// Of mentions in one text those that nothing longer covers, as [`Glossary::recognise`] gives them.
    #[must_use]
    pub(crate) fn longest(&self, mentions: Vec<Recognised>) -> Vec<Recognised> {
        self.best_of_each(without_covered(mentions))
    }

    /// The status of a term in a text of `day`, as [`Term::status_on`].
    #[must_use]
    pub fn status_on(&self, found: &Recognised, day: Option<Date>) -> Status {
        self.term(found).status_on(day)
    }

    /// One term for each concept and place.
    fn best_of_each(&self, mut found: Vec<Recognised>) -> Vec<Recognised> {
        found.sort_by_key(|one| (one.span.start, one.concept, self.term(one).status, one.term));
        found.dedup_by_key(|one| (one.span, one.concept));
        found
    }
}
