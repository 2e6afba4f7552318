//! A pair of features that may translate each other, as it is estimated.
//!
//! Comes in: how often the pair meets, and what is counted round by round. Goes out: its lifts over
//! chance in both directions. Source: the maximisation step of IBM model 1 (Brown et al. 1993), with
//! the smoothing of Moore, "Improving IBM word-alignment model 1" (2004).

use super::lexicon::Entry;
use super::marginal::Marginal;
use super::meeting::Meeting;

/// How many occurrences a seed of weight 1 counts as.
const SEED_COUNT: f32 = 2.0;
/// How many occurrences explain nothing, of every feature.
const DOUBT: f32 = 1.0;
/// Taken off every count, and as a share of what one bag of a pair contributes on average: a pair
/// explains the very sentences that taught it too well.
const DISCOUNT: f32 = 0.1;
const OWN_SHARE: f32 = 0.5;

/// A pair of features and what is believed of it.
pub(super) struct Pair {
    pub(super) met: Meeting,
    pub(super) estimate: Estimate,
}

/// Lifts over chance and expected counts in both directions.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Estimate {
    pub(super) forward_lift: f32,
    pub(super) backward_lift: f32,
    pub(super) forward_count: f32,
    pub(super) backward_count: f32,
}

impl Pair {
    /// Before the first expectation every pair that meets is as likely as chance, a seed likelier.
    pub(super) fn new(met: Meeting, source: &Marginal, target: &Marginal) -> Self {
        let (from, to) = (met.source as usize, met.target as usize);
        let lift =
            |seeds: f32, chance: f32| 1.0 + SEED_COUNT * met.seed / (SEED_COUNT * seeds + DOUBT) / chance;
        let forward_lift = lift(source.seeds[from], target.chance[to]);
        let backward_lift = lift(target.seeds[to], source.chance[from]);
        Self { met, estimate: Estimate { forward_lift, backward_lift, ..Estimate::default() } }
    }

    /// Lifts from expected counts, which are then forgotten.
    pub(super) fn maximise(&mut self, source: &Marginal, target: &Marginal) {
        let (from, to) = (self.met.source as usize, self.met.target as usize);
        let others = 1.0 - OWN_SHARE / self.met.weight.max(1.0);
        let lift = |count: f32, explains: f32, seeds: f32, chance: f32| {
            let kept = (count * others - DISCOUNT).max(0.0) + SEED_COUNT * self.met.seed;
            kept / (explains + SEED_COUNT * seeds + DOUBT) / chance
        };
        let Estimate { forward_count, backward_count, .. } = self.estimate;
        let forward_lift = lift(forward_count, source.explains[from], source.seeds[from], target.chance[to]);
        let backward_lift = lift(backward_count, target.explains[to], target.seeds[to], source.chance[from]);
        self.estimate = Estimate { forward_lift, backward_lift, ..Estimate::default() };
    }

    /// The better lift of the two directions.
    pub(super) fn lift(&self) -> f32 {
        self.estimate.forward_lift.max(self.estimate.backward_lift)
    }

    /// Whether another pair has the same source feature.
    pub(super) fn same_source(&self, other: &Self) -> bool {
        self.met.source == other.met.source
    }

    /// The pair as the lexicon keeps it, with its source feature.
    pub(super) fn entry(&self) -> (u32, Entry) {
        let Estimate { forward_lift: forward, backward_lift: backward, .. } = self.estimate;
        (self.met.source, Entry { target: self.met.target, forward, backward })
    }
}
