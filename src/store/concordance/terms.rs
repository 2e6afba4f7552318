//! Terms of the glossary that stand on both sides: the surest counterparts.
//!
//! Comes in: texts with their translations and marked words. Goes out: where the concepts that the marked words name
//! are named in the translations.

use rustc_hash::FxHashSet;

use crate::align::{Counterpart, Example};
use crate::glossary::{Concept, Glossary};
use crate::language::Language;
use crate::store::{Result, Store};
use crate::text::normal::normal_form;
use crate::text::token::words;
use crate::text::{Byte, Span};

/// Letters by which words that cannot belong to a term are told, without asking for their forms.
const FIRST_LETTERS: usize = 2;

impl Store {
    /// For each example where its translation names the concepts that its marked words name; nothing where that is
    /// not known of all of them.
    pub(super) fn counterpart_terms(
        &self,
        from: &Language,
        to: &Language,
        examples: &[Example<'_>],
    ) -> Result<Vec<Vec<Counterpart>>> {
        let mut concepts = self.concepts()?;
        let sought =
            examples.iter().flat_map(|example| example.spans.iter().map(|span| span.slice(example.source)));
        let beginnings: FxHashSet<String> = sought.flat_map(words).map(beginning).collect();
        concepts.retain(|concept| {
            concept.terms_in(to).next().is_some() && may_be_named(concept, from, &beginnings)
        });
        if concepts.is_empty() {
            return Ok(vec![Vec::new(); examples.len()]);
        }
        let glossary = Glossary::new(concepts, &[from, to]);
        Ok(examples.iter().map(|example| counterparts(&glossary, from, to, example)).collect())
    }
}

/// Whether some term of the concept in a language may be written with words of these beginnings.
fn may_be_named(concept: &Concept, language: &Language, beginnings: &FxHashSet<String>) -> bool {
    concept.terms_in(language).any(|term| {
        let forms = term.forms.iter().chain([&term.text]);
        forms.flat_map(|form| words(form)).any(|word| beginnings.contains(&beginning(word)))
    })
}

fn beginning(word: &str) -> String {
    normal_form(word).chars().take(FIRST_LETTERS).collect()
}

fn counterparts(
    glossary: &Glossary,
    from: &Language,
    to: &Language,
    example: &Example<'_>,
) -> Vec<Counterpart> {
    let mut named: FxHashSet<usize> = FxHashSet::default();
    let mentions = glossary.mentions(example.source, from);
    for span in example.spans {
        let exact = mentions.iter().filter(|mention| mention.span == *span);
        let before = named.len();
        named.extend(exact.map(|mention| mention.concept));
        if named.len() == before && !mentions.iter().any(|mention| mention.span == *span) {
            return Vec::new();
        }
    }
    let found = glossary.recognise(example.target, to).into_iter();
    let mut spans: Vec<Span<Byte>> =
        found.filter(|one| named.contains(&one.concept)).map(|one| one.span).collect();
    spans.sort_unstable();
    spans.dedup();
    spans.into_iter().map(|span| Counterpart { span, confidence: 1.0 }).collect()
}
