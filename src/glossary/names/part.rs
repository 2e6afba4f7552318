//! The capitalised words of a text, of which names are made.
//!
//! Comes in: a text. Goes out: its words with a capital; those that hyphens join, such as Нур-Султан, as one.

use crate::text::token::{Token, TokenKind};
use crate::text::{Byte, Span};

/// A capitalised word, or several with hyphens between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    /// Where it stands.
    pub(crate) span: Span<Byte>,
    /// Whether it begins a sentence, where the capital says nothing.
    pub(crate) begins_sentence: bool,
    /// Whether only white space lies between it and the part before.
    pub(crate) follows_part: bool,
}

/// The parts of a text and its tokens, in order.
pub(crate) fn parts(text: &str, tokens: &[Token]) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let length = length_at(&tokens[at..], text);
        if length > 0 {
            let span = Span::new(tokens[at].span.start, tokens[at + length - 1].span.end);
            let before = at.checked_sub(1).map(|before| tokens[before].span);
            let follows_part =
                found.last().is_some_and(|last| before.is_some_and(|it| it.end == last.span.end));
            found.push(Part { span, begins_sentence: begins_sentence(&tokens[..at], text), follows_part });
        }
        at += length.max(1);
    }
    found
}

/// Whether a text is made of parts alone: a name without a word in small letters, a number or a mark.
pub(super) fn is_made_of(text: &str, parts: &[Part]) -> bool {
    let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).count();
    letters(text) == parts.iter().map(|part| letters(part.span.slice(text))).sum::<usize>()
}

/// How many tokens the part takes that they begin with; 0 where they begin with none.
fn length_at(tokens: &[Token], text: &str) -> usize {
    if !tokens.first().is_some_and(|token| is_capitalised(token, text)) {
        return 0;
    }
    let mut length = 1;
    while let Some([before, hyphen, next]) = tokens.get(length - 1..length + 2) {
        let touch = before.span.end == hyphen.span.start && hyphen.span.end == next.span.start;
        if !touch || !matches!(mark(hyphen, text), Some('-' | '‐' | '‑')) || !is_capitalised(next, text) {
            break;
        }
        length += 2;
    }
    length
}

fn is_capitalised(token: &Token, text: &str) -> bool {
    token.kind == TokenKind::Word && token.span.slice(text).starts_with(char::is_uppercase)
}

/// Whether nothing but marks stands between the place and the start of the text or the end of a sentence.
fn begins_sentence(before: &[Token], text: &str) -> bool {
    let last = before.iter().rev().map(|token| mark(token, text)).find(|mark| !opens(*mark));
    last.is_none_or(|mark| matches!(mark, Some('.' | '!' | '?' | '…' | ':' | ';' | '–' | '—' | '•')))
}

/// Whether a mark may stand before the first word of a sentence.
fn opens(mark: Option<char>) -> bool {
    matches!(mark, Some('«' | '"' | '“' | '„' | '(' | '[' | '\'' | '‘' | '-'))
}

/// The one character of a token that is a mark.
fn mark(token: &Token, text: &str) -> Option<char> {
    let is_mark = token.kind == TokenKind::Punctuation;
    text[token.span.start..].chars().next().filter(|_| is_mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn hyphens_join_and_marks_part() {
        let text = "Вчера Касым-Жомарт Токаев, Алиев и ҚР-ның «Ақорда» сайты. Мирзиёев";
        let found: Vec<_> = parts(text, &tokens(text))
            .iter()
            .map(|part| (part.span.slice(text), part.begins_sentence, part.follows_part))
            .collect();
        assert_eq!(
            found,
            [
                ("Вчера", true, false),
                ("Касым-Жомарт", false, true),
                ("Токаев", false, true),
                ("Алиев", false, false),
                ("ҚР", false, false),
                ("Ақорда", false, false),
                ("Мирзиёев", true, false),
            ]
        );
    }
}
