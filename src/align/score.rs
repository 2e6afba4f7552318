//! The score of every bead in the corridor.
//!
//! Comes in: both sides, the lexicon, lengths, priors, the corridor. Goes out: for each position of
//! the corridor and each kind of bead that ends there the logarithm of how much likelier the bead
//! is than its sentences standing alone. Source: Moore (2002), his model of words made symmetric
//! and mixed with a unigram model, so that a null bead costs its prior alone.

use std::collections::VecDeque;
use std::ops::Range;

use super::corridor::Corridor;
use super::encode::Encoded;
use super::length::LengthModel;
use super::lexicon::Lexicon;
use super::prior::{KINDS, LARGEST, Prior};

/// What beads are scored by.
#[derive(Debug)]
pub(super) struct Model {
    pub(super) lexicon: Lexicon,
    pub(super) length: LengthModel,
    pub(super) prior: Prior,
}

/// Scores by position and kind; `NEG_INFINITY` where the bead would start outside the corridor.
pub(super) type Scores = Vec<[f32; KINDS.len()]>;

/// Lexical evidence of one source sentence against a window of target sentences.
struct Row {
    /// First target sentence of the window.
    first: usize,
    /// For each feature of the window's sentences: the sum of lifts from this source sentence.
    lifts: Vec<f32>,
    /// By size of the source group that ends here: the evidence that it explains each target sentence.
    explained: [Vec<f32>; LARGEST],
    /// By size of the target group that ends at each sentence: the evidence that it explains this one.
    explaining: [Vec<f32>; LARGEST],
}

/// Scores the beads of a corridor.
pub(super) struct Scorer<'side> {
    source: &'side Encoded,
    target: &'side Encoded,
    model: &'side Model,
    /// Per target feature: where its matches stand in `matches`, one more than the index.
    slots: Vec<u32>,
    matches: Vec<Match>,
}

/// A feature of the source sentence at hand that may translate to a target feature.
struct Match {
    target: u32,
    place: u32,
    forward: f32,
    backward: f32,
}

impl<'side> Scorer<'side> {
    pub(super) fn new(source: &'side Encoded, target: &'side Encoded, model: &'side Model) -> Self {
        let slots = vec![0; model.lexicon.target_shares.len()];
        Self { source, target, model, slots, matches: Vec::new() }
    }

    /// The scores of all beads in the corridor.
    pub(super) fn scores(&mut self, corridor: &Corridor) -> Scores {
        let mut scores = vec![[f32::NEG_INFINITY; KINDS.len()]; corridor.len()];
        let mut rows: VecDeque<Row> = VecDeque::with_capacity(LARGEST);
        for at in 0..self.source.len() {
            let row = self.row(at, corridor, &rows);
            rows.truncate(LARGEST - 1);
            rows.push_front(row);
            for end in corridor.row(at + 1) {
                if let Some(position) = corridor.position(at + 1, end) {
                    self.beads(at + 1, end, corridor, &rows, &mut scores[position]);
                }
            }
        }
        scores
    }

    /// Scores the beads that end at (`sources`, `targets`) consumed.
    fn beads(
        &self,
        sources: usize,
        targets: usize,
        corridor: &Corridor,
        rows: &VecDeque<Row>,
        scores: &mut [f32],
    ) {
        for ((kind, _), (score, prior)) in KINDS.iter().zip(scores.iter_mut().zip(self.model.prior.kinds)) {
            if kind.source > sources || kind.target > targets {
                continue;
            }
            let (from, to) = (sources - kind.source, targets - kind.target);
            if corridor.position(from, to).is_none() {
                continue;
            }
            let explained: f32 = (to..targets)
                .map(|sentence| rows[0].explained[kind.source - 1][sentence - rows[0].first])
                .sum();
            let explaining: f32 = rows
                .iter()
                .take(kind.source)
                .map(|row| row.explaining[kind.target - 1][targets - 1 - row.first])
                .sum();
            let words = 0.5 * f64::from(explained + explaining);
            let lengths =
                self.model.length.score(length(self.source, from..sources), length(self.target, to..targets));
            *score = (prior + crate::align::knob!("WORDS", 1.0) * words + lengths) as f32;
        }
    }

    /// The lexical evidence of source sentence `at`.
    fn row(&mut self, at: usize, corridor: &Corridor, before: &VecDeque<Row>) -> Row {
        self.find_matches(at);
        let first = corridor.row(at + 1).start().saturating_sub(LARGEST);
        let last = (corridor.row(at + 1).end() + LARGEST).min(self.target.len());
        let features = self.source.sentence(at);
        let mut lifts = vec![0.0; self.target.start(last) - self.target.start(first)];
        let mut reverse = vec![0.0; (last - first) * features.len()];
        for sentence in first..last {
            let reverse = &mut reverse[(sentence - first) * features.len()..][..features.len()];
            let start = self.target.start(sentence) - self.target.start(first);
            for (lift, feature) in lifts[start..].iter_mut().zip(self.target.sentence(sentence)) {
                for found in self.matches_of(*feature) {
                    *lift += found.forward;
                    reverse[found.place as usize] += found.backward;
                }
            }
        }
        let explaining = self.explaining(features, first, last, &reverse);
        let mut row = Row { first, lifts, explained: Default::default(), explaining };
        row.explained = self.explained(at, last, &row, before);
        self.matches.iter().for_each(|found| self.slots[found.target as usize] = 0);
        row
    }

    /// Collects the translations of a source sentence's features, by target feature.
    fn find_matches(&mut self, at: usize) {
        self.matches.clear();
        for (place, feature) in self.source.sentence(at).iter().enumerate() {
            for entry in self.model.lexicon.translations(*feature) {
                let (forward, backward) = (entry.forward, entry.backward);
                self.matches.push(Match { target: entry.target, place: place as u32, forward, backward });
            }
        }
        self.matches.sort_unstable_by_key(|found| (found.target, found.place));
        for (index, found) in self.matches.iter().enumerate().rev() {
            self.slots[found.target as usize] = index as u32 + 1;
        }
    }

    fn matches_of(&self, feature: u32) -> impl Iterator<Item = &Match> {
        let slot = self.slots[feature as usize] as usize;
        let matches = if slot == 0 { &[][..] } else { &self.matches[slot - 1..] };
        matches.iter().take_while(move |found| found.target == feature)
    }

    /// Evidence that groups of target sentences explain the features at hand.
    fn explaining(
        &self,
        features: &[u32],
        first: usize,
        last: usize,
        reverse: &[f32],
    ) -> [Vec<f32>; LARGEST] {
        let shares = &self.model.lexicon.source_shares;
        let width = features.len();
        std::array::from_fn(|smaller| {
            let of_group = |end: usize| {
                let start = end.saturating_sub(smaller).max(first);
                let size = self.target.start(end + 1) - self.target.start(start);
                let group = &reverse[(start - first) * width..(end + 1 - first) * width];
                let mut product = Product::default();
                for (place, feature) in features.iter().enumerate() {
                    let lift: f32 = group.iter().skip(place).step_by(width).sum();
                    product.mix(shares[*feature as usize], lift / size.max(1) as f32);
                }
                product.logarithm()
            };
            (first..last).map(of_group).collect()
        })
    }

    /// Evidence that groups of source sentences that end at `at` explain each target sentence.
    fn explained(&self, at: usize, last: usize, row: &Row, before: &VecDeque<Row>) -> [Vec<f32>; LARGEST] {
        let shares = &self.model.lexicon.target_shares;
        std::array::from_fn(|smaller| {
            let size = self.source.start(at + 1) - self.source.start(at.saturating_sub(smaller));
            let of_sentence = |sentence: usize| {
                let mut product = Product::default();
                for (place, feature) in (self.target.start(sentence)..).zip(self.target.sentence(sentence)) {
                    let group = [row].into_iter().chain(before.iter().take(smaller));
                    let lift: f32 = group.map(|row| self.lift(row, place)).sum();
                    product.mix(shares[*feature as usize], lift / size.max(1) as f32);
                }
                product.logarithm()
            };
            (row.first..last).map(of_sentence).collect()
        })
    }

    fn lift(&self, row: &Row, place: usize) -> f32 {
        let start = self.target.start(row.first);
        place.checked_sub(start).and_then(|place| row.lifts.get(place)).copied().unwrap_or(0.0)
    }
}

/// A product of likelihood ratios whose logarithm is taken once.
struct Product(f64);

impl Default for Product {
    fn default() -> Self {
        Self(1.0)
    }
}

impl Product {
    /// Takes in a feature that is explained with probability `share`, and then `lift` times likelier
    /// than by chance.
    fn mix(&mut self, share: f32, lift: f32) {
        self.0 *= f64::from(1.0 - share + share * lift);
    }

    fn logarithm(&self) -> f32 {
        self.0.clamp(f64::MIN_POSITIVE, f64::MAX).ln() as f32
    }
}

fn length(side: &Encoded, sentences: Range<usize>) -> f64 {
    side.lengths[sentences].iter().map(|length| f64::from(*length)).sum()
}
