//! Whether a file is still the one that was seen.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// How long a file must not have changed to count as written to its end.
const AT_REST: Duration = Duration::from_secs(1);

/// The length of a file and when it was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    /// Of the file at `path`; none where there is none.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
        Some(Self { length: metadata.len(), modified: metadata.modified().ok() })
    }

    /// Whether nobody has just written to it; a time in the future is that of another clock.
    pub(super) fn is_at_rest(self) -> bool {
        let age = self.modified.and_then(|modified| modified.elapsed().ok());
        age.is_none_or(|age| age >= AT_REST)
    }
}
