//! How far the aligner is, told often enough to be stopped at once.
//!
//! Comes in: whoever watches. Goes out: to them, hundredths of stages that are done, of all stages.
//! Hundredths and not seconds, because the library reads no clock.

use crate::progress::{Interrupted, Progress};

/// Stages before the first pass: both sides are read, cognates found, then as when a pass learns.
const STAGES_BEFORE: u64 = 5;
/// Stages of a pass: scores, paths forward, paths backward, probabilities, meetings, lexicon.
const STAGES_PER_PASS: u64 = 6;
/// The last pass has the best path in place of meetings and lexicon.
const LAST_PASS_LACKS: u64 = 1;
const PARTS_PER_STAGE: u64 = 100;

/// The work of an alignment, stage after stage.
pub(super) struct Stages<'progress> {
    progress: &'progress mut dyn Progress,
    begun: u64,
    told: u64,
    total: u64,
}

impl<'progress> Stages<'progress> {
    /// The stages of an alignment in so many passes.
    pub(super) fn new(passes: u64, progress: &'progress mut dyn Progress) -> Self {
        let total = PARTS_PER_STAGE * (STAGES_BEFORE + STAGES_PER_PASS * passes - LAST_PASS_LACKS);
        Self { progress, begun: 0, told: 0, total }
    }

    /// Begins the next stage.
    pub(super) fn begin(&mut self) -> Result<(), Interrupted> {
        self.told = PARTS_PER_STAGE * self.begun;
        self.begun += 1;
        self.progress.at(self.told, self.total)
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
