//! Translation units and matches: the plain types, without a database.

mod beyond;
mod bridge;
mod classes;
mod difference;
mod distance;
mod fingerprint;
mod lanes;
mod r#match;
mod negation;
mod number_words;
mod penalty;
mod reach;
mod score;
mod shelf;
mod sieve;
mod subsequence;
mod substitution;
mod unit;

pub use bridge::Bridge;
pub(crate) use classes::CLASSES_VERSION;
pub use difference::{Change, Operation, difference};
pub(crate) use distance::Levenshtein;
pub(crate) use fingerprint::Fingerprint;
pub use r#match::{Alternative, Match, Origin};
pub(crate) use negation::negations;
pub use penalty::{Case, Cause, Penalties, Penalty, Traits};
pub(crate) use reach::Reach;
pub use score::{ContextMatch, Similarity, score};
pub(crate) use shelf::Shelf;
pub(crate) use sieve::Sieve;
pub use substitution::{
    Kind, Passage, Place, Substituted, Substitution, substitute, substitute_name, substitute_value,
};
pub use unit::{Document, Edit, Neighbours, Note, Property, Status, Unit, UnitId, Variant};
