//! Beads that hold their sentences themselves, so that sentences can move, and the way back to an alignment.

use std::ops::Range;

use crate::align::Kind;
use crate::memory::UnitId;
use crate::review::action::Place;
use crate::review::alignment::{AlignedDocument, AlignedSentence, Alignment, Decision, LinkedBead};

/// A bead being corrected.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    /// The number of the bead that it comes from, from 1.
    pub(super) number: usize,
    pub(super) source: Vec<AlignedSentence>,
    pub(super) target: Vec<AlignedSentence>,
    pub(super) confidence: f64,
    pub(super) unit: Option<UnitId>,
    pub(super) decision: Decision,
    /// What stands elsewhere for it, for as long as no sentence is split.
    pub(super) elsewhere: Option<Range<usize>>,
}

pub(super) fn drafts(alignment: &Alignment) -> Vec<Draft> {
    let sentences =
        |document: &AlignedDocument, range: &Range<usize>| document.sentences[range.clone()].to_vec();
    let beads = alignment.beads.iter().zip(1..);
    beads
        .map(|(bead, number)| Draft {
            number,
            source: sentences(&alignment.source, &bead.source),
            target: sentences(&alignment.target, &bead.target),
            confidence: bead.confidence,
            unit: bead.unit,
            decision: bead.decision,
            elsewhere: bead.elsewhere.clone(),
        })
        .collect()
}

/// The alignment that has these beads; what is known of the documents stays.
pub(super) fn assemble(alignment: &Alignment, drafts: Vec<Draft>) -> Alignment {
    let (mut source, mut target, mut beads) = (Vec::new(), Vec::new(), Vec::new());
    for draft in drafts {
        beads.push(LinkedBead {
            source: append(&mut source, draft.source),
            target: append(&mut target, draft.target),
            confidence: draft.confidence,
            unit: draft.unit,
            decision: draft.decision,
            elsewhere: draft.elsewhere,
        });
    }
    let counts = (alignment.source.sentences.len(), alignment.target.sentences.len());
    if counts != (source.len(), target.len()) {
        beads.iter_mut().for_each(|bead| bead.elsewhere = None);
    }
    let with = |document: &AlignedDocument, sentences| AlignedDocument { sentences, ..document.clone() };
    let (source, target) = (with(&alignment.source, source), with(&alignment.target, target));
    Alignment { source, target, beads, orphans: alignment.orphans.clone() }
}

fn append(all: &mut Vec<AlignedSentence>, sentences: Vec<AlignedSentence>) -> Range<usize> {
    let start = all.len();
    all.extend(sentences);
    start..all.len()
}

impl Draft {
    pub(super) fn is_empty(&self) -> bool {
        self.source.is_empty() && self.target.is_empty()
    }

    pub(super) fn kind(&self) -> Kind {
        Kind { source: self.source.len(), target: self.target.len() }
    }

    pub(super) fn side(&mut self, place: Place) -> &mut Vec<AlignedSentence> {
        match place {
            Place::Source => &mut self.source,
            Place::Target => &mut self.target,
        }
    }

    /// Notes that a person made the bead what it is: the unit that it had does not belong to it any more.
    pub(super) fn altered(&mut self) {
        (self.unit, self.decision, self.confidence, self.elsewhere) = (None, Decision::Right, 1.0, None);
    }
}
