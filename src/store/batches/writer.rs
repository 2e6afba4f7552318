//! An open batch: units and concepts go in, and all of them or none stay.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction, params};

use super::Batch;
use crate::glossary::Concept;
use crate::memory::Unit;
use crate::store::units::{self, Added, PreparedUnit};
use crate::store::{Result, fuzzy, terms};

/// After so many units the fuzzy index takes their texts in, so that a large import does not gather them all.
const UNSETTLED: usize = 50_000;

/// An open batch; dropping it without [`BatchWriter::commit`] leaves the memory as it was.
#[derive(Debug)]
pub struct BatchWriter<'store> {
    transaction: Transaction<'store>,
    batch: Batch,
    counts: BTreeMap<&'static str, u64>,
    /// Units whose texts wait in the tail of the fuzzy index.
    unsettled: usize,
}

impl<'store> BatchWriter<'store> {
    pub(super) fn new(transaction: Transaction<'store>, batch: Batch) -> Self {
        Self { transaction, batch, counts: BTreeMap::new(), unsettled: 0 }
    }

    /// The number that the batch will have.
    #[must_use]
    pub fn id(&self) -> Batch {
        self.batch
    }

    /// Adds a unit, unless it says nothing beyond one that is there already; then it is noted that this batch brought
    /// that too.
    ///
    /// # Errors
    /// Where the memory cannot be written.
    pub fn add_unit(&mut self, unit: &Unit) -> Result<Added> {
        self.add_prepared(&PreparedUnit::new(unit)?)
    }

    /// The same for a unit that another thread has prepared.
    ///
    /// # Errors
    /// Where the memory cannot be written.
    pub fn add_prepared(&mut self, unit: &PreparedUnit<'_>) -> Result<Added> {
        let added = units::add_news(&self.transaction, self.batch, unit)?;
        self.count_added(added);
        self.unsettled += 1;
        if self.unsettled == UNSETTLED {
            fuzzy::settle(&self.transaction)?;
            self.unsettled = 0;
        }
        Ok(added)
    }

    /// Stores a concept in the place of the one of the same name, if any.
    ///
    /// # Errors
    /// Where the memory cannot be written.
    pub fn put_concept(&mut self, concept: &Concept) -> Result<()> {
        self.remember(&concept.name)?;
        terms::put(&self.transaction, concept)?;
        self.count("concepts");
        Ok(())
    }

    /// Removes a concept with its terms.
    ///
    /// # Errors
    /// Where the memory cannot be written.
    pub fn remove_concept(&mut self, name: &str) -> Result<()> {
        self.remember(name)?;
        terms::remove(&self.transaction, name)?;
        self.count("removed concepts");
        Ok(())
    }

    /// Makes the batch stay.
    ///
    /// # Errors
    /// Where the memory cannot be written; nothing stays then.
    pub fn commit(self) -> Result<Batch> {
        let counts = serde_json::to_string(&self.counts)?;
        fuzzy::settle(&self.transaction)?;
        self.transaction.execute(include_str!("remove_documents.sql"), [])?;
        self.transaction.execute(include_str!("finish.sql"), params![self.batch.0, counts])?;
        self.transaction.commit()?;
        Ok(self.batch)
    }

    /// Keeps the concept as it was before the batch, so that it can be put back.
    fn remember(&self, name: &str) -> Result<()> {
        let before = terms::find(&self.transaction, name)?;
        let snapshot = before.map(|concept| serde_json::to_string(&concept)).transpose()?;
        self.transaction.execute(include_str!("remember.sql"), params![self.batch.0, name, snapshot])?;
        Ok(())
    }

    pub(in crate::store) fn connection(&self) -> &Connection {
        &self.transaction
    }

    pub(in crate::store) fn count_added(&mut self, added: Added) {
        self.count(match added {
            Added::New => "units",
            Added::Known => "already known",
        });
    }

    pub(in crate::store) fn count(&mut self, what: &'static str) {
        *self.counts.entry(what).or_default() += 1;
    }
}
