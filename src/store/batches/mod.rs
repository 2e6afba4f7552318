//! Batches: every change of the memory belongs to one run of a command, is logged, and can be undone whole.

mod intake;
mod undo;
mod writer;

use std::collections::BTreeMap;

use rusqlite::{Row, params};
use serde::Serialize;

use super::{Result, Store, StoreError};
use crate::memory::Edit;

pub use intake::Intake;
pub use writer::BatchWriter;

/// What a batch did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BatchKind {
    /// Two documents were aligned.
    Align,
    /// A file was imported.
    Import,
    /// The glossary was changed by hand or from a file.
    Glossary,
    /// A person corrected an alignment.
    Review,
}

/// A batch about to begin.
#[derive(Debug, Clone)]
pub struct NewBatch {
    /// What it does.
    pub kind: BatchKind,
    /// From what: the files, in words.
    pub origin: String,
    /// Who runs it, and when.
    pub edit: Edit,
}

/// The number of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Batch(pub i64);

/// A batch as the log shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BatchRecord {
    /// Its number.
    pub id: Batch,
    /// What it did: `align`, `import`, `glossary` or `review`.
    pub kind: String,
    /// From what.
    pub origin: String,
    /// When, in ISO 8601.
    pub time: Option<String>,
    /// Who.
    pub user: Option<String>,
    /// Counts by name, such as `units`.
    pub counts: BTreeMap<String, u64>,
    /// When it was undone, in ISO 8601.
    pub undone: Option<String>,
}

impl BatchKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Align => "align",
            Self::Import => "import",
            Self::Glossary => "glossary",
            Self::Review => "review",
        }
    }
}

impl Store {
    /// Begins a batch. Nothing of it is seen by others, or stays, until [`BatchWriter::commit`].
    ///
    /// # Errors
    /// Where the memory cannot be written.
    pub fn begin(&mut self, batch: &NewBatch) -> Result<BatchWriter<'_>> {
        let transaction =
            self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        transaction.execute(
            include_str!("insert.sql"),
            params![
                batch.kind.as_str(),
                batch.origin,
                batch.edit.when.map(|when| when.to_string()),
                batch.edit.user
            ],
        )?;
        let id = Batch(transaction.last_insert_rowid());
        Ok(BatchWriter::new(transaction, id))
    }

    /// A batch as the log shows it.
    ///
    /// # Errors
    /// [`StoreError::NoSuchBatch`], and where the memory cannot be read.
    pub fn batch(&self, batch: Batch) -> Result<BatchRecord> {
        self.batches()?.into_iter().find(|record| record.id == batch).ok_or_else(|| no_such(batch))
    }

    /// The log, newest batch first.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn batches(&self) -> Result<Vec<BatchRecord>> {
        let mut statement = self.connection.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map([], |row| Ok((record(row)?, row.get::<_, String>("counts")?)))?;
        rows.map(|row| {
            let (record, counts) = row?;
            Ok(BatchRecord { counts: serde_json::from_str(&counts)?, ..record })
        })
        .collect()
    }
}

fn record(row: &Row<'_>) -> rusqlite::Result<BatchRecord> {
    Ok(BatchRecord {
        id: Batch(row.get("id")?),
        kind: row.get("kind")?,
        origin: row.get("origin")?,
        time: row.get("time")?,
        user: row.get("user")?,
        counts: BTreeMap::new(),
        undone: row.get("undone")?,
    })
}

impl std::fmt::Display for Batch {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(formatter)
    }
}

fn no_such(batch: Batch) -> StoreError {
    StoreError::NoSuchBatch(batch.0)
}
