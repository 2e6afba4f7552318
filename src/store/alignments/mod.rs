//! Alignments as they were made, beside the units that were made of them.

mod read;
mod snapshot;
mod triples;
mod write;

pub use read::StoredAlignment;
pub(super) use snapshot::restore_units;
pub(super) use triples::{link_all, relink, replaced, unlink};
pub use write::Carried;

#[cfg(test)]
mod tests;
