//! Taking a batch back: the memory is as if it had never run. Its units leave, but for those that later batches
//! brought too; the units and concepts that it removed or changed are as before.

use rusqlite::{Connection, OptionalExtension, params};

use super::{Batch, no_such};
use crate::memory::Edit;
use crate::store::{Result, Store, StoreError, alignments, terms};

/// After how many new parts FTS5 merges them; 4 is what it does by itself.
const USUALLY: i64 = 4;
const NEVER: i64 = 0;

impl Store {
    /// Undoes a batch whole; the log keeps its entry, marked.
    ///
    /// # Errors
    /// Where there is no such batch, it is undone already, or a later batch changed the same concepts
    /// or units.
    pub fn undo(&mut self, batch: Batch, edit: &Edit) -> Result<()> {
        let transaction =
            self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        refuse_undone(&transaction, batch)?;
        refuse_changed_since(&transaction, batch)?;
        refuse_depended_on(&transaction, batch)?;
        restore_concepts(&transaction, batch)?;
        alignments::unlink(&transaction, batch)?;
        remove_units(&transaction, batch)?;
        alignments::restore_units(&transaction, batch)?;
        mark_undone(&transaction, batch, edit)?;
        relink(&transaction, batch)?;
        transaction.execute(include_str!("remove_documents.sql"), [])?;
        transaction.commit()?;
        Ok(())
    }
}

fn mark_undone(connection: &Connection, batch: Batch, edit: &Edit) -> Result<()> {
    let when = edit.when.map(|when| when.to_string());
    connection.execute(include_str!("mark_undone.sql"), params![batch.0, when])?;
    Ok(())
}

/// The alignment of the batch is gone, and the one whose place it had taken counts again.
fn relink(connection: &Connection, batch: Batch) -> Result<()> {
    alignments::relink(connection, batch)?;
    let replaced = alignments::replaced(connection, batch)?;
    replaced.map_or(Ok(()), |replaced| alignments::relink(connection, replaced))
}

fn remove_units(connection: &Connection, batch: Batch) -> Result<()> {
    connection.execute(include_str!("hand_over_units.sql"), [batch.0])?;
    connection.execute(include_str!("forget_known.sql"), [batch.0])?;
    // Merging the concordance while its texts leave takes longer than all the rest.
    set_merging(connection, NEVER)?;
    connection.execute(include_str!("remove_units.sql"), [batch.0])?;
    set_merging(connection, USUALLY)
}

fn set_merging(connection: &Connection, segments: i64) -> Result<()> {
    connection.execute(include_str!("set_merging.sql"), [segments])?;
    Ok(())
}

fn refuse_undone(connection: &Connection, batch: Batch) -> Result<()> {
    let undone: Option<Option<String>> =
        connection.query_row(include_str!("undone.sql"), [batch.0], |row| row.get(0)).optional()?;
    match undone {
        None => Err(no_such(batch)),
        Some(Some(_)) => Err(StoreError::AlreadyUndone(batch.0)),
        Some(None) => Ok(()),
    }
}

fn refuse_changed_since(connection: &Connection, batch: Batch) -> Result<()> {
    let later: Option<(i64, String)> = connection
        .query_row(include_str!("changed_since.sql"), [batch.0], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    later.map_or(Ok(()), |(later, concept)| Err(StoreError::ChangedSince { batch: batch.0, later, concept }))
}

fn refuse_depended_on(connection: &Connection, batch: Batch) -> Result<()> {
    let later: Option<i64> =
        connection.query_row(include_str!("depended_on.sql"), [batch.0], |row| row.get(0)).optional()?;
    later.map_or(Ok(()), |later| Err(StoreError::DependedOn { batch: batch.0, later }))
}

fn restore_concepts(connection: &Connection, batch: Batch) -> Result<()> {
    let mut statement = connection.prepare(include_str!("concepts_before.sql"))?;
    let mut rows = statement.query([batch.0])?;
    while let Some(row) = rows.next()? {
        let (name, snapshot): (String, Option<String>) = (row.get(0)?, row.get(1)?);
        match snapshot {
            Some(snapshot) => terms::put(connection, &serde_json::from_str(&snapshot)?)?,
            None => terms::remove(connection, &name)?,
        }
    }
    Ok(())
}
