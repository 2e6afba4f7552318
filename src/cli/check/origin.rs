//! Where a translation unit comes from: the memory, an exchange file, or a line of a table.

use std::ops::RangeInclusive;

use tolmach::check::{Finding, Side, Surveyed};
use tolmach::document::{Line, Original, Place};
use tolmach::report::findings::Located;

/// Where a unit comes from.
pub(super) struct Origin<'file> {
    pub(super) file: &'file str,
    /// The line, or the number of the unit, from 1.
    pub(super) line: usize,
    pub(super) kind: Kind<'file>,
}

/// What holds a unit.
pub(super) enum Kind<'file> {
    Memory,
    Exchange,
    Row(Row<'file>),
}

/// A line of a table: source, tab, target.
pub(super) struct Row<'file> {
    pub(super) original: &'file Original,
    pub(super) line: &'file Line,
    /// The byte of the line where the target begins.
    pub(super) target: usize,
}

impl Row<'_> {
    /// The byte of the line where a finding's words begin.
    fn offset(&self, finding: &Finding) -> usize {
        finding.span.start + if finding.side == Side::Source { 0 } else { self.target }
    }

    pub(super) fn place(&self, finding: &Finding, words: &str) -> Place {
        let start = self.offset(finding);
        let last = words.chars().next_back().map_or(0, char::len_utf8);
        let ends = [start, start + words.len() - last].map(|offset| self.line.position(offset));
        self.original.place(words, ends[0], ends[1])
    }
}

impl Origin<'_> {
    /// The column of a finding, from 1; that of the unit, where the column of its words is not known.
    pub(super) fn column(&self, finding: &Finding) -> usize {
        match &self.kind {
            Kind::Row(row) => row.line.position(row.offset(finding)).column,
            Kind::Memory | Kind::Exchange => 1,
        }
    }

    pub(super) fn row(&self) -> Option<&Row<'_>> {
        match &self.kind {
            Kind::Row(row) => Some(row),
            Kind::Memory | Kind::Exchange => None,
        }
    }

    /// The lines whose change could have brought a finding about: of an exchange file all.
    pub(super) fn lines(&self) -> RangeInclusive<usize> {
        if matches!(self.kind, Kind::Row(_)) { self.line..=self.line } else { 1..=usize::MAX }
    }
}

/// Where a pair stands, for what is told of it when its texts are no longer at hand.
pub(super) struct Standing {
    pub(super) file: String,
    /// The lines whose change could have brought a finding about.
    pub(super) lines: RangeInclusive<usize>,
    line: usize,
    /// The columns where the source and the target begin, where they are known.
    columns: Option<[usize; 2]>,
    in_memory: bool,
}

impl Origin<'_> {
    pub(super) fn standing(&self) -> Standing {
        Standing {
            file: self.file.to_owned(),
            lines: self.lines(),
            line: self.line,
            columns: self.row().map(|row| [0, row.target].map(|byte| row.line.position(byte).column)),
            in_memory: matches!(self.kind, Kind::Memory),
        }
    }
}

impl Standing {
    /// A finding with its place in the file; only a person can put it right.
    pub(super) fn locate(&self, surveyed: Surveyed) -> Located {
        let Surveyed { source, target, finding, .. } = surveyed;
        let (text, side) = match finding.side {
            Side::Source => (&source, 0),
            Side::Target => (&target, 1),
        };
        let before = text[..finding.span.start].chars().count();
        Located {
            file: self.file.clone(),
            line: self.line,
            column: self.columns.map_or(1, |columns| columns[side] + before),
            in_memory: self.in_memory,
            place: None,
            replacement: None,
            source: Some(source),
            target,
            finding,
        }
    }
}
