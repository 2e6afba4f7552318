//! Why a message catalogue could not be read, and what to do about it.

use crate::document::ReadError;
use crate::language::Language;

/// A catalogue that cannot be read; the caller knows the file's name.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PoError {
    /// Reading failed.
    #[error("cannot read it: {0}")]
    Read(#[from] std::io::Error),
    /// The bytes are no text.
    #[error(transparent)]
    Text(#[from] ReadError),
    /// There is no entry.
    #[error("this is not PO: no line begins with msgid; is it the right file?")]
    NoEntry,
    /// The header does not say the language.
    #[error("the header does not say the language (\"Language: ru\\n\"); say it with --to")]
    NoLanguage,
    /// The header says another language than the one that was named.
    #[error("the catalogue is in {found}, not in {named}; correct its header or --to")]
    OtherLanguage {
        /// The language of the header.
        found: Language,
        /// The language that was named.
        named: Language,
    },
}
