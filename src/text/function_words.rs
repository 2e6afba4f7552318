//! Words that hold sentences together and say nothing by themselves.
//!
//! Comes in: a word and its language. Goes out: yes or no, from the list `function_words.txt`, written for this project.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::language::Language;
use crate::text::normal::normal_form;

const LIST: &str = include_str!("function_words.txt");
/// Words with fewer letters say nothing, but for abbreviations.
const SHORTEST_CONTENT: usize = 3;

/// The words of the list, each after its language.
static LISTED: LazyLock<FxHashSet<(&str, String)>> = LazyLock::new(|| {
    let rows = LIST.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' '));
    rows.flat_map(|(language, words)| words.split(' ').map(move |word| (language, normal_form(word))))
        .collect()
});

/// Whether a word, as it stands in a text, says something by itself.
pub(crate) fn is_content_word(word: &str, language: &Language) -> bool {
    let length = word.chars().count();
    let is_abbreviation = length > 1 && word.chars().all(char::is_uppercase);
    let starts_as_word = word.starts_with(char::is_alphabetic);
    let listed = || LISTED.contains(&(language.primary(), normal_form(word)));
    starts_as_word && (is_abbreviation || (length >= SHORTEST_CONTENT && !listed()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_nouns_say_something_and_particles_do_not() {
        for (language, content, function) in [
            (Language::english(), ["council", "EU"], ["which", "of"]),
            (Language::russian(), ["совет", "РК"], ["Ещё", "на"]),
            (Language::kazakh(), ["кеңес", "ҚР"], ["және", "да"]),
        ] {
            assert!(content.iter().all(|word| is_content_word(word, &language)), "{content:?}");
            assert!(!function.iter().any(|word| is_content_word(word, &language)), "{function:?}");
        }
        assert!(!is_content_word("2026", &Language::english()));
    }
}
