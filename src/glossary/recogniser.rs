//! The terms of one language, found in a text through an index of the keys of their words.
//!
//! Comes in: concepts, then texts. Goes out: where terms stand, whatever covers them. A term is compared only where
//! every word shares a key with the term's, which few places do.

use rustc_hash::FxHashMap;

use super::concept::Concept;
use super::pattern::{Pattern, Role};
use super::recognise::Recognised;
use super::word::{Keys, Word};
use crate::language::Language;
use crate::morphology::{self, Morphology};
use crate::text::Span;

/// The terms of one language.
pub(super) struct Recogniser {
    morphology: &'static dyn Morphology,
    keys: Keys,
    patterns: Vec<Indexed>,
    /// The patterns by the keys of their first words.
    by_first_word: FxHashMap<u32, Vec<usize>>,
}

/// A pattern with the keys of each of its words.
struct Indexed {
    pattern: Pattern,
    keys: Vec<Vec<u32>>,
}

impl Recogniser {
    pub(super) fn new(concepts: &[Concept], language: &Language) -> Self {
        let morphology = morphology::for_language(language);
        let mut recogniser = Self {
            morphology,
            keys: Keys::default(),
            patterns: Vec::new(),
            by_first_word: FxHashMap::default(),
        };
        for (place, concept) in concepts.iter().enumerate() {
            let terms = concept.terms.iter().enumerate().filter(|(_, term)| term.language.matches(language));
            terms
                .flat_map(|(index, term)| Pattern::of_term(place, index, term))
                .for_each(|it| recogniser.add(it));
        }
        recogniser
    }

    fn add(&mut self, pattern: Pattern) {
        let keys: Vec<Vec<u32>> =
            pattern.words().map(|(kind, word)| self.keys.add(kind, word, self.morphology)).collect();
        for &key in &keys[0] {
            self.by_first_word.entry(key).or_default().push(self.patterns.len());
        }
        self.patterns.push(Indexed { pattern, keys });
    }

    /// Every term in the text that none of its own exceptions touches, in the order of their places.
    pub(super) fn find(&self, text: &str) -> Vec<Recognised> {
        let words = self.keys.words_of(text, self.morphology);
        let mut found = Vec::new();
        for start in 0..words.len() {
            self.find_at(&words[start..], &mut found);
        }
        without_exceptions(found)
    }

    fn find_at(&self, words: &[Word<'_>], found: &mut Vec<(Role, Recognised)>) {
        let by_key = words[0].keys.iter().filter_map(|key| self.by_first_word.get(key));
        let mut places: Vec<usize> = by_key.flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        found.extend(
            places.into_iter().filter_map(|place| self.patterns[place].find_in(words, self.morphology)),
        );
    }
}

impl Indexed {
    fn find_in(&self, words: &[Word<'_>], morphology: &dyn Morphology) -> Option<(Role, Recognised)> {
        let likely = words.len() >= self.keys.len()
            && self.keys.iter().zip(words).all(|(own, word)| word.has_one_of(own));
        let count = likely.then(|| self.pattern.matches(words, morphology))??;
        let span = Span::new(words[0].span.start, words[count - 1].span.end);
        let Pattern { concept, term, role, .. } = self.pattern;
        Some((role, Recognised { concept, term, span }))
    }
}

impl std::fmt::Debug for Recogniser {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Recogniser").field("patterns", &self.patterns.len()).finish_non_exhaustive()
    }
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
pub(super) fn without_covered(mut found: Vec<Recognised>) -> Vec<Recognised> {
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
    fn marks_count_whatever_way_they_are_typed() {
        let concepts = [
            concept("fund", &["\"Samruk-Kazyna\" Fund"]),
            concept("day", &["Women's Day"]),
            concept("format", &["C5+1"]),
        ];
        assert_found(&concepts, "The «Samruk‑Kazyna» Fund paid.", &[("fund", "«Samruk‑Kazyna» Fund")]);
        assert_found(&concepts, "On Women’s Day.", &[("day", "Women’s Day")]);
        assert_found(&concepts, "The C5+1 met; C5 did not.", &[("format", "C5+1")]);
    }

    #[test]
    fn composed_and_decomposed_letters_are_the_same() {
        let russian = Language::russian();
        let term = Term::new(russian.clone(), "Йемен");
        let concept = Concept { name: "yemen".to_owned(), terms: vec![term], ..Concept::default() };
        let glossary = Glossary::new(vec![concept], &[&russian]);
        let text = "в И\u{306}емене";
        assert_eq!(glossary.recognise(text, &russian)[0].span.slice(text), "И\u{306}емене");
    }

    #[test]
    fn a_case_ending_belongs_to_the_word_whatever_hyphen_joins_it() {
        let kazakh = Language::kazakh();
        let term = Term { part_of_speech: PartOfSpeech::Name, ..Term::new(kazakh.clone(), "ҚР") };
        let concept = Concept { name: "kazakhstan".to_owned(), terms: vec![term], ..Concept::default() };
        let glossary = Glossary::new(vec![concept], &[&kazakh]);
        for (text, expected) in [("ҚР-ның", "ҚР-ның"), ("ҚР‑ның", "ҚР‑ның"), ("ҚР - ның", "ҚР")]
        {
            assert_eq!(glossary.recognise(text, &kazakh)[0].span.slice(text), expected);
        }
    }

    #[test]
    fn a_region_of_the_text_or_of_the_term_does_not_part_them_but_a_script_does() {
        let [british, american, latin, cyrillic] =
            ["en-GB", "en-US", "kk-Latn", "kk-Cyrl"].map(|tag| Language::parse(tag).unwrap());
        let terms = vec![Term::new(american.clone(), "summit"), Term::new(latin.clone(), "sammit")];
        let concept = Concept { name: "summit".to_owned(), terms, ..Concept::default() };
        let glossary = Glossary::new(vec![concept], &[&american, &cyrillic, &latin]);
        assert_eq!(glossary.recognise("The summit.", &british).len(), 1);
        assert_eq!(glossary.recognise("sammit", &latin).len(), 1);
        assert_eq!(glossary.recognise("sammit", &cyrillic), []);
    }

    #[test]
    fn a_shorter_term_is_mentioned_within_a_longer_one() {
        let glossary_of =
            [concept("council", &["Security Council"]), concept("un-council", &["UN Security Council"])];
        let english = Language::english();
        let glossary = Glossary::new(glossary_of.to_vec(), &[&english]);
        assert_eq!(glossary.mentions("The UN Security Council met.", &english).len(), 2);
    }

    #[test]
    fn concepts_that_share_a_form_are_both_given() {
        let concepts = [concept("state", &["Georgia"]), concept("us-state", &["Georgia"])];
        assert_found(&concepts, "In Georgia.", &[("state", "Georgia"), ("us-state", "Georgia")]);
    }
}
