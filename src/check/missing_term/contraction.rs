//! Terms that share a head: «Министерства финансов и энергетики».
//!
//! Comes in: a term of several words and a text. Goes out: whether its head stands in the text, and beside a conjunction
//! the rest of it. Which word is the head: the first or the last one.

use crate::check::passage::Reading;
use crate::glossary::Term;
use crate::morphology::{Morphology, PartOfSpeech, for_language};
use crate::text::token::tokens;

/// How many words may lie between the head and the rest.
const REACH: usize = 12;

const JOINTS: [&str; 12] =
    ["and", "or", "и", "или", "также", "а", "және", "мен", "пен", "бен", "немесе", ","];

/// Whether the text has the term without its head, which stands further left or right.
pub(super) fn is_contracted(term: &Term, target: &Reading<'_>) -> bool {
    let own: Vec<&str> = tokens(&term.text).iter().map(|token| token.span.slice(&term.text)).collect();
    let text = target.passage.text;
    let words: Vec<&str> = target.tokens.iter().map(|token| token.span.slice(text)).collect();
    let morphology = for_language(target.passage.language);
    let ([head, after @ ..], [before @ .., last]) = (own.as_slice(), own.as_slice()) else { return false };
    !after.is_empty()
        && (follows_joint(&words, head, after, morphology)
            || precedes_joint(&words, before, last, morphology))
}

/// «Министерства финансов и энергетики»: the rest after a conjunction, the head before it.
fn follows_joint(words: &[&str], head: &str, rest: &[&str], morphology: &dyn Morphology) -> bool {
    let is_head = |word: &&str| morphology.is_form(word, head, PartOfSpeech::Noun);
    (1..words.len()).any(|at| {
        is_joint(words[at - 1])
            && is_rest(&words[at..], rest, morphology)
            && words[at.saturating_sub(REACH)..at].iter().any(is_head)
    })
}

/// «Қаржы және Энергетика министрліктері»: the rest before a conjunction, the head after it.
fn precedes_joint(words: &[&str], rest: &[&str], head: &str, morphology: &dyn Morphology) -> bool {
    let is_head = |word: &&str| morphology.is_form(word, head, PartOfSpeech::Noun);
    (0..words.len().saturating_sub(rest.len())).any(|at| {
        let end = at + rest.len();
        is_joint(words[end])
            && is_rest(&words[at..], rest, morphology)
            && words[end..].iter().take(REACH).any(is_head)
    })
}

fn is_joint(word: &str) -> bool {
    JOINTS.contains(&word.to_lowercase().as_str())
}

/// Whether the words begin with the rest, as it stands in the term, or with adjectives that agree with the head.
fn is_rest(words: &[&str], rest: &[&str], morphology: &dyn Morphology) -> bool {
    let is_same = |word: &str, own: &str| word.to_lowercase() == own.to_lowercase();
    let is_adjective = |word: &str, own: &str| morphology.is_form(word, own, PartOfSpeech::Adjective);
    let mut pairs = words.iter().zip(rest);
    words.len() >= rest.len() && pairs.all(|(word, own)| is_same(word, own) || is_adjective(word, own))
}
