//! What the aligner sees of a sentence: a set of features that may have counterparts.
//!
//! Comes in: a sentence. Goes out: its stems, numbers as values, marks and concepts, each once.
//! Source: the cues of Moore, "Fast and accurate sentence alignment of bilingual corpora" (2002)
//! and Simard, Foster & Isabelle, "Using cognates to align sentences" (1992).

use super::side::Sentence;
use super::stem::{fold, stem};
use crate::text::token::{Token, TokenKind, tokens};

/// One observable of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Feature {
    /// A light stem.
    Stem(String),
    /// Digits without what groups them: `1000.5`.
    Number(String),
    /// A mark other than point and comma, quotes and dashes unified.
    Mark(char),
    /// What the sentence ends with: a mark, or a letter standing for any letter or digit.
    End(char),
    /// A concept of the glossary.
    Concept(u64),
}

/// The features of a sentence in order of first appearance, and of each stem the whole word.
pub(super) fn features(sentence: &Sentence) -> Vec<(Feature, Option<String>)> {
    let text = &sentence.text;
    let all = tokens(text);
    let mut found: Vec<_> =
        sentence.concepts.iter().map(|concept| (Feature::Concept(*concept), None)).collect();
    for (at, token) in all.iter().enumerate() {
        found.extend(feature(text, &all[at..], *token));
    }
    found.extend(end(text).map(|mark| (Feature::End(mark), None)));
    found
}

/// The feature of the first of `rest`'s tokens.
fn feature(text: &str, rest: &[Token], token: Token) -> Option<(Feature, Option<String>)> {
    let written = token.span.slice(text);
    match token.kind {
        TokenKind::Word => {
            let word = fold(written);
            Some((Feature::Stem(stem(&word).to_owned()), Some(word)))
        }
        TokenKind::Number => Some((Feature::Number(number(text, rest)), None)),
        TokenKind::Tag => Some((Feature::Stem(written.to_owned()), None)),
        TokenKind::Punctuation => mark(written).map(|mark| (Feature::Mark(mark), None)),
    }
}

/// The value of a number as digits, with `.` before its fraction.
fn number(text: &str, rest: &[Token]) -> String {
    let _ = rest;
    let written = rest[0].span.slice(text);
    let mut value = String::with_capacity(written.len());
    let parts: Vec<&str> = written.split(['.', ',']).collect();
    for (at, part) in parts.iter().enumerate() {
        let groups = part.len() == 3 && parts[0].len() <= 3;
        if at > 0 && !groups {
            value.push('.');
        }
        value.push_str(part);
    }
    value
}

fn mark(written: &str) -> Option<char> {
    let first = written.chars().next()?;
    match first {
        '.' | ',' => None,
        other => Some(unified(other)),
    }
}

fn unified(mark: char) -> char {
    match mark {
        '«' | '»' | '“' | '”' | '„' | '‟' | '″' | '’' | '‘' | '‚' | '\'' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        '[' | '{' => '(',
        ']' | '}' => ')',
        other => other,
    }
}

/// What a text ends with, quotes and brackets apart.
fn end(text: &str) -> Option<char> {
    let last = text.trim_end().chars().rev().map(unified).find(|last| !matches!(last, '"' | ')'))?;
    Some(if last.is_alphanumeric() { 'a' } else { last })
}
