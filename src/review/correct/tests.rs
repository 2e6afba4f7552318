//! Actions on small alignments, and what becomes of the units.

use super::*;
use crate::memory::UnitId;
use crate::review::action::Place;
use crate::review::samples;

fn row(number: usize, action: Action) -> Row {
    Row { number, action, source: String::new(), target: String::new() }
}

fn reviewer() -> Edit {
    Edit { when: "2026-02-20T08:00:00Z".parse().ok(), user: Some("aigul".to_owned()) }
}

/// Three beads, the second of them 2-2, the last a target sentence alone.
fn before() -> (Alignment, Vec<StoredUnit>) {
    let mut alignment = samples::alignment(
        &["One.", "Two.", "Three."],
        &["Раз.", "Два.", "Три.", "Четыре."],
        &[(0..1, 0..1, 0.9), (1..3, 1..3, 0.4), (3..3, 3..4, 0.7)],
    );
    let units = samples::stored(&mut alignment);
    (alignment, units)
}

fn after(rows: &[Row]) -> Result<Corrected, CorrectionError> {
    let (alignment, units) = before();
    correct(&alignment, &units, rows, &reviewer())
}

fn texts(corrected: &Corrected) -> Vec<(String, String)> {
    let alignment = &corrected.plan.alignment;
    alignment.beads.iter().map(|bead| alignment.texts(bead)).collect()
}

fn pair(source: &str, target: &str) -> (String, String) {
    (source.to_owned(), target.to_owned())
}

#[test]
fn no_action_changes_nothing() {
    let corrected = after(&[]).unwrap();
    assert_eq!(corrected.plan.alignment, before().0);
    assert!(corrected.plan.keeps_units() && corrected.plan.change.is_empty() && corrected.changes.is_empty());
}

#[test]
fn ok_marks_the_unit_as_reviewed_by_the_reviewer() {
    let corrected = after(&[row(2, Action::Ok)]).unwrap();
    let changed = &corrected.plan.change[0];
    assert_eq!((changed.id, changed.unit.status), (UnitId(2), Status::Reviewed));
    assert_eq!(changed.unit.changed, reviewer());
    assert!(corrected.plan.keeps_units());
}

#[test]
fn ok_never_lowers_a_status() {
    let (alignment, mut units) = before();
    units[1].unit.status = Status::Approved;
    let corrected = correct(&alignment, &units, &[row(2, Action::Ok)], &reviewer()).unwrap();
    assert!(corrected.plan.change.is_empty());
}

#[test]
fn merged_beads_lose_their_units_and_get_one_of_both() {
    let corrected = after(&[row(1, Action::Merge)]).unwrap();
    assert_eq!(texts(&corrected)[0], pair("One. Two. Three.", "Раз. Два. Три."));
    assert_eq!(corrected.plan.remove, [UnitId(1), UnitId(2)]);
    let (bead, unit) = &corrected.plan.add[0];
    assert_eq!((*bead, unit.status, unit.confidence), (0, Status::Reviewed, None));
    assert_eq!(corrected.changes[0].to_string(), "   1  merge  1-1 + 2-2 → 3-3  One.");
}

#[test]
fn a_run_of_merges_joins_all_of_them() {
    let corrected = after(&[row(1, Action::Merge), row(2, Action::Merge), row(3, Action::Ok)]).unwrap();
    assert_eq!(texts(&corrected), [pair("One. Two. Three.", "Раз. Два. Три. Четыре.")]);
    assert_eq!(corrected.changes.len(), 1);
}

#[test]
fn a_split_makes_a_unit_of_each_part() {
    let marked =
        Row {
            source: "Two. || Three.".into(), target: "Два.\n||\nТри.".into(), ..row(2, Action::Split)
        };
    let corrected = after(&[marked]).unwrap();
    assert_eq!(texts(&corrected)[1..3], [pair("Two.", "Два."), pair("Three.", "Три.")]);
    assert_eq!((corrected.plan.remove.len(), corrected.plan.add.len()), (1, 2));
}

#[test]
fn a_split_without_marks_on_both_sides_is_refused() {
    let marked =
        Row { source: "Two. || Three.".into(), target: "Два. Три.".into(), ..row(2, Action::Split) };
    assert_eq!(after(&[marked]), Err(CorrectionError::Marks { number: 2, in_source: 2, in_target: 1 }));
}

#[test]
fn a_sentence_moves_to_the_neighbour() {
    let corrected =
        after(&[row(3, Action::ShiftUp(Place::Target)), row(2, Action::ShiftUp(Place::Source))]).unwrap();
    assert_eq!(texts(&corrected), [pair("One. Two.", "Раз."), pair("Three.", "Два. Три. Четыре.")]);
    assert_eq!(corrected.plan.remove, [UnitId(1), UnitId(2)]);
    assert_eq!(corrected.plan.add.len(), 2);
}

#[test]
fn a_shift_out_of_the_document_or_of_an_empty_side_is_refused() {
    let up = Action::ShiftUp(Place::Source);
    assert_eq!(after(&[row(1, up)]), Err(CorrectionError::NoNeighbour { number: 1, action: up }));
    assert_eq!(after(&[row(3, up)]), Err(CorrectionError::NothingToShift { number: 3, action: up }));
}

#[test]
fn a_deleted_bead_keeps_its_sentences_and_loses_its_unit() {
    let corrected = after(&[row(1, Action::Delete)]).unwrap();
    let bead = &corrected.plan.alignment.beads[0];
    assert_eq!((bead.unit, bead.decision), (None, Decision::NoUnit));
    assert_eq!((corrected.plan.remove.as_slice(), corrected.plan.add.len()), ([UnitId(1)].as_slice(), 0));
}

#[test]
fn a_deleted_bead_that_is_ok_after_all_gets_a_unit_again() {
    let deleted = after(&[row(1, Action::Delete)]).unwrap().plan.alignment;
    let corrected = correct(&deleted, &before().1[1..], &[row(1, Action::Ok)], &reviewer()).unwrap();
    assert_eq!(corrected.plan.add[0].1.variants[0].text, "One.");
}

#[test]
fn actions_that_contradict_each_other_are_refused() {
    let rows = [row(1, Action::Merge), row(2, Action::Delete)];
    assert_eq!(after(&rows), Err(CorrectionError::Conflict { number: 2, action: Action::Delete, merged: 1 }));
}
