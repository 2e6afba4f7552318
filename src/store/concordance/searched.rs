//! What one search after the other would read anew of a memory that stays as it is.
//!
//! Comes in: a language, or a pair of them. Goes out: the segments in it, the pairs of texts spread over the memory.

use std::cell::RefCell;
use std::hash::Hash;
use std::sync::Arc;

use rusqlite::Connection;
use rustc_hash::FxHashMap;

use super::sample::SpreadPair;
use crate::language::Language;
use crate::store::segments::SegmentSet;
use crate::store::state::State;
use crate::store::{Result, Store, fuzzy};

/// What the searches of a connection have read.
#[derive(Debug, Default)]
pub(in crate::store) struct Searched(RefCell<Seen>);

/// What was read, and the state of the memory that it belongs to.
#[derive(Debug, Default)]
struct Seen {
    state: Option<State>,
    segments: FxHashMap<i64, Arc<SegmentSet>>,
    spread: FxHashMap<(i64, Language), Arc<Vec<SpreadPair>>>,
}

impl Store {
    /// The segments in a language.
    pub(super) fn segments_in(&self, language: i64) -> Result<Arc<SegmentSet>> {
        let read = || fuzzy::segments_in(&self.connection, language);
        self.searched.kept(&self.connection, |seen| &mut seen.segments, language, read)
    }

    /// Pairs of texts from a language, whose row it is, into another, evenly spread over the memory.
    pub(super) fn spread(&self, id: i64, from: &Language, to: &Language) -> Result<Arc<Vec<SpreadPair>>> {
        let read = || self.read_spread(id, from, to);
        self.searched.kept(&self.connection, |seen| &mut seen.spread, (id, to.clone()), read)
    }
}

impl Searched {
    /// What is kept under `key`, read where it is not known of this state of the memory.
    fn kept<Key: Eq + Hash, Value>(
        &self,
        connection: &Connection,
        shelf: impl Fn(&mut Seen) -> &mut FxHashMap<Key, Arc<Value>>,
        key: Key,
        read: impl FnOnce() -> Result<Value>,
    ) -> Result<Arc<Value>> {
        let now = State::of(connection)?;
        let mut seen = self.0.borrow_mut();
        if seen.state != Some(now) {
            *seen = Seen { state: Some(now), ..Seen::default() };
        }
        if let Some(value) = shelf(&mut seen).get(&key) {
            return Ok(Arc::clone(value));
        }
        let value = Arc::new(read()?);
        shelf(&mut seen).insert(key, Arc::clone(&value));
        Ok(value)
    }
}
