//! Translation units and matches: the plain types, without a database.

mod classes;
mod difference;
mod distance;
mod fingerprint;
mod histogram;
mod r#match;
mod negation;
mod penalty;
mod reach;
mod score;
mod unit;
mod windows;

pub use difference::{Change, Operation, difference};
pub(crate) use distance::Levenshtein;
pub use r#match::{Match, Origin};
pub use penalty::{Case, Cause, Penalties, Penalty, Traits};
pub use score::{ContextMatch, Similarity, score};
pub use unit::{Document, Edit, Note, Property, Status, Unit, UnitId, Variant};
