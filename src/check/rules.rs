//! Which rules are asked for, and how bad what each finds is to this house.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::finding::Finding;
use super::rule::{Rule, Severity};

/// The rules of a house: those that are not named do what they do by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(transparent)]
pub struct Rules(BTreeMap<Rule, Setting>);

/// What a house wants of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", try_from = "String")]
pub enum Setting {
    /// Nothing: the rule is off.
    Off,
    /// Its findings, so bad.
    #[serde(untagged)]
    On(Severity),
}

impl TryFrom<String> for Setting {
    type Error = String;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        match written.as_str() {
            "off" => Ok(Self::Off),
            "error" => Ok(Self::On(Severity::Error)),
            "warning" => Ok(Self::On(Severity::Warning)),
            "note" => Ok(Self::On(Severity::Note)),
            _ => Err(format!("'{written}' says nothing of a rule; write off, error, warning or note")),
        }
    }
}

impl Rules {
    /// These rules alone, as bad as they are by themselves; all of them, where none is named.
    #[must_use]
    pub fn only(rules: &[Rule]) -> Self {
        let off = |rule: &Rule| !rules.is_empty() && !rules.contains(rule);
        Self(Rule::ALL.into_iter().filter(off).map(|rule| (rule, Setting::Off)).collect())
    }

    /// These rules alone, also those that are off here, as bad as they are here; where none is named, as it is.
    #[must_use]
    pub fn narrowed_to(mut self, rules: &[Rule]) -> Self {
        if rules.is_empty() {
            return self;
        }
        self.0.retain(|rule, setting| rules.contains(rule) && *setting != Setting::Off);
        self.0.extend(Self::only(rules).0);
        self
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

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(settings: &str) -> Result<Rules, serde_json::Error> {
        serde_json::from_str(settings)
    }

    #[test]
    fn what_is_named_is_on_and_as_bad_as_the_house_says() {
        let house = rules(r#"{"spacing": "off", "missing-term": "note", "punctuation": "error"}"#).unwrap();
        assert!(!house.wants(Rule::Spacing) && house.wants(Rule::MissingTerm));
        assert_eq!(house.clone().narrowed_to(&[]), house);
        let narrow = house.narrowed_to(&[Rule::Spacing, Rule::MissingTerm]);
        let wanted: Vec<Rule> = Rule::ALL.into_iter().filter(|rule| narrow.wants(*rule)).collect();
        assert_eq!(wanted, [Rule::MissingTerm, Rule::Spacing]);
        assert_eq!(narrow.0.get(&Rule::MissingTerm), Some(&Setting::On(Severity::Note)));
    }

    #[test]
    fn what_is_misspelt_is_refused_with_what_there_is() {
        let unknown = rules(r#"{"spelling": "off"}"#).unwrap_err().to_string();
        assert!(unknown.contains("no rule 'spelling'") && unknown.contains("repeated-word"), "{unknown}");
        let vague = rules(r#"{"spacing": "maybe"}"#).unwrap_err().to_string();
        assert!(vague.contains("write off, error, warning or note"), "{vague}");
    }
}
