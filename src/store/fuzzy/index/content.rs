//! The fingerprints of a block: written once, read by every query of a possible length.

use rusqlite::{Connection, params};

use super::entry::Entry;
use crate::memory::Shelf;
use crate::store::segments::SegmentId;
use crate::store::{Result, StoreError};

/// The number of a block.
pub(super) type BlockId = i64;

/// Puts entries side by side that stand in ascending order of length.
pub(super) fn shelf(entries: &[Entry]) -> Shelf {
    Shelf::new(entries.iter().map(|entry| &entry.print))
}

/// Reads the fingerprints of a block.
pub(super) fn read_shelf(connection: &Connection, block: BlockId) -> Result<Shelf> {
    let mut statement = connection.prepare_cached(include_str!("content.sql"))?;
    let mut rows = statement.query([block])?;
    let row = rows.next()?.ok_or_else(|| damaged(block))?;
    let blob = |name| row.get_ref(name)?.as_blob().map_err(rusqlite::Error::from);
    let lengths = numbers(blob("lengths")?, u32::from_le_bytes);
    Shelf::from_parts(lengths, blob("letters")?).ok_or_else(|| damaged(block))
}

/// Writes the fingerprints of a block under its number.
pub(super) fn write_shelf(connection: &Connection, block: BlockId, shelf: &Shelf) -> Result<()> {
    let lengths: Vec<u8> = shelf.lengths().iter().flat_map(|length| length.to_le_bytes()).collect();
    let mut insert = connection.prepare_cached(include_str!("insert_content.sql"))?;
    insert.execute(params![block, lengths, shelf.letters_of_all()])?;
    Ok(())
}

/// The entries of a block for its `segments`, without those that have left.
pub(super) fn entries(block: BlockId, shelf: &Shelf, segments: &[SegmentId]) -> Result<Vec<Entry>> {
    if segments.len() != shelf.lengths().len() {
        return Err(damaged(block));
    }
    let there = segments.iter().enumerate().filter(|(_, segment)| **segment != GONE);
    Ok(there.map(|(place, &segment)| Entry { segment, print: shelf.print(place) }).collect())
}

/// Stands where a segment has left; no row has this number.
pub(super) const GONE: SegmentId = 0;

/// The segments of a block, [`GONE`] where one has left.
pub(super) fn read_segments(connection: &Connection, block: BlockId) -> Result<Vec<SegmentId>> {
    let mut statement = connection.prepare_cached(include_str!("segments.sql"))?;
    let bytes: Vec<u8> = statement.query_row([block], |row| row.get("segments"))?;
    Ok(numbers(&bytes, i64::from_le_bytes))
}

pub(super) fn write_segments(connection: &Connection, block: BlockId, segments: &[SegmentId]) -> Result<()> {
    let bytes: Vec<u8> = segments.iter().flat_map(|segment| segment.to_le_bytes()).collect();
    connection.prepare_cached(include_str!("put_segments.sql"))?.execute(params![block, bytes])?;
    Ok(())
}

/// Numbers as they are stored, the lowest byte first.
pub(super) fn numbers<const BYTES: usize, Number>(
    bytes: &[u8],
    read: impl Fn([u8; BYTES]) -> Number,
) -> Vec<Number> {
    bytes.as_chunks::<BYTES>().0.iter().map(|bytes| read(*bytes)).collect()
}

/// No text has more characters than `SQLite` stores bytes.
pub(super) fn stored_length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn damaged(block: BlockId) -> StoreError {
    StoreError::BrokenIndex(format!("block {block} is cut short"))
}
