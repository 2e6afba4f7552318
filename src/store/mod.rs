//! The memory file: one `SQLite` file that holds texts, units, glossary, log and every index.
//!
//! The only place that knows SQL. Statements stand in `.sql` files beside the code that runs them.

mod alignments;
mod batches;
mod concordance;
mod doctor;
mod error;
mod fuzzy;
mod migrate;
mod open;
mod segments;
mod state;
mod terms;
mod units;

pub use alignments::{Carried, StoredAlignment};
pub use batches::{Batch, BatchKind, BatchRecord, BatchWriter, Intake, NewBatch};
pub use concordance::{
    BadExpression, Concordance, Expression, Fragment, FragmentSegment, Hit, Opposite, Search, SearchFilter,
    Sought, TermUse, TermUses,
};
pub use doctor::Problem;
pub use error::StoreError;
pub use fuzzy::{Query, Readers};
pub use open::Store;
pub use state::State;
pub use units::{Added, PreparedUnit, UnitFilter};

/// What calls of this module return.
pub type Result<T> = std::result::Result<T, StoreError>;

#[cfg(test)]
mod tests;
