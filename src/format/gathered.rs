//! Units of files that are read at once, with their account.
//!
//! Comes in: what the reader of a format finds, in order. Goes out: the stream that every format gives.

use std::vec;

use super::{Account, Place, Problem, Reason, Repair, UnitReader};
use crate::language::Language;
use crate::memory::Unit;

/// Where something begins, and the unit that it is or what cost it.
type Item = (Place, Result<Unit, Problem>);

/// What the reader of a format finds, as it finds it.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    items: Vec<Item>,
    account: Account,
    source: Option<Language>,
    selection: Option<String>,
}

impl Gathering {
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
        self.account.repair(&[repair]);
    }

    /// A unit, and what had to be put right in it.
    pub(super) fn take(&mut self, place: Place, unit: Unit, repairs: &[Repair]) {
        self.account.take(repairs);
        self.items.push((place, Ok(unit)));
    }

    /// Something that could not be taken, with its identifier where it has one.
    pub(super) fn leave_out(&mut self, place: Place, tuid: Option<String>, reason: Reason) {
        self.account.leave_out(&reason);
        self.items.push((place, Err(Problem { place, tuid, reason })));
    }

    /// The units in the order in which they were found.
    pub(super) fn finish(self) -> Gathered {
        let Self { items, account, source, selection } = self;
        Gathered { items: items.into_iter(), account, source, selection, place: Place::START }
    }
}

/// Units that were read at once, handed out one after the other.
#[derive(Debug)]
pub struct Gathered {
    items: vec::IntoIter<Item>,
    account: Account,
    source: Option<Language>,
    selection: Option<String>,
    place: Place,
}

impl Iterator for Gathered {
    type Item = Result<Unit, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        let (place, item) = self.items.next()?;
        self.place = place;
        Some(item)
    }
}

impl UnitReader for Gathered {
    fn account(&self) -> Account {
        self.account.clone()
    }

    fn place(&self) -> Place {
        self.place
    }

    fn source(&self) -> Option<&Language> {
        self.source.as_ref()
    }

    fn selection(&self) -> Option<&str> {
        self.selection.as_deref()
    }
}
