//! What is searched for, ready to be compared with texts.
//!
//! Comes in: phrases whose words are sets of forms, or a regular expression. Goes out: the full-text expression that
//! finds candidates, and where in a text the pattern stands.

use regex::Regex;
use rustc_hash::FxHashSet;

use super::outline::Outline;
use super::query::phrases;
use crate::language::Language;
use crate::morphology;
use crate::store::segments::searchable;
use crate::store::{Result, Store};
use crate::text::normal::normal_form;
use crate::text::{Byte, Span};

/// What is sought in texts of one language.
pub(super) enum Pattern {
    /// Phrases that must all stand in the text, each of words side by side.
    Phrases(Vec<Phrase>),
    /// Stretches of the text as it is stored.
    Regex(Regex),
}

/// Words side by side, each in one of its forms.
pub(super) struct Phrase {
    words: Vec<FxHashSet<String>>,
    /// Tells most texts without the phrase; not made for a few texts alone.
    outline: Option<Outline>,
}

impl Store {
    /// The phrases of a line in a language; every form of their words counts unless `exact`.
    pub(super) fn phrases(&self, line: &str, language: &Language, exact: bool) -> Result<Vec<Phrase>> {
        let morphology = (!exact).then(|| morphology::for_language(language));
        let forms = |word: &String| match morphology {
            Some(morphology) => self.forms(word, morphology),
            None => Ok(FxHashSet::from_iter([word.clone()])),
        };
        let phrase = |words: Vec<String>| {
            let words: Vec<FxHashSet<String>> = words.iter().map(forms).collect::<Result<_>>()?;
            Ok(Phrase { outline: Outline::new(&words), words })
        };
        phrases(line, morphology).into_iter().map(phrase).collect()
    }
}

impl Pattern {
    /// Where the pattern stands in a text, in order and without overlaps; nowhere where a part of it is missing.
    pub(super) fn find_in(&self, text: &str) -> Vec<Span<Byte>> {
        match self {
            Self::Phrases(phrases) => find_all(phrases, text),
            Self::Regex(regex) => {
                let found = regex.find_iter(text).filter(|found| !found.is_empty());
                found.map(|found| Span::new(found.start(), found.end())).collect()
            }
        }
    }

    /// The full-text expression that every text with the pattern satisfies; none of a regular expression.
    pub(super) fn expression(&self) -> Option<String> {
        match self {
            Self::Phrases(phrases) => {
                let words = phrases.iter().flat_map(|phrase| &phrase.words);
                Some(words.map(|forms| format!("({})", any_of(forms))).collect::<Vec<_>>().join(" AND "))
            }
            Self::Regex(_) => None,
        }
    }

    /// Whether the pattern stands in a text that satisfies the expression.
    pub(super) fn stands_in(&self, text: &str) -> bool {
        match self {
            _ if self.is_told_by_index() => true,
            Self::Phrases(phrases) if phrases.iter().any(|phrase| !phrase.may_stand_in(text)) => false,
            Self::Phrases(phrases) => {
                // As the index sees the text, in one normal form and not one for each word.
                let normal = normal_form(text);
                let words: Vec<&str> = searchable(&normal).map(|token| token.span.slice(&normal)).collect();
                phrases.iter().all(|phrase| phrase.stands_in(&words))
            }
            Self::Regex(regex) => regex.find_iter(text).any(|found| !found.is_empty()),
        }
    }

    /// Whether it stands in every text that satisfies the expression. The index knows which words a text holds, not
    /// whether they stand side by side.
    pub(super) fn is_told_by_index(&self) -> bool {
        matches!(self, Self::Phrases(phrases) if phrases.iter().all(|phrase| phrase.words.len() == 1))
    }

    /// Whether nothing is sought.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::Phrases(phrases) if phrases.is_empty())
    }
}

/// The full-text expression for one of some words.
pub(super) fn any_of<'word>(words: impl IntoIterator<Item = &'word String>) -> String {
    let quoted: Vec<String> = words.into_iter().map(|word| format!("\"{word}\"")).collect();
    quoted.join(" OR ")
}

fn find_all(phrases: &[Phrase], text: &str) -> Vec<Span<Byte>> {
    let words: Vec<(Span<Byte>, String)> =
        searchable(text).map(|token| (token.span, normal_form(token.span.slice(text)))).collect();
    let found: Vec<Vec<Span<Byte>>> = phrases.iter().map(|phrase| phrase.find_in(&words)).collect();
    if found.iter().any(Vec::is_empty) { Vec::new() } else { joined(found.concat(), text) }
}

impl Phrase {
    /// Words side by side, each by its forms.
    pub(super) fn new(words: Vec<FxHashSet<String>>) -> Self {
        Self { words, outline: None }
    }

    fn may_stand_in(&self, text: &str) -> bool {
        self.outline.as_ref().is_none_or(|outline| outline.may_stand_in(text))
    }

    fn stands_in(&self, words: &[&str]) -> bool {
        words.windows(self.words.len()).any(|window| self.is_in_place(window.iter().copied()))
    }

    /// Whether some words, as many as the phrase has, are its words.
    fn is_in_place<'word>(&self, words: impl Iterator<Item = &'word str>) -> bool {
        self.words.iter().zip(words).all(|(forms, word)| forms.contains(word))
    }

    fn find_in(&self, words: &[(Span<Byte>, String)]) -> Vec<Span<Byte>> {
        let windows = words.windows(self.words.len());
        let matching =
            windows.filter(|window| self.is_in_place(window.iter().map(|(_, word)| word.as_str())));
        matching.map(|window| Span::new(window[0].0.start, window[window.len() - 1].0.end)).collect()
    }
}

/// The stretches in order; those that overlap or touch, spaces aside, as one.
fn joined(mut spans: Vec<Span<Byte>>, text: &str) -> Vec<Span<Byte>> {
    spans.sort_unstable();
    let mut joined: Vec<Span<Byte>> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start < last.end || text[last.end..span.start].trim().is_empty() => {
                last.end = last.end.max(span.end);
            }
            _ => joined.push(span),
        }
    }
    joined
}
