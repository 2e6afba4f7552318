//! What the reader of a glossary format finds, gathered: entries, their account, and what was lost.

use super::name::name_of;
use super::{Account, Problem, Reason};
use crate::format::Place;
use crate::format::xml::character::is_legal;
use crate::glossary::{Concept, Naming, TakenNames, Term};

/// More problems than these nobody reads.
const MOST_PROBLEMS: usize = 1000;

/// A concept with more terms is not one of people's making.
const MOST_TERMS: usize = 1000;

/// A concept as a file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The concept; where the file does not name it, its name is made from its first term.
    pub concept: Concept,
    /// Whose name that is.
    pub naming: Naming,
}

/// A glossary file, read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The concepts, in the order of the file.
    pub entries: Vec<Entry>,
    /// What became of every term.
    pub account: Account,
    /// What was lost, in the order of the file; the first thousand.
    pub problems: Vec<Problem>,
    /// How many more problems there are.
    pub untold: u64,
    /// Whether the file says of every concept to which domain it belongs, or that it belongs to none.
    pub(super) says_domain: bool,
}

impl Reading {
    /// The concepts alone.
    #[must_use]
    pub fn into_concepts(self) -> Vec<Concept> {
        self.entries.into_iter().map(|entry| entry.concept).collect()
    }

    /// Whether the file says of every concept to which domain it belongs, or that it belongs to none.
    #[must_use]
    pub const fn says_domain(&self) -> bool {
        self.says_domain
    }

    /// Gives `domain` to every concept, whatever the file says.
    pub fn set_domain(&mut self, domain: &str) {
        self.entries.iter_mut().for_each(|entry| entry.concept.domain = Some(domain.to_owned()));
    }

    /// Gives `domain` to every concept without one, unless the file says that it has none.
    pub fn fill_domain(&mut self, domain: Option<&str>) {
        if self.says_domain {
            return;
        }
        let without = self.entries.iter_mut().filter(|entry| entry.concept.domain.is_none());
        without.for_each(|entry| entry.concept.domain = domain.map(str::to_owned));
    }

    /// Notes the loss of `terms` terms.
    pub(super) fn leave_out(&mut self, place: Place, entry: Option<&str>, reason: Reason, terms: u64) {
        self.account.leave_out(&reason, terms);
        match self.problems.len() < MOST_PROBLEMS {
            true => self.problems.push(Problem { place, entry: entry.map(str::to_owned), reason }),
            false => self.untold += 1,
        }
    }

    /// Adds a term to a concept that does not have it; else notes its loss.
    pub(super) fn add_term(&mut self, concept: &mut Concept, term: Term, place: Place, entry: Option<&str>) {
        if !term.text.chars().any(is_legal) {
            return self.leave_out(place, entry, Reason::EmptyTerm, 1);
        }
        if concept.terms.len() == MOST_TERMS {
            return self.leave_out(place, entry, Reason::TooManyTerms(MOST_TERMS), 1);
        }
        if concept.terms.iter().any(|known| (&known.language, &known.text) == (&term.language, &term.text)) {
            let name = if concept.name.is_empty() { "this concept" } else { &concept.name };
            let reason = Reason::Twice { concept: name.to_owned(), text: term.text, language: term.language };
            return self.leave_out(place, entry, reason, 1);
        }
        self.account.read += 1;
        self.account.taken += 1;
        concept.terms.push(term);
    }

    /// Counts a term that stands in several rows of a list.
    pub(super) const fn repeat_term(&mut self) {
        self.account.read += 1;
        self.account.taken += 1;
    }

    /// Names every concept without a name after a term of its own, each differently.
    pub(super) fn finish(mut self) -> Self {
        let mut names = TakenNames::default();
        self.entries.iter().for_each(|entry| names.take(&entry.concept.name));
        for Entry { concept, .. } in self.entries.iter_mut().filter(|entry| entry.concept.name.is_empty()) {
            concept.name = names.take_free(&name_of(concept));
        }
        self.account.concepts = self.entries.len() as u64;
        self
    }
}
