//! Many alignments → one table, one JSON list or one TSV: what became of each pair of documents.

mod data;
mod table;

pub use data::{write_json, write_tsv};
pub use table::write_table;

use crate::align::{Bead, Side};
use crate::review::Realigned;

/// What became of one pair of documents.
#[derive(Debug, Clone)]
pub struct Row<'row> {
    /// The path of the source document.
    pub source: String,
    /// The path of the target document.
    pub target: String,
    /// The alignment, or why there is none.
    pub result: Result<Done<'row>, &'row str>,
}

/// A pair that was aligned.
#[derive(Debug, Clone, Copy)]
pub struct Done<'row> {
    /// The beads.
    pub beads: &'row [Bead],
    /// The source document.
    pub source: &'row Side,
    /// The target document.
    pub target: &'row Side,
    /// What was stored; none by a dry run.
    pub batch: Option<Batch<'row>>,
}

/// What was stored of a pair.
#[derive(Debug, Clone, Copy)]
pub struct Batch<'row> {
    /// The batch that holds the alignment now; none where there was nothing to keep.
    pub number: Option<i64>,
    /// How many units are new to the memory.
    pub new: usize,
    /// How many were in the memory already.
    pub known: usize,
    /// The batch of an earlier alignment of these documents, and what changed since.
    pub again: Option<(i64, &'row Realigned)>,
}

#[cfg(test)]
mod tests;
