//! Words by which a text betrays its language: they hold its sentences together and are words of no other.
//!
//! Comes in: a word in small letters and a language. Goes out: whether it is one of them. The lists were written for
//! this project; words that two of the languages share, such as Kazakh «не», are left out where they would mislead.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

const ENGLISH: &str = "the of to and in is are for that with on as was were by at from it this be been has have had \
    not or which will would you your he she they his her their but can an its who when if";
const RUSSIAN: &str = "и в не на что с по для к из от это как за но о при или его она они так был была было были \
    если также который которые которая этого может будет чтобы между после об во со до у";
const KAZAKH: &str = "және мен бен пен үшін бұл бір деп да де ол осы туралы болып бойынша еді емес бар немесе сол \
    оның кейін дейін арқылы болды керек екен болған болады деген сияқты олар барлық";

static WORDS: LazyLock<[(&str, FxHashSet<&str>); 3]> = LazyLock::new(|| {
    [("en", ENGLISH), ("ru", RUSSIAN), ("kk", KAZAKH)]
        .map(|(language, words)| (language, words.split_ascii_whitespace().collect()))
});

/// Whether a word in small letters holds sentences of the language together.
pub(super) fn betrays(word: &str, language: &str) -> bool {
    WORDS.iter().any(|(of, words)| *of == language && words.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_betray_their_language_alone() {
        assert!(betrays("the", "en") && betrays("чтобы", "ru") && betrays("және", "kk"));
        assert!(!betrays("the", "ru") && !betrays("чтобы", "kk") && !betrays("council", "en"));
    }
}
