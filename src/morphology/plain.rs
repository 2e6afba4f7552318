//! Languages without a morphology of their own: a word is its only form.

use super::{Morphology, Nominal, PartOfSpeech};

/// Words match when they are equal without regard to case.
#[derive(Debug, Clone, Copy, Default)]
pub struct Plain;

impl Morphology for Plain {
    fn keys(&self, word: &str) -> Vec<String> {
        vec![word.to_lowercase()]
    }

    fn is_form(&self, form: &str, lemma: &str, _class: PartOfSpeech) -> bool {
        form.to_lowercase() == lemma.to_lowercase()
    }

    fn forms(&self, lemma: &str, _class: PartOfSpeech) -> Vec<String> {
        vec![lemma.to_owned()]
    }

    fn lists_every_form(&self, _lemma: &str) -> bool {
        true
    }

    fn is_phrase_form(&self, words: &[&str], term: &[&str], class: PartOfSpeech) -> bool {
        words.len() == term.len()
            && words.iter().zip(term).all(|(word, lemma)| self.is_form(word, lemma, class))
    }

    fn phrase_forms(&self, term: &[&str], _class: PartOfSpeech) -> Vec<Vec<String>> {
        vec![term.iter().map(|&word| word.to_owned()).collect()]
    }

    fn nominal(&self, _form: &str, _lemma: &str) -> Nominal {
        Nominal::ANY
    }

    fn dictionary_forms(&self, _words: &[&str], _lemmas: &[&str]) -> Vec<Vec<String>> {
        Vec::new()
    }

    fn same_form(&self, form: &str, lemma: &str, other: &str) -> Option<String> {
        (form == lemma).then(|| other.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_alone_makes_no_other_word() {
        assert!(Plain.is_form("Rat", "rat", PartOfSpeech::Unknown));
        assert!(!Plain.is_form("Räte", "rat", PartOfSpeech::Unknown));
        assert!(Plain.is_phrase_form(&["der", "Rat"], &["Der", "Rat"], PartOfSpeech::Name));
    }
}
