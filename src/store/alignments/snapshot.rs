//! Units as they were before a batch removed or changed them, and putting them back.

use rusqlite::{Connection, OptionalExtension, params};

use crate::memory::{Unit, UnitId};
use crate::store::batches::Batch;
use crate::store::units::{insert_whole, read_unit_row, read_variants};
use crate::store::{Result, StoreError};

/// The unit exactly as it is stored, with its batch.
pub(super) fn find(connection: &Connection, id: UnitId) -> Result<Option<(Batch, Unit)>> {
    let mut statement = connection.prepare_cached(include_str!("find_unit.sql"))?;
    let mut rows = statement.query([id.0])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let unit = Unit { variants: read_variants(connection, id)?, ..read_unit_row(row)? };
    Ok(Some((Batch(row.get("batch")?), unit)))
}

/// Keeps a unit of another batch as it is, so that undoing `batch` puts it back; gives its batch and itself.
pub(super) fn remember(connection: &Connection, batch: Batch, id: UnitId) -> Result<(Batch, Unit)> {
    let found = find(connection, id)?;
    let (origin, unit) = found.ok_or_else(|| {
        StoreError::Damaged(format!("an alignment names unit {}, which is not there", id.0))
    })?;
    if origin != batch {
        let snapshot = serde_json::to_string(&unit)?;
        connection
            .prepare_cached(include_str!("remember.sql"))?
            .execute(params![batch.0, id.0, origin.0, snapshot])?;
    }
    Ok((origin, unit))
}

pub(super) fn remove(connection: &Connection, id: UnitId) -> Result<()> {
    connection.prepare_cached(include_str!("remove_unit.sql"))?.execute([id.0])?;
    Ok(())
}

/// Puts a unit in the place of the one of the same number, in the same batch.
pub(super) fn replace(connection: &Connection, id: UnitId, origin: Batch, unit: &Unit) -> Result<()> {
    remove(connection, id)?;
    insert_whole(connection, origin, Some(id), unit).map(drop)
}

/// Puts back every unit that `batch` removed or changed, with its number and its batch.
pub(in crate::store) fn restore_units(connection: &Connection, batch: Batch) -> Result<()> {
    let mut statement = connection.prepare(include_str!("units_before.sql"))?;
    let mut rows = statement.query([batch.0])?;
    while let Some(row) = rows.next()? {
        let (id, origin, snapshot): (i64, i64, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        leave_to_later(connection, batch, UnitId(id))?;
        replace(connection, UnitId(id), Batch(origin), &serde_json::from_str(&snapshot)?)?;
    }
    Ok(())
}

/// What later batches brought just as `batch` had changed it stays with them, under a number of its own.
fn leave_to_later(connection: &Connection, batch: Batch, id: UnitId) -> Result<()> {
    let mut heir = connection.prepare_cached(include_str!("heir.sql"))?;
    let heir: Option<i64> = heir.query_row([id.0, batch.0], |row| row.get(0))?;
    let (Some(heir), Some((_, changed))) = (heir, find(connection, id)?) else { return Ok(()) };
    let copy = insert_whole(connection, Batch(heir), None, &changed)?;
    connection.execute(include_str!("move_known.sql"), [copy.0, id.0, batch.0])?;
    connection.execute(include_str!("forget_heir.sql"), [copy.0, heir])?;
    Ok(())
}

/// Whether a unit is there.
pub(super) fn exists(connection: &Connection, id: UnitId) -> Result<bool> {
    let mut statement = connection.prepare_cached(include_str!("find_unit.sql"))?;
    Ok(statement.query_row([id.0], |_| Ok(())).optional()?.is_some())
}
