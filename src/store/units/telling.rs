//! A unit in, the stored unit out that tells all of it already.
//!
//! Only units that hold every one of its texts and have its identifier are read: an index says for each of these which
//! unit comes next, and they take turns until all name the same (leapfrog join; Veldhuizen 2014). A text that thousands
//! of units share costs nothing where something else of the unit is rare.

use rusqlite::{Connection, OptionalExtension, Params};

use super::read::{read_unit, read_variants};
use crate::memory::{Unit, UnitId};
use crate::store::Result;
use crate::store::batches::Batch;
use crate::store::segments::{Held, SegmentId};

/// So many units are read at most; a pair that more units hold, without identifiers, comes in as one more.
const MOST_READ: usize = 128;

/// What a unit must have.
enum Need<'unit> {
    /// A text, in one of these rows.
    Text(Vec<SegmentId>),
    /// The identifier that its file gave it.
    Identifier(&'unit str),
}

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
    let identifier = unit.tuid.as_deref().map(Need::Identifier);
    let needs: Vec<Need<'_>> = texts.into_iter().map(Need::Text).chain(identifier).collect();
    let mut from = UnitId(0);
    for _ in 0..MOST_READ {
        let Some(id) = next_with_all(connection, &needs, from)? else { break };
        if let Some(batch) = batch_where_telling(connection, unit, id)? {
            return Ok(Some((id, batch)));
        }
        from = UnitId(id.0 + 1);
    }
    Ok(None)
}

/// The first unit from a number on that has everything.
fn next_with_all(connection: &Connection, needs: &[Need<'_>], from: UnitId) -> Result<Option<UnitId>> {
    let (mut named, mut agree) = (from, 0);
    for need in needs.iter().cycle() {
        let Some(next) = need.next(connection, named)? else { return Ok(None) };
        agree = if next == named { agree + 1 } else { 1 };
        named = next;
        if agree == needs.len() {
            return Ok(Some(named));
        }
    }
    Ok(None)
}

impl Need<'_> {
    /// The first unit from a number on that has it.
    fn next(&self, connection: &Connection, from: UnitId) -> Result<Option<UnitId>> {
        match self {
            Self::Identifier(tuid) => first(connection, include_str!("next_called.sql"), (tuid, from.0)),
            Self::Text(rows) => {
                let sql = include_str!("next_holding.sql");
                let next = rows.iter().map(|row| first(connection, sql, (row, from.0)));
                Ok(next.collect::<Result<Vec<_>>>()?.into_iter().flatten().min())
            }
        }
    }
}

fn first(connection: &Connection, sql: &str, parameters: impl Params) -> Result<Option<UnitId>> {
    Ok(connection.prepare_cached(sql)?.query_row(parameters, |row| row.get(0).map(UnitId)).optional()?)
}

/// The batch of a stored unit, where `unit` says nothing beyond that.
fn batch_where_telling(connection: &Connection, unit: &Unit, id: UnitId) -> Result<Option<Batch>> {
    let sql = concat!(include_str!("select.sql"), include_str!("by_id.sql"));
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([id.0])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let stored = Unit { variants: read_variants(connection, id)?, ..read_unit(row)? };
    Ok(if unit.says_nothing_beyond(&stored) { Some(Batch(row.get("batch")?)) } else { None })
}
