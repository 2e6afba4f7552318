//! One way of writing a term, compared with the words of a text.

use std::borrow::Cow;

use super::concept::Term;
use crate::morphology::{Morphology, PartOfSpeech};
use crate::text::token::{Token, tokens};

/// A term, or one of its explicit forms, as words.
#[derive(Debug)]
pub(super) struct Pattern {
    /// The concept, by its place.
    pub(super) concept: usize,
    /// The term, by its place in the concept.
    pub(super) term: usize,
    words: Vec<String>,
    part_of_speech: PartOfSpeech,
    inflects: bool,
    case: Case,
    exceptions: Vec<Vec<String>>,
}

/// What of the letters' case must be as in the term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    /// Nothing.
    Free,
    /// The first letter: a name of one word.
    FirstLetter,
    /// Every letter of the term: an abbreviation.
    Abbreviation,
}

impl Pattern {
    /// The term itself, which inflects, and its explicit forms, which do not. A term without a word has none.
    pub(super) fn of_term(concept: usize, index: usize, term: &Term) -> Vec<Self> {
        let exceptions: Vec<Vec<String>> = term.exceptions.iter().map(|text| lower_words(text)).collect();
        let pattern = |text: &str, inflects: bool| Self {
            concept,
            term: index,
            words: split(text),
            part_of_speech: term.part_of_speech,
            inflects,
            case: Case::of(text, term.part_of_speech),
            exceptions: exceptions.clone(),
        };
        let forms = term.forms.iter().map(|form| pattern(form, false));
        let all = std::iter::once(pattern(&term.text, true)).chain(forms);
        all.filter(|pattern| !pattern.words.is_empty()).collect()
    }

    pub(super) fn first_word(&self) -> &str {
        &self.words[0]
    }

    /// How many of `tokens`, from the first on, are the term in some form; none where they are not.
    pub(super) fn matches(&self, text: &str, found: &[Token], morphology: &dyn Morphology) -> Option<usize> {
        let count = self.words.len();
        let words: Vec<Cow<'_, str>> = found.get(..count)?.iter().map(|token| visible(token, text)).collect();
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        let matches = self.case.allows(&words, &self.words) && self.is_form(&words, morphology);
        (matches && !self.is_exception(text, found))
            .then(|| count + self.suffix_length(text, found, morphology))
    }

    fn is_form(&self, words: &[&str], morphology: &dyn Morphology) -> bool {
        let term: Vec<&str> = self.words.iter().map(String::as_str).collect();
        match (term.as_slice(), self.inflects) {
            (term, false) => {
                words.iter().zip(term).all(|(word, own)| word.to_lowercase() == own.to_lowercase())
            }
            ([lemma], true) => morphology.is_form(words[0], lemma, self.part_of_speech),
            (term, true) => morphology.is_phrase_form(words, term, self.part_of_speech),
        }
    }

    /// Whether the words stand inside one of the exceptions.
    fn is_exception(&self, text: &str, found: &[Token]) -> bool {
        let start = found[0].span.start;
        let before = lower_words(&text[..start]);
        self.exceptions.iter().any(|exception| {
            (0..exception.len()).any(|shift| {
                let follows = exception[shift..].iter().zip(found);
                let ahead = follows.clone().count() == exception.len() - shift
                    && follows.clone().all(|(word, token)| *word == token.span.slice(text).to_lowercase());
                ahead && before.ends_with(&exception[..shift])
            })
        })
    }

    /// How many tokens of a case ending written with a hyphen follow: «ҚР-ның».
    fn suffix_length(&self, text: &str, found: &[Token], morphology: &dyn Morphology) -> usize {
        let count = self.words.len();
        let Some([last, hyphen, ending]) = found.get(count - 1..count + 2) else { return 0 };
        let written = &text[last.span.start..ending.span.end];
        let joined = hyphen.span.slice(text) == "-" && !written.contains(char::is_whitespace);
        let belongs = || morphology.is_form(written, &self.words[count - 1], self.part_of_speech);
        if joined && belongs() { 2 } else { 0 }
    }
}

impl Case {
    fn of(text: &str, part_of_speech: PartOfSpeech) -> Self {
        let letters = || text.chars().filter(|character| character.is_alphabetic());
        let capitals = letters().all(char::is_uppercase);
        let one_word = !text.contains(char::is_whitespace);
        if one_word && capitals && letters().count() > 1 {
            Self::Abbreviation
        } else if one_word && part_of_speech == PartOfSpeech::Name && text.starts_with(char::is_uppercase) {
            Self::FirstLetter
        } else {
            Self::Free
        }
    }

    fn allows(self, words: &[&str], term: &[String]) -> bool {
        match self {
            Self::Free => true,
            Self::FirstLetter => words[0].starts_with(char::is_uppercase),
            Self::Abbreviation => words.iter().zip(term).all(|(word, own)| word.starts_with(own.as_str())),
        }
    }
}

fn split(text: &str) -> Vec<String> {
    tokens(text).iter().map(|token| token.span.slice(text).to_owned()).collect()
}

fn lower_words(text: &str) -> Vec<String> {
    split(&text.to_lowercase())
}

/// The token without soft hyphens.
fn visible<'text>(token: &Token, text: &'text str) -> Cow<'text, str> {
    let word = token.span.slice(text);
    if word.contains('\u{AD}') { word.replace('\u{AD}', "").into() } else { word.into() }
}
