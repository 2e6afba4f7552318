//! A corrected alignment and a new one of the changed documents → the new one with what people decided.
//!
//! A pair that a person decided on is looked for, sentence by sentence, in the new documents, in order. Where both
//! of its sides still stand, it takes the place of what the aligner found there. The empty side of a sentence without
//! a counterpart stands where its neighbours still stand side by side: nothing has come between them.

use std::collections::HashMap;
use std::ops::Range;

use super::alignment::{AlignedDocument, Alignment, LinkedBead};
use super::doubt::DOUBTFUL;

/// The confidence of what is left of a bead that a decided pair cut into: a person should look.
const LEFTOVER: f64 = DOUBTFUL / 2.0;

/// The new alignment with the pairs of the earlier one that people decided on.
#[must_use]
pub fn carry_over(earlier: &Alignment, made: Alignment) -> Alignment {
    let pinned = pinned(earlier, &made);
    if pinned.is_empty() {
        return made;
    }
    let end = (made.source.sentences.len(), made.target.sentences.len());
    let mut beads = Vec::new();
    let mut at = (0, 0);
    for pin in pinned {
        between(&made.beads, at.0..pin.source.start, at.1..pin.target.start, &mut beads);
        at = (pin.source.end, pin.target.end);
        beads.push(pin);
    }
    between(&made.beads, at.0..end.0, at.1..end.1, &mut beads);
    Alignment { beads, ..made }
}

/// The decided pairs at their new places, in order.
fn pinned(earlier: &Alignment, made: &Alignment) -> Vec<LinkedBead> {
    let decided = |bead: &&LinkedBead| !bead.decision.is_open();
    if !earlier.beads.iter().any(|bead| decided(&bead)) {
        return Vec::new();
    }
    let mut source = Finder::new(&earlier.source, &made.source);
    let mut target = Finder::new(&earlier.target, &made.target);
    let mut pinned = Vec::new();
    for bead in earlier.beads.iter().filter(decided) {
        if let (Some(from), Some(to)) = (source.find(&bead.source), target.find(&bead.target)) {
            (source.start, target.start) = (from.end, to.end);
            pinned.push(LinkedBead { source: from, target: to, unit: None, elsewhere: None, ..bead.clone() });
        }
    }
    pinned
}

/// Finds runs of sentences of one document in its later version, each behind the one before.
struct Finder<'document> {
    earlier: &'document AlignedDocument,
    later: &'document AlignedDocument,
    places: HashMap<&'document str, Vec<usize>>,
    /// Where the next run may begin.
    start: usize,
}

impl<'document> Finder<'document> {
    fn new(earlier: &'document AlignedDocument, later: &'document AlignedDocument) -> Self {
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, sentence) in later.sentences.iter().enumerate() {
            places.entry(&sentence.text).or_default().push(index);
        }
        Self { earlier, later, places, start: 0 }
    }

    /// The place of the run, or of the gap where it is empty.
    fn find(&self, run: &Range<usize>) -> Option<Range<usize>> {
        match run.is_empty() {
            true => self.gap(run.start).map(|place| place..place),
            false => self.run(run, self.start),
        }
    }

    /// The place between the two sentences that stood around it, or at the end of the document where it stood there.
    fn gap(&self, at: usize) -> Option<usize> {
        let (end, later_end) = (self.earlier.sentences.len(), self.later.sentences.len());
        let around = at.saturating_sub(1)..(at + 1).min(end);
        let found = self.run(&around, self.start.saturating_sub(1))?;
        let place = found.start + at - around.start;
        let stands = (at > 0 || place == 0) && (at < end || place == later_end);
        (stands && place >= self.start).then_some(place)
    }

    /// The place of the run from `start` on, the one nearest to where it stood.
    fn run(&self, run: &Range<usize>, start: usize) -> Option<Range<usize>> {
        let sentences = &self.earlier.sentences[run.clone()];
        let stands = |place: usize| {
            let later = self.later.sentences.get(place..place + sentences.len());
            later.is_some_and(|later| later.iter().zip(sentences).all(|(one, other)| one.text == other.text))
        };
        let places = self.places.get(sentences.first()?.text.as_str())?.iter().copied();
        let nearest = places
            .filter(|&place| place >= start && stands(place))
            .min_by_key(|place| place.abs_diff(run.start))?;
        Some(nearest..nearest + sentences.len())
    }
}

/// What the aligner found within a stretch of both documents; beads that reach out of it are cut.
fn between(beads: &[LinkedBead], source: Range<usize>, target: Range<usize>, into: &mut Vec<LinkedBead>) {
    let first =
        beads.partition_point(|bead| bead.source.end <= source.start && bead.target.end <= target.start);
    let within = beads[first..]
        .iter()
        .take_while(|bead| bead.source.start < source.end || bead.target.start < target.end);
    for bead in within {
        let cut = LinkedBead {
            source: clip(&bead.source, &source),
            target: clip(&bead.target, &target),
            ..bead.clone()
        };
        match cut.source.is_empty() && cut.target.is_empty() {
            true => {}
            false if cut.kind() == bead.kind() => into.push(cut),
            false => into.push(LinkedBead { confidence: LEFTOVER, ..cut }),
        }
    }
}

fn clip(range: &Range<usize>, within: &Range<usize>) -> Range<usize> {
    range.start.clamp(within.start, within.end)..range.end.clamp(within.start, within.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::{Decision, samples};

    /// A person merged the second and third pair.
    fn corrected() -> Alignment {
        let mut alignment = samples::alignment(
            &["One.", "Two.", "Three."],
            &["Раз.", "Два.", "Три."],
            &[(0..1, 0..1, 0.9), (1..3, 1..3, 1.0)],
        );
        alignment.beads[1].decision = Decision::Right;
        alignment
    }

    fn ranges(alignment: &Alignment) -> Vec<(Range<usize>, Range<usize>)> {
        alignment.beads.iter().map(|bead| (bead.source.clone(), bead.target.clone())).collect()
    }

    #[test]
    fn a_decided_pair_moves_to_its_new_place() {
        let made = samples::one_to_one(&[
            ("New.", "Новое."),
            ("One.", "Раз."),
            ("Two.", "Два."),
            ("Three.", "Три."),
        ]);
        let carried = carry_over(&corrected(), made);
        assert_eq!(ranges(&carried), [(0..1, 0..1), (1..2, 1..2), (2..4, 2..4)]);
        assert_eq!(carried.beads[2].decision, Decision::Right);
    }

    #[test]
    fn a_pair_whose_text_changed_is_the_aligners_again() {
        let made = samples::one_to_one(&[("One.", "Раз."), ("Two.", "Двое."), ("Three.", "Три.")]);
        assert_eq!(carry_over(&corrected(), made.clone()), made);
    }

    /// A person said that the second sentence has no counterpart.
    fn omission() -> Alignment {
        let mut alignment = samples::alignment(
            &["One.", "Two.", "Three."],
            &["Раз.", "Три."],
            &[(0..1, 0..1, 0.9), (1..2, 1..1, 0.4), (2..3, 1..2, 0.9)],
        );
        alignment.beads[1].decision = Decision::Right;
        alignment
    }

    #[test]
    fn a_sentence_without_a_counterpart_stays_without_one() {
        let made = samples::alignment(
            &["New.", "One.", "Two.", "Three."],
            &["Новое.", "Раз.", "Три."],
            &[(0..1, 0..1, 0.9), (1..3, 1..2, 0.6), (3..4, 2..3, 0.9)],
        );
        let carried = carry_over(&omission(), made);
        assert_eq!(ranges(&carried), [(0..1, 0..1), (1..2, 1..2), (2..3, 2..2), (3..4, 2..3)]);
        assert_eq!(carried.beads[2].decision, Decision::Right);
    }

    #[test]
    fn a_sentence_whose_counterpart_may_have_come_is_the_aligners_again() {
        let made = samples::one_to_one(&[("One.", "Раз."), ("Two.", "Два."), ("Three.", "Три.")]);
        assert_eq!(carry_over(&omission(), made.clone()), made);
    }

    #[test]
    fn a_gap_at_an_end_stays_at_the_end() {
        let ends = |target: &[&str]| {
            let beads =
                [(0..1, 0..0, 0.4), (1..2, 0..target.len(), 0.9), (2..3, target.len()..target.len(), 0.4)];
            samples::alignment(&["One.", "Two.", "Three."], target, &beads)
        };
        let mut earlier = ends(&["Два."]);
        (earlier.beads[0].decision, earlier.beads[2].decision) = (Decision::Right, Decision::Right);
        let decided = |made| {
            let carried = carry_over(&earlier, made);
            carried.beads.iter().map(|bead| bead.decision == Decision::Right).collect::<Vec<_>>()
        };
        assert_eq!(decided(ends(&["Два."])), [true, false, true]);
        assert_eq!(decided(ends(&["Раз.", "Два.", "Три."])), [false, false, false]);
    }

    #[test]
    fn what_a_decided_pair_cuts_off_is_doubtful_and_no_sentence_is_lost() {
        let made = samples::alignment(
            &["One.", "Two.", "Three."],
            &["Раз.", "Два.", "Три."],
            &[(0..2, 0..1, 0.9), (2..3, 1..3, 0.9)],
        );
        let carried = carry_over(&corrected(), made);
        assert_eq!(ranges(&carried), [(0..1, 0..1), (1..3, 1..3)]);
        assert!(carried.beads[0].confidence < DOUBTFUL);
    }
}
