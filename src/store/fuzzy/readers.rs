//! Several connections to one memory that answer many queries at once, all from the same state of it.

use std::panic::resume_unwind;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::{Cache, Query};
use crate::memory::Match;
use crate::store::{Result, Store, StoreError};

/// How often another process may write between the first connection and the last before this one gives up.
const TRIES: usize = 100;

/// Connections that read one memory, and the part of its index that they keep.
#[derive(Debug)]
pub struct Readers {
    stores: Vec<Store>,
}

/// What differs between any two states of a memory: the last batch, and how many are undone.
type State = (i64, i64);

impl Readers {
    /// Opens the memory at `path` for `threads` threads, one at least, which together keep up to `bytes` of its index
    /// in memory.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open(path: &Path, threads: usize, bytes: usize) -> Result<Self> {
        let first = Store { cache: Cache::of_bytes(bytes), ..Store::open(path)? };
        let mut stores = vec![first];
        for _ in 1..threads {
            let cache = stores[0].cache.shared();
            stores.push(Store { cache, ..Store::open(path)? });
        }
        Ok(Self { stores })
    }

    /// The answers to all queries in their order, each as [`Store::lookup`] gives it, all from one state of the memory.
    ///
    /// # Errors
    /// Where the memory cannot be read, and [`StoreError::Busy`] where it never stands still.
    pub fn lookup(&mut self, queries: &[Query<'_>]) -> Result<Vec<Vec<Match>>> {
        let answers = self.begin().and_then(|()| self.answer_all(queries));
        self.end()?;
        answers
    }

    /// Takes every connection to the same state of the memory.
    fn begin(&self) -> Result<()> {
        for _ in 0..TRIES {
            let states = self.stores.iter().map(|store| {
                store.connection.execute_batch("BEGIN")?;
                state(store)
            });
            let states = states.collect::<Result<Vec<State>>>()?;
            if states.windows(2).all(|pair| pair[0] == pair[1]) {
                return Ok(());
            }
            self.end()?;
        }
        Err(StoreError::Busy)
    }

    fn end(&self) -> Result<()> {
        let begun = self.stores.iter().filter(|store| !store.connection.is_autocommit());
        begun.into_iter().try_for_each(|store| Ok(store.connection.execute_batch("ROLLBACK")?))
    }

    fn answer_all(&mut self, queries: &[Query<'_>]) -> Result<Vec<Vec<Match>>> {
        let next = AtomicUsize::new(0);
        // Threads that no query of its own keeps busy help with another's.
        let busy = self.stores.len().min(queries.len());
        let threads = self.stores.len() / busy.max(1);
        self.stores.iter_mut().for_each(|store| store.set_threads(threads));
        let mut answers = match &mut self.stores[..busy] {
            [store] => answer(store, queries, &next)?,
            stores => answer_in_threads(stores, queries, &next)?,
        };
        answers.sort_unstable_by_key(|(number, _)| *number);
        Ok(answers.into_iter().map(|(_, matches)| matches).collect())
    }
}

/// A query with its matches, by its place.
type Answer = (usize, Vec<Match>);

fn answer_in_threads(stores: &mut [Store], queries: &[Query<'_>], next: &AtomicUsize) -> Result<Vec<Answer>> {
    let answers = thread::scope(|scope| {
        let begin = |store| scope.spawn(|| answer(store, queries, next));
        let threads: Vec<_> = stores.iter_mut().map(begin).collect();
        let done =
            threads.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        done.collect::<Result<Vec<_>>>()
    })?;
    Ok(answers.concat())
}

fn state(store: &Store) -> Result<State> {
    let mut statement = store.connection.prepare_cached(include_str!("last_change.sql"))?;
    Ok(statement.query_row([], |row| Ok((row.get("last")?, row.get("undone")?)))?)
}

/// Takes one query after the other until none is left.
fn answer(store: &mut Store, queries: &[Query<'_>], next: &AtomicUsize) -> Result<Vec<Answer>> {
    let mut answers = Vec::new();
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        let Some(query) = queries.get(number) else { return Ok(answers) };
        answers.push((number, store.lookup_now(query)?));
    }
}
