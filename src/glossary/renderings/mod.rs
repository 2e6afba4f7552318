//! How a term was rendered, and how often in each way.
//!
//! Comes in: translations with the words that likely stand for the term, and the glossary. Goes out: the renderings, the
//! most frequent first, all forms of one together, with the documents that hold them, and what is left over.

mod likely_words;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::extract::same_phrases;
use super::{Glossary, Status};
use crate::language::Language;
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
    let (known, unknown): (Vec<_>, Vec<_>) = occurrences.iter().partition(|one| one.rendering.is_some());
    let mut renderings: Vec<Rendering> = grouped(&known, glossary, language)
        .into_iter()
        .map(|(name, members)| Rendering {
            text: name.text,
            status: name.status,
            count: members.len(),
            documents: by_document(&members),
        })
        .collect();
    renderings.sort_by_key(|rendering| (Reverse(rendering.count), rendering.text.clone()));
    let other = (!unknown.is_empty()).then(|| Other {
        count: unknown.len(),
        words: likely_words(&unknown, others, language),
        documents: by_document(&unknown),
    });
    Renderings { known: renderings, other }
}

/// What a rendering is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    text: String,
    status: Option<Status>,
}

type Group<'all, 'text> = (Name, Vec<&'all Occurrence<'text>>);

/// Occurrences by their rendering: terms of the glossary by the term, others by the dictionary words they consist of.
fn grouped<'all, 'text>(
    known: &[&'all Occurrence<'text>],
    glossary: &Glossary,
    language: &Language,
) -> Vec<Group<'all, 'text>> {
    let mut groups: BTreeMap<Name, Vec<&'all Occurrence<'text>>> = BTreeMap::new();
    let mut unnamed: Vec<(&str, &'all Occurrence<'text>)> = Vec::new();
    for one in known {
        let written = one.rendering.map_or("", |span| span.slice(one.target));
        match term_of(written, glossary, language) {
            Some(name) => groups.entry(name).or_default().push(one),
            None => unnamed.push((written, one)),
        }
    }
    let written: Vec<&str> = unnamed.iter().map(|(written, _)| *written).collect();
    for (text, members) in same_phrases(&written, language) {
        let members = members.into_iter().map(|member| unnamed[member].1);
        groups.entry(Name { text, status: None }).or_default().extend(members);
    }
    groups.into_iter().collect()
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
