//! `term find` and `term list`.

use std::collections::HashSet;

use tolmach::glossary::{Concept, Glossary, Term};
use tolmach::language::Language;
use tolmach::report::terms::{write_json, write_text};
use tolmach::text::normal::normal_form;

use crate::cli::args::{Format, TermFind, TermList};
use crate::cli::config::Session;
use crate::cli::cores::each_in_a_thread;
use crate::cli::error::Outcome;
use crate::cli::knowledge;
use crate::cli::output::print;

/// Concepts that have a term in the words, in any form; where there is none, terms that hold the words.
pub(super) fn find(session: &Session, arguments: &TermFind) -> anyhow::Result<Outcome> {
    let concepts = knowledge::of_store(&session.open()?)?;
    let words = arguments.words.join(" ");
    let languages =
        arguments.lang.clone().map_or_else(|| knowledge::languages(&concepts), |language| vec![language]);
    let mut found = recognised(&concepts, &words, &languages);
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
    words: &str,
    languages: &[Language],
) -> Vec<&'concepts Concept> {
    let glossary = Glossary::new(in_letters_of(words, concepts), &languages.iter().collect::<Vec<_>>());
    let places = |language: &Language| -> Vec<usize> {
        glossary.recognise(words, language).into_iter().map(|found| found.concept).collect()
    };
    let mut found = each_in_a_thread(languages, places).concat();
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(|place| &concepts[place]).collect()
}

/// The concepts with those terms alone that have a letter in common with the words: of «Совет мира», none in Latin letters.
fn in_letters_of(words: &str, concepts: &[Concept]) -> Vec<Concept> {
    let letters: HashSet<char> = words.chars().flat_map(char::to_lowercase).collect();
    let shares_one = |term: &&Term| {
        let texts = std::iter::once(&term.text).chain(&term.forms);
        texts
            .flat_map(|text| text.chars().flat_map(char::to_lowercase))
            .any(|letter| letter.is_alphanumeric() && letters.contains(&letter))
    };
    let narrowed = |concept: &Concept| Concept {
        terms: concept.terms.iter().filter(shares_one).cloned().collect(),
        ..Concept::default()
    };
    concepts.iter().map(narrowed).collect()
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
