//! Stretches of a translation: their content words, what stands beside them, and whether they are alike.
//!
//! Comes in: texts and stretches of them. Goes out: words in normal form, and wider stretches. Words are compared as
//! [`are_forms_of_one`] does.

use crate::check::survey::wording::{are_forms_of_one, words};
use crate::language::Language;
use crate::morphology::Morphology;
use crate::text::function_words::is_content_word;
use crate::text::token::{Token, TokenKind, tokens};
use crate::text::{Byte, Span};

/// Words with so many first letters in common may be of one root: мир, мирный.
const SHORT_ROOT: usize = 3;

pub(super) fn are_like(words: &[String], others: &[String], morphology: &dyn Morphology) -> bool {
    let has =
        |words: &[String], word: &String| words.iter().any(|other| are_forms_of_one(word, other, morphology));
    words.iter().all(|word| has(others, word)) && others.iter().all(|word| has(words, word))
}

pub(super) fn content_words(text: &str, language: &Language) -> Vec<String> {
    words(text, language).into_iter().filter(|word| is_content_word(word, language)).collect()
}

/// The content words before and after a stretch, where nothing but white space stands between.
pub(super) fn neighbours(span: Span<Byte>, text: &str, language: &Language) -> [Option<String>; 2] {
    let tokens = tokens(text);
    let before = tokens.iter().rfind(|token| token.span.end <= span.start);
    let after = tokens.iter().find(|token| token.span.start >= span.end);
    let word = |token: &Token| {
        let words = content_words(token.span.slice(text), language);
        words.into_iter().next().filter(|_| token.kind == TokenKind::Word)
    };
    [before, after].map(|token| token.and_then(word))
}

/// The stretch with the words beside it that belong to it.
pub(super) fn widened(
    span: Span<Byte>,
    text: &str,
    language: &Language,
    belongs: impl Fn(&String) -> bool,
) -> Span<Byte> {
    let tokens = tokens(text);
    let [before, after] =
        neighbours(span, text, language).map(|word| word.is_some_and(|word| belongs(&word)));
    let start = tokens.iter().rfind(|token| before && token.span.end <= span.start);
    let end = tokens.iter().find(|token| after && token.span.start >= span.end);
    Span::new(
        start.map_or(span.start, |token| token.span.start),
        end.map_or(span.end, |token| token.span.end),
    )
}

pub(super) fn is_capitalised(text: &str) -> bool {
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

/// Whether two words begin alike: мир and мирный, but also others; it widens what is found, no more.
pub(super) fn are_of_one_root(word: &str, other: &str) -> bool {
    let shared = word.chars().zip(other.chars()).take_while(|(letter, other)| letter == other).count();
    shared >= SHORT_ROOT
}
