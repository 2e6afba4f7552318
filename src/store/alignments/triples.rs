//! Units in three languages, which follow from the alignments that count: made when one is stored, gone when one of
//! the two that gave them is replaced or undone.

use rusqlite::{Connection, OptionalExtension, params};

use super::read::{self, StoredAlignment};
use super::snapshot;
use crate::memory::{Status, Unit, UnitId};
use crate::review::{Alignment, StoredUnit, triples};
use crate::store::Result;
use crate::store::batches::Batch;
use crate::store::units::{find, insert_whole};

/// Makes the units that the alignment of a batch gives together with every other one that counts; says how many.
pub(in crate::store) fn link(connection: &Connection, batch: Batch) -> Result<usize> {
    let Some(own) = read::of_batch(connection, batch)? else { return Ok(0) };
    let mut count = 0;
    for partner in partners(connection, &own)? {
        for triple in triples(&own.alignment, &partner.alignment) {
            if all_stand(connection, &triple.parts)? {
                let (earlier, later) = (batch.min(partner.batch), batch.max(partner.batch));
                count += usize::from(put(connection, earlier, later, &triple.unit)?);
            }
        }
    }
    Ok(count)
}

/// Takes away the units that the alignment of a batch gave together with others.
pub(in crate::store) fn unlink(connection: &Connection, batch: Batch) -> Result<()> {
    let mut statement = connection.prepare_cached(include_str!("triples_of.sql"))?;
    let units: Vec<i64> =
        statement.query_map([batch.0], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    connection.execute(include_str!("forget_triples.sql"), [batch.0])?;
    units.into_iter().try_for_each(|unit| release(connection, unit))
}

/// Notes the texts of alignments that an earlier version of the program stored, and links all that count.
pub(in crate::store) fn link_all(connection: &Connection) -> Result<()> {
    for StoredAlignment { batch, alignment } in read::all(connection, include_str!("without_texts.sql"), [])?
    {
        let [source, target] = texts(&alignment);
        connection.execute(include_str!("set_texts.sql"), (batch.0, source, target))?;
    }
    let mut statement = connection.prepare(include_str!("counting.sql"))?;
    let counting: Vec<i64> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    counting.into_iter().try_for_each(|batch| link(connection, Batch(batch)).map(drop))
}

/// The fingerprints of both documents as they are stored.
pub(super) fn texts(alignment: &Alignment) -> [i64; 2] {
    [&alignment.source, &alignment.target].map(|document| document.fingerprint().cast_signed())
}

/// The other alignments that count and share a document with this one.
fn partners(connection: &Connection, own: &StoredAlignment) -> Result<Vec<StoredAlignment>> {
    let [source, target] = texts(&own.alignment);
    read::all(connection, include_str!("of_texts.sql"), [own.batch.0, source, target])
}

/// Whether the units still have the texts of the documents. A person's work may say something else: what the documents
/// say is not stored beside it.
fn all_stand(connection: &Connection, parts: &[StoredUnit]) -> Result<bool> {
    for part in parts {
        match snapshot::find(connection, part.id)? {
            Some((_, stored)) if stored.variants == part.unit.variants => {}
            _ => return Ok(false),
        }
    }
    Ok(true)
}

/// Stores a unit that two alignments give, and says whether it was not there yet. One that another batch brought stays
/// that batch's.
fn put(connection: &Connection, earlier: Batch, later: Batch, unit: &Unit) -> Result<bool> {
    let (id, is_new) = match find(connection, unit)? {
        Some((known, _)) if !is_triple(connection, known)? => return Ok(false),
        Some((known, _)) => (known, false),
        None => (insert_whole(connection, later, None, unit)?, true),
    };
    connection.prepare_cached(include_str!("insert_triple.sql"))?.execute([id.0, earlier.0, later.0])?;
    Ok(is_new)
}

fn is_triple(connection: &Connection, id: UnitId) -> Result<bool> {
    let mut statement = connection.prepare_cached(include_str!("is_triple.sql"))?;
    Ok(statement.query_row([id.0], |row| row.get(0))?)
}

/// Gives a unit to whoever else brought it; else it leaves, unless a person had a hand in it.
fn release(connection: &Connection, unit: i64) -> Result<()> {
    let mut owner = connection.prepare_cached(include_str!("owner.sql"))?;
    match owner.query_row([unit], |row| row.get::<_, Option<i64>>(0))? {
        Some(owner) => {
            connection.execute(include_str!("give.sql"), [unit, owner])?;
            connection.execute(include_str!("forget_heir.sql"), [unit, owner])?;
        }
        None => {
            connection.execute(include_str!("remove_aligned.sql"), params![unit, Status::Aligned as i64])?;
        }
    }
    Ok(())
}

/// The batch whose alignment the one of `batch` took the place of.
pub(in crate::store) fn replaced(connection: &Connection, batch: Batch) -> Result<Option<Batch>> {
    let replaced: Option<Option<i64>> =
        connection.query_row(include_str!("replaced.sql"), [batch.0], |row| row.get(0)).optional()?;
    Ok(replaced.flatten().map(Batch))
}
