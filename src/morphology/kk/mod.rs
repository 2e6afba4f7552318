//! Kazakh by rules alone: stems that change before suffixes, and an automaton of suffixes.
//!
//! Comes in: words in Cyrillic or the Latin alphabet of 2021. Goes out: which are forms of which.
//! Source: the rules of Kazakh orthography and the suffix order of descriptive grammars
//! (Қазақ грамматикасы, Astana 2002); no word list beyond short closed classes.

mod abbreviation;
mod automaton;
mod dictionary_form;
mod dispatch;
mod harmony;
mod izafet;
mod keys;
mod letters;
mod nominal;
mod nominal_place;
mod noun_stem;
mod phrase;
mod place;
mod sound;
mod stem;
mod suffix;
#[cfg(test)]
mod tests;
mod verb_stem;
mod verbal;

pub use abbreviation::is_suffix_of;

use std::collections::HashSet;

use self::automaton::State;
use self::izafet::Reading;
use self::letters::{fold, is_latin, respell};
use self::stem::Stem;
use super::respelling::{parts, respelled};
use super::{Morphology, Nominal, PartOfSpeech};

/// Kazakh. Inflection counts as a form; derivation (-лық, -шы, -сыз, -лы) makes another word.
///
/// Words of both alphabets are understood; the script says how words in Latin letters are written
/// out: as Kazakh, or as foreign names in a Cyrillic text.
#[derive(Debug, Clone, Copy)]
pub struct Kazakh {
    script: Script,
}

/// The alphabet of the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Cyrillic,
    Latin,
}

impl Kazakh {
    /// Kazakh in Cyrillic, with Latin words as foreign names: Facebook-тің.
    pub const CYRILLIC: Self = Self { script: Script::Cyrillic };
    /// Kazakh in the Latin alphabet of 2021: keñestıñ.
    pub const LATIN: Self = Self { script: Script::Latin };
}

impl Morphology for Kazakh {
    fn keys(&self, word: &str) -> Vec<String> {
        keys::keys(&fold(word))
    }

    /// Where it is written in Latin letters and has no endings but behind a hyphen.
    fn keys_hold_lemmas(&self, word: &str) -> bool {
        word.is_ascii()
    }

    fn is_form(&self, form: &str, lemma: &str, class: PartOfSpeech) -> bool {
        is_form(form, lemma, class, false)
    }

    fn is_derived(&self, form: &str, name: &str) -> bool {
        place::is_derived(form, name)
    }

    fn forms(&self, lemma: &str, class: PartOfSpeech) -> Vec<String> {
        self.listed_forms(lemma, class, false)
    }

    fn is_phrase_form(&self, words: &[&str], term: &[&str], class: PartOfSpeech) -> bool {
        let longer = term.len() > 1;
        phrase::is_form(words, term, |form, head| is_form(form, head, class, longer))
    }

    fn phrase_forms(&self, term: &[&str], class: PartOfSpeech) -> Vec<Vec<String>> {
        phrase::forms(term, |head| self.listed_forms(head, class, term.len() > 1))
    }

    fn nominal(&self, form: &str, lemma: &str) -> Nominal {
        nominal_place::nominal(form, lemma)
    }

    fn dictionary_forms(&self, words: &[&str], lemmas: &[&str]) -> Vec<Vec<String>> {
        dictionary_form::dictionary_forms(words, lemmas, |words, term| match (words, term) {
            ([word], [lemma]) => self.is_form(word, lemma, PartOfSpeech::Noun),
            _ => self.is_phrase_form(words, term, PartOfSpeech::Noun),
        })
    }

    fn same_form(&self, form: &str, lemma: &str, other: &str) -> Option<String> {
        if form == lemma {
            return Some(other.to_owned());
        }
        let [own, others] = [lemma, other].map(parts);
        let words = parts(form);
        match (own.as_slice(), others.as_slice()) {
            ([own], [other]) => self.same_form_of_heads(form, own, other, false),
            _ if words.len() == own.len() => self.same_form_of_terms(&words, &own, (other, &others)),
            _ => None,
        }
    }
}

impl Kazakh {
    /// Of two terms of several words the heads inflect alike where both are possessives, or neither is.
    fn same_form_of_terms(self, words: &[&str], own: &[&str], other: (&str, &[&str])) -> Option<String> {
        let (head, other_head) = (phrase::head_of(own)?, phrase::head_of(other.1)?);
        let is_owned = |term: &[&str], head: usize| {
            izafet::reading(&fold(term[head]), term.len() > 1) == Reading::RatherOwned
        };
        let alike =
            is_owned(own, head) == is_owned(other.1, other_head) && (own.len() > 1) == (other.1.len() > 1);
        let form =
            alike.then(|| self.same_form_of_heads(words[head], own[head], other.1[other_head], true))??;
        let mut new: Vec<String> = other.1.iter().map(|&word| word.to_owned()).collect();
        new[other_head] = form;
        Some(respelled(other.0, &new))
    }

    /// Names are listed through the same suffixes, so equal places are equal forms.
    fn same_form_of_heads(self, form: &str, lemma: &str, other: &str, is_head: bool) -> Option<String> {
        let [own, others] = [lemma, other].map(|name| self.listed_forms(name, PartOfSpeech::Name, is_head));
        let mut places = own.iter().enumerate().filter(|(_, own)| *own == form).map(|(place, _)| place);
        let place = places.next().filter(|_| own.len() == others.len() && places.next().is_none())?;
        others.into_iter().nth(place)
    }

    /// The regular forms of `lemma`, which may be the head of a longer term.
    fn listed_forms(self, lemma: &str, class: PartOfSpeech, is_head: bool) -> Vec<String> {
        let mut written = Vec::new();
        let stems = self.listed_stems(lemma, class, is_head);
        stems.iter().for_each(|stem| automaton::write_forms(stem, &mut written));
        let in_latin = self.script == Script::Latin && is_latin(lemma);
        let spelled = written.iter().map(|letters| respell(lemma, letters, in_latin));
        // The Latin alphabet writes и and й alike, so a form may read as another word.
        let faithful = spelled.filter(|form| !in_latin || is_form(form, lemma, class, is_head));
        let mut seen = HashSet::new();
        std::iter::once(lemma.to_owned()).chain(faithful).filter(|form| seen.insert(form.clone())).collect()
    }

    /// The stems that a lemma is written out with.
    fn listed_stems(self, lemma: &str, class: PartOfSpeech, is_head: bool) -> Vec<Stem> {
        let is_foreign = self.script == Script::Cyrillic && is_latin(lemma);
        match class {
            PartOfSpeech::Verb | PartOfSpeech::Phrase if is_foreign => Vec::new(),
            PartOfSpeech::Verb | PartOfSpeech::Phrase => stems(&fold(lemma), class, is_head),
            _ if is_foreign || abbreviation::is_abbreviation(lemma) => vec![abbreviation::stem(lemma)],
            _ => stems(&fold(lemma), class, is_head),
        }
    }
}

/// Whether `form` is a form of `lemma`, which may be the head of a longer term.
fn is_form(form: &str, lemma: &str, class: PartOfSpeech, is_head: bool) -> bool {
    let (form, lemma) = (fold(form), fold(lemma));
    if form == lemma || class == PartOfSpeech::Phrase || form.first() != lemma.first() {
        return form == lemma;
    }
    abbreviation::is_hyphenated_form(&form, &lemma)
        || stems(&lemma, class, is_head).iter().any(|stem| stem.accepts(&form))
}

/// The stems of a folded lemma of a class.
fn stems(lemma: &[char], class: PartOfSpeech, is_head: bool) -> Vec<Stem> {
    match class {
        PartOfSpeech::Name if !is_head => name_stems(lemma),
        PartOfSpeech::Noun | PartOfSpeech::Name => nominal_stems(lemma, is_head),
        PartOfSpeech::Adjective => noun_stem::stems(lemma, State::Adjective),
        PartOfSpeech::Verb => verb_stem::stems(lemma),
        PartOfSpeech::Phrase => Vec::new(),
        PartOfSpeech::Unknown if verb_stem::is_infinitive(lemma) => {
            [nominal_stems(lemma, is_head), verb_stem::stems(lemma)].concat()
        }
        PartOfSpeech::Unknown => nominal_stems(lemma, is_head),
    }
}

/// A name of one word, which is a possessive only where its ending leaves no doubt.
fn name_stems(lemma: &[char]) -> Vec<Stem> {
    match izafet::reading(lemma, false) {
        Reading::RatherOwned => nominal_stems(lemma, false),
        Reading::Plain | Reading::RatherPlain => noun_stem::stems(lemma, State::Nominal),
    }
}

/// A noun as it is and as a possessive, where it may be one, the likelier reading being regular.
fn nominal_stems(lemma: &[char], is_head: bool) -> Vec<Stem> {
    let plain = noun_stem::stems(lemma, State::Nominal);
    let understood = |stems: Vec<Stem>| stems.into_iter().map(Stem::understood);
    match izafet::reading(lemma, is_head) {
        Reading::Plain => plain,
        Reading::RatherPlain => plain.into_iter().chain(understood(izafet::stems(lemma))).collect(),
        Reading::RatherOwned => izafet::stems(lemma).into_iter().chain(understood(plain)).collect(),
    }
}
