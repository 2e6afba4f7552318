//! The rules by name, and how bad what they find is.

use serde::{Deserialize, Serialize};

/// The rules, by stable names, in the order in which summaries count them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", try_from = "String")]
pub enum Rule {
    /// A term that must not appear.
    ForbiddenTerm,
    /// A name that came about by translating a translation.
    BackTranslation,
    /// A term that should be replaced.
    DeprecatedTerm,
    /// The source names a concept that the translation does not name.
    MissingTerm,
    /// A name in a spelling that the glossary does not have, or in several.
    NameVariant,
    /// One term of the source, rendered in several ways.
    InconsistentRendering,
    /// One source with several translations, or one translation of several sources.
    InconsistentTranslation,
    /// A quotation that was published in another translation.
    QuoteDiffers,
    /// Numbers or dates that are not the same on both sides.
    NumberMismatch,
    /// A translation that is empty, or still in the language of the source.
    Untranslated,
    /// Brackets, quotation marks and final marks that do not fit.
    Punctuation,
    /// Spaces too many, missing, or of the wrong kind.
    Spacing,
    /// A word written twice.
    RepeatedWord,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Must be mended.
    Error,
    /// Should be mended.
    Warning,
    /// May be looked at.
    Note,
}

/// What is fixed of a rule: its name, how bad what it finds is unless settings say otherwise, and what it looks for.
struct Description {
    name: &'static str,
    severity: Severity,
    purpose: &'static str,
}

impl Rule {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::ForbiddenTerm,
        Self::BackTranslation,
        Self::DeprecatedTerm,
        Self::MissingTerm,
        Self::NameVariant,
        Self::InconsistentRendering,
        Self::InconsistentTranslation,
        Self::QuoteDiffers,
        Self::NumberMismatch,
        Self::Untranslated,
        Self::Punctuation,
        Self::Spacing,
        Self::RepeatedWord,
    ];

    /// Its stable name, such as `back-translation`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.description().name
    }

    /// How bad what it finds is, unless settings say otherwise.
    #[must_use]
    pub const fn severity(self) -> Severity {
        self.description().severity
    }

    /// What it looks for, in one sentence.
    #[must_use]
    pub const fn purpose(self) -> &'static str {
        self.description().purpose
    }

    /// Whether it finds nothing without a glossary.
    #[must_use]
    pub const fn needs_glossary(self) -> bool {
        matches!(self, Self::ForbiddenTerm | Self::BackTranslation | Self::DeprecatedTerm | Self::MissingTerm)
    }

    const fn description(self) -> Description {
        let (name, severity, purpose) = match self {
            Self::ForbiddenTerm => ("forbidden-term", Severity::Error, "A term that must not appear."),
            Self::BackTranslation => (
                "back-translation",
                Severity::Warning,
                "A name that came about by translating a translation.",
            ),
            Self::DeprecatedTerm => ("deprecated-term", Severity::Warning, "A term that should be replaced."),
            Self::MissingTerm => (
                "missing-term",
                Severity::Warning,
                "The source names a concept that the translation does not name.",
            ),
            Self::NameVariant => (
                "name-variant",
                Severity::Warning,
                "A name in a spelling that the glossary does not have, or in several.",
            ),
            Self::InconsistentRendering => (
                "inconsistent-rendering",
                Severity::Warning,
                "One term of the source, rendered in several ways.",
            ),
            Self::InconsistentTranslation => (
                "inconsistent-translation",
                Severity::Warning,
                "One source with several translations, or one translation of several sources.",
            ),
            Self::QuoteDiffers => {
                ("quote-differs", Severity::Warning, "A quotation that was published in another translation.")
            }
            Self::NumberMismatch => {
                ("number-mismatch", Severity::Error, "Numbers or dates that are not the same on both sides.")
            }
            Self::Untranslated => (
                "untranslated",
                Severity::Warning,
                "A translation that is empty, or still in the language of the source.",
            ),
            Self::Punctuation => {
                ("punctuation", Severity::Note, "Brackets, quotation marks and final marks that do not fit.")
            }
            Self::Spacing => ("spacing", Severity::Note, "Spaces too many, missing, or of the wrong kind."),
            Self::RepeatedWord => ("repeated-word", Severity::Warning, "A word written twice."),
        };
        Description { name, severity, purpose }
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

impl TryFrom<String> for Rule {
    type Error = String;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        name.parse()
    }
}

impl std::fmt::Display for Severity {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
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
