//! What turns a stored segment into the query, word by word.
//!
//! Comes in: two texts. Goes out: stretches in order; those kept and added make the query, those kept and
//! removed make the stored segment, which may have other kinds of white space. Source: Myers, An O(ND) difference algorithm (1986), by the crate `similar`.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use serde::Serialize;
use similar::{Algorithm, ChangeTag, capture_diff_slices};

use crate::text::token::tokens;

/// What happens to a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Operation {
    /// It stands in both texts.
    Equal,
    /// Only the stored segment has it.
    Removed,
    /// Only the query has it.
    Added,
}

/// A stretch of text and what happens to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What happens to it.
    #[serde(rename = "op")]
    pub operation: Operation,
    /// The stretch, white space before it included.
    pub text: String,
}

/// The stretches that lead from `stored` to `query`.
#[must_use]
pub fn difference(stored: &str, query: &str) -> Vec<Change> {
    let (before, after) = (pieces(stored), pieces(query));
    let mut changes: Vec<Change> = Vec::new();
    for step in capture_diff_slices(Algorithm::Myers, &before, &after) {
        for change in step.iter_changes(&before, &after) {
            let written = change.new_index().map_or(change.value(), |index| after[index]);
            append(&mut changes, operation(change.tag()), written.0);
        }
    }
    changes
}

/// A token with the white space before it, of whatever kind: a non-breaking space changes no word.
#[derive(Clone, Copy)]
struct Piece<'text>(&'text str);

impl Piece<'_> {
    fn key(&self) -> (bool, &str, bool) {
        (self.0.starts_with(char::is_whitespace), self.0.trim(), self.0.ends_with(char::is_whitespace))
    }
}

impl PartialEq for Piece<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Piece<'_> {}

impl Hash for Piece<'_> {
    fn hash<State: Hasher>(&self, state: &mut State) {
        self.key().hash(state);
    }
}

impl PartialOrd for Piece<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Piece<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

/// The tokens of a text, each with the white space before it; the last also with what follows.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut ends: Vec<usize> = tokens(text).iter().map(|token| token.span.end).collect();
    if let Some(last) = ends.last_mut() {
        *last = text.len();
    }
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts.zip(&ends).map(|(start, &end)| Piece(&text[start..end])).collect()
}

fn operation(tag: ChangeTag) -> Operation {
    match tag {
        ChangeTag::Equal => Operation::Equal,
        ChangeTag::Delete => Operation::Removed,
        ChangeTag::Insert => Operation::Added,
    }
}

fn append(changes: &mut Vec<Change>, operation: Operation, text: &str) {
    match changes.last_mut() {
        Some(last) if last.operation == operation => last.text.push_str(text),
        _ => changes.push(Change { operation, text: text.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(changes: &[Change]) -> String {
        let sign = |operation| match operation {
            Operation::Equal => "",
            Operation::Removed => "-",
            Operation::Added => "+",
        };
        changes.iter().map(|change| format!("[{}{}]", sign(change.operation), change.text)).collect()
    }

    #[test]
    fn a_changed_word_is_removed_and_added() {
        let changes = difference("Члены Совета мира встретились.", "Члены Советом мира встретились.");
        assert_eq!(written(&changes), "[Члены][- Совета][+ Советом][ мира встретились.]");
    }

    #[test]
    fn a_non_breaking_space_changes_no_word() {
        let changes = difference("19\u{A0}февраля 2026\u{A0}г.", "19 февраля 2027 г.");
        assert_eq!(written(&changes), "[19 февраля][- 2026][+ 2027][ г.]");
    }

    proptest! {
        #[test]
        fn the_stretches_make_both_texts(stored in "[abә ,.\u{A0}]{0,20}", query in "[abә ,.\u{A0}]{0,20}") {
            let folded = |text: &str| text.replace('\u{A0}', " ").split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
            let changes = difference(&stored, &query);
            let without = |operation| {
                let kept = changes.iter().filter(|change| change.operation != operation);
                kept.map(|change| change.text.as_str()).collect::<String>()
            };
            if !stored.trim().is_empty() {
                prop_assert_eq!(folded(&without(Operation::Added)), folded(&stored));
            }
            if !query.trim().is_empty() {
                prop_assert_eq!(without(Operation::Removed), query);
            }
        }
    }
}
