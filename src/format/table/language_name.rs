//! What people call a language at the head of a column → the language.

use crate::language::Language;
use crate::language::names::by_name;

/// The language that a word names.
pub(super) fn of_word(word: &str) -> Option<Language> {
    by_name(word).or_else(|| of_tag(word))
}

/// The language of a tag with two letters, whatever follows them, or with the three of a language of this program: longer
/// ones are words more often than languages.
fn of_tag(word: &str) -> Option<Language> {
    let is_short = word.split(['-', '_']).next().is_some_and(|code| code.len() == 2);
    let known = [Language::english(), Language::russian(), Language::kazakh()];
    Language::parse(word).ok().filter(|language| is_short || known.contains(language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_called_by_names_and_tags() {
        for (word, tag) in
            [("English", "en"), ("РУССКИЙ", "ru"), ("Қазақша", "kk"), ("kaz", "kk"), ("ru_RU", "ru-RU")]
        {
            assert_eq!(of_word(word).unwrap().as_str(), tag);
        }
        assert_eq!(of_word("German").unwrap().as_str(), "de");
        for word in ["the", "fin", "note", "перевод", ""] {
            assert_eq!(of_word(word), None, "{word}");
        }
    }
}
