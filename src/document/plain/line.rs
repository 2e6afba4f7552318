//! The lines of a plain text, and the blocks between its empty lines.

use std::sync::LazyLock;

use regex::Regex;

/// Every way to end a line; a form feed with a line's end before it ends no second one.
static LINE_END: LazyLock<Regex> =
    LazyLock::new(|| constant(r"(?:\r\n|[\n\r\x0B\u{85}\u{2028}\u{2029}])\x0C?|\x0C"));

/// The mark before a list item: a bullet, or a number or letter with its point or bracket.
static ITEM_MARK: LazyLock<Regex> = LazyLock::new(|| constant(r"^(?:[-•*‣▪◦]|\d{1,2}[.)]|\p{L}\))\s+"));

fn constant(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is constant")
}

/// A line that is not empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'source> {
    /// The line without white space at its ends and without the mark of a list item.
    pub(super) text: &'source str,
    /// Where this text begins in the source, in bytes.
    pub(super) offset: usize,
    /// How many characters of white space stand before the line.
    pub(super) indent: usize,
    /// Whether it begins an item of a list.
    pub(super) is_item: bool,
}

/// The lines of a text, in blocks between empty lines.
pub(super) fn blocks(source: &str) -> Vec<Vec<Line<'_>>> {
    let mut blocks = vec![Vec::new()];
    let mut start = 0;
    let ends = LINE_END.find_iter(source).map(|end| (end.start(), end.end()));
    for (end, next) in ends.chain(std::iter::once((source.len(), source.len()))) {
        match read_line(&source[start..end], start) {
            Some(line) => blocks.last_mut().into_iter().for_each(|block| block.push(line)),
            None => blocks.push(Vec::new()),
        }
        start = next;
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

fn read_line(written: &str, start: usize) -> Option<Line<'_>> {
    let visible = written.trim_start();
    let before = &written[..written.len() - visible.len()];
    let mark = ITEM_MARK.find(visible).map_or(0, |mark| mark.end());
    let text = visible[mark..].trim_end();
    let offset = start + before.len() + mark;
    (!text.is_empty()).then(|| Line { text, offset, indent: before.chars().count(), is_item: mark > 0 })
}

/// Whether the last word of a text ends a sentence: a stop, with closing marks after it or none.
pub(super) fn ends_sentence(text: &str) -> bool {
    let closing = |mark: char| matches!(mark, '"' | '\'' | '»' | '”' | '’' | '“' | ')' | ']');
    text.trim_end_matches(closing).ends_with(['.', '!', '?', '…', ':', ';'])
}
