//! One pair of documents among those that are aligned together.
//!
//! Comes in: both sides, and the lexicon that all pairs share. Goes out: the likely beads, and the best
//! path. How often sentences are merged or left out, how long they are and how paragraphs are set is
//! learned from each pair by itself, as in Moore (2002).

use super::anchor::anchors;
use super::bags::Bags;
use super::bead::Bead;
use super::chain::heaviest_chain;
use super::corridor::Corridor;
use super::encode::{Encoded, Vocabulary};
use super::lattice::Lattice;
use super::layout::Layout;
use super::length::LengthModel;
use super::lexicon::Lexicon;
use super::path::best_path;
use super::posterior::Posterior;
use super::prior::{Counts, Prior};
use super::score::{Model, Scorer};
use super::side::Side;
use super::stages::Stages;
use crate::progress::Interrupted;

/// Half the corridor's width in the first pass, when anchors are few, and in later ones.
const WIDTHS: (usize, usize) = (30, 15);
/// Beads below this probability teach nothing.
const LEAST_PROBABILITY: f32 = 0.2;

/// Both sides, and what was learned of them alone.
pub(super) struct Document {
    pub(super) source: Encoded,
    pub(super) target: Encoded,
    length: LengthModel,
    prior: Prior,
    layout: Layout,
    width: usize,
}

impl Document {
    /// A pair of which nothing was learned yet; its features are taken into the vocabularies.
    pub(super) fn new(
        (source_side, from): (&Side, &mut Vocabulary),
        (target_side, to): (&Side, &mut Vocabulary),
        stages: &mut Stages,
    ) -> Result<Self, Interrupted> {
        let source = Encoded::new(&source_side.sentences, from, stages)?;
        let target = Encoded::new(&target_side.sentences, to, stages)?;
        let characters = (source.length(0..source.len()), target.length(0..target.len()));
        Ok(Self {
            length: LengthModel::of_totals(characters.0, characters.1, source.len() + target.len()),
            prior: Prior::default(),
            layout: Layout::new(&source_side.sentences, &target_side.sentences),
            width: WIDTHS.0,
            source,
            target,
        })
    }

    /// One pass: finds the likely beads, learns from them what is this pair's own, and adds them to `bags`;
    /// the expected counts are for [`Document::expect`].
    pub(super) fn learn(
        &mut self,
        lexicon: &Lexicon,
        bags: &mut Bags,
        stages: &mut Stages,
    ) -> Result<Counts, Interrupted> {
        let (beads, counts) = {
            let corridor = self.corridor(lexicon, stages)?;
            let lattice = self.lattice(lexicon, &corridor, stages)?;
            let posterior = Posterior::new(&lattice, stages)?;
            (posterior.beads(LEAST_PROBABILITY), posterior.expected_counts())
        };
        self.layout.learn(beads.iter().map(|bead| (bead.source.start, bead.target.start, bead.confidence)));
        self.length = self.length.estimated(beads.iter().map(|bead| self.lengths(bead)));
        self.width = WIDTHS.1;
        beads.iter().for_each(|bead| self.teach(bead, bags));
        Ok(counts)
    }

    /// Sets what kinds of beads are to be expected here, given the counts here and elsewhere.
    pub(super) fn expect(&mut self, here: &Counts, elsewhere: &Counts) {
        self.prior = Prior::estimated(here, &Prior::estimated(elsewhere, &Prior::default()));
    }

    /// Some sentences of both sides by themselves, with what was learned of the whole.
    pub(super) fn part(
        &self,
        source: impl Iterator<Item = usize> + Clone,
        target: impl Iterator<Item = usize> + Clone,
    ) -> Self {
        let (source, target) = (self.source.part(source), self.target.part(target));
        let layout = Layout::unknown(source.len(), target.len());
        Self { source, target, layout, prior: self.prior.clone(), ..*self }
    }

    /// The best path under what was learned.
    pub(super) fn best_path(&self, lexicon: &Lexicon, stages: &mut Stages) -> Result<Vec<Bead>, Interrupted> {
        let corridor = self.corridor(lexicon, stages)?;
        let lattice = self.lattice(lexicon, &corridor, stages)?;
        best_path(&lattice, &Posterior::new(&lattice, stages)?, stages)
    }

    fn corridor(&self, lexicon: &Lexicon, stages: &mut Stages) -> Result<Corridor, Interrupted> {
        let points = anchors(&self.source, &self.target, lexicon, stages)?;
        let chain = heaviest_chain(&points, self.target.len());
        Ok(Corridor::around(&chain, self.source.len(), self.target.len(), self.width))
    }

    fn lattice<'corridor>(
        &self,
        lexicon: &Lexicon,
        corridor: &'corridor Corridor,
        stages: &mut Stages,
    ) -> Result<Lattice<'corridor>, Interrupted> {
        let model = Model { lexicon, length: &self.length, prior: &self.prior, layout: &self.layout };
        let scores = Scorer::new(&self.source, &self.target, model).scores(corridor, stages)?;
        Ok(Lattice::new(corridor, scores, &self.prior))
    }

    fn teach(&self, bead: &Bead, bags: &mut Bags) {
        let (source, target) =
            (self.source.group(bead.source.clone()), self.target.group(bead.target.clone()));
        bags.push(source, target, bead.confidence as f32);
    }

    fn lengths(&self, bead: &Bead) -> (f64, f64, f64) {
        let source = self.source.length(bead.source.clone());
        (source, self.target.length(bead.target.clone()), bead.confidence)
    }
}
