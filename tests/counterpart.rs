//! How often a marked counterpart is right: terms of the shipped glossary, searched for in a memory of the samples
//! that does not know the glossary. What the glossary recognises in the translation is the truth.

mod common;

use std::collections::BTreeSet;

use common::program::Desk;
use common::{PAIRS, SAMPLES, sample};
use tolmach::align::Counterpart;
use tolmach::format::terms;
use tolmach::glossary::{Concept, Glossary, SHIPPED};
use tolmach::language::Language;
use tolmach::store::{Search, SearchFilter, Sought, Store};

/// The least share of marks that touch the term, and of terms that are marked at all.
const LEAST_PRECISION: f64 = 0.95;
const LEAST_RECALL: f64 = 0.9;

#[derive(Default, Debug)]
struct Count {
    marks: usize,
    right: usize,
    terms: usize,
    found: usize,
}

fn memory(desk: &Desk) -> Store {
    for (name, _) in SAMPLES {
        for (from, to) in PAIRS {
            let path = |language| sample(name, language).to_str().unwrap().to_owned();
            desk.run(&["--memory", "memory.db", "align", &path(from), &path(to), "--from", from, "--to", to])
                .assert_code(0);
        }
    }
    Store::open(&desk.path("memory.db")).unwrap()
}

fn glossary() -> Glossary {
    let read = |(domain, table): (&str, &str)| terms::read(table.as_bytes(), Some(domain)).unwrap();
    let concepts: Vec<Concept> = SHIPPED.into_iter().flat_map(read).collect();
    let languages = [Language::english(), Language::russian(), Language::kazakh()];
    Glossary::new(concepts, &languages.each_ref())
}

/// The terms that stand in the samples, with their concepts.
fn terms_of_samples(glossary: &Glossary) -> BTreeSet<(usize, String, Language)> {
    let mut found = BTreeSet::new();
    for (name, _) in SAMPLES {
        for language in [Language::english(), Language::russian(), Language::kazakh()] {
            let text = std::fs::read_to_string(sample(name, language.as_str())).unwrap();
            for one in glossary.recognise(&text, &language) {
                found.insert((one.concept, glossary.term(&one).text.clone(), language.clone()));
            }
        }
    }
    found
}

/// Counts the marks in the translations of a term, where the glossary recognises its concept in them.
fn count_marks(
    store: &Store,
    glossary: &Glossary,
    (concept, term, language): &(usize, String, Language),
) -> Count {
    let words = format!("\"{term}\"");
    let (sought, filter) = (Sought::Words(&words), SearchFilter::default());
    let search = Search { sought, language: Some(language), filter, skip: 0, limit: 30 };
    let mut count = Count::default();
    for opposite in store.search(&search).unwrap().hits.iter().flat_map(|hit| &hit.translations) {
        let recognised = glossary.recognise(&opposite.text, &opposite.language);
        let truth: Vec<_> = recognised.iter().filter(|one| one.concept == *concept).collect();
        if !truth.is_empty() {
            let is_right = |mark: &&Counterpart| truth.iter().any(|one| one.span.overlaps(&mark.span));
            let right = opposite.counterparts.iter().filter(is_right).count();
            count.marks += opposite.counterparts.len();
            count.right += right;
            count.terms += 1;
            count.found += usize::from(right > 0);
        }
    }
    count
}

#[test]
fn marked_counterparts_are_what_the_glossary_knows() {
    let desk = Desk::new();
    let (store, glossary) = (memory(&desk), glossary());
    let mut count = Count::default();
    for term in terms_of_samples(&glossary) {
        let own = count_marks(&store, &glossary, &term);
        count.marks += own.marks;
        count.right += own.right;
        count.terms += own.terms;
        count.found += own.found;
    }
    let precision = count.right as f64 / count.marks as f64;
    let recall = count.found as f64 / count.terms as f64;
    println!("{count:?}: precision {precision:.3}, recall {recall:.3}");
    assert!(count.terms > 200, "{count:?}");
    assert!(precision >= LEAST_PRECISION && recall >= LEAST_RECALL, "{count:?}");
}
