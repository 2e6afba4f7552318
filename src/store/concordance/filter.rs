//! Which units a search looks at.

use jiff::Timestamp;
use rusqlite::{Row, ToSql};

use crate::memory::Status;
use crate::store::segments::SegmentId;
use crate::store::{Result, Store, StoreError};

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
        let mut found = Vec::new();
        self.for_each_row(store, statement, &[(":segment", &segment)], |row| {
            found.push(read(row)?);
            Ok::<(), StoreError>(())
        })?;
        Ok(found)
    }

    /// Gives each row of a statement that ends with the conditions of the filter to `visit`; `bound` are the values of
    /// its other parameters.
    pub(super) fn for_each_row<E: From<StoreError>>(
        &self,
        store: &Store,
        statement: &str,
        bound: &[(&str, &dyn ToSql)],
        mut visit: impl FnMut(&Row<'_>) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let status = self.status.map(|status| status as i64);
        let (since, before) = (self.since.map(|it| it.to_string()), self.before.map(|it| it.to_string()));
        let own: [(&str, &dyn ToSql); 4] =
            [(":status", &status), (":document", &self.document), (":since", &since), (":before", &before)];
        let mut statement = store.connection.prepare_cached(statement).map_err(StoreError::from)?;
        let mut rows = statement.query(&*[bound, &own].concat()).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(row)?;
        }
        Ok(())
    }
}
