//! How often each kind of bead occurs, and what an omission costs.
//!
//! Comes in: expected counts of kinds in the pass before. Goes out: the logarithm of a kind's
//! probability. Source: the kinds of Gale & Church (1993), counted in the document as in Moore (2002).

use super::bead::Kind;

/// The kinds with sentences on both sides, with the probability assumed before the document is seen.
pub(super) const KINDS: [(Kind, f64); 10] = [
    (kind(1, 1), 0.85),
    (kind(1, 2), 0.035),
    (kind(2, 1), 0.035),
    (kind(2, 2), 0.003),
    (kind(1, 3), 0.004),
    (kind(3, 1), 0.004),
    (kind(1, 4), 0.001),
    (kind(4, 1), 0.001),
    (kind(2, 3), 0.0005),
    (kind(3, 2), 0.0005),
];
/// Most sentences on one side of a bead.
pub(super) const LARGEST: usize = 4;
/// The probability of a sentence without counterpart that is assumed.
const NULL: f64 = 0.015;
/// How many beads what is assumed weighs.
const ASSUMED_WEIGHT: f64 = 50.0;

const fn kind(source: usize, target: usize) -> Kind {
    Kind { source, target }
}

/// Logarithms of the probabilities of kinds.
#[derive(Debug, Clone)]
pub(super) struct Prior {
    /// In the order of [`KINDS`].
    pub(super) kinds: [f64; KINDS.len()],
    /// Of a sentence without counterpart, on either side.
    pub(super) null: f64,
}

impl Default for Prior {
    fn default() -> Self {
        Self { kinds: KINDS.map(|(_, share)| share.ln()), null: NULL.ln() }
    }
}

impl Prior {
    /// Estimated from the expected number of beads of each kind and of sentences without counterpart.
    pub(super) fn estimated(kinds: [f64; KINDS.len()], nulls: f64) -> Self {
        let total = kinds.iter().sum::<f64>() + nulls + ASSUMED_WEIGHT;
        let probability = |count: f64, assumed: f64| ((count + ASSUMED_WEIGHT * assumed) / total).ln();
        let counted = std::array::from_fn(|at| probability(kinds[at], KINDS[at].1));
        Self { kinds: counted, null: probability(0.5 * nulls, NULL) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_kind_is_larger_than_the_largest() {
        assert!(KINDS.iter().all(|(kind, _)| kind.source.max(kind.target) <= LARGEST));
        assert!(KINDS.len() + 2 <= usize::from(u8::MAX));
    }

    #[test]
    fn a_document_full_of_omissions_makes_them_cheap() {
        let mut kinds = [0.0; KINDS.len()];
        kinds[0] = 800.0;
        let prior = Prior::estimated(kinds, 200.0);
        assert!(prior.null > Prior::default().null + 1.0);
        assert!(prior.kinds[0] > prior.null);
    }

    #[test]
    fn a_short_document_changes_little() {
        let prior = Prior::estimated([0.0; KINDS.len()], 0.0);
        assert!((prior.kinds[0] - Prior::default().kinds[0]).abs() < 1e-9);
    }
}
