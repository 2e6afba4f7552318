//! Paths through the corridor: what is likely of each bead, and the best path of all.
//!
//! Comes in: the corridor and the scores of its beads. Goes out: the posterior probability of each
//! bead over all paths, and the path of the most expected right beads. Source: the forward-backward
//! algorithm (Baum et al. 1970); decoding by expected accuracy after Miyazawa (1995).

use super::bead::Bead;
use super::corridor::Corridor;
use super::prior::{KINDS, Prior};
use super::score::Scores;

/// How a position is reached: by a bead of [`KINDS`], or by a sentence without counterpart.
const STEPS: usize = KINDS.len() + 2;

/// The probabilities of beads.
pub(super) struct Posterior<'path> {
    corridor: &'path Corridor,
    /// By position and step: the probability that the path reaches the position by this step.
    steps: Vec<[f32; STEPS]>,
}

/// Source and target sentences that a step takes.
fn taken(step: usize) -> (usize, usize) {
    match step.checked_sub(KINDS.len()) {
        None => (KINDS[step].0.source, KINDS[step].0.target),
        Some(0) => (1, 0),
        Some(_) => (0, 1),
    }
}

impl<'path> Posterior<'path> {
    /// The posterior of all beads in the corridor. `sharpness` scales the scores: below 1 admits that
    /// features of a sentence are not independent.
    pub(super) fn new(corridor: &'path Corridor, scores: &Scores, prior: &Prior, sharpness: f64) -> Self {
        let lattice = Lattice { corridor, scores, null: prior.null, sharpness };
        let forward = lattice.forward();
        let backward = lattice.backward();
        let total = forward[forward.len() - 1];
        let mut steps = vec![[0.0; STEPS]; corridor.len()];
        lattice.each_position(|source, target, position| {
            for (step, probability) in steps[position].iter_mut().enumerate() {
                if let Some((from, score)) = lattice.step(source, target, position, step) {
                    *probability = (forward[from] + score + backward[position] - total).exp() as f32;
                }
            }
        });
        Self { corridor, steps }
    }

    /// The beads with sentences on both sides whose probability is at least `least`.
    pub(super) fn beads(&self, least: f32) -> Vec<Bead> {
        let mut beads = Vec::new();
        for source in 0..=self.corridor.sources() {
            for target in self.corridor.row(source) {
                let Some(position) = self.corridor.position(source, target) else { continue };
                for (step, probability) in self.steps[position][..KINDS.len()].iter().enumerate() {
                    if *probability >= least {
                        beads.push(bead(source, target, step, *probability));
                    }
                }
            }
        }
        beads
    }

    /// The path with the greatest sum of probabilities, each weighed by its gain.
    pub(super) fn best_path(&self) -> Vec<Bead> {
        let mut best = vec![(f32::NEG_INFINITY, 0_u8); self.corridor.len()];
        best[0].0 = 0.0;
        let null_gain = crate::align::knob!("NGAIN", 0.7) as f32;
        for source in 0..=self.corridor.sources() {
            for target in self.corridor.row(source) {
                let Some(position) = self.corridor.position(source, target) else { continue };
                for (step, probability) in self.steps[position].iter().enumerate() {
                    let (sources, targets) = taken(step);
                    if sources > source || targets > target {
                        continue;
                    }
                    let Some(from) = self.corridor.position(source - sources, target - targets) else {
                        continue;
                    };
                    let gain = if step < KINDS.len() { *probability } else { null_gain * probability };
                    if best[from].0 + gain > best[position].0 {
                        best[position] = (best[from].0 + gain, step as u8);
                    }
                }
            }
        }
        self.trace(&best)
    }

    fn trace(&self, best: &[(f32, u8)]) -> Vec<Bead> {
        let (mut source, mut target) = (self.corridor.sources(), self.corridor.targets());
        let mut beads = Vec::with_capacity(source.max(target));
        while source + target > 0 {
            let Some(position) = self.corridor.position(source, target) else { break };
            let step = usize::from(best[position].1);
            let found = bead(source, target, step, self.steps[position][step]);
            (source, target) = (found.source.start, found.target.start);
            beads.push(found);
        }
        beads.reverse();
        beads
    }
}

/// The bead of the step that reaches (`source`, `target`).
fn bead(source: usize, target: usize, step: usize, probability: f32) -> Bead {
    let (sources, targets) = taken(step);
    let confidence = f64::from(probability).clamp(0.0, 1.0);
    Bead { source: source - sources..source, target: target - targets..target, confidence }
}

/// The corridor with the scores of its steps.
struct Lattice<'path> {
    corridor: &'path Corridor,
    scores: &'path Scores,
    null: f64,
    sharpness: f64,
}

impl Lattice<'_> {
    /// Where a step that reaches a position comes from, and its score.
    fn step(&self, source: usize, target: usize, position: usize, step: usize) -> Option<(usize, f64)> {
        let (sources, targets) = taken(step);
        if sources > source || targets > target {
            return None;
        }
        let from = self.corridor.position(source - sources, target - targets)?;
        let score = self.scores[position].get(step).map_or(self.null, |score| f64::from(*score));
        Some((from, score * self.sharpness))
    }

    fn each_position(&self, mut visit: impl FnMut(usize, usize, usize)) {
        for source in 0..=self.corridor.sources() {
            for target in self.corridor.row(source) {
                if let Some(position) = self.corridor.position(source, target) {
                    visit(source, target, position);
                }
            }
        }
    }

    /// By position the logarithm of the sum over all paths that lead there.
    fn forward(&self) -> Vec<f64> {
        let mut sums = vec![f64::NEG_INFINITY; self.corridor.len()];
        sums[0] = 0.0;
        self.each_position(|source, target, position| {
            for step in 0..STEPS {
                if let Some((from, score)) = self.step(source, target, position, step) {
                    sums[position] = add(sums[position], sums[from] + score);
                }
            }
        });
        sums
    }

    /// By position the logarithm of the sum over all paths that lead from there to the end.
    fn backward(&self) -> Vec<f64> {
        let mut sums = vec![f64::NEG_INFINITY; self.corridor.len()];
        sums[self.corridor.len() - 1] = 0.0;
        for source in (0..=self.corridor.sources()).rev() {
            for target in self.corridor.row(source).rev() {
                let Some(position) = self.corridor.position(source, target) else { continue };
                for step in 0..STEPS {
                    if let Some((from, score)) = self.step(source, target, position, step) {
                        sums[from] = add(sums[from], sums[position] + score);
                    }
                }
            }
        }
        sums
    }
}

/// The logarithm of the sum of two numbers given as logarithms.
fn add(left: f64, right: f64) -> f64 {
    let (smaller, larger) = if left < right { (left, right) } else { (right, left) };
    if smaller == f64::NEG_INFINITY || larger - smaller > 30.0 {
        return larger;
    }
    larger + (smaller - larger).exp().ln_1p()
}
