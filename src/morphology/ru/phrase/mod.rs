//! Russian terms of several words.
//!
//! Comes in: the words of a term in the nominative. Goes out: whether other words are the term in one
//! case and number, and the paradigm. Heads and what agrees with them inflect, the rest stands.

mod function_words;
mod paradigm;
mod structure;

use super::letters::fold;
use super::slots::{Column, Slots};
use super::word::Word;
use crate::morphology::PartOfSpeech;

/// A term taken apart.
pub(super) struct Phrase {
    parts: Vec<Part>,
    groups: Vec<Group>,
}

/// One word or mark of a term.
struct Part {
    written: String,
    role: Role,
}

/// What a part does when the term inflects.
enum Role {
    /// It stands as it is.
    Fixed,
    /// It takes the case of the term and agrees with the group of this number.
    Agrees { group: usize, word: Word },
    /// The verb of a verbal phrase.
    Verb(Word),
}

/// Words that agree in gender and number; groups agree with each other in case only, and in number
/// where they stand in the same one.
#[derive(Debug, Clone, Copy)]
struct Group {
    /// The nominatives that the words share in the term itself.
    nominative: Slots,
}

impl Group {
    /// The columns the group may inflect in: its own gender and the plural.
    fn columns(self) -> Slots {
        self.nominative.columns() | Slots::column(Column::Plural)
    }

    /// Whether the group stands in the plural from the start.
    fn is_plural(self) -> bool {
        self.nominative.columns() == Slots::column(Column::Plural)
    }
}

impl Phrase {
    pub(super) fn new(term: &[&str], class: PartOfSpeech) -> Self {
        structure::analyse(term, class)
    }

    /// Whether `words` are the term in one grammatical form.
    pub(super) fn accepts(&self, words: &[&str]) -> bool {
        self.parts.len() == words.len()
            && self.parts.iter().zip(words).all(|(part, word)| part.may_be(word))
            && (self.groups.is_empty() || !self.shared_slots(words).is_empty())
    }

    /// The places that the words share.
    fn shared_slots(&self, words: &[&str]) -> Slots {
        let groups = self.groups.iter().enumerate();
        let by_group =
            groups.map(|(at, group)| self.across_groups(self.slots_of_group(at, words) & group.columns()));
        by_group.fold(Slots::ALL, |shared, slots| shared & slots)
    }

    fn slots_of_group(&self, group: usize, words: &[&str]) -> Slots {
        let own = self.parts.iter().zip(words).filter_map(|(part, word)| part.slots_in(group, word));
        own.fold(Slots::ALL, |shared, slots| shared & slots)
    }

    fn across_groups(&self, slots: Slots) -> Slots {
        if self.is_of_one_number() { slots.in_every_gender() } else { slots.in_every_number() }
    }

    fn is_of_one_number(&self) -> bool {
        let plural = self.groups.iter().filter(|group| group.is_plural()).count();
        plural == 0 || plural == self.groups.len()
    }
}

impl Part {
    /// Whether `word` can stand here, agreement apart.
    fn may_be(&self, word: &str) -> bool {
        match &self.role {
            Role::Fixed => self.written == word || fold(&self.written) == fold(word),
            Role::Agrees { .. } => true,
            Role::Verb(verb) => verb.accepts(word),
        }
    }

    /// The nominatives that the word itself could be, if it agrees with the group.
    fn nominative_in(&self, number: usize) -> Option<Slots> {
        match &self.role {
            Role::Agrees { group, word } if *group == number => Some(word.nominative()),
            _ => None,
        }
    }

    fn slots_in(&self, number: usize, form: &str) -> Option<Slots> {
        match &self.role {
            Role::Agrees { group, word } if *group == number => Some(word.slots(form)),
            _ => None,
        }
    }
}
