//! Stretches of a text that are marked: in colour for people, in characters for programs.

use anstyle::Style;
use serde::Serialize;

use super::style::paint;
use crate::align::Counterpart;
use crate::text::{Byte, Span};

/// A stretch of a text, in characters from 0.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(super) struct Mark {
    /// The first character.
    pub(super) start: usize,
    /// The first character after.
    pub(super) end: usize,
    /// How surely it belongs there, 0 to 1, to two digits; absent where it is certain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) confidence: Option<f64>,
}

/// What was found, as marks.
pub(super) fn hit_marks(text: &str, spans: &[Span<Byte>]) -> Vec<Mark> {
    spans.iter().map(|span| mark(text, *span, None)).collect()
}

/// Likely counterparts as marks.
pub(super) fn counterpart_marks(text: &str, counterparts: &[Counterpart]) -> Vec<Mark> {
    let rounded = |confidence: f32| (f64::from(confidence) * 100.0).round() / 100.0;
    counterparts.iter().map(|one| mark(text, one.span, Some(rounded(one.confidence)))).collect()
}

fn mark(text: &str, span: Span<Byte>, confidence: Option<f64>) -> Mark {
    let characters = span.to_chars(text);
    Mark { start: characters.start, end: characters.end, confidence }
}

/// The text with some stretches, in order and apart from each other, in a style.
pub(super) fn marked(text: &str, spans: &[Span<Byte>], style: Style) -> String {
    let mut written = String::new();
    let mut end = 0;
    for span in spans {
        written.push_str(&text[end..span.start]);
        written.push_str(&paint(style, span.slice(text)));
        end = span.end;
    }
    written + &text[end..]
}
