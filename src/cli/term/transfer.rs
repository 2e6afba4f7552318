//! `term import` and `term export`: glossary files in and out.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context;
use tolmach::format::terms;
use tolmach::glossary::{Concept, Term};
use tolmach::store::{BatchKind, Store};

use crate::cli::args::{TermExport, TermImport};
use crate::cli::config::Session;
use crate::cli::error::{Outcome, usage};
use crate::cli::output::{print, tell};
use crate::cli::{files, knowledge};

pub(super) fn import(session: &Session, arguments: &TermImport) -> anyhow::Result<Outcome> {
    let mut concepts = Vec::new();
    for file in &arguments.files {
        concepts.extend(knowledge::read(file, arguments.domain.as_deref())?);
    }
    let concepts = one_of_each_name(concepts);
    let mut store = session.create()?;
    let changed = changed(&store, concepts)?;
    let names: Vec<String> = arguments.files.iter().map(|file| file.display().to_string()).collect();
    let mut batch = store.begin(&session.batch(BatchKind::Glossary, names.join(", ")))?;
    changed.iter().try_for_each(|concept| batch.put_concept(concept))?;
    if !changed.is_empty() {
        batch.commit()?;
    }
    print(|output| writeln!(output, "{} concepts new or changed", changed.len()))?;
    Ok(Outcome::Done)
}

pub(super) fn export(session: &Session, arguments: &TermExport) -> anyhow::Result<Outcome> {
    require_known_ending(&arguments.file)?;
    let mut concepts = knowledge::of_store(&session.open()?)?;
    if let Some(domain) = &arguments.domain {
        concepts.retain(|concept| concept.domain.as_ref() == Some(domain));
    }
    files::write(Some(&arguments.file), |output| {
        terms::write(output, &concepts).with_context(|| format!("cannot write {}", arguments.file.display()))
    })?;
    if !files::is_standard(&arguments.file) {
        tell(session.quiet, &format!("{} concepts in {}", concepts.len(), arguments.file.display()));
    }
    Ok(Outcome::Done)
}

fn require_known_ending(file: &Path) -> anyhow::Result<()> {
    if files::has_ending(file, "csv") || files::is_standard(file) {
        return Ok(());
    }
    Err(usage(format!("the ending of {} names no format of glossaries; .csv does", file.display())))
}

/// The terms of files that speak of the same concept, together; of one term twice the later file's.
fn one_of_each_name(concepts: Vec<Concept>) -> Vec<Concept> {
    let mut by_name: BTreeMap<String, Concept> = BTreeMap::new();
    for concept in concepts {
        match by_name.get_mut(&concept.name) {
            Some(known) => {
                let again = |term: &Term| {
                    concept.terms.iter().any(|new| (&new.language, &new.text) == (&term.language, &term.text))
                };
                known.terms.retain(|term| !again(term));
                known.terms.extend(concept.terms);
            }
            None => drop(by_name.insert(concept.name.clone(), concept)),
        }
    }
    by_name.into_values().collect()
}

/// Those that the memory does not hold just so.
fn changed(store: &Store, concepts: Vec<Concept>) -> anyhow::Result<Vec<Concept>> {
    let mut changed = Vec::new();
    for concept in concepts {
        if store.concept(&concept.name)?.as_ref() != Some(&concept) {
            changed.push(concept);
        }
    }
    Ok(changed)
}
