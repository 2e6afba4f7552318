//! A glossary that recognises its terms in running text, in every grammatical form.
//!
//! Comes in: concepts, then texts. Goes out: which terms of which concepts stand where. The longest term
//! wins: a component of a longer term is not reported.

use jiff::civil::Date;

use super::concept::{Concept, Status, Term};
use super::recogniser::Recogniser;
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
        let recogniser = self.recognisers.iter().find(|(indexed, _)| indexed.matches(language));
        recogniser.map_or_else(Vec::new, |(_, recogniser)| self.best_of_each(recogniser.find(text)))
    }

    /// The status of a term in a text of `day`: a name that was in force for a time is right within it and
    /// deprecated outside. Without a day the status stands as it is.
    #[must_use]
    pub fn status_on(&self, found: &Recognised, day: Option<Date>) -> Status {
        let term = self.term(found);
        match day {
            Some(day) if term.period.until.is_some() && term.period.contains(day) => {
                term.status.min(Status::Admitted)
            }
            Some(_) if term.period.until.is_some() => term.status.max(Status::Deprecated),
            _ => term.status,
        }
    }

    /// One term for each concept and place.
    fn best_of_each(&self, mut found: Vec<Recognised>) -> Vec<Recognised> {
        found.sort_by_key(|one| (one.span.start, one.concept, self.term(one).status, one.term));
        found.dedup_by_key(|one| (one.span, one.concept));
        found
    }
}
