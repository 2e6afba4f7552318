//! Stretches of a text, replaced together.
//!
//! Comes in: a text and what is to stand in place of some of its stretches. Goes out: those replacements that do not
//! touch each other, and the text with them; every other byte stays.

use super::span::{Byte, Span};

/// One stretch of a text, and what is to stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The stretch, on character boundaries.
    pub span: Span<Byte>,
    /// What is to stand there.
    pub text: String,
}

/// The edits that can be made together, in order: of two that overlap the first; none where two want different things
/// at one place, because nobody knows which is right.
#[must_use]
pub fn compatible(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by(|one, other| (one.span, &one.text).cmp(&(other.span, &other.text)));
    edits.dedup();
    let undisputed = edits.chunk_by(|one, other| one.span == other.span).filter(|wanted| wanted.len() == 1);
    let mut kept: Vec<Edit> = Vec::new();
    for edit in undisputed.flatten() {
        if kept.last().is_none_or(|last| last.span.end <= edit.span.start && last.span != edit.span) {
            kept.push(edit.clone());
        }
    }
    kept
}

/// The text with edits that are [`compatible`].
#[must_use]
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let (mut written, mut end) = (String::with_capacity(text.len()), 0);
    for edit in edits {
        written.push_str(&text[end..edit.span.start]);
        written.push_str(&edit.text);
        end = edit.span.end;
    }
    written + &text[end..]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn edit(start: usize, end: usize, text: &str) -> Edit {
        Edit { span: Span::new(start, end), text: text.to_owned() }
    }

    #[test]
    fn the_first_of_two_that_overlap_is_made() {
        let kept = compatible(vec![edit(4, 9, "late"), edit(0, 5, "early"), edit(9, 9, "end")]);
        assert_eq!(kept, [edit(0, 5, "early"), edit(9, 9, "end")]);
        assert_eq!(apply("0123456789", &kept), "early5678end9");
    }

    #[test]
    fn where_two_things_are_wanted_nothing_is_done() {
        assert_eq!(compatible(vec![edit(0, 2, "a"), edit(0, 2, "b"), edit(3, 4, "c")]), [edit(3, 4, "c")]);
        assert_eq!(compatible(vec![edit(0, 2, "a"), edit(0, 2, "a")]), [edit(0, 2, "a")]);
    }

    proptest! {
        #[test]
        fn only_the_stretches_change(
            text in "[aжқ𝄞 \n]{0,30}",
            wanted in prop::collection::vec((0_usize..31, 0_usize..6, "[xй]{0,3}"), 0..6),
        ) {
            let at = |index: usize| text.char_indices().nth(index).map_or(text.len(), |(offset, _)| offset);
            let edits = wanted.into_iter().map(|(start, length, put)| edit(at(start), at(start + length), &put));
            let kept = compatible(edits.collect());
            let changed = apply(&text, &kept);
            let (mut old, mut new) = (0, 0);
            for edit in &kept {
                let untouched = edit.span.start - old;
                prop_assert_eq!(&changed[new..new + untouched], &text[old..edit.span.start]);
                new += untouched + edit.text.len();
                old = edit.span.end;
            }
            prop_assert_eq!(&changed[new..], &text[old..]);
        }
    }
}
