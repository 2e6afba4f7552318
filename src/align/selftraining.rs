//! Passes over the documents, each teaching the next one.
//!
//! Comes in: pairs of documents in the same two languages, and what is known beforehand. Goes out:
//! after some passes a lexicon that all pairs have taught, and the best path of each. Source: the
//! bootstrapping of Moore (2002) and of Varga et al., "Parallel corpora for medium density languages"
//! (2005), with posterior probabilities of beads in place of the beads of one best path.

use super::bags::Bags;
use super::bead::Bead;
use super::document::Document;
use super::encode::{Vocabulary, chances};
use super::lexicon::Lexicon;
use super::moved::mark_moved;
use super::prior::Counts;
use super::seed::{Seed, seeds};
use super::side::{Knowledge, Side};
use super::stages::Stages;
use super::train::train;
use crate::progress::Interrupted;

/// How often the documents are read; more passes change next to nothing.
pub(super) const PASSES: u64 = 4;
/// What a pair known beforehand weighs beside a sure bead: it may be of another domain.
const KNOWLEDGE_WEIGHT: f32 = 0.2;

/// The documents and what was learned from them so far.
pub(super) struct SelfTraining {
    documents: Vec<Document>,
    /// The probability by chance of each feature of either side.
    chances: (Vec<f32>, Vec<f32>),
    seeds: Vec<Seed>,
    /// What was known beforehand, as training data.
    known: Bags,
    lexicon: Lexicon,
}

impl SelfTraining {
    /// What seeds and knowledge alone teach. `pairs` are in the same two languages, and at least one.
    pub(super) fn new(
        pairs: &[(&Side, &Side)],
        knowledge: &Knowledge,
        stages: &mut Stages,
    ) -> Result<Self, Interrupted> {
        let languages = (&pairs[0].0.language, &pairs[0].1.language);
        let (mut from, mut to) = (Vocabulary::new(languages.0), Vocabulary::new(languages.1));
        let documents = pairs
            .iter()
            .map(|(source, target)| Document::new((source, &mut from), (target, &mut to), stages))
            .collect::<Result<Vec<_>, _>>()?;
        let chances = (
            chances(documents.iter().map(|document| &document.source), from.len()),
            chances(documents.iter().map(|document| &document.target), to.len()),
        );
        let seeds = seeds(languages, &from, &to, stages)?;
        let known = known(knowledge, &from, &to);
        let lexicon = train((&chances.0, &chances.1), &known, &seeds, stages)?;
        Ok(Self { documents, chances, seeds, known, lexicon })
    }

    /// One pass: finds the likely beads of all documents and learns from them.
    pub(super) fn learn(&mut self, stages: &mut Stages) -> Result<(), Interrupted> {
        let mut bags = self.known.clone();
        let learn = |document: &mut Document| document.learn(&self.lexicon, &mut bags, stages);
        let counts = self.documents.iter_mut().map(learn).collect::<Result<Vec<_>, _>>()?;
        let all = Counts::sum(&counts);
        for (document, here) in self.documents.iter_mut().zip(&counts) {
            document.expect(here, &all.without(here));
        }
        self.lexicon = train((&self.chances.0, &self.chances.1), &bags, &self.seeds, stages)?;
        Ok(())
    }

    /// The best path of each pair under what was learned, and what has left its place.
    pub(super) fn best_paths(&self, stages: &mut Stages) -> Result<Vec<Vec<Bead>>, Interrupted> {
        let beads = |document: &Document| {
            let mut beads = document.best_path(&self.lexicon, stages)?;
            mark_moved(&mut beads, document, &self.lexicon, &mut stages.aside())?;
            Ok(beads)
        };
        self.documents.iter().map(beads).collect()
    }
}

/// Knowledge as training data: of each pair what the documents' vocabularies share with it.
fn known(knowledge: &Knowledge, source: &Vocabulary, target: &Vocabulary) -> Bags {
    let mut bags = Bags::default();
    for (from, to) in &knowledge.parallel {
        let (from, to) = (source.known(from), target.known(to));
        if !from.is_empty() && !to.is_empty() {
            bags.push(from, to, KNOWLEDGE_WEIGHT);
        }
    }
    bags
}
