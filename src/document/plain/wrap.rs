//! Lines that only the width of a page broke.
//!
//! Method: who breaks lines by width fills each about as far as the next word allows. Where many lines
//! of a text stop in the middle of a sentence, and most of these are filled so, to a width that people
//! print, its lines were broken by width.

use super::line::{Line, ends_sentence};

/// The widths at which text is broken, in characters.
const USUAL_WIDTHS: std::ops::RangeInclusive<usize> = 40..=130;

/// The width at which the lines of a text were broken; nothing where its lines are paragraphs.
pub(super) fn width(blocks: &[Vec<Line>]) -> Option<usize> {
    let pairs = blocks.iter().flat_map(|block| block.iter().zip(&block[1..]));
    let (running_on, others): (Vec<_>, Vec<_>) = pairs.partition(|(line, next)| runs_on(line, next));
    let width = usual_longest(running_on.iter().map(|(line, _)| length(line)).collect())?;
    let filled = running_on.iter().filter(|(line, next)| is_filled(line, next, width)).count();
    let is_broken = running_on.len() * 5 >= others.len() && filled * 4 >= running_on.len() * 3;
    (USUAL_WIDTHS.contains(&width) && is_broken).then_some(width)
}

/// Whether a sentence plainly goes on from `line` to `next`.
fn runs_on(line: &Line, next: &Line) -> bool {
    !next.is_item && !ends_sentence(line.text) && next.text.starts_with(char::is_lowercase)
}

/// Whether `next` goes on with the paragraph of `line` in a text broken at `width`: `line` is filled,
/// or stops in the middle of a sentence and is longer than the lines of addresses and verses.
pub(super) fn goes_on(line: &Line, next: &Line, width: Option<usize>) -> bool {
    let indented = next.indent > line.indent && !line.is_item;
    let is_open = |width: usize| !ends_sentence(line.text) && length(line) * 2 >= width;
    width.is_some_and(|width| !next.is_item && !indented && (is_filled(line, next, width) || is_open(width)))
}

/// Whether the first word of `next` did not fit into `line` any more; people break a little early.
fn is_filled(line: &Line, next: &Line, width: usize) -> bool {
    let word = next.text.split_whitespace().next().unwrap_or_default();
    (length(line) + 1 + word.chars().count()) * 5 > width * 4
}

fn length(line: &Line) -> usize {
    line.indent + line.text.chars().count()
}

/// The length that nine of ten lines do not exceed: a stray table or address is no measure.
fn usual_longest(mut lengths: Vec<usize>) -> Option<usize> {
    lengths.sort_unstable();
    lengths.get((lengths.len().saturating_sub(1) * 9).div_ceil(10)).copied()
}
