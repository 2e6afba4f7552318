//! One segment of the index with its fingerprint, and the tail, where such entries stand one by one.

use rusqlite::{Connection, Row, params};

use super::content::{numbers, stored_length};
use crate::memory::{Fingerprint, words_of_length};
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
    let words: Vec<u8> = entry.print.words.iter().flat_map(|word| word.to_le_bytes()).collect();
    connection.prepare_cached(include_str!("insert_tail.sql"))?.execute(params![
        entry.segment,
        language,
        stored_length(entry.print.length),
        entry.print.histogram,
        words
    ])?;
    Ok(())
}

/// In the order in which blocks hold them.
pub(super) fn sort(entries: &mut [Entry]) {
    entries.sort_unstable_by_key(|entry| (entry.print.length, entry.segment));
}

fn entry(row: &Row<'_>) -> Result<Entry> {
    let histogram = row.get_ref("histogram")?.as_blob().map_err(rusqlite::Error::from)?;
    let words = row.get_ref("words")?.as_blob().map_err(rusqlite::Error::from)?;
    let segment = row.get("segment")?;
    let broken = || StoreError::BrokenIndex(format!("segment {segment} is cut short"));
    let (length, words) = (row.get("length")?, numbers(words, u16::from_le_bytes));
    if words.len() != words_of_length(length) {
        return Err(broken());
    }
    let histogram = histogram.try_into().map_err(|_| broken())?;
    Ok(Entry { segment, print: Fingerprint { length, histogram, words } })
}
