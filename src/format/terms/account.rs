//! What became of the terms of a glossary file: every one is taken or stands here with its reason.

use std::collections::BTreeMap;

use super::Reason;
use crate::format::Repair;

/// The final figures of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Account {
    /// Entries (concepts) that came in.
    pub concepts: u64,
    /// Terms that the file holds.
    pub read: u64,
    /// Terms that came in; with [`Account::left_out`] they make [`Account::read`].
    pub taken: u64,
    /// Terms that did not come in, by [`Reason::kind`].
    pub left_out: BTreeMap<&'static str, u64>,
    /// What is said of concepts and terms and has no place in a glossary of this program, by its name in the file.
    pub details: BTreeMap<String, u64>,
    /// Single repairs, by kind.
    pub repairs: BTreeMap<Repair, u64>,
}

impl Account {
    /// Terms that did not come in.
    #[must_use]
    pub fn lost(&self) -> u64 {
        self.left_out.values().sum()
    }

    pub(super) fn leave_out(&mut self, reason: &Reason, terms: u64) {
        self.read += terms;
        *self.left_out.entry(reason.kind()).or_default() += terms;
    }

    pub(super) fn leave_out_detail(&mut self, name: &str) {
        *self.details.entry(name.to_owned()).or_default() += 1;
    }

    pub(super) fn repair(&mut self, repairs: &[Repair]) {
        for repair in repairs {
            *self.repairs.entry(*repair).or_default() += 1;
        }
    }
}
