//! Which script a text is written in, and which its language is written in.

use std::sync::LazyLock;

use regex::Regex;

use crate::language::Language;

/// From so many letters on, a text is no longer just a name.
const LETTERS: usize = 12;

/// The scripts that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// Latin.
    Latin,
    /// Cyrillic.
    Cyrillic,
}

/// The languages that are written in one of them alone, unless their tag says otherwise.
const LATIN: &[&str] = &["cs", "de", "en", "es", "fi", "fr", "hu", "it", "nl", "pl", "pt", "sv", "tr"];
const CYRILLIC: &[&str] = &["be", "bg", "kk", "ky", "mk", "mn", "ru", "tg", "tt", "uk"];

static OF_LATIN: LazyLock<Regex> = LazyLock::new(|| letters("Latin"));
static OF_CYRILLIC: LazyLock<Regex> = LazyLock::new(|| letters("Cyrillic"));

#[expect(clippy::unwrap_used, reason = "the two names are those of scripts in Unicode")]
fn letters(script: &str) -> Regex {
    Regex::new(&format!(r"\p{{{script}}}+")).unwrap()
}

impl Script {
    /// The script of a language, where it has one.
    pub(super) fn of_language(language: &Language) -> Option<Self> {
        match language.script() {
            Some("Latn") => Some(Self::Latin),
            Some("Cyrl") => Some(Self::Cyrillic),
            Some(_) => None,
            None if LATIN.contains(&language.primary()) => Some(Self::Latin),
            None if CYRILLIC.contains(&language.primary()) => Some(Self::Cyrillic),
            None => None,
        }
    }

    /// The script of nine tenths of the letters of a text that is more than a name.
    pub(super) fn of_text(text: &str) -> Option<Self> {
        let (latin, cyrillic) = (count(&OF_LATIN, text), count(&OF_CYRILLIC, text));
        let all = latin + cyrillic;
        match () {
            () if all < LETTERS => None,
            () if latin * 10 >= all * 9 => Some(Self::Latin),
            () if cyrillic * 10 >= all * 9 => Some(Self::Cyrillic),
            () => None,
        }
    }
}

/// How many letters of a script a text has.
fn count(script: &Regex, text: &str) -> usize {
    script.find_iter(text).map(|run| run.as_str().chars().count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_say_nothing() {
        assert_eq!(Script::of_text("NATO, BRICS"), None);
        assert_eq!(Script::of_text("+7 727 000-00-00"), None);
        assert_eq!(Script::of_text("Совет мира, Board of Peace"), None);
        assert_eq!(Script::of_text("Совет мира собрался"), Some(Script::Cyrillic));
        assert_eq!(Script::of_text("The Board of Peace met"), Some(Script::Latin));
    }

    #[test]
    fn the_tag_may_say_the_script() {
        let script = |tag: &str| Script::of_language(&Language::parse(tag).unwrap());
        assert_eq!(script("kk"), Some(Script::Cyrillic));
        assert_eq!(script("kk-Latn"), Some(Script::Latin));
        assert_eq!(script("kk-Arab"), None);
        assert_eq!(script("zh"), None);
    }
}
