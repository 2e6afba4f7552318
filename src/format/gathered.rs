//! Units of files that are read at once, with their account.
//!
//! Comes in: what the reader of a format finds, in order. Goes out: the stream that every format gives.

use super::found::Found;
use super::{Account, Place, Problem, Reason, Repair, UnitReader};
use crate::language::Language;
use crate::memory::Unit;

/// What the reader of a format finds, handed out one after the other.
#[derive(Debug, Default)]
pub struct Gathered {
    found: Found,
    source: Option<Language>,
    selection: Option<String>,
}

impl Gathered {
    /// Of a file whose source language is known, or none where it differs from unit to unit.
    pub(super) fn new(source: Option<Language>) -> Self {
        Self { source, ..Self::default() }
    }

    /// Says what was read of the file.
    pub(super) fn select(&mut self, selection: String) {
        self.selection = Some(selection);
    }

    /// Something was put right that belongs to no unit.
    pub(super) fn repair(&mut self, repair: Repair) {
        self.found.repair(&[repair]);
    }

    /// A unit, and what had to be put right in it.
    pub(super) fn add(&mut self, place: Place, unit: Unit, repairs: &[Repair]) {
        self.found.add(place, unit, repairs);
    }

    /// Something that could not be taken, with its identifier where it has one.
    pub(super) fn leave_out(&mut self, place: Place, tuid: Option<String>, reason: Reason) {
        self.found.leave_out(place, tuid, reason);
    }
}

impl Iterator for Gathered {
    type Item = Result<Unit, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        self.found.hand_out()
    }
}

impl UnitReader for Gathered {
    fn account(&self) -> Account {
        self.found.account().clone()
    }

    fn place(&self) -> Place {
        self.found.place()
    }

    fn source(&self) -> Option<&Language> {
        self.source.as_ref()
    }

    fn selection(&self) -> Option<&str> {
        self.selection.as_deref()
    }
}
