//! The header of a file: what made it, from which language, with which notes.
//!
//! Source: TMX 1.4b, section 3.2 (`header`); nothing in it is insisted on.

use quick_xml::events::{BytesStart, Event};

use super::attributes::OF_HEADER;
use super::parse::Parser;
use super::{TEXTS, TmxError, own};
use crate::format::Repair;
use crate::format::xml::entity::Entities;
use crate::format::xml::mend::mend;
use crate::format::xml::{Fault, doctype};
use crate::language::Language;
use crate::memory::{Edit, Note, Property};

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    /// The version of TMX.
    pub version: Option<String>,
    /// The program that wrote the file.
    pub tool: Option<String>,
    /// Its version.
    pub tool_version: Option<String>,
    /// The language that was translated from, as it came: perhaps `*all*`, perhaps no language at all.
    pub source_tag: Option<String>,
    /// The language that was translated from; none where the file does not say or says `*all*`.
    pub source: Option<Language>,
    /// What one unit holds: `block`, `paragraph`, `sentence` or `phrase`.
    pub segment_type: Option<String>,
    /// The kind of text, such as `plaintext`.
    pub data_type: Option<String>,
    /// The format of the memory that the file was made from.
    pub original_format: Option<String>,
    /// The language of notes and properties, as it came.
    pub administrative_language: Option<String>,
    /// Who made it, and when.
    pub created: Edit,
    /// Who changed it last, and when.
    pub changed: Edit,
    /// Notes, in order.
    pub notes: Vec<Note>,
    /// Properties, in order.
    pub properties: Vec<Property>,
    /// Every other attribute, by name.
    pub attributes: Vec<(String, String)>,
}

/// Everything before the first unit.
pub(super) struct Prologue {
    pub(super) header: Header,
    pub(super) entities: Entities,
    pub(super) repairs: Vec<Repair>,
    /// What stopped the reading of the header halfway.
    pub(super) fault: Option<Fault>,
}

/// Reads everything before the first unit.
///
/// # Errors
/// [`TmxError::NotTmx`] where the root is another element or there is none.
pub(super) fn read(raw: &str) -> Result<Prologue, TmxError> {
    let (raw, entities) = doctype::cut_out(raw);
    let mut prologue = Prologue { header: Header::default(), entities, repairs: Vec::new(), fault: None };
    let found = root(&raw);
    if found.as_deref() != Some("tmx") {
        return Err(TmxError::NotTmx {
            found: found.map_or_else(|| beginning(&raw), |name| format!("<{name}>")),
        });
    }
    prologue.fault = prologue.fill(&raw).err();
    Ok(prologue)
}

impl Prologue {
    fn fill(&mut self, raw: &str) -> Result<(), Fault> {
        let mended = mend(raw, TEXTS, &self.entities)?;
        self.repairs.extend(&mended.repairs);
        let mut parser = Parser::new(&mended.text, &mut self.repairs);
        loop {
            match parser.event()? {
                Event::Start(start) if start.local_name().into_inner() == "tmx" => {
                    self.header.version = parser.attributes(&start)?.take("version");
                }
                Event::Start(start) if start.local_name().into_inner() == "header" => {
                    self.header.open(&parser, &start)?;
                }
                Event::Start(start) => {
                    parser.child(&start, &mut self.header.notes, &mut self.header.properties)?;
                }
                Event::Eof => break,
                _ => {}
            }
        }
        own::take_attributes(&mut self.header.properties, &mut self.header.attributes, OF_HEADER);
        Ok(())
    }
}

impl Header {
    /// What this program says of a file that it makes.
    #[must_use]
    pub fn own(source: &Language, created: Edit) -> Self {
        let name = || Some(env!("CARGO_PKG_NAME").to_owned());
        Self {
            tool: name(),
            tool_version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            segment_type: Some("sentence".to_owned()),
            original_format: name(),
            administrative_language: Some("en".to_owned()),
            source_tag: Some(source.to_string()),
            source: Some(source.clone()),
            data_type: Some("plaintext".to_owned()),
            created,
            ..Self::default()
        }
    }

    /// The attributes that TMX requires, in the order in which they are written.
    pub(in crate::format) fn required(&self) -> [(&'static str, Option<&str>); 7] {
        [
            ("creationtool", self.tool.as_deref()),
            ("creationtoolversion", self.tool_version.as_deref()),
            ("segtype", self.segment_type.as_deref()),
            ("o-tmf", self.original_format.as_deref()),
            ("adminlang", self.administrative_language.as_deref()),
            ("srclang", self.source_tag.as_deref()),
            ("datatype", self.data_type.as_deref()),
        ]
    }

    fn open(&mut self, parser: &Parser<'_, '_>, start: &BytesStart<'_>) -> Result<(), Fault> {
        let mut attributes = parser.attributes(start)?;
        self.tool = attributes.take("creationtool");
        self.tool_version = attributes.take("creationtoolversion");
        self.source_tag = attributes.take("srclang");
        self.source = self.source_tag.as_ref().and_then(|tag| Language::parse(tag).ok());
        self.segment_type = attributes.take("segtype");
        self.data_type = attributes.take("datatype");
        self.original_format = attributes.take("o-tmf");
        self.administrative_language = attributes.take("adminlang");
        self.created = attributes.take_created();
        self.changed = attributes.take_changed();
        self.attributes = attributes.rest();
        Ok(())
    }
}

/// The name of the first element.
fn root(raw: &str) -> Option<String> {
    let mut reader = quick_xml::Reader::from_str(raw);
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) | Event::Empty(start) => {
                return Some(start.local_name().into_inner().to_owned());
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// The first words of what is no XML.
fn beginning(raw: &str) -> String {
    let words: String =
        raw.split_whitespace().take(4).collect::<Vec<_>>().join(" ").chars().take(40).collect();
    if words.is_empty() { "nothing".to_owned() } else { format!("'{words}'") }
}
