//! One segment of the index with its fingerprint, and the tail, where such entries stand one by one.

use rusqlite::{Connection, Row, params};

use super::content::stored_length;
use crate::memory::Fingerprint;
use crate::store::segments::SegmentId;
use crate::store::{Result, StoreError};

/// A segment with its fingerprint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) segment: SegmentId,
    pub(super) print: Fingerprint,
}

/// Entries that no block holds yet, the shortest first.
pub(super) fn read_tail(connection: &Connection, language: i64) -> Result<Vec<Entry>> {
    let mut statement = connection.prepare_cached(include_str!("tail.sql"))?;
    let mut rows = statement.query([language])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(entry(row)?);
    }
    sort(&mut entries);
    Ok(entries)
}

/// Puts an entry at the end of the tail.
pub(super) fn append(connection: &Connection, language: i64, entry: &Entry) -> Result<()> {
    connection.prepare_cached(include_str!("insert_tail.sql"))?.execute(params![
        entry.segment,
        language,
        stored_length(entry.print.length),
        entry.print.bytes()
    ])?;
    Ok(())
}

/// In the order in which blocks hold them.
pub(super) fn sort(entries: &mut [Entry]) {
    entries.sort_unstable_by_key(|entry| (entry.print.length, entry.segment));
}

fn entry(row: &Row<'_>) -> Result<Entry> {
    let segment = row.get("segment")?;
    let letters = row.get_ref("letters")?.as_blob().map_err(rusqlite::Error::from)?;
    let print = Fingerprint::from_parts(row.get("length")?, letters)
        .ok_or_else(|| StoreError::BrokenIndex(format!("segment {segment} is cut short")))?;
    Ok(Entry { segment, print })
}
