//! One thing that an editor should see.

use serde::Serialize;

use crate::text::{Byte, Span};

/// What is wrong, where, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Finding {
    /// The rule that found it.
    pub rule: Rule,
    /// The text that it stands in.
    pub side: Side,
    /// The words, in bytes of that text.
    pub span: Span<Byte>,
    /// What is wrong and why, in one or two sentences.
    pub message: String,
    /// The concept that it is about.
    pub concept: Option<String>,
    /// What could stand there instead, best first.
    pub suggestions: Vec<String>,
}

/// The rules, by stable names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A term that must not appear.
    ForbiddenTerm,
    /// A name that came about by translating a translation.
    BackTranslation,
    /// A term that should be replaced.
    DeprecatedTerm,
    /// The source names a concept that the translation does not name.
    MissingTerm,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Must be mended.
    Error,
    /// Should be mended.
    Warning,
}

/// Which text of a pair. A text alone is a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The translation, or a text alone.
    Target,
    /// The text that was translated.
    Source,
}

impl Rule {
    /// All of them.
    pub const ALL: [Self; 4] =
        [Self::ForbiddenTerm, Self::BackTranslation, Self::DeprecatedTerm, Self::MissingTerm];

    /// Its stable name, such as `back-translation`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ForbiddenTerm => "forbidden-term",
            Self::BackTranslation => "back-translation",
            Self::DeprecatedTerm => "deprecated-term",
            Self::MissingTerm => "missing-term",
        }
    }

    /// How bad what it finds is.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            Self::ForbiddenTerm => Severity::Error,
            Self::BackTranslation | Self::DeprecatedTerm | Self::MissingTerm => Severity::Warning,
        }
    }
}

impl std::fmt::Display for Rule {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name())
    }
}

impl std::str::FromStr for Rule {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|rule| rule.name() == name);
        found.ok_or_else(|| {
            format!("there is no rule '{name}'; the rules are {}", Self::ALL.map(Self::name).join(", "))
        })
    }
}

impl std::fmt::Display for Severity {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_same_everywhere() {
        for rule in Rule::ALL {
            assert_eq!(serde_json::to_value(rule).unwrap(), rule.name());
            assert_eq!(rule.name().parse(), Ok(rule));
        }
        assert!("typo".parse::<Rule>().is_err());
    }
}
