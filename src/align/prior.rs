//! How often each kind of bead occurs, and what an omission costs.
//!
//! Comes in: counts of kinds in earlier passes. Goes out: the logarithm of a kind's probability.
//! Source: the kinds of Gale & Church (1993), estimated from the document as in Moore (2002).

use super::bead::Kind;

/// The kinds with sentences on both sides, with what is assumed before the document is seen.
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
/// The share of sentences without counterpart that is assumed.
const NULL: f64 = 0.03;

const fn kind(source: usize, target: usize) -> Kind {
    Kind { source, target }
}

/// Logarithms of the probabilities of kinds.
#[derive(Debug, Clone)]
pub(super) struct Prior {
    /// In the order of [`KINDS`].
    pub(super) kinds: [f64; KINDS.len()],
    /// Of a sentence without counterpart.
    pub(super) null: f64,
}

impl Default for Prior {
    fn default() -> Self {
        let null: f64 = crate::align::knob!("NULL", 0.015);
        Self { kinds: KINDS.map(|(_, share)| share.ln()), null: null.ln() }
    }
}

impl Prior {
    /// Re-estimated from expected counts: of each kind, and of sentences without counterpart.
    pub(super) fn estimated(kinds: [f64; KINDS.len()], nulls: f64) -> Self {
        let weight = crate::align::knob!("PRIORW", 50.0);
        let first = Self::default();
        let total = kinds.iter().sum::<f64>() + nulls;
        let share = |count: f64, first: f64| ((count + weight * first.exp()) / (total + weight)).ln();
        let mut next = first.clone();
        for (at, count) in kinds.into_iter().enumerate() {
            next.kinds[at] = share(count, first.kinds[at]);
        }
        next.null = share(0.5 * nulls, first.null);
        next
    }
}
