//! Texts that probably translate each other, as what the lexicon learns from.
//!
//! Comes in: pairs of texts as feature ids, with weights. Goes out: the same in a few long vectors.
//! Source: a bag of words and its expected count, as in Brown et al. (1993).

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashSet};

use super::rows::Rows;

/// Pairs of texts as bags of features.
#[derive(Debug, Clone, Default)]
pub(super) struct Bags {
    /// Of each bag the source features, rising, each once.
    pub(super) source: Rows,
    /// Of each bag the target features, rising, each once.
    pub(super) target: Rows,
    /// How surely the texts of each bag translate each other, 0 to 1.
    pub(super) weights: Vec<f32>,
    /// Hashes of the pairs that are in.
    seen: FxHashSet<u64>,
}

impl Bags {
    /// Adds a pair of texts by their features, which rise and come once. A pair that is in already teaches
    /// nothing new: neither boilerplate nor a document given twice may shout down the rest.
    pub(super) fn push(&mut self, source: Vec<u32>, target: Vec<u32>, weight: f32) {
        if !self.seen.insert(FxBuildHasher.hash_one((&source, &target))) {
            return;
        }
        self.source.push(source);
        self.target.push(target);
        self.weights.push(weight);
    }

    /// The weight of all bags that each source feature, that each target feature stands in.
    pub(super) fn totals(&self, sources: usize, targets: usize) -> (Vec<f32>, Vec<f32>) {
        (self.total(&self.source, sources), self.total(&self.target, targets))
    }

    fn total(&self, rows: &Rows, features: usize) -> Vec<f32> {
        let mut total = vec![0.0; features];
        for (bag, weight) in self.weights.iter().enumerate() {
            rows.row(bag).iter().for_each(|feature| total[*feature as usize] += weight);
        }
        total
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_twice_teaches_once() {
        let mut bags = Bags::default();
        for weight in [0.9, 0.8] {
            bags.push(vec![0, 2], vec![1], weight);
        }
        bags.push(vec![2], vec![1], 0.5);
        assert_eq!(bags.totals(3, 2), (vec![0.9, 0.0, 1.4], vec![0.0, 1.4]));
    }
}
