//! The program built without the Russian dictionary.
//!
//! Comes in: a folded word. Goes out: nothing, as no word is known; the rules decide alone.

use super::slots::{Cell, Slots};
use crate::morphology::{Nominal, PartOfSpeech};

/// A word of the dictionary; without it there is none.
pub(super) enum Word {}

pub(super) fn lemmas(_word: &str) -> Vec<String> {
    Vec::new()
}

pub(super) fn knows(_word: &str) -> bool {
    false
}

pub(super) fn nominal(_word: &str) -> Option<Nominal> {
    None
}

pub(super) fn find(_word: &str, _class: PartOfSpeech) -> Option<Word> {
    None
}

impl Word {
    pub(super) fn accepts(&self, _form: &str) -> bool {
        match *self {}
    }

    pub(super) fn slots(&self, _form: &str) -> Slots {
        match *self {}
    }

    pub(super) fn is_animate(&self) -> bool {
        match *self {}
    }

    pub(super) fn is_personal_name(&self) -> bool {
        match *self {}
    }

    pub(super) fn cells(&self) -> Vec<Cell> {
        match *self {}
    }
}
