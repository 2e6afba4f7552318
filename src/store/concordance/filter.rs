//! Which units a search looks at.

use jiff::Timestamp;
use rusqlite::{Row, named_params};

use crate::memory::Status;
use crate::store::segments::SegmentId;
use crate::store::{Result, Store};

/// Which units to search; all of them where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchFilter {
    /// The lowest status.
    pub status: Option<Status>,
    /// Part of the document's path or title.
    pub document: Option<String>,
    /// Only units that were made or last changed at this moment or later.
    pub since: Option<Timestamp>,
    /// Only units that were made or last changed before this moment.
    pub before: Option<Timestamp>,
}

impl SearchFilter {
    /// Whether a segment stands in a unit that passes.
    pub(super) fn passes(&self, store: &Store, segment: SegmentId) -> Result<bool> {
        const PASSES: &str = concat!(include_str!("passes.sql"), include_str!("filter.sql"));
        Ok(*self == Self::default() || !self.rows(store, PASSES, segment, |_| Ok(()))?.is_empty())
    }

    /// What `read` makes of each row of a statement that ends with the conditions of the filter.
    pub(super) fn rows<T>(
        &self,
        store: &Store,
        statement: &str,
        segment: SegmentId,
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = store.connection.prepare_cached(statement)?;
        let mut rows = statement.query(named_params! {
            ":segment": segment,
            ":status": self.status.map(|status| status as i64),
            ":document": self.document,
            ":since": self.since.map(|since| since.to_string()),
            ":before": self.before.map(|before| before.to_string()),
        })?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        Ok(found)
    }
}
