//! `missing-term`: the source names a concept of the glossary, and the translation does not.
//!
//! Comes in: a pair. Goes out: the words of the source with the terms that could stand for them. A forbidden word of the
//! source is told of by its own rule, and nothing needs to stand for it.

mod contraction;
mod izafet;
mod reference;
mod rendering;
#[cfg(test)]
mod tests;

use self::reference::refers_back;
use self::rendering::is_rendered_otherwise;
use super::finding::{Finding, Side};
use super::passage::{Passage, ReadPair, Reading};
use super::rule::Rule;
use crate::glossary::{Concept, Glossary, Part, Recognised, Status};
use crate::text::function_words::is_content_word;

/// Marks that make one identifier of several words.
const JOINTS: [char; 4] = ['-', '/', '_', '.'];

pub(super) fn check(pair: &ReadPair<'_>, glossary: &Glossary, findings: &mut Vec<Finding>) {
    let Some(source) = &pair.source else { return };
    let mut told: Vec<&Recognised> = Vec::new();
    let asked_for = |one: &&Recognised| glossary.status_on(one, pair.day) < Status::Forbidden;
    let terms = source.terms.iter().filter(asked_for);
    for one in terms.filter(|one| !is_rendered(one, source, &pair.target, glossary)) {
        let concept = glossary.concept(one);
        let expected = concept.usable(pair.target.passage.language, pair.day);
        let is_told = told.iter().any(|other| other.concept == one.concept || other.span.overlaps(&one.span));
        let is_asked_for = !expected.is_empty() && !is_told && !may_be_ordinary(one, source, glossary);
        if is_asked_for && stands_alone(one, source) && !refers_back(source, &pair.target) {
            told.push(one);
            let suggestions = expected.into_iter().map(|term| term.text.clone()).collect();
            findings.push(finding(one, concept, one.span.slice(source.passage.text), suggestions));
        }
    }
}

/// Whether the translation renders the concept, or another one that has the same form in the source.
fn is_rendered(one: &Recognised, source: &Reading<'_>, target: &Reading<'_>, glossary: &Glossary) -> bool {
    let mut possible = source.terms.iter().filter(|other| other.span == one.span);
    let words = one.span.slice(source.passage.text);
    possible.clone().any(|other| target.names(other.concept))
        || possible.any(|other| is_rendered_otherwise(other.concept, words, target, glossary))
}

/// Whether a name stands where every word has a capital, and the glossary excepts the same word in small letters:
/// «Арал шағын» is "the island is small".
fn may_be_ordinary(one: &Recognised, source: &Reading<'_>, glossary: &Glossary) -> bool {
    let term = glossary.term(one);
    let begins = |part: &Part| part.span.start == one.span.start && part.begins_sentence;
    term.exceptions.contains(&term.text.to_lowercase()) && source.parts.iter().any(begins)
}

/// Whether the words are a term where they stand: no part of an identifier (`hd-media`, `Europe/London`), and no function
/// word that is spelled like one («после», not the ambassador).
fn stands_alone(one: &Recognised, source: &Reading<'_>) -> bool {
    let Passage { text, language } = source.passage;
    let joins = |neighbour: Option<char>, beyond: Option<char>| {
        neighbour.is_some_and(|mark| JOINTS.contains(&mark)) && beyond.is_some_and(char::is_alphanumeric)
    };
    let (mut before, mut after) = (text[..one.span.start].chars().rev(), text[one.span.end..].chars());
    let is_joined = joins(before.next(), before.next()) || joins(after.next(), after.next());
    let words = one.span.slice(text);
    let is_function_word = !words.contains(char::is_whitespace)
        && words.starts_with(char::is_alphabetic)
        && !is_content_word(words, language);
    let is_identifier = is_joined && words.is_ascii() && !words.contains(char::is_whitespace);
    !is_identifier && !is_function_word
}

fn finding(one: &Recognised, concept: &Concept, words: &str, suggestions: Vec<String>) -> Finding {
    Finding {
        rule: Rule::MissingTerm,
        severity: Rule::MissingTerm.severity(),
        side: Side::Source,
        span: one.span,
        message: format!("the translation has no approved term for \"{words}\""),
        concept: Some(concept.name.clone()),
        suggestions,
    }
}
