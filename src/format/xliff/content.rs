//! The content of a source or target in, its pieces out: characters that a reader sees, and codes.
//!
//! Source: XLIFF 1.2, section 2.4 (inline elements); XLIFF 2.1, section 4.2.3.

use std::collections::HashMap;
use std::ops::Range;

use quick_xml::events::Event;

use super::attribute;
use super::scan::Element;
use crate::format::Reason;
use crate::format::xml::characters::Characters;

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

/// An element that marks text or stands for a code.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Markup {
    pub(super) role: Role,
    /// What tells its counterpart in the other language, and the end of a pair from others.
    pub(super) key: String,
    /// The `mid` of a segment.
    pub(super) segment: Option<String>,
}

/// What an inline element does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It holds text that is formatted: `g`, `pc`.
    Group,
    /// It holds a segment: `mrk` of type `seg`.
    Segment,
    /// It marks text: another `mrk`, or somebody's own element.
    Mark,
    /// It begins what another code ends: `bpt`, `bx`, `sc`.
    Begin,
    /// It ends what another code began: `ept`, `ex`, `ec`.
    End,
    /// The other half stands in another segment; whether it begins something.
    Isolated(bool),
    /// It stands alone: `ph`, `x`.
    Alone,
    /// It says nothing in a translation: marks of spans, text that was deleted.
    Nothing,
    /// A character that XML forbids: `cp`.
    Character,
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
        let mut builder = Builder { file, characters, pieces: Vec::new(), open: Vec::new(), code: None };
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

struct Builder<'file, 'characters> {
    file: &'file str,
    characters: &'characters mut Characters,
    pieces: Vec<Piece>,
    /// The elements that are open.
    open: Vec<usize>,
    /// The code that is open, which holds no text, and how many elements are open in it.
    code: Option<(usize, usize)>,
}

impl Builder<'_, '_> {
    fn take(&mut self, event: &Event<'_>, range: Range<usize>) -> Result<(), Reason> {
        match event {
            Event::Start(_) if self.code.is_some() => {
                self.code = self.code.map(|(at, depth)| (at, depth + 1));
            }
            Event::Start(_) => self.start(range)?,
            Event::Empty(_) if self.code.is_none() => self.empty(range)?,
            Event::End(_) => self.end(range),
            Event::Text(_) | Event::GeneralRef(_) => {
                let text = self.characters.read(&self.file[range.clone()])?;
                self.push_text(range, &text);
            }
            Event::CData(_) => {
                let raw = &self.file[range.start + "<![CDATA[".len()..range.end - "]]>".len()];
                let text = self.characters.read_cdata(raw);
                self.push_text(range, &text);
            }
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, range: Range<usize>) -> Result<(), Reason> {
        let markup = self.markup(&range)?;
        let holds_text = matches!(markup.role, Role::Group | Role::Segment | Role::Mark);
        let kind = if holds_text { Kind::Open(markup) } else { Kind::Code(markup, String::new()) };
        if holds_text {
            self.open.push(self.pieces.len());
        } else {
            self.code = Some((self.pieces.len(), 0));
        }
        self.pieces.push(Piece { range, kind });
        Ok(())
    }

    /// An empty element around text is its two tags, one after the other.
    fn empty(&mut self, range: Range<usize>) -> Result<(), Reason> {
        if let Some(character) = code_point(&self.file[range.clone()]) {
            let text = self.characters.read_cdata(character.encode_utf8(&mut [0; 4]));
            self.push_text(range, &text);
            return Ok(());
        }
        let end = range.end;
        self.start(range)?;
        self.end(end..end);
        Ok(())
    }

    fn end(&mut self, range: Range<usize>) {
        match self.code {
            Some((at, 0)) => {
                self.pieces[at].range.end = range.end;
                self.code = None;
            }
            Some((at, depth)) => self.code = Some((at, depth - 1)),
            None => {
                if let Some(open) = self.open.pop() {
                    self.pieces.push(Piece { range, kind: Kind::Close(open) });
                }
            }
        }
    }

    /// Text of the passage, or of the code that is open; neighbouring text is one piece.
    fn push_text(&mut self, range: Range<usize>, more: &str) {
        if let Some((at, _)) = self.code {
            if let Kind::Code(_, native) = &mut self.pieces[at].kind {
                native.push_str(more);
            }
            return;
        }
        match self.pieces.last_mut() {
            Some(Piece { range: last, kind: Kind::Text(text) }) if last.end == range.start => {
                text.push_str(more);
                last.end = range.end;
            }
            _ => self.pieces.push(Piece { range, kind: Kind::Text(more.to_owned()) }),
        }
    }

    fn markup(&mut self, range: &Range<usize>) -> Result<Markup, Reason> {
        let tag = &self.file[range.clone()];
        let role = role(tag);
        let names: &[&str] = match role {
            Role::Begin => &["rid", "id"],
            Role::End => &["rid", "startRef", "id"],
            _ => &["id"],
        };
        let raw = names.iter().find_map(|name| attribute::value(tag, name)).unwrap_or_default();
        let key = self.characters.read(raw)?;
        let mid = attribute::value(tag, "mid").filter(|_| role == Role::Segment);
        let segment = mid.map(|mid| self.characters.read(mid)).transpose()?;
        Ok(Markup { role, key, segment })
    }
}

/// What an element does, by its start tag.
fn role(tag: &str) -> Role {
    let name = attribute::name(tag);
    let isolated = attribute::value(tag, "isolated") == Some("yes");
    match name.rsplit_once(':').map_or(name, |(_, local)| local) {
        "g" | "pc" => Role::Group,
        "bpt" | "bx" => Role::Begin,
        "ept" | "ex" => Role::End,
        "sc" if !isolated => Role::Begin,
        "ec" if !isolated => Role::End,
        "sc" => Role::Isolated(true),
        "ec" => Role::Isolated(false),
        "it" => Role::Isolated(attribute::value(tag, "pos") != Some("close")),
        "ph" | "x" => Role::Alone,
        "cp" => Role::Character,
        "sm" | "em" => Role::Nothing,
        "mrk" => match attribute::value(tag, "mtype") {
            Some("seg") => Role::Segment,
            Some("x-sdl-deleted") => Role::Nothing,
            _ => Role::Mark,
        },
        _ => Role::Mark,
    }
}

/// The character that a `cp` stands for.
fn code_point(tag: &str) -> Option<char> {
    let hexadecimal = attribute::value(tag, "hex").filter(|_| role(tag) == Role::Character)?;
    char::from_u32(u32::from_str_radix(hexadecimal, 16).ok()?)
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
