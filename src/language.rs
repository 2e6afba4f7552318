//! Language tags: any spelling that translation tools write comes in, a BCP 47 tag goes out.
//!
//! Source: BCP 47 (RFC 5646); underscores, odd case and usual mistakes as found in TMX files are understood. Which codes
//! there are says the IANA Language Subtag Registry (crate `language-tags`).

pub(crate) mod names;

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
    /// Reads a tag, taking `_` for `-`, any case and a usual mistake for what is meant: `ru_RU` becomes `ru-RU`, `KK`
    /// becomes `kk`, and so does `kz`.
    ///
    /// # Errors
    /// [`UnknownLanguage`] where the string is no well-formed tag.
    pub fn parse(tag: &str) -> Result<Self, UnknownLanguage> {
        let parsed = LanguageTag::parse_and_normalize(&tag.trim().replace('_', "-"));
        // Longer ones are reserved and name no language: "english" is a mistake.
        let known = parsed.ok().filter(|tag| tag.primary_language().len() <= 3);
        known.map(|tag| Self(as_meant(tag.into_inner()))).ok_or_else(|| UnknownLanguage(tag.to_owned()))
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

    /// Whether every part of the tag stands in the registry or is for private use: `kk-Latn` does, `xx` and `en-UK` do
    /// not.
    #[must_use]
    pub fn is_registered(&self) -> bool {
        language_tags::LanguageTag::parse(&self.0).is_ok_and(|tag| tag.is_valid())
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

/// A well-formed tag with the language that is meant by a mistaken code.
fn as_meant(tag: String) -> String {
    let (primary, rest) = tag.split_at(tag.find('-').unwrap_or(tag.len()));
    match names::meant(primary) {
        Some(meant) => format!("{meant}{rest}"),
        None => tag,
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
    fn usual_mistakes_are_taken_for_what_is_meant() {
        for (found, expected) in
            [("kz", "kk"), ("KZ", "kk"), ("kz_KZ", "kk-KZ"), ("rus", "ru"), ("kzj", "kzj")]
        {
            assert_eq!(language(found).as_str(), expected);
        }
    }

    #[test]
    fn codes_that_no_registry_knows_are_told() {
        for known in ["en", "kk", "kk-Latn-KZ", "zh-Hant", "es-419", "qaa", "en-x-desk", "kzj"] {
            assert!(language(known).is_registered(), "{known}");
        }
        for unknown in ["xx", "en-UK", "kk-KK", "zzz", "ru-Latf-RR"] {
            assert!(!language(unknown).is_registered(), "{unknown}");
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
