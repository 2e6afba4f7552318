//! What renders a concept without being a term of the glossary.
//!
//! Comes in: a concept that the source names and the translation does not, and the translation. Goes out: whether it says
//! the concept in another way: by an adjective of the place, in a contraction, around a number, or as it is.

use super::contraction::is_contracted;
use crate::check::passage::Reading;
use crate::glossary::{Glossary, Status, Term};
use crate::morphology::{Morphology, PartOfSpeech, for_language};
use crate::text::token::{Token, TokenKind};

/// Fewest letters of a noun without its ending by which its adjective is told.
const LEAST_STEM: usize = 5;
/// The ending that says that a thing is missing; others make other things of it (елшілік).
const WITHOUT: [&str; 2] = ["сыз", "сіз"];

/// Whether the translation says the concept that `words` name in the source.
pub(super) fn is_rendered_otherwise(
    concept: usize,
    words: &str,
    target: &Reading<'_>,
    glossary: &Glossary,
) -> bool {
    let terms = glossary.concepts()[concept].terms_in(target.passage.language);
    let mut usable = terms.filter(|term| term.status < Status::Deprecated);
    is_kept(words, target)
        || usable.any(|term| is_derived(term, target) || is_contracted(term, target))
        || is_around_number(concept, target, glossary)
}

/// Whether a name stands in the translation as it does in the source, as part of a longer one in Latin letters: The
/// Astana Times.
fn is_kept(words: &str, target: &Reading<'_>) -> bool {
    let words = words.trim_end_matches("'s").trim_end_matches("’s");
    let is_name = words.is_ascii() && words.starts_with(char::is_uppercase);
    let text = target.passage.text;
    let is_word = |at: usize| target.tokens.iter().any(|token| token.span.start == at);
    let is_latin = |neighbour: Option<char>| neighbour.is_some_and(|letter| letter.is_ascii_alphabetic());
    let goes_on = |at: usize| {
        let (before, after) = (text[..at].trim_end(), text[at + words.len()..].trim_start());
        is_latin(before.chars().next_back()) || is_latin(after.chars().next())
    };
    is_name && text.match_indices(words).any(|(at, _)| is_word(at) && goes_on(at))
}

/// Whether a word is derived from the term: казахстанский for Казахстан, санкционный, «санкциясыз».
fn is_derived(term: &Term, target: &Reading<'_>) -> bool {
    let language = target.passage.language;
    let morphology = for_language(language);
    let is_name = term.part_of_speech == PartOfSpeech::Name;
    let is_derived = |word: &str| match language.primary() {
        _ if is_name => morphology.is_derived(word, &term.text),
        "ru" => is_adjective_of(word, &term.text, morphology),
        "kk" => is_without(word, &term.text, morphology),
        _ => false,
    };
    let mut words = target.tokens.iter().filter(|token| token.kind == TokenKind::Word);
    words.any(|token| is_derived(token.span.slice(target.passage.text)))
}

/// Whether a Russian adjective begins as a noun does: парламентский for парламент.
fn is_adjective_of(word: &str, noun: &str, morphology: &dyn Morphology) -> bool {
    let (word, noun) = (word.to_lowercase(), noun.to_lowercase());
    let stem = noun.trim_end_matches(is_russian_vowel);
    let is_long = stem.chars().count() >= LEAST_STEM && !noun.contains(char::is_whitespace);
    is_long && word.starts_with(stem) && morphology.nominal(&word, &word).attribute
}

fn is_russian_vowel(letter: char) -> bool {
    "аеиоуыэюяйь".contains(letter)
}

/// Whether a Kazakh word says that a thing is missing: «санкциясыз».
fn is_without(word: &str, noun: &str, morphology: &dyn Morphology) -> bool {
    let word = word.to_lowercase();
    let mut stems = WITHOUT.iter().filter_map(|ending| word.strip_suffix(ending));
    stems.any(|stem| morphology.is_form(stem, noun, PartOfSpeech::Noun))
}

/// Whether the term is there but for a number inside it: «резолюция 2803 (2025) Совета Безопасности».
fn is_around_number(concept: usize, target: &Reading<'_>, glossary: &Glossary) -> bool {
    let is_number = |token: &Token| token.kind == TokenKind::Number;
    if !target.tokens.iter().any(is_number) {
        return false;
    }
    let text = target.passage.text;
    let words = target.tokens.iter().map(|token| token.span.slice(text));
    let is_kept = |word: &&str| !word.starts_with(char::is_numeric) && !matches!(*word, "(" | ")" | "№");
    let without: Vec<&str> = words.filter(is_kept).collect();
    let found = glossary.mentions(&without.join(" "), target.passage.language);
    found.iter().any(|mention| mention.concept == concept)
}
