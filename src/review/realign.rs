//! A new alignment of documents that were aligned before → what becomes of their units.
//!
//! A unit whose texts are as they were stays as it is, with its status, dates and users. One whose texts changed
//! or vanished leaves, unless a person had a hand in it (its status is above `aligned`): that one stays, is
//! reported, and the new text is not stored beside it, so that no lookup gives two answers.

use std::collections::HashSet;

use super::alignment::{Alignment, Decision};
use super::pairing::{Predecessor, pair};
use super::plan::{Plan, StoredUnit};
use super::record::TextChange;
use crate::memory::{Status, Unit, UnitId};

/// What a new alignment does to the units of the earlier one.
#[derive(Debug, Clone, PartialEq)]
pub struct Realigned {
    /// What to do.
    pub plan: Plan,
    /// What changes in the units, text by text.
    pub changes: Vec<TextChange>,
    /// How many units have the same texts as before.
    pub kept: usize,
    /// How many were replaced by a new version of their texts.
    pub changed: usize,
    /// How many are new.
    pub added: usize,
    /// How many left without a new version.
    pub removed: usize,
    /// Units that people had a hand in and that stay although their texts changed.
    pub retained: Vec<Retained>,
}

/// A unit that stays although the documents say something else now.
#[derive(Debug, Clone, PartialEq)]
pub struct Retained {
    /// The unit as it stands.
    pub stored: StoredUnit,
    /// What the documents say in its place; none where it vanished from them.
    pub now: Option<Unit>,
}

/// Plans how the `earlier` units follow a new alignment. With `replace` people's work gives way too.
#[must_use]
pub fn realign(mut alignment: Alignment, earlier: &[StoredUnit], replace: bool) -> Realigned {
    let paired: Vec<usize> = wanted(&alignment);
    let later: Vec<Unit> = paired.iter().map(|&index| alignment.unit(&alignment.beads[index])).collect();
    let pairing = pair(earlier, &later);
    let protected = |at: usize| !replace && earlier[at].unit.status > Status::Aligned;
    let (mut kept, mut changed, mut add, mut retained) = (0, 0, Vec::new(), Vec::new());
    let mut changes = Vec::new();
    for ((index, unit), predecessor) in paired.into_iter().zip(later).zip(&pairing) {
        match *predecessor {
            Predecessor::Same(at) => {
                kept += 1;
                alignment.beads[index].unit = Some(earlier[at].id);
            }
            Predecessor::Version(at) if protected(at) => {
                alignment.beads[index].unit = Some(earlier[at].id);
                retained.push(Retained { stored: earlier[at].clone(), now: Some(unit) });
            }
            Predecessor::Version(_) | Predecessor::None => {
                let before = predecessor.index().map(|at| &earlier[at].unit);
                changed += usize::from(before.is_some());
                changes.push(TextChange::new(before, Some(&unit)));
                add.push((index, unit));
            }
        }
    }
    let vanished = vanished(earlier, &pairing);
    let (staying, leaving): (Vec<usize>, Vec<usize>) = vanished.into_iter().partition(|&at| protected(at));
    alignment.orphans = staying.iter().map(|&at| earlier[at].id).collect();
    retained.extend(staying.iter().map(|&at| Retained { stored: earlier[at].clone(), now: None }));
    changes.extend(leaving.iter().map(|&at| TextChange::new(Some(&earlier[at].unit), None)));
    let (added, removed) = (add.len() - changed, leaving.len());
    let plan = Plan::following(alignment, earlier, add, |_, _| ());
    Realigned { plan, changes, kept, changed, added, removed, retained }
}

/// The beads that have both sides, and of which no person has said that they make no unit.
fn wanted(alignment: &Alignment) -> Vec<usize> {
    let beads = alignment.beads.iter().enumerate();
    beads
        .filter(|(_, bead)| !bead.is_null() && bead.decision != Decision::NoUnit)
        .map(|(index, _)| index)
        .collect()
}

/// The earlier units that no new one equals or replaces.
fn vanished(earlier: &[StoredUnit], pairing: &[Predecessor]) -> Vec<usize> {
    let found: HashSet<UnitId> =
        pairing.iter().filter_map(Predecessor::index).map(|at| earlier[at].id).collect();
    (0..earlier.len()).filter(|&at| !found.contains(&earlier[at].id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::samples;

    fn earlier(status: Status) -> Vec<StoredUnit> {
        let mut alignment =
            samples::one_to_one(&[("One.", "Раз."), ("Two it is.", "Пусть будет два."), ("Three.", "Три.")]);
        let mut units = samples::stored(&mut alignment);
        units[1].unit.status = status;
        units
    }

    fn corrected() -> Alignment {
        samples::one_to_one(&[
            ("New.", "Новое."),
            ("One.", "Раз."),
            ("Two it is.", "Пусть будут двое."),
            ("Three.", "Три."),
        ])
    }

    #[test]
    fn unchanged_units_stay_and_changed_ones_are_replaced() {
        let realigned = realign(corrected(), &earlier(Status::Aligned), false);
        assert_eq!((realigned.kept, realigned.changed, realigned.added, realigned.removed), (2, 1, 1, 0));
        assert_eq!(realigned.plan.remove, [UnitId(2)]);
        let moved: Vec<_> = realigned.plan.change.iter().map(|it| (it.id, it.unit.position)).collect();
        assert_eq!(moved, [(UnitId(1), Some(1)), (UnitId(3), Some(3))]);
    }

    #[test]
    fn a_persons_work_stays_and_is_reported_unless_it_is_given_up() {
        let realigned = realign(corrected(), &earlier(Status::Approved), false);
        assert_eq!((realigned.kept, realigned.changed, realigned.added), (2, 0, 1));
        assert_eq!(realigned.retained[0].stored.id, UnitId(2));
        assert_eq!(realigned.retained[0].now.as_ref().unwrap().variants[1].text, "Пусть будут двое.");
        assert_eq!(realigned.plan.alignment.beads[2].unit, Some(UnitId(2)));
        let replaced = realign(corrected(), &earlier(Status::Approved), true);
        assert_eq!((replaced.changed, replaced.retained.len()), (1, 0));
    }

    #[test]
    fn a_reviewed_unit_that_vanished_is_kept_as_an_orphan() {
        let shorter = samples::one_to_one(&[("One.", "Раз."), ("Three.", "Три.")]);
        let realigned = realign(shorter.clone(), &earlier(Status::Reviewed), false);
        assert_eq!(realigned.plan.alignment.orphans, [UnitId(2)]);
        assert!(realigned.plan.remove.is_empty());
        let realigned = realign(shorter, &earlier(Status::Aligned), false);
        assert_eq!((realigned.removed, realigned.plan.remove.as_slice()), (1, [UnitId(2)].as_slice()));
    }

    #[test]
    fn a_sentence_that_stands_twice_keeps_both_of_its_units() {
        let twice = samples::one_to_one(&[("Yes.", "Да."), ("No.", "Нет."), ("Yes.", "Да.")]);
        let units = samples::stored(&mut twice.clone());
        let realigned = realign(twice, &units, false);
        assert_eq!((realigned.kept, realigned.plan.change.len()), (3, 0));
    }
}
