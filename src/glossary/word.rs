//! The words and marks of a text as terms are compared with them.
//!
//! Comes in: a text, or a term. Goes out: its words, numbers and marks in order, each written in one way whatever
//! quotation mark, apostrophe or dash was typed, and the numbers of the keys under which an index finds it.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::morphology::Morphology;
use crate::text::normal::unified;
use crate::text::token::{Token, TokenKind, tokens};
use crate::text::{Byte, Span};

/// A word of a text.
pub(super) struct Word<'text> {
    /// Where it stands.
    pub(super) span: Span<Byte>,
    /// The word, its marks unified.
    pub(super) written: Cow<'text, str>,
    /// Its keys, as far as any term has them.
    pub(super) keys: Vec<u32>,
}

impl Word<'_> {
    pub(super) fn has_one_of(&self, keys: &[u32]) -> bool {
        self.keys.iter().any(|key| keys.contains(key))
    }
}

/// The keys of the words of all terms, numbered: forms of one word share one.
#[derive(Debug, Default)]
pub(super) struct Keys {
    numbers: FxHashMap<String, u32>,
}

impl Keys {
    /// The keys of a term's word, numbered where they are new.
    pub(super) fn add(&mut self, kind: TokenKind, word: &str, morphology: &dyn Morphology) -> Vec<u32> {
        let number = |key| {
            let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
            *self.numbers.entry(key).or_insert(next)
        };
        keys(kind, word, morphology).into_iter().map(number).collect()
    }

    /// The words of a text.
    pub(super) fn words_of<'text>(&self, text: &'text str, morphology: &dyn Morphology) -> Vec<Word<'text>> {
        let word = |(token, written): (Token, Cow<'text, str>)| {
            let keys = keys(token.kind, &written, morphology);
            let keys = keys.iter().filter_map(|key| self.numbers.get(key).copied()).collect();
            Word { span: token.span, written, keys }
        };
        words(text).map(word).collect()
    }
}

/// The words, numbers and marks of a text, each in its unified form.
pub(super) fn words(text: &str) -> impl Iterator<Item = (Token, Cow<'_, str>)> {
    tokens(text).into_iter().map(|token| (token, unified(token.span.slice(text))))
}

/// The keys of a word, and the word itself, which is how explicit forms and marks are found.
fn keys(kind: TokenKind, word: &str, morphology: &dyn Morphology) -> Vec<String> {
    let mut keys = if kind == TokenKind::Word { morphology.keys(word) } else { Vec::new() };
    let plain = word.to_lowercase();
    if !keys.contains(&plain) {
        keys.push(plain);
    }
    keys
}
