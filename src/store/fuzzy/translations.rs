//! What the units of a segment say in another language, directly or through a third one.

use jiff::Timestamp;
use rusqlite::{Params, Row, params};
use rustc_hash::FxHashSet;

use super::Query;
use crate::language::Language;
use crate::memory::{Passage, Status, Substituted, substitute};
use crate::store::segments::{SegmentId, read_language};
use crate::store::units::{read_moment, read_status};
use crate::store::{Result, Store};

/// One unit's translation of a segment.
pub(super) struct Translation {
    /// The unit that holds the translation.
    pub(super) unit: i64,
    /// The unit that holds the segment: another one where the way goes through a third language.
    pub(super) own_unit: i64,
    pub(super) target: String,
    pub(super) language: Language,
    pub(super) status: Status,
    pub(super) confidence: Option<f64>,
    pub(super) changed: Option<Timestamp>,
    pub(super) user: Option<String>,
    pub(super) document: Option<String>,
    pub(super) via: Option<Language>,
}

impl Translation {
    pub(super) fn is_machine_made(&self) -> bool {
        self.user.as_deref().is_some_and(is_machine)
    }

    /// The translation with the numbers and dates of the query in place of those of `stored`.
    pub(super) fn with_values_of(&self, query: &Query<'_>, stored: &str) -> Option<Substituted> {
        let source = |text| Passage { text, language: query.from };
        substitute(
            source(query.text),
            source(stored),
            Passage { text: &self.target, language: &self.language },
        )
    }
}

impl Store {
    /// The translations of `segment` into `to`: those of its own units first, then those that share a segment
    /// of a third language, one `between`, with one of its units, where they say something new.
    pub(super) fn translations(
        &self,
        segment: SegmentId,
        to: &Language,
        between: &str,
    ) -> Result<Vec<Translation>> {
        let direct = self.translations_by(include_str!("direct.sql"), params![segment], to)?;
        let mut via = self.translations_by(include_str!("via.sql"), params![segment, between], to)?;
        let known: FxHashSet<&str> = direct.iter().map(|translation| translation.target.as_str()).collect();
        via.retain(|translation| !known.contains(translation.target.as_str()));
        Ok(direct.into_iter().chain(via).collect())
    }

    fn translations_by(&self, sql: &str, given: impl Params, to: &Language) -> Result<Vec<Translation>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(given)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let language = read_language(&row.get::<_, String>("language")?)?;
            let target = row.get_ref("target")?.as_str().map_err(rusqlite::Error::from)?;
            if language.matches(to) && !target.trim().is_empty() {
                found.push(read(row, language)?);
            }
        }
        Ok(found)
    }
}

fn read(row: &Row<'_>, language: Language) -> Result<Translation> {
    let via: Option<String> = row.get("via")?;
    Ok(Translation {
        unit: row.get("unit")?,
        own_unit: row.get("own_unit")?,
        target: row.get("target")?,
        language,
        status: read_status(row.get("status")?)?,
        confidence: row.get("confidence")?,
        changed: read_moment(row, "changed")?,
        user: row.get("user")?,
        document: row.get("document")?,
        via: via.as_deref().map(read_language).transpose()?,
    })
}

/// The user names under which tools store machine translations: `MT!` is Trados's and OmegaT's habit.
fn is_machine(user: &str) -> bool {
    let user = user.trim().trim_end_matches('!');
    user.eq_ignore_ascii_case("mt") || user.eq_ignore_ascii_case("machine translation")
}
