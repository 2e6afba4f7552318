//! The memory that an import works with: the user's own, or for a dry run one that shows what would become of it.

use std::fs;

use anyhow::Context;
use tempfile::TempDir;
use tolmach::store::Store;

use crate::cli::config::Session;
use crate::cli::files::cannot_read;

/// A memory, and the folder of its copy where it is one.
pub(super) struct Trial {
    pub(super) store: Store,
    _folder: Option<TempDir>,
}

impl Trial {
    /// A dry run goes to an empty memory that is kept nowhere, unless there is one that says which units are known; one
    /// that cannot be written is copied.
    pub(super) fn new(session: &Session, dry_run: bool) -> anyhow::Result<Self> {
        let store = match (dry_run, session.memory.exists()) {
            (false, _) => session.create()?,
            (true, false) => Store::in_memory()?,
            (true, true) => session.open()?,
        };
        match dry_run && !store.can_be_written()? {
            true => Self::copy(session),
            false => Ok(Self { store, _folder: None }),
        }
    }

    fn copy(session: &Session) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir().context("cannot make a temporary copy of the memory")?;
        let copy = folder.path().join("memory.db");
        let mut original = fs::File::open(&session.memory).with_context(|| cannot_read(&session.memory))?;
        // The rights of the original are not copied: they forbid to write.
        let copied = fs::File::create(&copy).and_then(|mut copy| std::io::copy(&mut original, &mut copy));
        copied.context("cannot make a temporary copy of the memory")?;
        Ok(Self { store: Store::open(&copy)?, _folder: Some(folder) })
    }
}
