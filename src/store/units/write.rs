//! Adding a unit with its texts.

use rusqlite::{Connection, OptionalExtension, params};

use super::prepared::{PreparedText, PreparedUnit};
use super::telling::find_telling;
use crate::memory::{Document, Unit, UnitId, Variant};
use crate::store::Result;
use crate::store::batches::Batch;
use crate::store::segments::{self, Held, SegmentId, language_id};

/// What became of a unit that was to be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is in the memory now.
    New,
    /// A unit was there already that says the same or more.
    Known,
}

/// Adds `unit` to `batch` unless a unit equal in everything is stored; then `batch` is noted as bringing it too.
/// Gives the number of either.
pub(in crate::store) fn add(
    connection: &Connection,
    batch: Batch,
    prepared: &PreparedUnit<'_>,
) -> Result<(UnitId, Added)> {
    if let Some(known) = find_digest(connection, prepared.digest)? {
        note_known(connection, batch, known)?;
        return Ok((known.0, Added::Known));
    }
    Ok((insert(connection, batch, None, prepared, &hold(connection, prepared)?)?, Added::New))
}

/// Adds `unit` to `batch` unless it says nothing beyond a stored one; then `batch` is noted as bringing that too.
pub(in crate::store) fn add_news(
    connection: &Connection,
    batch: Batch,
    prepared: &PreparedUnit<'_>,
) -> Result<Added> {
    let held = hold(connection, prepared)?;
    if let Some(known) = find_held(connection, prepared, &held)? {
        note_known(connection, batch, known)?;
        return Ok(Added::Known);
    }
    insert(connection, batch, None, prepared, &held)?;
    Ok(Added::New)
}

/// The number and the batch of a unit that is equal in everything, or beyond which this one says nothing.
pub(in crate::store) fn find_known(
    connection: &Connection,
    prepared: &PreparedUnit<'_>,
) -> Result<Option<(UnitId, Batch)>> {
    find_held(connection, prepared, &hold(connection, prepared)?)
}

fn find_held(
    connection: &Connection,
    prepared: &PreparedUnit<'_>,
    held: &[Held],
) -> Result<Option<(UnitId, Batch)>> {
    match find_digest(connection, prepared.digest)? {
        None => find_telling(connection, &prepared.unit, held),
        equal => Ok(equal),
    }
}

/// Notes that a batch brought the unit of another one too.
pub(in crate::store) fn note_known(
    connection: &Connection,
    batch: Batch,
    (id, owner): (UnitId, Batch),
) -> Result<()> {
    if owner != batch {
        connection.prepare_cached(include_str!("insert_known.sql"))?.execute([id.0, batch.0])?;
    }
    Ok(())
}

/// The number and the batch of the unit that is equal in everything.
pub(in crate::store) fn find(connection: &Connection, unit: &Unit) -> Result<Option<(UnitId, Batch)>> {
    find_digest(connection, unit.digest()?.cast_signed())
}

fn find_digest(connection: &Connection, digest: i64) -> Result<Option<(UnitId, Batch)>> {
    let mut known = connection.prepare_cached(include_str!("known.sql"))?;
    Ok(known.query_row([digest], |row| Ok((UnitId(row.get("id")?), Batch(row.get("batch")?)))).optional()?)
}

/// Inserts a unit with its texts, under a number that it had before or under a new one.
pub(in crate::store) fn insert_whole(
    connection: &Connection,
    batch: Batch,
    id: Option<UnitId>,
    unit: &Unit,
) -> Result<UnitId> {
    let prepared = PreparedUnit::new(unit)?;
    insert(connection, batch, id, &prepared, &hold(connection, &prepared)?)
}

/// For each text of a unit the rows that hold it, in whatever language.
fn hold(connection: &Connection, prepared: &PreparedUnit<'_>) -> Result<Vec<Held>> {
    let texts = prepared.unit.variants.iter().zip(&prepared.texts);
    texts.map(|(variant, text)| segments::holding(connection, &variant.text, &text.indexed)).collect()
}

fn insert(
    connection: &Connection,
    batch: Batch,
    id: Option<UnitId>,
    prepared: &PreparedUnit<'_>,
    held: &[Held],
) -> Result<UnitId> {
    let id = insert_unit(connection, batch, id, prepared)?;
    let mut rows: Vec<SegmentId> = Vec::with_capacity(held.len());
    let variants = &prepared.unit.variants;
    for (place, (variant, text)) in variants.iter().zip(&prepared.texts).enumerate() {
        let same = |other: &Variant| other.language == variant.language && other.text == variant.text;
        let row = match (held[place].row(&variant.language), variants[..place].iter().position(same)) {
            (Some(row), _) => row,
            (None, Some(earlier)) => rows[earlier],
            (None, None) => segments::insert(connection, &variant.language, &variant.text, &text.indexed)?,
        };
        insert_variant(connection, id, place, row, variant, text)?;
        rows.push(row);
    }
    Ok(UnitId(id))
}

fn insert_unit(
    connection: &Connection,
    batch: Batch,
    id: Option<UnitId>,
    prepared: &PreparedUnit<'_>,
) -> Result<i64> {
    let unit = &prepared.unit;
    let document = unit.document.as_ref().map(|document| document_id(connection, document)).transpose()?;
    connection.prepare_cached(include_str!("insert.sql"))?.execute(params![
        batch.0,
        document,
        unit.position,
        unit.tuid,
        unit.status as i64,
        unit.confidence,
        unit.created.when.map(|when| when.to_string()),
        unit.created.user,
        unit.changed.when.map(|when| when.to_string()),
        unit.changed.user,
        prepared.extra,
        prepared.digest,
        id.map(|id| id.0),
    ])?;
    Ok(connection.last_insert_rowid())
}

fn insert_variant(
    connection: &Connection,
    unit: i64,
    place: usize,
    segment: SegmentId,
    variant: &Variant,
    text: &PreparedText,
) -> Result<()> {
    connection.prepare_cached(include_str!("insert_variant.sql"))?.execute(params![
        unit,
        place,
        segment,
        variant.markup,
        text.extra
    ])?;
    Ok(())
}

fn document_id(connection: &Connection, document: &Document) -> Result<i64> {
    let language =
        document.language.as_ref().map(|language| language_id(connection, language)).transpose()?;
    let row = params![document.path, document.title, document.date, language];
    let mut find = connection.prepare_cached(include_str!("find_document.sql"))?;
    if let Some(id) = find.query_row(row, |row| row.get(0)).optional()? {
        return Ok(id);
    }
    connection.prepare_cached(include_str!("insert_document.sql"))?.execute(row)?;
    Ok(connection.last_insert_rowid())
}
