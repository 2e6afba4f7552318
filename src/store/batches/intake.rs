//! Files that are taken in whole: each state of one once, and a later state in the place of the earlier ones.
//!
//! Comes in: where a file stands, and its bytes, of which a digest is kept. Goes out: whether they were taken in before,
//! and which units the file has no more.

use rusqlite::{Connection, OptionalExtension, params};
use rustc_hash::FxHashSet;
use xxhash_rust::xxh3::xxh3_64;

use super::{Batch, BatchWriter};
use crate::memory::{Unit, UnitId};
use crate::store::units::{self, PreparedUnit};
use crate::store::{Result, Store};

/// A state of a file that is being taken in.
#[derive(Debug)]
pub struct Intake {
    file: String,
    /// A digest of what it holds.
    content: i64,
    /// The digests of the units that it held when it was last taken in, be it that the batch was undone since.
    before: FxHashSet<u64>,
    /// The digests of its units.
    units: Vec<u64>,
}

impl Intake {
    /// Notes a unit of the file; says whether the file held it before.
    ///
    /// # Errors
    /// Where something in the unit cannot be written as JSON.
    pub fn note(&mut self, unit: &Unit) -> Result<bool> {
        let digest = unit.digest()?;
        self.units.push(digest);
        Ok(self.before.contains(&digest))
    }
}

impl Store {
    /// Begins to take in a file that stands in a place and holds this; nothing where it held the same when it was last
    /// taken in.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn intake(&self, file: &str, content: &[u8]) -> Result<Option<Intake>> {
        let content = xxh3_64(content).cast_signed();
        let is_taken_in = include_str!("is_taken_in.sql");
        if self.connection.query_row(is_taken_in, params![file, content], |row| row.get(0))? {
            return Ok(None);
        }
        let mut statement = self.connection.prepare(include_str!("last_intake.sql"))?;
        let units: Option<Vec<u8>> = statement.query_row([file], |row| row.get(0)).optional()?;
        let (digests, _) = units.as_deref().unwrap_or_default().as_chunks();
        let before = digests.iter().map(|digest| u64::from_le_bytes(*digest)).collect();
        Ok(Some(Intake { file: file.to_owned(), content, before, units: Vec::new() }))
    }

    /// Notes that the file holds nothing that the memory lacks.
    ///
    /// # Errors
    /// Where the memory cannot be written.
    pub fn note_intake(&mut self, intake: &Intake) -> Result<()> {
        note(&self.connection, intake, None)
    }
}

impl BatchWriter<'_> {
    /// Whether a unit is stored beyond which `unit` says nothing.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn knows(&self, unit: &Unit) -> Result<bool> {
        Ok(units::find_known(self.connection(), &PreparedUnit::new(unit)?)?.is_some())
    }

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

    /// Says that this batch is all that a file holds: units that were in it when it was last taken in, and whose source
    /// this batch translates otherwise, leave the memory, unless an import or the last state of another file brought
    /// them too. Gives how many do.
    ///
    /// # Errors
    /// Where the memory cannot be written.
    pub fn replace_intake(&mut self, intake: &Intake) -> Result<u64> {
        note(self.connection(), intake, Some(self.id()))?;
        let withdrawn = withdrawn(self.connection(), intake, self.id())?;
        withdrawn.iter().try_for_each(|id| self.remove_unit(*id))?;
        Ok(withdrawn.len() as u64)
    }
}

fn withdrawn(connection: &Connection, intake: &Intake, batch: Batch) -> Result<Vec<UnitId>> {
    let mut statement = connection.prepare(include_str!("withdrawn.sql"))?;
    let mut rows = statement.query(params![intake.file, batch.0])?;
    let mut withdrawn = Vec::new();
    while let Some(row) = rows.next()? {
        if intake.before.contains(&row.get::<_, i64>("digest")?.cast_unsigned()) {
            withdrawn.push(UnitId(row.get("id")?));
        }
    }
    Ok(withdrawn)
}

fn is_intake(connection: &Connection, batch: Batch) -> Result<bool> {
    let mut statement = connection.prepare_cached(include_str!("is_intake.sql"))?;
    Ok(statement.query_row([batch.0], |row| row.get(0))?)
}

fn note(connection: &Connection, intake: &Intake, batch: Option<Batch>) -> Result<()> {
    let units: Vec<u8> = intake.units.iter().flat_map(|digest| digest.to_le_bytes()).collect();
    let row = params![intake.file, intake.content, units, batch.map(|batch| batch.0)];
    connection.execute(include_str!("insert_intake.sql"), row)?;
    Ok(())
}
