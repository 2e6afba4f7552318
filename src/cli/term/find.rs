//! `term find` and `term list`.

use tolmach::glossary::{Concept, Glossary};
use tolmach::language::Language;
use tolmach::report::terms::{write_json, write_text};
use tolmach::text::normal::normal_form;

use crate::cli::args::{Format, TermFind, TermList};
use crate::cli::config::Session;
use crate::cli::error::Outcome;
use crate::cli::knowledge;
use crate::cli::output::print;

/// Concepts that have a term in the words, in any form; where there is none, terms that hold the words.
pub(super) fn find(session: &Session, arguments: &TermFind) -> anyhow::Result<Outcome> {
    let concepts = knowledge::of_store(&session.open()?)?;
    let words = arguments.words.join(" ");
    let languages =
        arguments.lang.clone().map_or_else(|| knowledge::languages(&concepts), |language| vec![language]);
    let glossary = Glossary::new(concepts, &languages.iter().collect::<Vec<_>>());
    let mut found = recognised(&glossary, &words, &languages);
    if found.is_empty() {
        found = holding(&glossary, &words, arguments.lang.as_ref());
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

fn recognised<'glossary>(
    glossary: &'glossary Glossary,
    words: &str,
    languages: &[Language],
) -> Vec<&'glossary Concept> {
    let mut places: Vec<usize> = languages
        .iter()
        .flat_map(|language| glossary.recognise(words, language))
        .map(|found| found.concept)
        .collect();
    places.sort_unstable();
    places.dedup();
    places.into_iter().map(|place| &glossary.concepts()[place]).collect()
}

fn holding<'glossary>(
    glossary: &'glossary Glossary,
    words: &str,
    language: Option<&Language>,
) -> Vec<&'glossary Concept> {
    let words = normal_form(words);
    let holds = |concept: &&Concept| {
        let mut terms =
            concept.terms.iter().filter(|term| language.is_none_or(|asked| term.language.matches(asked)));
        terms.any(|term| normal_form(&term.text).contains(&words)) || concept.name == words
    };
    glossary.concepts().iter().filter(holds).collect()
}

fn show(concepts: &[&Concept], format: Format) -> anyhow::Result<()> {
    print(|output| match format {
        Format::Text if concepts.is_empty() => writeln!(output, "no term"),
        Format::Text => write_text(output, concepts),
        Format::Json => write_json(output, concepts),
    })
}
