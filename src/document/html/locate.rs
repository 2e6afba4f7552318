//! The places of an article's paragraphs in the source of their page.
//!
//! Method: the letters of each paragraph are looked for among the visible letters of the source. The
//! longest that stands there once comes first, then the longest before it and after it in what is left
//! there, and so on, so that a headline repeated in a menu is not mistaken.

use std::ops::Range;

use super::super::paragraph::Paragraph;
use super::super::position::PositionIndex;
use super::block::Block;
use super::source::{Visible, visible};

/// The paragraphs with their places. Where the source does not have a paragraph letter by letter, its
/// words are looked for one by one between its neighbours.
pub(super) fn paragraphs(blocks: Vec<Block>, source: &str) -> Vec<Paragraph> {
    let visible = visible(source);
    let positions = PositionIndex::new(source);
    let stretches = stretches(&blocks, &visible.letters);
    let located = blocks.into_iter().zip(stretches).map(|(block, stretch)| {
        let places = match stretch {
            Stretch::Exact(start) => letter_by_letter(&block.text, start, &visible),
            Stretch::Between(gap) => word_by_word(&block.text, gap, &visible),
        };
        let places = places.into_iter().map(|(offset, place)| (offset, positions.position(place)));
        Paragraph::new(block.text, block.kind, places)
    });
    located.collect()
}

/// Where among the visible letters a paragraph stands.
enum Stretch {
    /// All its letters from here on.
    Exact(usize),
    /// Somewhere between its neighbours.
    Between(Range<usize>),
}

fn stretches(blocks: &[Block], letters: &str) -> Vec<Stretch> {
    let wanted: Vec<String> = blocks.iter().map(|block| squeezed(&block.text)).collect();
    let starts = starts(&wanted, letters);
    let mut end = 0;
    let stretch = |(index, start): (usize, &Option<usize>)| {
        let limit = starts[index..].iter().flatten().next().copied().unwrap_or(letters.len());
        let found = start.map_or(Stretch::Between(end..limit), Stretch::Exact);
        end = start.map_or(end, |start| start + wanted[index].len());
        found
    };
    starts.iter().enumerate().map(stretch).collect()
}

/// Where the letters of each paragraph begin among all, nothing where they are not found; ascending.
fn starts(wanted: &[String], letters: &str) -> Vec<Option<usize>> {
    let mut starts = vec![None; wanted.len()];
    let mut open = vec![(0..wanted.len(), 0..letters.len())];
    while let Some((paragraphs, room)) = open.pop() {
        if let Some((index, start)) = surest(wanted, paragraphs.clone(), letters, room.clone()) {
            starts[index] = Some(start);
            open.push((paragraphs.start..index, room.start..start));
            open.push((index + 1..paragraphs.end, start + wanted[index].len()..room.end));
        }
    }
    starts
}

/// The longest of some paragraphs whose letters stand in `room` once, and where they begin. Where all
/// repeat, the one next to its neighbour's place: at the page's start the last, else the first.
fn surest(
    wanted: &[String],
    mut paragraphs: Range<usize>,
    letters: &str,
    room: Range<usize>,
) -> Option<(usize, usize)> {
    let text = &letters[room.clone()];
    let first = |index: usize| Some((index, room.start + text.find(&wanted[index])?));
    let last = |index: usize| Some((index, room.start + text.rfind(&wanted[index])?));
    let mut by_length: Vec<usize> = paragraphs.clone().collect();
    by_length.sort_by_key(|index| std::cmp::Reverse(wanted[*index].len()));
    let once =
        by_length.into_iter().find_map(|index| first(index).filter(|found| last(index) == Some(*found)));
    once.or_else(
        || if room.start == 0 { paragraphs.rev().find_map(last) } else { paragraphs.find_map(first) },
    )
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The beginnings in `text` and in the source of the stretches that stand there letter by letter.
fn letter_by_letter(text: &str, start: usize, visible: &Visible) -> Vec<(usize, usize)> {
    let (mut places, mut at, mut expected) = (Vec::new(), start, None);
    for (offset, character) in text.char_indices() {
        if character.is_whitespace() {
            expected = None;
            continue;
        }
        let place = visible.offsets[at];
        if expected != Some(place) {
            places.push((offset, place));
        }
        expected = Some(place + character.len_utf8());
        at += character.len_utf8();
    }
    places
}

/// The beginnings in `text` and in the source of the words that are found, in order, in a gap.
fn word_by_word(text: &str, gap: Range<usize>, visible: &Visible) -> Vec<(usize, usize)> {
    let place = |at: usize| visible.offsets.get(at).or(visible.offsets.last()).copied().unwrap_or(0);
    let (mut places, mut from) = (vec![(0, place(gap.start))], gap.start);
    for word in text.split_whitespace() {
        if let Some(found) = visible.letters[from..gap.end].find(word) {
            let offset = word.as_ptr().addr() - text.as_ptr().addr();
            places.push((offset, place(from + found)));
            from += found + word.len();
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::super::super::paragraph::ParagraphKind;
    use super::super::super::position::Position;
    use super::*;

    #[test]
    fn repeated_paragraphs_are_found_each_at_its_own_place() {
        let page = "<ul><li>News<li>Met</ul>\n<h1>Met</h1>\n<p>Yes.\n<p>A long paragraph.\n<p>Yes.\n<p>Yes.\n<footer>Yes.</footer>";
        let texts = ["Met", "Yes.", "A long paragraph.", "Yes.", "Yes."];
        let blocks = texts.map(|text| Block { text: text.to_owned(), kind: ParagraphKind::Text });
        let lines =
            paragraphs(blocks.into(), page).iter().map(|found| found.position(0).line).collect::<Vec<_>>();
        assert_eq!(lines, [2, 3, 4, 5, 6]);
    }

    #[test]
    fn a_paragraph_that_the_page_does_not_have_stands_between_its_neighbours() {
        let page = "<p>First one.</p>\n<p>Second one.</p>\n<p>Third one.</p>";
        let texts = ["First one.", "Second but other one.", "Third one."];
        let blocks = texts.map(|text| Block { text: text.to_owned(), kind: ParagraphKind::Text });
        let found = &paragraphs(blocks.into(), page)[1];
        assert_eq!(found.position(0), Position { line: 2, column: 4 });
        assert_eq!(found.position("Second but other ".len()), Position { line: 2, column: 11 });
    }
}
