//! The words of one translation, each with what it stands for.
//!
//! Comes in: words with their roles. Goes out: the stretch that stands for a phrase, if there is one.

use super::search::Other;
use super::stretch::are_of_one_root;
use crate::morphology::Nominal;
use crate::text::{Byte, Span};

/// A rendering of more words may have one word less elsewhere.
const SHORTEST: usize = 2;

/// What a word of a target stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It says nothing by itself, or is a mark or a number.
    Outside,
    /// It is a word of the usual rendering.
    Usual,
    /// It sounds like a word of the phrase.
    Alike,
    /// It recurs where the usual words are missing.
    Recurring,
    /// It goes with another word of the source, or is common and never goes with the phrase.
    Explained,
    /// Nothing accounts for it.
    Free,
}

/// A word of a target.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) span: Span<Byte>,
    pub(super) stem: u32,
    /// In normal form.
    pub(super) word: String,
    pub(super) role: Role,
    pub(super) nominal: Nominal,
}

/// A target.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) parts: Vec<Part>,
    /// How many words of the source beside the phrase nothing in the target goes with.
    pub(super) unknown: usize,
}

impl Part {
    /// Whether something says that it stands for the phrase.
    fn is_evidence(&self) -> bool {
        matches!(self.role, Role::Usual | Role::Alike | Role::Recurring)
    }

    fn may_belong(&self) -> bool {
        (self.role == Role::Free || self.is_evidence()) && self.nominal != Nominal::NONE
    }
}

impl Target {
    /// The stems of the words that nothing accounts for, each once.
    pub(super) fn free_stems(&self) -> Vec<u32> {
        let free = self.parts.iter().filter(|part| part.role == Role::Free && part.nominal != Nominal::NONE);
        let mut stems: Vec<u32> = free.map(|part| part.stem).collect();
        stems.sort_unstable();
        stems.dedup();
        stems
    }

    /// The stretches of so many words that may be another rendering.
    fn stretches(&self, size: usize) -> Vec<&[Part]> {
        self.parts.windows(size).filter(|parts| may_be_rendering(parts)).collect()
    }

    /// What stands for a phrase that `usual` words mostly render. Where nothing but the number of words tells,
    /// `most_unknown` words of the source may be unaccounted for.
    pub(super) fn other_words(&self, usual: &[String], most_unknown: usize) -> Option<Other> {
        let size = usual.len();
        let stretches = self.stretches(size);
        if self.parts.iter().any(Part::is_evidence) {
            let shorter = if size > SHORTEST { self.stretches(size - 1) } else { Vec::new() };
            let all = shorter.into_iter().chain(stretches);
            let best = all.max_by_key(|parts| evidence(parts, usual))?;
            return is_proven(best, usual).then(|| Other::Words(span(best)));
        }
        let free = self.parts.iter().filter(|part| part.role == Role::Free).count();
        let is_extra = self.unknown <= most_unknown && free >= self.unknown + size;
        match stretches.as_slice() {
            [only] if is_extra => Some(Other::Words(span(only))),
            [_, ..] if is_extra => Some(Other::Somewhere),
            _ => None,
        }
    }
}

/// Whether words side by side may be another rendering: a noun phrase with something that is not usual.
fn may_be_rendering(parts: &[Part]) -> bool {
    let nominals: Vec<Nominal> = parts.iter().map(|part| part.nominal).collect();
    let is_other = parts.iter().any(|part| part.role != Role::Usual);
    is_other && parts.iter().all(Part::may_belong) && may_be_noun_phrase(&nominals)
}

/// Whether words side by side may be a noun phrase.
fn may_be_noun_phrase(words: &[Nominal]) -> bool {
    let [first, between @ .., last] = words else { return words.iter().all(|word| word.head) };
    let head_last = last.head && first.attribute;
    let head_first = first.head && last.dependent;
    between.iter().all(|word| word.attribute || word.dependent) && (head_last || head_first)
}

/// Whether words stand for a phrase: a usual word stands in its usual place, or there is other evidence than that.
fn is_proven(parts: &[Part], usual: &[String]) -> bool {
    let (told, in_place) = evidence(parts, usual);
    let is_usual = |part: &&Part| part.role == Role::Usual;
    in_place > 0 || told > parts.iter().filter(is_usual).count()
}

/// How much says that words stand for a phrase: how many of them, and how many stand where they usually do, counted
/// from the first word or from the last.
fn evidence(parts: &[Part], usual: &[String]) -> (usize, usize) {
    let of_root = |part: &Part| usual.iter().any(|usual| are_of_one_root(&part.word, usual));
    let told = parts.iter().filter(|part| part.is_evidence() || of_root(part)).count();
    let stands =
        |(part, usual): &(&Part, &String)| part.role == Role::Usual && are_of_one_root(&part.word, usual);
    let from_first = parts.iter().zip(usual).filter(stands).count();
    let from_last = parts.iter().rev().zip(usual.iter().rev()).filter(stands).count();
    (told, from_first.max(from_last))
}

fn span(parts: &[Part]) -> Span<Byte> {
    Span::new(parts[0].span.start, parts[parts.len() - 1].span.end)
}
