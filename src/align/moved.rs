//! What has moved: sentences without counterpart in their place that have one elsewhere.
//!
//! Comes in: the beads of the best path, and the model that they were found with. Goes out: of beads
//! without counterpart, where it stands. The path only goes forward, so a paragraph that was moved is
//! an omission here and an addition there; the two are aligned by themselves. A find must be surer the
//! more sentences could have met by chance, after Bonferroni (1936).

use std::ops::Range;

use super::alone::Alone;
use super::bead::Bead;
use super::document::Document;
use super::lexicon::Lexicon;
use super::stages::Stages;
use crate::progress::{Interrupted, Progress};

/// A bead surer than this may have moved.
const LEAST_CONFIDENCE: f64 = 0.8;
/// The most that one bead says for its stretch, as a confidence.
const MOST_CONFIDENCE: f64 = 0.9999;

/// How much surer than chance, as a logarithm of odds.
const MARGIN: f64 = 3.5;

/// Notes in the beads without counterpart where it stands.
pub(super) fn mark_moved(
    beads: &mut [Bead],
    document: &Document,
    lexicon: &Lexicon,
    progress: &mut dyn Progress,
) -> Result<(), Interrupted> {
    let alone = Alone::of(beads);
    for (source, target) in alone.likely_pairs(document, lexicon, &mut Stages::new(&[1], progress))? {
        let part = document.part(source.clone(), target.clone());
        let found = part.best_path(lexicon, &mut Stages::new(&[1], progress))?;
        let sure = found.iter().filter(|bead| !bead.is_null() && bead.confidence > LEAST_CONFIDENCE);
        if sure.clone().map(evidence).sum::<f64>() > alone.chance() + MARGIN {
            sure.for_each(|bead| {
                note(beads, &shifted(&bead.source, &source), &shifted(&bead.target, &target));
            });
        }
    }
    Ok(())
}

/// The logarithm of the odds that a bead is right.
fn evidence(bead: &Bead) -> f64 {
    let confidence = bead.confidence.min(MOST_CONFIDENCE);
    (confidence / (1.0 - confidence)).ln()
}

/// Sentences of a stretch as sentences of the document.
fn shifted(sentences: &Range<usize>, stretch: &Range<usize>) -> Range<usize> {
    stretch.start + sentences.start..stretch.start + sentences.end
}

/// Notes in the beads of `source` and of `target` that each stands for the other.
fn note(beads: &mut [Bead], source: &Range<usize>, target: &Range<usize>) {
    for bead in beads.iter_mut().filter(|bead| bead.is_null() && bead.elsewhere.is_none()) {
        let is_within = |sentences: &Range<usize>, all: &Range<usize>| {
            !sentences.is_empty() && all.start <= sentences.start && sentences.end <= all.end
        };
        if is_within(&bead.source, source) {
            bead.elsewhere = Some(target.clone());
        } else if is_within(&bead.target, target) {
            bead.elsewhere = Some(source.clone());
        }
    }
}
