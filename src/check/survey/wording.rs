//! Whether two texts say something in the same words.
//!
//! Comes in: texts in one language. Goes out: yes or no, whatever the order, case and inflection of their words, their
//! marks and their numbers, which other rules look after. A denial is never the same as its contrary.

use super::kinship::Kinship;
use crate::check::passage::Passage;
use crate::language::Language;
use crate::memory::negations;
use crate::morphology::{self, Morphology, PartOfSpeech};
use crate::text::function_words::is_content_word;
use crate::text::normal::normal_form;
use crate::text::token::{Token, TokenKind, tokens};

/// Words that share so many first letters are likely of one root, after Och (1999).
const SHARED_BEGINNING: usize = 5;

/// The words of a text, ready for comparisons.
#[derive(Debug, Clone)]
pub(super) struct Wording {
    /// In normal form.
    pub(super) words: Vec<String>,
    negations: usize,
}

impl Wording {
    pub(super) fn new(Passage { text, language }: Passage<'_>) -> Self {
        Self { words: words(text, language), negations: negations(text, language) }
    }

    /// Whether both hold the same words, each in any form.
    pub(super) fn is_like(&self, other: &Self, kinship: &Kinship<'_>) -> bool {
        self.negations == other.negations && self.words.len() == other.words.len() && {
            let (own, others) = self.without_common(other, kinship);
            own.is_empty() && others.is_empty()
        }
    }

    /// Whether one text says something that the other does not: all of their content differs, or one word in the same
    /// place. Words of one beginning (configure, configuration) say the same.
    pub(super) fn is_at_odds_with(&self, other: &Self, kinship: &Kinship<'_>) -> bool {
        let content = |wording: &Self| -> Vec<String> {
            let words = wording.words.iter().filter(|word| is_content_word(word, kinship.language));
            words.cloned().collect()
        };
        let (own, others) = (content(self), content(other));
        let is_same = |(word, other): (&String, &String)| {
            share_beginning(word, other) || kinship.are_forms_of_one(word, other)
        };
        let differing = own.iter().zip(&others).filter(|words| !is_same(*words)).count();
        let one_differs = own.len() == others.len() && own.len() > 1 && differing == 1;
        let all_differ = || own.iter().all(|word| others.iter().all(|other| !is_same((word, other))));
        one_differs || !own.is_empty() && !others.is_empty() && all_differ()
    }

    /// The words that only this text has, and those that only the other one has.
    pub(super) fn without_common<'words>(
        &'words self,
        other: &'words Self,
        kinship: &Kinship<'_>,
    ) -> (Vec<&'words str>, Vec<&'words str>) {
        let mut own: Vec<&str> = self.words.iter().map(String::as_str).collect();
        let mut others: Vec<&str> = other.words.iter().map(String::as_str).collect();
        remove_common(&mut own, &mut others, |word, other| word == other);
        remove_common(&mut own, &mut others, |word, other| kinship.are_forms_of_one(word, other));
        (own, others)
    }
}

/// The words of a text in normal form, without endings that are written with a hyphen: «ҚР-ның».
pub(super) fn words(text: &str, language: &Language) -> Vec<String> {
    let morphology = morphology::for_language(language);
    let tokens = tokens(text);
    let is_word = |token: &&Token| token.kind == TokenKind::Word;
    let is_ending = |token: &Token| {
        let before =
            tokens.iter().rfind(|other| other.kind == TokenKind::Word && other.span.end <= token.span.start);
        before.is_some_and(|before| is_hyphened_ending(text, before, token, morphology))
    };
    let kept = tokens.iter().filter(is_word).filter(|token| !is_ending(token));
    kept.map(|token| normal_form(token.span.slice(text))).collect()
}

fn is_hyphened_ending(text: &str, word: &Token, ending: &Token, morphology: &dyn Morphology) -> bool {
    let is_hyphen = normal_form(&text[word.span.end..ending.span.start]) == "-"
        && !text[word.span.end..ending.span.start].contains(char::is_whitespace);
    let whole = &text[word.span.start..ending.span.end];
    is_hyphen && morphology.is_form(whole, word.span.slice(text), PartOfSpeech::Unknown)
}

/// Whether two words begin with the same letters, as words of one root do.
pub(super) fn share_beginning(word: &str, other: &str) -> bool {
    let shared = word.chars().zip(other.chars()).take_while(|(letter, other)| letter == other).count();
    shared >= SHARED_BEGINNING
}

/// Takes out of both lists what stands in both.
fn remove_common(own: &mut Vec<&str>, others: &mut Vec<&str>, is_same: impl Fn(&str, &str) -> bool) {
    own.retain(|word| {
        let found = others.iter().position(|other| is_same(word, other));
        found.map(|place| others.remove(place)).is_none()
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_like(tag: &str, one: &str, other: &str, expected: bool) {
        let language = Language::parse(tag).unwrap();
        let wording = |text| Wording::new(Passage { text, language: &language });
        assert_eq!(
            wording(one).is_like(&wording(other), &Kinship::new(&language)),
            expected,
            "{one} | {other}"
        );
    }

    #[test]
    fn inflection_order_marks_and_numbers_do_not_change_the_wording() {
        assert_like("ru", "Совет мира принял решение.", "решение принял «Совет мира»", true);
        assert_like("ru", "Решения Совета мира 5", "Решение Советом мира 6", true);
        assert_like("kk", "Кеңес шешім қабылдады", "Кеңестің шешімін қабылдады!", true);
        assert_like("kk", "ҚР-ның үкіметі", "ҚР үкіметі", true);
        assert_like("en", "The council has met", "the councils have met", true);
    }

    #[test]
    fn another_word_or_a_denial_does() {
        assert_like("ru", "Совет мира принял решение.", "Мирный совет принял решение.", false);
        assert_like("ru", "Порт открыт.", "Порт не открыт.", false);
        assert_like("kk", "Кеңес келді.", "Кеңес келмеді.", false);
        assert_like("kk", "Бейбітшілік кеңесі", "Әлем кеңесі", false);
        assert_like("en", "a red house", "a red", false);
    }
}
