//! What became of the units of a file: every one is taken or stands here with its reason.

use std::collections::BTreeMap;
use std::fmt;

use super::Reason;

/// The final figures of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Account {
    /// Units that the file holds; second texts in one language are units of their own.
    pub read: u64,
    /// Units that came in, repaired or not; with [`Account::left_out`] they make [`Account::read`].
    pub taken: u64,
    /// Units among the taken that had to be repaired.
    pub repaired: u64,
    /// Single repairs, by kind.
    pub repairs: BTreeMap<Repair, u64>,
    /// Units that did not come in, by [`Reason::kind`].
    pub left_out: BTreeMap<&'static str, u64>,
}

/// What was put right so that a unit could be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Repair {
    /// A character that XML forbids was replaced or removed.
    Character,
    /// An `&` that begins no reference.
    Ampersand,
    /// A `<` that begins no TMX element.
    LessThan,
    /// An entity of HTML that XML does not know.
    Entity,
    /// Bytes that mean nothing in the file's encoding became U+FFFD; counted for the file, not the unit.
    Bytes,
    /// An element that TMX does not know was left out.
    Element,
    /// A second text in one language became a unit of its own.
    SecondText,
    /// A language code was written with an underscore, `ru_RU` for `ru-RU`.
    LanguageCode,
    /// A code that names no language stands for one by a usual mistake, `kz` for `kk`.
    MistakenCode,
}

impl fmt::Display for Repair {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Character => "forbidden characters",
            Self::Ampersand => "bare &",
            Self::LessThan => "bare <",
            Self::Entity => "HTML entities",
            Self::Bytes => "undecodable bytes",
            Self::Element => "unknown elements",
            Self::SecondText => "second texts in one language",
            Self::LanguageCode => "language codes with an underscore",
            Self::MistakenCode => "mistaken language codes, such as kz for kk",
        })
    }
}

impl Account {
    /// Units that did not come in.
    #[must_use]
    pub fn lost(&self) -> u64 {
        self.left_out.values().sum()
    }

    /// Units among those left out that only wait for a translation, or are not for translation.
    #[must_use]
    pub fn waiting(&self) -> u64 {
        let of = |reason: Reason| self.left_out.get(reason.kind()).copied().unwrap_or_default();
        of(Reason::Untranslated) + of(Reason::NotForTranslation)
    }

    /// Takes the `units` that one unit of the file makes.
    pub(super) fn take(&mut self, units: usize, repairs: &[Repair]) {
        self.read += units as u64;
        self.taken += units as u64;
        self.repaired += u64::from(!repairs.is_empty());
        self.repair(repairs);
    }

    pub(super) fn leave_out(&mut self, reason: &Reason) {
        self.read += 1;
        *self.left_out.entry(reason.kind()).or_default() += 1;
    }

    pub(super) fn repair(&mut self, repairs: &[Repair]) {
        for repair in repairs {
            *self.repairs.entry(*repair).or_default() += 1;
        }
    }
}
