//! From a word that is searched for to the words of the memory that are forms of it.
//!
//! Comes in: a word in normal form, inflected or not. Goes out: the forms of every dictionary word that it may be a
//! form of, as far as they can be listed, and of longer chains of endings those that the memory holds.

use rustc_hash::FxHashSet;

use super::pattern::any_of;
use crate::morphology::{Morphology, PartOfSpeech};
use crate::store::{Result, Store};
use crate::text::normal::normal_form;

/// Fewest letters of a dictionary word that is guessed from one of its forms.
const SHORTEST_LEMMA: usize = 3;
/// Fewest letters of a stem by which words are taken for related where nothing else is known of them.
const SHORTEST_STEM: usize = 4;
/// Letters that a word keeps of its beginning in most of its forms.
const FIRM_LETTERS: usize = 2;

impl Store {
    /// The forms of a word, itself included, in normal form.
    pub(super) fn forms(&self, word: &str, morphology: &dyn Morphology) -> Result<FxHashSet<String>> {
        let mut forms = FxHashSet::from_iter([word.to_owned()]);
        for lemma in self.lemmas(word, morphology)? {
            let listed = morphology.forms(&lemma, PartOfSpeech::Unknown);
            let listed: Vec<String> = listed.iter().map(|form| normal_form(form)).collect();
            let further = if morphology.lists_every_form(&lemma) {
                Vec::new()
            } else {
                self.words_beginning(&common_beginning(&lemma, &listed))?
            };
            forms.extend(listed);
            let known = |form: &String| forms.contains(form);
            let unknown: Vec<String> = further.into_iter().filter(|form| !known(form)).collect();
            forms.extend(unknown.into_iter().filter(|form| is_form(form, &lemma, morphology)));
        }
        if !self.holds_one_of(forms.iter().filter(|form| *form != word))? {
            forms.extend(self.words_of_one_stem(word, morphology)?);
        }
        Ok(forms)
    }

    /// The words of the memory that share a key with a word whose dictionary word neither the morphology nor the
    /// memory knows.
    fn words_of_one_stem(&self, word: &str, morphology: &dyn Morphology) -> Result<Vec<String>> {
        let keys = |word: &str| morphology.keys(word).into_iter();
        let is_long = |key: &String| key.chars().count() >= SHORTEST_STEM && !key.starts_with(word);
        let stems: Vec<String> = keys(word).filter(is_long).collect();
        let beginning: String = word.chars().take(FIRM_LETTERS).collect();
        let candidates = if stems.is_empty() { Vec::new() } else { self.words_beginning(&beginning)? };
        let is_of_stem = |other: &String| keys(other).any(|key| stems.contains(&key));
        Ok(candidates.into_iter().filter(is_of_stem).collect())
    }

    /// Whether the memory holds one of some words.
    fn holds_one_of<'word>(&self, words: impl Iterator<Item = &'word String>) -> Result<bool> {
        let expression = any_of(words);
        let mut statement = self.connection.prepare_cached(include_str!("holds.sql"))?;
        Ok(!expression.is_empty() && statement.exists([expression])?)
    }

    /// The dictionary words that a word may be a form of, itself among them.
    fn lemmas(&self, word: &str, morphology: &dyn Morphology) -> Result<Vec<String>> {
        let is_lemma = |lemma: &String| {
            lemma != word && lemma.chars().count() >= SHORTEST_LEMMA && is_form(word, lemma, morphology)
        };
        let mut lemmas: Vec<String> = morphology.keys(word).into_iter().filter(is_lemma).collect();
        // To look through the vocabulary of a large memory takes longer than all the rest.
        if lemmas.is_empty() && !morphology.keys_hold_lemmas(word) {
            let beginning: String = word.chars().take(FIRM_LETTERS).collect();
            lemmas = self.words_beginning(&beginning)?.into_iter().filter(is_lemma).collect();
        }
        lemmas.push(word.to_owned());
        Ok(lemmas)
    }

    /// The words of the memory that begin with some letters.
    fn words_beginning(&self, letters: &str) -> Result<Vec<String>> {
        let mut statement = self.connection.prepare_cached(include_str!("vocabulary.sql"))?;
        let rows =
            statement.query_map([letters, &format!("{letters}{}", char::MAX)], |row| row.get("term"))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}

fn is_form(form: &str, lemma: &str, morphology: &dyn Morphology) -> bool {
    morphology.is_form(form, lemma, PartOfSpeech::Unknown)
}

/// The letters that a word and its forms have in common, those aside that begin otherwise (идти, шёл).
fn common_beginning(lemma: &str, forms: &[String]) -> String {
    let letters: Vec<char> = lemma.chars().collect();
    let common =
        |form: &String| letters.iter().zip(form.chars()).take_while(|(own, its)| *own == its).count();
    let least = FIRM_LETTERS.min(letters.len());
    let kept = forms.iter().map(common).filter(|count| *count >= least).min();
    letters[..kept.unwrap_or(letters.len())].iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::morphology::for_language;

    #[test]
    fn forms_that_begin_otherwise_do_not_widen_the_common_beginning() {
        let forms = ["иду", "идем", "шел"].map(str::to_owned);
        assert_eq!(common_beginning("идти", &forms), "ид");
        assert_eq!(common_beginning("рк", &[]), "рк");
    }

    #[test]
    #[cfg(feature = "dictionary")]
    fn words_with_two_stems_are_found_from_either() {
        let store = Store::in_memory().unwrap();
        let russian = for_language(&Language::russian());
        assert!(store.forms("людей", russian).unwrap().contains("человеком"));
        assert!(store.forms("человек", russian).unwrap().contains("людьми"));
        assert!(store.forms("go", for_language(&Language::english())).unwrap().contains("went"));
    }

    #[test]
    #[cfg(feature = "dictionary")]
    fn words_that_merely_look_alike_are_no_forms() {
        let store = Store::in_memory().unwrap();
        let forms = store.forms("договор", for_language(&Language::russian())).unwrap();
        assert!(forms.contains("договоров") && !forms.contains("для") && !forms.contains("договориться"));
    }

    #[test]
    #[cfg(feature = "dictionary")]
    fn keys_name_the_dictionary_word_but_for_kazakh() {
        let named = |language: Language, word| for_language(&language).keys_hold_lemmas(word);
        assert!(["systems", "went", "colours"].into_iter().all(|word| named(Language::english(), word)));
        assert!(["людей", "kernel"].into_iter().all(|word| named(Language::russian(), word)));
        assert!(named(Language::kazakh(), "unesco") && !named(Language::kazakh(), "халқының"));
    }
}
