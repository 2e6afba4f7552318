//! Translation units: written as they came, read back the same.

mod extra;
mod read;
mod write;

pub use read::UnitFilter;
pub(super) use read::{read_moment, read_status};
pub use write::Added;
pub(super) use write::add;
