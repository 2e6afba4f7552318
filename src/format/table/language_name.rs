//! What people call a language at the head of a column → the language.
//!
//! Names in English, Russian and Kazakh, and tags as tools write them. Source for the codes of three letters: ISO 639-2.

use crate::language::Language;

/// The words that name each language, in lower case.
const NAMES: [(&str, &[&str]); 3] = [
    ("en", &["english", "eng", "английский", "англ", "ағылшын", "ағылшынша"]),
    ("ru", &["russian", "rus", "русский", "русском", "рус", "орыс", "орысша"]),
    (
        "kk",
        &["kazakh", "kaz", "qazaq", "qazaqsha", "казахский", "казахском", "каз", "қазақ", "қазақша", "қаз"],
    ),
];

/// The language that a word names.
pub(super) fn of_word(word: &str) -> Option<Language> {
    let lower = word.to_lowercase();
    let named = NAMES.iter().find(|(_, names)| names.contains(&lower.as_str()));
    named.and_then(|(tag, _)| Language::parse(tag).ok()).or_else(|| of_tag(word))
}

/// The language of a tag with two letters, whatever follows them: longer ones are words more often than languages.
fn of_tag(word: &str) -> Option<Language> {
    Language::parse(word).ok().filter(|language| language.primary().len() == 2)
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
        for word in ["the", "note", "перевод", ""] {
            assert_eq!(of_word(word), None, "{word}");
        }
    }
}
