//! A table that finds the suffixes which may begin with a letter.
//!
//! Comes in: a state and a letter. Goes out: the few arcs worth reading. Built once from the tables
//! of suffixes, so that most words are refused at their first letter.

use std::sync::LazyLock;

use super::automaton::{Arc, State};
use super::suffix;

/// Every state, in the order of declaration.
const STATES: &[State] = &[
    State::Nominal,
    State::Adjective,
    State::Plural,
    State::OwnedByOne,
    State::OwnedByMany,
    State::OwnedByThird,
    State::OwnedNoun,
    State::Place,
    State::Attribute,
    State::Source,
    State::Verb,
    State::VerbWithLateral,
    State::VerbInLabial,
    State::Voiced,
    State::Negated,
    State::Present,
    State::PresentShort,
    State::BeforePast,
    State::BeforeGerund,
    State::Evidential,
    State::ShortPersons,
    State::Participle,
    State::AnyStem,
    State::Infinitive,
    State::Abstract,
    State::AbstractOwned,
    State::Wish,
    State::End,
];

/// Every letter that a suffix begins with.
const LETTERS: [char; 21] =
    ['а', 'е', 'ы', 'і', 'ғ', 'г', 'қ', 'к', 'л', 'д', 'т', 'н', 'м', 'б', 'п', 'с', 'й', 'у', 'р', 'ш', 'ң'];

static TABLE: LazyLock<Vec<Vec<&'static Arc>>> = LazyLock::new(|| {
    let cells = STATES.iter().flat_map(|&state| LETTERS.iter().map(move |&letter| (state, letter)));
    cells.map(|(state, letter)| beginning_with(state, letter)).collect()
});

/// The suffixes after a state that may begin with a letter.
pub(super) fn arcs(state: State, letter: char) -> &'static [&'static Arc] {
    match LETTERS.iter().position(|&known| known == letter) {
        Some(column) => &TABLE[state as usize * LETTERS.len() + column],
        None => &[],
    }
}

fn beginning_with(state: State, letter: char) -> Vec<&'static Arc> {
    state.arcs().filter(|arc| suffix::may_begin(arc.pattern, letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_stand_in_the_order_of_declaration() {
        assert!(STATES.iter().enumerate().all(|(at, &state)| state as usize == at));
    }

    #[test]
    fn every_suffix_is_found_by_a_letter() {
        for arc in STATES.iter().flat_map(|state| state.arcs()) {
            assert!(LETTERS.iter().any(|&letter| suffix::may_begin(arc.pattern, letter)), "{arc:?}");
        }
    }
}
