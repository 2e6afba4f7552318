//! One English word.
//!
//! Comes in: a dictionary form as written, and its class. Goes out: its forms.

use super::endings::{doubled_with_s, with_e_ending, with_ing, with_s};
use super::irregular::{ADJECTIVES, NOUNS, VERBS, men};
use super::spelling;
use crate::morphology::PartOfSpeech;

/// Lower case, straight apostrophes, no soft hyphens.
pub(super) fn fold(word: &str) -> String {
    let kept = word.chars().filter(|&letter| letter != '\u{AD}');
    let straight = kept.map(|letter| if matches!(letter, '’' | 'ʼ' | '‘') { '\'' } else { letter });
    straight.flat_map(char::to_lowercase).collect()
}

pub(super) fn is_form(form: &str, lemma: &str, class: PartOfSpeech) -> bool {
    let (form, lemma) = (fold(form), fold(lemma));
    form == lemma || folded_forms(&lemma, class).contains(&form)
}

/// The forms with the capitals of the dictionary form, itself first.
pub(super) fn forms(lemma: &str, class: PartOfSpeech) -> Vec<String> {
    let folded = fold(lemma);
    let others = folded_forms(&folded, class).into_iter().filter(|form| *form != folded);
    let mut all = vec![lemma.to_owned()];
    for form in others.map(|form| with_capitals_of(&form, lemma)) {
        if !all.contains(&form) {
            all.push(form);
        }
    }
    all
}

/// Every form of every spelling.
fn folded_forms(lemma: &str, class: PartOfSpeech) -> Vec<String> {
    spelling::variants(lemma).iter().flat_map(|spelt| forms_of_spelling(spelt, class)).collect()
}

fn forms_of_spelling(lemma: &str, class: PartOfSpeech) -> Vec<String> {
    let mut forms = vec![lemma.to_owned()];
    let any = matches!(class, PartOfSpeech::Unknown | PartOfSpeech::Phrase);
    if any || matches!(class, PartOfSpeech::Noun | PartOfSpeech::Name) {
        forms.extend(noun_forms(lemma));
    }
    if any || class == PartOfSpeech::Verb {
        forms.extend(verb_forms(lemma));
    }
    if any || class == PartOfSpeech::Adjective {
        forms.extend(adjective_forms(lemma));
    }
    forms
}

/// Plurals, and the possessives of both numbers.
fn noun_forms(noun: &str) -> Vec<String> {
    let mut plurals: Vec<_> = NOUNS.forms(noun).into_iter().chain(men(noun)).collect();
    if plurals.is_empty() {
        plurals = with_s(noun);
    }
    let of_singular =
        [format!("{noun}'s")].into_iter().chain(noun.ends_with('s').then(|| format!("{noun}'")));
    let of_plural = plurals.iter().map(|plural| possessive(plural));
    let possessives: Vec<_> = of_singular.chain(of_plural).collect();
    plurals.into_iter().chain(possessives).collect()
}

/// A bare apostrophe after s, else `'s`.
fn possessive(plural: &str) -> String {
    if plural.ends_with('s') { format!("{plural}'") } else { format!("{plural}'s") }
}

fn verb_forms(verb: &str) -> Vec<String> {
    let irregular = VERBS.forms(verb);
    let mut forms = with_s(verb);
    forms.extend(doubled_with_s(verb));
    forms.extend(with_ing(verb));
    let has_regular_past = irregular.is_empty() || irregular.iter().all(|form| form.ends_with("ing"));
    let regular_past =
        if has_regular_past || may_be_regular(verb) { with_e_ending(verb, "ed") } else { Vec::new() };
    forms.extend(regular_past);
    forms.extend(irregular);
    forms
}

/// Verbs of the irregular list that have a regular past too.
fn may_be_regular(verb: &str) -> bool {
    let both = [
        "awake", "bet", "burn", "cleave", "dream", "dwell", "hang", "hew", "input", "kneel", "knit", "lean",
        "leap", "learn", "light", "mow", "prove", "quit", "saw", "sew", "shear", "shine", "shoe", "show",
        "smell", "sow", "speed", "spell", "spill", "spoil", "strive", "swell", "wed", "wet", "weave", "wind",
        "fly", "lie", "ring", "bid", "cost", "cast", "tread",
    ];
    both.iter().any(|known| verb.ends_with(known))
}

/// Comparison; long adjectives compare with `more`, but no rule tells where length begins.
fn adjective_forms(adjective: &str) -> Vec<String> {
    let mut forms = ADJECTIVES.forms(adjective);
    forms.extend(with_e_ending(adjective, "er"));
    forms.extend(with_e_ending(adjective, "est"));
    forms
}

/// Capital by capital as in the lemma; the rest as it comes.
pub(super) fn with_capitals_of(form: &str, lemma: &str) -> String {
    let mut pattern = lemma.chars().filter(|&letter| letter != '\u{AD}');
    let mut written = String::with_capacity(form.len());
    for letter in form.chars() {
        match pattern.next() {
            Some(capital) if capital.is_uppercase() => written.extend(letter.to_uppercase()),
            _ => written.push(letter),
        }
    }
    written
}
