//! What a unit and its neighbours say → the properties in which OmegaT, memoQ and Trados look for it.
//!
//! Sources: OmegaT's reader and its import from `tm/auto`; the TMX files that memoQ and Trados write (`x-ContextContent`
//! holds the previous source and target, `|` between them and doubled within).

use super::own::{CONFIRMATION, property};
use crate::format::xml::escape::escaped;
use crate::language::Language;
use crate::memory::{Document, Neighbours, Property, Status, Unit, Variant};

/// A program that a file is meant for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// `file`, `prev` and `next` make a translation one of this place alone.
    OmegaT,
    /// `x-context-pre` and `x-context-post` at the source text.
    MemoQ,
    /// `x-Origin`, `x-ConfirmationLevel`, `x-LastUsedBy` and `x-ContextContent`.
    Trados,
}

/// A unit among its neighbours, translated from one language.
pub(super) struct Context<'unit> {
    pub(super) unit: &'unit Unit,
    pub(super) neighbours: &'unit Neighbours,
    pub(super) source: &'unit Language,
    /// The language that is translated into, where it is one.
    pub(super) target: Option<&'unit Language>,
}

impl Tool {
    /// What a unit says for the tool, beside what came with it, which stays.
    pub(super) fn of_unit(self, context: &Context<'_>) -> Vec<Property> {
        let properties = match self {
            Self::OmegaT => context.omegat(),
            Self::MemoQ => Vec::new(),
            Self::Trados => context.trados(),
        };
        new_ones(properties, &context.unit.properties)
    }

    /// What a text says for the tool.
    pub(super) fn of_variant(self, variant: &Variant, context: &Context<'_>) -> Vec<Property> {
        let is_source = variant.language.matches(context.source);
        let properties = if self == Self::MemoQ && is_source { context.memoq() } else { Vec::new() };
        new_ones(properties, &variant.properties)
    }
}

/// Those of a kind that is not there yet.
fn new_ones(properties: Vec<Property>, there: &[Property]) -> Vec<Property> {
    let is_new = |property: &Property| there.iter().all(|other| other.kind != property.kind);
    properties.into_iter().filter(is_new).collect()
}

impl Context<'_> {
    /// A unit with `file` translates its text only between these neighbours; one with an identifier of its own would
    /// have to find that in the document too, and stays a translation for everywhere.
    fn omegat(&self) -> Vec<Property> {
        let Some(document) = self.place().filter(|_| self.unit.tuid.is_none()) else { return Vec::new() };
        let (previous, next) = self.texts(self.source);
        vec![
            property("file", document.file_name()),
            property("prev", previous.unwrap_or_default()),
            property("next", next.unwrap_or_default()),
        ]
    }

    fn memoq(&self) -> Vec<Property> {
        let (previous, next) = self.texts(self.source);
        let segment = |text: &str| format!("<seg>{}</seg>", escaped(text));
        let before = previous.map(|text| property("x-context-pre", segment(text)));
        let behind = next.map(|text| property("x-context-post", segment(text)));
        before.into_iter().chain(behind).collect()
    }

    fn trados(&self) -> Vec<Property> {
        let origin = match self.unit.status {
            Status::Aligned => "Alignment",
            _ => "TM",
        };
        let mut properties =
            vec![property("x-Origin", origin), property(CONFIRMATION, confirmation(self.unit.status))];
        let users = [&self.unit.changed.user, &self.unit.created.user];
        properties.extend(users.into_iter().flatten().next().map(|user| property("x-LastUsedBy", user)));
        properties.extend(self.trados_context());
        properties
    }

    /// The pair of texts before this one; its codes, which would stand between them, are left out.
    fn trados_context(&self) -> Option<Property> {
        let (source, _) = self.texts(self.source);
        let (target, _) = self.texts(self.target?);
        let doubled = |text: &str| text.replace('|', "||");
        let content = format!("{} |  | {} | ", doubled(source?), doubled(target.unwrap_or_default()));
        Some(property("x-ContextContent", content))
    }

    /// The document, where the unit has a place in it.
    fn place(&self) -> Option<&Document> {
        self.unit.document.as_ref().filter(|_| self.unit.position.is_some())
    }

    /// What the neighbours say in a language.
    fn texts(&self, language: &Language) -> (Option<&str>, Option<&str>) {
        (text(&self.neighbours.previous, language), text(&self.neighbours.next, language))
    }
}

fn text<'unit>(variants: &'unit [Variant], language: &Language) -> Option<&'unit str> {
    variants.iter().find(|variant| variant.language.matches(language)).map(|variant| variant.text.as_str())
}

/// The levels of SDLXLIFF; the text was translated, whatever the aligner thinks of the pair.
const fn confirmation(status: Status) -> &'static str {
    match status {
        Status::Draft => "Draft",
        Status::Aligned | Status::Translated => "Translated",
        Status::Reviewed => "ApprovedTranslation",
        Status::Approved => "ApprovedSignOff",
    }
}

#[cfg(test)]
mod tests;
