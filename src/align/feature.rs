//! What the aligner sees of a sentence: a set of features that may have counterparts.
//!
//! Comes in: a sentence. Goes out: its stems, numbers as values, marks and concepts, each once.
//! Source: the cues of Moore, "Fast and accurate sentence alignment of bilingual corpora" (2002)
//! and Simard, Foster & Isabelle, "Using cognates to align sentences" (1992).

use super::number::numbers;
use super::side::Sentence;
use super::stem::{fold, stem};
use crate::language::Language;
use crate::text::token::{TokenKind, tokens};

/// One observable of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Feature {
    /// A light stem.
    Stem(String),
    /// A value as every language spells it here: `1000.5`.
    Number(String),
    /// A mark other than point and comma, quotes and dashes unified.
    Mark(char),
    /// What the sentence ends with: a mark, or a letter standing for any letter or digit.
    End(char),
    /// A concept of the glossary.
    Concept(u64),
}

/// The features of a sentence, and of each stem the whole word.
pub(super) fn features(sentence: &Sentence, language: &Language) -> Vec<(Feature, Option<String>)> {
    let text = &sentence.text;
    let tokens = tokens(text);
    let concepts = sentence.concepts.iter().map(|concept| Feature::Concept(*concept));
    let numbers = numbers(text, language).into_iter().map(Feature::Number);
    let ends = end(text).map(Feature::End);
    let whole = concepts.chain(numbers).chain(ends).map(|feature| (feature, None));
    whole.chain(tokens.iter().filter_map(|token| feature(token.kind, token.span.slice(text)))).collect()
}

/// The feature of a word or number that stands alone.
pub(super) fn word_feature(written: &str, language: &Language) -> Option<Feature> {
    let token = tokens(written).into_iter().next()?;
    match token.kind {
        TokenKind::Word => feature(token.kind, written).map(|(feature, _)| feature),
        TokenKind::Number => numbers(written, language).into_iter().next().map(Feature::Number),
        TokenKind::Tag | TokenKind::Punctuation => None,
    }
}

/// The feature of a token other than a number.
fn feature(kind: TokenKind, written: &str) -> Option<(Feature, Option<String>)> {
    match kind {
        TokenKind::Word => {
            let word = fold(written);
            Some((Feature::Stem(stem(&word).to_owned()), Some(word)))
        }
        TokenKind::Tag => Some((Feature::Stem(written.to_owned()), None)),
        TokenKind::Punctuation => mark(written).map(|mark| (Feature::Mark(mark), None)),
        TokenKind::Number => None,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<Feature> {
        let sentence = Sentence { text: text.to_owned(), concepts: vec![7], ..Sentence::default() };
        features(&sentence, &Language::russian()).into_iter().map(|(feature, _)| feature).collect()
    }

    #[test]
    fn a_sentence_is_its_concepts_numbers_end_stems_and_marks() {
        let stem = |stem: &str| Feature::Stem(stem.to_owned());
        let expected = [
            Feature::Concept(7),
            Feature::Number("60".to_owned()),
            Feature::End('!'),
            Feature::Mark('"'),
            stem("астан"),
            stem("дал"),
            Feature::Mark('!'),
            Feature::Mark('"'),
        ];
        assert_eq!(of("«Астана 60 дал!»"), expected);
    }

    #[test]
    fn quotes_of_two_languages_are_one_mark() {
        assert_eq!(of("“a”").iter().filter(|feature| **feature == Feature::Mark('"')).count(), 2);
    }

    #[test]
    fn a_title_ends_with_no_mark() {
        assert!(of("Board of Peace").contains(&Feature::End('a')));
        assert!(of("").iter().all(|feature| !matches!(feature, Feature::End(_))));
    }
}
