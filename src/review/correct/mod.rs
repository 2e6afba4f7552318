//! A reviewer's actions → the corrected alignment, what its units need for it, and a record of every change.

mod apply;
mod change;
mod draft;
mod error;
mod marks;

pub use change::Change;
pub use error::CorrectionError;

use super::action::Action;
use super::alignment::{Alignment, Decision};
use super::plan::{Plan, StoredUnit};
use crate::memory::{Edit, Status, Unit};

/// What a reviewer wrote beside a bead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The bead's number, from 1.
    pub number: usize,
    /// What to do with it.
    pub action: Action,
    /// Its source sentences as they came back, with marks where it is to be split.
    pub source: String,
    /// Its target sentences as they came back, with marks where it is to be split.
    pub target: String,
}

/// A corrected alignment.
#[derive(Debug, Clone, PartialEq)]
pub struct Corrected {
    /// What to do with the units.
    pub plan: Plan,
    /// What the reviewer did, in document order.
    pub changes: Vec<Change>,
}

/// Applies `rows`, ordered by number, to an alignment with its units.
///
/// What a person has put together is a reviewed unit: it carries the reviewer's name in `edit` and no confidence.
///
/// # Errors
/// [`CorrectionError`] where an action does not fit its bead; nothing is applied then.
pub fn correct(
    alignment: &Alignment,
    units: &[StoredUnit],
    rows: &[Row],
    edit: &Edit,
) -> Result<Corrected, CorrectionError> {
    let mut drafts = draft::drafts(alignment);
    let changes = apply::apply(&mut drafts, rows)?;
    drafts.retain(|draft| !draft.is_empty());
    let corrected = draft::assemble(alignment, drafts);
    let add = new_units(&corrected, edit);
    let plan = Plan::following(corrected.clone(), units, add, |index, unit| {
        let right = corrected.beads[index].decision == Decision::Right;
        if right && alignment_was_open(alignment, &corrected, index) && unit.status < Status::Reviewed {
            unit.status = Status::Reviewed;
            unit.changed = edit.clone();
        }
    });
    Ok(Corrected { plan, changes })
}

/// The beads that a person called right and that have no unit yet.
fn new_units(corrected: &Alignment, edit: &Edit) -> Vec<(usize, Unit)> {
    let beads = corrected.beads.iter().enumerate();
    let wanted =
        beads.filter(|(_, bead)| bead.decision == Decision::Right && bead.unit.is_none() && !bead.is_null());
    wanted
        .map(|(index, bead)| {
            let unit = corrected.unit(bead);
            (index, Unit { status: Status::Reviewed, confidence: None, created: edit.clone(), ..unit })
        })
        .collect()
}

/// Whether this review is what settled the bead: an earlier one left its own name.
fn alignment_was_open(before: &Alignment, after: &Alignment, index: usize) -> bool {
    let unit = after.beads[index].unit;
    before.beads.iter().any(|bead| bead.unit == unit && bead.decision != Decision::Right)
}

#[cfg(test)]
mod tests;
