//! Blocks kept in memory by a running process, so that a query reads the file only for what it found.

use std::cell::RefCell;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use rustc_hash::{FxHashMap, FxHashSet};

use super::content::{BlockId, read_shelf, shelf};
use super::entry::read_tail;
use super::settle::{Block, blocks};
use crate::memory::Shelf;
use crate::store::Result;
use crate::store::segments::SegmentId;
use crate::store::state::State;

/// What a connection has read of the index.
#[derive(Debug, Default)]
pub(in crate::store) struct Cache {
    /// The blocks, which several connections share. They never change, and no number is used twice.
    kept: Arc<Kept>,
    seen: RefCell<Seen>,
}

/// The directories of languages, and the state of the memory that they belong to.
#[derive(Debug, Default)]
struct Seen {
    state: Option<State>,
    directories: FxHashMap<i64, Arc<Directory>>,
}

/// Blocks in memory.
#[derive(Debug, Default)]
struct Kept {
    blocks: Mutex<(usize, FxHashMap<BlockId, Arc<Shelf>>)>,
    /// How many bytes they may take.
    at_most: usize,
}

/// What there is to search in a language.
#[derive(Debug)]
pub(super) struct Directory {
    pub(super) blocks: Vec<Block>,
    pub(super) tail: Shelf,
    /// The segments of the tail.
    pub(super) segments: Vec<SegmentId>,
}

impl Cache {
    /// Keeps so many bytes of blocks in memory at most.
    pub(in crate::store) fn of_bytes(at_most: usize) -> Self {
        Self { kept: Arc::new(Kept { at_most, ..Kept::default() }), seen: RefCell::default() }
    }

    /// For another connection to the same memory, sharing the blocks.
    pub(in crate::store) fn shared(&self) -> Self {
        Self { kept: Arc::clone(&self.kept), seen: RefCell::default() }
    }

    /// The blocks and the tail of a language as they are now.
    pub(super) fn directory(&self, connection: &Connection, language: i64) -> Result<Arc<Directory>> {
        let now = State::of(connection)?;
        let mut seen = self.seen.borrow_mut();
        if seen.state != Some(now) {
            *seen = Seen { state: Some(now), directories: FxHashMap::default() };
            self.kept.retain(&every_block(connection)?);
        }
        if let Some(directory) = seen.directories.get(&language) {
            return Ok(Arc::clone(directory));
        }
        let directory = Arc::new(Directory::read(connection, language)?);
        seen.directories.insert(language, Arc::clone(&directory));
        Ok(directory)
    }

    /// A block, from memory or from the file.
    pub(super) fn shelf(&self, connection: &Connection, block: BlockId) -> Result<Arc<Shelf>> {
        if let Some(shelf) = self.kept.get(block) {
            return Ok(shelf);
        }
        let shelf = Arc::new(read_shelf(connection, block)?);
        self.kept.put(block, &shelf);
        Ok(shelf)
    }
}

impl Kept {
    fn get(&self, block: BlockId) -> Option<Arc<Shelf>> {
        self.blocks.lock().unwrap_or_else(PoisonError::into_inner).1.get(&block).map(Arc::clone)
    }

    /// Keeps a block as long as there is room.
    fn put(&self, block: BlockId, shelf: &Arc<Shelf>) {
        let mut kept = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        let bytes = shelf.bytes();
        if kept.0 + bytes <= self.at_most && kept.1.insert(block, Arc::clone(shelf)).is_none() {
            kept.0 += bytes;
        }
    }

    /// Forgets the blocks that are not in the memory any more.
    fn retain(&self, there: &FxHashSet<BlockId>) {
        let mut kept = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        kept.1.retain(|block, _| there.contains(block));
        kept.0 = kept.1.values().map(|shelf| shelf.bytes()).sum();
    }
}

fn every_block(connection: &Connection) -> Result<FxHashSet<BlockId>> {
    let mut statement = connection.prepare_cached(include_str!("every_block.sql"))?;
    let blocks = statement.query_map([], |row| row.get(0))?;
    Ok(blocks.collect::<rusqlite::Result<_>>()?)
}

impl Directory {
    fn read(connection: &Connection, language: i64) -> Result<Self> {
        let tail = read_tail(connection, language)?;
        Ok(Self {
            blocks: blocks(connection, language)?,
            segments: tail.iter().map(|entry| entry.segment).collect(),
            tail: shelf(&tail),
        })
    }
}
