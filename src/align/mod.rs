//! Two documents in, beads of corresponding sentences out.
//!
//! The aligner sees sentences, their languages and what is known of the pair beforehand; it knows
//! no file, no memory and no report.

mod bead;
mod side;

pub use bead::{Bead, Kind};
pub use side::{Knowledge, Sentence, Side};
