//! What becomes of the index when a batch is done: segments that left are marked, and a grown tail becomes blocks.

use rusqlite::{Connection, params};
use rustc_hash::{FxHashMap, FxHashSet};

use super::content::{
    BlockId, GONE, entries, read_segments, read_shelf, shelf, stored_length, write_segments, write_shelf,
};
use super::entry::{Entry, read_tail, sort};
use super::{BLOCK, LONGEST_RUN, LONGEST_TAIL};
use crate::store::Result;
use crate::store::segments::SegmentId;

/// Blocks that were written together.
struct Run {
    number: i64,
    size: usize,
    live: usize,
}

/// The segments of one language that have left, and their lengths in ascending order.
#[derive(Default)]
struct Removed {
    segments: FxHashSet<SegmentId>,
    lengths: Vec<u32>,
}

/// Brings the index into the state in which lookups find it; the last step of every change.
pub(in crate::store) fn settle(connection: &Connection) -> Result<()> {
    for (language, removed) in removed(connection)? {
        let lightened = mark_gone(connection, language, &removed)?;
        if lightened {
            settle_language(connection, language, Vec::new())?;
        }
    }
    connection.execute(include_str!("forget_removed.sql"), [])?;
    settle_tails(connection)
}

/// Makes runs of the tails that have grown enough.
pub(super) fn settle_tails(connection: &Connection) -> Result<()> {
    for language in grown_tails(connection)? {
        settle_language(connection, language, read_tail(connection, language)?)?;
        connection.execute(include_str!("clear_tail.sql"), [language])?;
    }
    Ok(())
}

/// Writes the entries as a new run, together with the runs that are no larger, and those that have lost half of their
/// segments. These go when the new one stands: in the room that they leave its pages would lie scattered, and a process
/// that answers a single query would spend most of its time finding them.
fn settle_language(connection: &Connection, language: i64, mut entries: Vec<Entry>) -> Result<()> {
    let mut taken = Vec::new();
    for run in runs(connection, language)? {
        let small = run.live <= entries.len() && run.live + entries.len() <= LONGEST_RUN;
        if small || run.live * 2 < run.size {
            entries.extend(entries_of(connection, language, &run)?);
            taken.push(run.number);
        }
    }
    sort(&mut entries);
    write_run(connection, language, &entries)?;
    for run in taken {
        connection.execute(include_str!("remove_run.sql"), params![language, run])?;
    }
    Ok(())
}

fn removed(connection: &Connection) -> Result<FxHashMap<i64, Removed>> {
    let mut statement = connection.prepare_cached(include_str!("removed.sql"))?;
    let mut rows = statement.query([])?;
    let mut found: FxHashMap<i64, Removed> = FxHashMap::default();
    while let Some(row) = rows.next()? {
        let removed = found.entry(row.get("language")?).or_default();
        removed.segments.insert(row.get("segment")?);
        removed.lengths.push(row.get("length")?);
    }
    Ok(found)
}

/// Marks the places of segments that have left. Says whether a run has lost half of its segments.
fn mark_gone(connection: &Connection, language: i64, removed: &Removed) -> Result<bool> {
    for block in blocks(connection, language)? {
        let first = removed.lengths.partition_point(|length| *length < block.shortest);
        if removed.lengths.get(first).is_some_and(|length| *length <= block.longest) {
            mark_gone_in(connection, block.id, &removed.segments)?;
        }
    }
    Ok(runs(connection, language)?.iter().any(|run| run.live * 2 < run.size))
}

fn mark_gone_in(connection: &Connection, block: BlockId, removed: &FxHashSet<SegmentId>) -> Result<()> {
    let mut segments = read_segments(connection, block)?;
    let before = live(&segments);
    for segment in segments.iter_mut().filter(|segment| removed.contains(segment)) {
        *segment = GONE;
    }
    if live(&segments) < before {
        write_segments(connection, block, &segments)?;
        connection.prepare_cached(include_str!("set_live.sql"))?.execute(params![block, live(&segments)])?;
    }
    Ok(())
}

fn live(segments: &[SegmentId]) -> usize {
    segments.iter().filter(|segment| **segment != GONE).count()
}

/// The languages whose tail has grown enough.
fn grown_tails(connection: &Connection) -> Result<Vec<i64>> {
    let mut statement = connection.prepare_cached(include_str!("grown_tails.sql"))?;
    let languages = statement.query_map([LONGEST_TAIL], |row| row.get(0))?;
    Ok(languages.collect::<rusqlite::Result<_>>()?)
}

/// The runs of a language, the smallest first.
fn runs(connection: &Connection, language: i64) -> Result<Vec<Run>> {
    let mut statement = connection.prepare_cached(include_str!("runs.sql"))?;
    let runs = statement.query_map([language], |row| {
        Ok(Run { number: row.get("run")?, size: row.get("size")?, live: row.get("live")? })
    })?;
    Ok(runs.collect::<rusqlite::Result<_>>()?)
}

/// A block as the directory names it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block {
    pub(super) id: BlockId,
    pub(super) shortest: u32,
    pub(super) longest: u32,
}

/// The blocks of a language that hold any segment.
pub(super) fn blocks(connection: &Connection, language: i64) -> Result<Vec<Block>> {
    let mut statement = connection.prepare_cached(include_str!("blocks.sql"))?;
    let blocks = statement.query_map([language], |row| {
        Ok(Block { id: row.get("id")?, shortest: row.get("shortest")?, longest: row.get("longest")? })
    })?;
    Ok(blocks.collect::<rusqlite::Result<_>>()?)
}

/// The entries of a run that have not left.
fn entries_of(connection: &Connection, language: i64, run: &Run) -> Result<Vec<Entry>> {
    let mut statement = connection.prepare_cached(include_str!("run.sql"))?;
    let blocks = statement.query_map(params![language, run.number], |row| row.get(0))?;
    let mut found = Vec::with_capacity(run.live);
    for block in blocks {
        let block = block?;
        let segments = read_segments(connection, block)?;
        found.extend(entries(block, &read_shelf(connection, block)?, &segments)?);
    }
    Ok(found)
}

/// Writes sorted entries as the blocks of a new run.
fn write_run(connection: &Connection, language: i64, entries: &[Entry]) -> Result<()> {
    let run: i64 = connection.query_row(include_str!("next_run.sql"), [language], |row| row.get(0))?;
    for entries in entries.chunks(BLOCK) {
        let length = |entry: Option<&Entry>| entry.map(|entry| stored_length(entry.print.length));
        let mut insert = connection.prepare_cached(include_str!("insert_block.sql"))?;
        insert.execute(params![
            language,
            run,
            length(entries.first()),
            length(entries.last()),
            entries.len()
        ])?;
        let block = connection.last_insert_rowid();
        write_shelf(connection, block, &shelf(entries))?;
        let segments: Vec<SegmentId> = entries.iter().map(|entry| entry.segment).collect();
        write_segments(connection, block, &segments)?;
    }
    Ok(())
}
