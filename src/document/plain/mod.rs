//! Plain text.
//!
//! Comes in: a text whose paragraphs are parted by empty lines, or stand a line each. Goes out: its
//! paragraphs; lines that only the page's width broke are joined again.

mod line;
mod wrap;

use super::Text;
use super::paragraph::{Paragraph, ParagraphBuilder, ParagraphKind};
use super::position::PositionIndex;
use line::Line;

/// The longest headline, in characters.
const LONGEST_HEADLINE: usize = 200;

/// Reads plain text.
pub(super) fn read(source: &str) -> Text {
    let blocks = line::blocks(source);
    let width = wrap::width(&blocks);
    let places = PositionIndex::new(source);
    let groups =
        blocks.iter().flat_map(|block| block.chunk_by(|line, next| wrap::goes_on(line, next, width)));
    let mut paragraphs: Vec<_> = groups.filter_map(|lines| join(lines, &places)).collect();
    let title = mark_headline(&mut paragraphs);
    Text { title, paragraphs, ..Text::default() }
}

/// One paragraph of lines that belong together. A hyphen at a line's end stays, and no space follows it.
fn join(lines: &[Line], places: &PositionIndex) -> Option<Paragraph> {
    let mut builder = ParagraphBuilder::default();
    for line in lines {
        if !builder.text().ends_with(['-', '\u{2010}', '\u{AD}']) {
            builder.push_space();
        }
        builder.push(line.text, places.position(line.offset));
    }
    let is_item = lines.first().is_some_and(|line| line.is_item);
    builder.take(if is_item { ParagraphKind::ListItem } else { ParagraphKind::Text })
}

/// The first paragraph is the headline where it is short, has no full stop, and more follows.
fn mark_headline(paragraphs: &mut [Paragraph]) -> Option<String> {
    let [first, _, ..] = paragraphs else { return None };
    let short = first.text.chars().count() <= LONGEST_HEADLINE;
    if first.kind != ParagraphKind::Text || !short || line::ends_sentence(&first.text) {
        return None;
    }
    first.kind = ParagraphKind::Heading;
    Some(first.text.clone())
}

#[cfg(test)]
mod tests;
