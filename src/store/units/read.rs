//! Reading units back, one after the other, in the order in which they came.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::extra::Extra;
use crate::language::Language;
use crate::memory::{Document, Edit, Neighbours, Status, Unit, UnitId, Variant};
use crate::store::segments::read_language;
use crate::store::{Result, Store, StoreError};

/// Which units to read; everything where nothing is said.
#[derive(Debug, Clone, Default)]
pub struct UnitFilter {
    /// The languages that a unit must have, all of them; where one of them only joins two others in it, its texts
    /// stand in other units already, and it is left out.
    pub languages: Vec<Language>,
    /// The lowest status.
    pub status: Option<Status>,
    /// Part of the document's path or title.
    pub document: Option<String>,
    /// Only units that were made or changed at this moment or later.
    pub since: Option<Timestamp>,
    /// The lowest confidence of aligned units; units paired by people always pass.
    pub min_confidence: Option<f64>,
}

impl Store {
    /// Gives every unit that passes the filter to `visit`, in the order in which they were stored.
    ///
    /// # Errors
    /// Those of `visit`, and where the memory cannot be read.
    pub fn for_each_unit<E: From<StoreError>>(
        &self,
        filter: &UnitFilter,
        mut visit: impl FnMut(Unit) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let sql =
            concat!(include_str!("select.sql"), include_str!("passing.sql"), include_str!("by_number.sql"));
        self.read_units(sql, filter, |_, unit| visit(unit))
    }

    /// The same, document by document, and in each from its beginning to its end, with the units beside it there; units
    /// without a document come first and have none beside them.
    ///
    /// # Errors
    /// Those of `visit`, and where the memory cannot be read.
    pub fn for_each_unit_in_context<E: From<StoreError>>(
        &self,
        filter: &UnitFilter,
        mut visit: impl FnMut(Unit, Neighbours) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let sql =
            concat!(include_str!("select.sql"), include_str!("passing.sql"), include_str!("by_document.sql"));
        self.read_units(sql, filter, |id, unit| {
            let stands_somewhere = unit.document.is_some() && unit.position.is_some();
            let neighbours = stands_somewhere.then(|| self.neighbours(id)).transpose()?;
            visit(unit, neighbours.unwrap_or_default())
        })
    }

    fn read_units<E: From<StoreError>>(
        &self,
        sql: &str,
        filter: &UnitFilter,
        mut visit: impl FnMut(UnitId, Unit) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let mut statement = self.connection.prepare_cached(sql).map_err(StoreError::from)?;
        let parameters = named_params! {
            ":status": filter.status.map(|status| status as i64),
            ":document": filter.document,
            ":since": filter.since.map(|since| since.to_string()),
            ":min_confidence": filter.min_confidence,
        };
        let mut rows = statement.query(parameters).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let id = UnitId(row.get("id").map_err(StoreError::from)?);
            let unit = Unit { variants: read_variants(&self.connection, id)?, ..read_unit(row)? };
            let says = |language| unit.variant(language).is_some() && !unit.is_joined_by(language);
            if filter.languages.iter().all(says) {
                visit(id, unit)?;
            }
        }
        Ok(())
    }

    /// The texts beside a unit in its document, as its own batch put them there.
    fn neighbours(&self, unit: UnitId) -> Result<Neighbours> {
        Ok(Neighbours {
            previous: self.neighbour(include_str!("before.sql"), unit)?,
            next: self.neighbour(include_str!("after.sql"), unit)?,
        })
    }

    fn neighbour(&self, sql: &str, unit: UnitId) -> Result<Vec<Variant>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let beside: Option<i64> = statement.query_row([unit.0], |row| row.get(0)).optional()?;
        beside.map_or_else(|| Ok(Vec::new()), |beside| read_variants(&self.connection, UnitId(beside)))
    }

    /// How many units there are.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn count_units(&self) -> Result<u64> {
        Ok(self.connection.query_row(include_str!("count.sql"), [], |row| row.get(0))?)
    }
}

/// The texts of a unit, in order.
pub(in crate::store) fn read_variants(connection: &Connection, unit: UnitId) -> Result<Vec<Variant>> {
    let mut statement = connection.prepare_cached(include_str!("variants.sql"))?;
    let mut rows = statement.query([unit.0])?;
    let mut variants = Vec::new();
    while let Some(row) = rows.next()? {
        variants.push(read_variant(row)?);
    }
    Ok(variants)
}

/// A unit without its texts.
pub(in crate::store) fn read_unit(row: &Row<'_>) -> Result<Unit> {
    let extra = Extra::from_json(row.get_ref("extra")?.as_str_or_null().map_err(damaged)?)?;
    Ok(Unit {
        tuid: row.get("tuid")?,
        status: read_status(row.get("status")?)?,
        confidence: row.get("confidence")?,
        created: read_edit(row, "created", "created_by")?,
        changed: read_edit(row, "changed", "changed_by")?,
        notes: extra.notes,
        properties: extra.properties,
        attributes: extra.attributes,
        document: read_document(row)?,
        position: row.get("position")?,
        variants: Vec::new(),
    })
}

fn read_variant(row: &Row<'_>) -> Result<Variant> {
    let extra = Extra::from_json(row.get_ref("extra")?.as_str_or_null().map_err(damaged)?)?;
    Ok(Variant {
        language: read_language(&row.get::<_, String>("language")?)?,
        text: row.get("text")?,
        markup: row.get("markup")?,
        created: extra.created,
        changed: extra.changed,
        notes: extra.notes,
        properties: extra.properties,
        attributes: extra.attributes,
    })
}

fn read_document(row: &Row<'_>) -> Result<Option<Document>> {
    let Some(path) = row.get("path")? else { return Ok(None) };
    let language = row.get::<_, Option<String>>("document_language")?;
    Ok(Some(Document {
        path,
        title: row.get("title")?,
        date: row.get("date")?,
        language: language.as_deref().map(read_language).transpose()?,
    }))
}

fn read_edit(row: &Row<'_>, when: &str, user: &str) -> Result<Edit> {
    Ok(Edit { when: read_moment(row, when)?, user: row.get(user)? })
}

pub(in crate::store) fn read_moment(row: &Row<'_>, column: &str) -> Result<Option<Timestamp>> {
    let text: Option<String> = row.get(column)?;
    let parse = |text: String| {
        text.parse().map_err(|error| StoreError::Damaged(format!("'{text}' is no time ({error})")))
    };
    text.map(parse).transpose()
}

pub(in crate::store) fn read_status(number: i64) -> Result<Status> {
    let status = usize::try_from(number).ok().and_then(|index| Status::ALL.get(index));
    status.copied().ok_or_else(|| StoreError::Damaged(format!("there is no status {number}")))
}

fn damaged(error: rusqlite::types::FromSqlError) -> StoreError {
    StoreError::Damaged(error.to_string())
}
