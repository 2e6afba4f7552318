//! What teaches the aligner words before it has read a sentence.

use tolmach::align::Knowledge;
use tolmach::glossary::{Concept, Status};
use tolmach::language::Language;
use tolmach::store::{StoreError, UnitFilter};

use crate::cli::config::Session;

/// The glossary's names and, when asked for, the memory's units, in two languages.
pub(super) fn known_texts(
    session: &Session,
    (from, to): (&Language, &Language),
    use_memory: bool,
    concepts: &[Concept],
) -> anyhow::Result<Knowledge> {
    let mut parallel: Vec<(String, String)> =
        concepts.iter().flat_map(|concept| name_pairs(concept, from, to)).collect();
    if use_memory {
        let filter = UnitFilter { languages: vec![from.clone(), to.clone()], ..UnitFilter::default() };
        session.open()?.for_each_unit::<StoreError>(&filter, |unit| {
            let text = |language| unit.variant(language).map(|variant| variant.text.clone());
            parallel.extend(text(from).zip(text(to)));
            Ok(())
        })?;
    }
    Ok(Knowledge { parallel })
}

/// Every usable name in one language with every usable name in the other.
fn name_pairs(concept: &Concept, from: &Language, to: &Language) -> Vec<(String, String)> {
    let usable = |language| {
        let terms = concept.terms.iter().filter(move |term| term.language.matches(language));
        terms.filter(|term| term.status < Status::Deprecated).map(|term| term.text.clone())
    };
    usable(from).flat_map(|source| usable(to).map(move |target| (source.clone(), target))).collect()
}
