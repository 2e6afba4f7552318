//! Concepts of lists that do not name them: terms of one row in, concepts out.
//!
//! Rows that begin with the same term speak of one concept: a second translation is another term, not another thing.

use rustc_hash::FxHashMap;

use super::reading::{Entry, Reading};
use crate::format::Place;
use crate::glossary::{Concept, Naming, Status, Term};
use crate::language::Language;

/// What tells the concept of a row from others.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Key {
    Name(String),
    Id(String),
    First(Language, String),
    Comment(String, String),
    Pair(String, String),
}

/// Concepts as rows fill them.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    pub(super) reading: Reading,
    places: FxHashMap<Key, usize>,
}

impl Gathering {
    /// The concept of a row with this name, or else with this first term.
    pub(super) fn concept_of(&mut self, name: Option<&str>, first: &Term) -> usize {
        self.place(match name {
            Some(name) => Key::Name(name.to_owned()),
            None => Key::First(first.language.clone(), first.text.clone()),
        })
    }

    /// The concept of a line that is a term and its translation: that of the lines with the same term and comment, or
    /// without a comment with the same translation.
    pub(super) fn concept_of_line(&mut self, source: &Term, target: &Term) -> usize {
        let source = source.text.clone();
        self.place(match &target.note {
            Some(comment) => Key::Comment(source, comment.clone()),
            None => Key::Pair(source, target.text.clone()),
        })
    }

    /// The concept of rows with this identifier, which is no name.
    pub(super) fn concept_with_id(&mut self, id: &str) -> usize {
        self.place(Key::Id(id.to_owned()))
    }

    fn place(&mut self, key: Key) -> usize {
        if let Some(place) = self.places.get(&key) {
            return *place;
        }
        let (name, naming) = match &key {
            Key::Name(name) => (name.clone(), Naming::Part),
            Key::Id(_) | Key::First(..) | Key::Comment(..) | Key::Pair(..) => (String::new(), Naming::Made),
        };
        let place = self.reading.entries.len();
        self.reading.entries.push(Entry { concept: Concept { name, ..Concept::default() }, naming });
        self.places.insert(key, place);
        place
    }

    pub(super) fn concept(&mut self, at: usize) -> &mut Concept {
        &mut self.reading.entries[at].concept
    }

    /// Adds a term, or what is new of one that the concept has; without a status of its own it is preferred where it
    /// is the first of its language.
    pub(super) fn add(&mut self, at: usize, mut term: Term, said: Option<Status>, place: Place) {
        let concept = &mut self.reading.entries[at].concept;
        let is_same = |known: &&mut Term| (&known.language, &known.text) == (&term.language, &term.text);
        if let Some(known) = concept.terms.iter_mut().find(is_same) {
            known.note = known.note.take().or(term.note);
            return self.reading.repeat_term();
        }
        let mut others = concept.terms.iter().filter(|known| known.language == term.language);
        let next = if others.any(|known| known.status == Status::Preferred) {
            Status::Admitted
        } else {
            Status::Preferred
        };
        term.status = said.unwrap_or(next);
        let mut concept = std::mem::take(concept);
        self.reading.add_term(&mut concept, term, place, None);
        self.reading.entries[at].concept = concept;
    }

    pub(super) fn finish(mut self) -> Reading {
        self.reading.entries.retain(|entry| !entry.concept.terms.is_empty());
        self.reading.finish()
    }
}
