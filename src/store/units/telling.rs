//! A unit in, the stored unit out that tells all of it already.
//!
//! Only units that hold every one of its texts are read: the index of texts says for each text which unit comes next, and
//! they take turns until all name the same (leapfrog join; Veldhuizen 2014). A text that thousands of units share costs
//! nothing where another of the texts is rare.

use rusqlite::{Connection, OptionalExtension, params};

use super::read::{read_unit, read_variants};
use crate::memory::{Unit, UnitId};
use crate::store::Result;
use crate::store::batches::Batch;
use crate::store::segments::{Held, SegmentId};

/// The first stored unit beyond which `unit` says nothing, and its batch; `held` are the rows of its texts.
pub(super) fn find_telling(
    connection: &Connection,
    unit: &Unit,
    held: &[Held],
) -> Result<Option<(UnitId, Batch)>> {
    let texts = unit.variants.iter().zip(held);
    let texts: Vec<_> = texts.map(|(variant, held)| held.rows_covered_by(&variant.language)).collect();
    if texts.is_empty() || texts.iter().any(Vec::is_empty) {
        return Ok(None);
    }
    let mut from = UnitId(0);
    while let Some(id) = next_holding_all(connection, &texts, from)? {
        if let Some(batch) = batch_where_telling(connection, unit, id)? {
            return Ok(Some((id, batch)));
        }
        from = UnitId(id.0 + 1);
    }
    Ok(None)
}

/// The first unit from a number on that holds every text, in one of its rows.
fn next_holding_all(
    connection: &Connection,
    texts: &[Vec<SegmentId>],
    from: UnitId,
) -> Result<Option<UnitId>> {
    let (mut named, mut agree) = (from, 0);
    for rows in texts.iter().cycle() {
        let Some(next) = next_holding(connection, rows, named)? else { return Ok(None) };
        agree = if next == named { agree + 1 } else { 1 };
        named = next;
        if agree == texts.len() {
            return Ok(Some(named));
        }
    }
    Ok(None)
}

/// The first unit from a number on that holds a text in one of these rows.
fn next_holding(connection: &Connection, rows: &[SegmentId], from: UnitId) -> Result<Option<UnitId>> {
    let mut statement = connection.prepare_cached(include_str!("next_holding.sql"))?;
    let mut first: Option<i64> = None;
    for row in rows {
        let next: Option<i64> = statement.query_row([*row, from.0], |row| row.get(0)).optional()?;
        first = first.into_iter().chain(next).min();
    }
    Ok(first.map(UnitId))
}

/// The batch of a stored unit, where `unit` says nothing beyond that.
fn batch_where_telling(connection: &Connection, unit: &Unit, id: UnitId) -> Result<Option<Batch>> {
    let sql = concat!(include_str!("select.sql"), include_str!("by_id.sql"));
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params![id.0, unit.tuid])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let stored = Unit { variants: read_variants(connection, id)?, ..read_unit(row)? };
    Ok(if unit.says_nothing_beyond(&stored) { Some(Batch(row.get("batch")?)) } else { None })
}
