//! One way of writing a term, compared with the words of a text.

use super::concept::{Concept, Term};
use crate::language::Language;
use crate::morphology::{Morphology, PartOfSpeech};
use crate::text::normal::unified;
use crate::text::token::{Token, TokenKind, tokens};
use crate::text::{Byte, Span};

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
    /// Every letter: a word that only its capitals tell from a name, as "who" from WHO.
    AsWritten,
}

impl Pattern {
    /// The patterns of every term of a language, in the order of concepts and terms.
    pub(super) fn of_concepts(concepts: &[Concept], language: &Language) -> impl Iterator<Item = Self> {
        concepts.iter().enumerate().flat_map(move |(place, concept)| {
            let terms = concept.terms.iter().enumerate();
            let terms = terms.filter(move |(_, term)| term.language.matches(language));
            terms.flat_map(move |(index, term)| Self::of_term(place, index, term))
        })
    }

    /// The term, which inflects, its explicit forms, which do not, and its exceptions: of several words they inflect, of
    /// one word they do not, or "invalid" would hide "invalids". What has no word is left out.
    fn of_term(concept: usize, index: usize, term: &Term) -> Vec<Self> {
        let case = Case::of(&term.text, term.part_of_speech);
        let pattern = |text: &String, role: Role, inflects: bool| Self {
            concept,
            term: index,
            role,
            words: tokens(text).iter().map(word_of(text)).collect(),
            part_of_speech: term.part_of_speech,
            inflects,
            case: Case::of(text, term.part_of_speech),
        };
        let own = std::iter::once(pattern(&term.text, Role::Term, true));
        let forms = term.forms.iter().map(|form| pattern(form, Role::Term, false));
        let exceptions = term.exceptions.iter().map(|text| {
            let inflects = text.contains(char::is_whitespace);
            let as_written = !inflects && case != Case::Free;
            let own = pattern(text, Role::Exception, inflects);
            Self { case: if as_written { Case::AsWritten } else { own.case }, ..own }
        });
        own.chain(forms).chain(exceptions).filter(|pattern| !pattern.words.is_empty()).collect()
    }

    /// The words and marks of the pattern, with what kind each is.
    pub(super) fn words(&self) -> impl Iterator<Item = (TokenKind, &str)> {
        self.words.iter().map(|(kind, word)| (*kind, word.as_str()))
    }

    /// How many words and marks the pattern has.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether `written`, as many words of a text as the pattern has, their marks unified, are the term in some form.
    pub(super) fn accepts(&self, written: &[impl AsRef<str>], morphology: &dyn Morphology) -> bool {
        let words: Vec<&str> = written.iter().map(AsRef::as_ref).collect();
        let term: Vec<&str> = self.words().map(|(_, word)| word).collect();
        self.case.allows(&words, &term) && self.is_form(&words, &term, morphology)
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

    /// Where a case ending stops that is joined to the last word with a hyphen: «ҚР-ның».
    pub(super) fn suffix_end(
        &self,
        last: Span<Byte>,
        mut after: impl Iterator<Item = Span<Byte>>,
        text: &str,
        morphology: &dyn Morphology,
    ) -> Option<usize> {
        let (hyphen, ending) = (after.next()?, after.next()?);
        let touch = last.end == hyphen.start && hyphen.end == ending.start;
        if !touch || unified(hyphen.slice(text)) != "-" {
            return None;
        }
        let written = format!("{}-{}", unified(last.slice(text)), unified(ending.slice(text)));
        let (_, own) = self.words.last()?;
        morphology.is_form(&written, own, self.part_of_speech).then_some(ending.end)
    }
}

/// A word or mark in the one way in which it is compared, whatever quotation mark, apostrophe or dash was typed.
fn word_of(text: &str) -> impl Fn(&Token) -> (TokenKind, String) {
    move |token| (token.kind, unified(token.span.slice(text)).into_owned())
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
            Self::AsWritten => words == term,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::glossary::{Concept, Glossary, Term};
    use crate::language::Language;

    fn count(term: &str, exceptions: &[&str], text: &str) -> usize {
        let english = Language::english();
        let exceptions = exceptions.iter().map(|&text| text.to_owned()).collect();
        let terms = vec![Term { exceptions, ..Term::new(english.clone(), term) }];
        let concept = Concept { name: term.to_owned(), terms, ..Concept::default() };
        Glossary::new(vec![concept], &[&english]).recognise(text, &english).len()
    }

    #[test]
    fn an_exception_does_not_hide_its_own_term() {
        assert_eq!(count("WHO", &["who"], "The WHO met. Those who came stayed."), 1);
        assert_eq!(count("invalids", &["invalid"], "An invalid file; the invalids."), 1);
    }

    #[test]
    fn an_exception_of_several_words_is_known_in_every_form() {
        assert_eq!(count("council", &["city council"], "City councils met."), 0);
    }
}
