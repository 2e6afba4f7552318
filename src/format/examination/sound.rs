//! A unit in, the same unit out as every program takes it, or nothing where no program can use it.

use rustc_hash::FxHashSet;

use crate::language::Language;
use crate::memory::Unit;

/// Makes units sound: the source stands first, nothing is empty, nothing comes twice.
#[derive(Debug)]
pub struct Sound {
    source: Option<Language>,
    seen: FxHashSet<u64>,
    /// Units that were left out because they have no translation.
    pub untranslated: u64,
    /// Units that were left out because they equal an earlier one in everything.
    pub repeated: u64,
}

impl Sound {
    /// For units that are translated from `source`.
    #[must_use]
    pub fn new(source: Option<Language>) -> Self {
        Self { source, seen: FxHashSet::default(), untranslated: 0, repeated: 0 }
    }

    /// The unit as every program takes it; none where it is not translated or came before.
    pub fn make(&mut self, mut unit: Unit) -> Option<Unit> {
        if !self.seen.insert(digest(&unit)) {
            self.repeated += 1;
            return None;
        }
        unit.variants.retain(|variant| !variant.is_blank());
        if unit.variants.len() < 2 {
            self.untranslated += 1;
            return None;
        }
        if let Some(source) = &self.source {
            unit.variants.sort_by_key(|variant| !variant.language.matches(source));
        }
        Some(unit)
    }
}

/// A digest of everything that is known of a unit.
pub(super) fn digest(unit: &Unit) -> u64 {
    // A unit is made of texts, numbers and times, which JSON can always say.
    unit.digest().unwrap_or_default()
}
