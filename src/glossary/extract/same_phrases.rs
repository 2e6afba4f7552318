//! Phrases that are forms of one.
//!
//! Comes in: word sequences as they are written. Goes out: which of them are the same but for inflection, each group
//! with its dictionary form.

use std::collections::BTreeMap;

use super::corpus::{BREAK, Corpus, OPENING, WordId};
use super::dictionary_form::dictionary_form;
use super::folding::Folding;
use super::phrases::Phrase;
use crate::language::Language;

/// The places in `written` of phrases that are forms of one, with how to name it; the most frequent group first.
pub(in crate::glossary) fn same_phrases(written: &[&str], language: &Language) -> Vec<(String, Vec<usize>)> {
    let mut corpus = Corpus::new(language);
    written.iter().for_each(|text| corpus.add(text));
    let folding = Folding::new(&corpus);
    let mut groups: BTreeMap<Vec<u32>, (Phrase, Vec<usize>)> = BTreeMap::new();
    for place in 0..written.len() {
        let is_word = |word: &WordId| *word != BREAK && *word != OPENING;
        let words: Vec<WordId> = corpus.text(place).iter().copied().filter(is_word).collect();
        let lemmas = words.iter().map(|word| folding.lemmas[*word as usize]).collect();
        let (phrase, members) = groups.entry(lemmas).or_default();
        *phrase.written.entry(words).or_default() += 1;
        members.push(place);
    }
    let mut named: Vec<(String, Vec<usize>)> = groups
        .into_values()
        .map(|(phrase, members)| (dictionary_form(&corpus, &folding, &phrase), members))
        .collect();
    named.sort_by_key(|(_, members)| std::cmp::Reverse(members.len()));
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_phrase_are_together_under_its_dictionary_form() {
        let written = ["Совета мира", "Совет мира", "Совету мира", "Мирный совет"];
        let found = same_phrases(&written, &Language::russian());
        assert_eq!(found[0], ("Совет мира".to_owned(), vec![0, 1, 2]));
        assert_eq!(found[1], ("Мирный совет".to_owned(), vec![3]));
    }
}
