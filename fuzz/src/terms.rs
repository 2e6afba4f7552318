//! What must hold for every reader of glossaries.

use tolmach::format::terms::tbx::Version;
use tolmach::format::terms::{self, Format, Reading, WriteOptions};
use tolmach::glossary::Concept;
use tolmach::language::Language;

use crate::{in_any_format, named};

/// The terms that are taken from a file of this name are read again from the TBX that they are written to.
pub fn terms_survive(name: &str, bytes: &[u8]) {
    let Ok(reading) = terms::read_file(bytes.to_vec(), name, &named()) else { return };
    assert_account(&reading);
    let concepts = reading.into_concepts();
    for version in [Version::Two, Version::Three] {
        let Some(file) = write(&concepts, version) else { continue };
        let again = terms::read_file(file, "terms.tbx", &named()).expect("what was written is TBX");
        assert_account(&again);
        assert_eq!(again.account.lost(), 0, "everything that was taken is read again: {:?}", again.problems);
        assert_eq!(names(&again.into_concepts()), names(&concepts), "the terms are the same");
    }
}

fn assert_account(reading: &Reading) {
    let account = &reading.account;
    assert_eq!(account.read, account.taken + account.lost(), "every term is taken or left out");
}

/// The file; none where there are no terms.
fn write(concepts: &[Concept], version: Version) -> Option<Vec<u8>> {
    let mut file = Vec::new();
    let options = WriteOptions { format: Format::Tbx, version, languages: None, created: None };
    terms::write_file(&mut file, concepts, &options).ok().map(|_| file)
}

/// Every term with its language, sorted: the order of languages is the writer's.
fn names(concepts: &[Concept]) -> Vec<(&Language, String)> {
    let terms = concepts.iter().flat_map(|concept| &concept.terms);
    let mut names: Vec<_> = terms.map(|term| (&term.language, in_any_format(&term.text))).collect();
    names.sort();
    names
}
