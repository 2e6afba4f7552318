//! An alignment as it was made: both documents, their sentences, and the beads between them.

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::action::Place;
use crate::align::{Bead, Kind};
use crate::language::Language;
use crate::memory::{Document, Unit, UnitId, Variant};

/// Two aligned documents.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alignment {
    /// The source document.
    pub source: AlignedDocument,
    /// The target document.
    pub target: AlignedDocument,
    /// The beads in document order; together they cover every sentence of each side exactly once.
    pub beads: Vec<LinkedBead>,
    /// Units that people had a hand in and that have no bead any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub orphans: Vec<UnitId>,
}

/// One side of an alignment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlignedDocument {
    /// What the document says of itself.
    pub document: Document,
    /// Its language.
    pub language: Language,
    /// Its sentences in order.
    pub sentences: Vec<AlignedSentence>,
}

/// A sentence of an aligned document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlignedSentence {
    /// The text without markup.
    pub text: String,
    /// The paragraph that it stands in, from 0.
    pub paragraph: usize,
    /// Whether it stands in a heading.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub heading: bool,
}

/// So many words show what has moved.
const MOVED_WORDS: usize = 6;

/// Where a sentence seems to have moved; shown as what a reviewer reads of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The number of the first sentence there, from 1.
    pub number: usize,
    /// Its first words.
    pub words: String,
}

impl fmt::Display for Moved {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "moved? stands at sentence {}: {} …", self.number, self.words)
    }
}

/// A bead, and the unit of the memory that was made of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LinkedBead {
    /// Indices of source sentences, from 0.
    pub source: Range<usize>,
    /// Indices of target sentences, from 0.
    pub target: Range<usize>,
    /// How sure the aligner was, 0 to 1; 1 where a person decided.
    pub confidence: f64,
    /// The unit; none where a side is empty or a person wanted none.
    pub unit: Option<UnitId>,
    /// What a person has decided.
    #[serde(default, skip_serializing_if = "Decision::is_open")]
    pub decision: Decision,
    /// Of a sentence without counterpart in its place: the sentences of the other side that seem to
    /// translate it elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elsewhere: Option<Range<usize>>,
}

/// What a person has decided on a bead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Decision {
    /// Nothing yet.
    #[default]
    Open,
    /// It is right.
    Right,
    /// It is to make no unit.
    NoUnit,
}

impl Decision {
    /// Whether nobody has decided.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::Open
    }
}

impl LinkedBead {
    /// Whether one side has no counterpart.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.source.is_empty() || self.target.is_empty()
    }

    /// The sentences of a side.
    pub(super) fn side(&self, place: Place) -> &Range<usize> {
        match place {
            Place::Source => &self.source,
            Place::Target => &self.target,
        }
    }

    /// How many sentences stand on each side.
    #[must_use]
    pub fn kind(&self) -> Kind {
        Kind { source: self.source.len(), target: self.target.len() }
    }
}

impl From<&Bead> for LinkedBead {
    /// The bead with its confidence to three places, without a unit.
    fn from(bead: &Bead) -> Self {
        let confidence = (bead.confidence * 1000.0).round() / 1000.0;
        let (source, target) = (bead.source.clone(), bead.target.clone());
        let elsewhere = bead.elsewhere.clone();
        Self { source, target, confidence, unit: None, decision: Decision::Open, elsewhere }
    }
}

impl AlignedSentence {
    /// The characters that are no white space.
    pub(super) fn letters(&self) -> impl Iterator<Item = char> {
        self.text.chars().filter(|character| !character.is_whitespace())
    }
}

impl AlignedDocument {
    /// A fingerprint of the text, whatever its white space and its division into sentences.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        let text: String = self.sentences.iter().flat_map(AlignedSentence::letters).collect();
        xxh3_64(text.as_bytes())
    }

    /// Whether the other document has the same text in the same language.
    pub(super) fn has_text_of(&self, other: &Self) -> bool {
        self.language.matches(&other.language) && self.fingerprint() == other.fingerprint()
    }

    /// The sentences of a range, joined by spaces.
    #[must_use]
    pub fn text(&self, range: &Range<usize>) -> String {
        let sentences: Vec<&str> =
            self.sentences[range.clone()].iter().map(|sentence| sentence.text.as_str()).collect();
        sentences.join(" ")
    }
}

impl Alignment {
    /// The document of a side.
    pub(super) fn document(&self, place: Place) -> &AlignedDocument {
        match place {
            Place::Source => &self.source,
            Place::Target => &self.target,
        }
    }

    /// What stands elsewhere for a bead without counterpart.
    #[must_use]
    pub fn moved(&self, bead: &LinkedBead) -> Option<Moved> {
        let other = if bead.source.is_empty() { &self.source } else { &self.target };
        let at = bead.elsewhere.as_ref()?.start;
        let words = other.sentences.get(at)?.text.split_whitespace().take(MOVED_WORDS);
        Some(Moved { number: at + 1, words: words.collect::<Vec<_>>().join(" ") })
    }

    /// The texts of both sides of a bead.
    #[must_use]
    pub fn texts(&self, bead: &LinkedBead) -> (String, String) {
        (self.source.text(&bead.source), self.target.text(&bead.target))
    }

    /// The unit that the aligner makes of a bead with both sides.
    #[must_use]
    pub fn unit(&self, bead: &LinkedBead) -> Unit {
        let (source, target) = self.texts(bead);
        Unit {
            status: crate::memory::Status::Aligned,
            confidence: Some(bead.confidence),
            document: Some(self.source.document.clone()),
            position: position(bead),
            variants: vec![
                Variant::new(self.source.language.clone(), source),
                Variant::new(self.target.language.clone(), target),
            ],
            ..Unit::default()
        }
    }

    /// Every unit that belongs to the alignment: those of the beads in order, then the orphans.
    pub fn unit_ids(&self) -> impl Iterator<Item = UnitId> {
        self.beads.iter().filter_map(|bead| bead.unit).chain(self.orphans.iter().copied())
    }

    /// A fingerprint of texts and beads: a review made on one state is not applied to another.
    #[must_use]
    pub fn digest(&self) -> String {
        let without_unit = |bead: &LinkedBead| LinkedBead { unit: None, ..bead.clone() };
        let beads: Vec<LinkedBead> = self.beads.iter().map(without_unit).collect();
        let json = serde_json::to_vec(&(&self.source, &self.target, beads)).unwrap_or_default();
        format!("{:016x}", xxh3_64(&json))
    }

    /// Whether both documents have the same sentences in the other alignment.
    #[must_use]
    pub fn has_sentences_of(&self, other: &Self) -> bool {
        self.source.sentences == other.source.sentences && self.target.sentences == other.target.sentences
    }
}

/// The place of a bead's unit in the source document.
pub(super) fn position(bead: &LinkedBead) -> Option<u32> {
    u32::try_from(bead.source.start).ok()
}
