//! The words of a search, and where they stand in a text.

use crate::language::Language;
use crate::morphology::{self, Morphology};
use crate::store::segments::searchable;
use crate::text::normal::normal_form;
use crate::text::token::Token;
use crate::text::{Byte, Span};

/// Words to be found side by side.
pub(super) struct Pattern<'text> {
    language: &'text Language,
    morphology: Option<&'static dyn Morphology>,
    words: Vec<Word>,
}

struct Word {
    normal: String,
    keys: Vec<String>,
}

impl<'text> Pattern<'text> {
    /// The words and numbers of `words`; every form of them counts unless `exact`.
    pub(super) fn new(words: &str, language: &'text Language, exact: bool) -> Self {
        let morphology = (!exact).then(|| morphology::for_language(language));
        let normal = normal_form(words);
        let words =
            searchable(&normal).map(|token| Word::new(token.span.slice(&normal), morphology)).collect();
        Self { language, morphology, words }
    }

    pub(super) fn language(&self) -> &Language {
        self.language
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The letters with which the forms of a word begin: its own first one, and those of its keys, which differ
    /// where the forms do (человек, люди).
    pub(super) fn first_letters(&self, index: usize) -> Vec<char> {
        let Word { normal, keys } = &self.words[index];
        let mut letters: Vec<char> =
            keys.iter().chain([normal]).filter_map(|word| word.chars().next()).collect();
        letters.sort_unstable();
        letters.dedup();
        letters
    }

    /// Whether a word in normal form is one that the pattern asks for at this place.
    pub(super) fn accepts(&self, index: usize, word: &str) -> bool {
        let wanted = &self.words[index];
        let related = || {
            self.morphology
                .is_some_and(|morphology| morphology.keys(word).iter().any(|key| wanted.keys.contains(key)))
        };
        wanted.normal == word || related()
    }

    /// Where the words stand side by side, in order.
    pub(super) fn find_in(&self, text: &str) -> Vec<Span<Byte>> {
        let found: Vec<Token> = searchable(text).collect();
        let windows = found.windows(self.words.len().max(1));
        let matching = windows.filter(|window| self.matches(text, window));
        matching.map(|window| Span::new(window[0].span.start, window[window.len() - 1].span.end)).collect()
    }

    fn matches(&self, text: &str, window: &[Token]) -> bool {
        let mut places = window.iter().enumerate();
        places.all(|(index, token)| self.accepts(index, &normal_form(token.span.slice(text))))
    }
}

impl Word {
    fn new(normal: &str, morphology: Option<&'static dyn Morphology>) -> Self {
        let keys = morphology.map(|morphology| morphology.keys(normal)).unwrap_or_default();
        Self { normal: normal.to_owned(), keys }
    }
}
