//! Names of concepts that nothing else has: `fold`, `fold-2`, `fold-3`.

use rustc_hash::{FxHashMap, FxHashSet};

/// The names that are taken, and the number to try next for each that was asked for.
#[derive(Debug, Default)]
pub(crate) struct TakenNames {
    taken: FxHashSet<String>,
    next: FxHashMap<String, u64>,
}

impl TakenNames {
    /// Takes a name.
    pub(crate) fn take(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
    }

    /// Takes the name, or the first of `name-2`, `name-3` and so on that is free.
    pub(crate) fn take_free(&mut self, name: &str) -> String {
        let mut free = name.to_owned();
        while !self.taken.insert(free.clone()) {
            let number = self.next.entry(name.to_owned()).or_insert(1);
            *number += 1;
            free = format!("{name}-{number}");
        }
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_numbered_past_those_that_are_taken() {
        let mut names = TakenNames::default();
        names.take("fold-2");
        assert_eq!(
            [names.take_free("fold"), names.take_free("fold"), names.take_free("fold")],
            ["fold", "fold-3", "fold-4"]
        );
    }
}
