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
    note_side(beads, |bead| &bead.source, source, target);
    note_side(beads, |bead| &bead.target, target, source);
}

/// Notes in the beads without counterpart that have sentences of `here` on their side that they stand for `there`.
fn note_side(
    beads: &mut [Bead],
    side: impl Fn(&Bead) -> &Range<usize>,
    here: &Range<usize>,
    there: &Range<usize>,
) {
    let first = beads.partition_point(|bead| side(bead).end <= here.start);
    let within = beads[first..].iter_mut().take_while(|bead| side(bead).start < here.end);
    let unmatched = |bead: &&mut Bead| bead.is_null() && !side(bead).is_empty() && bead.elsewhere.is_none();
    within.filter(unmatched).for_each(|bead| bead.elsewhere = Some(there.clone()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sentences_alone_within_the_stretch_are_marked() {
        let bead = |source, target| Bead { source, target, confidence: 0.9, elsewhere: None };
        let mut beads =
            [bead(0..1, 0..0), bead(1..2, 0..0), bead(2..3, 0..1), bead(3..4, 1..1), bead(4..4, 1..2)];
        note(&mut beads, &(1..4), &(1..2));
        let marks = beads.map(|bead| bead.elsewhere);
        assert_eq!(marks, [None, Some(1..2), None, Some(1..2), Some(1..4)]);
    }
}
