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
    (kind(2, 3), 0.0001),
    (kind(3, 2), 0.0001),
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
    /// Estimated from what was counted, drawn towards what is assumed.
    pub(super) fn estimated(counted: &Counts, assumed: &Self) -> Self {
        let total = counted.kinds.iter().sum::<f64>() + counted.nulls + ASSUMED_WEIGHT;
        let logarithm = |count: f64, assumed: f64| ((count + ASSUMED_WEIGHT * assumed.exp()) / total).ln();
        Self {
            kinds: std::array::from_fn(|at| logarithm(counted.kinds[at], assumed.kinds[at])),
            null: logarithm(0.5 * counted.nulls, assumed.null),
        }
    }
}

/// Expected numbers of beads.
#[derive(Debug, Clone, Default)]
pub(super) struct Counts {
    /// Beads of each of [`KINDS`].
    pub(super) kinds: [f64; KINDS.len()],
    /// Sentences without counterpart.
    pub(super) nulls: f64,
}

impl Counts {
    /// The counts of several documents together.
    pub(super) fn sum<'document>(all: impl IntoIterator<Item = &'document Self>) -> Self {
        all.into_iter().fold(Self::default(), |sum, counts| sum.combined(counts, |left, right| left + right))
    }

    /// What is left without the counts of one document.
    pub(super) fn without(&self, one: &Self) -> Self {
        self.combined(one, |all, one| f64::max(all - one, 0.0))
    }

    fn combined(&self, other: &Self, operation: impl Fn(f64, f64) -> f64) -> Self {
        Self {
            kinds: std::array::from_fn(|at| operation(self.kinds[at], other.kinds[at])),
            nulls: operation(self.nulls, other.nulls),
        }
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
        let mut counted = Counts { nulls: 200.0, ..Counts::default() };
        counted.kinds[0] = 800.0;
        let prior = Prior::estimated(&counted, &Prior::default());
        assert!(prior.null > Prior::default().null + 1.0);
        assert!(prior.kinds[0] > prior.null);
    }

    #[test]
    fn a_short_document_changes_little() {
        let prior = Prior::estimated(&Counts::default(), &Prior::default());
        assert!((prior.kinds[0] - Prior::default().kinds[0]).abs() < 1e-9);
    }
}
