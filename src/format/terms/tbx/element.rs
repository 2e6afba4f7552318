//! One well-formed entry in, a tree of its elements out, each text as it is meant.
//!
//! White space that only lays out the file becomes one space; white space written as a reference (`&#10;`) stays.

use quick_xml::XmlVersion;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use crate::format::Reason as XmlReason;
use crate::format::terms::Reason;

/// Entries of TBX are seven elements deep.
const DEEPEST: usize = 64;

/// Elements that hold other elements; every other one holds text.
const STRUCTURE: [&str; 14] = [
    "termEntry",
    "conceptEntry",
    "langSet",
    "langSec",
    "tig",
    "ntig",
    "termSec",
    "termGrp",
    "descripGrp",
    "adminGrp",
    "transacGrp",
    "termNoteGrp",
    "termCompList",
    "termCompGrp",
];

/// Elements in texts that hold codes of a document.
const CODES: [&str; 5] = ["bpt", "ept", "ph", "sc", "ec"];

/// An element of an entry.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Self>,
    pub(super) text: String,
    /// The byte of the XML where it begins.
    pub(super) at: usize,
    /// Whether white space stands behind the text.
    space: bool,
}

impl Element {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The name without the prefix of a namespace.
    pub(super) fn local_name(&self) -> &str {
        self.name.rsplit(':').next().unwrap_or_default()
    }

    /// The children of one of these names.
    pub(super) fn named<'own>(&'own self, names: &'own [&str]) -> impl Iterator<Item = &'own Self> {
        self.children.iter().filter(|child| names.contains(&child.local_name()))
    }

    fn of(start: &BytesStart<'_>, at: usize) -> Result<Self, quick_xml::Error> {
        let pair = |attribute: quick_xml::events::attributes::Attribute<'_>| {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0)?.into_owned();
            Ok::<_, quick_xml::Error>((attribute.key.into_inner().to_owned(), value))
        };
        let attributes = start.attributes().map(|attribute| pair(attribute?)).collect::<Result<_, _>>()?;
        Ok(Self { name: start.name().into_inner().to_owned(), attributes, at, ..Self::default() })
    }

    fn is_structure(&self) -> bool {
        STRUCTURE.contains(&self.local_name())
    }

    fn push_text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                ' ' | '\t' | '\n' | '\r' => self.space = true,
                _ => self.push(character),
            }
        }
    }

    fn push(&mut self, character: char) {
        if std::mem::take(&mut self.space) && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push(character);
    }
}

/// Reads the first element of the XML; an error carries the byte where it stands.
pub(super) fn read(xml: &str) -> Result<Element, (usize, Reason)> {
    Builder::new(xml).run()
}

struct Builder<'xml> {
    reader: quick_xml::Reader<&'xml [u8]>,
    open: Vec<Element>,
    /// How many elements are open inside a text, and how many of these inside a code.
    inline: usize,
    code: usize,
}

impl<'xml> Builder<'xml> {
    fn new(xml: &'xml str) -> Self {
        let mut reader = quick_xml::Reader::from_str(xml);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, open: Vec::new(), inline: 0, code: 0 }
    }

    fn run(mut self) -> Result<Element, (usize, Reason)> {
        loop {
            let begin = usize::try_from(self.reader.buffer_position()).unwrap_or_default();
            match self.reader.read_event() {
                Ok(Event::Start(start)) => self.start(&start, begin)?,
                Ok(Event::End(_)) => {
                    if let Some(root) = self.end() {
                        return Ok(root);
                    }
                }
                Ok(Event::Text(text)) => self.text(&text),
                Ok(Event::GeneralRef(name)) => self.reference(&name, begin)?,
                Ok(Event::Eof) => return Err(self.unclosed()),
                Ok(_) => {}
                Err(error) => {
                    let at = usize::try_from(self.reader.error_position()).unwrap_or_default();
                    return Err((at, broken(&error)));
                }
            }
        }
    }

    fn unclosed(&self) -> (usize, Reason) {
        let innermost = self.open.last();
        let name = innermost.map_or("the entry", |element| &element.name);
        let what = XmlReason::Xml(format!("<{name}> is not closed"));
        (innermost.map_or(0, |element| element.at), what.into())
    }

    fn start(&mut self, start: &BytesStart<'_>, begin: usize) -> Result<(), (usize, Reason)> {
        if self.open.last().is_some_and(|parent| !parent.is_structure()) {
            self.inline += 1;
            self.code += usize::from(self.code > 0 || CODES.contains(&start.local_name().into_inner()));
            return Ok(());
        }
        if self.open.len() == DEEPEST {
            return Err((begin, Reason::Nested(DEEPEST)));
        }
        self.open.push(Element::of(start, begin).map_err(|error| (begin, broken(&error)))?);
        Ok(())
    }

    /// Closes the innermost element; gives the outermost one.
    fn end(&mut self) -> Option<Element> {
        if self.inline > 0 {
            self.inline -= 1;
            self.code = self.code.saturating_sub(1);
            return None;
        }
        let closed = self.open.pop()?;
        match self.open.last_mut() {
            Some(parent) => parent.children.push(closed),
            None => return Some(closed),
        }
        None
    }

    fn text(&mut self, text: &str) {
        if let Some(element) = self.open.last_mut().filter(|_| self.code == 0) {
            element.push_text(text);
        }
    }

    fn reference(&mut self, name: &str, begin: usize) -> Result<(), (usize, Reason)> {
        let meant = unescape(&format!("&{name};")).map(std::borrow::Cow::into_owned);
        let meant = meant.map_err(|error| (begin, broken(&error.into())))?;
        if let Some(element) = self.open.last_mut().filter(|_| self.code == 0) {
            meant.chars().for_each(|character| element.push(character));
        }
        Ok(())
    }
}

fn broken(error: &quick_xml::Error) -> Reason {
    XmlReason::Xml(error.to_string()).into()
}
