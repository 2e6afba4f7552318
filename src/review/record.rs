//! What a batch changed in an alignment and its units, as it is kept with the batch and told later.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::correct::Change;
use crate::memory::Unit;

/// A recorded change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Record {
    /// What a reviewer did to a bead.
    Action(Change),
    /// What became of a unit when the documents were aligned again.
    Texts(TextChange),
}

/// The texts of a unit before and after; none before where it is new, none after where it left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextChange {
    /// The texts as they were, in the order of the unit.
    pub before: Option<Vec<String>>,
    /// The texts as they are now.
    pub after: Option<Vec<String>>,
}

impl TextChange {
    pub(super) fn new(before: Option<&Unit>, after: Option<&Unit>) -> Self {
        let texts = |unit: &Unit| unit.variants.iter().map(|variant| variant.text.clone()).collect();
        Self { before: before.map(texts), after: after.map(texts) }
    }
}

impl fmt::Display for Record {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Action(change) => change.fmt(formatter),
            Self::Texts(change) => change.fmt(formatter),
        }
    }
}

impl fmt::Display for TextChange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) => {
                write!(formatter, "changed  {}\n     →  {}", before.join(" | "), after.join(" | "))
            }
            (Some(before), None) => write!(formatter, "removed  {}", before.join(" | ")),
            (None, after) => {
                write!(formatter, "added    {}", after.as_deref().unwrap_or_default().join(" | "))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_told_with_what_was_there_before() {
        let texts = |texts: [&str; 2]| Some(texts.map(str::to_owned).to_vec());
        let (before, after) = (texts(["Two.", "Два."]), texts(["Two.", "Двое."]));
        let told = |before, after| TextChange { before, after }.to_string();
        assert_eq!(told(before.clone(), after.clone()), "changed  Two. | Два.\n     →  Two. | Двое.");
        assert_eq!(told(before, None), "removed  Two. | Два.");
        assert_eq!(told(None, after), "added    Two. | Двое.");
    }

    #[test]
    fn both_kinds_are_read_as_they_are_written() {
        let action = r#"{"number":2,"action":"merge","before":"1-1 + 1-1","after":"2-2","words":"Two."}"#;
        let texts = r#"{"before":["Two.","Два."],"after":null}"#;
        for json in [action, texts] {
            let record: Record = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&record).unwrap(), json);
        }
    }
}
