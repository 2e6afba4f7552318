//! Finding alignments: by their batch, or by the documents that they are of.

use rusqlite::{Connection, OptionalExtension, Params, Row};

use super::snapshot;
use crate::memory::Document;
use crate::review::{Alignment, Record, StoredUnit};
use crate::store::{Batch, Result, Store, StoreError};

/// An alignment of the memory, and the batch that it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredAlignment {
    /// The batch.
    pub batch: Batch,
    /// The alignment.
    pub alignment: Alignment,
}

impl Store {
    /// The alignment of a batch as it is now: where a later batch took its place, that one's.
    ///
    /// # Errors
    /// [`StoreError::NoAlignment`] where the batch has none, and where the memory cannot be read.
    pub fn alignment(&self, batch: Batch) -> Result<StoredAlignment> {
        let mut newest = batch;
        let mut successor = self.connection.prepare_cached(include_str!("successor.sql"))?;
        while let Some(next) = successor.query_row([newest.0], |row| row.get(0)).optional()? {
            newest = Batch(next);
        }
        of_batch(&self.connection, newest)?.ok_or(StoreError::NoAlignment(batch.0))
    }

    /// The alignments of a source document of this path or title, newest first; those that were undone, or whose
    /// place another took, are left out.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn alignments_of(&self, source: &Document) -> Result<Vec<StoredAlignment>> {
        all(&self.connection, include_str!("of_source.sql"), (&source.path, &source.title))
    }

    /// What a batch changed in an alignment of before, as it was recorded; nothing for every other batch.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn changes(&self, batch: Batch) -> Result<Vec<Record>> {
        let mut statement = self.connection.prepare_cached(include_str!("changes.sql"))?;
        let changes: Option<String> = statement.query_row([batch.0], |row| row.get(0)).optional()?;
        Ok(changes.as_deref().map(serde_json::from_str).transpose()?.unwrap_or_default())
    }

    /// The units of an alignment as they are stored, in order; what is no longer there is left out.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn units_of(&self, alignment: &Alignment) -> Result<Vec<StoredUnit>> {
        let mut units = Vec::new();
        for id in alignment.unit_ids() {
            if let Some((_, unit)) = snapshot::find(&self.connection, id)? {
                units.push(StoredUnit { id, unit });
            }
        }
        Ok(units)
    }
}

/// The alignment of a batch that was not undone.
pub(super) fn of_batch(connection: &Connection, batch: Batch) -> Result<Option<StoredAlignment>> {
    Ok(all(connection, include_str!("select.sql"), [batch.0])?.pop())
}

/// The alignments that a statement finds.
pub(super) fn all(
    connection: &Connection,
    sql: &str,
    parameters: impl Params,
) -> Result<Vec<StoredAlignment>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(parameters, content)?;
    rows.map(|row| read(row?)).collect()
}

fn content(row: &Row<'_>) -> rusqlite::Result<(i64, String)> {
    Ok((row.get("batch")?, row.get("content")?))
}

fn read((batch, content): (i64, String)) -> Result<StoredAlignment> {
    Ok(StoredAlignment { batch: Batch(batch), alignment: serde_json::from_str(&content)? })
}
