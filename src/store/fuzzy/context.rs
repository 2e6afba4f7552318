//! Whether a unit stands between the same neighbours in its document as the query does in its own.

use rusqlite::{OptionalExtension, params};

use crate::language::Language;
use crate::store::{Result, Store};
use crate::text::normal::fold_space;

/// On which side of the unit a neighbour stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The segment before.
    Before,
    /// The segment after.
    After,
}

impl Store {
    /// Whether the neighbour of `unit` in `language` is `expected`; false where nothing is expected.
    pub(super) fn neighbour_equals(
        &self,
        unit: i64,
        language: &Language,
        side: Side,
        expected: Option<&str>,
    ) -> Result<bool> {
        let Some(expected) = expected else { return Ok(false) };
        let sql = match side {
            Side::Before => include_str!("before.sql"),
            Side::After => include_str!("after.sql"),
        };
        let mut statement = self.connection.prepare_cached(sql)?;
        let neighbour: Option<String> =
            statement.query_row(params![unit, language.as_str()], |row| row.get(0)).optional()?;
        Ok(neighbour.is_some_and(|neighbour| fold_space(&neighbour) == fold_space(expected)))
    }
}
