//! One Russian word, from the dictionary or from the rules.
//!
//! Comes in: a dictionary form as written, and its class. Goes out: which forms it has and which
//! places they fill.

use super::letters::{LONGEST_ABBREVIATION, fold, is_all_capitals, is_consonant, is_vowel, with_capitals_of};
use super::slots::{Cell, Slots};
use super::{dictionary, rules};
use crate::morphology::PartOfSpeech;

/// A word and where its forms come from.
pub(super) struct Word {
    written: String,
    folded: String,
    class: PartOfSpeech,
    forms: Forms,
}

enum Forms {
    Known(dictionary::Word),
    Ruled(Vec<Cell>),
    /// Capitals stay, endings are small: `МИДа`.
    Abbreviation(Vec<Cell>),
}

impl Word {
    pub(super) fn new(lemma: &str, class: PartOfSpeech) -> Self {
        let folded = fold(lemma);
        let forms = if is_abbreviation(lemma) {
            Forms::Abbreviation(abbreviation_cells(&folded))
        } else if let Some(known) = dictionary::find(&folded, class) {
            Forms::Known(known)
        } else {
            Forms::Ruled(rules::cells(&folded, class))
        };
        Self { written: lemma.to_owned(), folded, class, forms }
    }

    /// Whether `form`, as written, is a form of the word.
    pub(super) fn accepts(&self, form: &str) -> bool {
        let folded = fold(form);
        folded == self.folded
            || match &self.forms {
                Forms::Known(word) => word.accepts(&folded) || self.rules_accept(&folded),
                Forms::Ruled(cells) => cells.iter().any(|cell| cell.form == folded),
                Forms::Abbreviation(_) => !self.slots(form).is_empty(),
            }
    }

    /// The dictionary lacks some forms of words that it knows: rare gerunds, short forms.
    fn rules_accept(&self, form: &str) -> bool {
        !dictionary::knows(form)
            && rules::cells(&self.folded, self.class).iter().any(|cell| cell.form == form)
    }

    /// The places that `form`, as written, fills.
    pub(super) fn slots(&self, form: &str) -> Slots {
        let folded = fold(form);
        match &self.forms {
            Forms::Known(word) => word.slots(&folded),
            Forms::Ruled(cells) => slots_among(cells, &folded),
            Forms::Abbreviation(cells) if folded == self.folded || form.starts_with(&self.written) => {
                slots_among(cells, &folded)
            }
            Forms::Abbreviation(_) => Slots::NONE,
        }
    }

    /// The adjective or participle that a nominative in any gender is; none for other words.
    pub(super) fn modifier(token: &str) -> Option<Self> {
        let word = Self::new(token, PartOfSpeech::Adjective);
        let is_adjective = match &word.forms {
            Forms::Known(_) => true,
            Forms::Ruled(_) => rules::is_adjectival(&word.folded),
            Forms::Abbreviation(_) => false,
        };
        (is_adjective && !word.nominative().is_empty()).then_some(word)
    }

    /// Whether the word names a person, by office or by name.
    pub(super) fn is_animate(&self) -> bool {
        match &self.forms {
            Forms::Known(word) => word.is_animate(),
            Forms::Ruled(_) => rules::is_person_name(&self.folded),
            Forms::Abbreviation(_) => false,
        }
    }

    /// Whether the dictionary knows the word for nothing living.
    pub(super) fn is_thing(&self) -> bool {
        matches!(&self.forms, Forms::Known(word) if !word.is_animate())
    }

    /// Whether the word is a person's name; not known of a word that neither the dictionary nor its
    /// end tells about.
    pub(super) fn is_personal_name(&self) -> Option<bool> {
        match &self.forms {
            Forms::Known(word) => Some(word.is_personal_name()),
            Forms::Ruled(_) => rules::is_person_name(&self.folded).then_some(true),
            Forms::Abbreviation(_) => Some(false),
        }
    }

    /// The nominatives that the dictionary form is.
    pub(super) fn nominative(&self) -> Slots {
        self.slots(&self.written) & Slots::NOMINATIVE
    }

    /// All forms with the capitals of the dictionary form.
    pub(super) fn cells(&self) -> Vec<Cell> {
        let cells = match &self.forms {
            Forms::Known(word) => word.cells(),
            Forms::Ruled(cells) | Forms::Abbreviation(cells) => cells.clone(),
        };
        let capitalized = |cell: Cell| Cell { form: with_capitals_of(&cell.form, &self.written), ..cell };
        cells.into_iter().map(capitalized).collect()
    }
}

fn slots_among(cells: &[Cell], form: &str) -> Slots {
    let own = cells.iter().filter(|cell| cell.form == form);
    own.fold(Slots::NONE, |slots, cell| slots | cell.slots)
}

fn is_abbreviation(word: &str) -> bool {
    is_all_capitals(word) && word.chars().count() <= LONGEST_ABBREVIATION
}

/// An abbreviation read as a word that ends in a consonant may decline: `МИД`, not `ООН`, `США`.
fn abbreviation_cells(folded: &str) -> Vec<Cell> {
    let unchanged = Cell { form: folded.to_owned(), slots: Slots::ALL };
    let mut letters = folded.chars();
    let read_as_word = letters.next().is_some_and(is_consonant)
        && letters.next_back().is_some_and(is_consonant)
        && letters.any(is_vowel);
    let declined = if read_as_word { rules::cells(folded, PartOfSpeech::Noun) } else { Vec::new() };
    [vec![unchanged], declined].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_keep_their_capitals() {
        let ministry = Word::new("МИД", PartOfSpeech::Name);
        assert!(ministry.accepts("МИДа") && ministry.accepts("МИД") && !ministry.accepts("мида"));
        let nations = Word::new("ООН", PartOfSpeech::Name);
        assert!(nations.accepts("ООН") && !nations.accepts("ООНа"));
    }

    #[test]
    fn a_plural_term_has_plural_forms_only() {
        let talks = Word::new("переговоры", PartOfSpeech::Noun);
        assert!(talks.accepts("переговорах") && talks.accepts("переговоров"));
        assert!(!talks.accepts("переговором"));
    }
}
