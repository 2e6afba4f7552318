//! Which state of the memory a connection sees: what was read of it once is true as long as this stays the same.

use rusqlite::Connection;

use super::{Result, Store};

/// What a connection sees of the memory: another value after every change of others, and after its own.
///
/// Only values of one [`Store`] can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
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

impl Store {
    /// The state that the memory is in now: what was read stays true as long as it is the same.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn state(&self) -> Result<State> {
        State::of(&self.connection)
    }
}
