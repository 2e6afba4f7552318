//! The phrases of a corpus: word sequences that may be noun phrases and stand in several places.
//!
//! Comes in: a corpus with its words folded. Goes out: phrases of dictionary words, with the forms in which they stand,
//! and which of them each text holds. Counted twice over: first by hashes alone, so that what stands once costs little.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::corpus::{BREAK, Corpus, OPENING, WordId};
use super::folding::Folding;
use super::stop_words::Use;

/// Most words of a phrase, links among them.
const LONGEST: usize = 6;

/// A word sequence in all its forms.
#[derive(Debug, Default)]
pub(super) struct Phrase {
    /// The numbers of its dictionary words.
    pub(super) lemmas: Vec<u32>,
    /// In how many places it stands.
    pub(super) count: u32,
    /// In how many texts.
    pub(super) texts: u32,
    /// Where it stands with a capital that the beginning of a sentence does not explain.
    pub(super) capitals: u32,
    /// Where it stands with a small first letter.
    pub(super) smalls: u32,
    /// As it is written, and in how many places so.
    pub(super) written: FxHashMap<Vec<WordId>, u32>,
}

impl Phrase {
    /// Whether it is written as a name, mostly.
    pub(super) fn is_name(&self) -> bool {
        self.capitals > 2 * self.smalls
    }
}

/// The phrases of a corpus.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    /// All of them.
    pub(super) list: Vec<Phrase>,
    /// By the hash of their dictionary words.
    pub(super) by_hash: FxHashMap<u64, u32>,
    items: Vec<u32>,
    ends: Vec<usize>,
}

impl Phrases {
    /// The phrases that stand in `least` places at least.
    pub(super) fn new(corpus: &Corpus, folding: &Folding, least: u32) -> Self {
        let reader = Reader { corpus, folding };
        let mut counts: FxHashMap<u64, u32> = FxHashMap::default();
        for text in 0..corpus.len() {
            reader.for_each(corpus.text(text), |found| *counts.entry(found.hash).or_default() += 1);
        }
        counts.retain(|_, count| *count >= least);
        let mut phrases = Self::default();
        for text in 0..corpus.len() {
            let start = phrases.items.len();
            reader.for_each(corpus.text(text), |found| {
                if counts.contains_key(&found.hash) {
                    let place = phrases.count(&found);
                    phrases.items.push(place);
                }
            });
            phrases.end_text(start);
        }
        phrases
    }

    /// The phrases of a text, each once.
    pub(super) fn in_text(&self, index: usize) -> &[u32] {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.items[start..self.ends[index]]
    }

    /// Whether one of two phrases holds the other.
    pub(super) fn overlap(&self, one: usize, other: usize) -> bool {
        let [one, other] = [one, other].map(|place| self.list[place].lemmas.as_slice());
        let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
        long.windows(short.len()).any(|part| part == short)
    }

    fn count(&mut self, found: &Found<'_>) -> u32 {
        let place = *self.by_hash.entry(found.hash).or_insert_with(|| {
            self.list.push(Phrase { lemmas: found.lemmas.to_vec(), ..Phrase::default() });
            self.list.len() as u32 - 1
        });
        let phrase = &mut self.list[place as usize];
        phrase.count += 1;
        match found.case {
            Case::Capital => phrase.capitals += 1,
            Case::Small => phrase.smalls += 1,
            Case::Unknown => {}
        }
        if let Some(count) = phrase.written.get_mut(found.words) {
            *count += 1;
        } else {
            phrase.written.insert(found.words.to_vec(), 1);
        }
        place
    }

    /// What was found since `start` is all that a text holds.
    fn end_text(&mut self, start: usize) {
        let mut own = self.items.split_off(start);
        own.sort_unstable();
        own.dedup();
        own.iter().for_each(|place| self.list[*place as usize].texts += 1);
        self.items.extend(own);
        self.ends.push(self.items.len());
    }
}

/// The hash by which a phrase is known.
pub(super) fn hash(lemmas: &[u32]) -> u64 {
    FxBuildHasher.hash_one(lemmas)
}

/// A phrase in one place.
struct Found<'text> {
    hash: u64,
    lemmas: &'text [u32],
    words: &'text [WordId],
    case: Case,
}

/// What the first letter of a phrase says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Capital,
    Small,
    Unknown,
}

struct Reader<'corpus> {
    corpus: &'corpus Corpus,
    folding: &'corpus Folding,
}

impl Reader<'_> {
    /// Gives every phrase of a text to `visit`.
    fn for_each(&self, text: &[WordId], mut visit: impl FnMut(Found<'_>)) {
        let mut before = OPENING;
        let mut start = 0;
        for chunk in text.split_inclusive(|word| *word == BREAK || *word == OPENING) {
            let after = start + chunk.len();
            let ended = chunk.last().is_some_and(|last| *last == BREAK || *last == OPENING);
            let words = if ended { &chunk[..chunk.len() - 1] } else { chunk };
            let closes = chunk.last() == Some(&OPENING) || after == text.len();
            let words = if closes { self.without_verb(words) } else { words };
            self.for_each_in(words, before == OPENING, &mut visit);
            before = text[after - 1];
            start = after;
        }
    }

    /// The words of a sentence without the verb at its end.
    fn without_verb<'text>(&self, words: &'text [WordId]) -> &'text [WordId] {
        match words {
            [before @ .., last] if self.folding.closes[*last as usize] => before,
            _ => words,
        }
    }

    fn for_each_in(&self, words: &[WordId], opens: bool, visit: &mut impl FnMut(Found<'_>)) {
        let lemmas: Vec<u32> = words.iter().map(|word| self.folding.lemmas[*word as usize]).collect();
        for first in 0..words.len() {
            let opening = opens && first == 0;
            if !self.may_begin(words[first], opening) {
                continue;
            }
            let mut end = first + 1;
            while end <= words.len() && end - first <= LONGEST {
                let found = &words[first..end];
                if self.may_end(words[end - 1]) && !self.is_common(found, opening) {
                    let lemmas = &lemmas[first..end];
                    visit(Found {
                        hash: hash(lemmas),
                        lemmas,
                        words: found,
                        case: self.case(found, opening),
                    });
                }
                if end == words.len() || !self.may_go_on(found, words[end]) {
                    break;
                }
                end += 1;
            }
        }
    }

    fn use_of(&self, word: WordId) -> Use {
        self.folding.uses[word as usize]
    }

    fn is_capital(&self, word: WordId) -> bool {
        self.corpus.word(word).starts_with(char::is_uppercase)
    }

    /// Whether a word says something of a term: general words do in names.
    fn says_something(&self, word: WordId, opening: bool) -> bool {
        match self.use_of(word) {
            Use::Content | Use::Common => true,
            Use::General => !opening && self.is_capital(word),
            Use::Link | Use::NameLink | Use::Outside => false,
        }
    }

    /// Whether a phrase is a word that is no term alone.
    fn is_common(&self, phrase: &[WordId], opening: bool) -> bool {
        matches!(phrase, [word] if self.use_of(*word) == Use::Common && (opening || !self.is_capital(*word)))
    }

    fn may_begin(&self, word: WordId, opening: bool) -> bool {
        let nominal = self.folding.nominal[word as usize];
        self.says_something(word, opening) && (nominal.head || nominal.attribute)
    }

    fn may_end(&self, word: WordId) -> bool {
        self.says_something(word, false) && self.folding.nominal[word as usize].head
    }

    /// Whether a phrase may go on with a word.
    fn may_go_on(&self, phrase: &[WordId], next: WordId) -> bool {
        let last = phrase[phrase.len() - 1];
        let nominal = |word: WordId| self.folding.nominal[word as usize];
        match (self.use_of(last), self.use_of(next)) {
            (Use::Link | Use::NameLink, Use::Link | Use::NameLink) => self.is_capital(phrase[0]),
            (Use::Common, Use::Link) => self.is_capital(last),
            (_, Use::Link) => nominal(last).head,
            (_, Use::NameLink) => nominal(last).head && self.is_capital(phrase[0]),
            (Use::NameLink, _) => self.says_something(next, false),
            (Use::Link, _) => self.says_something(next, false),
            _ => {
                self.says_something(next, false)
                    && (nominal(last).attribute || nominal(next).dependent)
                    && (nominal(next).head || nominal(next).attribute)
            }
        }
    }

    fn case(&self, words: &[WordId], opening: bool) -> Case {
        let capital = self.is_capital(words[0]);
        let rest = words[1..].iter().any(|word| self.is_capital(*word));
        match (capital, opening) {
            (false, _) => Case::Small,
            (true, true) if !rest => Case::Unknown,
            (true, _) => Case::Capital,
        }
    }
}
