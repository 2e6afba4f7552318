//! The text of a file in, its raw units out: where their source, target, notes and states stand.
//!
//! What stands in a source or target is passed over here. A unit with broken XML costs that unit; the next one is read.
//! Source: XLIFF 1.2, section 2; XLIFF 2.1, section 4.2.

mod recovery;

use std::ops::Range;

use quick_xml::events::Event;

use super::XliffError;
use super::attribute;
use crate::format::{Place, Reason};

/// An element, in bytes of the file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    /// Its start tag.
    pub(super) tag: Range<usize>,
    /// What stands between its tags.
    pub(super) content: Range<usize>,
    /// Where it ends.
    pub(super) end: usize,
}

/// A source with its target: a `trans-unit`, or a `segment` of a `unit`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// The tag of the `segment`, in XLIFF 2.
    pub(super) tag: Option<Range<usize>>,
    pub(super) source: Option<Element>,
    pub(super) segmented: Option<Element>,
    pub(super) target: Option<Element>,
}

/// What Trados says of a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Definition {
    pub(super) tag: Range<usize>,
    pub(super) values: Vec<Element>,
}

/// A `trans-unit` or `unit` whose XML is sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RawUnit {
    /// The number of its file in [`Scan::files`].
    pub(super) file: usize,
    pub(super) place: Place,
    pub(super) tag: Range<usize>,
    /// Whether it or what it stands in is to be translated.
    pub(super) translate: bool,
    pub(super) parts: Vec<Part>,
    pub(super) notes: Vec<Element>,
    pub(super) definitions: Vec<Definition>,
}

/// What was found, in order.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Item {
    Unit(RawUnit),
    /// Something that cost a unit, with its identifier.
    Lost(Place, Option<String>, Reason),
    /// Something that is wrong outside units.
    Wrong(Place, Reason),
}

/// Everything in a file.
#[derive(Debug)]
pub(super) struct Scan {
    /// The tag of the root.
    pub(super) root: Range<usize>,
    /// The tags of its `file` elements.
    pub(super) files: Vec<Range<usize>>,
    pub(super) items: Vec<Item>,
}

/// An open element, by what may stand in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Frame {
    /// It holds units; whether they are to be translated.
    Outer(bool),
    Unit,
    Notes,
    Segment,
    Source,
    SegmentedSource,
    Target,
    Note,
    Definitions,
    Definition,
    Value,
    /// Whatever else.
    Other,
}

/// Reads a file; the problems are among the items.
pub(super) fn scan(text: &str) -> Result<Scan, XliffError> {
    let mut scanner = Scanner::new(text);
    while scanner.step()? {}
    scanner.finish()
}

/// The local name of an element, where it is the format's own: with the prefix that the root has.
fn own_name<'name>(name: &'name str, prefix: &str) -> Option<&'name str> {
    name.strip_prefix(prefix).filter(|local| !local.contains(':'))
}

fn local_name(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

fn is_unit(name: Option<&str>) -> bool {
    matches!(name, Some("trans-unit" | "unit"))
}

struct Scanner<'text> {
    text: &'text str,
    reader: quick_xml::Reader<&'text [u8]>,
    /// The byte of the text at which the reader began.
    base: usize,
    root: Option<Range<usize>>,
    prefix: &'text str,
    files: Vec<Range<usize>>,
    items: Vec<Item>,
    frames: Vec<Frame>,
    /// The start tag of the source, target, note or value that is open.
    tag: Range<usize>,
    unit: Option<RawUnit>,
    /// Whether the root was closed.
    closed: bool,
    /// How often something that is not closed swallowed the rest of the file.
    swallowed: usize,
    /// How far places were counted.
    counted: (usize, Place),
}

impl<'text> Scanner<'text> {
    fn new(text: &'text str) -> Self {
        Self {
            text,
            reader: reader(text),
            base: 0,
            root: None,
            prefix: "",
            files: Vec::new(),
            items: Vec::new(),
            frames: Vec::new(),
            tag: 0..0,
            unit: None,
            closed: false,
            swallowed: 0,
            counted: (0, Place::START),
        }
    }

    /// Reads one event; false at the end.
    fn step(&mut self) -> Result<bool, XliffError> {
        let begin = self.position();
        match self.reader.read_event() {
            Ok(Event::Start(_)) => self.start(begin..self.position())?,
            Ok(Event::End(_)) => self.end(begin..self.position()),
            Ok(Event::Eof) => return Ok(false),
            Ok(_) => {}
            Err(error) => return Ok(self.error(begin, &error)),
        }
        Ok(true)
    }

    fn position(&self) -> usize {
        self.base + usize::try_from(self.reader.buffer_position()).unwrap_or_default()
    }

    fn start(&mut self, tag: Range<usize>) -> Result<(), XliffError> {
        let text = self.text;
        let written = &text[tag.clone()];
        let name = attribute::name(written);
        if self.root.is_none() {
            return self.open_root(tag);
        }
        let own = own_name(name, self.prefix);
        if is_unit(own) && self.unit.is_some() {
            self.fault(tag.start, tag.start, Reason::Unended);
        } else if !attribute::is_sound(written) {
            let reason =
                Reason::Xml("a < that begins no tag, or a tag that has more than attributes".to_owned());
            self.fault(tag.start, tag.start + 1, reason);
        } else {
            let frame = self.frame(own, local_name(name), written);
            self.open(frame, tag);
        }
        Ok(())
    }

    fn open_root(&mut self, tag: Range<usize>) -> Result<(), XliffError> {
        let name = attribute::name(&self.text[tag.clone()]);
        if local_name(name) != "xliff" {
            return Err(XliffError::NotXliff { found: format!("<{name}>") });
        }
        self.prefix = &name[..name.len() - "xliff".len()];
        self.root = Some(tag);
        self.frames.push(Frame::Outer(true));
        Ok(())
    }

    /// What an element is where it stands.
    fn frame(&self, own: Option<&str>, local: &str, tag: &str) -> Frame {
        let above = self.frames.last().copied().unwrap_or(Frame::Outer(true));
        match (above, own) {
            (Frame::Outer(_), Some("trans-unit" | "unit")) => Frame::Unit,
            (Frame::Outer(translate), Some("file" | "body" | "group" | "bin-unit")) => {
                Frame::Outer(inherited(tag, translate))
            }
            (Frame::Unit | Frame::Segment, Some("source")) => Frame::Source,
            (Frame::Unit, Some("seg-source")) => Frame::SegmentedSource,
            (Frame::Unit | Frame::Segment, Some("target")) => Frame::Target,
            (Frame::Unit, Some("segment")) => Frame::Segment,
            (Frame::Unit, Some("notes")) => Frame::Notes,
            (Frame::Unit | Frame::Notes, Some("note")) => Frame::Note,
            (Frame::Unit, None) if local == "seg-defs" => Frame::Definitions,
            (Frame::Definitions, None) if local == "seg" => Frame::Definition,
            (Frame::Definition, None) if local == "value" => Frame::Value,
            _ => Frame::Other,
        }
    }

    fn open(&mut self, frame: Frame, tag: Range<usize>) {
        match frame {
            Frame::Outer(_)
                if own_name(attribute::name(&self.text[tag.clone()]), self.prefix) == Some("file") =>
            {
                self.files.push(tag);
            }
            Frame::Unit => self.open_unit(tag),
            Frame::Segment => self.with_unit(|unit| {
                unit.parts.push(Part { tag: Some(tag), ..Part::default() });
            }),
            Frame::Definition => self.with_unit(|unit| {
                unit.definitions.push(Definition { tag, values: Vec::new() });
            }),
            Frame::Source | Frame::SegmentedSource | Frame::Target | Frame::Note | Frame::Value => {
                self.tag = tag;
            }
            _ => {}
        }
        self.frames.push(frame);
    }

    fn open_unit(&mut self, tag: Range<usize>) {
        let inherits = !matches!(self.frames.last(), Some(Frame::Outer(false)));
        self.unit = Some(RawUnit {
            file: self.files.len().saturating_sub(1),
            place: self.place(tag.start),
            translate: inherited(&self.text[tag.clone()], inherits),
            tag,
            parts: Vec::new(),
            notes: Vec::new(),
            definitions: Vec::new(),
        });
    }

    fn with_unit(&mut self, change: impl FnOnce(&mut RawUnit)) {
        if let Some(unit) = &mut self.unit {
            change(unit);
        }
    }

    fn end(&mut self, tag: Range<usize>) {
        let name = self.text[tag.clone()].trim_start_matches("</").trim_end_matches('>').trim_end();
        self.closed |= own_name(name, self.prefix) == Some("xliff");
        let Some(frame) = self.frames.pop() else { return };
        let element = Element { tag: self.tag.clone(), content: self.tag.end..tag.start, end: tag.end };
        match frame {
            Frame::Unit => self.items.extend(self.unit.take().map(Item::Unit)),
            Frame::Outer(_) => self.closed |= self.frames.is_empty(),
            Frame::Note => self.with_unit(|unit| unit.notes.push(element)),
            Frame::Value => self.with_unit(|unit| {
                if let Some(definition) = unit.definitions.last_mut() {
                    definition.values.push(element);
                }
            }),
            Frame::Source => self.with_unit(|unit| set(&mut part(unit).source, element)),
            Frame::SegmentedSource => self.with_unit(|unit| set(&mut part(unit).segmented, element)),
            Frame::Target => self.with_unit(|unit| set(&mut part(unit).target, element)),
            _ => {}
        }
    }

    fn finish(mut self) -> Result<Scan, XliffError> {
        let Some(root) = self.root.clone() else {
            let found = self.text.trim_start().chars().take(20).collect();
            return Err(XliffError::NotXliff { found });
        };
        if !self.closed {
            self.break_off(self.text.len());
        }
        Ok(Scan { root, files: self.files, items: self.items })
    }
}

fn reader(text: &str) -> quick_xml::Reader<&[u8]> {
    let mut reader = quick_xml::Reader::from_str(text);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    reader
}

/// What `translate` says in a tag, or else around it.
fn inherited(tag: &str, around: bool) -> bool {
    attribute::value(tag, "translate").map_or(around, |translate| translate.trim() != "no")
}

/// The part that is open; a `trans-unit` has only one.
fn part(unit: &mut RawUnit) -> &mut Part {
    if unit.parts.is_empty() {
        unit.parts.push(Part::default());
    }
    let last = unit.parts.len() - 1;
    &mut unit.parts[last]
}

/// A second source or target is left alone.
fn set(slot: &mut Option<Element>, element: Element) {
    slot.get_or_insert(element);
}

#[cfg(test)]
mod tests;
