//! Answering many queries at once, on all cores.

use std::num::NonZero;
use std::path::Path;
use std::thread::available_parallelism;

use tolmach::store::Readers;

/// How much of the index stays in memory while many queries are answered.
const KEPT_BYTES: usize = 512 << 20;

/// A connection to `memory` for every core, no more than there are queries.
pub(super) fn readers(memory: &Path, queries: usize) -> anyhow::Result<Readers> {
    Ok(Readers::open(memory, cores().min(queries), KEPT_BYTES)?)
}

/// How many threads can work at once.
pub(super) fn cores() -> usize {
    available_parallelism().map_or(1, NonZero::get)
}
