//! Which features translate which, and how surely.
//!
//! Comes in: pairs of features with lifts. Goes out: a sparse table from a source feature to its
//! target features with both translation probabilities, each as a lift over chance. Source: IBM
//! model 1 of Brown et al., "The mathematics of statistical machine translation" (1993).

/// One pair of features that translate each other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// The target feature.
    pub(super) target: u32,
    /// p(target | source) / p(target).
    pub(super) forward: f32,
    /// p(source | target) / p(source).
    pub(super) backward: f32,
}

/// The sparse table, and per feature how often a translation of it is to be found.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    starts: Vec<u32>,
    entries: Vec<Entry>,
    /// For each source feature the share of its occurrences that the lexicon explains, not chance.
    pub(super) source_shares: Vec<f32>,
    /// The same for each target feature.
    pub(super) target_shares: Vec<f32>,
}

impl Lexicon {
    /// From `(source, entry)` pairs sorted by source.
    pub(super) fn new(pairs: Vec<(u32, Entry)>, source_shares: Vec<f32>, target_shares: Vec<f32>) -> Self {
        let mut starts = vec![0; source_shares.len() + 1];
        pairs.iter().for_each(|(source, _)| starts[*source as usize + 1] += 1);
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let entries = pairs.into_iter().map(|(_, entry)| entry).collect();
        Self { starts, entries, source_shares, target_shares }
    }

    /// The translations of a source feature.
    pub(super) fn translations(&self, source: u32) -> &[Entry] {
        &self.entries[self.starts[source as usize] as usize..self.starts[source as usize + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn translations_are_found_by_source() {
        let entry = |target| Entry { target, forward: 2.0, backward: 3.0 };
        let lexicon =
            Lexicon::new(vec![(0, entry(4)), (2, entry(1)), (2, entry(5))], vec![0.5; 4], vec![0.5; 6]);
        let targets =
            |source| lexicon.translations(source).iter().map(|entry| entry.target).collect::<Vec<_>>();
        assert_eq!((targets(0), targets(1), targets(2), targets(3)), (vec![4], vec![], vec![1, 5], vec![]));
    }
}
