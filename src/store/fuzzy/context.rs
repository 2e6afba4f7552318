//! Whether a unit stands between the same neighbours in its document as the query does in its own.

use rusqlite::{OptionalExtension, params};

use super::Query;
use crate::language::Language;
use crate::memory::ContextMatch;
use crate::store::{Result, Store};
use crate::text::normal::fold_space;

impl Store {
    /// Which neighbours of `unit` in `language` are those of the query.
    pub(super) fn context_match(
        &self,
        query: &Query<'_>,
        unit: i64,
        language: &Language,
    ) -> Result<ContextMatch> {
        Ok(ContextMatch {
            previous: self.neighbour_equals(include_str!("before.sql"), unit, language, query.previous)?,
            next: self.neighbour_equals(include_str!("after.sql"), unit, language, query.next)?,
        })
    }

    /// Whether the neighbour that `sql` finds is `expected`; false where nothing is expected.
    fn neighbour_equals(
        &self,
        sql: &str,
        unit: i64,
        language: &Language,
        expected: Option<&str>,
    ) -> Result<bool> {
        let Some(expected) = expected else { return Ok(false) };
        let mut statement = self.connection.prepare_cached(sql)?;
        let neighbour: Option<String> =
            statement.query_row(params![unit, language.as_str()], |row| row.get(0)).optional()?;
        Ok(neighbour.is_some_and(|neighbour| fold_space(&neighbour) == fold_space(expected)))
    }
}
