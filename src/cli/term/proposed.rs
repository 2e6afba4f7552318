//! Proposed terms as concepts of a glossary file, to be edited and taken in.

use std::collections::BTreeSet;

use tolmach::glossary::extract::Candidate;
use tolmach::glossary::{Concept, Glossary, Term};
use tolmach::language::Language;
use tolmach::morphology::PartOfSpeech;
use tolmach::report::candidates::Proposal;
use tolmach::transliteration::to_latin;

/// A concept for each proposal, with the likeliest counterpart, under a name that no other concept has.
pub(super) fn concepts(
    proposals: &[Proposal],
    glossary: &Glossary,
    languages: (&Language, Option<&Language>),
) -> Vec<Concept> {
    let mut taken: BTreeSet<String> =
        glossary.concepts().iter().map(|concept| concept.name.clone()).collect();
    let concept = |proposal: &Proposal| {
        let name = free_name(&name(&proposal.candidate, languages), &taken);
        taken.insert(name.clone());
        Concept { name, terms: terms(&proposal.candidate, languages), ..Concept::default() }
    };
    proposals.iter().map(concept).collect()
}

fn terms(candidate: &Candidate, (from, to): (&Language, Option<&Language>)) -> Vec<Term> {
    let part_of_speech = if candidate.is_name { PartOfSpeech::Name } else { PartOfSpeech::Noun };
    let term = |language: &Language, text: &str| Term { part_of_speech, ..Term::new(language.clone(), text) };
    let counterpart = candidate.counterparts.first().zip(to);
    let counterpart = counterpart.map(|(counterpart, to)| term(to, &counterpart.text));
    [term(from, &candidate.text)].into_iter().chain(counterpart).collect()
}

/// The English term in small letters with hyphens, or else what the term is in Latin letters.
fn name(candidate: &Candidate, (from, to): (&Language, Option<&Language>)) -> String {
    let english = to.filter(|to| to.primary() == "en").and(candidate.counterparts.first());
    let latin =
        english.map_or_else(|| to_latin(&candidate.text, from), |counterpart| counterpart.text.clone());
    let parts = latin.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let name = parts.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    if name.is_empty() { "term".to_owned() } else { name }
}

fn free_name(name: &str, taken: &BTreeSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| !taken.contains(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_and_taken_by_no_other_concept() {
        let taken = BTreeSet::from(["summit".to_owned(), "summit-2".to_owned()]);
        assert_eq!(free_name("summit", &taken), "summit-3");
        let candidate = |text: &str| Candidate {
            text: text.to_owned(),
            count: 2,
            is_name: false,
            score: 1.0,
            counterparts: Vec::new(),
        };
        let name = |text: &str, language: &Language| name(&candidate(text), (language, None));
        assert_eq!(name("Board of Peace", &Language::english()), "board-of-peace");
        assert_eq!(name("Совет мира", &Language::russian()), "sovet-mira");
    }
}
