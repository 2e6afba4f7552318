//! The positions of the corridor and the steps between them.
//!
//! Comes in: the corridor, the scores of its beads, the price of an omission. Goes out: where each
//! step leads and what it scores. Source: the search space of Gale & Church (1993).

use super::bead::Bead;
use super::corridor::Corridor;
use super::prior::{KINDS, Prior};
use super::score::Scores;

/// A step takes a bead of [`KINDS`], or a source or a target sentence without counterpart.
pub(super) const STEPS: usize = KINDS.len() + 2;

/// Source and target sentences that a step takes.
pub(super) fn taken(step: usize) -> (usize, usize) {
    match step.checked_sub(KINDS.len()) {
        None => (KINDS[step].0.source, KINDS[step].0.target),
        Some(0) => (1, 0),
        Some(_) => (0, 1),
    }
}

/// The corridor with the scores of its steps.
pub(super) struct Lattice<'model> {
    pub(super) corridor: &'model Corridor,
    scores: Scores,
    null: f64,
}

/// A position: so many source and target sentences are consumed; `index` counts the positions.
#[derive(Debug, Clone, Copy)]
pub(super) struct Position {
    pub(super) source: usize,
    pub(super) target: usize,
    pub(super) index: usize,
}

impl Position {
    /// The bead of the step that reaches it.
    pub(super) fn bead(&self, step: usize, confidence: f64) -> Bead {
        let (sources, targets) = taken(step);
        Bead {
            source: self.source - sources..self.source,
            target: self.target - targets..self.target,
            confidence,
            elsewhere: None,
        }
    }
}

impl<'model> Lattice<'model> {
    pub(super) fn new(corridor: &'model Corridor, scores: Scores, prior: &Prior) -> Self {
        Self { corridor, scores, null: prior.null }
    }

    /// All positions, each after those that lead to it.
    pub(super) fn positions(&self) -> impl DoubleEndedIterator<Item = Position> {
        (0..=self.corridor.sources()).flat_map(move |source| {
            self.corridor.row(source).filter_map(move |target| {
                self.corridor.position(source, target).map(|index| Position { source, target, index })
            })
        })
    }

    /// The position that a step to `position` comes from.
    pub(super) fn before(&self, position: Position, step: usize) -> Option<usize> {
        let (sources, targets) = taken(step);
        self.corridor.position(position.source.checked_sub(sources)?, position.target.checked_sub(targets)?)
    }

    /// The position that a step from `position` leads to.
    pub(super) fn after(&self, position: Position, step: usize) -> Option<usize> {
        let (sources, targets) = taken(step);
        self.corridor.position(position.source + sources, position.target + targets)
    }

    /// The score of the step that reaches position `index`.
    pub(super) fn score(&self, index: usize, step: usize) -> f64 {
        self.scores[index].get(step).map_or(self.null, |score| f64::from(*score))
    }
}
