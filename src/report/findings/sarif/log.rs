//! The part of the SARIF object model that findings need; properties in the order of the standard.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

/// A log (3.13).
#[derive(Debug, Serialize)]
pub(super) struct Log<'located> {
    #[serde(rename = "$schema")]
    pub(super) schema: &'static str,
    pub(super) version: &'static str,
    pub(super) runs: [Run<'located>; 1],
}

/// One run of a tool (3.14).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Run<'located> {
    pub(super) tool: Tool,
    pub(super) column_kind: &'static str,
    pub(super) results: Vec<SarifResult<'located>>,
}

/// A tool (3.18).
#[derive(Debug, Serialize)]
pub(super) struct Tool {
    pub(super) driver: Driver,
}

/// The program itself (3.19).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Driver {
    pub(super) name: &'static str,
    pub(super) semantic_version: &'static str,
    pub(super) rules: Vec<ReportingDescriptor>,
}

/// A rule (3.49).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ReportingDescriptor {
    pub(super) id: &'static str,
    pub(super) short_description: Text<'static>,
    pub(super) default_configuration: Configuration,
}

/// How bad the findings of a rule are, unless they say otherwise (3.50).
#[derive(Debug, Serialize)]
pub(super) struct Configuration {
    pub(super) level: Level,
}

/// How bad a finding is (3.27.10).
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Level {
    Error,
    Warning,
    Note,
}

/// A finding (3.27).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SarifResult<'located> {
    pub(super) rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) rule_index: Option<usize>,
    pub(super) level: Level,
    pub(super) message: Text<'located>,
    pub(super) locations: [Location<'located>; 1],
    pub(super) partial_fingerprints: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) fixes: Vec<Fix<'located>>,
}

/// A place (3.28).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Location<'located> {
    pub(super) physical_location: PhysicalLocation<'located>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) logical_locations: Vec<LogicalLocation>,
}

/// A place in a file (3.29).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PhysicalLocation<'located> {
    pub(super) artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) region: Option<Region<'located>>,
}

/// A place that has a name rather than a line (3.33).
#[derive(Debug, Serialize)]
pub(super) struct LogicalLocation {
    pub(super) name: String,
    pub(super) kind: &'static str,
}

/// A file (3.4).
#[derive(Debug, Serialize)]
pub(super) struct ArtifactLocation {
    pub(super) uri: String,
}

/// A stretch of a file; lines and columns from 1, the end column being the first after (3.30).
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Region<'located> {
    pub(super) start_line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start_column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) snippet: Option<Text<'located>>,
}

/// A change that mends a finding (3.55).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Fix<'located> {
    pub(super) description: Text<'located>,
    pub(super) artifact_changes: [ArtifactChange<'located>; 1],
}

/// What changes in one file (3.56).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ArtifactChange<'located> {
    pub(super) artifact_location: ArtifactLocation,
    pub(super) replacements: [Replacement<'located>; 1],
}

/// What stands where instead (3.57).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Replacement<'located> {
    pub(super) deleted_region: Region<'located>,
    pub(super) inserted_content: Text<'located>,
}

/// A message, or the content of a file (3.11, 3.3, 3.12).
#[derive(Debug, Clone, Serialize)]
pub(super) struct Text<'located> {
    text: Cow<'located, str>,
}

impl<'located> Text<'located> {
    pub(super) fn new(text: impl Into<Cow<'located, str>>) -> Self {
        Self { text: text.into() }
    }
}
