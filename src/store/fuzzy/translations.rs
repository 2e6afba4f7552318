//! What the units of a segment say in another language, directly or through a third one.

use rusqlite::Row;

use crate::language::Language;
use crate::memory::Status;
use crate::store::segments::{SegmentId, read_language};
use crate::store::units::read_status;
use crate::store::{Result, Store};

/// One unit's translation of a segment.
pub(in crate::store) struct Translation {
    pub(in crate::store) unit: i64,
    pub(in crate::store) target: String,
    pub(in crate::store) language: Language,
    pub(in crate::store) status: Status,
    pub(in crate::store) confidence: Option<f64>,
    pub(in crate::store) changed: Option<String>,
    pub(in crate::store) user: Option<String>,
    pub(in crate::store) document: Option<String>,
    pub(in crate::store) machine: bool,
    pub(in crate::store) via: Option<Language>,
}

impl Store {
    /// The translations of `segment` into `to`: those of its own units first, then those that share a segment
    /// of a third language with one of its units.
    pub(in crate::store) fn translations(
        &self,
        segment: SegmentId,
        to: &Language,
    ) -> Result<Vec<Translation>> {
        let mut found = self.translations_by(include_str!("direct.sql"), segment, to)?;
        for translation in self.translations_by(include_str!("via.sql"), segment, to)? {
            let passes_through_target = translation.via.as_ref().is_some_and(|via| via.matches(to));
            if !passes_through_target && found.iter().all(|known| known.target != translation.target) {
                found.push(translation);
            }
        }
        Ok(found)
    }

    fn translations_by(&self, sql: &str, segment: SegmentId, to: &Language) -> Result<Vec<Translation>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([segment])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let translation = read(row)?;
            if translation.language.matches(to) {
                found.push(translation);
            }
        }
        Ok(found)
    }
}

fn read(row: &Row<'_>) -> Result<Translation> {
    let via: Option<String> = row.get("via")?;
    let user: Option<String> = row.get("user")?;
    Ok(Translation {
        unit: row.get("unit")?,
        target: row.get("target")?,
        language: read_language(&row.get::<_, String>("language")?)?,
        status: read_status(row.get("status")?)?,
        confidence: row.get("confidence")?,
        changed: row.get("changed")?,
        machine: user.as_deref().is_some_and(is_machine),
        user,
        document: row.get("document")?,
        via: via.as_deref().map(read_language).transpose()?,
    })
}

/// The user names under which tools store machine translations: `MT!` is Trados's and OmegaT's habit.
fn is_machine(user: &str) -> bool {
    let user = user.trim().trim_end_matches('!');
    user.eq_ignore_ascii_case("mt") || user.eq_ignore_ascii_case("machine translation")
}
