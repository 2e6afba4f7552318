//! Whatever is done to an alignment, its beads cover every sentence of each side exactly once, in order.

use proptest::prelude::*;

use super::{Action, Alignment, Decision, Row, carry_over, correct, samples};
use crate::memory::Edit;

/// Beads of up to two sentences a side, with sentences that recur.
fn alignments() -> impl Strategy<Value = Alignment> {
    prop::collection::vec((0_usize..3, 0_usize..3, 0.0..1.0, any::<bool>()), 1..12).prop_map(|kinds| {
        let (mut source, mut target, mut beads, mut decided) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (from, to, confidence, right) in kinds.into_iter().filter(|kind| kind.0 + kind.1 > 0) {
            let (start, begin) = (source.len(), target.len());
            source.extend((start..start + from).map(|at| ["One.", "Two.", "Three.", "Four."][at % 4]));
            target.extend((begin..begin + to).map(|at| ["Раз.", "Два.", "Үш.", "Төрт."][at % 4]));
            beads.push((start..source.len(), begin..target.len(), confidence));
            decided.push(right);
        }
        let mut alignment = samples::alignment(&source, &target, &beads);
        for (bead, right) in alignment.beads.iter_mut().zip(decided) {
            bead.decision = if right { Decision::Right } else { Decision::Open };
        }
        alignment
    })
}

fn covers(alignment: &Alignment) -> bool {
    let source: Vec<usize> = alignment.beads.iter().flat_map(|bead| bead.source.clone()).collect();
    let target: Vec<usize> = alignment.beads.iter().flat_map(|bead| bead.target.clone()).collect();
    source.into_iter().eq(0..alignment.source.sentences.len())
        && target.into_iter().eq(0..alignment.target.sentences.len())
}

proptest! {
    #[test]
    fn carried_decisions_lose_no_sentence(earlier in alignments(), later in alignments()) {
        prop_assert!(covers(&carry_over(&earlier, later)));
    }

    #[test]
    fn corrections_lose_no_sentence(
        mut before in alignments(), actions in prop::collection::vec(prop::option::of(0_usize..8), 12)
    ) {
        let units = samples::stored(&mut before);
        let given = actions.iter().zip(1..=before.beads.len());
        let rows: Vec<Row> = given.filter_map(|(action, number)| {
            let action = Action::ALL[(*action)?];
            Some(Row { number, action, source: String::new(), target: String::new() })
        }).collect();
        if let Ok(corrected) = correct(&before, &units, &rows, &Edit::default()) {
            let after = corrected.plan.alignment;
            prop_assert!(covers(&after));
            prop_assert_eq!(after.source, before.source);
            prop_assert_eq!(after.target, before.target);
        }
    }
}
