//! Texts as rows of small words, so that counting them takes no time.
//!
//! Comes in: texts in one language, and what makes a stem of a word. Goes out: for every token the number of its stem and
//! what a phrase asks of it. A word form is looked at once, however often it stands in the texts.

use rustc_hash::FxHashMap;

use crate::glossary::extract::is_general_word;
use crate::language::Language;
use crate::morphology::{self, Nominal};
use crate::text::function_words::is_content_word;
use crate::text::token::{TokenKind, tokens};
use crate::text::{Byte, Span};

/// A token of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    start: u32,
    end: u32,
    form: Form,
}

/// What is known of a token wherever it stands.
#[derive(Debug, Clone, Copy)]
struct Form {
    stem: u32,
    kind: Kind,
    is_capitalised: bool,
    is_general: bool,
    nominal: Nominal,
}

/// What a token says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Content,
    Article,
    /// It joins two nouns: "of".
    Joint,
    /// Another word that says nothing by itself.
    Function,
    /// A number or a mark.
    Other,
}

impl Kind {
    fn of(token: TokenKind, written: &str, language: &Language) -> Self {
        let english = || language.primary() == "en";
        match written {
            _ if token != TokenKind::Word => Self::Other,
            "of" if english() => Self::Joint,
            "the" | "a" | "an" | "The" | "A" | "An" if english() => Self::Article,
            _ if is_content_word(written, language) => Self::Content,
            _ => Self::Function,
        }
    }
}

impl Word {
    /// The number of its stem.
    pub(super) fn stem(&self) -> u32 {
        self.form.stem
    }

    /// Where it stands in its text.
    pub(super) fn span(&self) -> Span<Byte> {
        Span::new(self.start as usize, self.end as usize)
    }

    /// Whether it is a word, not a number or a mark.
    pub(super) fn is_word(&self) -> bool {
        self.form.kind != Kind::Other
    }

    /// Whether it says something by itself.
    pub(super) fn is_content(&self) -> bool {
        self.form.kind == Kind::Content
    }

    /// Whether it says nothing of a term, unless it is part of a name.
    pub(super) fn is_general(&self) -> bool {
        self.form.is_general
    }

    /// Whether it is an article, so that a noun follows.
    pub(super) fn is_article(&self) -> bool {
        self.form.kind == Kind::Article
    }

    /// Whether it joins two nouns.
    pub(super) fn is_joint(&self) -> bool {
        self.form.kind == Kind::Joint
    }

    /// What it may be in a noun phrase, as far as its form tells.
    pub(super) fn nominal(&self) -> Nominal {
        self.form.nominal
    }

    /// Whether it begins with a capital.
    pub(super) fn is_capitalised(&self) -> bool {
        self.form.is_capitalised
    }
}

/// The words of many texts.
#[derive(Debug)]
pub(super) struct Readings {
    words: Vec<Word>,
    /// Where the words of each text end.
    ends: Vec<usize>,
}

impl Readings {
    /// Reads texts; `stem` makes the stem of a word.
    pub(super) fn new<'text>(
        texts: impl Iterator<Item = &'text str>,
        language: &Language,
        stem: fn(&str) -> String,
    ) -> Self {
        let morphology = morphology::for_language(language);
        let mut forms: FxHashMap<&str, Form> = FxHashMap::default();
        let mut stems: FxHashMap<String, u32> = FxHashMap::default();
        let (mut words, mut ends) = (Vec::new(), Vec::new());
        for text in texts {
            for token in tokens(text) {
                let written = token.span.slice(text);
                let form = *forms.entry(written).or_insert_with(|| {
                    let next = number(stems.len());
                    let stem = *stems.entry(stem(written)).or_insert(next);
                    Form {
                        stem,
                        kind: Kind::of(token.kind, written, language),
                        is_capitalised: written.starts_with(char::is_uppercase),
                        is_general: is_general_word(written, language),
                        nominal: morphology.nominal(written, written),
                    }
                });
                words.push(Word { start: number(token.span.start), end: number(token.span.end), form });
            }
            ends.push(words.len());
        }
        Self { words, ends }
    }

    /// How many texts there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The words of a text, by its number from 0.
    pub(super) fn words(&self, text: usize) -> &[Word] {
        let start = text.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.words[start..self.ends[text]]
    }

    /// The stems of the content words of a text, each once, in ascending order.
    pub(super) fn content_stems(&self, text: usize) -> Vec<u32> {
        let content = self.words(text).iter().filter(|word| word.is_content());
        let mut stems: Vec<u32> = content.map(Word::stem).collect();
        stems.sort_unstable();
        stems.dedup();
        stems
    }
}

/// Texts and their vocabularies are far smaller than this can count.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
