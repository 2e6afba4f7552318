//! An alignment → the beads that need eyes, the most doubtful first.

use std::ops::Range;

use super::alignment::{Alignment, LinkedBead};

/// Below this confidence a bead needs eyes: a good third of such beads are wrong.
pub const DOUBTFUL: f64 = 0.7;

/// Whether a bead with both sides is doubtful and nobody has decided on it.
#[must_use]
pub fn needs_eyes(bead: &LinkedBead) -> bool {
    bead.decision.is_open() && !bead.is_null() && bead.confidence < DOUBTFUL
}

/// Indices of the beads that need eyes, lowest confidence first, then in document order.
///
/// Sentences without a counterpart count where they stand beside a doubtful bead, or are doubtful themselves:
/// there a sentence may have been cut off from the pair that it belongs to. So do those that have moved.
#[must_use]
pub fn doubtful(alignment: &Alignment) -> Vec<usize> {
    let beads = &alignment.beads;
    let suspicious = |index: usize| {
        let bead = &beads[index];
        let beside = || neighbours(index, beads.len()).any(|near| needs_eyes(&beads[near]));
        match bead.is_null() && bead.decision.is_open() {
            true => bead.confidence < DOUBTFUL || bead.elsewhere.is_some() || beside(),
            false => needs_eyes(bead),
        }
    };
    let mut found: Vec<usize> = (0..beads.len()).filter(|&index| suspicious(index)).collect();
    found.sort_by(|&one, &other| beads[one].confidence.total_cmp(&beads[other].confidence));
    found
}

/// The doubtful beads with one bead on either side, as ranges of indices that do not overlap; the range with the
/// most doubtful bead comes first.
#[must_use]
pub fn surroundings(alignment: &Alignment) -> Vec<Range<usize>> {
    let mut order = doubtful(alignment);
    let ranks = order.clone();
    order.sort_unstable();
    let mut groups: Vec<Range<usize>> = Vec::new();
    for index in order {
        let (start, end) = (index.saturating_sub(1), (index + 2).min(alignment.beads.len()));
        match groups.last_mut().filter(|last| start < last.end) {
            Some(last) => last.end = end,
            None => groups.push(start..end),
        }
    }
    groups.sort_by_key(|group| ranks.iter().position(|index| group.contains(index)));
    groups
}

fn neighbours(index: usize, count: usize) -> impl Iterator<Item = usize> {
    let after = Some(index + 1).filter(|&next| next < count);
    index.checked_sub(1).into_iter().chain(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::samples;

    #[test]
    fn the_least_sure_bead_comes_first_with_the_null_beads_beside_it() {
        let alignment = samples::alignment(
            &["a", "b", "c", "d"],
            &["A", "C", "D"],
            &[(0..1, 0..1, 0.4), (1..2, 1..1, 0.9), (2..3, 1..2, 0.99), (3..4, 2..3, 0.2)],
        );
        assert_eq!(doubtful(&alignment), [3, 0, 1]);
        assert_eq!(surroundings(&alignment), vec![Range { start: 0, end: 4 }]);
    }

    #[test]
    fn what_has_moved_is_shown_with_its_place() {
        let texts = ["One two three.", "Four."];
        let mut alignment = samples::alignment(&texts, &texts, &[(0..1, 0..0, 1.0), (1..2, 0..2, 1.0)]);
        alignment.beads[0].elsewhere = Some(1..2);
        assert_eq!(doubtful(&alignment), [0]);
        let moved = alignment.moved(&alignment.beads[0]).unwrap();
        assert_eq!(moved.to_string(), "moved? stands at sentence 2: Four. …");
    }

    #[test]
    fn what_a_person_has_decided_needs_no_eyes() {
        let mut alignment = samples::alignment(&["a"], &["A"], &[(0..1, 0..1, 0.1)]);
        alignment.beads[0].decision = crate::review::Decision::Right;
        assert!(doubtful(&alignment).is_empty());
    }
}
