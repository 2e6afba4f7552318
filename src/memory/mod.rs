//! Translation units and matches: the plain types, without a database.

mod bridge;
mod difference;
mod distance;
mod r#match;
mod negation;
mod number_words;
mod penalty;
mod score;
mod substitution;
mod unit;

pub use bridge::Bridge;
pub use difference::{Change, Operation, difference};
pub(crate) use distance::Levenshtein;
pub use r#match::{Alternative, Match, Origin};
pub use penalty::{Case, Cause, Penalties, Penalty, Traits};
pub use score::{ContextMatch, Similarity, score};
pub use substitution::{Kind, Passage, Place, Substituted, Substitution, substitute, substitute_name};
pub use unit::{Document, Edit, Note, Property, Status, Unit, UnitId, Variant};
