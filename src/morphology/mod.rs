//! Which written forms belong to one word, and to one term of several words.
//!
//! Comes in: words as tokens of a text and of a term. Goes out: yes or no, and lists of forms.
//! Each language is one implementation of [`Morphology`]; [`for_language`] chooses it.

mod en;
pub mod kk;
mod neighbours;
mod plain;
mod respelling;
mod ru;

use serde::{Deserialize, Serialize};

pub use en::English;
pub(crate) use neighbours::{suits_neighbours, takes_no_article};
pub use plain::Plain;
pub use ru::Russian;

use crate::language::Language;

/// The grammatical class that governs how a term inflects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PartOfSpeech {
    /// A common noun, or a phrase headed by one.
    Noun,
    /// A proper name: of a person, a place, a body.
    Name,
    /// An adjective or participle.
    Adjective,
    /// A verb.
    Verb,
    /// A whole phrase that does not inflect as one of the others.
    Phrase,
    /// Not said: anything the word could be.
    #[default]
    Unknown,
}

/// What a word may be in a noun phrase, as far as its form alone tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nominal {
    /// It may be the head, and so stand last or before what depends on it.
    pub head: bool,
    /// It may stand before the word that it belongs to.
    pub attribute: bool,
    /// It may depend on the word before it, as the genitive in «Совет мира».
    pub dependent: bool,
}

impl Nominal {
    /// Nothing is known against it.
    pub const ANY: Self = Self { head: true, attribute: true, dependent: true };
    /// The word does not belong into a noun phrase.
    pub const NONE: Self = Self { head: false, attribute: false, dependent: false };
}

/// The inflection of one language.
///
/// Words come as they stand in the text, in any case; implementations fold case themselves.
pub trait Morphology: Send + Sync {
    /// Keys under which an index finds the word. Any two forms of one word share at least one key;
    /// words that share a key need not be related.
    fn keys(&self, word: &str) -> Vec<String>;

    /// Whether the keys of `word` hold every dictionary word that it may be a form of. Otherwise there may be others:
    /// the Kazakh халқының is of халық, which only a vocabulary knows.
    fn keys_hold_lemmas(&self, _word: &str) -> bool {
        false
    }

    /// Whether `form` is an inflected form of the dictionary word `lemma`, itself included.
    fn is_form(&self, form: &str, lemma: &str, class: PartOfSpeech) -> bool;

    /// Whether `form` is derived from the name of a place: what belongs to it, or who lives there («казахстанского»,
    /// «алматинцы», «қазақстандық», "Kazakhstanis"). `name` is the name in its dictionary form.
    fn is_derived(&self, _form: &str, _name: &str) -> bool {
        false
    }

    /// The forms of `lemma` that [`Self::is_form`] accepts, the dictionary form first, each once.
    fn forms(&self, lemma: &str, class: PartOfSpeech) -> Vec<String>;

    /// Whether [`Self::forms`] lists all forms of a word of any class that [`Self::is_form`] accepts. Otherwise there may
    /// be others: longer chains of Kazakh endings, Russian forms that the dictionary lacks.
    fn lists_every_form(&self, _lemma: &str) -> bool {
        false
    }

    /// Whether `words`, as many as `term` has, are the term in one grammatical form: the parts that
    /// inflect agree, the parts that do not stand as they are.
    fn is_phrase_form(&self, words: &[&str], term: &[&str], class: PartOfSpeech) -> bool;

    /// The forms of a term of several words that [`Self::is_phrase_form`] accepts, the dictionary
    /// form first, each once, each as its words.
    fn phrase_forms(&self, term: &[&str], class: PartOfSpeech) -> Vec<Vec<String>>;

    /// What `form`, an inflected form of `lemma`, may be in a noun phrase.
    fn nominal(&self, form: &str, lemma: &str) -> Nominal;

    /// What a noun phrase in any form may be in a dictionary, the likeliest first; `lemmas` are the dictionary words of
    /// its words. Nothing where it may be one already, or where that is not known.
    fn dictionary_forms(&self, words: &[&str], lemmas: &[&str]) -> Vec<Vec<String>>;

    /// The name `other` in the form in which `form` is the name `lemma`; none where that is not certain.
    fn same_form(&self, form: &str, lemma: &str, other: &str) -> Option<String>;
}

/// The morphology of a language; [`Plain`] where the language has none here.
#[must_use]
pub fn for_language(language: &Language) -> &'static dyn Morphology {
    match language.primary() {
        "en" => &English,
        "kk" if language.as_str().contains("Latn") => &kk::Kazakh::LATIN,
        "kk" => &kk::Kazakh::CYRILLIC,
        "ru" => &Russian,
        _ => &Plain,
    }
}
