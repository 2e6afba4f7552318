//! One way of writing a term, compared with the words of a text.

use super::concept::Term;
use super::word::{Word, words};
use crate::morphology::{Morphology, PartOfSpeech};
use crate::text::token::TokenKind;

/// A term, or one of its explicit forms, as words.
#[derive(Debug)]
pub(super) struct Pattern {
    /// The concept, by its place.
    pub(super) concept: usize,
    /// The term, by its place in the concept.
    pub(super) term: usize,
    /// What it means where it stands.
    pub(super) role: Role,
    words: Vec<(TokenKind, String)>,
    part_of_speech: PartOfSpeech,
    inflects: bool,
    case: Case,
}

/// What a pattern says where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Here is the term.
    Term,
    /// Whatever of the term stands in here is not the term.
    Exception,
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
    /// The term and its exceptions, which inflect, and its explicit forms, which do not. What has no word is
    /// left out.
    pub(super) fn of_term(concept: usize, index: usize, term: &Term) -> Vec<Self> {
        let pattern = |text: &String, role: Role, inflects: bool| Self {
            concept,
            term: index,
            role,
            words: words(text).map(|(token, word)| (token.kind, word.into_owned())).collect(),
            part_of_speech: term.part_of_speech,
            inflects,
            case: Case::of(text, term.part_of_speech),
        };
        let own = std::iter::once(pattern(&term.text, Role::Term, true));
        let forms = term.forms.iter().map(|form| pattern(form, Role::Term, false));
        let exceptions = term.exceptions.iter().map(|text| pattern(text, Role::Exception, true));
        own.chain(forms).chain(exceptions).filter(|pattern| !pattern.words.is_empty()).collect()
    }

    /// The words and marks of the pattern, with what kind each is.
    pub(super) fn words(&self) -> impl Iterator<Item = (TokenKind, &str)> {
        self.words.iter().map(|(kind, word)| (*kind, word.as_str()))
    }

    /// How many of `found`, words of a text from the first on, are the term in some form; none where they are not.
    pub(super) fn matches(&self, found: &[Word<'_>], morphology: &dyn Morphology) -> Option<usize> {
        let count = self.words.len();
        let words: Vec<&str> = found.get(..count)?.iter().map(|word| word.written.as_ref()).collect();
        let term: Vec<&str> = self.words().map(|(_, word)| word).collect();
        let matches = self.case.allows(&words, &term) && self.is_form(&words, &term, morphology);
        matches.then(|| count + self.suffix_length(found, morphology))
    }

    fn is_form(&self, words: &[&str], term: &[&str], morphology: &dyn Morphology) -> bool {
        match (term, self.inflects) {
            (term, false) => {
                words.iter().zip(term).all(|(word, own)| word.to_lowercase() == own.to_lowercase())
            }
            ([lemma], true) => morphology.is_form(words[0], lemma, self.part_of_speech),
            (term, true) => morphology.is_phrase_form(words, term, self.part_of_speech),
        }
    }

    /// How many words of a case ending written with a hyphen follow: «ҚР-ның».
    fn suffix_length(&self, found: &[Word<'_>], morphology: &dyn Morphology) -> usize {
        let count = self.words.len();
        let Some([last, hyphen, ending]) = found.get(count - 1..count + 2) else { return 0 };
        let touch = last.span.end == hyphen.span.start && hyphen.span.end == ending.span.start;
        let written = || format!("{}-{}", last.written, ending.written);
        let belongs = || morphology.is_form(&written(), &self.words[count - 1].1, self.part_of_speech);
        if hyphen.written == "-" && touch && belongs() { 2 } else { 0 }
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

    fn allows(self, words: &[&str], term: &[&str]) -> bool {
        match self {
            Self::Free => true,
            Self::FirstLetter => words[0].starts_with(char::is_uppercase),
            Self::Abbreviation => words.iter().zip(term).all(|(word, own)| word.starts_with(own)),
        }
    }
}
