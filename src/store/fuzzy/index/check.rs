//! Whether the index says what the segments say.

use rusqlite::Connection;
use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::Xxh3Default;

use super::content::{entries, read_segments, read_shelf};
use super::entry::{Entry, read_tail};
use super::settle::{Block, blocks};
use crate::memory::Fingerprint;
use crate::store::segments::{SegmentId, languages};
use crate::store::{Result, StoreError};
use crate::text::normal::normal_form;

/// How the index disagrees with the segments: how many of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::store) struct IndexProblem {
    /// Segments that the index does not have.
    pub(in crate::store) missing: usize,
    /// Entries for texts that are not there, or twice.
    pub(in crate::store) surplus: usize,
    /// Segments with another text's fingerprint.
    pub(in crate::store) wrong: usize,
    /// Blocks whose parts do not belong together.
    pub(in crate::store) broken: usize,
}

/// Compares the index with the texts of every language.
pub(in crate::store) fn check(connection: &Connection) -> Result<IndexProblem> {
    let mut problem = IndexProblem::default();
    for (language, _) in languages(connection, None)? {
        let mut entries = FxHashMap::default();
        read_entries(connection, language, &mut entries, &mut problem)?;
        compare(connection, language, entries, &mut problem)?;
    }
    Ok(problem)
}

/// The digests of all entries of a language.
fn read_entries(
    connection: &Connection,
    language: i64,
    entries: &mut FxHashMap<SegmentId, u64>,
    problem: &mut IndexProblem,
) -> Result<()> {
    for block in blocks(connection, language)? {
        match block_entries(connection, block)? {
            Some(found) => note(found, entries, problem),
            None => problem.broken += 1,
        }
    }
    note(read_tail(connection, language)?, entries, problem);
    Ok(())
}

fn note(found: Vec<Entry>, entries: &mut FxHashMap<SegmentId, u64>, problem: &mut IndexProblem) {
    for entry in found {
        let twice = entries.insert(entry.segment, digest(&entry.print)).is_some();
        problem.surplus += usize::from(twice);
    }
}

/// The entries of a block, none where it cannot be read as one.
fn block_entries(connection: &Connection, block: Block) -> Result<Option<Vec<Entry>>> {
    let read = || {
        let shelf = read_shelf(connection, block.id)?;
        let bounds = (shelf.lengths().first().copied(), shelf.lengths().last().copied());
        let found = entries(block.id, &shelf, &read_segments(connection, block.id)?)?;
        Ok((bounds == (Some(block.shortest), Some(block.longest))).then_some(found))
    };
    match read() {
        Err(StoreError::BrokenIndex(_) | StoreError::Database(_)) => Ok(None),
        result => result,
    }
}

fn compare(
    connection: &Connection,
    language: i64,
    mut entries: FxHashMap<SegmentId, u64>,
    problem: &mut IndexProblem,
) -> Result<()> {
    let mut statement = connection.prepare_cached(include_str!("../scan.sql"))?;
    let mut rows = statement.query([language])?;
    while let Some(row) = rows.next()? {
        let text = row.get_ref("text")?.as_str().map_err(rusqlite::Error::from)?;
        match entries.remove(&row.get("id")?) {
            None => problem.missing += 1,
            Some(found) if found != digest(&Fingerprint::of(&normal_form(text))) => problem.wrong += 1,
            Some(_) => {}
        }
    }
    problem.surplus += entries.len();
    Ok(())
}

fn digest(print: &Fingerprint) -> u64 {
    let mut digest = Xxh3Default::new();
    digest.update(&print.length.to_le_bytes());
    digest.update(&print.bytes());
    digest.digest()
}
