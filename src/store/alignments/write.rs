//! Storing an alignment in an open batch, with what its units need for it.

use rusqlite::{Connection, params};

use super::snapshot::{exists, remember, remove, replace};
use super::triples::{count, relink, texts, unlink};
use crate::memory::{Unit, UnitId};
use crate::progress::Progress;
use crate::review::{Alignment, Plan, Record};
use crate::store::batches::{Batch, BatchWriter};
use crate::store::units::{self, Added, PreparedUnit};
use crate::store::{Result, StoreError};

/// What carrying out a plan brought to the memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carried {
    /// How many of the plan's new units were not in the memory yet.
    pub new: usize,
    /// How many units in three languages the alignment gives together with others.
    pub triples: usize,
}

impl BatchWriter<'_> {
    /// Carries out a plan: units leave, change and come, the alignment is stored with their numbers, and linked with
    /// those that share a document with it.
    ///
    /// `replaces` names the batch whose alignment this one takes the place of, `changes` is kept for the log.
    ///
    /// # Errors
    /// [`StoreError::Overtaken`] where the alignment to replace does not count any more, [`StoreError::Interrupted`]
    /// where `progress`, told of every unit, wants to stop, and where the memory cannot be written.
    pub fn carry_out(
        &mut self,
        plan: &Plan,
        replaces: Option<Batch>,
        changes: &[Record],
        progress: &mut dyn Progress,
    ) -> Result<Carried> {
        replaces.map_or(Ok(()), |batch| refuse_overtaken(self.connection(), batch))?;
        let mut done = 0;
        let mut step = || {
            done += 1;
            progress.at(done, plan.steps())
        };
        for &id in &plan.remove {
            self.remove_unit(id)?;
            step()?;
        }
        for stored in &plan.change {
            self.change_unit(stored.id, &stored.unit)?;
            step()?;
        }
        let mut alignment = plan.alignment.clone();
        let mut new = 0;
        for (bead, unit) in &plan.add {
            let (id, added) = units::add(self.connection(), self.id(), &PreparedUnit::new(unit)?)?;
            self.count_added(added);
            alignment.beads[*bead].unit = Some(id);
            new += usize::from(added == Added::New);
            step()?;
        }
        self.put_alignment(&alignment, replaces, changes)?;
        Ok(Carried { new, triples: self.link(replaces)? })
    }

    /// Links the alignment that was stored, in the place of the one that it replaces.
    fn link(&mut self, replaces: Option<Batch>) -> Result<usize> {
        if let Some(replaced) = replaces {
            unlink(self.connection(), replaced)?;
            relink(self.connection(), replaced)?;
        }
        relink(self.connection(), self.id())?;
        let triples = count(self.connection(), self.id())?;
        (0..triples).for_each(|_| self.count("triples"));
        Ok(triples)
    }

    /// Takes a unit out of the memory; undoing the batch puts it back with its number and its batch.
    ///
    /// # Errors
    /// Where the memory cannot be written.
    pub fn remove_unit(&mut self, id: UnitId) -> Result<()> {
        if exists(self.connection(), id)? {
            remember(self.connection(), self.id(), id)?;
            remove(self.connection(), id)?;
            self.count("removed units");
        }
        Ok(())
    }

    /// Changes a unit, which stays in the batch that it belongs to; undoing this batch puts it back as it was.
    ///
    /// # Errors
    /// Where the unit is not there, or the memory cannot be written.
    pub fn change_unit(&mut self, id: UnitId, unit: &Unit) -> Result<()> {
        let (origin, _) = remember(self.connection(), self.id(), id)?;
        replace(self.connection(), id, origin, unit)
    }

    fn put_alignment(
        &self,
        alignment: &Alignment,
        replaces: Option<Batch>,
        changes: &[Record],
    ) -> Result<()> {
        let source = &alignment.source.document;
        let [source_text, target_text] = texts(alignment);
        self.connection().execute(
            include_str!("insert.sql"),
            params![
                self.id().0,
                replaces.map(|batch| batch.0),
                source.path,
                source.title,
                source_text,
                target_text,
                serde_json::to_string(alignment)?,
                serde_json::to_string(changes)?
            ],
        )?;
        Ok(())
    }
}

/// The plan was made before the batch began: another program may have been quicker.
fn refuse_overtaken(connection: &Connection, batch: Batch) -> Result<()> {
    let counts: bool = connection.query_row(include_str!("counts.sql"), [batch.0], |row| row.get(0))?;
    if counts { Ok(()) } else { Err(StoreError::Overtaken(batch.0)) }
}
