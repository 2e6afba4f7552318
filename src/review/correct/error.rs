//! An action that does not fit its bead, told so that the reviewer can find and mend it.

use crate::review::action::Action;

/// A review cannot be applied.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CorrectionError {
    /// No bead has this number.
    #[error("there is no pair {0}")]
    NoSuchBead(usize),
    /// The first bead cannot give to one before it, nor the last to one after it.
    #[error("pair {number}: '{action}' needs a pair beside it, and there is none on that side")]
    NoNeighbour {
        /// The bead.
        number: usize,
        /// What was to be done.
        action: Action,
    },
    /// The side has no sentence.
    #[error("pair {number}: '{action}' has no sentence to move")]
    NothingToShift {
        /// The bead.
        number: usize,
        /// What was to be done.
        action: Action,
    },
    /// A bead that another is merged with cannot be split or deleted.
    #[error("pair {number}: '{action}' does not go together with 'merge' at pair {merged}")]
    Conflict {
        /// The bead.
        number: usize,
        /// What was to be done with it.
        action: Action,
        /// The bead that was to be merged with it.
        merged: usize,
    },
    /// The marks do not part both texts alike.
    #[error(
        "pair {number}: 'split' needs || in both texts, as often in one as in the other; \
         there are {in_source} parts and {in_target} parts"
    )]
    Marks {
        /// The bead.
        number: usize,
        /// Parts of the source.
        in_source: usize,
        /// Parts of the target.
        in_target: usize,
    },
    /// The text is not what it was.
    #[error(
        "pair {0}: the text was changed; a review moves sentences and adds || to them, it does not rewrite them"
    )]
    Rewritten(usize),
}
