//! The words of a translation that stand for what was found in its source.
//!
//! Comes in: some texts with their translations, and all segments that hold the same words. Goes out: counterparts:
//! terms of the glossary that stand on both sides, else what the aligner learns from the memory.

use super::pattern::Pattern;
use super::sample::{Pair, SpreadPair};
use super::{Findings, Hit};
use crate::align::{self, Counterpart, Example, Unmarked};
use crate::language::Language;
use crate::progress::Silent;
use crate::store::segments::SegmentId;
use crate::store::{Result, Store};
use crate::text::{Byte, Span};

/// Where the memory holds a pattern.
pub(super) struct Known<'found> {
    pub(super) language: &'found Language,
    pub(super) language_id: i64,
    pub(super) pattern: &'found Pattern,
    /// The segments with the pattern, rising.
    pub(super) segments: &'found [SegmentId],
}

impl Store {
    /// Marks the counterparts in the translations of the hits that are in the language of `findings`.
    pub(super) fn mark_counterparts(&self, hits: &mut [Hit], findings: &Findings) -> Result<()> {
        let Findings { language, language_id, pattern, segments } = findings;
        let known = Known { language, language_id: *language_id, pattern, segments };
        let mut hits: Vec<&mut Hit> = hits.iter_mut().filter(|hit| hit.language == *language).collect();
        for target in target_languages(&hits) {
            let found = self.counterparts(&known, &target, &examples(&hits, &target))?;
            let opposites = hits.iter_mut().flat_map(|hit| &mut hit.translations);
            let opposites = opposites.filter(|opposite| opposite.language == target);
            opposites.zip(found).for_each(|(opposite, found)| opposite.counterparts = found);
        }
        Ok(())
    }

    /// For each of `asked`, into the language `to`, the counterparts of its marked words.
    pub(super) fn counterparts(
        &self,
        known: &Known<'_>,
        to: &Language,
        asked: &[Example<'_>],
    ) -> Result<Vec<Vec<Counterpart>>> {
        let found = self.pairs_with(known, to)?;
        let spread = self.spread(known.language_id, known.language, to)?;
        let spans: Vec<Vec<Span<Byte>>> =
            found.iter().map(|pair| known.pattern.find_in(&pair.source)).collect();
        let marked = found.iter().zip(&spans).filter(|(_, spans)| !spans.is_empty());
        let marked: Vec<Example<'_>> = marked.map(|(pair, spans)| pair.example(spans)).collect();
        let languages = (known.language, to);
        let learned = align::counterparts(languages, asked, &marked, &without(known, &spread), &mut Silent)?;
        let terms = self.counterpart_terms(known.language, to, asked)?;
        let surer = |(terms, learned): (Vec<_>, _)| if terms.is_empty() { learned } else { terms };
        Ok(terms.into_iter().zip(learned).map(surer).collect())
    }
}

/// The pairs without what is known.
pub(super) fn without<'pairs>(known: &Known<'_>, pairs: &'pairs [SpreadPair]) -> Vec<&'pairs Unmarked> {
    let has_not = |segment: &SegmentId| known.segments.binary_search(segment).is_err();
    pairs.iter().filter(|(segment, _)| has_not(segment)).map(|(_, pair)| pair).collect()
}

impl Pair {
    pub(super) fn example<'text>(&'text self, spans: &'text [Span<Byte>]) -> Example<'text> {
        Example { source: &self.source, target: &self.target, spans }
    }
}

/// The languages of the translations of some hits.
fn target_languages(hits: &[&mut Hit]) -> Vec<Language> {
    let translations = hits.iter().flat_map(|hit| &hit.translations);
    let mut languages: Vec<Language> = translations.map(|opposite| opposite.language.clone()).collect();
    languages.sort();
    languages.dedup();
    languages
}

/// The hits with each of their translations into a language.
fn examples<'text>(hits: &'text [&mut Hit], to: &Language) -> Vec<Example<'text>> {
    let examples = hits.iter().flat_map(|hit| {
        let opposites = hit.translations.iter().filter(|opposite| opposite.language == *to);
        opposites.map(|opposite| Example { source: &hit.text, target: &opposite.text, spans: &hit.spans })
    });
    examples.collect()
}
