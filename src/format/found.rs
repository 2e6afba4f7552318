//! What a reader has found out of a file and not yet handed out, with its account.
//!
//! Comes in: units, and what cost others, in order. Goes out: the same, one after the other, each with its place.

use std::collections::VecDeque;

use super::{Account, Place, Problem, Reason, Repair};
use crate::memory::Unit;

/// Units and problems that wait to be handed out.
#[derive(Debug)]
pub(super) struct Found {
    waiting: VecDeque<(Place, Result<Unit, Problem>)>,
    account: Account,
    /// Where what was handed out last begins.
    place: Place,
}

impl Default for Found {
    fn default() -> Self {
        Self { waiting: VecDeque::new(), account: Account::default(), place: Place::START }
    }
}

impl Found {
    /// A unit, and what had to be put right in it.
    pub(super) fn add(&mut self, place: Place, unit: Unit, repairs: &[Repair]) {
        self.add_all(place, std::iter::once(unit), repairs);
    }

    /// The units that one unit of the file makes.
    pub(super) fn add_all(
        &mut self,
        place: Place,
        units: impl IntoIterator<Item = Unit>,
        repairs: &[Repair],
    ) {
        let before = self.waiting.len();
        self.waiting.extend(units.into_iter().map(|unit| (place, Ok(unit))));
        self.account.take(self.waiting.len() - before, repairs);
    }

    /// A unit that could not be taken, with its identifier where it has one.
    pub(super) fn leave_out(&mut self, place: Place, tuid: Option<String>, reason: Reason) {
        self.account.leave_out(&reason);
        self.tell(place, Problem { place, tuid, reason });
    }

    /// A problem that costs no unit of its own, such as the end of a file that breaks off.
    pub(super) fn note(&mut self, place: Place, reason: Reason) {
        self.tell(place, Problem { place, tuid: None, reason });
    }

    /// A problem of something that begins elsewhere.
    pub(super) fn tell(&mut self, place: Place, problem: Problem) {
        self.waiting.push_back((place, Err(problem)));
    }

    /// Something was put right that belongs to no unit.
    pub(super) fn repair(&mut self, repairs: &[Repair]) {
        self.account.repair(repairs);
    }

    /// Whether everything was handed out.
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Hands out what was found first.
    pub(super) fn hand_out(&mut self) -> Option<Result<Unit, Problem>> {
        let (place, item) = self.waiting.pop_front()?;
        self.place = place;
        Some(item)
    }

    /// What became of the units so far.
    pub(super) fn account(&self) -> &Account {
        &self.account
    }

    /// Where what was handed out last begins.
    pub(super) fn place(&self) -> Place {
        self.place
    }
}
