//! A stored segment that answers a query, with everything that explains it.

use serde::Serialize;

use super::difference::Change;
use super::penalty::Penalty;
use super::substitution::Substitution;
use super::unit::Status;
use crate::language::Language;

/// One answer of the memory. The field names are the JSON contract of `lookup`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Match {
    /// The stored segment in the language of the query.
    pub source: String,
    /// Its translation, with what `substitutions` names put in.
    pub target: String,
    /// The language of `source`.
    pub from: Language,
    /// The language of `target`.
    pub to: Language,
    /// 0 to 102, penalties taken off.
    pub score: u8,
    /// 0 to 1, before rounding and penalties.
    pub similarity: f64,
    /// What was taken off, and why.
    pub penalties: Vec<Penalty>,
    /// How far the unit has come.
    pub status: Status,
    /// How sure the aligner was, 0 to 1; none where people paired the texts.
    pub confidence: Option<f64>,
    /// Where the unit comes from.
    pub origin: Origin,
    /// The language that the match goes through, where it does.
    pub via: Option<Language>,
    /// What turns the stored segment into the query, word by word.
    pub difference: Vec<Change>,
    /// What of the query stands in the translation in place of what is stored.
    pub substitutions: Vec<Substitution>,
    /// How many units of the memory have this source and the translation as it is stored.
    pub uses: usize,
    /// What else the memory has for this source, what is used most first.
    pub alternatives: Vec<Alternative>,
}

/// Another translation of the same source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternative {
    /// The translation.
    pub target: String,
    /// How many units have it.
    pub uses: usize,
}

/// Where a unit comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Origin {
    /// The document, or the file that was imported.
    pub document: Option<String>,
    /// The day of the last change, as an ISO 8601 date.
    pub date: Option<String>,
    /// Who changed it last.
    pub user: Option<String>,
}
