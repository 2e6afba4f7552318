//! The best path through the corridor.
//!
//! Comes in: the lattice and the posterior. Goes out: the beads of the path with the greatest score,
//! each with its confidence. Source: Viterbi (1967). Taking the beads of greatest posterior instead
//! gains nothing and comes apart where many lines are alike.

use super::bead::Bead;
use super::confidence::confidence;
use super::lattice::{Lattice, Position, STEPS};
use super::posterior::Posterior;

/// The beads of the best path, in order.
pub(super) fn best_path(lattice: &Lattice, posterior: &Posterior) -> Vec<Bead> {
    let best = best_steps(lattice);
    let (mut source, mut target) = (lattice.corridor.sources(), lattice.corridor.targets());
    let mut beads = Vec::with_capacity(source.max(target));
    while source + target > 0 {
        let Some(index) = lattice.corridor.position(source, target) else { break };
        let position = Position { source, target, index };
        let step = usize::from(best[index]);
        let bead = position.bead(step, confidence(posterior.probability(position, step)));
        (source, target) = (bead.source.start, bead.target.start);
        beads.push(bead);
    }
    beads.reverse();
    beads
}

/// By position the last step of the best path that leads there.
fn best_steps(lattice: &Lattice) -> Vec<u8> {
    let mut scores = vec![f64::NEG_INFINITY; lattice.corridor.len()];
    let mut best = vec![0; lattice.corridor.len()];
    scores[0] = 0.0;
    for position in lattice.positions().skip(1) {
        for step in 0..STEPS {
            let Some(from) = lattice.before(position, step) else { continue };
            let score = scores[from] + lattice.score(position.index, step);
            if score > scores[position.index] {
                (scores[position.index], best[position.index]) = (score, step as u8);
            }
        }
    }
    best
}
