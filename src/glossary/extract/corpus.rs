//! Texts as numbers: every word once, the texts as the numbers of their words.
//!
//! Comes in: texts in one language. Goes out: their words, numbered as they are written, with breaks between those that
//! cannot belong to one phrase. A hyphen joins: «премьер-министр», `Kassym-Jomart`, «ҚР-ның» are one word each.

use rustc_hash::FxHashMap;

use crate::language::Language;
use crate::text::normal::unified;
use crate::text::token::{Token, TokenKind, tokens};

/// The number of a word as it is written.
pub(super) type WordId = u32;
/// Stands between words that cannot belong to one phrase.
pub(super) const BREAK: WordId = WordId::MAX;
/// Stands where a sentence begins: a capital after it says nothing.
pub(super) const OPENING: WordId = WordId::MAX - 1;

/// Texts in one language.
#[derive(Debug)]
pub(super) struct Corpus {
    pub(super) language: Language,
    /// The words as they are written.
    pub(super) words: Vec<String>,
    /// How often each word stands in the texts.
    pub(super) counts: Vec<u32>,
    ids: FxHashMap<String, WordId>,
    items: Vec<WordId>,
    ends: Vec<usize>,
}

impl Corpus {
    pub(super) fn new(language: &Language) -> Self {
        Self {
            language: language.clone(),
            words: Vec::new(),
            counts: Vec::new(),
            ids: FxHashMap::default(),
            items: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// Reads a text.
    pub(super) fn add(&mut self, text: &str) {
        self.items.push(OPENING);
        let tokens = tokens(text);
        let mut place = 0;
        while place < tokens.len() {
            let joined = joined(&tokens[place..], text);
            if joined == 0 {
                self.separate(tokens[place].span.slice(text));
                place += 1;
            } else {
                let last = tokens[place + joined - 1];
                self.push(&unified(&text[tokens[place].span.start..last.span.end]));
                place += joined;
            }
        }
        self.ends.push(self.items.len());
    }

    /// How many texts there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The words and breaks of a text.
    pub(super) fn text(&self, index: usize) -> &[WordId] {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.items[start..self.ends[index]]
    }

    /// A word as it is written.
    pub(super) fn word(&self, id: WordId) -> &str {
        &self.words[id as usize]
    }

    fn push(&mut self, written: &str) {
        let id = self.ids.get(written).copied().unwrap_or_else(|| {
            let id = WordId::try_from(self.words.len()).unwrap_or(BREAK);
            self.words.push(written.to_owned());
            self.counts.push(0);
            self.ids.insert(written.to_owned(), id);
            id
        });
        self.counts[id as usize] += 1;
        self.items.push(id);
    }

    /// A mark, a number or a tag: no phrase reaches over it.
    fn separate(&mut self, mark: &str) {
        let opens = matches!(mark, "." | "!" | "?" | ":" | "…" | ";" | "–" | "—" | "-");
        self.items.push(if opens { OPENING } else { BREAK });
    }
}

/// How many tokens are one word: a word, and what hyphens join to it; none where there is no word.
fn joined(tokens: &[Token], text: &str) -> usize {
    let is_word = |place: usize| tokens.get(place).is_some_and(|token| token.kind == TokenKind::Word);
    let touches = |place: usize| tokens[place - 1].span.end == tokens[place].span.start;
    let is_hyphen = |place: usize| {
        tokens.get(place).is_some_and(|token| matches!(token.span.slice(text), "-" | "‑" | "‐"))
            && touches(place)
    };
    let mut length = usize::from(is_word(0));
    while length > 0 && is_hyphen(length) && is_word(length + 1) && touches(length + 1) {
        length += 2;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_join_and_marks_part() {
        let mut corpus = Corpus::new(&Language::russian());
        corpus.add("Премьер-министр - да, нет");
        let written: Vec<&str> = corpus
            .text(0)
            .iter()
            .map(|id| match *id {
                OPENING => "<",
                BREAK => "|",
                id => corpus.word(id),
            })
            .collect();
        assert_eq!(written, ["<", "Премьер-министр", "<", "да", "|", "нет"]);
    }
}
