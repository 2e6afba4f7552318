//! How a term was rendered, and how often in each way.
//!
//! Comes in: translations with the words that likely stand for the term, and the glossary. Goes out: the renderings, the
//! most frequent first, all forms of one together, with the documents that hold them, and what is left over.

mod likely_words;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::extract::{explaining_phrases, same_phrases};
use super::{Glossary, Status};
use crate::language::Language;
use crate::text::normal::normal_form;
use crate::text::{Byte, Span};
use likely_words::likely_words;

/// A translation of a text that holds the term.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Occurrence<'text> {
    /// The translation.
    pub target: &'text str,
    /// Where the words stand that likely render the term; nothing where that is not known.
    pub rendering: Option<Span<Byte>>,
    /// Where the text comes from.
    pub document: Option<&'text str>,
    /// The text's day, as `2026-02-19`.
    pub day: Option<&'text str>,
}

/// How a term was rendered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Renderings {
    /// The renderings, the most frequent first.
    pub known: Vec<Rendering>,
    /// Where no rendering is known; nothing where there is no such place.
    pub other: Option<Other>,
}

/// One rendering, in all its forms.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendering {
    /// The glossary's term, else the dictionary form, else the most frequent form.
    pub text: String,
    /// The term's status; nothing where the glossary does not know it.
    pub status: Option<Status>,
    /// In how many units.
    pub count: usize,
    /// The documents, by day.
    pub documents: Vec<InDocument>,
}

/// Units without a known rendering.
#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    /// How many.
    pub count: usize,
    /// Words of their translations that likely render the term, the likeliest first.
    pub words: Vec<String>,
    /// The documents, by day.
    pub documents: Vec<InDocument>,
}

/// How often in one document of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InDocument {
    /// The document.
    pub document: Option<String>,
    /// Its day.
    pub day: Option<String>,
    /// In how many units.
    pub count: usize,
}

/// Counts the renderings of a term in `language`. `others` are translations of other texts, which tell what words are
/// common anyway.
#[must_use]
pub fn count(
    occurrences: &[Occurrence<'_>],
    others: &[String],
    glossary: &Glossary,
    language: &Language,
) -> Renderings {
    let found = Found::new(occurrences, others, glossary, language);
    let mut known: Vec<Rendering> = found.groups.into_iter().map(rendering).collect();
    known.sort_by_key(|rendering| (Reverse(rendering.count), rendering.text.clone()));
    let other = (!found.left.is_empty()).then(|| Other {
        count: found.left.len(),
        words: likely_words(&found.left, others, language),
        documents: by_document(&found.left),
    });
    Renderings { known, other }
}

fn rendering((name, members): (Name, Vec<&Occurrence<'_>>)) -> Rendering {
    Rendering { text: name.text, status: name.status, count: members.len(), documents: by_document(&members) }
}

/// What a rendering is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    text: String,
    status: Option<Status>,
}

/// The occurrences by their rendering, and those without one.
struct Found<'all, 'text> {
    groups: BTreeMap<Name, Vec<&'all Occurrence<'text>>>,
    left: Vec<&'all Occurrence<'text>>,
}

impl<'all, 'text> Found<'all, 'text> {
    /// Terms of the glossary come first, then phrases that many translations share, then the words that likely stand
    /// for the term in each.
    fn new(
        occurrences: &'all [Occurrence<'text>],
        others: &[String],
        glossary: &Glossary,
        language: &Language,
    ) -> Self {
        let mut found = Self { groups: BTreeMap::new(), left: occurrences.iter().collect() };
        found.take_terms(glossary, language);
        found.take_shared(others, language);
        found.take_words(language);
        found
    }

    fn take_terms(&mut self, glossary: &Glossary, language: &Language) {
        for one in std::mem::take(&mut self.left) {
            let term = one.written().and_then(|written| term_of(written, glossary, language));
            match term {
                Some(name) => self.groups.entry(name).or_default().push(one),
                None => self.left.push(one),
            }
        }
    }

    fn take_shared(&mut self, others: &[String], language: &Language) {
        let with: Vec<&str> = self.left.iter().map(|one| one.target).collect();
        let without: Vec<&str> = others.iter().map(String::as_str).collect();
        self.take(explaining_phrases(&with, &without, language));
    }

    fn take_words(&mut self, language: &Language) {
        let left = std::mem::take(&mut self.left).into_iter();
        let (marked, unmarked): (Vec<&Occurrence<'_>>, Vec<_>) =
            left.partition(|one| one.rendering.is_some());
        let written: Vec<&str> = marked.iter().filter_map(|one| one.written()).collect();
        self.left = marked;
        self.take(same_phrases(&written, language));
        self.left.extend(unmarked);
    }

    /// Takes what stands in the places named from what is left.
    fn take(&mut self, named: Vec<(String, Vec<usize>)>) {
        let mut left: Vec<Option<&'all Occurrence<'text>>> =
            std::mem::take(&mut self.left).into_iter().map(Some).collect();
        for (text, members) in named {
            let taken = members.into_iter().filter_map(|member| left[member].take());
            self.groups.entry(self.name_of(text)).or_default().extend(taken);
        }
        self.left = left.into_iter().flatten().collect();
    }

    /// The name under which a rendering is known already, whatever its capitals, or a new one.
    fn name_of(&self, text: String) -> Name {
        let same = |name: &&Name| normal_form(&name.text) == normal_form(&text);
        let known = self.groups.keys().find(same).cloned();
        known.unwrap_or(Name { text, status: None })
    }
}

impl Occurrence<'_> {
    /// The words that likely render the term.
    fn written(&self) -> Option<&str> {
        self.rendering.map(|span| span.slice(self.target))
    }
}

/// The term of the glossary that the words are.
fn term_of(written: &str, glossary: &Glossary, language: &Language) -> Option<Name> {
    let best = glossary.term(&glossary.term_named(written, language)?);
    Some(Name { text: best.text.clone(), status: Some(best.status) })
}

fn by_document(members: &[&Occurrence<'_>]) -> Vec<InDocument> {
    let mut counts: BTreeMap<(Option<&str>, Option<&str>), usize> = BTreeMap::new();
    for one in members {
        *counts.entry((one.day, one.document)).or_default() += 1;
    }
    let owned = |text: Option<&str>| text.map(ToOwned::to_owned);
    counts
        .into_iter()
        .map(|((day, document), count)| InDocument { document: owned(document), day: owned(day), count })
        .collect()
}

#[cfg(test)]
mod tests;
