//! How likely each bead is, over all paths through the corridor.
//!
//! Comes in: the lattice. Goes out: the probability of every step. Source: the forward-backward
//! algorithm (Baum et al. 1970), as logarithms.

use super::bead::Bead;
use super::lattice::{Lattice, Position, STEPS, taken};
use super::prior::{Counts, KINDS};
use super::stages::Stages;
use crate::progress::Interrupted;

/// Scales the scores, because the features of a sentence are not independent.
const SHARPNESS: f64 = 0.7;
/// Logarithms this much below others are left out of sums.
const NEGLIGIBLE: f64 = -20.0;

/// The probabilities of the steps of a lattice.
pub(super) struct Posterior<'lattice> {
    lattice: &'lattice Lattice<'lattice>,
    /// By position and step that reaches it.
    steps: Vec<[f32; STEPS]>,
    /// That a source sentence, that a target sentence has no counterpart, wherever the path passes it.
    alone: (Vec<f32>, Vec<f32>),
}

impl<'lattice> Posterior<'lattice> {
    /// The probabilities of all steps.
    pub(super) fn new(
        lattice: &'lattice Lattice<'lattice>,
        stages: &mut Stages,
    ) -> Result<Self, Interrupted> {
        let (forward, backward) = (forward(lattice, stages)?, backward(lattice, stages)?);
        let total = forward[forward.len() - 1];
        stages.begin()?;
        let mut steps = vec![[0.0; STEPS]; lattice.corridor.len()];
        for position in lattice.positions() {
            stages.at(position.index, lattice.corridor.len())?;
            let onward = backward[position.index] - total;
            for (step, probability) in steps[position.index].iter_mut().enumerate() {
                if let Some(from) = lattice.before(position, step) {
                    let logarithm = forward[from] + SHARPNESS * lattice.score(position.index, step) + onward;
                    *probability = if logarithm > NEGLIGIBLE { logarithm.exp() as f32 } else { 0.0 };
                }
            }
        }
        let mut alone =
            (vec![0.0; lattice.corridor.sources() + 1], vec![0.0; lattice.corridor.targets() + 1]);
        for position in lattice.positions() {
            alone.0[position.source] += steps[position.index][KINDS.len()];
            alone.1[position.target] += steps[position.index][KINDS.len() + 1];
        }
        Ok(Self { lattice, steps, alone })
    }

    /// The probability of the bead of a step that reaches `position`.
    pub(super) fn probability(&self, position: Position, step: usize) -> f64 {
        f64::from(match taken(step) {
            (_, 0) => self.alone.0[position.source],
            (0, _) => self.alone.1[position.target],
            _ => self.steps[position.index][step],
        })
    }

    /// The beads with sentences on both sides whose probability is at least `least`.
    pub(super) fn beads(&self, least: f32) -> Vec<Bead> {
        let mut beads = Vec::new();
        for position in self.lattice.positions() {
            for (step, probability) in self.steps[position.index][..KINDS.len()].iter().enumerate() {
                if *probability >= least {
                    beads.push(position.bead(step, f64::from(*probability)));
                }
            }
        }
        beads
    }

    /// Expected numbers of beads and of sentences without counterpart.
    pub(super) fn expected_counts(&self) -> Counts {
        let mut counts = Counts::default();
        for steps in &self.steps {
            let probabilities = steps.iter().map(|probability| f64::from(*probability));
            counts.kinds.iter_mut().zip(probabilities).for_each(|(count, probability)| *count += probability);
        }
        let alone = self.alone.0.iter().chain(&self.alone.1);
        counts.nulls = alone.map(|probability| f64::from(*probability)).sum();
        counts
    }
}

/// By position the logarithm of the sum over all paths that lead there.
fn forward(lattice: &Lattice, stages: &mut Stages) -> Result<Vec<f64>, Interrupted> {
    stages.begin()?;
    let mut sums = vec![f64::NEG_INFINITY; lattice.corridor.len()];
    sums[0] = 0.0;
    for position in lattice.positions().skip(1) {
        stages.at(position.index, lattice.corridor.len())?;
        sums[position.index] = sum(|step| {
            lattice
                .before(position, step)
                .map(|from| sums[from] + SHARPNESS * lattice.score(position.index, step))
        });
    }
    Ok(sums)
}

/// By position the logarithm of the sum over all paths that lead from there to the end.
fn backward(lattice: &Lattice, stages: &mut Stages) -> Result<Vec<f64>, Interrupted> {
    stages.begin()?;
    let mut sums = vec![f64::NEG_INFINITY; lattice.corridor.len()];
    sums[lattice.corridor.len() - 1] = 0.0;
    for position in lattice.positions().rev().skip(1) {
        stages.at(lattice.corridor.len() - position.index, lattice.corridor.len())?;
        sums[position.index] = sum(|step| {
            lattice.after(position, step).map(|to| sums[to] + SHARPNESS * lattice.score(to, step))
        });
    }
    Ok(sums)
}

/// The logarithm of the sum over all steps of numbers given as logarithms.
fn sum(step: impl Fn(usize) -> Option<f64>) -> f64 {
    let ways: [f64; STEPS] = std::array::from_fn(|at| step(at).unwrap_or(f64::NEG_INFINITY));
    let largest = ways.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let near = ways.iter().map(|way| way - largest).filter(|difference| *difference > NEGLIGIBLE);
    largest + near.map(f64::exp).sum::<f64>().ln()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::corridor::Corridor;
    use crate::align::prior::Prior;
    use crate::progress::Silent;

    /// A corridor of two by two sentences in which only 1-1 beads of score `score` are allowed.
    fn steps_of(score: f32) -> (Corridor, Vec<[f32; KINDS.len()]>) {
        let corridor = Corridor::around(&[], 2, 2, 5);
        let mut scores = vec![[f32::NEG_INFINITY; KINDS.len()]; corridor.len()];
        for (source, target) in [(1, 1), (1, 2), (2, 1), (2, 2)] {
            scores[corridor.position(source, target).unwrap()][0] = score;
        }
        (corridor, scores)
    }

    #[test]
    fn every_sentence_is_in_one_bead_of_every_path() {
        for score in [-8.0, 0.0, 8.0] {
            let (corridor, scores) = steps_of(score);
            let lattice = Lattice::new(&corridor, scores, &Prior::default());
            let counts =
                Posterior::new(&lattice, &mut Stages::new(&[1], &mut Silent)).unwrap().expected_counts();
            let sentences: f64 =
                (0..KINDS.len()).map(|at| counts.kinds[at] * (taken(at).0 + taken(at).1) as f64).sum();
            assert!((sentences + counts.nulls - 4.0).abs() < 1e-5, "{score}: {sentences} + {}", counts.nulls);
        }
    }

    #[test]
    fn better_beads_are_likelier() {
        let likely = |score| {
            let (corridor, scores) = steps_of(score);
            let lattice = Lattice::new(&corridor, scores, &Prior::default());
            Posterior::new(&lattice, &mut Stages::new(&[1], &mut Silent))
                .unwrap()
                .beads(1e-6)
                .iter()
                .map(|bead| bead.confidence)
                .fold(0.0, f64::max)
        };
        assert!(likely(4.0) > 0.9 && likely(-20.0) < 0.1);
    }
}
