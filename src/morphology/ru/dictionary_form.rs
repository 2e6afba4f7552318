//! From a Russian phrase in some case to what it may be in a dictionary.
//!
//! Comes in: the words of a noun phrase and the dictionary word of each. Goes out: the phrase in the nominative, in the
//! plural and in the singular: attributes agree with the head, what follows it stands as it is.

use super::letters::{fold, is_capitalized, with_capitals_of};
use super::nominal::nominal;
use super::slots::{Column, Slots};
use super::word::Word;
use crate::morphology::PartOfSpeech;

pub(super) fn dictionary_forms(words: &[&str], lemmas: &[&str]) -> Vec<Vec<String>> {
    let is_head = |word: &&str| nominal(&fold(word)).head;
    let Some(head) = words.iter().position(is_head) else { return Vec::new() };
    let noun = Word::new(lemmas[head], PartOfSpeech::Noun);
    let mut forms = Vec::new();
    if words.len() > 1 && words.iter().all(|word| is_capitalized(word)) {
        // All parts of a person's name decline.
        forms.push(words.iter().zip(lemmas).map(|(word, lemma)| with_capitals_of(lemma, word)).collect());
    }
    for column in [Column::Plural, Column::Masculine, Column::Feminine, Column::Neuter] {
        let Some(nominative) = in_column(&noun, Slots::column(column), words[head]) else { continue };
        let attributes = words[..head].iter().zip(lemmas).map(|(word, lemma)| {
            let adjective = Word::new(lemma, PartOfSpeech::Adjective);
            in_column(&adjective, Slots::column(column), word)
        });
        let Some(attributes) = attributes.collect::<Option<Vec<_>>>() else { continue };
        let rest = words[head + 1..].iter().map(|&word| word.to_owned());
        forms.push(attributes.into_iter().chain([nominative]).chain(rest).collect());
    }
    forms
}

/// The nominative of a word in a column, with the capitals of a form of it.
fn in_column(word: &Word, column: Slots, written: &str) -> Option<String> {
    let cells = word.cells();
    let cell = cells.iter().find(|cell| !(cell.slots & Slots::NOMINATIVE & column).is_empty())?;
    Some(with_capitals_of(&cell.form, written))
}

#[cfg(all(test, feature = "dictionary"))]
mod tests {
    use super::*;

    fn offered(words: &[&str], lemmas: &[&str]) -> Vec<String> {
        dictionary_forms(words, lemmas).into_iter().map(|words| words.join(" ")).collect()
    }

    #[test]
    fn a_phrase_goes_to_the_nominative_and_what_follows_the_head_stays() {
        assert!(offered(&["Советом", "мира"], &["совет", "мир"]).contains(&"Совет мира".to_owned()));
        let organizations = offered(&["международных", "организаций"], &["международный", "организация"]);
        assert_eq!(organizations, ["международные организации", "международная организация"]);
        assert_eq!(offered(&["Астане"], &["астана"]).last().unwrap(), "Астана");
    }
}
