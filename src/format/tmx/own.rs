//! Properties that say what a unit has a field for: our own, and those of other tools that mean the same.
//!
//! Our own are `x-tolmach-…` and `x-document`, which memoQ writes too. Source for the statuses of Trados: the
//! confirmation levels of SDLXLIFF, which its memories carry as `x-ConfirmationLevel`.

use super::attributes::{OF_UNIT, OF_VARIANT, arrange};
use crate::language::Language;
use crate::memory::{Document, Property, Status, Unit, Variant};

const STATUS: &str = "x-tolmach-status";
const CONFIDENCE: &str = "x-tolmach-confidence";
const POSITION: &str = "x-tolmach-position";
const DOCUMENT: &str = "x-document";
const DOCUMENT_TITLE: &str = "x-tolmach-document-title";
const DOCUMENT_DATE: &str = "x-tolmach-document-date";
const DOCUMENT_LANGUAGE: &str = "x-tolmach-document-language";
const MARKUP: &str = "x-tolmach-markup";
const ATTRIBUTE: &str = "x-tolmach-attribute:";
pub(super) const CONFIRMATION: &str = "x-ConfirmationLevel";

/// Moves what the properties of a unit say into its fields.
pub(super) fn take_from_unit(unit: &mut Unit) {
    take_attributes(&mut unit.properties, &mut unit.attributes, OF_UNIT);
    let own_status = take_read(&mut unit.properties, STATUS, Status::from_name);
    unit.status = own_status.unwrap_or_else(|| confirmed(&unit.properties));
    unit.confidence = take_read(&mut unit.properties, CONFIDENCE, confidence);
    unit.position = take_read(&mut unit.properties, POSITION, |number| number.parse().ok());
    unit.document = take_document(&mut unit.properties);
}

/// Moves what the properties of a variant say into its fields; `reads` gives the text of markup.
pub(super) fn take_from_variant(variant: &mut Variant, reads: impl Fn(&str) -> Option<String>) {
    take_attributes(&mut variant.properties, &mut variant.attributes, OF_VARIANT);
    let markup = take(&mut variant.properties, MARKUP);
    // Another program may have changed the text and left the property alone.
    if let Some(markup) = markup.filter(|markup| reads(markup).as_ref() == Some(&variant.text)) {
        variant.markup = Some(markup);
    }
}

/// The properties that say what the fields of a unit say.
pub(super) fn of_unit(unit: &Unit) -> Vec<Property> {
    let mut own = Vec::new();
    // One that came twice stays a property, and must not be taken for the unit's own.
    let came_twice = unit.properties.iter().any(|property| property.kind == STATUS);
    if came_twice || unit.status != confirmed(&unit.properties) {
        own.push(property(STATUS, unit.status.name()));
    }
    own.extend(unit.confidence.map(|confidence| property(CONFIDENCE, confidence.to_string())));
    own.extend(unit.document.iter().flat_map(of_document));
    own.extend(unit.position.map(|position| property(POSITION, position.to_string())));
    own
}

/// The property that keeps markup which TMX does not allow.
pub(super) fn markup(markup: &str) -> Property {
    property(MARKUP, markup)
}

/// The property that keeps an attribute which TMX does not know.
pub(super) fn attribute(name: &str, value: &str) -> Property {
    property(&format!("{ATTRIBUTE}{name}"), value)
}

fn of_document(document: &Document) -> impl Iterator<Item = Property> {
    let language = document.language.as_ref().map(Language::as_str);
    let parts = [
        (DOCUMENT, Some(document.path.as_str())),
        (DOCUMENT_TITLE, document.title.as_deref()),
        (DOCUMENT_DATE, document.date.as_deref()),
        (DOCUMENT_LANGUAGE, language),
    ];
    parts.into_iter().filter_map(|(kind, value)| Some(property(kind, value?)))
}

fn take_document(properties: &mut Vec<Property>) -> Option<Document> {
    let path = take(properties, DOCUMENT)?;
    let title = take(properties, DOCUMENT_TITLE);
    let date = take(properties, DOCUMENT_DATE);
    let language = take_read(properties, DOCUMENT_LANGUAGE, |tag| Language::parse(tag).ok());
    Some(Document { path, title, date, language })
}

/// Moves the attributes that properties keep back to the others, in their order.
pub(super) fn take_attributes(
    properties: &mut Vec<Property>,
    attributes: &mut Vec<(String, String)>,
    known: &[&str],
) {
    let kept = properties.extract_if(.., |property| property.kind.starts_with(ATTRIBUTE));
    attributes.extend(kept.map(|property| (property.kind[ATTRIBUTE.len()..].to_owned(), property.value)));
    arrange(attributes, known);
}

fn take(properties: &mut Vec<Property>, kind: &str) -> Option<String> {
    let position = properties.iter().position(|property| property.kind == kind)?;
    Some(properties.remove(position).value)
}

/// What the first property of a kind that can be read says; others stay as they came.
fn take_read<T>(properties: &mut Vec<Property>, kind: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    let said = |property: &Property| (property.kind == kind).then(|| read(&property.value)).flatten();
    let (position, value) =
        properties.iter().enumerate().find_map(|(at, property)| Some((at, said(property)?)))?;
    properties.remove(position);
    Some(value)
}

fn confidence(number: &str) -> Option<f64> {
    number.parse().ok().filter(|confidence| (0.0..=1.0).contains(confidence))
}

/// The status that Trados gave a unit; translated where nothing is said.
fn confirmed(properties: &[Property]) -> Status {
    let level = properties.iter().find(|property| property.kind == CONFIRMATION);
    match level.map_or("", |property| property.value.trim()) {
        "Draft" | "RejectedTranslation" | "RejectedSignOff" => Status::Draft,
        "ApprovedTranslation" => Status::Reviewed,
        "ApprovedSignOff" => Status::Approved,
        _ => Status::Translated,
    }
}

pub(super) fn property(kind: &str, value: impl Into<String>) -> Property {
    Property { kind: kind.to_owned(), value: value.into(), language: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(properties: &[(&str, &str)]) -> Unit {
        let properties = properties.iter().map(|(kind, value)| property(kind, *value)).collect();
        let mut unit = Unit { properties, ..Unit::default() };
        take_from_unit(&mut unit);
        unit
    }

    #[test]
    fn our_own_status_outweighs_the_one_of_trados_which_stays_a_property() {
        assert_eq!(read(&[(CONFIRMATION, "ApprovedSignOff")]).status, Status::Approved);
        let both = read(&[(CONFIRMATION, "ApprovedSignOff"), (STATUS, "draft")]);
        assert_eq!(both.status, Status::Draft);
        assert_eq!(both.properties.len(), 1);
    }

    #[test]
    fn an_unknown_status_is_no_status_and_stays() {
        let unit = read(&[(STATUS, "glorious")]);
        assert_eq!((unit.status, unit.properties[0].value.as_str()), (Status::Translated, "glorious"));
    }

    #[test]
    fn of_two_statuses_the_first_counts_however_often_the_unit_is_written_and_read() {
        let unit = read(&[(STATUS, "translated"), (STATUS, "approved")]);
        let written = [of_unit(&unit), unit.properties].concat();
        assert_eq!(
            read(&written.iter().map(|own| (own.kind.as_str(), own.value.as_str())).collect::<Vec<_>>())
                .status,
            Status::Translated
        );
    }

    #[test]
    fn the_first_document_is_the_documents_and_others_stay() {
        let unit = read(&[(DOCUMENT, "first.docx"), (DOCUMENT, "second.docx")]);
        assert_eq!(unit.document.map(|document| document.path).as_deref(), Some("first.docx"));
        assert_eq!(unit.properties[0].value, "second.docx");
    }

    #[test]
    fn markup_is_believed_only_while_the_text_is_the_same() {
        let mut variant = Variant::new(Language::english(), "Save");
        variant.properties = vec![markup("<ph id=\"1\"/>Save")];
        let mut changed = Variant { text: "Keep".to_owned(), ..variant.clone() };
        take_from_variant(&mut variant, |_| Some("Save".to_owned()));
        take_from_variant(&mut changed, |_| Some("Save".to_owned()));
        assert_eq!((variant.markup.as_deref(), changed.markup), (Some("<ph id=\"1\"/>Save"), None));
    }
}
