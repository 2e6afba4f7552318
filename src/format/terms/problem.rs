//! What can be wrong with a term of a glossary file, where it stands, and what to do about it.

use crate::format::{self, Place};
use crate::language::{Language, UnknownLanguage};

/// Something that cost a term, an entry with its terms, or the rest of the file.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{place}: {}{reason}", .entry.as_ref().map(|entry| format!("entry '{entry}': ")).unwrap_or_default())]
pub struct Problem {
    /// Where it stands; of a spreadsheet, row and column.
    pub place: Place,
    /// The identifier of the entry, where it has one.
    pub entry: Option<String>,
    /// What is wrong.
    pub reason: Reason,
}

/// Why a term or an entry could not be taken.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Reason {
    /// It is not XML, or uses an entity that is not expanded.
    #[error(transparent)]
    Xml(#[from] format::Reason),
    /// It has a beginning and no end.
    #[error("the entry is not closed before the next one begins; close it")]
    Unclosed,
    /// It is too long to be one.
    #[error("the entry is longer than {} MiB; its end seems to be missing", format::xml::cut::LONGEST_UNIT >> 20)]
    Oversized,
    /// Its elements stand in each other without end.
    #[error("more than {0} elements stand in each other; no program writes such entries")]
    Nested(usize),
    /// Terms do not say their language.
    #[error("the language of the terms is missing; give it in xml:lang or in the column 'lang'")]
    NoLanguage,
    /// Terms say a language that is none.
    #[error("{0}")]
    UnknownLanguage(#[from] UnknownLanguage),
    /// Nothing is in it.
    #[error("the entry has no term; delete it or add its terms")]
    NoTerm,
    /// The concept has more terms than any.
    #[error("the concept has {0} terms already; divide it")]
    TooManyTerms(usize),
    /// A term has no text.
    #[error("the term is empty; write it or delete it")]
    EmptyTerm,
    /// The concept has this term already.
    #[error("'{text}' is a term of {concept} in {language} already; remove one of them")]
    Twice {
        /// The term.
        text: String,
        /// The concept.
        concept: String,
        /// The language of both.
        language: Language,
    },
    /// A row of a table is not what it must be.
    #[error("{0}")]
    Row(String),
    /// A line of a tab-separated list has one column.
    #[error("no tab stands between the term and its translation; put one there")]
    NoTab,
    /// A line lacks one of its two terms.
    #[error("the line lacks the {0} term; write it or delete the line")]
    OneSided(&'static str),
    /// The file ends too early; nothing follows.
    #[error("the file breaks off here{}; get a complete copy",
        .0.map(|place| format!(", inside the entry that begins at {place}")).unwrap_or_default())]
    BrokenOff(Option<Place>),
    /// The file could not be read further; nothing follows.
    #[error("cannot read on: {0}")]
    Read(String),
}

impl Reason {
    /// What kind of loss it is, for counting.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Xml(reason) => reason.kind(),
            Self::Unclosed => "in entries that are not closed",
            Self::Oversized => "in entries that are too long",
            Self::Nested(_) => "nested too deep",
            Self::NoLanguage => "without a language",
            Self::UnknownLanguage(_) => "in an unknown language",
            Self::NoTerm => "entries without terms",
            Self::TooManyTerms(_) => "too many for one concept",
            Self::EmptyTerm => "empty",
            Self::Twice { .. } => "written twice",
            Self::Row(_) => "in wrong rows",
            Self::NoTab => "in lines without a tab",
            Self::OneSided(_) => "in lines with one term only",
            Self::BrokenOff(_) => "where the file breaks off",
            Self::Read(_) => "where the file cannot be read",
        }
    }
}
