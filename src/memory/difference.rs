//! What turns a stored segment into the query, word by word.
//!
//! Comes in: two texts. Goes out: stretches in order; those kept and added make the query, those kept and
//! removed make the stored segment. Source: Myers, An O(ND) difference algorithm (1986), by the crate `similar`.

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
            append(&mut changes, operation(change.tag()), change.value());
        }
    }
    changes
}

/// The tokens of a text, each with the white space before it; the last also with what follows.
fn pieces(text: &str) -> Vec<&str> {
    let mut ends: Vec<usize> = tokens(text).iter().map(|token| token.span.end).collect();
    if let Some(last) = ends.last_mut() {
        *last = text.len();
    }
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts.zip(&ends).map(|(start, &end)| &text[start..end]).collect()
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

    proptest! {
        #[test]
        fn the_stretches_make_both_texts(stored in "[abә ,.]{0,20}", query in "[abә ,.]{0,20}") {
            let changes = difference(&stored, &query);
            let without = |operation| {
                let kept = changes.iter().filter(|change| change.operation != operation);
                kept.map(|change| change.text.as_str()).collect::<String>()
            };
            if !stored.trim().is_empty() {
                prop_assert_eq!(without(Operation::Added), stored);
            }
            if !query.trim().is_empty() {
                prop_assert_eq!(without(Operation::Removed), query);
            }
        }
    }
}
