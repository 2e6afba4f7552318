//! Language tags: any spelling that translation tools write comes in, a BCP 47 tag goes out.
//!
//! Source: BCP 47 (RFC 5646); underscores and odd case as found in TMX files are understood.

use std::fmt;

use oxilangtag::LanguageTag;
use serde::{Deserialize, Serialize};

/// A language as a normalised BCP 47 tag: `en`, `ru`, `kk`, `kk-Latn`, `en-US`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

/// A string that is not a language tag.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("'{0}' is not a language tag; write one such as en, ru, kk, kk-Latn or en-US")]
pub struct UnknownLanguage(pub String);

impl Language {
    /// Reads a tag, taking `_` for `-` and any case: `ru_RU` becomes `ru-RU`, `KK` becomes `kk`.
    ///
    /// # Errors
    /// [`UnknownLanguage`] where the string is no well-formed tag.
    pub fn parse(tag: &str) -> Result<Self, UnknownLanguage> {
        let parsed = LanguageTag::parse_and_normalize(&tag.trim().replace('_', "-"));
        // Longer ones are reserved and name no language: "english" is a mistake.
        let known = parsed.ok().filter(|tag| tag.primary_language().len() <= 3);
        known.map(|tag| Self(tag.into_inner())).ok_or_else(|| UnknownLanguage(tag.to_owned()))
    }

    /// English.
    #[must_use]
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// Russian.
    #[must_use]
    pub fn russian() -> Self {
        Self("ru".to_owned())
    }

    /// Kazakh.
    #[must_use]
    pub fn kazakh() -> Self {
        Self("kk".to_owned())
    }

    /// The whole tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script, region and variants: `en` for `en-US`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// What the language is called in English; the tag where this program does not know it.
    #[must_use]
    pub fn english_name(&self) -> &str {
        match self.primary() {
            "en" => "English",
            "ru" => "Russian",
            "kk" => "Kazakh",
            _ => &self.0,
        }
    }

    /// Whether two tags name one language as translation tools mean it: regions that differ or are
    /// missing do not matter, but a script that both tags name must agree.
    #[must_use]
    pub fn matches(&self, other: &Self) -> bool {
        let scripts_agree = match (self.script(), other.script()) {
            (Some(own), Some(others)) => own == others,
            _ => true,
        };
        self.primary() == other.primary() && scripts_agree
    }

    /// Whether the other tag names the same, or a variety of it: `en` covers `en-US`, and not the other way round.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        other.0.strip_prefix(&self.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }

    /// The script that the tag names.
    pub(crate) fn script(&self) -> Option<&str> {
        self.0.split('-').skip(1).find(|part| part.len() == 4 && part.chars().all(char::is_alphabetic))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::str::FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::parse(tag)
    }
}

impl TryFrom<String> for Language {
    type Error = UnknownLanguage;

    fn try_from(tag: String) -> Result<Self, Self::Error> {
        Self::parse(&tag)
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        Language::parse(tag).unwrap()
    }

    #[test]
    fn spellings_of_other_tools_become_bcp_47() {
        for (found, expected) in [
            ("ru_RU", "ru-RU"),
            ("KK", "kk"),
            ("EN-us", "en-US"),
            (" en ", "en"),
            ("kk_latn_kz", "kk-Latn-KZ"),
        ] {
            assert_eq!(language(found).as_str(), expected);
        }
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        assert!(Language::parse("").is_err());
        assert!(Language::parse("*all*").is_err());
        assert!(Language::parse("рус").is_err());
        assert!(Language::parse("english").is_err());
    }

    #[test]
    fn regions_do_not_part_a_language_but_scripts_do() {
        assert!(language("en-US").matches(&language("en-GB")));
        assert!(language("kk").matches(&language("kk-Latn")));
        assert!(!language("kk-Cyrl").matches(&language("kk-Latn")));
        assert!(!language("en").matches(&language("ru")));
    }

    #[test]
    fn a_language_covers_its_varieties() {
        assert!(language("en").covers(&language("en")) && language("en").covers(&language("en-US")));
        assert!(!language("en-US").covers(&language("en")) && !language("kk").covers(&language("kkj")));
    }
}
