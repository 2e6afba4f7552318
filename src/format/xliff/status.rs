//! What a file says of how far a segment has come, and the [`Status`] that this means; the table stands in the
//! documentation of the folder.

use std::collections::HashMap;
use std::ops::Range;

use super::attribute::value;
use super::scan::{Definition, Part, RawUnit};
use crate::memory::Status;

/// Who says how far a segment has come.
#[derive(Debug, Clone, Copy)]
pub(super) enum Dialect<'unit> {
    /// The `state` of a target.
    Version1,
    /// The `state` of a segment.
    Version2,
    /// The `sdl:seg` with the identifier of the segment.
    Trados(&'unit Definition),
    /// `mq:status` of the unit.
    MemoQ,
    /// `m:confirmed` of the unit.
    Phrase,
}

/// A unit and what is said of its segments.
pub(super) struct Claims<'file> {
    text: &'file str,
    unit: &'file RawUnit,
    definitions: HashMap<&'file str, &'file Definition>,
}

impl<'file> Claims<'file> {
    pub(super) fn new(text: &'file str, unit: &'file RawUnit) -> Self {
        let id =
            |definition: &'file Definition| Some((value(&text[definition.tag.clone()], "id")?, definition));
        let definitions = unit.definitions.iter().rev().filter_map(id).collect();
        Self { text, unit, definitions }
    }

    /// The tag of the unit.
    pub(super) fn tag(&self) -> Range<usize> {
        self.unit.tag.clone()
    }

    /// An attribute of the unit.
    pub(super) fn of_unit(&self, name: &str) -> Option<&'file str> {
        value(&self.text[self.unit.tag.clone()], name)
    }

    /// An attribute of the target.
    pub(super) fn of_target(&self, part: &Part, name: &str) -> Option<&'file str> {
        value(&self.text[part.target.as_ref()?.tag.clone()], name)
    }

    /// Who is to be believed about a segment.
    pub(super) fn dialect(&self, part: &Part, segment: Option<&str>) -> Dialect<'file> {
        if let Some(definition) = segment.and_then(|id| self.definitions.get(id)) {
            Dialect::Trados(definition)
        } else if self.of_unit("mq:status").is_some() {
            Dialect::MemoQ
        } else if self.of_unit("m:confirmed").is_some() {
            Dialect::Phrase
        } else if part.tag.is_some() {
            Dialect::Version2
        } else {
            Dialect::Version1
        }
    }

    /// The status of a segment whose target has text; none where that text is no translation.
    pub(super) fn status(&self, part: &Part, segment: Option<&str>) -> Option<Status> {
        match self.dialect(part, segment) {
            Dialect::Trados(definition) => Some(confirmed(value(&self.text[definition.tag.clone()], "conf"))),
            Dialect::MemoQ => of_memoq(self.of_unit("mq:status").unwrap_or_default()),
            Dialect::Phrase => Some(of_phrase(self.of_unit("m:confirmed").unwrap_or_default())),
            Dialect::Version2 => {
                Some(of_version_2(part.tag.clone().and_then(|tag| value(&self.text[tag], "state"))))
            }
            Dialect::Version1 if self.of_unit("approved") == Some("yes") => Some(Status::Approved),
            Dialect::Version1 => match self.of_target(part, "state") {
                Some(state) => of_version_1(state),
                None => Some(qualified(self.of_target(part, "state-qualifier"))),
            },
        }
    }

    /// Whether nobody is to change the segment.
    pub(super) fn is_locked(&self, part: &Part, segment: Option<&str>) -> bool {
        let is_true =
            |locked: Option<&str>| locked.is_some_and(|locked| !matches!(locked, "" | "false" | "no" | "0"));
        let by_tool = match self.dialect(part, segment) {
            Dialect::Trados(definition) => value(&self.text[definition.tag.clone()], "locked"),
            Dialect::MemoQ => self.of_unit("mq:locked"),
            Dialect::Phrase => self.of_unit("m:locked"),
            Dialect::Version1 | Dialect::Version2 => None,
        };
        !self.unit.translate || self.of_unit("approved") == Some("yes") || is_true(by_tool)
    }
}

fn of_version_1(state: &str) -> Option<Status> {
    match state {
        "new" | "needs-translation" => None,
        "needs-review-translation" | "needs-l10n" | "needs-review-l10n" => Some(Status::Draft),
        "signed-off" | "final" => Some(Status::Approved),
        _ => Some(Status::Translated),
    }
}

/// Without a state, where the text came from says something.
fn qualified(qualifier: Option<&str>) -> Status {
    match qualifier {
        None | Some("exact-match" | "id-match") => Status::Translated,
        Some(_) => Status::Draft,
    }
}

/// `initial` is what a segment without a state is too, but who writes it with a translation says that it is not done.
fn of_version_2(state: Option<&str>) -> Status {
    match state {
        Some("initial") => Status::Draft,
        Some("reviewed") => Status::Reviewed,
        Some("final") => Status::Approved,
        _ => Status::Translated,
    }
}

fn confirmed(level: Option<&str>) -> Status {
    match level {
        Some("Translated") => Status::Translated,
        Some("ApprovedTranslation") => Status::Reviewed,
        Some("ApprovedSignOff") => Status::Approved,
        _ => Status::Draft,
    }
}

fn of_memoq(status: &str) -> Option<Status> {
    match status {
        "NotStarted" => None,
        "ManuallyConfirmed" => Some(Status::Translated),
        "Reviewer1Confirmed" => Some(Status::Reviewed),
        "Proofread" => Some(Status::Approved),
        _ => Some(Status::Draft),
    }
}

fn of_phrase(confirmed: &str) -> Status {
    match confirmed.parse::<u32>() {
        Ok(1) => Status::Translated,
        Ok(level) if level > 1 => Status::Reviewed,
        _ => Status::Draft,
    }
}
