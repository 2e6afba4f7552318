//! What can go wrong with a memory file, told so that the user knows what to do.

use std::path::PathBuf;

use rusqlite::ErrorCode;

use crate::language::Language;
use crate::progress::Interrupted;

/// A memory file could not be used as asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// There is no such file.
    #[error("there is no memory at {}; make one with `tolmach align` or `tolmach import`, or name another with --memory", .0.display())]
    Missing(PathBuf),
    /// The file is something else.
    #[error("{} is not a tolmach memory; name another file with --memory", .0.display())]
    NotAMemory(PathBuf),
    /// A newer program made it.
    #[error("{} was made by a newer tolmach (memory version {found}, this program knows {known}); update tolmach", path.display())]
    TooNew {
        /// The file.
        path: PathBuf,
        /// The version it says.
        found: i64,
        /// The last version known here.
        known: i64,
    },
    /// The file or its folder cannot be opened.
    #[error("cannot open the memory {}: {reason}; check the folder and your rights to write there", path.display())]
    Unopenable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// The file or its folder is read-only.
    #[error(
        "the memory cannot be written: it or its folder is read-only; nothing was changed. Copy it to a folder of your own"
    )]
    ReadOnly,
    /// No space is left.
    #[error("the disk is full; nothing was changed. Free some space and run the command again")]
    Full,
    /// Another program holds the file.
    #[error("another program is writing to the memory; nothing was changed. Try again when it is done")]
    Busy,
    /// No batch has this number.
    #[error("there is no batch {0}; `tolmach log` lists them")]
    NoSuchBatch(i64),
    /// The batch has been undone before.
    #[error("batch {0} is undone already")]
    AlreadyUndone(i64),
    /// A later batch changed the same concepts.
    #[error(
        "batch {batch} cannot be undone: batch {later} changed the concept '{concept}' after it; undo that one first"
    )]
    ChangedSince {
        /// The batch to undo.
        batch: i64,
        /// The batch that came later.
        later: i64,
        /// The concept that both changed.
        concept: String,
    },
    /// A later batch changed units of this one.
    #[error("batch {batch} cannot be undone: batch {later} changed its units after it; undo that one first")]
    DependedOn {
        /// The batch to undo.
        batch: i64,
        /// The batch that came later.
        later: i64,
    },
    /// The batch has no alignment.
    #[error("batch {0} holds no alignment to review; `tolmach log` lists the batches")]
    NoAlignment(i64),
    /// The alignment whose place another is to take does not count any more.
    #[error(
        "batch {0} was reviewed, aligned again or undone meanwhile; nothing was changed. Run the command again"
    )]
    Overtaken(i64),
    /// A concept has a term twice.
    #[error(
        "the concept '{concept}' would have the term '{term}' ({language}) twice; nothing was changed. Remove one of them"
    )]
    TermTwice {
        /// The concept.
        concept: String,
        /// The term.
        term: String,
        /// Its language.
        language: Language,
    },
    /// A value in the file is not what it must be.
    #[error("the memory is damaged: {0}; restore it from a copy")]
    Damaged(String),
    /// The fuzzy index cannot be read.
    #[error(
        "the fuzzy index of the memory is broken: {0}; `tolmach doctor --repair` makes it anew from the texts"
    )]
    BrokenIndex(String),
    /// The user asked to stop.
    #[error(transparent)]
    Interrupted(#[from] Interrupted),
    /// Anything else that the database says.
    #[error("the memory could not be used: {0}")]
    Database(rusqlite::Error),
}

impl StoreError {
    /// Whether it may be gone where the file is only read.
    pub(super) fn is_about_writing(&self) -> bool {
        matches!(self, Self::Unopenable { .. } | Self::ReadOnly)
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            _ => Self::Database(error),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Damaged(error.to_string())
    }
}
