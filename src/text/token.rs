//! Words, numbers, punctuation and inline tags of a text.
//!
//! Comes in: any text. Goes out: tokens in order with their spans; white space lies between them.
//! A hyphen is a token of its own: `ҚР-ның` and `премьер-министр` are three tokens each.

use unicode_normalization::char::is_combining_mark;

use super::span::{Byte, Span};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with digits and apostrophes inside: `Astana`, `G20`, `Kazakhstan's`.
    Word,
    /// Digits, with points, commas, colons and slashes inside: `1,000.5`, `10:30`.
    Number,
    /// An inline tag or placeholder: `<b>`, `</b>`, `{0}`, `%s`.
    Tag,
    /// Any other character that is not white space.
    Punctuation,
}

/// One token and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it stands, in bytes.
    pub span: Span<Byte>,
}

/// The tokens of a text in order.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::with_capacity(text.len() / 6);
    let mut start = 0;
    while let Some(first) = text[start..].chars().next() {
        if first.is_whitespace() {
            start += first.len_utf8();
            continue;
        }
        let (kind, length) = token_at(&text[start..], first);
        found.push(Token { kind, span: Span::new(start, start + length) });
        start += length;
    }
    found
}

/// The words of a text in order.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let all = tokens(text).into_iter();
    all.filter(|token| token.kind == TokenKind::Word).map(|token| token.span.slice(text))
}

/// Kind and length in bytes of the token that `rest`, beginning with `first`, starts with.
fn token_at(rest: &str, first: char) -> (TokenKind, usize) {
    if let Some(length) = tag_length(rest) {
        (TokenKind::Tag, length)
    } else if is_letter(first) {
        (TokenKind::Word, run_length(rest, is_word_part, is_apostrophe))
    } else if first.is_numeric() {
        (TokenKind::Number, run_length(rest, char::is_numeric, is_separator))
    } else {
        (TokenKind::Punctuation, first.len_utf8())
    }
}

/// Length of the run of `inside` characters, with single `joint` characters between two of them.
fn run_length(rest: &str, inside: fn(char) -> bool, joint: fn(char) -> bool) -> usize {
    let mut characters = rest.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let mut goes_on = || characters.peek().is_some_and(|&(_, next)| inside(next));
        let belongs = inside(character) || (joint(character) && goes_on());
        if !belongs {
            return at;
        }
    }
    rest.len()
}

/// Latin and Cyrillic letters are told by their blocks, before the table of all is asked.
fn is_letter(character: char) -> bool {
    matches!(character, '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}') || character.is_alphabetic()
}

fn is_word_part(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    is_letter(character) || character.is_numeric() || character == '\u{AD}' || is_combining_mark(character)
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | 'ʼ')
}

fn is_separator(character: char) -> bool {
    matches!(character, '.' | ',' | ':' | '/')
}

fn tag_length(rest: &str) -> Option<usize> {
    match rest.as_bytes().first()? {
        b'<' => markup_length(rest),
        b'{' => braces_length(rest),
        b'%' => placeholder_length(rest),
        _ => None,
    }
}

/// `<name …>`, `</name>`, `<name/>`.
fn markup_length(rest: &str) -> Option<usize> {
    let name = rest[1..].trim_start_matches('/');
    let end = rest.find('>')?;
    let named = name.starts_with(|first: char| first.is_alphabetic());
    (named && !rest[1..end].contains('<')).then_some(end + 1)
}

/// `{}`, `{0}`, `{name}`.
fn braces_length(rest: &str) -> Option<usize> {
    let end = rest.find('}')?;
    let name = |character: char| character.is_alphanumeric() || matches!(character, '_' | '.');
    rest[1..end].chars().all(name).then_some(end + 1)
}

/// `%s`, `%d`, `%1$s`; a percent sign after a number is punctuation, for no letter follows it.
fn placeholder_length(rest: &str) -> Option<usize> {
    let digits = rest[1..].len() - rest[1..].trim_start_matches(|digit: char| digit.is_ascii_digit()).len();
    let argument = if digits > 0 && rest[1 + digits..].starts_with('$') { digits + 1 } else { 0 };
    let end = 1 + argument + 1;
    let letter = rest.as_bytes().get(end - 1)?;
    let ends_there = !rest.get(end..)?.starts_with(char::is_alphanumeric);
    (matches!(letter, b's' | b'd' | b'i' | b'f' | b'@') && ends_there).then_some(end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn assert_tokens(text: &str, expected: &[(TokenKind, &str)]) {
        let found: Vec<_> = tokens(text).iter().map(|token| (token.kind, token.span.slice(text))).collect();
        assert_eq!(found, expected);
    }

    use TokenKind::{Number, Punctuation, Tag, Word};

    #[test]
    fn hyphens_part_and_apostrophes_join() {
        assert_tokens("ҚР-ның", &[(Word, "ҚР"), (Punctuation, "-"), (Word, "ның")]);
        assert_tokens(
            "Kazakhstan’s 'own'",
            &[(Word, "Kazakhstan’s"), (Punctuation, "'"), (Word, "own"), (Punctuation, "'")],
        );
    }

    #[test]
    fn numbers_keep_their_separators() {
        assert_tokens(
            "1,000.5, G20 19th.",
            &[
                (Number, "1,000.5"),
                (Punctuation, ","),
                (Word, "G20"),
                (Number, "19"),
                (Word, "th"),
                (Punctuation, "."),
            ],
        );
    }

    #[test]
    fn tags_and_placeholders_are_one_token_each() {
        assert_tokens(
            "<b>5 %</b> {0} %1$s",
            &[(Tag, "<b>"), (Number, "5"), (Punctuation, "%"), (Tag, "</b>"), (Tag, "{0}"), (Tag, "%1$s")],
        );
        assert_tokens("a < b", &[(Word, "a"), (Punctuation, "<"), (Word, "b")]);
    }

    #[test]
    fn a_letter_is_what_unicode_calls_alphabetic() {
        assert!(('\0'..=char::MAX).all(|character| is_letter(character) == character.is_alphabetic()));
    }

    proptest! {
        #[test]
        fn only_white_space_lies_between_tokens(text in "\\PC{0,40}") {
            let mut end = 0;
            for token in tokens(&text) {
                prop_assert!(text[end..token.span.start].chars().all(char::is_whitespace));
                prop_assert!(!token.span.is_empty());
                end = token.span.end;
            }
            prop_assert!(text[end..].chars().all(char::is_whitespace));
        }
    }
}
