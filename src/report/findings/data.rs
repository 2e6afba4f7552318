//! Findings as JSON: fields that stay as they are from version to version.

use std::io::{self, Write};

use serde::Serialize;

use super::Located;
use crate::check::{Rule, Severity, Side};
use crate::text::{Char, Span};

/// The JSON contract of a finding.
#[derive(Debug, Serialize)]
struct Record<'located> {
    rule: Rule,
    severity: Severity,
    side: Side,
    file: &'located str,
    line: usize,
    column: usize,
    span: Offsets,
    source: Option<&'located str>,
    target: &'located str,
    message: &'located str,
    concept: Option<&'located str>,
    suggestions: &'located [String],
}

/// Where the words stand in the text of their side, in characters.
#[derive(Debug, Serialize)]
struct Offsets {
    start: usize,
    end: usize,
}

impl Located {
    fn record(&self) -> Record<'_> {
        let span: Span<Char> = self.finding.span.to_chars(self.text());
        Record {
            rule: self.finding.rule,
            severity: self.finding.severity,
            side: self.finding.side,
            file: &self.file,
            line: self.line,
            column: self.column,
            span: Offsets { start: span.start, end: span.end },
            source: self.source.as_deref(),
            target: &self.target,
            message: &self.finding.message,
            concept: self.finding.concept.as_deref(),
            suggestions: &self.finding.suggestions,
        }
    }
}

/// Writes findings as a JSON list.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_json(output: &mut dyn Write, findings: &[Located]) -> io::Result<()> {
    let records: Vec<Record<'_>> = findings.iter().map(Located::record).collect();
    serde_json::to_writer_pretty(&mut *output, &records)?;
    writeln!(output)
}
