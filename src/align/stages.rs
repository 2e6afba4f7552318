//! How far the aligner is, told often enough to be stopped at once.
//!
//! Comes in: whoever watches. Goes out: to them, hundredths of stages that are done, of all stages.
//! Hundredths and not seconds, because the library reads no clock.

use super::selftraining::PASSES;
use crate::progress::{Interrupted, Progress};

/// Stages of a pair of documents before the first pass: both sides are read.
const STAGES_OF_READING: u64 = 2;
/// Stages of a pair in a pass: anchors, scores, paths forward, paths backward, probabilities; in the last
/// one the best path too.
const STAGES_OF_PASS: u64 = 5;
const STAGES_OF_BEST_PATH: u64 = 1;
/// Stages of all pairs together: cognates, and before each pass meetings and lexicon.
const STAGES_OF_COGNATES: u64 = 1;
const STAGES_OF_LEXICON: u64 = 2;
const PARTS_PER_STAGE: u64 = 100;

/// The work of an alignment, stage after stage.
pub(super) struct Stages<'progress> {
    progress: &'progress mut dyn Progress,
    begun: u64,
    told: u64,
    total: u64,
}

impl<'progress> Stages<'progress> {
    /// The stages of groups of so many pairs of documents, each group trained by itself.
    pub(super) fn new(groups: &[usize], progress: &'progress mut dyn Progress) -> Self {
        let of_pair = STAGES_OF_READING + PASSES * STAGES_OF_PASS + STAGES_OF_BEST_PATH;
        let of_group = STAGES_OF_COGNATES + PASSES * STAGES_OF_LEXICON;
        let stages = groups.iter().map(|pairs| *pairs as u64 * of_pair + of_group).sum::<u64>();
        Self { progress, begun: 0, told: 0, total: PARTS_PER_STAGE * stages }
    }

    /// Begins the next stage.
    pub(super) fn begin(&mut self) -> Result<(), Interrupted> {
        self.told = PARTS_PER_STAGE * self.begun;
        self.begun += 1;
        self.progress.at(self.told, self.total)
    }

    /// For work of unknown length: whoever watches sees no step, but may stop it.
    pub(super) fn aside(&mut self) -> Aside<'_> {
        Aside { progress: self.progress, told: self.told, total: self.total }
    }

    /// `done` of `total` steps of the stage are done: passed on with every hundredth of them.
    pub(super) fn at(&mut self, done: usize, total: usize) -> Result<(), Interrupted> {
        let left = PARTS_PER_STAGE * (total - done) as u64 / total.max(1) as u64;
        let parts = PARTS_PER_STAGE * self.begun - left;
        if parts <= self.told {
            return Ok(());
        }
        self.told = parts;
        self.progress.at(parts, self.total)
    }
}

/// Work beside the stages.
pub(super) struct Aside<'progress> {
    progress: &'progress mut dyn Progress,
    told: u64,
    total: u64,
}

impl Progress for Aside<'_> {
    fn at(&mut self, _done: u64, _total: u64) -> Result<(), Interrupted> {
        self.progress.at(self.told, self.total)
    }
}
