//! Translation units: written as they came, read back the same.

mod extra;
mod prepared;
mod read;
mod telling;
mod write;

pub use prepared::PreparedUnit;
pub use read::UnitFilter;
pub(super) use read::{read_moment, read_status, read_unit as read_unit_row, read_variants};
pub use write::Added;
pub(super) use write::{add, add_news, find, find_known, insert_whole, note_known};
