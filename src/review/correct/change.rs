//! What a reviewer did to a bead, as it is recorded and told.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::draft::Draft;
use crate::review::action::Action;

/// How many words of a bead name it.
const WORDS: usize = 8;

/// One action of a reviewer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The number that the bead had, from 1.
    pub number: usize,
    /// The action as it is written.
    pub action: String,
    /// The kinds of the beads that it touched, such as `1-1 + 0-1`.
    pub before: String,
    /// Their kinds after it; those without a sentence left are gone.
    pub after: String,
    /// The first words of the bead.
    pub words: String,
}

impl Change {
    pub(super) fn new(number: usize, action: Action, before: &[Draft], after: &[Draft]) -> Self {
        Self {
            number,
            action: action.name().to_owned(),
            before: kinds(before),
            after: kinds(after),
            words: before.iter().find_map(first_words).unwrap_or_default(),
        }
    }
}

fn kinds(drafts: &[Draft]) -> String {
    let kinds = drafts.iter().filter(|draft| !draft.is_empty()).map(|draft| draft.kind().to_string());
    kinds.collect::<Vec<_>>().join(" + ")
}

fn first_words(draft: &Draft) -> Option<String> {
    let sentence = draft.source.first().or(draft.target.first())?;
    let words: Vec<&str> = sentence.text.split_whitespace().take(WORDS).collect();
    Some(words.join(" "))
}

impl fmt::Display for Change {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { number, action, before, after, words } = self;
        write!(formatter, "{number:>4}  {action}  ")?;
        match before == after {
            true => write!(formatter, "{before}")?,
            false => write!(formatter, "{before} → {after}")?,
        }
        write!(formatter, "  {words}")
    }
}
