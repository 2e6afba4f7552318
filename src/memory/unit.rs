//! A translation unit as one origin gave it, with everything that an exchange file says of it.
//!
//! Source for the fields: TMX 1.4b, section 3 (elements `tu` and `tuv` and their attributes).

use std::borrow::Cow;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use crate::language::Language;

/// How far a unit has come, from a machine's guess to an editor's word; later is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Made by the aligner; nobody has looked.
    Aligned,
    /// Begun, or marked as in need of work.
    Draft,
    /// Translated by a person.
    #[default]
    Translated,
    /// Read by a second person.
    Reviewed,
    /// Approved for publication.
    Approved,
}

impl Status {
    /// Every status, in order.
    pub const ALL: [Self; 5] = [Self::Aligned, Self::Draft, Self::Translated, Self::Reviewed, Self::Approved];

    /// The status as it is written everywhere: `aligned`, `draft`, `translated`, `reviewed`, `approved`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Aligned => "aligned",
            Self::Draft => "draft",
            Self::Translated => "translated",
            Self::Reviewed => "reviewed",
            Self::Approved => "approved",
        }
    }

    /// The status of a name that [`Status::name`] gives.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// The number of a unit in its memory; never given to another unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UnitId(pub i64);

/// Text in two or more languages that says the same.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Unit {
    /// The identifier that the file of origin gave it.
    pub tuid: Option<String>,
    /// How far it has come.
    pub status: Status,
    /// How sure the aligner was, 0 to 1; none where people paired the texts.
    pub confidence: Option<f64>,
    /// Who made it, and when.
    pub created: Edit,
    /// Who changed it last, and when.
    pub changed: Edit,
    /// Notes, in order.
    pub notes: Vec<Note>,
    /// Properties, in order; types may repeat.
    pub properties: Vec<Property>,
    /// Every other attribute of the unit, by name, as it came.
    pub attributes: Vec<(String, String)>,
    /// The document that it comes from.
    pub document: Option<Document>,
    /// Its place in that document, from 0.
    pub position: Option<u32>,
    /// The texts, at most one a language.
    pub variants: Vec<Variant>,
}

/// The text of a unit in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// The language.
    pub language: Language,
    /// The text without inline markup.
    pub text: String,
    /// The content with its inline markup exactly as it came, where there was any.
    pub markup: Option<String>,
    /// Who made it, and when; nothing where the unit says it.
    pub created: Edit,
    /// Who changed it last, and when; nothing where the unit says it.
    pub changed: Edit,
    /// Notes, in order.
    pub notes: Vec<Note>,
    /// Properties, in order; types may repeat.
    pub properties: Vec<Property>,
    /// Every other attribute of the variant, by name, as it came.
    pub attributes: Vec<(String, String)>,
}

/// The texts before and behind a unit in its document; none where it begins or ends there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Neighbours {
    /// The texts of the unit before it.
    pub previous: Vec<Variant>,
    /// The texts of the unit behind it.
    pub next: Vec<Variant>,
}

/// Who did something, and when, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Edit {
    /// The moment.
    pub when: Option<Timestamp>,
    /// The user.
    pub user: Option<String>,
}

/// A TMX `note`: a remark for people.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Note {
    /// The remark.
    pub text: String,
    /// Its language, as it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// A TMX `prop`: a value with the type that a tool gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Property {
    /// The type, such as `x-context`.
    pub kind: String,
    /// The value.
    pub value: String,
    /// The language of the value, as it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// A document that units come from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Document {
    /// Its path or address.
    pub path: String,
    /// Its title.
    pub title: Option<String>,
    /// The day it was published, as an ISO 8601 date.
    pub date: Option<String>,
    /// Its language.
    pub language: Option<Language>,
}

impl Document {
    /// What it is called in its folder.
    #[must_use]
    pub fn file_name(&self) -> &str {
        let path = self.path.trim_end_matches(['/', '\\']);
        path.rsplit(['/', '\\']).next().unwrap_or(path)
    }
}

impl Property {
    /// The mark of a unit in three languages that two alignments of one document gave: the document's language.
    const JOINED_BY: &str = "x-tolmach-joined-by";

    /// Marks a unit as given by two alignments of a document in this language.
    #[must_use]
    pub fn joined_by(language: &Language) -> Self {
        Self { kind: Self::JOINED_BY.to_owned(), value: language.to_string(), language: None }
    }
}

impl<'unit> From<&'unit Unit> for Cow<'unit, Unit> {
    fn from(unit: &'unit Unit) -> Self {
        Self::Borrowed(unit)
    }
}

impl From<Unit> for Cow<'_, Unit> {
    fn from(unit: Unit) -> Self {
        Self::Owned(unit)
    }
}

impl From<&str> for Note {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), language: None }
    }
}

impl Variant {
    /// Whether it says nothing: neither words nor inline markup.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.markup.is_none()
    }

    /// A text in a language, with nothing else known of it.
    #[must_use]
    pub fn new(language: Language, text: impl Into<String>) -> Self {
        Self {
            language,
            text: text.into(),
            markup: None,
            created: Edit::default(),
            changed: Edit::default(),
            notes: Vec::new(),
            properties: Vec::new(),
            attributes: Vec::new(),
        }
    }
}

impl Unit {
    /// The variant in a language: the exact tag first, else one that [`Language::matches`].
    #[must_use]
    pub fn variant(&self, language: &Language) -> Option<&Variant> {
        let exact = self.variants.iter().find(|variant| variant.language == *language);
        exact.or_else(|| self.variants.iter().find(|variant| variant.language.matches(language)))
    }

    /// A digest of everything that is known of it: of its JSON by XXH3, 64 bits. Memories keep it.
    ///
    /// # Errors
    /// Where something in it cannot be written as JSON.
    pub fn digest(&self) -> serde_json::Result<u64> {
        Ok(xxh3_64(&serde_json::to_vec(self)?))
    }

    /// Whether the text in this language only joins the two others: what it says to each of them stands in the units
    /// that this one was made of.
    #[must_use]
    pub fn is_joined_by(&self, language: &Language) -> bool {
        let mut marks = self.properties.iter().filter(|property| property.kind == Property::JOINED_BY);
        marks.any(|mark| Language::parse(&mark.value).is_ok_and(|joining| joining.matches(language)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exact_tag_is_preferred_to_one_that_matches() {
        let american = Variant::new(Language::parse("en-US").unwrap(), "color");
        let british = Variant::new(Language::parse("en-GB").unwrap(), "colour");
        let unit = Unit { variants: vec![american, british], ..Unit::default() };
        let text =
            |tag: &str| unit.variant(&Language::parse(tag).unwrap()).map(|variant| variant.text.as_str());
        assert_eq!(text("en-GB"), Some("colour"));
        assert_eq!(text("en"), Some("color"));
        assert_eq!(text("ru"), None);
    }

    #[test]
    fn statuses_stand_in_order() {
        assert!(Status::ALL.is_sorted());
    }

    #[test]
    fn a_status_is_found_by_the_name_that_it_is_written_with() {
        for status in Status::ALL {
            assert_eq!(Status::from_name(status.name()), Some(status));
            assert_eq!(serde_json::to_value(status).unwrap(), status.name());
        }
    }
}
