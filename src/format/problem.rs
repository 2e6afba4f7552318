//! What can be wrong with a unit of an exchange file, where it stands, and what to do about it.

use super::Place;

/// Something that cost a unit, or the rest of the file.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{place}: {}{reason}", .tuid.as_ref().map(|tuid| format!("unit '{tuid}': ")).unwrap_or_default())]
pub struct Problem {
    /// Where it stands.
    pub place: Place,
    /// The identifier of the unit, where it has one.
    pub tuid: Option<String>,
    /// What is wrong.
    pub reason: Reason,
}

/// Why a unit could not be taken.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Reason {
    /// It has a beginning and no end.
    #[error("the unit is not closed before the next one begins; close it with </tu>")]
    Unclosed,
    /// Another unit begins before it ends.
    #[error("another unit begins here before the last one ends; close that one first")]
    Unended,
    /// It is not XML, and what was meant is not clear.
    #[error("the XML is broken ({0}); correct it here")]
    Xml(String),
    /// A text does not say its language.
    #[error("a <tuv> does not say its language; give it xml:lang")]
    NoLanguage,
    /// A text says a language that is none.
    #[error("{0}")]
    UnknownLanguage(#[from] crate::language::UnknownLanguage),
    /// There is no `tuv`.
    #[error("the unit has no <tuv>; delete it or add its texts")]
    NoText,
    /// A `tuv` has no `seg`.
    #[error("a <tuv> has no <seg>; add the text or delete the <tuv>")]
    NoSegment,
    /// It uses an entity that the file declares in a way that is not followed.
    #[error("&{0}; stands for markup, a file or other entities and is not expanded; write out what it means")]
    Entity(String),
    /// It is too long to be one.
    #[error("the unit is longer than {} MiB; </tu> seems to be missing", super::xml::cut::LONGEST_UNIT >> 20)]
    Oversized,
    /// It has more texts than any translation has.
    #[error("the unit has hundreds of texts; divide it")]
    TooManyTexts,
    /// Its source has no text.
    #[error("the unit has no source text")]
    NoSourceText,
    /// The file does not say a language.
    #[error("the file does not say its {side} language; give it {attribute}")]
    NoFileLanguage {
        /// Which of the two.
        side: &'static str,
        /// Where the format says it.
        attribute: &'static str,
    },
    /// Both sides are in one language.
    #[error("source and target are both in {0}; correct the languages of the file")]
    OneLanguage(crate::language::Language),
    /// It is marked as not to be translated: nothing is wrong with it.
    #[error("the unit is marked as not to be translated")]
    NotForTranslation,
    /// It has no translation yet: nothing is wrong with it.
    #[error("the unit is not translated")]
    Untranslated,
    /// The row of a table has no source text.
    #[error("the row has no source text; fill it in or delete the row")]
    NoSource,
    /// The row of a table has other cells than its columns.
    #[error(
        "there are {found} cells where the table has {columns} columns; put texts with separators in quotes"
    )]
    Cells {
        /// The cells of the row.
        found: usize,
        /// The columns of the table.
        columns: usize,
    },
    /// A quoted cell of a table does not end as one.
    #[error(
        "the quote at {0} is not closed before a separator or the end of a line; double the quotes inside it"
    )]
    Quote(Place),
    /// An entry of a message catalogue breaks its rules.
    #[error("the entry is broken: {0}; correct it here")]
    Entry(&'static str),
    /// An entry of a message catalogue that its program uses no more: nothing is wrong with it.
    #[error("the entry is obsolete (#~) and its program uses it no more")]
    Obsolete,
    /// The header is broken; the units are read all the same.
    #[error("the header is broken ({0}) and only partly understood; the units are read all the same")]
    Header(String),
    /// The file ends too early; nothing follows.
    #[error("the file breaks off here{}; get a complete copy",
        .0.map(|place| format!(", inside the unit that begins at {place}")).unwrap_or_default())]
    BrokenOff(Option<Place>),
    /// The file could not be read further; nothing follows.
    #[error("cannot read on: {0}")]
    Read(String),
}

impl Reason {
    /// Whether something is to be put right; else the unit is what its author meant it to be.
    #[must_use]
    pub const fn is_wrong(&self) -> bool {
        !matches!(self, Self::Untranslated | Self::NotForTranslation | Self::Obsolete)
    }

    /// What kind of loss it is, for counting.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Unclosed => "not closed",
            Self::Unended => "not ended",
            Self::Xml(_) => "broken XML",
            Self::NoLanguage => "a text without a language",
            Self::UnknownLanguage(_) => "an unknown language",
            Self::NoText => "no text",
            Self::NoSegment => "no segment",
            Self::Entity(_) => "an entity that is not expanded",
            Self::Oversized => "too long",
            Self::TooManyTexts => "too many texts",
            Self::NoSourceText => "no source text",
            Self::NoFileLanguage { .. } => "no language of the file",
            Self::OneLanguage(_) => "source and target in one language",
            Self::NotForTranslation => "not to be translated",
            Self::Untranslated => "not translated",
            Self::NoSource => "no source text",
            Self::Cells { .. } => "too many cells",
            Self::Quote(_) => "in rows with an unclosed quote",
            Self::Entry(_) => "broken entries",
            Self::Obsolete => "obsolete",
            Self::Header(_) => "broken header",
            Self::BrokenOff(_) => "broken off",
            Self::Read(_) => "unreadable",
        }
    }
}
