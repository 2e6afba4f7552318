//! Whether a segment says that something is not so.
//!
//! Comes in: a text and its language. Goes out: how many negations it holds. English and Russian negate by words,
//! Kazakh also by a suffix within the verb; "not only" adds and takes nothing away.

mod kazakh;
#[cfg(test)]
mod tests;

use crate::language::Language;
use crate::text::token::{Token, TokenKind, tokens};

const ENGLISH: &[&str] =
    &["not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "cannot", "without"];

const RUSSIAN: &[&str] = &[
    "не",
    "ни",
    "нет",
    "нету",
    "без",
    "безо",
    "никогда",
    "нигде",
    "никуда",
    "ниоткуда",
    "никто",
    "никого",
    "никому",
    "никем",
    "ничто",
    "ничего",
    "ничему",
    "ничем",
    "нельзя",
    "некому",
    "нечего",
    "негде",
    "некуда",
    "незачем",
];

/// Beginnings of words that deny by themselves: никакой, невозможно, недопустимо. Other words in не- are words of
/// their own, as English ones in un- are.
const RUSSIAN_BEGINNINGS: &[&str] =
    &["никак", "невозможн", "недопустим", "неприемлем", "неизвестн", "неверн", "необязательн"];

/// How many negations a text holds; 0 for a language that is not known here.
pub(crate) fn negations(text: &str, language: &Language) -> usize {
    let negative: fn(&Reader<'_>, usize) -> bool = match language.primary() {
        "en" => is_english,
        "ru" => is_russian,
        "kk" => is_kazakh,
        _ => return 0,
    };
    let reader = Reader { text, tokens: tokens(text) };
    (0..reader.tokens.len()).filter(|&at| negative(&reader, at)).count()
}

/// A text in tokens.
struct Reader<'text> {
    text: &'text str,
    tokens: Vec<Token>,
}

impl Reader<'_> {
    /// A token in small letters; nothing outside the text.
    fn lower(&self, at: usize) -> String {
        self.tokens.get(at).map_or_else(String::new, |token| token.span.slice(self.text).to_lowercase())
    }

    fn is_number(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// Whether a word has a capital that the beginning of a sentence does not give it.
    fn is_name(&self, at: usize) -> bool {
        let capital = self.tokens[at].span.slice(self.text).starts_with(char::is_uppercase);
        let begins =
            at == 0 || matches!(&*self.lower(at - 1), "." | "!" | "?" | "…" | ":" | "—" | "–" | "«" | "\"");
        capital && !begins
    }
}

fn is_english(reader: &Reader<'_>, at: usize) -> bool {
    let word = reader.lower(at).replace(['’', 'ʼ'], "'");
    let number_sign = word == "no" && reader.lower(at + 1) == "." && reader.is_number(at + 2);
    let adds = word == "not" && matches!(&*reader.lower(at + 1), "only" | "just" | "merely");
    (ENGLISH.contains(&&*word) || word.ends_with("n't")) && !number_sign && !adds
}

fn is_russian(reader: &Reader<'_>, at: usize) -> bool {
    let word = reader.lower(at);
    let adds = word == "не" && matches!(&*reader.lower(at + 1), "только" | "просто");
    let denies = RUSSIAN.contains(&&*word) || RUSSIAN_BEGINNINGS.iter().any(|start| word.starts_with(start));
    denies && !adds
}

fn is_kazakh(reader: &Reader<'_>, at: usize) -> bool {
    let word = reader.lower(at);
    let adds = word == "емес" && at > 0 && matches!(&*reader.lower(at - 1), "ғана" | "тек");
    let denies = kazakh::is_negative_word(&word) || !reader.is_name(at) && kazakh::is_negative_verb(&word);
    denies && !adds
}
