//! The actions one by one: first splits, then sentences that move, then merges, then verdicts.
//!
//! In this order a sentence can move into a part of a bead that was split, and a merge takes beads as they are
//! after that.

use super::draft::Draft;
use super::marks::parts;
use super::{Change, CorrectionError, Row};
use crate::review::action::{Action, Place};
use crate::review::alignment::Decision;

/// Applies every row, and says what it did, ordered by number.
pub(super) fn apply(drafts: &mut Vec<Draft>, rows: &[Row]) -> Result<Vec<Change>, CorrectionError> {
    let mut changes = Vec::new();
    let known = drafts.len();
    if let Some(row) = rows.iter().find(|row| row.number == 0 || row.number > known) {
        return Err(CorrectionError::NoSuchBead(row.number));
    }
    for row in rows {
        match row.action {
            Action::Split => changes.push(split(drafts, row)?),
            Action::ShiftDown(place) => changes.push(shift(drafts, row, place, true)?),
            Action::ShiftUp(place) => changes.push(shift(drafts, row, place, false)?),
            Action::Ok | Action::Merge | Action::Delete => {}
        }
    }
    merge_all(drafts, rows, &mut changes)?;
    for row in rows {
        match row.action {
            Action::Ok => changes.extend(settle(drafts, row, Decision::Right)),
            Action::Delete => changes.extend(settle(drafts, row, Decision::NoUnit)),
            _ => {}
        }
    }
    changes.sort_by_key(|change| change.number);
    Ok(changes)
}

fn split(drafts: &mut Vec<Draft>, row: &Row) -> Result<Change, CorrectionError> {
    let at = first_of(drafts, row.number).ok_or(CorrectionError::NoSuchBead(row.number))?;
    let draft = drafts[at].clone();
    let source = parts(row.number, &row.source, draft.source.clone())?;
    let target = parts(row.number, &row.target, draft.target.clone())?;
    if source.len() != target.len() || source.len() < 2 {
        let (in_source, in_target) = (source.len(), target.len());
        return Err(CorrectionError::Marks { number: row.number, in_source, in_target });
    }
    let mut pieces: Vec<Draft> = source
        .into_iter()
        .zip(target)
        .map(|(source, target)| Draft { source, target, ..draft.clone() })
        .filter(|piece| !piece.is_empty())
        .collect();
    pieces.iter_mut().for_each(Draft::altered);
    let change = Change::new(row.number, row.action, std::slice::from_ref(&draft), &pieces);
    drafts.splice(at..=at, pieces);
    Ok(change)
}

/// Moves the sentence at a bead's edge to its neighbour.
fn shift(drafts: &mut [Draft], row: &Row, place: Place, down: bool) -> Result<Change, CorrectionError> {
    let number = row.number;
    let at = if down { last_of(drafts, number) } else { first_of(drafts, number) };
    let at = at.ok_or(CorrectionError::NoSuchBead(number))?;
    let neighbour = if down { Some(at + 1) } else { at.checked_sub(1) };
    let Some(neighbour) = neighbour.filter(|&index| index < drafts.len()) else {
        return Err(CorrectionError::NoNeighbour { number, action: row.action });
    };
    let both = at.min(neighbour)..=at.max(neighbour);
    let before = drafts[both.clone()].to_vec();
    let side = drafts[at].side(place);
    let moved = if down { side.pop() } else { (!side.is_empty()).then(|| side.remove(0)) };
    let moved = moved.ok_or(CorrectionError::NothingToShift { number, action: row.action })?;
    let receiving = drafts[neighbour].side(place);
    receiving.insert(if down { 0 } else { receiving.len() }, moved);
    drafts[at].altered();
    drafts[neighbour].altered();
    Ok(Change::new(number, row.action, &before, &drafts[both]))
}

/// Joins every run of beads that are to be merged with the bead after it.
fn merge_all(
    drafts: &mut Vec<Draft>,
    rows: &[Row],
    changes: &mut Vec<Change>,
) -> Result<(), CorrectionError> {
    let action = |number: usize| rows.iter().find(|row| row.number == number).map(|row| row.action);
    let merging = |number: usize| action(number) == Some(Action::Merge);
    for row in rows.iter().filter(|row| merging(row.number) && !merging(row.number - 1)) {
        let end = (row.number..).find(|&number| !merging(number)).unwrap_or(row.number);
        if let Some(action @ (Action::Split | Action::Delete)) = action(end) {
            return Err(CorrectionError::Conflict { number: end, action, merged: end - 1 });
        }
        let change = merge(drafts, row, end);
        changes.push(change.ok_or(CorrectionError::NoNeighbour { number: end - 1, action: row.action })?);
    }
    Ok(())
}

fn merge(drafts: &mut Vec<Draft>, row: &Row, end: usize) -> Option<Change> {
    let (first, last) = (first_of(drafts, row.number)?, first_of(drafts, end)?);
    let before: Vec<Draft> = drafts.drain(first..=last).collect();
    let mut whole = before[0].clone();
    for draft in &before[1..] {
        whole.source.extend(draft.source.iter().cloned());
        whole.target.extend(draft.target.iter().cloned());
    }
    whole.altered();
    let change = Change::new(row.number, row.action, &before, std::slice::from_ref(&whole));
    drafts.insert(first, whole);
    Some(change)
}

/// A verdict on a bead that is still there: one that was merged into the bead before has its verdict already.
fn settle(drafts: &mut [Draft], row: &Row, decision: Decision) -> Option<Change> {
    let draft = &mut drafts[first_of(drafts, row.number)?];
    let before = draft.clone();
    let has_both = !draft.source.is_empty() && !draft.target.is_empty();
    draft.decision = if has_both { decision } else { Decision::Right };
    if draft.decision == Decision::NoUnit {
        draft.unit = None;
    }
    Some(Change::new(row.number, row.action, std::slice::from_ref(&before), std::slice::from_ref(draft)))
}

fn first_of(drafts: &[Draft], number: usize) -> Option<usize> {
    drafts.iter().position(|draft| draft.number == number)
}

fn last_of(drafts: &[Draft], number: usize) -> Option<usize> {
    drafts.iter().rposition(|draft| draft.number == number)
}
