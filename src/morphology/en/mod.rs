//! English.
//!
//! Comes in: words and terms as written. Goes out: which forms are theirs: plurals, possessives, verb
//! forms, degrees of comparison, in British and American spelling. Derived words are other words.

mod endings;
mod irregular;
mod key;
mod nominal;
mod phrase;
mod place;
mod spelling;
mod word;

use super::{Morphology, Nominal, PartOfSpeech};

/// English inflection.
#[derive(Debug, Clone, Copy, Default)]
pub struct English;

impl Morphology for English {
    fn keys(&self, word: &str) -> Vec<String> {
        key::keys(&word::fold(word))
    }

    /// Irregular forms are listed, and all others tell their words by their endings.
    fn keys_hold_lemmas(&self, _word: &str) -> bool {
        true
    }

    fn is_form(&self, form: &str, lemma: &str, class: PartOfSpeech) -> bool {
        word::is_form(form, lemma, class)
    }

    fn is_derived(&self, form: &str, name: &str) -> bool {
        place::is_derived(form, name)
    }

    fn forms(&self, lemma: &str, class: PartOfSpeech) -> Vec<String> {
        word::forms(lemma, class)
    }

    fn lists_every_form(&self, _lemma: &str) -> bool {
        true
    }

    fn is_phrase_form(&self, words: &[&str], term: &[&str], class: PartOfSpeech) -> bool {
        phrase::is_form(words, term, class)
    }

    fn phrase_forms(&self, term: &[&str], class: PartOfSpeech) -> Vec<Vec<String>> {
        phrase::forms(term, class)
    }

    fn nominal(&self, form: &str, _lemma: &str) -> Nominal {
        nominal::nominal(&word::fold(form))
    }

    fn dictionary_forms(&self, _words: &[&str], _lemmas: &[&str]) -> Vec<Vec<String>> {
        Vec::new()
    }

    fn same_form(&self, form: &str, lemma: &str, other: &str) -> Option<String> {
        let ending = form.strip_prefix(lemma)?;
        let possessive = matches!(ending, "'s" | "’s") && !other.ends_with('s');
        (ending.is_empty() || possessive).then(|| format!("{other}{ending}"))
    }
}

#[cfg(test)]
mod tests;
