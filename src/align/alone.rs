//! The sentences that the best path leaves alone, and which of them may belong together.
//!
//! Comes in: beads. Goes out: stretches of neighbours without counterpart, and the pairs of stretches
//! that share rare words, most of them first.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::anchor::anchors;
use super::bead::Bead;
use super::document::Document;
use super::lexicon::Lexicon;
use super::stages::Stages;
use crate::progress::Interrupted;

/// With so many others each stretch is compared.
const TRIES: usize = 3;

/// The sentences without counterpart on either side.
pub(super) struct Alone {
    source: Vec<Stretch>,
    target: Vec<Stretch>,
}

/// Sentences of a source and of a target stretch.
type StretchPair = (Range<usize>, Range<usize>);

/// Neighbours without counterpart.
struct Stretch {
    sentences: Range<usize>,
    /// Where the path stands on the other side meanwhile.
    facing: Range<usize>,
}

impl Alone {
    /// Those of `beads`, which are in order.
    pub(super) fn of(beads: &[Bead]) -> Self {
        let mut alone = Self { source: Vec::new(), target: Vec::new() };
        for bead in beads.iter().filter(|bead| bead.is_null()) {
            match bead.target.is_empty() {
                true => extend(&mut alone.source, &bead.source, bead.target.start),
                false => extend(&mut alone.target, &bead.target, bead.source.start),
            }
        }
        alone
    }

    /// The logarithm of the number of pairs of sentences that might meet by chance.
    pub(super) fn chance(&self) -> f64 {
        let count = |side: &[Stretch]| sentences(side).count().max(1) as f64;
        (count(&self.source) * count(&self.target)).ln()
    }

    /// Pairs of stretches that share rare words, those that share most first.
    pub(super) fn likely_pairs(
        &self,
        document: &Document,
        lexicon: &Lexicon,
        stages: &mut Stages,
    ) -> Result<Vec<StretchPair>, Interrupted> {
        let shared = self.shared(document, lexicon, stages)?;
        let (mut source_tries, mut target_tries) = (vec![0; self.source.len()], vec![0; self.target.len()]);
        let mut pairs = Vec::new();
        for (source, target) in shared {
            if source_tries[source] < TRIES && target_tries[target] < TRIES {
                (source_tries[source], target_tries[target]) =
                    (source_tries[source] + 1, target_tries[target] + 1);
                pairs.push((self.source[source].sentences.clone(), self.target[target].sentences.clone()));
            }
        }
        Ok(pairs)
    }

    /// Which stretches share rare words, those that share most first. Those that face each other were
    /// compared by the path.
    fn shared(
        &self,
        document: &Document,
        lexicon: &Lexicon,
        stages: &mut Stages,
    ) -> Result<Vec<(usize, usize)>, Interrupted> {
        let part = document.part(sentences(&self.source), sentences(&self.target));
        let (sources, targets) = (places(&self.source), places(&self.target));
        let mut weights: FxHashMap<(usize, usize), f32> = FxHashMap::default();
        for point in anchors(&part.source, &part.target, lexicon, stages)? {
            let (source, target) = (sources[point.source as usize], targets[point.target as usize]);
            if !self.source[source].faces(&self.target[target]) {
                *weights.entry((source, target)).or_default() += point.weight;
            }
        }
        let mut shared: Vec<_> = weights.into_iter().collect();
        shared.sort_unstable_by(|left, right| right.1.total_cmp(&left.1).then(left.0.cmp(&right.0)));
        Ok(shared.into_iter().map(|(pair, _)| pair).collect())
    }
}

impl Stretch {
    /// Whether the path comes by both at the same time.
    fn faces(&self, other: &Self) -> bool {
        self.facing.start <= other.sentences.end && other.sentences.start <= self.facing.end
    }
}

/// Adds sentences to the last stretch where they follow it, else begins another.
fn extend(stretches: &mut Vec<Stretch>, sentences: &Range<usize>, facing: usize) {
    match stretches.last_mut() {
        Some(last) if last.sentences.end == sentences.start => {
            (last.sentences.end, last.facing.end) = (sentences.end, facing);
        }
        _ => stretches.push(Stretch { sentences: sentences.clone(), facing: facing..facing }),
    }
}

/// The sentences of all stretches.
fn sentences(stretches: &[Stretch]) -> impl Iterator<Item = usize> + Clone {
    stretches.iter().flat_map(|stretch| stretch.sentences.clone())
}

/// For each sentence of all stretches in which one it stands.
fn places(stretches: &[Stretch]) -> Vec<usize> {
    let place = |(place, stretch): (usize, &Stretch)| stretch.sentences.clone().map(move |_| place);
    stretches.iter().enumerate().flat_map(place).collect()
}
