//! The terms of one language, found in a text through an index of the keys of their first words.

use rustc_hash::FxHashMap;

use super::concept::Concept;
use super::pattern::{Pattern, Role};
use super::recognise::Recognised;
use crate::language::Language;
use crate::morphology::{self, Morphology};
use crate::text::Span;
use crate::text::token::{Token, TokenKind, tokens};

/// The terms of one language.
pub(super) struct Recogniser {
    morphology: &'static dyn Morphology,
    patterns: Vec<Pattern>,
    by_first_word: FxHashMap<String, Vec<usize>>,
}

impl Recogniser {
    pub(super) fn new(concepts: &[Concept], language: &Language) -> Self {
        let morphology = morphology::for_language(language);
        let mut patterns = Vec::new();
        for (place, concept) in concepts.iter().enumerate() {
            let terms = concept.terms.iter().enumerate().filter(|(_, term)| term.language.matches(language));
            patterns.extend(terms.flat_map(|(index, term)| Pattern::of_term(place, index, term)));
        }
        let by_first_word = index(&patterns, morphology);
        Self { morphology, patterns, by_first_word }
    }

    /// Every term in the text that neither a longer term nor one of its own exceptions covers.
    pub(super) fn find(&self, text: &str) -> Vec<Recognised> {
        let tokens = tokens(text);
        let mut found = Vec::new();
        for start in 0..tokens.len() {
            if matches!(tokens[start].kind, TokenKind::Word | TokenKind::Number) {
                self.find_at(text, &tokens[start..], &mut found);
            }
        }
        without_covered(without_exceptions(found))
    }

    fn find_at(&self, text: &str, tokens: &[Token], found: &mut Vec<(Role, Recognised)>) {
        let first = tokens[0].span.slice(text);
        let mut tried: Vec<usize> = Vec::new();
        for key in keys(first, self.morphology) {
            for &index in self.by_first_word.get(&key).into_iter().flatten() {
                if !tried.contains(&index) {
                    tried.push(index);
                    found.extend(self.recognised(index, text, tokens));
                }
            }
        }
    }

    fn recognised(&self, index: usize, text: &str, tokens: &[Token]) -> Option<(Role, Recognised)> {
        let pattern = &self.patterns[index];
        let count = pattern.matches(text, tokens, self.morphology)?;
        let span = Span::new(tokens[0].span.start, tokens[count - 1].span.end);
        Some((pattern.role, Recognised { concept: pattern.concept, term: pattern.term, span }))
    }
}

impl std::fmt::Debug for Recogniser {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Recogniser").field("patterns", &self.patterns.len()).finish_non_exhaustive()
    }
}

fn index(patterns: &[Pattern], morphology: &dyn Morphology) -> FxHashMap<String, Vec<usize>> {
    let mut index: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (place, pattern) in patterns.iter().enumerate() {
        for key in keys(pattern.first_word(), morphology) {
            index.entry(key).or_default().push(place);
        }
    }
    index
}

/// The keys of a word, and the word itself, which is how explicit forms are found.
fn keys(word: &str, morphology: &dyn Morphology) -> Vec<String> {
    let mut keys = morphology.keys(word);
    let plain = word.to_lowercase();
    if !keys.contains(&plain) {
        keys.push(plain);
    }
    keys
}

/// The terms that do not touch one of their own exceptions.
fn without_exceptions(found: Vec<(Role, Recognised)>) -> Vec<Recognised> {
    let (terms, exceptions): (Vec<_>, Vec<_>) = found.into_iter().partition(|(role, _)| *role == Role::Term);
    let excepted = |term: &Recognised| {
        exceptions.iter().any(|(_, exception)| {
            (exception.concept, exception.term) == (term.concept, term.term)
                && exception.span.overlaps(&term.span)
        })
    };
    terms.into_iter().map(|(_, term)| term).filter(|term| !excepted(term)).collect()
}

/// Leaves out what lies within something longer.
fn without_covered(mut found: Vec<Recognised>) -> Vec<Recognised> {
    found.sort_by_key(|one| (std::cmp::Reverse(one.span.len()), one.span.start));
    let mut kept: Vec<Recognised> = Vec::new();
    for one in found {
        if kept.iter().all(|longer| longer.span == one.span || !longer.span.overlaps(&one.span)) {
            kept.push(one);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use crate::glossary::{Concept, Glossary, Term};
    use crate::language::Language;
    use crate::morphology::PartOfSpeech;

    fn concept(name: &str, texts: &[&str]) -> Concept {
        let name_term = |text: &&str| Term {
            part_of_speech: PartOfSpeech::Name,
            ..Term::new(Language::english(), *text)
        };
        Concept { name: name.to_owned(), terms: texts.iter().map(name_term).collect(), ..Concept::default() }
    }

    #[track_caller]
    fn assert_found(concepts: &[Concept], text: &str, expected: &[(&str, &str)]) {
        let english = Language::english();
        let glossary = Glossary::new(concepts.to_vec(), &[&english]);
        let found: Vec<_> = glossary.recognise(text, &english);
        let named: Vec<_> =
            found.iter().map(|one| (glossary.concept(one).name.as_str(), one.span.slice(text))).collect();
        assert_eq!(named, expected);
    }

    #[test]
    fn the_longest_term_wins() {
        let concepts =
            [concept("council", &["Security Council"]), concept("un-council", &["UN Security Council"])];
        assert_found(
            &concepts,
            "The UN Security Council met; the Security Council voted.",
            &[("un-council", "UN Security Council"), ("council", "Security Council")],
        );
    }

    #[test]
    fn abbreviations_and_names_keep_their_capitals() {
        let concepts = [concept("usa", &["US"]), concept("turkiye", &["Turkey"])];
        assert_found(&concepts, "They told us of a turkey.", &[]);
        assert_found(&concepts, "The US and Turkey agreed.", &[("usa", "US"), ("turkiye", "Turkey")]);
    }

    #[test]
    fn explicit_forms_are_taken_and_exceptions_are_not() {
        let mut concepts = [concept("talks", &["talk"])];
        concepts[0].terms[0].part_of_speech = PartOfSpeech::Noun;
        concepts[0].terms[0].forms = vec!["negotiating table".to_owned()];
        concepts[0].terms[0].exceptions = vec!["small talk".to_owned()];
        assert_found(
            &concepts,
            "At the negotiating table there was small talk.",
            &[("talks", "negotiating table")],
        );
    }

    #[test]
    fn concepts_that_share_a_form_are_both_given() {
        let concepts = [concept("state", &["Georgia"]), concept("us-state", &["Georgia"])];
        assert_found(&concepts, "In Georgia.", &[("state", "Georgia"), ("us-state", "Georgia")]);
    }
}
