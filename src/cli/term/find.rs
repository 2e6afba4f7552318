//! `term find` and `term list`.

use std::collections::HashSet;
use std::panic::resume_unwind;
use std::thread;

use tolmach::glossary::{Concept, Glossary, Term};
use tolmach::language::Language;
use tolmach::morphology::for_language;
use tolmach::report::terms::{write_json, write_text};
use tolmach::text::normal::normal_form;
use tolmach::text::token;

use crate::cli::args::{Format, TermFind, TermList};
use crate::cli::config::Session;
use crate::cli::cores::each_in_a_thread;
use crate::cli::error::Outcome;
use crate::cli::knowledge;
use crate::cli::output::print;

/// With which letters the words of a query begin, in each of the languages that inflect.
type Beginnings = [(Language, HashSet<char>); 3];

/// Concepts that have a term in the words, in any form; where there is none, terms that hold the words.
pub(super) fn find(session: &Session, arguments: &TermFind) -> anyhow::Result<Outcome> {
    let words = arguments.words.join(" ");
    let (concepts, letters) = thread::scope(|scope| {
        let letters = scope.spawn(|| beginnings(&words));
        let concepts = session.open().and_then(|store| knowledge::of_store(&store));
        (concepts, letters.join().unwrap_or_else(|panic| resume_unwind(panic)))
    });
    let concepts = concepts?;
    let languages =
        arguments.lang.clone().map_or_else(|| knowledge::languages(&concepts), |language| vec![language]);
    let mut found = recognised(&concepts, &letters, &words, &languages);
    if found.is_empty() {
        found = holding(&concepts, &words, arguments.lang.as_ref());
    }
    show(&found, arguments.format)?;
    Ok(if found.is_empty() { Outcome::Noteworthy } else { Outcome::Done })
}

pub(super) fn list(session: &Session, arguments: &TermList) -> anyhow::Result<Outcome> {
    let mut concepts = knowledge::of_store(&session.open()?)?;
    if let Some(domain) = &arguments.domain {
        concepts.retain(|concept| concept.domain.as_ref() == Some(domain));
    }
    if let Some(language) = &arguments.lang {
        for concept in &mut concepts {
            concept.terms.retain(|term| term.language.matches(language));
        }
        concepts.retain(|concept| !concept.terms.is_empty());
    }
    show(&concepts.iter().collect::<Vec<_>>(), arguments.format)?;
    Ok(Outcome::Done)
}

/// Every language is looked through by a thread of its own: to learn its terms takes longer than to find one.
fn recognised<'concepts>(
    concepts: &'concepts [Concept],
    letters: &Beginnings,
    words: &str,
    languages: &[Language],
) -> Vec<&'concepts Concept> {
    let narrowed = concepts.iter().map(|concept| beginning_with(letters, concept)).collect();
    let glossary = Glossary::new(narrowed, &languages.iter().collect::<Vec<_>>());
    let places = |language: &Language| -> Vec<usize> {
        glossary.recognise(words, language).into_iter().map(|found| found.concept).collect()
    };
    let mut found = each_in_a_thread(languages, places).concat();
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(|place| &concepts[place]).collect()
}

/// In each language the letters with which words begin, and all that an index would find them by: the words of a term in
/// any of its forms begin with no other.
fn beginnings(text: &str) -> Beginnings {
    [Language::english(), Language::russian(), Language::kazakh()].map(|language| {
        let morphology = for_language(&language);
        let all =
            token::words(text).flat_map(|word| morphology.keys(word).into_iter().chain([word.to_owned()]));
        let letters = all.filter_map(|word| first_letter(&word)).collect();
        (language, letters)
    })
}

/// The concepts with those terms alone whose words, in one way of writing them, begin with these letters.
fn beginning_with(letters: &Beginnings, concept: &Concept) -> Concept {
    let may_be_found = |term: &&Term| {
        let own = letters.iter().find(|(language, _)| language.primary() == term.language.primary());
        let begins = |word: &str| {
            own.is_none_or(|(_, letters)| first_letter(word).is_none_or(|letter| letters.contains(&letter)))
        };
        let mut texts = std::iter::once(&term.text).chain(&term.forms);
        texts.any(|text| token::words(text).all(begins))
    };
    Concept { terms: concept.terms.iter().filter(may_be_found).cloned().collect(), ..Concept::default() }
}

/// The letter that a word begins with, small and without marks above it: ё is е in most texts.
fn first_letter(word: &str) -> Option<char> {
    normal_form(word).chars().next().filter(|letter| letter.is_alphabetic())
}

fn holding<'concepts>(
    concepts: &'concepts [Concept],
    words: &str,
    language: Option<&Language>,
) -> Vec<&'concepts Concept> {
    let words = normal_form(words);
    let holds = |concept: &&Concept| {
        let mut terms =
            concept.terms.iter().filter(|term| language.is_none_or(|asked| term.language.matches(asked)));
        terms.any(|term| normal_form(&term.text).contains(&words)) || concept.name == words
    };
    concepts.iter().filter(holds).collect()
}

fn show(concepts: &[&Concept], format: Format) -> anyhow::Result<()> {
    print(|output| match format {
        Format::Text if concepts.is_empty() => writeln!(output, "no term"),
        Format::Text => write_text(output, concepts),
        Format::Json => write_json(output, concepts),
    })
}
