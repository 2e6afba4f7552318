//! What words do in a phrase: say something, link two others, or stand outside.
//!
//! Comes in: a word as it is written, its dictionary word and its language. Goes out: its use, by the lists
//! `stop_words.txt` and `links.txt`, written for this project, and by the function words of the language.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::language::Language;
use crate::text::function_words::is_content_word;
use crate::text::normal::normal_form;

/// What a word does in a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// It says something: a phrase may begin and end with it.
    Content,
    /// It says something, but nothing of a term, unless it is part of a name.
    General,
    /// It says something beside others, but is no term alone.
    Common,
    /// It links the words around it in any phrase: "of".
    Link,
    /// It links the words around it in names: "and", «по».
    NameLink,
    /// No phrase reaches over it.
    Outside,
}

const STOP_WORDS: &str = include_str!("stop_words.txt");
const LINKS: &str = include_str!("links.txt");

/// The words of both lists with their uses, each after its language.
static LISTED: LazyLock<FxHashMap<(&str, String), Use>> = LazyLock::new(|| {
    let stop_words = rows(STOP_WORDS, [Use::General, Use::Common, Use::Outside]);
    let links = rows(LINKS, [Use::NameLink, Use::NameLink, Use::Link]);
    let words = stop_words.chain(links);
    words.map(|(language, word, kind)| ((language, normal_form(word)), kind)).collect()
});

/// The words of a list, each after its language: of the first kind those with nothing after the language, of the second
/// those with "~", of the third those with "!".
fn rows(list: &'static str, kinds: [Use; 3]) -> impl Iterator<Item = (&'static str, &'static str, Use)> {
    let rows = list.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' '));
    rows.flat_map(move |(head, words)| {
        let kind = match head.as_bytes().last() {
            Some(b'~') => kinds[1],
            Some(b'!') => kinds[2],
            _ => kinds[0],
        };
        words.split(' ').map(move |word| (head.trim_end_matches(['~', '!']), word, kind))
    })
}

/// The words of a language that the lists name.
pub(super) fn listed(language: &Language) -> impl Iterator<Item = &'static str> {
    let primary = language.primary().to_owned();
    LISTED.keys().filter(move |(language, _)| *language == primary).map(|(_, word)| word.as_str())
}

/// What a word does in a phrase.
pub(super) fn use_of(written: &str, lemma: &str, language: &Language) -> Use {
    let listed = |word: &str| LISTED.get(&(language.primary(), word.to_owned())).copied();
    match listed(&normal_form(written)).or_else(|| listed(lemma)) {
        Some(Use::General) if !written.chars().any(char::is_lowercase) && written.chars().count() > 1 => {
            Use::Content
        }
        Some(kind) => kind,
        None if is_content_word(written, language) => Use::Content,
        None => Use::Outside,
    }
}

/// Whether a word says nothing of a term, unless it is part of a name: new, several, following.
pub(crate) fn is_general_word(written: &str, language: &Language) -> bool {
    matches!(use_of(written, &normal_form(written), language), Use::General | Use::Outside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_join_and_general_words_stand_outside() {
        let english = Language::english();
        let use_of = |word: &str| use_of(word, word, &english);
        assert_eq!(
            [use_of("of"), use_of("and"), use_of("without")],
            [Use::Link, Use::NameLink, Use::Outside]
        );
        assert_eq!(
            [use_of("several"), use_of("council"), use_of("monday")],
            [Use::General, Use::Content, Use::Outside]
        );
    }

    #[test]
    fn lists_say_nothing_twice() {
        for list in [STOP_WORDS, LINKS] {
            let mut seen = std::collections::HashSet::new();
            for (language, word, _) in rows(list, [Use::Content; 3]) {
                assert!(!word.is_empty() && seen.insert((language, word)), "{language}: '{word}'");
            }
        }
    }
}
