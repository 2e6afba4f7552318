//! The memory that an import works with: the user's own, or for a dry run one that shows what would become of it.

use anyhow::Context;
use tempfile::TempDir;
use tolmach::store::Store;

use crate::cli::config::Session;

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
            true => Self::copy(&store),
            false => Ok(Self { store, _folder: None }),
        }
    }

    fn copy(original: &Store) -> anyhow::Result<Self> {
        let failed = "cannot make a temporary copy of the memory";
        let folder = tempfile::tempdir().context(failed)?;
        let copy = folder.path().join("memory.db");
        original.copy_to(&copy).context(failed)?;
        Ok(Self { store: Store::open(&copy)?, _folder: Some(folder) })
    }
}
