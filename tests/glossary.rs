//! The shipped glossary is source like any other: every row must read, and stand by its own rules.

use std::collections::{HashMap, HashSet};

use tolmach::format::terms;
use tolmach::glossary::{Concept, SHIPPED, Status};
use tolmach::language::Language;
use tolmach::text::token::words;

fn shipped() -> Vec<Concept> {
    let read = |(domain, table): (&str, &str)| {
        terms::read(table.as_bytes(), Some(domain)).unwrap_or_else(|error| panic!("{domain}: {error}"))
    };
    SHIPPED.into_iter().flat_map(read).collect()
}

fn languages() -> [Language; 3] {
    [Language::english(), Language::russian(), Language::kazakh()]
}

#[test]
fn every_concept_has_one_preferred_name_in_each_language() {
    let concepts = shipped();
    assert!(concepts.len() >= 200);
    for concept in &concepts {
        assert!(concept.definition.is_some(), "{} has no definition", concept.name);
        for language in languages() {
            let preferred = concept.terms_in(&language).filter(|term| term.status == Status::Preferred);
            assert_eq!(preferred.count(), 1, "{} in {language}", concept.name);
        }
    }
}

#[test]
fn names_of_concepts_are_unique_and_well_formed() {
    let mut seen = HashSet::new();
    for concept in shipped() {
        let allowed = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        assert!(concept.name.chars().all(allowed), "{}", concept.name);
        assert!(seen.insert(concept.name.clone()), "{} stands in two tables", concept.name);
    }
}

#[test]
fn whatever_must_not_be_written_says_why() {
    for concept in shipped() {
        for term in concept.terms.iter().filter(|term| term.status >= Status::Deprecated) {
            assert!(term.note.is_some(), "{}: {} has no note", concept.name, term.text);
        }
    }
}

#[test]
fn no_word_mixes_latin_and_cyrillic_letters() {
    for concept in shipped() {
        for term in &concept.terms {
            for word in words(&term.text) {
                let latin = word.chars().any(|letter| letter.is_ascii_alphabetic());
                let cyrillic = word.chars().any(|letter| ('\u{400}'..='\u{52F}').contains(&letter));
                assert!(!(latin && cyrillic), "{}: {word}", concept.name);
            }
        }
    }
}

#[test]
fn no_name_to_be_used_is_one_to_be_avoided_elsewhere() {
    let concepts = shipped();
    let mut avoided: HashMap<(String, String), String> = HashMap::new();
    for concept in &concepts {
        for term in concept
            .terms
            .iter()
            .filter(|term| term.status >= Status::Deprecated && term.period.until.is_none())
        {
            avoided.insert((term.language.to_string(), term.text.clone()), concept.name.clone());
        }
    }
    for concept in &concepts {
        for term in concept.terms.iter().filter(|term| term.status < Status::Deprecated) {
            let elsewhere = avoided.get(&(term.language.to_string(), term.text.clone()));
            assert_eq!(elsewhere, None, "{} of {}", term.text, concept.name);
        }
    }
}
