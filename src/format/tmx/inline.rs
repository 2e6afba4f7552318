//! Raw markup of a segment in, the nearest markup that TMX 1.4 allows out.
//!
//! Source: TMX 1.4 DTD, content markup: which element may stand in which, and with which attributes.

use quick_xml::XmlVersion;
use quick_xml::escape::{resolve_xml_entity, unescape_with};
use quick_xml::events::{BytesStart, Event};

use super::segment::is_code;
use crate::format::xml::character::is_legal;
use crate::format::xml::escape::{push_attribute, push_text};

/// An inline element and the attributes it may have; a required one comes with the value that is made up for it.
struct Element {
    name: &'static str,
    attributes: &'static [&'static str],
    required: Option<(&'static str, &'static str)>,
}

const ELEMENTS: [Element; 7] = [
    Element { name: "bpt", attributes: &["i", "x", "type"], required: Some(("i", "")) },
    Element { name: "ept", attributes: &["i"], required: Some(("i", "")) },
    Element { name: "it", attributes: &["pos", "x", "type"], required: Some(("pos", "begin")) },
    Element { name: "ph", attributes: &["x", "assoc", "type"], required: None },
    Element { name: "hi", attributes: &["x", "type"], required: None },
    Element { name: "ut", attributes: &["x"], required: None },
    Element { name: "sub", attributes: &["datatype", "type"], required: None },
];

/// Markup that TMX 1.4 allows: the same where it is allowed already; without foreign elements and attributes and
/// with required ones supplied where that is enough; none where elements stand in each other as they must not.
pub(super) fn allowed(markup: &str) -> Option<String> {
    let mut cleaner = Cleaner { out: String::with_capacity(markup.len()), open: Vec::new(), numbered: 0 };
    let mut reader = quick_xml::Reader::from_str(markup);
    let mut before = 0;
    loop {
        let event = reader.read_event().ok()?;
        let after = usize::try_from(reader.buffer_position()).ok()?;
        match event {
            Event::Eof => return cleaner.open.is_empty().then_some(cleaner.out),
            event => cleaner.take(event, &markup[before..after])?,
        }
        before = after;
    }
}

struct Cleaner {
    out: String,
    /// The elements that are open; a foreign one, whose tags are left out, has no name.
    open: Vec<Option<&'static str>>,
    /// How many elements without a number have got one.
    numbered: u32,
}

impl Cleaner {
    fn take(&mut self, event: Event<'_>, raw: &str) -> Option<()> {
        match event {
            Event::Start(start) => {
                let name = self.tag(&start, raw)?;
                self.open.push(name);
            }
            Event::Empty(start) => {
                self.tag(&start, raw)?;
            }
            Event::End(_) => {
                if self.open.pop()?.is_some() {
                    self.out.push_str(raw);
                }
            }
            Event::CData(text) => push_text(&mut self.out, &text),
            Event::Text(_) if raw.chars().all(is_legal) => self.out.push_str(raw),
            Event::GeneralRef(_) => self.reference(raw)?,
            Event::Comment(_) | Event::PI(_) => {}
            _ => return None,
        }
        Some(())
    }

    /// Writes a start tag; gives its name, or nothing for a foreign element.
    fn tag(&mut self, start: &BytesStart<'_>, raw: &str) -> Option<Option<&'static str>> {
        let Some(element) = ELEMENTS.iter().find(|element| element.name == start.name().into_inner()) else {
            return Some(None);
        };
        if !self.may_stand_here(element.name) {
            return None;
        }
        let attributes = attributes(start)?;
        if is_sound(element, &attributes) && raw.chars().all(is_legal) {
            self.out.push_str(raw);
        } else {
            self.rewrite(element, &attributes, raw.ends_with("/>"));
        }
        Some(Some(element.name))
    }

    /// Native codes hold only sub-flows; text and sub-flows hold everything else.
    fn may_stand_here(&self, name: &str) -> bool {
        let parent = self.open.iter().rev().find_map(|open| *open);
        (name == "sub") == parent.is_some_and(is_code)
    }

    fn rewrite(&mut self, element: &Element, found: &[(String, String)], empty: bool) {
        self.out.push('<');
        self.out.push_str(element.name);
        for name in element.attributes {
            if let Some(value) = self.value(element, name, found) {
                self.out.push_str(&format!(" {name}=\""));
                push_attribute(&mut self.out, &value);
                self.out.push('"');
            }
        }
        self.out.push_str(if empty { "/>" } else { ">" });
    }

    fn value(&mut self, element: &Element, name: &str, found: &[(String, String)]) -> Option<String> {
        let value = found.iter().find(|(own, value)| own == name && is_value(own, value));
        value.map(|(_, value)| value.clone()).or_else(|| {
            let (_, default) = element.required.filter(|(required, _)| *required == name)?;
            self.numbered += u32::from(default.is_empty());
            Some(if default.is_empty() { self.numbered.to_string() } else { default.to_owned() })
        })
    }

    fn reference(&mut self, raw: &str) -> Option<()> {
        let text = unescape_with(raw, resolve_xml_entity).ok()?;
        if text.chars().all(is_legal) {
            self.out.push_str(raw);
        } else {
            push_text(&mut self.out, &text);
        }
        Some(())
    }
}

fn attributes(start: &BytesStart<'_>) -> Option<Vec<(String, String)>> {
    let pair = |attribute: quick_xml::events::attributes::Attribute<'_>| {
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned();
        Some((attribute.key.into_inner().to_owned(), value))
    };
    start.attributes().map(|attribute| pair(attribute.ok()?)).collect()
}

fn is_sound(element: &Element, found: &[(String, String)]) -> bool {
    let known = |(name, value): &(String, String)| {
        element.attributes.contains(&name.as_str()) && is_value(name, value)
    };
    let required =
        element.required.is_none_or(|(required, _)| found.iter().any(|(name, _)| name == required));
    required && found.iter().all(known)
}

fn is_value(name: &str, value: &str) -> bool {
    name != "pos" || matches!(value, "begin" | "end")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn allowed_markup_stays_as_it_is() {
        for markup in [
            "Press <bpt i='1' x=\"1\">&lt;b&gt;</bpt>Save<ept i=\"1\">&lt;/b></ept>",
            "<ph>alt=<sub>A <hi>dove</hi> &#x49B;</sub></ph> <it pos=\"end\" />",
            "plain &amp; simple",
        ] {
            assert_eq!(allowed(markup).as_deref(), Some(markup));
        }
    }

    #[test]
    fn what_is_foreign_goes_and_what_is_required_is_supplied() {
        assert_eq!(allowed("<ph id='1' x='2'>a</ph>").as_deref(), Some("<ph x=\"2\">a</ph>"));
        assert_eq!(allowed("<bpt/>a<bpt></bpt>").as_deref(), Some("<bpt i=\"1\"/>a<bpt i=\"2\"></bpt>"));
        assert_eq!(allowed("<it pos='open'/>").as_deref(), Some("<it pos=\"begin\"/>"));
        assert_eq!(allowed("<ex:b>bold<ph/></ex:b>").as_deref(), Some("bold<ph/>"));
        assert_eq!(allowed("<![CDATA[a<b]]><!-- c -->").as_deref(), Some("a&lt;b"));
    }

    #[test]
    fn elements_in_the_wrong_place_and_broken_xml_are_refused() {
        for markup in
            ["<sub>a</sub>", "<ph><ph/></ph>", "<ph>", "</ph>", "<hi><sub/></hi>", "a & b", "&nbsp;"]
        {
            assert_eq!(allowed(markup), None, "{markup}");
        }
    }
}
