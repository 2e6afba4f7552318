//! The attributes of an element: what a [`Unit`](crate::memory::Unit) has fields for is taken out, the rest is kept.
//!
//! Source: TMX 1.4 DTD (attribute lists of `tu` and `tuv`), TMX 1.1 DTD (`lang`).

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

use super::date;
use crate::memory::Edit;

/// Attributes of `header` that stay as they come.
pub(super) const OF_HEADER: &[&str] = &["o-encoding"];

/// Attributes of `tu` that stay as they come, in the order in which they are written.
pub(super) const OF_UNIT: &[&str] = &[
    "srclang",
    "segtype",
    "datatype",
    "usagecount",
    "lastusagedate",
    "creationtool",
    "creationtoolversion",
    "o-tmf",
    "o-encoding",
];

/// Attributes of `tuv` that stay as they come, in the order in which they are written.
pub(super) const OF_VARIANT: &[&str] = &[
    "datatype",
    "usagecount",
    "lastusagedate",
    "creationtool",
    "creationtoolversion",
    "o-tmf",
    "o-encoding",
];

/// The values that `segtype` may have.
pub(in crate::format) const SEGMENT_TYPES: [&str; 4] = ["block", "paragraph", "sentence", "phrase"];

/// Puts known names first and in their order, so that they come back from a file as they went in.
pub(super) fn arrange(attributes: &mut [(String, String)], known: &[&str]) {
    let rank = |name: &str| known.iter().position(|own| *own == name).unwrap_or(known.len());
    attributes.sort_by_key(|(name, _)| rank(name));
}

/// The attributes of one element that nobody has asked for yet.
pub(super) struct Attributes(Vec<(String, String)>);

impl Attributes {
    pub(super) fn of(start: &BytesStart<'_>) -> Result<Self, quick_xml::Error> {
        let pair = |attribute: quick_xml::events::attributes::Attribute<'_>| {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0)?.into_owned();
            Ok((attribute.key.into_inner().to_owned(), value))
        };
        start.attributes().map(|attribute| pair(attribute?)).collect::<Result<_, _>>().map(Self)
    }

    pub(super) fn take(&mut self, name: &str) -> Option<String> {
        let position = self.0.iter().position(|(own, _)| own == name)?;
        Some(self.0.remove(position).1)
    }

    /// `xml:lang`, or `lang` as TMX 1.1 has it.
    pub(super) fn take_language(&mut self) -> Option<String> {
        let older = self.take("lang");
        self.take("xml:lang").or(older)
    }

    pub(super) fn take_created(&mut self) -> Edit {
        Edit { when: self.take_date("creationdate"), user: self.take("creationid") }
    }

    pub(super) fn take_changed(&mut self) -> Edit {
        Edit { when: self.take_date("changedate"), user: self.take("changeid") }
    }

    /// What nobody has asked for.
    pub(super) fn rest(self) -> Vec<(String, String)> {
        self.0
    }

    /// A date that cannot be read stays among the attributes.
    fn take_date(&mut self, name: &str) -> Option<jiff::Timestamp> {
        let position = self.0.iter().position(|(own, _)| own == name)?;
        let moment = date::read(&self.0[position].1)?;
        self.0.remove(position);
        Some(moment)
    }
}
