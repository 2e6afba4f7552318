//! Stretches of a text: their content words, what stands beside them, and whether words are alike.
//!
//! Comes in: texts and stretches of them. Goes out: words in normal form, yes or no. Words are compared as
//! [`Kinship`] does.

use crate::check::survey::kinship::Kinship;
use crate::check::survey::wording::{share_beginning, words};
use crate::language::Language;
use crate::morphology::{Morphology, Nominal};
use crate::text::function_words::is_content_word;
use crate::text::token::{Token, TokenKind, tokens};
use crate::text::{Byte, Span};

/// Words with so many first letters in common may be of one root: мир, мирный.
const SHORT_ROOT: usize = 3;
/// A word with so many letters that begins another one is its root: ауыл, ауылдық.
const LEAST_ROOT: usize = 4;

pub(super) fn are_like(words: &[String], others: &[String], kinship: &Kinship<'_>) -> bool {
    let has =
        |words: &[String], word: &String| words.iter().any(|other| kinship.are_forms_of_one(word, other));
    words.iter().all(|word| has(others, word)) && others.iter().all(|word| has(words, word))
}

pub(super) fn content_words(text: &str, language: &Language) -> Vec<String> {
    words(text, language).into_iter().filter(|word| is_content_word(word, language)).collect()
}

/// The content words before and after a stretch, where nothing but white space stands between.
pub(super) fn neighbours(span: Span<Byte>, text: &str, language: &Language) -> [Option<String>; 2] {
    let word = |span: Span<Byte>| content_words(span.slice(text), language).into_iter().next();
    touching(span, text).map(|token| token.and_then(word))
}

/// The stretch with the word before it, or after it, or both, as `sides` say.
pub(super) fn widened(span: Span<Byte>, text: &str, sides: [bool; 2]) -> Span<Byte> {
    let [before, after] = touching(span, text);
    let start = before.filter(|_| sides[0]).map_or(span.start, |word| word.start);
    Span::new(start, after.filter(|_| sides[1]).map_or(span.end, |word| word.end))
}

/// The words before and after a stretch.
fn touching(span: Span<Byte>, text: &str) -> [Option<Span<Byte>>; 2] {
    let tokens = tokens(text);
    let before = tokens.iter().rfind(|token| token.span.end <= span.start);
    let after = tokens.iter().find(|token| token.span.start >= span.end);
    [before, after].map(|token| token.filter(|token| token.kind == TokenKind::Word).map(|token| token.span))
}

fn is_capitalised(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
}

/// Whether words with capitals stand beside a phrase: Los Angeles in Los Angeles Times is another name.
pub(super) fn stands_in_longer_name(span: Span<Byte>, text: &str) -> bool {
    let tokens = tokens(text);
    let before = tokens.iter().rfind(|token| token.span.end <= span.start);
    let after = tokens.iter().find(|token| token.span.start >= span.end);
    let is_name = |token: &Token| {
        token.kind == TokenKind::Word && token.span.start > 0 && is_capitalised(token.span.slice(text))
    };
    [before, after].into_iter().flatten().any(is_name)
}

/// Whether two words begin alike: мир and мирный, but also others.
pub(super) fn are_of_one_root(word: &str, other: &str) -> bool {
    let shared = word.chars().zip(other.chars()).take_while(|(letter, other)| letter == other).count();
    shared >= SHORT_ROOT
}

/// Whether two words in normal form are forms of one word, or one is derived from the other.
pub(super) fn are_of_one_word(word: &str, other: &str, kinship: &Kinship<'_>) -> bool {
    let begins = |root: &str, word: &str| root.chars().count() >= LEAST_ROOT && word.starts_with(root);
    begins(word, other)
        || begins(other, word)
        || share_beginning(word, other)
        || kinship.are_forms_of_one(word, other)
}

/// Whether a word is made of the initials of others: ОС, операционная система.
pub(super) fn abbreviates(word: &str, whole: &[String]) -> bool {
    let initials = whole.iter().filter_map(|word| word.chars().next());
    word.chars().count() > 1
        && word.chars().all(char::is_uppercase)
        && initials.eq(word.chars().flat_map(char::to_lowercase))
}

/// What a word may be in a noun phrase of a running text, where its dictionary form is not known. A form that may be a
/// verb as well as a case is a verb at the end of a Kazakh sentence (табылды), and elsewhere a noun (бұйрықты).
pub(super) fn nominal_in_text(word: &str, is_last: bool, morphology: &dyn Morphology) -> Nominal {
    let (bare, inflected) = (morphology.nominal(word, word), morphology.nominal(word, ""));
    let is_verb = bare == Nominal::NONE && (is_last || inflected.attribute);
    if is_verb { Nominal::NONE } else { inflected }
}
