//! Suffixes of verbs: voice, negation, then tense, mood, person, participles and converbs.
//!
//! Comes in: a state. Goes out: what may follow. Participles and the infinitive decline as nouns do.
//! Causatives (-т, -тыр, -ғыз) and reflexives (-н) are words of their own and are left out.

use super::automaton::{Arc, State, last, regular, understood};
use super::nominal::{CASES, COMPARATIVE, DATIVE, PLURAL, POSSESSIVE, PREDICATE};

/// The suffixes that may follow a verbal state.
pub(super) fn arcs(state: State) -> Option<&'static [&'static [Arc]]> {
    Some(match state {
        State::AnyStem => ANY_STEM,
        State::Verb => &[VOICE, NEGATION, FINITE, AORIST, NON_FINITE, CONVERB],
        State::VerbWithLateral => &[VOICE_AFTER_LATERAL, NEGATION, FINITE, AORIST, NON_FINITE, CONVERB],
        State::VerbInLabial => &[VOICE, FINITE, AORIST, NON_FINITE],
        State::Voiced => &[PASSIVE_OF_VOICE, NEGATION, FINITE, AORIST, NON_FINITE, CONVERB],
        State::Negated => &[FINITE, NON_FINITE, NEGATIVE_CONVERB],
        State::Present => &[PRESENT],
        State::PresentShort => &[SHORT_OPTATIVE, PRESENT],
        State::BeforePast => &[CONVERB],
        State::BeforeGerund => &[GERUND],
        State::Evidential => &[EVIDENTIAL],
        State::ShortPersons => &[SHORT_PERSONS],
        State::Infinitive => &[OWNED_ACTION, DATIVE, CASES],
        State::Participle => &[PLURAL, POSSESSIVE, DATIVE, CASES, PREDICATE, POLITE, REMOTE_PAST, ABSTRACT],
        State::Abstract => &[PLURAL, DATIVE, CASES],
        State::AbstractOwned => &[POSSESSIVE],
        State::Wish => &[WISH],
        _ => return None,
    })
}

const ANY_STEM: &[&[Arc]] = &[
    COMPARATIVE,
    PLURAL,
    POSSESSIVE,
    DATIVE,
    CASES,
    PREDICATE,
    VOICE,
    VOICE_AFTER_LATERAL,
    NEGATION,
    FINITE,
    AORIST,
    NON_FINITE,
    CONVERB,
];

/// The passive, and the reciprocal of stems in vowels; келісу, қатысу are other words than келу, қату.
const VOICE: &[Arc] = &[understood("(I)л", State::Voiced), understood("с", State::Voiced)];

/// Elsewhere -н is reflexive, another word: сезіну is not of сезу, but қабылдану is of қабылдау.
const VOICE_AFTER_LATERAL: &[Arc] = &[understood("(I)н", State::Voiced), understood("с", State::Voiced)];

const PASSIVE_OF_VOICE: &[Arc] = &[understood("Iл", State::Voiced)];

/// -ма, and -мас, the negative of -ар.
const NEGATION: &[Arc] = &[regular("BA", State::Negated), last("BAс", State::Participle)];

const AORIST: &[Arc] = &[last("(A)р", State::Participle)];

const CONVERB: &[Arc] = &[regular("(I)п", State::Evidential)];

const NEGATIVE_CONVERB: &[Arc] = &[understood("п", State::Evidential)];

const FINITE: &[Arc] = &[
    regular("DI", State::ShortPersons),
    regular("сA", State::ShortPersons),
    regular("Y", State::Present),
    regular("сIн", State::End),
    regular("(I)ңIз", State::End),
    understood("(I)ңдAр", State::End),
    understood("(I)ңIздAр", State::End),
    understood("(A)йIн", State::End),
    understood("(A)йIK", State::End),
    understood("GAй", State::End),
];

const NON_FINITE: &[Arc] = &[
    regular("у", State::Infinitive),
    last("GAн", State::Participle),
    understood("BAK", State::Participle),
    understood("BAKшI", State::Participle),
    understood("GI", State::Wish),
    understood("GAлI", State::End),
    understood("GAншA", State::End),
];

const PRESENT: &[Arc] = &[
    regular("DI", State::End),
    regular("MIн", State::End),
    regular("мIз", State::End),
    last("тIн", State::Participle),
    understood("сIң", State::End),
    understood("сIз", State::End),
    understood("сIңдAр", State::End),
    understood("сIздAр", State::End),
    understood("м", State::End),
];

/// оқиын, оқиық.
const SHORT_OPTATIVE: &[Arc] = &[understood("Iн", State::End), understood("IK", State::End)];

const GERUND: &[Arc] = &[regular("у", State::Infinitive)];

/// барыппын, барыпты.
const EVIDENTIAL: &[Arc] = &[
    understood("DI", State::End),
    understood("MIн", State::End),
    understood("QIз", State::End),
    understood("сIң", State::End),
    understood("сIз", State::End),
    understood("сIңдAр", State::End),
    understood("сIздAр", State::End),
];

const SHORT_PERSONS: &[Arc] = &[
    regular("м", State::End),
    regular("K", State::End),
    understood("ң", State::End),
    understood("ңIз", State::End),
    understood("ңдAр", State::End),
    understood("ңIздAр", State::End),
];

/// баруы, баруым; баруларыңыз.
const OWNED_ACTION: &[Arc] = &[
    regular("I", State::OwnedByThird),
    understood("LAр", State::Plural),
    understood("Iм", State::OwnedByOne),
    understood("Iң", State::OwnedByOne),
    understood("IмIз", State::OwnedByMany),
    understood("IңIз", State::OwnedByMany),
];

/// A participle is not mistaken for a noun with "without".
const POLITE: &[Arc] = &[understood("сIз", State::End)];

/// барған еді drawn together: барғанды, барғандым.
const REMOTE_PAST: &[Arc] = &[understood("DI", State::ShortPersons)];

/// -ғандық, with its final velar voiced before vowels: болғандықтан, болғандығы.
const ABSTRACT: &[Arc] = &[understood("DIK", State::Abstract), understood("DIJ", State::AbstractOwned)];

const WISH: &[Arc] = &[
    understood("м", State::End),
    understood("ң", State::End),
    understood("ңIз", State::End),
    understood("мIз", State::End),
    understood("сI", State::OwnedByThird),
];
