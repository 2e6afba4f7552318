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
use super::layout::Layout;
use super::length::LengthModel;
use super::lexicon::Lexicon;
use super::prior::{KINDS, LARGEST, Prior};
use super::stages::Stages;
use crate::progress::Interrupted;

/// What beads are scored by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Model<'learned> {
    pub(super) lexicon: &'learned Lexicon,
    pub(super) length: &'learned LengthModel,
    pub(super) prior: &'learned Prior,
    pub(super) layout: &'learned Layout,
}

/// Scores by position and kind; `NEG_INFINITY` where the bead cannot be or would start outside the corridor.
pub(super) type Scores = Vec<[f32; KINDS.len()]>;

/// Lexical evidence of one source sentence against a window of target sentences.
struct Row {
    /// First target sentence of the window.
    first: usize,
    /// For each feature of the window's sentences: the sum of lifts from this source sentence.
    lifts: Vec<f32>,
    /// By size of the source group that ends here: the evidence that it explains each target sentence.
    explained: Vec<[f32; LARGEST]>,
    /// By size of the target group that ends at each sentence: the evidence that it explains this one.
    explaining: Vec<[f32; LARGEST]>,
}

/// Scores the beads of a corridor.
pub(super) struct Scorer<'side> {
    source: &'side Encoded,
    target: &'side Encoded,
    model: Model<'side>,
    /// Per target feature: where its first match stands in `matches`, one more than the index.
    slots: Vec<u32>,
    matches: Vec<Match>,
}

/// A feature of the source sentence at hand that may translate to a target feature.
struct Match {
    /// Where the next match with the same target feature stands, one more than the index.
    next: u32,
    place: u32,
    forward: f32,
    backward: f32,
}

impl<'side> Scorer<'side> {
    pub(super) fn new(source: &'side Encoded, target: &'side Encoded, model: Model<'side>) -> Self {
        let slots = vec![0; model.lexicon.target_shares.len()];
        Self { source, target, model, slots, matches: Vec::new() }
    }

    /// The scores of all beads in the corridor.
    pub(super) fn scores(&mut self, corridor: &Corridor, stages: &mut Stages) -> Result<Scores, Interrupted> {
        stages.begin()?;
        let mut scores = vec![[f32::NEG_INFINITY; KINDS.len()]; corridor.len()];
        let mut rows: VecDeque<Row> = VecDeque::with_capacity(LARGEST);
        for at in 0..self.source.len() {
            stages.at(at, self.source.len())?;
            let row = self.row(at, corridor, &rows);
            rows.truncate(LARGEST - 1);
            rows.push_front(row);
            for end in corridor.row(at + 1) {
                if let Some(position) = corridor.position(at + 1, end) {
                    self.beads(at + 1, end, corridor, &rows, &mut scores[position]);
                }
            }
        }
        Ok(scores)
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
            if corridor.position(from, to).is_none() || !self.is_possible(from..sources, to..targets) {
                continue;
            }
            let explained: f32 = (to..targets)
                .map(|sentence| rows[0].explained[sentence - rows[0].first][kind.source - 1])
                .sum();
            let explaining: f32 = rows
                .iter()
                .take(kind.source)
                .map(|row| row.explaining[targets - 1 - row.first][kind.target - 1])
                .sum();
            let words = 0.5 * f64::from(explained + explaining);
            let lengths =
                self.model.length.score(self.source.length(from..sources), self.target.length(to..targets));
            let layout = self.model.layout.score(from..sources, to..targets);
            *score = (prior + words + lengths + layout) as f32;
        }
    }

    /// Whether a bead may be: an empty line translates another one, or nothing. Else every bead beside it could
    /// swallow it at no cost.
    fn is_possible(&self, source: Range<usize>, target: Range<usize>) -> bool {
        let kind = (source.len(), target.len());
        match self.source.empty(source) + self.target.empty(target) {
            0 => true,
            empty => empty == 2 && kind == (1, 1),
        }
    }

    /// The lexical evidence of source sentence `at`.
    fn row(&mut self, at: usize, corridor: &Corridor, before: &VecDeque<Row>) -> Row {
        self.find_matches(at);
        let first = corridor.row(at + 1).start().saturating_sub(LARGEST);
        let last = (corridor.row(at + 1).end() + LARGEST).min(self.target.len());
        let features = self.source.sentence(at);
        let mut lifts = vec![0.0; self.target.features.range(first..last).len()];
        let mut reverse = vec![0.0; (last - first) * features.len()];
        for sentence in first..last {
            let reverse = &mut reverse[(sentence - first) * features.len()..][..features.len()];
            let start = self.target.features.range(first..sentence).len();
            for (lift, feature) in lifts[start..].iter_mut().zip(self.target.sentence(sentence)) {
                for found in self.matches_of(*feature) {
                    *lift += found.forward;
                    reverse[found.place as usize] += found.backward;
                }
            }
        }
        let mut row = Row { first, lifts, explained: Vec::new(), explaining: Vec::new() };
        row.explaining = (first..last).map(|end| self.explaining(features, first, end, &reverse)).collect();
        row.explained = (first..last).map(|sentence| self.explained(at, sentence, &row, before)).collect();
        self.forget_matches(at);
        row
    }

    /// Collects the translations of a source sentence's features, chained by target feature.
    fn find_matches(&mut self, at: usize) {
        for (place, feature) in self.source.sentence(at).iter().enumerate().rev() {
            for entry in self.model.lexicon.translations(*feature) {
                let slot = &mut self.slots[entry.target as usize];
                let (next, forward, backward) = (*slot, entry.forward, entry.backward);
                self.matches.push(Match { next, place: place as u32, forward, backward });
                *slot = self.matches.len() as u32;
            }
        }
    }

    /// Forgets the matches of a source sentence.
    fn forget_matches(&mut self, at: usize) {
        self.matches.clear();
        for feature in self.source.sentence(at) {
            let translations = self.model.lexicon.translations(*feature);
            translations.iter().for_each(|entry| self.slots[entry.target as usize] = 0);
        }
    }

    fn matches_of(&self, feature: u32) -> impl Iterator<Item = &Match> {
        let at = |slot: u32| self.matches.get((slot as usize).wrapping_sub(1));
        std::iter::successors(at(self.slots[feature as usize]), move |found| at(found.next))
    }

    /// Evidence that the groups of target sentences that end at `end` explain the features at hand.
    fn explaining(&self, features: &[u32], first: usize, end: usize, reverse: &[f32]) -> [f32; LARGEST] {
        let width = features.len();
        let group = (first..=end).rev().take(LARGEST).map(|sentence| {
            let lifts = &reverse[(sentence - first) * width..][..width];
            (lifts, self.target.sentence(sentence).len())
        });
        evidence(features, &self.model.lexicon.source_shares, group)
    }

    /// Evidence that the groups of source sentences that end at `at` explain a target sentence.
    fn explained(&self, at: usize, sentence: usize, row: &Row, before: &VecDeque<Row>) -> [f32; LARGEST] {
        let features = self.target.sentence(sentence);
        let group = [row].into_iter().chain(before).zip((0..=at).rev()).map_while(|(row, at)| {
            let before = (sentence >= row.first).then_some(row.first..sentence)?;
            let start = self.target.features.range(before).len();
            Some((row.lifts.get(start..start + features.len())?, self.source.sentence(at).len()))
        });
        evidence(features, &self.model.lexicon.target_shares, group)
    }
}

/// How much likelier `features` are given the first sentence, the first two, … of `group` than by
/// chance, as logarithms. A sentence of the group comes as its lift for each feature and its size.
fn evidence<'row>(
    features: &[u32],
    shares: &[f32],
    group: impl Iterator<Item = (&'row [f32], usize)>,
) -> [f32; LARGEST] {
    let mut rows = [&[][..]; LARGEST];
    let mut means = [0.0; LARGEST];
    let mut size = 0;
    for (at, (lifts, features_there)) in group.take(LARGEST).enumerate() {
        size += features_there;
        (rows[at], means[at]) = (lifts, 1.0 / size.max(1) as f32);
    }
    let mut products = [1.0_f64; LARGEST];
    for (place, feature) in features.iter().enumerate() {
        let share = shares[*feature as usize];
        let mut sum = 0.0;
        for ((product, lifts), mean) in products.iter_mut().zip(rows).zip(means) {
            sum += lifts.get(place).copied().unwrap_or(0.0);
            *product *= f64::from(1.0 - share + share * sum * mean);
        }
    }
    products.map(|product| product.clamp(f64::MIN_POSITIVE, f64::MAX).ln() as f32)
}
