//! Answering many queries at once, on all cores.

use std::path::Path;

use tolmach::store::Readers;

use super::cores::cores;

/// How much of the index stays in memory while many queries are answered.
const KEPT_BYTES: usize = 512 << 20;

/// A connection to `memory` for every core, no more than there are queries.
pub(super) fn readers(memory: &Path, queries: usize) -> anyhow::Result<Readers> {
    Ok(Readers::open(memory, cores().min(queries), KEPT_BYTES)?)
}
