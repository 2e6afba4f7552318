//! Segments that may hold a pattern.
//!
//! Comes in: a pattern and a language. Goes out: the segments in that language which the full-text index names, or all
//! of them where the pattern is a regular expression.

use std::ops::ControlFlow;

use super::pattern::Pattern;
use crate::store::segments::SegmentId;
use crate::store::{Result, Store};

impl Store {
    /// Gives the segments that may hold a pattern to `visit`, in the order in which they were stored, until it stops.
    /// Their texts are empty where the index tells all.
    pub(super) fn for_each_candidate(
        &self,
        pattern: &Pattern,
        language: i64,
        visit: impl FnMut(SegmentId, &str) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        match pattern.expression() {
            _ if pattern.is_empty() => Ok(()),
            Some(expression) if pattern.is_told_by_index() => {
                self.for_each_named(&expression, language, visit)
            }
            Some(expression) => self.for_each_with_text(&expression, language, visit),
            None => self.for_each_in_language(language, visit),
        }
    }

    /// The index does not know languages, and to look each segment up takes longer than to find it.
    fn for_each_named(
        &self,
        expression: &str,
        language: i64,
        mut visit: impl FnMut(SegmentId, &str) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        let segments = self.segments_in(language)?;
        self.for_each_found(expression, |segment| match segments.contains(segment) {
            true => visit(segment, ""),
            false => Ok(ControlFlow::Continue(())),
        })
    }

    fn for_each_with_text(
        &self,
        expression: &str,
        language: i64,
        mut visit: impl FnMut(SegmentId, &str) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(include_str!("text.sql"))?;
        self.for_each_found(expression, |segment| {
            let mut rows = statement.query([segment, language])?;
            let Some(row) = rows.next()? else { return Ok(ControlFlow::Continue(())) };
            visit(segment, row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)
        })
    }

    /// Segments in any language.
    fn for_each_found(
        &self,
        expression: &str,
        mut visit: impl FnMut(SegmentId) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(include_str!("search.sql"))?;
        let mut rows = statement.query([expression])?;
        while let Some(row) = rows.next()? {
            if visit(row.get(0)?)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    fn for_each_in_language(
        &self,
        language: i64,
        mut visit: impl FnMut(SegmentId, &str) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(include_str!("scan.sql"))?;
        let mut rows = statement.query([language])?;
        while let Some(row) = rows.next()? {
            if visit(row.get(0)?, row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?)?.is_break() {
                break;
            }
        }
        Ok(())
    }
}
