//! Names in spellings that the glossary does not list.
//!
//! Comes in: concepts, then texts with the terms that were recognised in them. Goes out: words that are another spelling
//! of the name of a person or place. A name is what sounds alike in two languages of its concept, word by word: that
//! tells Olzhas Bektenov and Astana from Supreme Court.

mod part;
mod spelling;

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::concept::{Concept, Status, Term};
use super::recognise::Recognised;
use super::recollection::{Bounded, Recollections};
use crate::language::Language;
use crate::morphology::{self, Morphology, PartOfSpeech};
use crate::text::normal::unified;
use crate::text::token::tokens;
use crate::text::{Byte, Span};
use crate::transliteration::skeleton;
pub(crate) use part::{Part, parts};
use spelling::{Likeness, lemma, same_form};

/// Shorter names are too easily met by chance.
const SHORTEST: usize = 5;
/// Where every word has a capital, chance is greater.
const SHORTEST_AT_BEGIN: usize = 6;
const MOST_PARTS: usize = 3;
/// How many words are remembered.
const MOST_WORDS: usize = 1 << 15;
/// How many consonants two names that differ in their first one must share.
const LEAST_SHARED: usize = 4;

/// The names of one language.
pub(super) struct Names {
    morphology: &'static dyn Morphology,
    parts: Vec<Known>,
    by_skeleton: FxHashMap<String, Vec<usize>>,
    recollections: Recollections<Recollection>,
}

/// Which names each word that was read before may be; bounded.
#[derive(Default)]
struct Recollection(FxHashMap<Box<str>, Arc<[Candidate]>>);

impl Bounded for Recollection {
    fn is_full(&self) -> bool {
        self.0.len() > MOST_WORDS
    }
}

/// A name that a word may be.
struct Candidate {
    /// By its place.
    known: usize,
    /// The dictionary form of the word, where it sounds as the name does.
    lemma: Option<String>,
}

/// One part of a name as the glossary has it.
struct Known {
    concept: usize,
    term: usize,
    text: String,
    /// Whether other names may share it: a given name, unless it is a compound such as Касым-Жомарт.
    is_given: bool,
    /// Whether a given name may stand before it.
    is_surname: bool,
}

/// A word that is a name of the glossary, as its dictionary has it or in another spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spelling {
    /// The concept, by its place in the glossary.
    pub(crate) concept: usize,
    /// The approved term, by its place in the concept.
    pub(crate) term: usize,
    /// Where the word stands.
    pub(crate) span: Span<Byte>,
    /// The part of the term that it is.
    pub(crate) name: String,
    /// Whether it is spelled as the term is.
    pub(crate) is_approved: bool,
    /// The approved spelling in the same grammatical form, where that is certain.
    pub(crate) same_form: Option<String>,
}

impl Names {
    pub(super) fn new(concepts: &[Concept], language: &Language) -> Self {
        let morphology = morphology::for_language(language);
        let mut names = Self {
            morphology,
            parts: Vec::new(),
            by_skeleton: FxHashMap::default(),
            recollections: Recollections::default(),
        };
        for (place, concept) in concepts.iter().enumerate() {
            let mut terms: Vec<(usize, &Term)> = concept
                .terms
                .iter()
                .enumerate()
                .filter(|(_, term)| is_name(term, language, concept))
                .collect();
            terms.sort_by_key(|(_, term)| term.status);
            let is_person = terms.iter().any(|(_, term)| parts_of(&term.text).len() > 1);
            terms.into_iter().for_each(|(index, term)| names.add((place, index), term, is_person));
        }
        names
    }

    fn add(&mut self, (concept, index): (usize, usize), term: &Term, is_person: bool) {
        let parts = parts_of(&term.text);
        for (at, part) in parts.iter().enumerate() {
            let text = unified(part.span.slice(&term.text)).into_owned();
            let is_last = at + 1 == parts.len();
            if text.chars().count() >= SHORTEST {
                self.by_skeleton.entry(skeleton(&text)).or_default().push(self.parts.len());
                let is_given = !is_last && !text.contains('-');
                self.parts.push(Known {
                    concept,
                    term: index,
                    text,
                    is_given,
                    is_surname: is_person && is_last,
                });
            }
        }
    }

    /// The names among the parts of a text, but for those that `mentions` cover; `expected` are concepts that the text
    /// should name.
    pub(super) fn find(
        &self,
        text: &str,
        parts: &[Part],
        mentions: &[Recognised],
        expected: &[usize],
    ) -> Vec<Spelling> {
        let mut reading = Reading {
            names: self,
            text,
            parts,
            mentions,
            expected,
            candidates: Vec::new(),
            found: Vec::new(),
        };
        self.recollections.with(|memory| {
            reading.candidates = parts.iter().map(|part| reading.candidates_for(*part, memory)).collect();
        });
        if reading.candidates.iter().all(|candidates| candidates.is_empty()) {
            return Vec::new();
        }
        (0..parts.len()).for_each(|at| reading.take(at, false));
        (0..parts.len()).rev().for_each(|at| reading.take(at, true));
        reading.found.sort_by_key(|one| one.span.start);
        reading.found
    }

    /// The parts of names that a word in any form may be, as they are remembered.
    fn candidates(&self, written: &str, memory: &mut Recollection) -> Arc<[Candidate]> {
        if let Some(known) = memory.0.get(written) {
            return Arc::clone(known);
        }
        let word = unified(written);
        let lemma_of =
            |known: usize| lemma(&word, &self.parts[known].text, Likeness::SameSounds, self.morphology);
        let may_be = self.may_be(&word).into_iter();
        let found: Arc<[Candidate]> =
            may_be.map(|known| Candidate { known, lemma: lemma_of(known) }).collect();
        memory.0.insert(written.into(), Arc::clone(&found));
        found
    }

    /// The places of the parts of names that a word may be, by its consonants and its length.
    fn may_be(&self, word: &str) -> Vec<usize> {
        let letters = word.chars().count();
        if letters + 1 < SHORTEST {
            return Vec::new();
        }
        let keys = spelling::skeletons(word);
        let beginnings = keys.iter().flat_map(|key| (2..=key.len()).rev().map(|length| &key[..length]));
        let known = beginnings.filter_map(|key| self.by_skeleton.get(key)).flatten().copied();
        let name = |at: usize| &self.parts[at].text;
        let in_script = known.filter(|&at| is_cyrillic(name(at)) == is_cyrillic(word));
        in_script.filter(|&at| spelling::may_be_form(letters, name(at).chars().count())).collect()
    }
}

/// Whether a word is written in Cyrillic: what stands there in Latin letters (Air Astana) is no spelling of ours.
fn is_cyrillic(word: &str) -> bool {
    word.contains(|letter| matches!(letter, '\u{400}'..='\u{52F}'))
}

/// Whether a term may be used and is the name of a person or place.
fn is_name(term: &Term, language: &Language, concept: &Concept) -> bool {
    let is_usable = term.status < Status::Deprecated && term.part_of_speech == PartOfSpeech::Name;
    let sounds = || skeletons(&term.text);
    let others = || concept.terms.iter().filter(|other| !other.language.matches(language));
    is_usable
        && term.language.matches(language)
        && sounds().is_some_and(|own| {
            others().filter_map(|other| skeletons(&other.text)).any(|other| are_of_one_name(&own, &other))
        })
}

/// Whether two names sound alike, or are each of one word and alike but for few sounds: Ауғанстан, Afghanistan.
fn are_of_one_name(own: &[String], other: &[String]) -> bool {
    let nearly = |names: [&String; 2]| {
        let [own, other] = names.map(|name| name.trim_start_matches('*'));
        let same_end = own.chars().rev().zip(other.chars().rev()).take_while(|(own, other)| own == other);
        let shared = same_end.count();
        shared >= LEAST_SHARED && shared + 1 >= own.len().max(other.len())
    };
    own == other || matches!((own, other), ([own], [other]) if nearly([own, other]))
}

fn parts_of(name: &str) -> Vec<Part> {
    parts(name, &tokens(name))
}

/// The skeletons of the parts of a name; none where it is made of other words too.
fn skeletons(name: &str) -> Option<Vec<String>> {
    let parts = parts_of(name);
    let is_name = (1..=MOST_PARTS).contains(&parts.len()) && part::is_made_of(name, &parts);
    is_name.then(|| parts.iter().map(|part| skeleton(part.span.slice(name))).collect())
}

/// A text that is searched for names.
struct Reading<'run> {
    names: &'run Names,
    text: &'run str,
    parts: &'run [Part],
    mentions: &'run [Recognised],
    expected: &'run [usize],
    /// For each part the names that it may be.
    candidates: Vec<Arc<[Candidate]>>,
    found: Vec<Spelling>,
}

impl Reading<'_> {
    fn candidates_for(&self, part: Part, memory: &mut Recollection) -> Arc<[Candidate]> {
        if self.is_covered(part) {
            Arc::default()
        } else {
            self.names.candidates(part.span.slice(self.text), memory)
        }
    }

    /// Takes a part for the name that it is, if it is one; a given name only beside the rest of its name.
    fn take(&mut self, at: usize, given: bool) {
        let part = self.parts[at];
        if self.candidates[at].is_empty() || self.found.iter().any(|one| one.span == part.span) {
            return;
        }
        let word = unified(part.span.slice(self.text));
        let known = |one: &Candidate| &self.names.parts[one.known];
        let fitting = self.candidates[at].iter().filter(|one| known(one).is_given == given);
        let likely = fitting.filter(|one| !given || self.is_beside(at, known(one).concept));
        let spellings: Vec<Spelling> = likely.filter_map(|one| self.spelling(at, &word, one)).collect();
        let best = spellings.iter().find(|one| one.is_approved).or(spellings.first()).cloned();
        self.found.extend(best);
    }

    fn spelling(&self, at: usize, word: &str, candidate: &Candidate) -> Option<Spelling> {
        let known = &self.names.parts[candidate.known];
        let morphology = self.names.morphology;
        let lemma = if self.expected.contains(&known.concept) {
            lemma(word, &known.text, Likeness::Similar, morphology)?
        } else {
            let lemma = candidate.lemma.clone()?;
            (known.is_given || self.stands_well(at, known)).then_some(lemma)?
        };
        let is_approved = lemma.to_lowercase() == known.text.to_lowercase();
        let same_form = same_form(word, &lemma, &known.text, morphology).filter(|_| !is_approved);
        let Known { concept, term, ref text, .. } = *known;
        let span = self.parts[at].span;
        Some(Spelling { concept, term, span, name: text.clone(), is_approved, same_form })
    }

    /// Whether nothing beside a part says that it is another name: a given name before it that is not this person's.
    fn stands_well(&self, at: usize, known: &Known) -> bool {
        let part = self.parts[at];
        let long_enough = known.text.chars().count() >= SHORTEST_AT_BEGIN;
        let after_stranger =
            part.follows_part && !self.is_covered(self.parts[at - 1]) && !self.is_given_of(at - 1, known);
        (long_enough || !part.begins_sentence) && !(known.is_surname && after_stranger)
    }

    fn is_given_of(&self, at: usize, known: &Known) -> bool {
        let same_concept = |other: &Candidate| self.names.parts[other.known].concept == known.concept;
        self.candidates[at].iter().any(|other| same_concept(other) && other.lemma.is_some())
    }

    /// Whether the concept is named right after a part or before it.
    fn is_beside(&self, at: usize, concept: usize) -> bool {
        let follows = |at: usize| self.parts.get(at).is_some_and(|part| part.follows_part);
        let before = at.checked_sub(1).filter(|_| follows(at));
        let after = Some(at + 1).filter(|&next| follows(next));
        let names = |at: usize| {
            let part = self.parts[at].span;
            let mut mentioned = self.mentions.iter().filter(|one| one.concept == concept).map(|one| one.span);
            let mut found = self.found.iter().filter(|one| one.concept == concept).map(|one| one.span);
            mentioned.any(|span| span.overlaps(&part)) || found.any(|span| span == part)
        };
        before.into_iter().chain(after).any(names)
    }

    fn is_covered(&self, part: Part) -> bool {
        self.mentions.iter().any(|mention| mention.span.overlaps(&part.span))
    }
}

impl std::fmt::Debug for Names {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Names").field("parts", &self.parts.len()).finish_non_exhaustive()
    }
}
