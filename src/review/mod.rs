//! An alignment that people correct, and what becomes of its units.
//!
//! Comes in: an alignment, and a later one of the same documents or a reviewer's actions. Goes out: a plan that
//! says which units stay, change, leave and are new. Nothing here knows the memory file or a spreadsheet.

mod action;
mod alignment;
mod carry;
mod correct;
#[cfg(test)]
mod coverage;
mod doubt;
mod groups;
mod pairing;
mod plan;
mod realign;
mod record;
mod same_document;
#[cfg(test)]
pub(crate) mod samples;
mod triple;

pub use action::{Action, MARK, Place, UnknownAction};
pub use alignment::{AlignedDocument, AlignedSentence, Alignment, Decision, LinkedBead, Moved};
pub use carry::carry_over;
pub use correct::{Change, Corrected, CorrectionError, Row, correct};
pub use doubt::{DOUBTFUL, doubtful, needs_eyes, surroundings};
pub use plan::{Plan, StoredUnit};
pub use realign::{Realigned, Retained, realign};
pub use record::{Record, TextChange};
pub use same_document::same_documents;
pub use triple::{Triple, triples};
