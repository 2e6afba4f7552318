//! The versions of the memory file: an append-only list of SQL scripts, counted by `user_version`.

use rusqlite::{Connection, TransactionBehavior};

use super::{Result, alignments};

/// "tlmc": marks a file as a memory of this program.
pub(super) const APPLICATION_ID: i32 = 0x746c_6d63;

const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001.sql"),
    include_str!("migrations/0002.sql"),
    include_str!("migrations/0003.sql"),
    include_str!("migrations/0004.sql"),
    include_str!("migrations/0005.sql"),
    include_str!("migrations/0006.sql"),
];

/// The version from which on alignments that share a document are linked.
const LINKED: usize = 3;

/// The newest version known here.
pub(super) const NEWEST: i64 = MIGRATIONS.len() as i64;

/// The version of the file.
pub(super) fn version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Brings a file to the newest version, in one transaction.
pub(super) fn migrate(connection: &mut Connection) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read again: another process may have been faster.
    let done = usize::try_from(version(&transaction)?).unwrap_or(0);
    for script in MIGRATIONS.iter().skip(done) {
        transaction.execute_batch(script)?;
    }
    if done < LINKED {
        alignments::link_all(&transaction)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", NEWEST)?;
    transaction.commit()?;
    Ok(())
}
