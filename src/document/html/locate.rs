//! The places of an article's paragraphs in the source of their page.
//!
//! Method: the letters of each paragraph are looked for among the visible letters of the source. The
//! longest paragraph comes first, for it stands nowhere else; from it the later ones are found forwards
//! and the earlier ones backwards, so that a headline repeated in a menu is not mistaken.

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
    let Some((surest, start)) = longest_found(wanted, letters) else { return starts };
    let mut end = start;
    for index in surest..wanted.len() {
        starts[index] = letters[end..].find(&wanted[index]).map(|found| end + found);
        end = starts[index].map_or(end, |start| start + wanted[index].len());
    }
    let mut limit = start;
    for index in (0..surest).rev() {
        starts[index] = letters[..limit].rfind(&wanted[index]);
        limit = starts[index].unwrap_or(limit);
    }
    starts
}

fn longest_found(wanted: &[String], letters: &str) -> Option<(usize, usize)> {
    let mut by_length: Vec<usize> = (0..wanted.len()).collect();
    by_length.sort_by_key(|index| std::cmp::Reverse(wanted[*index].len()));
    by_length.into_iter().find_map(|index| Some((index, letters.find(&wanted[index])?)))
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
