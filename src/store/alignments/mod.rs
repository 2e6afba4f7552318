//! Alignments as they were made, beside the units that were made of them.

mod read;
mod snapshot;
mod write;

pub use read::StoredAlignment;
pub(super) use snapshot::restore_units;

#[cfg(test)]
mod tests;
