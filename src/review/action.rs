//! What a reviewer can do to a bead, as it is written in a spreadsheet.

use std::fmt;
use std::str::FromStr;

/// What to do with a bead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// It is right.
    Ok,
    /// It and the next bead are one.
    Merge,
    /// It is several, parted at the marks in its texts.
    Split,
    /// The last sentence of a side belongs to the next bead.
    ShiftDown(Place),
    /// The first sentence of a side belongs to the bead before.
    ShiftUp(Place),
    /// It is to make no unit.
    Delete,
}

/// A side of a bead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The source.
    Source,
    /// The target.
    Target,
}

impl Place {
    /// Both sides.
    pub(super) const BOTH: [Self; 2] = [Self::Source, Self::Target];

    /// The other side.
    pub(super) fn opposite(self) -> Self {
        match self {
            Self::Source => Self::Target,
            Self::Target => Self::Source,
        }
    }
}

/// What parts the texts of a bead that is to be split.
pub const MARK: &str = "||";

/// A string that names no action.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "'{0}' is no action; write ok, merge, split, shift source down, shift source up, shift target down, shift target up or delete"
)]
pub struct UnknownAction(pub String);

impl Action {
    /// Every action, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Ok,
        Self::Merge,
        Self::Split,
        Self::ShiftDown(Place::Source),
        Self::ShiftUp(Place::Source),
        Self::ShiftDown(Place::Target),
        Self::ShiftUp(Place::Target),
        Self::Delete,
    ];

    /// The action as it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Merge => "merge",
            Self::Split => "split",
            Self::ShiftDown(Place::Source) => "shift source down",
            Self::ShiftUp(Place::Source) => "shift source up",
            Self::ShiftDown(Place::Target) => "shift target down",
            Self::ShiftUp(Place::Target) => "shift target up",
            Self::Delete => "delete",
        }
    }

    /// What it does, in words.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Ok => "the pair is right: its unit is marked as reviewed",
            Self::Merge => "this pair and the next one belong together",
            Self::Split => "two pairs or more: write || in both texts where they part",
            Self::ShiftDown(Place::Source) => "the last source sentence belongs to the next pair",
            Self::ShiftUp(Place::Source) => "the first source sentence belongs to the pair before",
            Self::ShiftDown(Place::Target) => "the last target sentence belongs to the next pair",
            Self::ShiftUp(Place::Target) => "the first target sentence belongs to the pair before",
            Self::Delete => "no unit is made of this pair",
        }
    }
}

impl fmt::Display for Action {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl FromStr for Action {
    type Err = UnknownAction;

    /// Reads an action; case and white space do not matter.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let folded = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let found = Self::ALL.into_iter().find(|action| action.name() == folded);
        found.ok_or_else(|| UnknownAction(text.trim().to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_is_read_as_it_is_written() {
        for action in Action::ALL {
            assert_eq!(action.name().parse(), Ok(action));
        }
        assert_eq!(" Shift  Source down ".parse(), Ok(Action::ShiftDown(Place::Source)));
    }

    #[test]
    fn what_is_no_action_is_named() {
        let error = "join".parse::<Action>().unwrap_err();
        assert!(error.to_string().starts_with("'join' is no action"), "{error}");
    }
}
