//! Two documents in, beads of corresponding sentences out.
//!
//! The aligner sees sentences, their languages and what is known of the pair beforehand; it knows
//! no file, no memory and no report.

mod alone;
mod anchor;
mod bags;
mod bead;
mod chain;
mod cognate;
mod common;
mod confidence;
mod corridor;
mod counterpart;
mod document;
mod encode;
mod feature;
mod lattice;
mod layout;
mod length;
mod lexicon;
mod marginal;
mod meeting;
mod moved;
mod number;
mod pair;
mod path;
mod posterior;
mod prior;
mod rows;
mod score;
mod seed;
mod selftraining;
mod side;
mod stages;
mod stem;
mod train;

pub use bead::{Bead, Kind};
pub use counterpart::{Counterpart, Example, Unmarked, counterparts};
pub use side::{Knowledge, Sentence, Side};

use std::collections::BTreeMap;

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
    let beads = align_group(&[(source, target)], knowledge, &mut Stages::new(&[1], progress))?;
    Ok(beads.into_iter().flatten().collect())
}

/// The beads of many pairs of documents, in the order of the pairs.
///
/// Pairs in the same two languages teach each other words, so that short documents profit from long
/// ones. `knowledge` is what is known of all of them.
///
/// # Errors
/// [`Interrupted`] where `progress`, asked some thousand times, wants to stop.
pub fn align_all(
    pairs: &[(Side, Side)],
    knowledge: &Knowledge,
    progress: &mut dyn Progress,
) -> Result<Vec<Vec<Bead>>, Interrupted> {
    let groups = by_languages(pairs);
    let sizes: Vec<_> = groups.iter().map(Vec::len).collect();
    let mut stages = Stages::new(&sizes, progress);
    let mut beads = vec![Vec::new(); pairs.len()];
    for group in groups {
        let sides: Vec<_> = group.iter().map(|at| (&pairs[*at].0, &pairs[*at].1)).collect();
        let found = align_group(&sides, knowledge, &mut stages)?;
        group.into_iter().zip(found).for_each(|(at, found)| beads[at] = found);
    }
    Ok(beads)
}

/// The beads of pairs in the same two languages.
fn align_group(
    pairs: &[(&Side, &Side)],
    knowledge: &Knowledge,
    stages: &mut Stages,
) -> Result<Vec<Vec<Bead>>, Interrupted> {
    let mut training = SelfTraining::new(pairs, knowledge, stages)?;
    for _ in 1..PASSES {
        training.learn(stages)?;
    }
    training.best_paths(stages)
}

/// The places of the pairs in the same two languages, by languages.
fn by_languages(pairs: &[(Side, Side)]) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (at, (source, target)) in pairs.iter().enumerate() {
        groups.entry((source.language.as_str(), target.language.as_str())).or_default().push(at);
    }
    groups.into_values().collect()
}

#[cfg(test)]
mod tests;
