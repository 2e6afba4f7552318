//! Recognition as it is defined, without an index or a memory, for the tests to compare with.
//!
//! Comes in: concepts and a text. Goes out: every term of which each word shares a key with the text's word there, and
//! which the grammar accepts.

use super::Glossary;
use super::concept::Concept;
use super::pattern::Pattern;
use super::recognise::Recognised;
use super::recogniser::without_exceptions;
use super::vocabulary::keys;
use crate::language::Language;
use crate::morphology::{Morphology, for_language};
use crate::text::Span;
use crate::text::normal::unified;
use crate::text::token::tokens;

/// A glossary of one language, its patterns with the keys of their words.
struct Reference {
    morphology: &'static dyn Morphology,
    patterns: Vec<(Pattern, Vec<Vec<String>>)>,
}

impl Reference {
    fn new(concepts: &[Concept], language: &Language) -> Self {
        let morphology = for_language(language);
        let with_keys = |pattern: Pattern| {
            let keys = pattern.words().map(|(kind, word)| keys(kind, word, morphology)).collect();
            (pattern, keys)
        };
        Self { morphology, patterns: Pattern::of_concepts(concepts, language).map(with_keys).collect() }
    }

    fn find(&self, text: &str) -> Vec<Recognised> {
        let tokens = tokens(text);
        let spans: Vec<_> = tokens.iter().map(|token| token.span).collect();
        let written: Vec<_> = spans.iter().map(|span| unified(span.slice(text))).collect();
        let keys: Vec<_> = tokens
            .iter()
            .zip(&written)
            .map(|(token, word)| keys(token.kind, word, self.morphology))
            .collect();
        let mut found = Vec::new();
        for start in 0..tokens.len() {
            for (pattern, own) in self.patterns.iter().filter(|(_, own)| may_stand(own, &keys[start..])) {
                let end = start + own.len();
                if pattern.accepts(&written[start..end], self.morphology) {
                    let after = spans[end..].iter().copied();
                    let stop = pattern.suffix_end(spans[end - 1], after, text, self.morphology);
                    let span = Span::new(spans[start].start, stop.unwrap_or(spans[end - 1].end));
                    let Pattern { concept, term, role, .. } = *pattern;
                    found.push((role, Recognised { concept, term, span }));
                }
            }
        }
        without_exceptions(found)
    }
}

fn may_stand(own: &[Vec<String>], found: &[Vec<String>]) -> bool {
    let share = |(own, found): (&Vec<String>, &Vec<String>)| own.iter().any(|key| found.contains(key));
    own.len() <= found.len() && own.iter().zip(found).all(share)
}

/// The shipped glossary as far as its terms are in `language`.
fn shipped(language: &Language) -> Vec<Concept> {
    let tables = super::SHIPPED.into_iter();
    let concepts = tables
        .flat_map(|(domain, table)| crate::format::terms::read(table.as_bytes(), Some(domain)).unwrap());
    concepts.filter(|concept| concept.terms_in(language).next().is_some()).collect()
}

#[track_caller]
fn assert_same(glossary: &Glossary, reference: &Reference, text: &str, language: &Language) {
    assert_eq!(glossary.mentions(text, language), reference.find(text), "{text}");
}

#[test]
fn the_index_finds_in_the_samples_what_the_definition_finds() {
    for (language, sample) in [
        (Language::english(), include_str!("../../samples/board-of-peace.en.txt")),
        (Language::russian(), include_str!("../../samples/board-of-peace.ru.txt")),
        (Language::kazakh(), include_str!("../../samples/board-of-peace.kk.txt")),
    ] {
        let concepts = shipped(&language);
        let reference = Reference::new(&concepts, &language);
        let glossary = Glossary::new(concepts, &[&language]);
        // Twice: what is remembered must not differ from what is found anew.
        for line in sample.lines().chain(sample.lines()) {
            assert_same(&glossary, &reference, line, &language);
        }
    }
}

#[test]
fn the_index_finds_in_any_row_of_forms_what_the_definition_finds() {
    let mut random = fastrand::Rng::with_seed(1);
    for language in [Language::english(), Language::russian(), Language::kazakh()] {
        let concepts: Vec<Concept> = shipped(&language).into_iter().step_by(7).collect();
        let morphology = for_language(&language);
        let words = |text: &str| {
            tokens(text).iter().map(|token| token.span.slice(text).to_owned()).collect::<Vec<_>>()
        };
        let terms = concepts.iter().flat_map(|concept| concept.terms_in(&language));
        let parts: Vec<String> = terms.flat_map(|term| words(&term.text)).collect();
        let reference = Reference::new(&concepts, &language);
        let glossary = Glossary::new(concepts, &[&language]);
        for _ in 0..300 {
            let at = random.usize(..parts.len());
            let row: Vec<String> = parts[at..].iter().take(random.usize(1..6)).cloned().collect();
            let changed = random.usize(..row.len());
            let inflected = row.iter().enumerate().map(|(place, word)| {
                let forms =
                    if place == changed { morphology.forms(word, Default::default()) } else { Vec::new() };
                random.choice(forms).unwrap_or_else(|| word.clone())
            });
            let text = inflected.collect::<Vec<_>>().join(" ");
            assert_same(&glossary, &reference, &text, &language);
        }
    }
}
