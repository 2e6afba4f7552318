//! Findings that are known and not shown again.
//!
//! Comes in: findings by their fingerprints. Goes out: a list that people can read and version control can compare,
//! and which findings are new. A finding that stands twice is known twice.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::finding::Finding;
use super::fingerprint::{FINGERPRINT_VERSION, fingerprint};
use super::rule::Rule;

/// Known findings, in the order of their places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// The version of the fingerprints.
    version: u32,
    findings: Vec<Known>,
}

/// One known finding; all but the fingerprint is for the people who read the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    fingerprint: String,
    rule: Rule,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    concept: Option<String>,
    words: String,
    file: String,
}

/// How often each known finding may still come.
#[derive(Debug)]
pub struct Remaining(HashMap<String, usize>);

impl Default for Baseline {
    fn default() -> Self {
        Self { version: FINGERPRINT_VERSION, findings: Vec::new() }
    }
}

impl Baseline {
    /// Whether this version of the program made it.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.version == FINGERPRINT_VERSION
    }

    /// Takes up a finding in `text`, a sentence of `file`.
    pub fn add(&mut self, finding: &Finding, text: &str, file: &str) {
        self.findings.push(Known {
            fingerprint: fingerprint(finding, text),
            rule: finding.rule,
            concept: finding.concept.clone(),
            words: finding.span.slice(text).to_owned(),
            file: file.to_owned(),
        });
    }

    /// What is known, to be used up finding by finding.
    #[must_use]
    pub fn remaining(&self) -> Remaining {
        let mut counts = HashMap::new();
        for known in &self.findings {
            *counts.entry(known.fingerprint.clone()).or_default() += 1;
        }
        Remaining(counts)
    }
}

impl Remaining {
    /// Whether a finding in `text` is known; it is known once less then.
    pub fn takes(&mut self, finding: &Finding, text: &str) -> bool {
        let count = self.0.get_mut(&fingerprint(finding, text)).filter(|count| **count > 0);
        count.map(|count| *count -= 1).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Side;
    use crate::text::Span;

    #[test]
    fn a_finding_is_known_as_often_as_it_was_written() {
        let finding = Finding {
            rule: Rule::RepeatedWord,
            severity: Rule::RepeatedWord.severity(),
            side: Side::Target,
            span: Span::new(0, 5),
            message: String::new(),
            concept: None,
            suggestions: vec!["is".to_owned()],
        };
        let mut baseline = Baseline::default();
        baseline.add(&finding, "is is it", "a.txt");
        let json = serde_json::to_string(&baseline).unwrap();
        let read: Baseline = serde_json::from_str(&json).unwrap();
        assert_eq!(read, baseline);
        let mut remaining = read.remaining();
        assert!(remaining.takes(&finding, "is is it"));
        assert!(!remaining.takes(&finding, "is is it"));
        assert!(!remaining.takes(&finding, "is is he"));
    }
}
