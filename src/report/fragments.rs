//! What the memory knows of parts of a text: fragments with their sentences.

use std::io::{self, Write};

use serde::Serialize;

use super::mark::{Mark, counterpart_marks, hit_marks, marked};
use super::style::{GOOD, HIT, STRONG, paint};
use crate::store::{Fragment, FragmentSegment};

/// A fragment of a query. The field names are the JSON contract of `lookup`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FragmentAnswer {
    text: String,
    span: Mark,
    segments: Vec<SegmentAnswer>,
    #[serde(skip)]
    fragment: Fragment,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct SegmentAnswer {
    source: String,
    source_marks: Vec<Mark>,
    target: String,
    marks: Vec<Mark>,
}

impl FragmentAnswer {
    /// A fragment of `query`.
    #[must_use]
    pub fn new(query: &str, fragment: Fragment) -> Self {
        let span = hit_marks(query, &[fragment.span])[0];
        let segments = fragment.segments.iter().map(SegmentAnswer::new).collect();
        Self { text: fragment.span.slice(query).to_owned(), span, segments, fragment }
    }
}

impl SegmentAnswer {
    fn new(segment: &FragmentSegment) -> Self {
        Self {
            source: segment.source.clone(),
            source_marks: hit_marks(&segment.source, &segment.spans),
            target: segment.target.clone(),
            marks: counterpart_marks(&segment.target, &segment.counterparts),
        }
    }
}

/// Writes a fragment for people: its words and what likely stands for them, then each sentence above its translation.
pub(super) fn write_fragment(output: &mut dyn Write, answer: &FragmentAnswer) -> io::Result<()> {
    let renderings = renderings(&answer.fragment);
    let renderings =
        if renderings.is_empty() { renderings } else { format!(" → {}", paint(GOOD, &renderings)) };
    writeln!(output, "fragment {}{renderings}", paint(STRONG, &answer.text))?;
    for segment in &answer.fragment.segments {
        let counterparts: Vec<_> = segment.counterparts.iter().map(|one| one.span).collect();
        writeln!(output, "     {}", marked(&segment.source, &segment.spans, HIT))?;
        writeln!(output, "     {}", marked(&segment.target, &counterparts, GOOD))?;
    }
    Ok(())
}

/// The words that likely stand for a fragment in the translations, each rendering once.
fn renderings(fragment: &Fragment) -> String {
    let mut renderings: Vec<String> = Vec::new();
    for segment in &fragment.segments {
        let words: Vec<_> = segment.counterparts.iter().map(|one| one.span.slice(&segment.target)).collect();
        let rendering = words.join(" … ");
        if !rendering.is_empty() && !renderings.contains(&rendering) {
            renderings.push(rendering);
        }
    }
    renderings.join(", ")
}
