//! Passes over the documents, each teaching the next one.
//!
//! Comes in: both sides and what is known beforehand. Goes out: after some passes a model of their
//! words, lengths and layout, and the best path under it. Source: the bootstrapping of Moore (2002)
//! and of Varga et al., "Parallel corpora for medium density languages" (2005), with posterior
//! probabilities of beads in place of the beads of one best path.

use super::anchor::anchors;
use super::bead::Bead;
use super::chain::heaviest_chain;
use super::corridor::Corridor;
use super::encode::{Encoded, Vocabulary};
use super::lattice::Lattice;
use super::layout::Layout;
use super::length::LengthModel;
use super::meeting::Bag;
use super::path::best_path;
use super::posterior::Posterior;
use super::prior::{KINDS, Prior};
use super::score::{Model, Scorer};
use super::seed::{Seed, seeds};
use super::side::{Knowledge, Side};
use super::train::train;

/// How often the documents are read; more passes change next to nothing.
pub(super) const PASSES: u64 = 4;
/// Half the corridor's width in the first pass, when anchors are few, and in later ones.
const WIDTHS: (usize, usize) = (30, 15);
/// What a pair known beforehand weighs beside a sure bead: it may be of another domain.
const KNOWLEDGE_WEIGHT: f32 = 0.2;
/// Beads below this probability teach nothing.
const LEAST_PROBABILITY: f32 = 0.2;

/// The documents and what was learned from them so far.
pub(super) struct SelfTraining {
    source: Encoded,
    target: Encoded,
    seeds: Vec<Seed>,
    /// What was known beforehand, as training data.
    known: Vec<Bag>,
    model: Model,
    width: usize,
}

impl SelfTraining {
    /// The model that seeds and knowledge alone give.
    pub(super) fn new(source_side: &Side, target_side: &Side, knowledge: &Knowledge) -> Self {
        let (mut from, mut to) = (Vocabulary::default(), Vocabulary::default());
        let source = Encoded::new(&source_side.sentences, &mut from);
        let target = Encoded::new(&target_side.sentences, &mut to);
        let seeds = seeds((&source_side.language, &target_side.language), &from, &to);
        let known = known(knowledge, &from, &to);
        let model = Model {
            lexicon: train((&source, &target), &known, &seeds),
            length: LengthModel::of_totals(
                source.length(0..source.len()),
                target.length(0..target.len()),
                source.len() + target.len(),
            ),
            prior: Prior::default(),
            layout: Layout::new(&source_side.sentences, &target_side.sentences),
        };
        Self { source, target, seeds, known, model, width: WIDTHS.0 }
    }

    /// One pass: finds the likely beads and learns from them.
    pub(super) fn learn(&mut self) {
        let (beads, (kinds, nulls)) = self.likely_beads();
        self.model.prior = Prior::estimated(kinds, nulls);
        self.model
            .layout
            .learn(beads.iter().map(|bead| (bead.source.start, bead.target.start, bead.confidence)));
        self.model.length = self.model.length.estimated(beads.iter().map(|bead| self.lengths(bead)));
        let mut bags = std::mem::take(&mut self.known);
        let known = bags.len();
        bags.extend(beads.iter().map(|bead| self.bag(bead)));
        self.model.lexicon = train((&self.source, &self.target), &bags, &self.seeds);
        bags.truncate(known);
        self.known = bags;
        self.width = WIDTHS.1;
    }

    /// The best path under what was learned.
    pub(super) fn best_path(&self) -> Vec<Bead> {
        let corridor = self.corridor();
        let lattice = self.lattice(&corridor);
        best_path(&lattice, &Posterior::new(&lattice))
    }

    /// The beads to learn from, and the expected counts of their kinds and of omissions.
    fn likely_beads(&self) -> (Vec<Bead>, ([f64; KINDS.len()], f64)) {
        let corridor = self.corridor();
        let lattice = self.lattice(&corridor);
        let posterior = Posterior::new(&lattice);
        (posterior.beads(LEAST_PROBABILITY), posterior.expected_counts())
    }

    fn corridor(&self) -> Corridor {
        let points = anchors(&self.source, &self.target, &self.model.lexicon);
        let chain = heaviest_chain(&points, self.target.len());
        Corridor::around(&chain, self.source.len(), self.target.len(), self.width)
    }

    fn lattice<'corridor>(&self, corridor: &'corridor Corridor) -> Lattice<'corridor> {
        let scores = Scorer::new(&self.source, &self.target, &self.model).scores(corridor);
        Lattice::new(corridor, scores, &self.model.prior)
    }

    fn bag(&self, bead: &Bead) -> Bag {
        Bag {
            source: self.source.group(bead.source.clone()),
            target: self.target.group(bead.target.clone()),
            weight: bead.confidence as f32,
        }
    }

    fn lengths(&self, bead: &Bead) -> (f64, f64, f64) {
        let source = self.source.length(bead.source.clone());
        (source, self.target.length(bead.target.clone()), bead.confidence)
    }
}

/// Knowledge as training data: of each pair what the documents' vocabularies share with it.
fn known(knowledge: &Knowledge, source: &Vocabulary, target: &Vocabulary) -> Vec<Bag> {
    let weight = KNOWLEDGE_WEIGHT;
    let bag =
        |(from, to): &(String, String)| Bag { source: source.known(from), target: target.known(to), weight };
    let bags = knowledge.parallel.iter().map(bag);
    bags.filter(|bag| !bag.source.is_empty() && !bag.target.is_empty()).collect()
}
