//! Lines that only the width of a page broke.
//!
//! Method: a program that breaks lines fills each as far as the next word allows. Where nearly every
//! line of a text is filled so, to a width that people print, and goes on in the middle of a
//! sentence, its lines were broken by width.

use super::line::Line;

/// The widths at which text is broken, in characters.
const USUAL_WIDTHS: std::ops::RangeInclusive<usize> = 30..=130;

/// The width at which the lines of a text were broken; nothing where its lines are paragraphs.
pub(super) fn width(blocks: &[Vec<Line>]) -> Option<usize> {
    let pairs: Vec<(&Line, &Line)> = blocks.iter().flat_map(|block| block.iter().zip(&block[1..])).collect();
    let width = usual_longest(pairs.iter().map(|(line, _)| length(line)).collect())?;
    let filled: Vec<_> = pairs.iter().filter(|(line, next)| is_filled(line, next, width)).collect();
    let running_on = filled.iter().filter(|(_, next)| next.text.starts_with(char::is_lowercase)).count();
    let is_broken = filled.len() * 5 >= pairs.len() * 3 && running_on * 2 >= filled.len();
    (USUAL_WIDTHS.contains(&width) && is_broken).then_some(width)
}

/// Whether `next` goes on with the paragraph of `line` in a text broken at `width`.
pub(super) fn goes_on(line: &Line, next: &Line, width: Option<usize>) -> bool {
    let indented = next.indent > line.indent && !line.is_item;
    width.is_some_and(|width| !next.is_item && !indented && is_filled(line, next, width))
}

/// Whether the first word of `next` did not fit into `line` any more.
fn is_filled(line: &Line, next: &Line, width: usize) -> bool {
    let word = next.text.split_whitespace().next().unwrap_or_default();
    length(line) + 1 + word.chars().count() > width
}

fn length(line: &Line) -> usize {
    line.indent + line.text.chars().count()
}

/// The length that nine of ten lines do not exceed: a stray table or address is no measure.
fn usual_longest(mut lengths: Vec<usize>) -> Option<usize> {
    lengths.sort_unstable();
    lengths.get((lengths.len().saturating_sub(1) * 9).div_ceil(10)).copied()
}
