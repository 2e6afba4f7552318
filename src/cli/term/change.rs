//! `term add`, `term edit`, `term remove`: each change is a batch, and can be undone.

use tolmach::glossary::{Concept, Status, Term};
use tolmach::language::Language;
use tolmach::report::terms::write_text;
use tolmach::store::{BatchKind, BatchWriter};

use super::details::apply;
use crate::cli::args::{TermAdd, TermEdit, TermRemove};
use crate::cli::config::Session;
use crate::cli::error::{Outcome, usage};
use crate::cli::output::print;

/// Most characters of a term; the longest official names have a third of that.
const LONGEST: usize = 500;

pub(super) fn add(session: &Session, arguments: TermAdd) -> anyhow::Result<Outcome> {
    let mut store = session.create()?;
    let name = concept_name(&arguments.concept)?;
    let mut concept = store.concept(&name)?.unwrap_or_else(|| Concept { name, ..Concept::default() });
    let text = filled(&arguments.term)?;
    if concept.terms.iter().any(|term| term.language == arguments.lang && term.text == text) {
        return Err(usage(format!(
            "'{text}' is a term of {} already; change it with `tolmach term edit`",
            concept.name
        )));
    }
    let mut term = Term::new(arguments.lang, text);
    if arguments.details.status.is_none() {
        term.status = first_free_status(&concept, &term.language);
    }
    apply(arguments.details, &mut term)?;
    refuse_rival(&concept, &term)?;
    concept.terms.push(term);
    concept.definition = arguments.definition.or(concept.definition);
    concept.domain = arguments.domain.or(concept.domain);
    let batch = session.batch(BatchKind::Glossary, format!("term add {} {}", concept.name, arguments.term));
    commit(store.begin(&batch)?, &concept)
}

pub(super) fn edit(session: &Session, arguments: TermEdit) -> anyhow::Result<Outcome> {
    let mut store = session.open()?;
    let mut concept = required(store.concept(&arguments.concept)?, &arguments.concept)?;
    if let Some(text) = &arguments.term {
        let place = place_of(&concept, text, arguments.lang.as_ref())?;
        let term = &mut concept.terms[place];
        if let Some(text) = arguments.text {
            term.text = filled(&text)?;
        }
        apply(arguments.details, term)?;
        refuse_rival(&concept, &concept.terms[place])?;
    }
    concept.definition = arguments.definition.or(concept.definition);
    concept.domain = arguments.domain.or(concept.domain);
    let batch = session.batch(BatchKind::Glossary, format!("term edit {}", concept.name));
    commit(store.begin(&batch)?, &concept)
}

pub(super) fn remove(session: &Session, arguments: &TermRemove) -> anyhow::Result<Outcome> {
    let mut store = session.open()?;
    let mut concept = required(store.concept(&arguments.concept)?, &arguments.concept)?;
    match &arguments.term {
        Some(text) => drop(concept.terms.remove(place_of(&concept, text, arguments.lang.as_ref())?)),
        None => concept.terms.clear(),
    }
    let batch = session.batch(BatchKind::Glossary, format!("term remove {}", concept.name));
    let mut writer = store.begin(&batch)?;
    if !concept.terms.is_empty() {
        return commit(writer, &concept);
    }
    writer.remove_concept(&concept.name)?;
    writer.commit()?;
    print(|output| writeln!(output, "{} is removed", concept.name))?;
    Ok(Outcome::Done)
}

/// Stores the concept and shows it as it is now.
fn commit(mut writer: BatchWriter<'_>, concept: &Concept) -> anyhow::Result<Outcome> {
    writer.put_concept(concept)?;
    writer.commit()?;
    print(|output| write_text(output, &[concept]))?;
    Ok(Outcome::Done)
}

/// The first term of a language is preferred, the next ones are admitted.
fn first_free_status(concept: &Concept, language: &Language) -> Status {
    match concept.preferred(language, None) {
        Some(_) => Status::Admitted,
        None => Status::Preferred,
    }
}

fn required(concept: Option<Concept>, name: &str) -> anyhow::Result<Concept> {
    concept.ok_or_else(|| {
        usage(format!("there is no concept '{name}'; `tolmach term find` and `term list` show them"))
    })
}

fn place_of(concept: &Concept, text: &str, language: Option<&Language>) -> anyhow::Result<usize> {
    let is_meant =
        |term: &Term| term.text == text && language.is_none_or(|language| term.language.matches(language));
    let mut places = (0..concept.terms.len()).filter(|&place| is_meant(&concept.terms[place]));
    match (places.next(), places.next()) {
        (Some(place), None) => Ok(place),
        (Some(_), Some(_)) => {
            Err(usage(format!("{} has '{text}' in several languages; say which with --lang", concept.name)))
        }
        (None, _) => Err(usage(format!("{} has no term '{text}'", concept.name))),
    }
}

fn concept_name(name: &str) -> anyhow::Result<String> {
    let allowed =
        |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-';
    if name.is_empty() || !name.chars().all(allowed) {
        return Err(usage(format!(
            "'{name}' is no concept name; write small Latin letters, digits and hyphens, such as board-of-peace"
        )));
    }
    Ok(name.to_owned())
}

/// Two preferred names at one time say nothing: the checks could suggest either.
fn refuse_rival(concept: &Concept, term: &Term) -> anyhow::Result<()> {
    let is_rival = |other: &&Term| {
        other.text != term.text
            && [other, term].iter().all(|one| one.status == Status::Preferred)
            && other.language == term.language
            && other.period.overlaps(&term.period)
    };
    concept.terms.iter().find(is_rival).map_or(Ok(()), |rival| {
        Err(usage(format!(
            "{} prefers '{}' already; give that one another status first, or say with --from and --until when each is in force",
            concept.name, rival.text
        )))
    })
}

/// A term with single spaces; without a letter or a digit it would never be found.
fn filled(text: &str) -> anyhow::Result<String> {
    let text = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    if text.is_empty() {
        return Err(usage("the term is empty"));
    }
    if !text.contains(char::is_alphanumeric) {
        return Err(usage(format!("'{text}' is no term: it has no letter and no digit")));
    }
    if text.chars().count() > LONGEST {
        return Err(usage(format!("the term is longer than {LONGEST} characters; is it a whole text?")));
    }
    Ok(text)
}
