//! Files that are taken in whole: each state of one once, and a later state in the place of the earlier ones.
//!
//! Comes in: where a file stands, and its bytes, of which a digest is kept. Goes out: whether they were taken in before,
//! and which units the file has no more.

use rusqlite::{Connection, params};
use xxhash_rust::xxh3::xxh3_64;

use super::{Batch, BatchWriter};
use crate::memory::{Unit, UnitId};
use crate::store::units::{self, PreparedUnit};
use crate::store::{Result, Store};

/// A file as it was when it was read.
#[derive(Debug, Clone, Copy)]
pub struct Intake<'file> {
    /// Where it stands: the same file has the same place.
    pub file: &'file str,
    /// What it holds.
    pub content: &'file [u8],
}

impl Store {
    /// Whether the file was taken in with this very content, be it that the batch was undone since.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn has_taken_in(&self, intake: &Intake<'_>) -> Result<bool> {
        let known = params![intake.file, digest(intake.content)];
        Ok(self.connection.query_row(include_str!("is_taken_in.sql"), known, |row| row.get(0))?)
    }

    /// Notes that the file holds nothing that the memory lacks.
    ///
    /// # Errors
    /// Where the memory cannot be written.
    pub fn note_intake(&mut self, intake: &Intake<'_>) -> Result<()> {
        note(&self.connection, intake, None)
    }
}

impl BatchWriter<'_> {
    /// Notes that this batch brings a unit of an earlier intake again, where there is one beyond which `unit` says
    /// nothing; whether there is.
    ///
    /// # Errors
    /// Where the memory cannot be written.
    pub fn bring_again(&mut self, unit: &Unit) -> Result<bool> {
        let Some(known) = units::find_known(self.connection(), &PreparedUnit::new(unit)?)? else {
            return Ok(false);
        };
        let was_taken_in = is_intake(self.connection(), known.1)?;
        if was_taken_in {
            units::note_known(self.connection(), self.id(), known)?;
            self.count_added(units::Added::Known);
        }
        Ok(was_taken_in)
    }

    /// Says that this batch is all that a file holds: units that earlier batches took in from it and this one did not
    /// bring leave the memory, unless an import or the last state of another file brought them too. Gives how many do.
    ///
    /// # Errors
    /// Where the memory cannot be written.
    pub fn replace_intake(&mut self, intake: &Intake<'_>) -> Result<u64> {
        note(self.connection(), intake, Some(self.id()))?;
        let withdrawn = withdrawn(self.connection(), intake.file)?;
        withdrawn.iter().try_for_each(|id| self.remove_unit(*id))?;
        Ok(withdrawn.len() as u64)
    }
}

fn withdrawn(connection: &Connection, file: &str) -> Result<Vec<UnitId>> {
    let mut statement = connection.prepare(include_str!("withdrawn.sql"))?;
    let rows = statement.query_map([file], |row| Ok(UnitId(row.get(0)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn is_intake(connection: &Connection, batch: Batch) -> Result<bool> {
    let mut statement = connection.prepare_cached(include_str!("is_intake.sql"))?;
    Ok(statement.query_row([batch.0], |row| row.get(0))?)
}

fn note(connection: &Connection, intake: &Intake<'_>, batch: Option<Batch>) -> Result<()> {
    let row = params![intake.file, digest(intake.content), batch.map(|batch| batch.0)];
    connection.execute(include_str!("insert_intake.sql"), row)?;
    Ok(())
}

fn digest(content: &[u8]) -> i64 {
    xxh3_64(content).cast_signed()
}
