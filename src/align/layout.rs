//! Paragraphs and headings as evidence: what begins a paragraph here mostly begins one there.
//!
//! Comes in: where paragraphs and headings begin on each side. Goes out: the logarithm of how much
//! likelier the marks of a bead are for translations than for strangers. Source: the paragraph
//! anchors of Gale & Church (1993), as evidence instead of walls.

use std::ops::Range;

use super::side::Sentence;

/// How much of the possible agreement is assumed before the document is seen.
const ASSUMED: f64 = 0.8;
/// How many sentences that assumption weighs.
const ASSUMED_WEIGHT: f64 = 20.0;
/// A paragraph rarely ends inside a bead.
const BREAK_INSIDE: f64 = 0.1;

/// The marks of both sides.
#[derive(Debug)]
pub(super) struct Layout {
    paragraphs: Marks,
    headings: Marks,
}

impl Layout {
    /// The marks of two sides.
    pub(super) fn new(source: &[Sentence], target: &[Sentence]) -> Self {
        let headings = |side: &[Sentence]| side.iter().map(|sentence| sentence.heading).collect();
        Self {
            paragraphs: Marks::new(breaks(source), breaks(target)),
            headings: Marks::new(headings(source), headings(target)),
        }
    }

    /// No marks on so many sentences.
    pub(super) fn unknown(sources: usize, targets: usize) -> Self {
        let marks = || Marks::new(vec![false; sources], vec![false; targets]);
        Self { paragraphs: marks(), headings: marks() }
    }

    /// The evidence of a bead, 0 where a side has no marks.
    pub(super) fn score(&self, source: Range<usize>, target: Range<usize>) -> f64 {
        let marks = &self.paragraphs;
        let inside = marks.within(&marks.source, &source) + marks.within(&marks.target, &target);
        inside as f64 * BREAK_INSIDE.ln()
            + marks.score(source.start, target.start)
            + self.headings.score(source.start, target.start)
    }

    /// Re-estimated from beads' first sentences and probabilities.
    pub(super) fn learn(&mut self, beads: impl Iterator<Item = (usize, usize, f64)> + Clone) {
        self.paragraphs.learn(beads.clone());
        self.headings.learn(beads);
    }
}

/// Which sentences begin a paragraph, the first one apart, which always does.
fn breaks(side: &[Sentence]) -> Vec<bool> {
    let follows = side.windows(2).map(|pair| pair[0].paragraph != pair[1].paragraph);
    [false].into_iter().take(side.len()).chain(follows).collect()
}

/// One kind of mark on both sides, and how far the sides agree.
#[derive(Debug)]
struct Marks {
    source: Vec<bool>,
    target: Vec<bool>,
    /// By mark of the source and mark of the target.
    evidence: [[f64; 2]; 2],
}

impl Marks {
    fn new(source: Vec<bool>, target: Vec<bool>) -> Self {
        let mut marks = Self { source, target, evidence: [[0.0; 2]; 2] };
        marks.set_agreement(ASSUMED);
        marks
    }

    fn score(&self, source: usize, target: usize) -> f64 {
        self.evidence[usize::from(self.source[source])][usize::from(self.target[target])]
    }

    /// How many marks stand inside a group, where both sides have any.
    fn within(&self, side: &[bool], group: &Range<usize>) -> usize {
        let known = self.evidence[1][1] > 0.0;
        side[group.start + 1..group.end].iter().filter(|mark| known && **mark).count()
    }

    fn rates(&self) -> (f64, f64) {
        let rate =
            |side: &[bool]| side.iter().filter(|mark| **mark).count() as f64 / side.len().max(1) as f64;
        (rate(&self.source), rate(&self.target))
    }

    /// Sets the evidence for sides that agree between not at all (0) and as far as their rates allow (1).
    fn set_agreement(&mut self, agreement: f64) {
        let (source, target) = self.rates();
        if source <= 0.0 || target <= 0.0 {
            return;
        }
        let chance = source * target;
        let both = chance + agreement * (source.min(target) - chance);
        let evidence = |joint: f64, chance: f64| {
            if chance > 0.0 { (joint.max(1e-3 * chance) / chance).ln() } else { 0.0 }
        };
        self.evidence = [
            [
                evidence(1.0 - source - target + both, (1.0 - source) * (1.0 - target)),
                evidence(target - both, (1.0 - source) * target),
            ],
            [evidence(source - both, source * (1.0 - target)), evidence(both, chance)],
        ];
    }

    fn learn(&mut self, beads: impl Iterator<Item = (usize, usize, f64)>) {
        let (source, target) = self.rates();
        let possible = source.min(target) - source * target;
        if possible <= 0.0 {
            return;
        }
        let (both, total) = beads.fold((0.0, 0.0), |sums, (source, target, probability)| {
            let agree = self.source[source] && self.target[target];
            (sums.0 + if agree { probability } else { 0.0 }, sums.1 + probability)
        });
        let seen = ((both / f64::max(total, 1.0) - source * target) / possible).clamp(0.0, 1.0);
        self.set_agreement((seen * total + ASSUMED * ASSUMED_WEIGHT) / (total + ASSUMED_WEIGHT));
    }
}
