//! All pairs of texts in two languages, one after the other.
//!
//! Comes in: the languages, and which units count. Goes out: the texts of each unit, in the order in which the units
//! were stored; however many there are, one pair is in memory at a time.

use rusqlite::{Row, ToSql};

use super::SearchFilter;
use crate::language::Language;
use crate::store::segments::languages;
use crate::store::{Result, Store, StoreError};

impl Store {
    /// Gives the texts of each unit that passes the filter to `visit`: the one in `from`, and the one in `to`, which is
    /// empty where no language is asked for. Where one of the languages only joins two others in a unit, its texts
    /// stand in other units already, and it is left out.
    ///
    /// # Errors
    /// Those of `visit`, and where the memory cannot be read.
    pub fn for_each_pair<E: From<StoreError>>(
        &self,
        (from, to): (&Language, Option<&Language>),
        filter: &SearchFilter,
        mut visit: impl FnMut(&str, &str) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        const PAIRS: &str =
            concat!(include_str!("pairs.sql"), include_str!("not_joined.sql"), include_str!("filter.sql"));
        const TEXTS: &str = concat!(include_str!("texts.sql"), include_str!("filter.sql"));
        for (source, _) in languages(&self.connection, Some(from))? {
            let Some(to) = to else {
                filter.for_each_row(self, TEXTS, &[(":language", &source)], |row| {
                    visit(text(row, "source")?, "")
                })?;
                continue;
            };
            for (target, _) in languages(&self.connection, Some(to))? {
                let bound: [(&str, &dyn ToSql); 2] = [(":from", &source), (":to", &target)];
                filter.for_each_row(self, PAIRS, &bound, |row| {
                    visit(text(row, "source")?, text(row, "target")?)
                })?;
            }
        }
        Ok(())
    }
}

fn text<'row>(row: &'row Row<'_>, column: &str) -> Result<&'row str> {
    Ok(row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?)
}
