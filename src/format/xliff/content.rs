//! The content of a source or target in, its pieces out: characters that a reader sees, and codes.
//!
//! Source: XLIFF 1.2, section 2.4 (inline elements); XLIFF 2.1, section 4.2.3.

mod builder;
mod markup;

use std::collections::HashMap;
use std::ops::Range;

use quick_xml::events::Event;

use super::scan::Element;
use crate::format::Reason;
use crate::format::xml::characters::Characters;
use builder::Builder;
pub(super) use markup::{Markup, Role};

/// A stretch of the content, in bytes of the file's text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
}

/// What a stretch is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Characters.
    Text(String),
    /// The start tag of an element around text.
    Open(Markup),
    /// The end tag of the element that this piece opened.
    Close(usize),
    /// A code that holds no text; with what it stands for in the document, where that is written.
    Code(Markup, String),
}

/// The content of an element.
#[derive(Debug)]
pub(super) struct Content {
    /// The bytes of the file's text.
    pub(super) range: Range<usize>,
    pub(super) pieces: Vec<Piece>,
}

/// A part of a content: a segment or all of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Passage<'content> {
    pub(super) pieces: &'content [Piece],
    /// How many pieces stand before it.
    pub(super) before: usize,
    /// The byte of the file's text where it begins.
    pub(super) start: usize,
    /// The byte of the file's text where it ends.
    pub(super) end: usize,
}

impl Content {
    /// Reads the content of an element.
    pub(super) fn read(file: &str, element: &Element, characters: &mut Characters) -> Result<Self, Reason> {
        let range = element.content.clone();
        let mut builder = Builder::new(file, characters);
        let mut reader = quick_xml::Reader::from_str(&file[range.clone()]);
        reader.config_mut().allow_dangling_amp = true;
        loop {
            let begin = range.start + position(&reader);
            let event = reader.read_event().map_err(|error| Reason::Xml(error.to_string()))?;
            if matches!(event, Event::Eof) {
                return Ok(Self { range, pieces: builder.pieces });
            }
            builder.take(&event, begin..range.start + position(&reader))?;
        }
    }

    /// All of it.
    pub(super) fn whole(&self) -> Passage<'_> {
        Passage { pieces: &self.pieces, before: 0, start: self.range.start, end: self.range.end }
    }

    /// Its segments: their identifiers, the pieces that open them and what they hold.
    pub(super) fn segments(&self) -> Vec<(&str, &Piece, Passage<'_>)> {
        let mut end = 0;
        let closes: HashMap<usize, usize> = self.closes().collect();
        let mut segments = Vec::new();
        for (at, piece) in self.pieces.iter().enumerate() {
            let Kind::Open(Markup { role: Role::Segment, segment, .. }) = &piece.kind else { continue };
            // A segment inside a segment is only a mark.
            if let Some(close) = closes.get(&at).filter(|_| at >= end) {
                end = *close;
                let pieces = &self.pieces[at + 1..end];
                let (start, end) = (piece.range.end, self.pieces[end].range.start);
                let passage = Passage { pieces, before: at + 1, start, end };
                segments.push((segment.as_deref().unwrap_or_default(), piece, passage));
            }
        }
        segments
    }

    fn closes(&self) -> impl Iterator<Item = (usize, usize)> {
        let closes = |(at, piece): (usize, &Piece)| match piece.kind {
            Kind::Close(open) => Some((open, at)),
            _ => None,
        };
        self.pieces.iter().enumerate().filter_map(closes)
    }
}

impl Passage<'_> {
    /// The stretch of the file that it is, as it is written.
    pub(super) fn raw<'file>(&self, file: &'file str) -> &'file str {
        &file[self.start..self.end]
    }

    /// The characters that a reader sees.
    pub(super) fn text(&self) -> String {
        let text = |piece: &Piece| match &piece.kind {
            Kind::Text(text) => Some(text.clone()),
            _ => None,
        };
        self.pieces.iter().filter_map(text).collect()
    }

    pub(super) fn has_text(&self) -> bool {
        self.pieces.iter().any(Piece::has_text)
    }

    /// Whether there is nothing but white space in it, not even a code.
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.iter().all(|piece| matches!(&piece.kind, Kind::Text(text) if text.trim().is_empty()))
    }
}

impl Piece {
    pub(super) fn has_text(&self) -> bool {
        matches!(&self.kind, Kind::Text(text) if !text.trim().is_empty())
    }
}

fn position(reader: &quick_xml::Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::xml::entity::Entities;

    fn content(raw: &str) -> Content {
        let element = Element { tag: 0..0, content: 0..raw.len(), end: raw.len() };
        Content::read(raw, &element, &mut Characters::new(Entities::default())).unwrap()
    }

    fn seen(raw: &str) -> String {
        content(raw).whole().text()
    }

    #[test]
    fn codes_are_no_text_and_groups_are() {
        assert_eq!(seen("The <g id='1'>Board</g> of <x id='2'/>Peace"), "The Board of Peace");
        assert_eq!(
            seen("<bpt id='1'>&lt;b&gt;<sub>no</sub></bpt>Peace<ept id='1'>&lt;/b&gt;</ept>"),
            "Peace"
        );
        assert_eq!(seen("<pc id='1'>Peace</pc><ph id='2'/><cp hex=\"001F\"/>"), "Peace\u{AD}");
        assert_eq!(seen("Q&amp;A &#x49B;<![CDATA[<b>]]><!-- c -->"), "Q&A қ<b>");
        assert_eq!(seen("<mrk mtype='x-sdl-deleted'>War</mrk><mrk mtype='term'>Peace</mrk>"), "Peace");
        assert_eq!(seen("<x id='1'></x>a<mrk mtype='seg' mid='1'/>b"), "ab");
    }

    #[test]
    fn segments_are_told_by_their_marks_and_not_those_inside_them() {
        let raw = "<g id='1'><mrk mtype='seg' mid='a'>One <mrk mtype='seg' mid='b'>two</mrk>.</mrk> </g>\
            <mrk mtype='seg' mid='c'/>";
        let content = content(raw);
        let found = content.segments();
        let texts: Vec<(&str, String)> =
            found.iter().map(|(mid, _, passage)| (*mid, passage.text())).collect();
        assert_eq!(texts, [("a", "One two.".to_owned()), ("c", String::new())]);
    }

    #[test]
    fn a_passage_of_codes_alone_is_neither_text_nor_empty() {
        let codes = content("<x id='1'/> ");
        assert!(!codes.whole().has_text() && !codes.whole().is_empty());
        assert!(content(" \n").whole().is_empty());
    }

    #[test]
    fn nesting_costs_no_stack() {
        let deep = 100_000;
        let raw = format!("{}Peace{}", "<g id='1'>".repeat(deep), "</g>".repeat(deep));
        assert_eq!(seen(&raw), "Peace");
    }
}
