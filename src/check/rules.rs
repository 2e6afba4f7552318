//! Which rules are asked for, and how bad what each finds is to this house.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::finding::Finding;
use super::rule::{Rule, Severity};

/// The rules of a house: those that are not named do what they do by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rules(BTreeMap<Rule, Setting>);

/// What a house wants of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Setting {
    /// Nothing: the rule is off.
    Off,
    /// Its findings, so bad.
    #[serde(untagged)]
    On(Severity),
}

impl Rules {
    /// These rules alone, as bad as they are by themselves; all of them, where none is named.
    #[must_use]
    pub fn only(rules: &[Rule]) -> Self {
        let off = |rule: &Rule| !rules.is_empty() && !rules.contains(rule);
        Self(Rule::ALL.into_iter().filter(off).map(|rule| (rule, Setting::Off)).collect())
    }

    /// Whether the rule is asked for.
    #[must_use]
    pub fn wants(&self, rule: Rule) -> bool {
        self.0.get(&rule) != Some(&Setting::Off)
    }

    /// Leaves out what is not asked for, and says how bad the rest is.
    pub(super) fn apply(&self, findings: &mut Vec<Finding>) {
        findings.retain(|finding| self.wants(finding.rule));
        for finding in findings {
            if let Some(Setting::On(severity)) = self.0.get(&finding.rule) {
                finding.severity = *severity;
            }
        }
    }
}
