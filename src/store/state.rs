//! Which state of the memory a connection sees: what was read of it once is true as long as this stays the same.

use rusqlite::Connection;

use super::Result;

/// What a connection sees of the memory: another value after every change of others, and after its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct State {
    others: i64,
    own: u64,
}

impl State {
    pub(super) fn of(connection: &Connection) -> Result<Self> {
        let mut statement = connection.prepare_cached(include_str!("state.sql"))?;
        let others = statement.query_row([], |row| row.get(0))?;
        Ok(Self { others, own: connection.total_changes() })
    }
}
