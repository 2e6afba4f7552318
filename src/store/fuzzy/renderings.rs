//! How the memory renders one segment, and how often in each way.
//!
//! Comes in: the translations of a segment. Goes out: for one of them the number of its units, and the others with theirs.

use rustc_hash::{FxHashMap, FxHashSet};

use super::translations::Translation;
use crate::memory::Alternative;

/// How many units hold each translation of a segment.
pub(super) struct Renderings {
    uses: FxHashMap<String, usize>,
}

impl Renderings {
    /// Counts units: one that several ways lead to counts once.
    pub(super) fn of(translations: &[Translation]) -> Self {
        let mut counted = FxHashSet::default();
        let mut uses: FxHashMap<String, usize> = FxHashMap::default();
        for Translation { target, unit, .. } in translations {
            if counted.insert((target, unit)) {
                *uses.entry(target.clone()).or_default() += 1;
            }
        }
        Self { uses }
    }

    /// The number of units with `target`, and the other translations, what is used most first.
    pub(super) fn of_target(&self, target: &str) -> (usize, Vec<Alternative>) {
        let others = self.uses.iter().filter(|(other, _)| *other != target);
        let mut alternatives: Vec<Alternative> =
            others.map(|(target, &uses)| Alternative { target: target.clone(), uses }).collect();
        alternatives.sort_by(|one, other| (other.uses, &one.target).cmp(&(one.uses, &other.target)));
        (self.uses.get(target).copied().unwrap_or_default(), alternatives)
    }
}
