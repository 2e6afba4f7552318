//! Languages as glossaries write them: any spelling of a code, and names, in; a [`Language`] out.

use crate::language::names::by_name;
use crate::language::{Language, UnknownLanguage};

/// The language that a code or a name means: `en_US`, `RUS`, `Kazakh`, «русский язык».
pub(super) fn language(written: &str) -> Result<Language, UnknownLanguage> {
    let tag = written.trim().split(['(', '.', '@', ';']).next().unwrap_or_default().trim();
    match by_name(tag) {
        Some(language) => Ok(language),
        None => Language::parse(tag).map_err(|_| UnknownLanguage(written.trim().to_owned())),
    }
}

/// Words that stand beside the language at the head of a column.
const BESIDE: [&str; 6] = ["term", "terms", "термин", "source", "target", "translation"];

/// The language that the head of a column names: `en-US`, `Kazakh`, `Term (ru)`; codes of two letters, or of three that
/// are known, or names.
pub(super) fn of_head(head: &str) -> Option<Language> {
    let is_beside = |word: &&str| BESIDE.contains(&word.to_lowercase().as_str());
    let mut words: Vec<&str> = head.split_whitespace().collect();
    if words.len() > 1 && words.iter().any(is_beside) {
        words.retain(|word| !is_beside(word));
    }
    let tag = words.join(" ");
    let tag = tag.trim_start_matches('(').trim_end_matches(')');
    let first = tag.split(['-', '_', ' ', '(']).next().unwrap_or_default();
    let is_code = first.is_ascii()
        && (first.len() == 2 || Language::parse(first).is_ok_and(|language| language.primary().len() == 2));
    if is_code || by_name(tag.split('(').next().unwrap_or_default().trim()).is_some() {
        return language(tag).ok();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_mean_one_language() {
        for written in
            ["kk", "KK", "kaz", "KAZ", "Kazakh", "казахский язык", "қазақ тілі", " kk ", "kk (Kazakh)"]
        {
            assert_eq!(language(written).unwrap(), Language::kazakh(), "{written}");
        }
        for written in ["en-us", "EN_US", "eng-US", "en_US.UTF-8"] {
            assert_eq!(language(written).unwrap().as_str(), "en-US", "{written}");
        }
        assert_eq!(language("zh_hans_cn").unwrap().as_str(), "zh-Hans-CN");
        assert!(language("none").is_err());
    }

    #[test]
    fn other_heads_of_columns_are_no_languages() {
        for head in ["Note", "term", "ref", "Client", "status"] {
            assert_eq!(of_head(head), None, "{head}");
        }
        assert_eq!(of_head("RU (Russian)"), Some(Language::russian()));
        assert_eq!(of_head("Target (kk-KZ)").unwrap().as_str(), "kk-KZ");
        assert_eq!(of_head("English term"), Some(Language::english()));
        assert_eq!(of_head("Орыс тілі"), Some(Language::russian()));
    }
}
