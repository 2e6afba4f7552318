//! The name of a concept whose file gives none: a term in, lower-case ASCII with hyphens out.

use unicode_normalization::UnicodeNormalization;
use xxhash_rust::xxh3::xxh3_64;

use crate::glossary::{Concept, Term};
use crate::transliteration::to_latin;

/// No name is longer than this, in letters.
const LONGEST: usize = 60;

/// The name after the first English term, or else after the first term: «Совет мира» gives `sovet-mira`.
pub(super) fn name_of(concept: &Concept) -> String {
    let english = concept.terms.iter().find(|term| term.language.primary() == "en");
    english.or_else(|| concept.terms.first()).map(of_term).unwrap_or_default()
}

fn of_term(term: &Term) -> String {
    let latin: String = to_latin(&term.text, &term.language).nfd().flat_map(char::to_lowercase).collect();
    let is_mark = |letter: char| unicode_normalization::char::is_combining_mark(letter) || letter == '\'';
    let letters = latin.chars().filter(|letter| !is_mark(*letter));
    let spelled: String =
        letters.map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    let words: Vec<&str> = spelled.split('-').filter(|word| !word.is_empty()).collect();
    match words.is_empty() {
        // Letters that have no Latin spelling here, such as those of Chinese.
        true => format!("term-{:08x}", xxh3_64(term.text.as_bytes()) >> 32),
        false => words.join("-").chars().take(LONGEST).collect::<String>().trim_end_matches('-').to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn name(terms: &[(&str, &str)]) -> String {
        let term = |(tag, text): &(&str, &str)| Term::new(Language::parse(tag).unwrap(), *text);
        name_of(&Concept { terms: terms.iter().map(term).collect(), ..Concept::default() })
    }

    #[test]
    fn the_english_term_names_the_concept_and_else_the_first() {
        assert_eq!(name(&[("ru", "Совет мира"), ("en-GB", "Board of Peace")]), "board-of-peace");
        assert_eq!(name(&[("ru", "Совет мира")]), "sovet-mira");
        assert_eq!(name(&[("fr", "Côte d'Ivoire")]), "cote-divoire");
    }

    #[test]
    fn every_term_gives_a_name() {
        assert_eq!(name(&[("zh", "和平委员会")]).len(), "term-".len() + 8);
        assert_ne!(name(&[("zh", "和平委员会")]), name(&[("zh", "委员会")]));
        assert_eq!(name(&[("en", &"very long ".repeat(40))]).len(), 59);
    }
}
