//! Which segments are in a language: the index names them side by side, where the segments' rows lie far apart.

use rusqlite::Connection;

use super::content::{GONE, numbers};
use super::current::is_current;
use crate::store::Result;
use crate::store::segments::{SegmentId, SegmentSet};

/// All segments in a language; from their rows where there is no index that this program can read.
pub(in crate::store) fn segments_in(connection: &Connection, language: i64) -> Result<SegmentSet> {
    let mut set = SegmentSet::default();
    if is_current(connection)? {
        read_blocks(connection, language, &mut set)?;
        read_each(connection, include_str!("tail_segments.sql"), language, &mut set)?;
    } else {
        read_each(connection, include_str!("language_segments.sql"), language, &mut set)?;
    }
    Ok(set)
}

fn read_blocks(connection: &Connection, language: i64, set: &mut SegmentSet) -> Result<()> {
    let mut statement = connection.prepare_cached(include_str!("block_segments.sql"))?;
    let mut rows = statement.query([language])?;
    while let Some(row) = rows.next()? {
        let bytes = row.get_ref("segments")?.as_blob().map_err(rusqlite::Error::from)?;
        let segments = numbers(bytes, SegmentId::from_le_bytes).into_iter();
        segments.filter(|segment| *segment != GONE).for_each(|segment| set.insert(segment));
    }
    Ok(())
}

fn read_each(connection: &Connection, statement: &str, language: i64, set: &mut SegmentSet) -> Result<()> {
    let mut statement = connection.prepare_cached(statement)?;
    let mut rows = statement.query([language])?;
    while let Some(row) = rows.next()? {
        set.insert(row.get(0)?);
    }
    Ok(())
}
