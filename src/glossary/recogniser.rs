//! The terms of one language, found in a text through the words that they are made of.
//!
//! Comes in: concepts, then texts. Goes out: where terms stand, whatever covers them. Terms are paths in a trie of words,
//! and a text follows them as far as each of its words shares a key with the term's; few places come to an end, and only
//! there the grammar decides. What was decided about the same words before is remembered.

use super::concept::Concept;
use super::pattern::{Pattern, Role};
use super::recognise::Recognised;
use super::recollection::{self, Known, Recollection, Recollections};
use super::trie::{Node, ROOT, Trie};
use super::vocabulary::Vocabulary;
use crate::language::Language;
use crate::morphology::{self, Morphology};
use crate::text::normal::unified;
use crate::text::token::{Token, TokenKind};
use crate::text::{Byte, Span};

/// The terms of one language.
pub(super) struct Recogniser {
    morphology: &'static dyn Morphology,
    vocabulary: Vocabulary,
    patterns: Vec<Pattern>,
    trie: Trie,
    recollections: Recollections<Recollection>,
}

impl Recogniser {
    pub(super) fn new(concepts: &[Concept], language: &Language) -> Self {
        let morphology = morphology::for_language(language);
        let mut recogniser = Self {
            morphology,
            vocabulary: Vocabulary::default(),
            patterns: Vec::new(),
            trie: Trie::new(),
            recollections: Recollections::default(),
        };
        Pattern::of_concepts(concepts, language).for_each(|pattern| recogniser.add(pattern));
        recogniser
    }

    fn add(&mut self, pattern: Pattern) {
        let number = u32::try_from(self.patterns.len()).unwrap_or(u32::MAX);
        let words = pattern.words().map(|(kind, word)| self.vocabulary.add(kind, word, self.morphology));
        self.trie.add(words, number);
        self.patterns.push(pattern);
    }

    /// Every term in a text and its tokens that none of its own exceptions touches, in the order of their places.
    pub(super) fn find(&self, text: &str, tokens: &[Token]) -> Vec<Recognised> {
        self.recollections.with(|memory| {
            let words: Vec<Word> = tokens.iter().map(|token| self.word(*token, text, memory)).collect();
            let (case, found) = (Vec::new(), Vec::new());
            let mut search = Search { recogniser: self, text, words: &words, memory, case, found };
            let starts = (0..words.len()).filter(|&start| words[start].known.begins);
            starts.for_each(|start| search.find_at(start));
            without_exceptions(search.found)
        })
    }

    fn word(&self, token: Token, text: &str, memory: &mut Recollection) -> Word {
        let written = token.span.slice(text);
        let known = memory.word(written, || self.learn(token.kind, &unified(written)));
        Word { span: token.span, known }
    }

    fn learn(&self, kind: TokenKind, word: &str) -> Known {
        let candidates = self.vocabulary.candidates(kind, word, self.morphology);
        let beginnings = candidates.iter().filter_map(|&word| self.trie.step(ROOT, word)).collect();
        Known { candidates, beginnings }
    }
}

/// A word of a text, as it is known to the recollection.
#[derive(Clone, Copy)]
struct Word {
    span: Span<Byte>,
    known: recollection::Word,
}

/// A text that is searched for terms.
struct Search<'run> {
    recogniser: &'run Recogniser,
    text: &'run str,
    words: &'run [Word],
    memory: &'run mut Recollection,
    /// Room for the numbers of a pattern and its words.
    case: Vec<u32>,
    found: Vec<(Role, Recognised)>,
}

impl Search<'_> {
    /// Finds the terms that begin with a word.
    fn find_at(&mut self, start: usize) {
        let mut patterns = Vec::new();
        for &node in &self.memory.known(self.words[start].known.number).beginnings {
            self.follow(node, &self.words[start + 1..], &mut patterns);
        }
        patterns.sort_unstable();
        for pattern in patterns {
            let term = self.term_at(start, pattern);
            self.found.extend(term);
        }
    }

    /// Collects the patterns on whose path the words go on.
    fn follow(&self, node: Node, words: &[Word], patterns: &mut Vec<u32>) {
        let trie = &self.recogniser.trie;
        patterns.extend_from_slice(trie.ends(node));
        let Some((next, rest)) = words.split_first() else { return };
        for &candidate in &self.memory.known(next.known.number).candidates {
            if let Some(node) = trie.step(node, candidate) {
                self.follow(node, rest, patterns);
            }
        }
    }

    /// The pattern where its path is, if the words are the term in one form.
    fn term_at(&mut self, start: usize, number: u32) -> Option<(Role, Recognised)> {
        let Recogniser { patterns, morphology, .. } = self.recogniser;
        let pattern = &patterns[number as usize];
        let (own, after) = self.words[start..].split_at(pattern.len());
        self.case.clear();
        self.case.extend(std::iter::once(number).chain(own.iter().map(|word| word.known.number)));
        let is_term = self.memory.judge(&self.case, || {
            let written: Vec<_> = own.iter().map(|word| unified(word.span.slice(self.text))).collect();
            pattern.accepts(&written, *morphology)
        });
        let last = is_term.then(|| own.last())??;
        let after = after.iter().map(|word| word.span);
        let end = pattern.suffix_end(last.span, after, self.text, *morphology).unwrap_or(last.span.end);
        let span = Span::new(own[0].span.start, end);
        let Pattern { concept, term, role, .. } = *pattern;
        Some((role, Recognised { concept, term, span }))
    }
}

impl std::fmt::Debug for Recogniser {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Recogniser").field("patterns", &self.patterns.len()).finish_non_exhaustive()
    }
}

/// The terms that do not touch one of their own exceptions.
pub(super) fn without_exceptions(found: Vec<(Role, Recognised)>) -> Vec<Recognised> {
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
    fn kazakh_in_latin_letters_is_found_through_terms_in_cyrillic() {
        let [kazakh, latin] = ["kk", "kk-Latn"].map(|tag| Language::parse(tag).unwrap());
        let term =
            |text: &str| Term { part_of_speech: PartOfSpeech::Name, ..Term::new(kazakh.clone(), text) };
        let council =
            Concept { terms: vec![term("Бейбітшілік кеңесі")], ..concept("council", &[]) };
        let glossary = Glossary::new(vec![council], &[&kazakh]);
        let text = "Ol Beibıtşılık keñesınıñ müşesı.";
        assert_eq!(glossary.recognise(text, &latin)[0].span.slice(text), "Beibıtşılık keñesınıñ");
    }

    #[test]
    fn a_space_station_is_not_peace() {
        let russian = Language::russian();
        let name = Term { part_of_speech: PartOfSpeech::Name, ..Term::new(russian.clone(), "Мир") };
        let station = Concept { terms: vec![name], ..concept("mir", &[]) };
        let glossary = Glossary::new(vec![station], &[&russian]);
        assert_eq!(glossary.recognise("Они хотят мира.", &russian), []);
        assert_eq!(glossary.recognise("На станции «Мир» и на «Мире».", &russian).len(), 2);
    }

    #[test]
    fn concepts_that_share_a_form_are_both_given() {
        let concepts = [concept("state", &["Georgia"]), concept("us-state", &["Georgia"])];
        assert_found(&concepts, "In Georgia.", &[("state", "Georgia"), ("us-state", "Georgia")]);
    }
}
