//! The mark at the end, where it says something else than the source's.
//!
//! Comes in: a pair. Goes out: the last word with the mark that the source has. A full stop that the translation
//! alone has is no difference: captions end with one here and without one there.

use super::finding;
use crate::check::finding::Finding;
use crate::check::passage::Reading;
use crate::text::Span;

/// What a text ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Stop,
    /// No mark at all.
    Bare,
    Question,
    Exclamation,
    Colon,
    Ellipsis,
    /// A mark inside quotation marks or brackets, a comma or something else that may well change its place.
    Unclear,
}

/// The end of the translation, where it must be another one.
pub(super) fn differs(source: &Reading<'_>, target: &Reading<'_>) -> Option<Finding> {
    let text = target.passage.text.trim_end();
    let (expected, found) = (Ending::of(source.passage.text.trim_end()), Ending::of(text));
    if !matters(expected, found) {
        return None;
    }
    let word = text.trim_end_matches(['.', '?', '!', ':', '…', ' ', '\u{A0}']);
    let start = word.char_indices().rev().take_while(|(_, one)| one.is_alphanumeric()).last()?.0;
    let mark = expected.mark();
    let put = format!("{}{mark}", &word[start..]);
    let message = format!("the source ends with {}, the translation with {}", expected.name(), found.name());
    Some(finding(Span::new(start, text.len()), message, vec![put]))
}

/// A heading may ask or end with a full stop, and a statement announce with a colon what the source lets follow.
fn matters(expected: Ending, found: Ending) -> bool {
    use Ending::{Bare, Colon, Question, Stop, Unclear};
    let clear = expected != found && expected != Unclear && found != Unclear;
    let free = matches!((expected, found), (Stop, Colon) | (Bare, Question | Stop));
    clear && !free
}

impl Ending {
    fn of(text: &str) -> Self {
        match text.chars().next_back() {
            Some('?') => Self::Question,
            Some('!') if text.ends_with("?!") => Self::Question,
            Some('!') => Self::Exclamation,
            Some(':') => Self::Colon,
            Some('…') => Self::Ellipsis,
            Some('.') if text.ends_with("...") => Self::Ellipsis,
            Some('.') => Self::Stop,
            Some(last) if last.is_alphanumeric() => Self::Bare,
            _ => Self::Unclear,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Question => "a question mark",
            Self::Exclamation => "an exclamation mark",
            Self::Colon => "a colon",
            Self::Ellipsis => "an ellipsis",
            Self::Stop => "a full stop",
            Self::Bare | Self::Unclear => "no mark",
        }
    }

    /// The mark as it is put into the translation.
    fn mark(self) -> &'static str {
        match self {
            Self::Question => "?",
            Self::Exclamation => "!",
            Self::Colon => ":",
            Self::Ellipsis => "…",
            Self::Stop => ".",
            Self::Bare | Self::Unclear => "",
        }
    }
}
