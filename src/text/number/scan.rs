//! The tokens of a text as the readers of values see them.

use super::digits::decimal_mark;
use super::{Quantity, Value};
use crate::language::Language;
use crate::text::token::{Token, TokenKind, tokens};
use crate::text::{Byte, Span};

/// Whose words of number a text uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Speech {
    English,
    Russian,
    Kazakh,
    /// A language of which only digits are read, with its mark before a fraction.
    Other(char),
}

impl Speech {
    fn of(language: &Language) -> Self {
        match language.primary() {
            "en" => Self::English,
            "ru" => Self::Russian,
            "kk" => Self::Kazakh,
            _ => Self::Other(decimal_mark(language)),
        }
    }

    /// The mark before a fraction.
    pub(super) fn decimal_mark(self) -> char {
        match self {
            Self::English => '.',
            Self::Russian | Self::Kazakh => ',',
            Self::Other(mark) => mark,
        }
    }
}

/// A text in tokens; an index past the end is an empty token of no kind.
pub(super) struct Scan<'text> {
    pub(super) text: &'text str,
    pub(super) speech: Speech,
    /// Whether `02/03` is the third of February.
    pub(super) month_first: bool,
    /// Whether any token is a number: without one there are no values but Roman ones.
    pub(super) has_numbers: bool,
    tokens: Vec<Token>,
}

impl<'text> Scan<'text> {
    pub(super) fn new(text: &'text str, language: &Language) -> Self {
        let american = matches!(language.as_str(), "en" | "en-US");
        let tokens = tokens(text);
        let has_numbers = tokens.iter().any(|token| token.kind == TokenKind::Number);
        Self { text, speech: Speech::of(language), month_first: american, has_numbers, tokens }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The text of a token.
    pub(super) fn token(&self, at: usize) -> &'text str {
        self.tokens.get(at).map_or("", |token| token.span.slice(self.text))
    }

    /// The text of a token that is a word, else nothing.
    pub(super) fn word(&self, at: usize) -> &'text str {
        if self.is(at, TokenKind::Word) { self.token(at) } else { "" }
    }

    /// The text of a token that is a number of ASCII digits and separators, else nothing.
    pub(super) fn number(&self, at: usize) -> &'text str {
        let written = if self.is(at, TokenKind::Number) { self.token(at) } else { "" };
        if written.is_ascii() { written } else { "" }
    }

    /// The value of a number of digits alone, as many as `lengths` allows.
    pub(super) fn whole(&self, at: usize, lengths: std::ops::RangeInclusive<usize>) -> Option<u16> {
        let written = self.number(at);
        if lengths.contains(&written.len()) { written.parse().ok() } else { None }
    }

    pub(super) fn is_dash(&self, at: usize) -> bool {
        matches!(self.token(at), "-" | "‐" | "‑" | "–" | "—" | "−")
    }

    /// Whether a token follows the one before it without a space.
    pub(super) fn touches(&self, at: usize) -> bool {
        at > 0 && at < self.len() && self.between(at).is_empty()
    }

    /// The white space before a token.
    pub(super) fn between(&self, at: usize) -> &'text str {
        let start = at.checked_sub(1).map_or(0, |before| self.tokens[before].span.end);
        &self.text[start..self.tokens[at].span.start]
    }

    /// `at`, or the token after where a full stop stands there.
    pub(super) fn skip_stop(&self, at: usize) -> usize {
        if self.token(at) == "." && self.touches(at) { at + 1 } else { at }
    }

    /// A value that covers the tokens from `first` to `last`.
    pub(super) fn quantity(&self, value: Value, first: usize, last: usize) -> Quantity {
        Quantity { value, span: Span::new(self.span(first).start, self.span(last).end) }
    }

    pub(super) fn span(&self, at: usize) -> Span<Byte> {
        self.tokens[at].span
    }

    fn is(&self, at: usize, kind: TokenKind) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == kind)
    }
}
