//! The fuzzy index inside the memory file: fingerprints of every segment, in blocks sorted by length and a small tail.
//!
//! New segments go to the tail. When a batch is done, a tail that has grown becomes a run of blocks, together with the
//! smaller runs before it (the logarithmic method of Bentley and Saxe, Decomposable searching problems, 1980).

mod cache;
mod check;
mod content;
mod current;
mod entry;
mod members;
mod search;
mod settle;

pub(in crate::store) use cache::Cache;
pub(in crate::store) use check::{IndexProblem, check};
pub(in crate::store) use current::{add, is_current, rebuild};
pub(in crate::store) use members::segments_in;
pub(in crate::store) use settle::settle;

/// From how many segments on the tail of a language becomes a run. Small in tests, so that all of it happens there.
const LONGEST_TAIL: usize = if cfg!(test) { 8 } else { 512 };
/// How many segments a block has at most.
const BLOCK: usize = if cfg!(test) { 5 } else { 1024 };
/// Runs of more segments are left alone: they are read like smaller ones, and writing them anew takes time.
const LONGEST_RUN: usize = if cfg!(test) { 40 } else { 65_536 };
