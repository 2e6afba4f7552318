//! What a batch does to the units of an alignment: worked out here, carried out by the memory.

use std::collections::HashSet;

use super::alignment::{Alignment, position};
use crate::memory::{Unit, UnitId};

/// A unit with its number.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredUnit {
    /// Its number.
    pub id: UnitId,
    /// The unit as it is stored.
    pub unit: Unit,
}

/// An alignment to be stored, and what its units need for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The alignment; beads that get a new unit have none yet.
    pub alignment: Alignment,
    /// Units that leave.
    pub remove: Vec<UnitId>,
    /// Units that stay and change.
    pub change: Vec<StoredUnit>,
    /// New units, each with the index of its bead.
    pub add: Vec<(usize, Unit)>,
}

impl Plan {
    /// The plan of documents that are aligned for the first time: a unit for every bead with both sides.
    #[must_use]
    pub fn first(alignment: Alignment) -> Self {
        let paired = alignment.beads.iter().enumerate().filter(|(_, bead)| !bead.is_null());
        let add = paired.map(|(index, bead)| (index, alignment.unit(bead))).collect();
        Self { alignment, remove: Vec::new(), change: Vec::new(), add }
    }

    /// The plan by which `earlier` units follow `alignment`: those that it names stay, at their new places and
    /// with what `touch` does to them; all others leave.
    pub(super) fn following(
        alignment: Alignment,
        earlier: &[StoredUnit],
        add: Vec<(usize, Unit)>,
        touch: impl Fn(usize, &mut Unit),
    ) -> Self {
        let staying: HashSet<UnitId> = alignment.unit_ids().collect();
        let leaving = earlier.iter().map(|stored| stored.id).filter(|id| !staying.contains(id));
        let remove = leaving.collect();
        let change = changed(&alignment, earlier, touch);
        Self { alignment, remove, change, add }
    }

    /// How many units it takes in hand.
    pub(crate) fn steps(&self) -> u64 {
        (self.remove.len() + self.change.len() + self.add.len()) as u64
    }

    /// Whether no unit leaves, changes its text or is new.
    #[must_use]
    pub fn keeps_units(&self) -> bool {
        self.remove.is_empty() && self.add.is_empty()
    }
}

fn changed(
    alignment: &Alignment,
    earlier: &[StoredUnit],
    touch: impl Fn(usize, &mut Unit),
) -> Vec<StoredUnit> {
    let by_id: std::collections::HashMap<UnitId, &Unit> =
        earlier.iter().map(|stored| (stored.id, &stored.unit)).collect();
    let mut change = Vec::new();
    for (index, bead) in alignment.beads.iter().enumerate() {
        let Some((id, before)) = bead.unit.and_then(|id| Some((id, *by_id.get(&id)?))) else { continue };
        let document = Some(alignment.source.document.clone());
        let mut after = Unit { document, position: position(bead), ..before.clone() };
        touch(index, &mut after);
        if after != *before {
            change.push(StoredUnit { id, unit: after });
        }
    }
    change
}
