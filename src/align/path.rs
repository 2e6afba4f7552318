//! Paths through the corridor: what is likely of each bead, and the best path of all.
//!
//! Comes in: the corridor and the scores of its beads. Goes out: the posterior probability of each
//! bead over all paths, and the path of the most expected right beads. Source: the forward-backward
//! algorithm (Baum et al. 1970); decoding by expected accuracy after Miyazawa (1995).

use super::bead::Bead;
use super::confidence::confidence;
use super::corridor::Corridor;
use super::prior::{KINDS, Prior};
use super::score::Scores;

/// How a position is reached: by a bead of [`KINDS`], or by a sentence without counterpart.
const STEPS: usize = KINDS.len() + 2;

/// Scales the scores, because the features of a sentence are not independent.
const SHARPNESS: f64 = 0.7;
/// What a right null bead gains where any other right bead gains 1: a null bead on each side stands in
/// for one missed bead.
const NULL_GAIN: f32 = 0.4;

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
    /// The posterior of all beads in the corridor.
    pub(super) fn new(corridor: &'path Corridor, scores: &Scores, prior: &Prior) -> Self {
        let lattice = Lattice { corridor, scores, null: prior.null };
        let forward = lattice.forward();
        let backward = lattice.backward();
        let total = forward[forward.len() - 1];
        let mut steps = vec![[0.0; STEPS]; corridor.len()];
        lattice.each_position(|source, target, position| {
            for (step, probability) in steps[position].iter_mut().enumerate() {
                if let Some((from, score)) = lattice.step(source, target, position, step) {
                    let logarithm = forward[from] + score + backward[position] - total;
                    *probability = if logarithm > -20.0 { logarithm.exp() as f32 } else { 0.0 };
                }
            }
        });
        let mut posterior = Self { corridor, steps };
        posterior.gather_nulls();
        posterior
    }

    /// Gives every step without counterpart the probability that its sentence has none at all,
    /// wherever on the other side the path passes it.
    fn gather_nulls(&mut self) {
        let (from, to) = (KINDS.len(), KINDS.len() + 1);
        let mut alone = (vec![0.0; self.corridor.sources() + 1], vec![0.0; self.corridor.targets() + 1]);
        for source in 0..=self.corridor.sources() {
            for target in self.corridor.row(source) {
                let Some(position) = self.corridor.position(source, target) else { continue };
                alone.0[source] += self.steps[position][from];
                alone.1[target] += self.steps[position][to];
            }
        }
        for source in 0..=self.corridor.sources() {
            for target in self.corridor.row(source) {
                let Some(position) = self.corridor.position(source, target) else { continue };
                self.steps[position][from] = alone.0[source];
                self.steps[position][to] = alone.1[target];
            }
        }
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

    /// Expected number of beads of each kind, and of sentences without counterpart.
    pub(super) fn expected_counts(&self) -> ([f64; KINDS.len()], f64) {
        let mut counts = [0.0; KINDS.len()];
        let mut taken_source = 0.0;
        let mut taken_target = 0.0;
        for steps in &self.steps {
            for (at, count) in counts.iter_mut().enumerate() {
                *count += f64::from(steps[at]);
                taken_source += f64::from(steps[at]) * taken(at).0 as f64;
                taken_target += f64::from(steps[at]) * taken(at).1 as f64;
            }
        }
        let all = (self.corridor.sources() + self.corridor.targets()) as f64;
        (counts, (all - taken_source - taken_target).max(0.0))
    }

    /// The path with the greatest sum of probabilities, each weighed by its gain.
    pub(super) fn best_path(&self) -> Vec<Bead> {
        let mut best = vec![(f32::NEG_INFINITY, 0_u8); self.corridor.len()];
        best[0].0 = 0.0;
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
                    let gain = if step < KINDS.len() { *probability } else { NULL_GAIN * probability };
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
            let mut found = bead(source, target, step, self.steps[position][step]);
            found.confidence = confidence(found.confidence);
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
}

impl Lattice<'_> {
    /// Where a step that reaches a position comes from, and its score.
    fn step(&self, source: usize, target: usize, position: usize, step: usize) -> Option<(usize, f64)> {
        let (sources, targets) = taken(step);
        if sources > source || targets > target {
            return None;
        }
        let from = self.corridor.position(source - sources, target - targets)?;
        Some((from, self.score(position, step)))
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
            let ways =
                |step| self.step(source, target, position, step).map(|(from, score)| sums[from] + score);
            if position > 0 {
                sums[position] = sum(std::array::from_fn(|step| ways(step).unwrap_or(f64::NEG_INFINITY)));
            }
        });
        sums
    }

    /// By position the logarithm of the sum over all paths that lead from there to the end.
    fn backward(&self) -> Vec<f64> {
        let last = self.corridor.len() - 1;
        let mut sums = vec![f64::NEG_INFINITY; self.corridor.len()];
        sums[last] = 0.0;
        for source in (0..=self.corridor.sources()).rev() {
            for target in self.corridor.row(source).rev() {
                let Some(position) = self.corridor.position(source, target).filter(|at| *at < last) else {
                    continue;
                };
                let ways = |step| {
                    let (sources, targets) = taken(step);
                    let next = self.corridor.position(source + sources, target + targets)?;
                    Some(sums[next] + self.score(next, step))
                };
                sums[position] = sum(std::array::from_fn(|step| ways(step).unwrap_or(f64::NEG_INFINITY)));
            }
        }
        sums
    }

    fn score(&self, position: usize, step: usize) -> f64 {
        SHARPNESS * self.scores[position].get(step).map_or(self.null, |score| f64::from(*score))
    }
}

/// The logarithm of the sum of numbers given as logarithms; what is e⁻²⁰ of the largest is left out.
fn sum(logarithms: [f64; STEPS]) -> f64 {
    let largest = logarithms.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let near = logarithms.iter().filter(|number| **number > largest - 20.0);
    largest + near.map(|number| (number - largest).exp()).sum::<f64>().ln()
}
