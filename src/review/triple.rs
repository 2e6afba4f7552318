//! Two alignments that share a document → units in three languages, where they group its sentences differently.
//!
//! Where both have a bead of the same sentences their units share a segment, and lookups go through it. Elsewhere
//! the smallest stretches of the document are taken that end with a bead in both alignments.

use std::ops::Range;

use super::action::Place;
use super::alignment::{AlignedDocument, Alignment, LinkedBead};
use super::groups::common_groups;
use super::plan::StoredUnit;
use crate::memory::{Property, Status, Unit, Variant};

/// What two alignments give together.
#[derive(Debug, Clone, PartialEq)]
pub struct Triple {
    /// The unit: the text of the shared document first, then the others, ordered by language.
    pub unit: Unit,
    /// The units of the beads that it is made of, with the texts that the documents have.
    pub parts: Vec<StoredUnit>,
}

/// The units in three languages that two stored alignments of one document give, in its order.
///
/// None is made of sentences without a counterpart, none of pairs that are to make no unit, and none where both
/// alignments have a bead of the same text. A document is shared where the text is the same, whatever the file is
/// called and however it is divided into sentences.
#[must_use]
pub fn triples(one: &Alignment, other: &Alignment) -> Vec<Triple> {
    let Some((one, other)) = views(one, other) else { return Vec::new() };
    let groups = common_groups(&one.ends(), &other.ends()).into_iter();
    groups.filter_map(|group| triple(&one.stretch(group.0)?, &other.stretch(group.1)?)).collect()
}

/// Both alignments as they look from the document that they share.
fn views<'both>(one: &'both Alignment, other: &'both Alignment) -> Option<(View<'both>, View<'both>)> {
    let pairs = Place::BOTH.into_iter().flat_map(|place| Place::BOTH.map(|side| (place, side)));
    let mut views = pairs.map(|(place, side)| (View::new(one, place), View::new(other, side)));
    views.find(|(one, other)| {
        one.shared.has_text_of(other.shared) && !one.opposite.language.matches(&other.opposite.language)
    })
}

fn triple(one: &Stretch<'_>, other: &Stretch<'_>) -> Option<Triple> {
    let shared = one.shared_text();
    if one.beads.len() == 1 && other.beads.len() == 1 && shared == other.shared_text() {
        return None;
    }
    let mut opposites = [one.opposite_text(), other.opposite_text()];
    opposites.sort_by(|one, other| one.language.as_str().cmp(other.language.as_str()));
    let product: f64 = one.beads.iter().chain(other.beads).map(|bead| bead.confidence).product();
    let unit = Unit {
        status: Status::Aligned,
        confidence: Some((product * 1000.0).round() / 1000.0),
        properties: vec![Property::joined_by(&shared.language)],
        document: Some(one.view.shared.document.clone()),
        position: u32::try_from(one.sentences(one.view.place).start).ok(),
        variants: [shared].into_iter().chain(opposites).collect(),
        ..Unit::default()
    };
    Some(Triple { unit, parts: one.units().chain(other.units()).collect() })
}

/// An alignment as it looks from one of its documents.
struct View<'alignment> {
    alignment: &'alignment Alignment,
    place: Place,
    shared: &'alignment AlignedDocument,
    opposite: &'alignment AlignedDocument,
    /// Indices of the beads with sentences of the shared document.
    parts: Vec<usize>,
}

impl<'alignment> View<'alignment> {
    fn new(alignment: &'alignment Alignment, place: Place) -> Self {
        let beads = alignment.beads.iter().enumerate();
        let parts = beads.filter(|(_, bead)| !bead.side(place).is_empty()).map(|(index, _)| index).collect();
        let (shared, opposite) = (alignment.document(place), alignment.document(place.opposite()));
        Self { alignment, place, shared, opposite, parts }
    }

    /// How much of the shared text stands up to the end of each part, in characters that are no white space.
    fn ends(&self) -> Vec<usize> {
        let lengths = self.shared.sentences.iter().map(|sentence| sentence.letters().count());
        let ends: Vec<usize> = lengths
            .scan(0, |length, more| {
                *length += more;
                Some(*length)
            })
            .collect();
        self.parts.iter().map(|&part| ends[self.alignment.beads[part].side(self.place).end - 1]).collect()
    }

    /// The beads of some parts with those between them; none where one of them has no unit.
    fn stretch(&self, parts: Range<usize>) -> Option<Stretch<'_>> {
        let beads = &self.alignment.beads[self.parts[parts.start]..=self.parts[parts.end - 1]];
        beads.iter().all(|bead| bead.unit.is_some()).then_some(Stretch { view: self, beads })
    }
}

/// Beads that stand side by side and have both sides.
struct Stretch<'view> {
    view: &'view View<'view>,
    beads: &'view [LinkedBead],
}

impl Stretch<'_> {
    fn sentences(&self, place: Place) -> Range<usize> {
        self.beads[0].side(place).start..self.beads[self.beads.len() - 1].side(place).end
    }

    fn shared_text(&self) -> Variant {
        variant(self.view.shared, &self.sentences(self.view.place))
    }

    fn opposite_text(&self) -> Variant {
        variant(self.view.opposite, &self.sentences(self.view.place.opposite()))
    }

    fn units(&self) -> impl Iterator<Item = StoredUnit> {
        let unit = |bead: &LinkedBead| self.view.alignment.unit(bead);
        self.beads.iter().filter_map(move |bead| Some(StoredUnit { id: bead.unit?, unit: unit(bead) }))
    }
}

fn variant(document: &AlignedDocument, sentences: &Range<usize>) -> Variant {
    Variant::new(document.language.clone(), document.text(sentences))
}

#[cfg(test)]
mod tests;
