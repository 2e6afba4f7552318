//! A glossary that recognises its terms in running text, in every grammatical form.
//!
//! Comes in: concepts, then texts. Goes out: which terms of which concepts stand where. The longest term
//! wins: a component of a longer term is not reported.

use jiff::civil::Date;

use super::concept::{Concept, Status, Term};
use super::recogniser::{Recogniser, without_covered};
use crate::language::Language;
use crate::text::{Byte, Span};

/// Concepts, indexed for recognition in some languages.
#[derive(Debug)]
pub struct Glossary {
    concepts: Vec<Concept>,
    recognisers: Vec<(Language, Recogniser)>,
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
    /// Indexes the terms of `concepts` in each of `languages`.
    #[must_use]
    pub fn new(concepts: Vec<Concept>, languages: &[&Language]) -> Self {
        let index = |language: &&Language| ((*language).clone(), Recogniser::new(&concepts, language));
        let recognisers = languages.iter().map(index).collect();
        Self { concepts, recognisers }
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
        let exact = self.recognisers.iter().find(|(indexed, _)| indexed == language);
        let recogniser =
            exact.or_else(|| self.recognisers.iter().find(|(indexed, _)| indexed.matches(language)));
        recogniser.map_or_else(Vec::new, |(_, recogniser)| recogniser.find(text))
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
