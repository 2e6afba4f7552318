//! Universal Dependencies tags as kinds of words and places of agreement.
//!
//! Comes in: a tag of the dictionary. Goes out: what kind of word it marks and which places the form
//! fills. Source: Universal Dependencies guidelines for Russian.

use rumorph::UdTag;

use super::slots::{Case, Column, Slots};

/// What kind of word a reading is; participles of one verb are told apart, as they are adjectives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Noun,
    Adjective,
    Verb,
    Participle { is_past: bool, is_passive: bool },
    Other,
}

impl Kind {
    /// Whether a lexeme of this kind has forms of the other.
    pub(super) fn includes(self, other: Self) -> bool {
        self == other || (self == Self::Verb && other.is_participle())
    }

    pub(super) fn is_verbal(self) -> bool {
        self == Self::Verb || self.is_participle()
    }

    pub(super) fn is_participle(self) -> bool {
        matches!(self, Self::Participle { .. })
    }
}

pub(super) fn kind(tag: UdTag) -> Kind {
    match tag.pos() {
        "NOUN" | "PROPN" => Kind::Noun,
        "ADJ" | "DET" => Kind::Adjective,
        "VERB" | "AUX" if tag.feat("VerbForm") == Some("Part") => {
            let is = |feature, value| tag.feat(feature) == Some(value);
            Kind::Participle { is_past: is("Tense", "Past"), is_passive: is("Voice", "Pass") }
        }
        "VERB" | "AUX" => Kind::Verb,
        _ => Kind::Other,
    }
}

/// The places a form fills: all where a noun does not decline, none where agreement is no matter.
pub(super) fn slots(tag: UdTag) -> Slots {
    let declines = tag.feat("Variant") != Some("Short");
    match tag.feat("Case").filter(|_| declines) {
        Some(case) => cross(cases(case, animacy(tag)), columns(tag)),
        None if kind(tag) == Kind::Noun || tag.feat("InflClass") == Some("Ind") => Slots::ALL,
        None => Slots::NONE,
    }
}

fn cross(cases: &[Case], columns: &[Column]) -> Slots {
    let places = cases.iter().flat_map(|&case| columns.iter().map(move |&column| Slots::at(case, column)));
    places.fold(Slots::NONE, |slots, place| slots | place)
}

/// Animacy shows in the masculine and in the plural only.
fn animacy(tag: UdTag<'_>) -> Option<&str> {
    let shows = tag.feat("Number") == Some("Plur") || tag.feat("Gender") == Some("Masc");
    tag.feat("Animacy").filter(|_| shows)
}

/// Whether a tag marks a given name, patronymic or surname.
pub(super) fn is_personal_name(tag: UdTag) -> bool {
    matches!(tag.feat("NameType"), Some("Giv" | "Pat" | "Sur"))
}

fn cases(case: &str, animacy: Option<&str>) -> &'static [Case] {
    match (case, animacy) {
        ("Nom", _) => &[Case::Nominative],
        ("Gen" | "Par", _) => &[Case::Genitive],
        ("Dat", _) => &[Case::Dative],
        ("Acc", Some("Anim")) => &[Case::AccusativeAnimate],
        ("Acc", Some("Inan")) => &[Case::AccusativeInanimate],
        ("Acc", _) => &[Case::AccusativeInanimate, Case::AccusativeAnimate],
        ("Ins", _) => &[Case::Instrumental],
        ("Loc", _) => &[Case::Locative],
        _ => &[],
    }
}

fn columns(tag: UdTag) -> &'static [Column] {
    match (tag.feat("Number"), tag.feat("Gender")) {
        (Some("Plur"), _) => &[Column::Plural],
        (_, Some("Masc")) => &[Column::Masculine],
        (_, Some("Fem")) => &[Column::Feminine],
        (_, Some("Neut")) => &[Column::Neuter],
        _ => &[Column::Masculine, Column::Feminine, Column::Neuter],
    }
}
