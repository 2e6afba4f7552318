//! Russian.
//!
//! Comes in: words and terms as written. Goes out: which forms are theirs. The dictionary knows most
//! words; the rest inflects by the end of the word, after Zaliznyak's classes.

#[cfg(feature = "dictionary")]
mod dictionary;
#[cfg(not(feature = "dictionary"))]
#[path = "no_dictionary.rs"]
mod dictionary;
mod dictionary_form;
#[cfg(feature = "dictionary")]
mod dictionary_tag;
mod exchange;
mod letters;
mod nominal;
mod phrase;
mod place;
mod rules;
mod slots;
mod word;

use super::{Morphology, Nominal, PartOfSpeech};
use letters::fold;
use phrase::Phrase;
use word::Word;

/// Russian inflection; `ё` counts as `е`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Russian;

/// Marks a key that is the beginning of a word, not a lemma.
const STEM_MARK: &str = "~";

impl Morphology for Russian {
    fn keys(&self, word: &str) -> Vec<String> {
        let folded = fold(word);
        let mut keys = dictionary::lemmas(&folded);
        keys.extend(rules::stems(&folded).map(|stem| [stem, STEM_MARK].concat()));
        keys
    }

    /// Where the dictionary knows the word, or it is written in Latin letters and does not inflect.
    fn keys_hold_lemmas(&self, word: &str) -> bool {
        word.is_ascii() || !dictionary::lemmas(&fold(word)).is_empty()
    }

    fn is_form(&self, form: &str, lemma: &str, class: PartOfSpeech) -> bool {
        Word::new(lemma, class).accepts(form)
    }

    fn is_derived(&self, form: &str, name: &str) -> bool {
        place::is_derived(&fold(form), &fold(name))
    }

    fn forms(&self, lemma: &str, class: PartOfSpeech) -> Vec<String> {
        let word = Word::new(lemma, class);
        // The dictionary lists some forms under a lemma that it does not find them by.
        let inflected = word.cells().into_iter().map(|cell| cell.form).filter(|form| word.accepts(form));
        distinct([lemma.to_owned()].into_iter().chain(inflected), |form| fold(form))
    }

    /// Where the dictionary cannot know the word.
    fn lists_every_form(&self, lemma: &str) -> bool {
        lemma.is_ascii()
    }

    fn is_phrase_form(&self, words: &[&str], term: &[&str], class: PartOfSpeech) -> bool {
        Phrase::new(term, class).accepts(words)
    }

    fn phrase_forms(&self, term: &[&str], class: PartOfSpeech) -> Vec<Vec<String>> {
        let written = term.iter().map(|&word| word.to_owned()).collect();
        distinct([written].into_iter().chain(Phrase::new(term, class).forms()), |words| {
            fold(&words.join(" "))
        })
    }

    fn nominal(&self, form: &str, _lemma: &str) -> Nominal {
        nominal::nominal(&fold(form))
    }

    fn dictionary_forms(&self, words: &[&str], lemmas: &[&str]) -> Vec<Vec<String>> {
        dictionary_form::dictionary_forms(words, lemmas)
    }

    fn same_form(&self, form: &str, lemma: &str, other: &str) -> Option<String> {
        exchange::same_form(form, lemma, other)
    }
}

/// The items whose key was not there before, in order.
fn distinct<T>(items: impl Iterator<Item = T>, key: impl Fn(&T) -> String) -> Vec<T> {
    let mut seen = rustc_hash::FxHashSet::default();
    items.filter(|item| seen.insert(key(item))).collect()
}

#[cfg(test)]
mod tests;
