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
    let offered = shown.offered(&forms, phrase);
    let accepted = |own: &[String]| -> u32 {
        forms.iter().filter(|form| shown.is_form(&form.words, own)).map(|form| form.count).sum()
    };
    // Of equally good ones the first: what stands in the texts was offered before what is derived.
    let best = offered.iter().rev().max_by_key(|words| accepted(words));
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
        if let Some(first) = spelled.first_mut().filter(|first| phrase.smalls > phrase.capitals && !is_abbreviation(first)) {
            *first = first.to_lowercase();
        }
        spelled
    }

    /// The word, with its first letter alone in capitals where it is written so elsewhere.
    fn without_headline(&self, word: WordId) -> String {
        let written = self.corpus.word(word);
        let in_capitals = |word: &str| word.chars().count() > 1 && !word.chars().any(char::is_lowercase);
        let lemma = self.folding.lemmas[word as usize] as usize;
        let mut family = self.folding.forms[lemma].iter().map(|form| self.corpus.word(*form));
        if !in_capitals(written) || family.all(in_capitals) {
            return written.to_owned();
        }
        let mut letters = written.chars();
        letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect()
    }

    /// What the dictionary form may be: derived forms where there are any, else those in the texts.
    fn offered(&self, forms: &[Form], phrase: &Phrase) -> Vec<Vec<String>> {
        let mut offered: Vec<Vec<String>> = Vec::new();
        for form in forms {
            let (words, lemmas) = (strings(&form.words), strings(&form.lemmas));
            let derived = self.morphology.dictionary_forms(&words, &lemmas);
            let right = |own: &Vec<String>| self.is_form(&form.words, own);
            offered.extend(derived.into_iter().filter(right));
        }
        if offered.is_empty() || !self.covers(&offered, forms, phrase) {
            offered.splice(0..0, forms.iter().map(|form| form.words.clone()));
        }
        offered
    }

    /// Whether one of the derived forms accounts for as many places as the best form in the texts.
    fn covers(&self, offered: &[Vec<String>], forms: &[Form], _phrase: &Phrase) -> bool {
        let accepted = |own: &[String]| -> u32 {
            forms.iter().filter(|form| self.is_form(&form.words, own)).map(|form| form.count).sum()
        };
        let derived = offered.iter().map(|own| accepted(own)).max();
        let written = forms.iter().map(|form| accepted(&form.words)).max();
        derived >= written
    }

    fn is_form(&self, form: &[String], own: &[String]) -> bool {
        let (form, own) = (strings(form), strings(own));
        match (&form[..], &own[..]) {
            ([form], [own]) => self.morphology.is_form(form, own, PartOfSpeech::Noun),
            (form, own) => self.morphology.is_phrase_form(form, own, PartOfSpeech::Noun),
        }
    }
}

fn strings(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}
