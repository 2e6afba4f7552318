//! English terms of several words.
//!
//! Comes in: the words of a term. Goes out: whether other words are the term in one form. The head
//! inflects: the last word, or the one before a preposition (`memoranda of understanding`); the
//! possessive stands at the end of the term (`Board of Peace's`); a verb stands first.

use super::spelling;
use super::word::{self, fold, with_capitals_of};
use crate::morphology::PartOfSpeech;

const PREPOSITIONS: [&str; 26] = [
    "of", "on", "for", "in", "to", "at", "by", "with", "from", "and", "against", "between", "among", "under",
    "over", "into", "within", "without", "as", "about", "towards", "toward", "through", "de", "per", "via",
];

/// What a word of a term may become.
enum Place {
    Fixed,
    /// Fixed but for the possessive of the whole term.
    Last,
    Head,
    /// The head and last word in one.
    LastHead,
}

pub(super) fn is_form(words: &[&str], term: &[&str], class: PartOfSpeech) -> bool {
    let places = places(term, class);
    let parts = words.iter().zip(term).zip(&places);
    words.len() == term.len() && parts.into_iter().all(|((word, own), place)| place.accepts(word, own, class))
}

/// The forms of the head, each plain and with the possessive where the term can own something.
pub(super) fn forms(term: &[&str], class: PartOfSpeech) -> Vec<Vec<String>> {
    let places = places(term, class);
    let mut forms = vec![Vec::new()];
    for (own, place) in term.iter().zip(&places) {
        let choices = place.forms(own, class);
        forms = forms.iter().flat_map(|begun| choices.iter().map(|choice| extended(begun, choice))).collect();
    }
    forms
}

fn extended(begun: &[String], choice: &str) -> Vec<String> {
    begun.iter().cloned().chain([choice.to_owned()]).collect()
}

fn places(term: &[&str], class: PartOfSpeech) -> Vec<Place> {
    let last = term.len().saturating_sub(1);
    let head = head(term, class);
    let owns = matches!(class, PartOfSpeech::Noun | PartOfSpeech::Name | PartOfSpeech::Unknown);
    let place = |at: usize| match at {
        at if Some(at) == head && at == last => Place::LastHead,
        at if Some(at) == head => Place::Head,
        at if at == last && owns => Place::Last,
        _ => Place::Fixed,
    };
    (0..term.len()).map(place).collect()
}

/// The word that inflects; none in a phrase that does not.
fn head(term: &[&str], class: PartOfSpeech) -> Option<usize> {
    let last = term.len().checked_sub(1)?;
    let preposition = term.iter().position(|word| PREPOSITIONS.contains(&fold(word).as_str()));
    match class {
        PartOfSpeech::Phrase => None,
        PartOfSpeech::Verb => Some(0),
        PartOfSpeech::Adjective => Some(last),
        _ => Some(preposition.and_then(|at| at.checked_sub(1)).map_or(last, |at| before_hyphen(term, at))),
    }
}

/// `commander-in-chief`: the head stands before the hyphen.
fn before_hyphen(term: &[&str], at: usize) -> usize {
    if at > 0 && term[at] == "-" { at - 1 } else { at }
}

impl Place {
    fn accepts(&self, form: &str, own: &str, class: PartOfSpeech) -> bool {
        match self {
            Self::Fixed => is_same(&fold(form), own),
            Self::Last => is_same(&fold(form), own) || is_same(without_possessive(&fold(form)), own),
            Self::Head => !is_possessive_of(form, own) && word::is_form(form, own, class),
            Self::LastHead => word::is_form(form, own, class),
        }
    }

    fn forms(&self, own: &str, class: PartOfSpeech) -> Vec<String> {
        let spellings =
            || spelling::variants(&fold(own)).into_iter().skip(1).map(|form| with_capitals_of(&form, own));
        let same = || [own.to_owned()].into_iter().chain(spellings());
        match self {
            Self::Fixed => same().collect(),
            Self::Last => same().flat_map(|form| [form.clone(), format!("{form}'s")]).collect(),
            Self::Head => {
                word::forms(own, class).into_iter().filter(|form| !is_possessive_of(form, own)).collect()
            }
            Self::LastHead => word::forms(own, class),
        }
    }
}

/// Equal but for spelling.
fn is_same(folded: &str, own: &str) -> bool {
    let own = fold(own);
    folded == own || spelling::american(folded) == spelling::american(&own)
}

fn without_possessive(folded: &str) -> &str {
    folded
        .strip_suffix("'s")
        .or_else(|| folded.strip_suffix("s'").map(|_| &folded[..folded.len() - 1]))
        .unwrap_or(folded)
}

fn is_possessive_of(form: &str, own: &str) -> bool {
    fold(form).contains('\'') && !own.contains(['\'', '’'])
}
