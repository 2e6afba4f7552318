//! One well-formed `tu` in, the unit out, or the reason why not and where.
//!
//! Source: TMX 1.4b, section 3.2; the order of notes, properties and texts is not insisted on.

use quick_xml::events::{BytesStart, Event};

use super::attributes::Attributes;
use super::{own, segment};
use crate::format::Reason;
use crate::format::Repair;
use crate::format::xml::Fault;
use crate::language::Language;
use crate::memory::{Edit, Note, Property, Unit, Variant};

/// A unit with more texts is not one of people's making.
const MOST_TEXTS: usize = 500;

/// Reads a unit; two texts in one language make two units.
pub(super) fn parse(xml: &str, repairs: &mut Vec<Repair>) -> Result<Vec<Unit>, Fault> {
    let mut parser = Parser::new(xml, repairs);
    loop {
        match parser.event()? {
            Event::Start(start) => return parser.unit(&start),
            Event::Eof => return Err(Fault { at: 0, reason: Reason::NoText }),
            _ => {}
        }
    }
}

/// Reads elements one after the other; shared with the header.
pub(super) struct Parser<'xml, 'repairs> {
    reader: quick_xml::Reader<&'xml [u8]>,
    /// The byte where the last event begins.
    begin: usize,
    repairs: &'repairs mut Vec<Repair>,
}

impl<'xml, 'repairs> Parser<'xml, 'repairs> {
    pub(super) fn new(xml: &'xml str, repairs: &'repairs mut Vec<Repair>) -> Self {
        let mut reader = quick_xml::Reader::from_str(xml);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, begin: 0, repairs }
    }

    pub(super) fn event(&mut self) -> Result<Event<'xml>, Fault> {
        self.begin = self.position();
        self.reader.read_event().map_err(|error| self.fault(&error))
    }

    pub(super) fn attributes(&self, start: &BytesStart<'_>) -> Result<Attributes, Fault> {
        Attributes::of(start).map_err(|error| Fault { at: self.begin, ..self.fault(&error) })
    }

    /// Reads a child that units, variants and the header share; others are left out and counted.
    pub(super) fn child(
        &mut self,
        start: &BytesStart<'xml>,
        notes: &mut Vec<Note>,
        properties: &mut Vec<Property>,
    ) -> Result<(), Fault> {
        match start.name().into_inner() {
            "note" => notes.push(self.note(start)?),
            "prop" => properties.push(self.property(start)?),
            _ => {
                self.repairs.push(Repair::Element);
                self.reader.read_to_end(start.name()).map_err(|error| self.fault(&error))?;
            }
        }
        Ok(())
    }

    fn unit(&mut self, start: &BytesStart<'xml>) -> Result<Vec<Unit>, Fault> {
        let mut unit = self.opened(start)?;
        let begin = self.begin;
        loop {
            match self.event()? {
                Event::Start(child) if child.name().into_inner() == "tuv" => {
                    unit.variants.push(self.variant(&child)?);
                    if unit.variants.len() > MOST_TEXTS {
                        return Err(Fault { at: begin, reason: Reason::TooManyTexts });
                    }
                }
                Event::Start(child) => self.child(&child, &mut unit.notes, &mut unit.properties)?,
                Event::End(_) if unit.variants.is_empty() => {
                    return Err(Fault { at: begin, reason: Reason::NoText });
                }
                Event::End(_) => return Ok(self.finished(unit)),
                Event::Eof => return Err(Fault { at: begin, reason: Reason::Unclosed }),
                _ => {}
            }
        }
    }

    /// A unit with what its attributes say.
    fn opened(&self, start: &BytesStart<'_>) -> Result<Unit, Fault> {
        let mut attributes = self.attributes(start)?;
        Ok(Unit {
            tuid: attributes.take("tuid"),
            created: attributes.take_created(),
            changed: attributes.take_changed(),
            attributes: attributes.rest(),
            ..Unit::default()
        })
    }

    fn finished(&mut self, mut unit: Unit) -> Vec<Unit> {
        own::take_from_unit(&mut unit);
        for variant in &mut unit.variants {
            drop_repetition(&mut variant.created, &unit.created);
            drop_repetition(&mut variant.changed, &unit.changed);
        }
        let units = apart(unit);
        self.repairs.extend(std::iter::repeat_n(Repair::SecondText, units.len() - 1));
        units
    }

    fn variant(&mut self, start: &BytesStart<'xml>) -> Result<Variant, Fault> {
        let begin = self.begin;
        let mut variant = self.variant_opened(start)?;
        let mut content = None;
        loop {
            match self.event()? {
                Event::Start(child) if child.name().into_inner() == "seg" && content.is_none() => {
                    content = Some(self.segment(&child)?);
                }
                Event::Start(child) => self.child(&child, &mut variant.notes, &mut variant.properties)?,
                Event::End(_) | Event::Eof => break,
                _ => {}
            }
        }
        let content = content.ok_or(Fault { at: begin, reason: Reason::NoSegment })?;
        (variant.text, variant.markup) = (content.text, content.markup);
        own::take_from_variant(&mut variant, |markup| Some(segment::read(markup).ok()?.text));
        Ok(variant)
    }

    fn variant_opened(&mut self, start: &BytesStart<'_>) -> Result<Variant, Fault> {
        let at = self.begin;
        let mut attributes = self.attributes(start)?;
        let tag = attributes.take_language().filter(|tag| !tag.trim().is_empty());
        let tag = tag.ok_or(Fault { at, reason: Reason::NoLanguage })?;
        let language = Language::parse(&tag).map_err(|error| Fault { at, reason: error.into() })?;
        self.repairs.extend(tag.contains('_').then_some(Repair::LanguageCode));
        let code = tag.trim().split(['-', '_']).next().unwrap_or_default();
        let is_mistaken = !code.eq_ignore_ascii_case(language.primary());
        self.repairs.extend(is_mistaken.then_some(Repair::MistakenCode));
        let mut variant = Variant::new(language, "");
        variant.created = attributes.take_created();
        variant.changed = attributes.take_changed();
        variant.attributes = attributes.rest();
        Ok(variant)
    }

    fn segment(&mut self, start: &BytesStart<'xml>) -> Result<segment::Content, Fault> {
        let begin = self.position();
        let raw = self.reader.read_text(start.name()).map_err(|error| self.fault(&error))?;
        segment::read(&raw)
            .map_err(|(at, error)| Fault { at: begin + at, reason: Reason::Xml(error.to_string()) })
    }

    fn note(&mut self, start: &BytesStart<'xml>) -> Result<Note, Fault> {
        let language = self.attributes(start)?.take_language();
        Ok(Note { text: self.text(start)?, language })
    }

    fn property(&mut self, start: &BytesStart<'xml>) -> Result<Property, Fault> {
        let mut attributes = self.attributes(start)?;
        let language = attributes.take_language();
        let kind = attributes.take("type").unwrap_or_default();
        Ok(Property { kind, value: self.text(start)?, language })
    }

    fn text(&mut self, start: &BytesStart<'xml>) -> Result<String, Fault> {
        self.segment(start).map(|content| content.text)
    }

    fn fault(&self, error: &quick_xml::Error) -> Fault {
        let at = usize::try_from(self.reader.error_position()).unwrap_or_default();
        Fault { at, reason: Reason::Xml(error.to_string()) }
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or_default()
    }
}

/// What a text says of its making is kept only where the unit does not say the same.
fn drop_repetition(own: &mut Edit, of_unit: &Edit) {
    if own == of_unit {
        *own = Edit::default();
    }
}

/// Units with one text a language: the first texts of all languages, the second texts, and so on; a language
/// that has no further text lends its first.
fn apart(unit: Unit) -> Vec<Unit> {
    let ranks: Vec<usize> = (0..unit.variants.len()).map(|index| rank(&unit.variants, index)).collect();
    let most = ranks.iter().max().map_or(1, |rank| rank + 1);
    if most == 1 {
        return vec![unit];
    }
    let first = |language: &Language| unit.variants.iter().find(|variant| variant.language == *language);
    let text = |of_first: &Variant, nth: usize| {
        let same = unit.variants.iter().filter(|variant| variant.language == of_first.language);
        same.clone().nth(nth).or_else(|| first(&of_first.language)).cloned()
    };
    let firsts = || unit.variants.iter().zip(&ranks).filter(|(_, rank)| **rank == 0);
    let nth = |nth| Unit {
        variants: firsts().filter_map(|(variant, _)| text(variant, nth)).collect(),
        ..unit.clone()
    };
    (0..most).map(nth).collect()
}

/// How many texts in the same language stand before a text.
fn rank(variants: &[Variant], index: usize) -> usize {
    variants[..index].iter().filter(|variant| variant.language == variants[index].language).count()
}
