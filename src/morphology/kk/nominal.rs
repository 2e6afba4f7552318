//! Suffixes of nouns, names, adjectives and everything that declines like them.
//!
//! Comes in: a state. Goes out: what may follow: plural, possessive, case, predicate in this order.
//! Derivation (-лық, -шы, -сыз, -лы) makes other words and is left out.

use super::automaton::{Arc, State, regular, understood};

/// The suffixes that may follow a nominal state.
pub(super) fn arcs(state: State) -> Option<&'static [&'static [Arc]]> {
    Some(match state {
        State::Nominal => &[PLURAL, POSSESSIVE, DATIVE, CASES, PREDICATE],
        State::Adjective => &[COMPARATIVE, PLURAL, POSSESSIVE, DATIVE, CASES, PREDICATE],
        State::Plural => &[POSSESSIVE, DATIVE, CASES, PREDICATE],
        State::OwnedByOne => &[SHORT_DATIVE, CASES, PREDICATE],
        State::OwnedByMany => &[DATIVE, CASES, PREDICATE],
        State::OwnedByThird => &[CASES_AFTER_THIRD, PREDICATE],
        State::OwnedNoun => &[PLURAL_OF_OWNED],
        State::Place => &[ATTRIBUTE, PREDICATE],
        State::Attribute => &[NOUN_OF_ATTRIBUTE],
        State::Source => &[PREDICATE],
        _ => return None,
    })
}

pub(super) const PLURAL: &[Arc] = &[regular("LAр", State::Plural)];

const PLURAL_OF_OWNED: &[Arc] = &[regular("LAрI", State::OwnedByThird)];

pub(super) const POSSESSIVE: &[Arc] = &[
    regular("(I)м", State::OwnedByOne),
    regular("(I)ң", State::OwnedByOne),
    regular("(I)мIз", State::OwnedByMany),
    regular("(I)ңIз", State::OwnedByMany),
    regular("(с)I", State::OwnedByThird),
];

pub(super) const DATIVE: &[Arc] = &[regular("GA", State::End)];

const SHORT_DATIVE: &[Arc] = &[regular("A", State::End)];

pub(super) const CASES: &[Arc] = &[
    regular("HIң", State::End),
    regular("NI", State::End),
    regular("DA", State::Place),
    regular("TAн", State::Source),
    regular("Mен", State::End),
    understood("Mенен", State::End),
    understood("DAй", State::End),
    understood("Hікі", State::OwnedByThird),
];

const CASES_AFTER_THIRD: &[Arc] = &[
    regular("нIң", State::End),
    regular("нA", State::End),
    regular("н", State::End),
    regular("нDA", State::Place),
    regular("нAн", State::Source),
    regular("мен", State::End),
    understood("менен", State::End),
    understood("нDAй", State::End),
    understood("нікі", State::OwnedByThird),
];

const ATTRIBUTE: &[Arc] = &[regular("GI", State::Attribute)];

/// қаладағылар, қаладағысы, қаладағыны.
const NOUN_OF_ATTRIBUTE: &[Arc] = &[
    understood("LAр", State::Plural),
    understood("сI", State::OwnedByThird),
    understood("HIң", State::End),
    understood("NI", State::End),
    understood("GA", State::End),
    understood("TAн", State::Source),
    understood("DAй", State::End),
];

/// The second person -сыз is left out: it reads like "without".
pub(super) const PREDICATE: &[Arc] = &[
    understood("MIн", State::End),
    understood("сIң", State::End),
    understood("QIз", State::End),
    understood("сIңдAр", State::End),
    understood("сIздAр", State::End),
    understood("DIр", State::End),
];

pub(super) const COMPARATIVE: &[Arc] = &[understood("(I)рAK", State::End)];
