//! Two documents in, beads of corresponding sentences out.
//!
//! The aligner sees sentences, their languages and what is known of the pair beforehand; it knows
//! no file, no memory and no report.

mod anchor;
mod bead;
mod chain;
mod cognate;
mod common;
mod confidence;
mod corridor;
mod encode;
mod feature;
mod lattice;
mod layout;
mod length;
mod lexicon;
mod marginal;
mod meeting;
mod number;
mod path;
mod posterior;
mod prior;
mod score;
mod seed;
mod selftraining;
mod side;
mod stages;
mod stem;
mod train;

pub use bead::{Bead, Kind};
pub use side::{Knowledge, Sentence, Side};

use crate::progress::{Interrupted, Progress};
use selftraining::{PASSES, SelfTraining};
use stages::Stages;

/// The beads of two documents, in order, each sentence of either side in exactly one of them.
///
/// The aligner reads the documents several times: each time it finds the likely beads with what it
/// knows, and learns from them which words translate each other. The same input gives the same
/// beads; time and memory grow linearly with the number of sentences.
///
/// # Errors
/// [`Interrupted`] where `progress`, asked some thousand times, wants to stop.
pub fn align(
    source: &Side,
    target: &Side,
    knowledge: &Knowledge,
    progress: &mut dyn Progress,
) -> Result<Vec<Bead>, Interrupted> {
    let mut stages = Stages::new(PASSES, progress);
    let mut training = SelfTraining::new(source, target, knowledge, &mut stages)?;
    for _ in 1..PASSES {
        training.learn(&mut stages)?;
    }
    training.best_path(&mut stages)
}

/// The beads of many pairs of documents, in the order of the pairs.
///
/// # Errors
/// [`Interrupted`] where `progress`, asked some thousand times, wants to stop.
pub fn align_all(
    pairs: &[(Side, Side)],
    knowledge: &Knowledge,
    progress: &mut dyn Progress,
) -> Result<Vec<Vec<Bead>>, Interrupted> {
    pairs.iter().map(|(source, target)| align(source, target, knowledge, progress)).collect()
}

#[cfg(test)]
mod tests;
