//! Units in three languages, which follow from the alignments that count: made when one is stored, gone when one of
//! the two that gave them is replaced or undone, or their other two documents are aligned with each other.

use rusqlite::{Connection, OptionalExtension, params};

use super::read::{self, StoredAlignment};
use super::snapshot;
use crate::memory::{Status, Unit, UnitId};
use crate::review::{Alignment, StoredUnit, triples};
use crate::store::Result;
use crate::store::batches::Batch;
use crate::store::units::{find, insert_whole};

/// Makes anew what the alignments give that share a document with the one of a batch, which has come or gone.
pub(in crate::store) fn relink(connection: &Connection, batch: Batch) -> Result<()> {
    for own in read::all(connection, include_str!("select_any.sql"), [batch.0])? {
        for partner in partners(connection, &own)? {
            unlink(connection, partner.batch)?;
            link(connection, &partner)?;
        }
    }
    Ok(())
}

/// How many units the alignment of a batch gives together with others.
pub(super) fn count(connection: &Connection, batch: Batch) -> Result<usize> {
    Ok(connection.query_row(include_str!("count_triples.sql"), [batch.0], |row| row.get(0))?)
}

/// Makes the units that an alignment gives together with every other one that counts.
fn link(connection: &Connection, own: &StoredAlignment) -> Result<()> {
    for partner in partners(connection, own)? {
        if !are_opposites_aligned(connection, own, &partner)? {
            link_pair(connection, own, &partner)?;
        }
    }
    Ok(())
}

fn link_pair(connection: &Connection, own: &StoredAlignment, partner: &StoredAlignment) -> Result<()> {
    let (earlier, later) = (own.batch.min(partner.batch), own.batch.max(partner.batch));
    for triple in triples(&own.alignment, &partner.alignment) {
        if all_stand(connection, &triple.parts)? {
            put(connection, earlier, later, &triple.unit)?;
        }
    }
    Ok(())
}

/// Whether the two documents that the alignments do not share are aligned with each other: then that is what counts.
fn are_opposites_aligned(
    connection: &Connection,
    own: &StoredAlignment,
    partner: &StoredAlignment,
) -> Result<bool> {
    let (own, partner) = (texts(&own.alignment), texts(&partner.alignment));
    let opposite = |of: [i64; 2], from: [i64; 2]| of.into_iter().find(|text| !from.contains(text));
    let opposites = (opposite(own, partner), opposite(partner, own));
    let mut statement = connection.prepare_cached(include_str!("aligned_directly.sql"))?;
    Ok(statement.query_row(opposites, |row| row.get(0))?)
}

/// Takes away the units that the alignment of a batch gave together with others.
pub(in crate::store) fn unlink(connection: &Connection, batch: Batch) -> Result<()> {
    let mut statement = connection.prepare_cached(include_str!("triples_of.sql"))?;
    let units: Vec<i64> =
        statement.query_map([batch.0], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    connection.execute(include_str!("forget_triples.sql"), [batch.0])?;
    units.into_iter().try_for_each(|unit| settle(connection, UnitId(unit)))
}

/// Notes the texts of alignments that an earlier version of the program stored, and links all that count.
pub(in crate::store) fn link_all(connection: &Connection) -> Result<()> {
    for StoredAlignment { batch, alignment } in read::all(connection, include_str!("without_texts.sql"), [])?
    {
        let [source, target] = texts(&alignment);
        connection.execute(include_str!("set_texts.sql"), (batch.0, source, target))?;
    }
    let counting = read::all(connection, include_str!("counting.sql"), [])?;
    counting.iter().try_for_each(|own| link(connection, own))
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

/// Stores a unit that two alignments give. One that another batch brought stays that batch's.
fn put(connection: &Connection, earlier: Batch, later: Batch, unit: &Unit) -> Result<()> {
    let id = match find(connection, unit)? {
        Some((known, _)) if !is_triple(connection, known)? => return Ok(()),
        Some((known, _)) => known,
        None => insert_whole(connection, later, None, unit)?,
    };
    connection.prepare_cached(include_str!("insert_triple.sql"))?.execute([id.0, earlier.0, later.0])?;
    settle(connection, id)
}

fn is_triple(connection: &Connection, id: UnitId) -> Result<bool> {
    let mut statement = connection.prepare_cached(include_str!("is_triple.sql"))?;
    Ok(statement.query_row([id.0], |row| row.get(0))?)
}

/// Gives a unit to the first batch that gives or brought it; without one it leaves, unless a person had a hand in it.
fn settle(connection: &Connection, id: UnitId) -> Result<()> {
    let mut owner = connection.prepare_cached(include_str!("owner.sql"))?;
    match owner.query_row([id.0], |row| row.get::<_, Option<i64>>(0))? {
        Some(owner) => {
            connection.execute(include_str!("give.sql"), [id.0, owner])?;
            connection.execute(include_str!("forget_heir.sql"), [id.0, owner])?;
        }
        None => {
            connection.execute(include_str!("remove_aligned.sql"), params![id.0, Status::Aligned as i64])?;
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
