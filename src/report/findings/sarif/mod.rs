//! Findings as SARIF, for editors of code, forges and other programs that show the results of checks.
//!
//! Comes in: findings with their places. Goes out: one log with one run. Source: OASIS SARIF 2.1.0 (errata 01); the
//! sections are named where they say more than the name of a property does.

mod address;
mod log;

use std::io::{self, Write};

use super::Located;
use crate::check::{FINGERPRINT_VERSION, Rule, Severity, fingerprint};
use log::{
    ArtifactChange, ArtifactLocation, Configuration, Driver, Fix, Level, Location, Log, LogicalLocation,
    PhysicalLocation, Region, Replacement, ReportingDescriptor, Run, SarifResult, Text, Tool,
};

/// Writes findings as a SARIF log.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_sarif(output: &mut dyn Write, findings: &[Located]) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, &log(findings))?;
    writeln!(output)
}

fn log(findings: &[Located]) -> Log<'_> {
    let driver = Driver {
        name: "tolmach",
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: Rule::ALL.into_iter().map(descriptor).collect(),
    };
    let results = findings.iter().map(result).collect();
    Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [Run { tool: Tool { driver }, column_kind: "utf16CodeUnits", results }],
    }
}

fn descriptor(rule: Rule) -> ReportingDescriptor {
    ReportingDescriptor {
        id: rule.name(),
        short_description: Text::new(rule.purpose()),
        default_configuration: Configuration { level: level(rule.severity()) },
    }
}

fn level(severity: Severity) -> Level {
    match severity {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
        Severity::Note => Level::Note,
    }
}

fn result(located: &Located) -> SarifResult<'_> {
    let finding = &located.finding;
    let name = format!("tolmachFinding/v{FINGERPRINT_VERSION}");
    SarifResult {
        rule_id: finding.rule.name(),
        rule_index: Rule::ALL.iter().position(|rule| *rule == finding.rule),
        level: level(finding.severity),
        message: Text::new(message(located)),
        locations: [location(located)],
        partial_fingerprints: [(name, fingerprint(finding, located.text()))].into(),
        fixes: fix(located).into_iter().collect(),
    }
}

/// The reason, and what can stand there instead: viewers show nothing else of a suggestion that is not exact.
fn message(located: &Located) -> String {
    let finding = &located.finding;
    match finding.suggestions.as_slice() {
        [] => finding.message.clone(),
        suggestions => format!("{}; use: {}", finding.message, suggestions.join(", ")),
    }
}

fn artifact(located: &Located) -> ArtifactLocation {
    ArtifactLocation { uri: address::of(&located.file) }
}

fn location(located: &Located) -> Location<'_> {
    let unit = || LogicalLocation { name: format!("unit {}", located.line), kind: "element" };
    Location {
        physical_location: PhysicalLocation { artifact_location: artifact(located), region: region(located) },
        logical_locations: located.in_memory.then(unit).into_iter().collect(),
    }
}

/// The words in the file; the line alone, where their place in it is not known (3.30.5).
fn region(located: &Located) -> Option<Region<'_>> {
    let line = Region { start_line: located.line, ..Region::default() };
    let words = located.place.map(|place| Region {
        start_line: place.start.0,
        start_column: Some(place.start.1),
        end_line: Some(place.end.0),
        end_column: Some(place.end.1),
        snippet: Some(Text::new(located.words())).filter(|_| !located.words().is_empty()),
    });
    words.or_else(|| (!located.in_memory).then_some(line))
}

/// A fix, where it is certain what belongs there.
fn fix(located: &Located) -> Option<Fix<'_>> {
    let replacement = located.replacement.as_deref()?;
    let deleted_region = Region { snippet: None, ..located.place.and_then(|_| region(located))? };
    let replacements = [Replacement { deleted_region, inserted_content: Text::new(replacement) }];
    let change = ArtifactChange { artifact_location: artifact(located), replacements };
    Some(Fix { description: Text::new(format!("Write {replacement}")), artifact_changes: [change] })
}

#[cfg(test)]
mod tests;
