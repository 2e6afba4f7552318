//! The versions of the memory file: an append-only list of SQL scripts, counted by `user_version`.

use rusqlite::Connection;

use super::Result;
use crate::text::normal::NORMAL_FORM_VERSION;

/// "tlmc": marks a file as a memory of this program.
pub(super) const APPLICATION_ID: i32 = 0x746c_6d63;

const MIGRATIONS: &[&str] = &[include_str!("migrations/0001.sql"), include_str!("migrations/0002.sql")];

/// The newest version known here.
pub(super) const NEWEST: i64 = MIGRATIONS.len() as i64;

/// Brings a file from `version` to the newest one, in one transaction.
pub(super) fn migrate(connection: &mut Connection, version: i64) -> Result<()> {
    let transaction = connection.transaction()?;
    for script in MIGRATIONS.iter().skip(usize::try_from(version).unwrap_or(0)) {
        transaction.execute_batch(script)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", NEWEST)?;
    transaction.execute(include_str!("migrations/set_normal_form.sql"), [NORMAL_FORM_VERSION.to_string()])?;
    transaction.commit()?;
    Ok(())
}
