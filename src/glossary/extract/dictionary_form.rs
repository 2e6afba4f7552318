//! How a phrase is shown: in its dictionary form.
//!
//! Comes in: a phrase with the forms in which it stands. Goes out: the form of which most others are forms, among those
//! that it stands in and those that the morphology derives from them; the most frequent where that is not certain.

use std::cmp::Reverse;

use super::corpus::{Corpus, WordId};
use super::folding::Folding;
use super::phrases::Phrase;
use crate::morphology::{Morphology, PartOfSpeech, for_language};

/// Most forms of a phrase that are compared.
const MOST_COMPARED: usize = 16;

/// The dictionary form of a phrase.
pub(super) fn dictionary_form(corpus: &Corpus, folding: &Folding, phrase: &Phrase) -> String {
    let shown = Shown { corpus, folding, morphology: for_language(&corpus.language) };
    let forms = shown.forms(phrase);
    let written = shown.best(forms.iter().map(|form| form.words.clone()), &forms);
    let derived = shown.best(shown.derived(&forms).into_iter(), &forms);
    let best = if derived.0 >= written.0 { derived.1.or(written.1) } else { written.1 };
    best.map(|words| words.join(" ")).unwrap_or_default()
}

/// A phrase as it is written.
struct Form {
    words: Vec<String>,
    lemmas: Vec<String>,
    count: u32,
}

struct Shown<'corpus> {
    corpus: &'corpus Corpus,
    folding: &'corpus Folding,
    morphology: &'static dyn Morphology,
}

impl Shown<'_> {
    /// The forms in which a phrase stands, the most frequent first.
    fn forms(&self, phrase: &Phrase) -> Vec<Form> {
        let mut written: Vec<(&Vec<WordId>, u32)> =
            phrase.written.iter().map(|(words, count)| (words, *count)).collect();
        written.sort_by_key(|(words, count)| (Reverse(*count), *words));
        written.truncate(MOST_COMPARED);
        let lemma = |word: &WordId| self.folding.texts[self.folding.lemmas[*word as usize] as usize].clone();
        let form = |(words, count): (&Vec<WordId>, u32)| Form {
            words: self.spelled(words, phrase),
            lemmas: words.iter().map(lemma).collect(),
            count,
        };
        written.into_iter().map(form).collect()
    }

    /// The words without the capitals that only a beginning or a headline gave them.
    fn spelled(&self, words: &[WordId], phrase: &Phrase) -> Vec<String> {
        let mut spelled: Vec<String> = words.iter().map(|word| self.without_headline(*word)).collect();
        let is_abbreviation = |word: &str| word.chars().skip(1).any(char::is_uppercase);
        if let Some(first) =
            spelled.first_mut().filter(|first| phrase.smalls > phrase.capitals && !is_abbreviation(first))
        {
            *first = first.to_lowercase();
        }
        spelled
    }

    /// The word, with its first letter alone in capitals where it is written so elsewhere.
    fn without_headline(&self, word: WordId) -> String {
        let written = self.corpus.word(word);
        let lemma = self.folding.lemmas[word as usize] as usize;
        let mut family = self.folding.forms[lemma].iter().map(|form| self.corpus.word(*form));
        if written.chars().any(char::is_lowercase) || !family.any(begins_with_its_only_capital) {
            return written.to_owned();
        }
        let mut letters = written.chars();
        letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect()
    }

    /// What the morphology derives from the forms.
    fn derived(&self, forms: &[Form]) -> Vec<Vec<String>> {
        let derived = forms.iter().flat_map(|form| {
            let offered = self.morphology.dictionary_forms(&strings(&form.words), &strings(&form.lemmas));
            offered.into_iter().filter(|own| self.is_form(&form.words, own))
        });
        derived.collect()
    }

    /// The first of those of which most places are forms, with how many these are.
    fn best(&self, offered: impl Iterator<Item = Vec<String>>, forms: &[Form]) -> (u32, Option<Vec<String>>) {
        let mut best = (0, None);
        for own in offered {
            let accepted = forms.iter().filter(|form| self.is_form(&form.words, &own));
            let places = accepted.map(|form| form.count).sum();
            if places > best.0 {
                best = (places, Some(own));
            }
        }
        best
    }

    fn is_form(&self, form: &[String], own: &[String]) -> bool {
        let (form, own) = (strings(form), strings(own));
        match (&form[..], &own[..]) {
            ([form], [own]) => self.morphology.is_form(form, own, PartOfSpeech::Noun),
            (form, own) => self.morphology.is_phrase_form(form, own, PartOfSpeech::Noun),
        }
    }
}

fn begins_with_its_only_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().skip(1).all(char::is_lowercase)
        && word.chars().count() > 3
}

fn strings(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}
