//! The spreadsheet in which people review an alignment: written for them, and read back with their actions.
//!
//! Sheets: `first` shows what needs eyes first, `all` everything in document order, `legend` what the actions
//! mean, and to which state of which batch the workbook belongs.

mod read;
mod style;
mod write;

pub use read::{ReviewError, Reviewed, read};
pub use write::{Made, write};

/// The sheet with what needs eyes first.
const FIRST: &str = "first";
/// The sheet with every pair.
const ALL: &str = "all";
/// The sheet that explains, and names batch and state.
const LEGEND: &str = "legend";
/// What stands beside the number of the batch.
const BATCH: &str = "batch";
/// What stands beside the fingerprint of the alignment.
const STATE: &str = "state";

/// The columns of a pair.
#[derive(Debug, Clone, Copy)]
#[repr(u16)]
enum Column {
    Number,
    Action,
    Confidence,
    Kind,
    Source,
    Target,
    Note,
}

impl Column {
    /// Every column with its title and its width in characters.
    const ALL: [(Self, &'static str, f64); 7] = [
        (Self::Number, "number", 8.0),
        (Self::Action, "action", 18.0),
        (Self::Confidence, "confidence", 11.0),
        (Self::Kind, "kind", 7.0),
        (Self::Source, "source", 62.0),
        (Self::Target, "target", 62.0),
        (Self::Note, "note", 30.0),
    ];
}

#[cfg(test)]
mod tests;
