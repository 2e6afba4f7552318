//! `missing-term`: the source names a concept of the glossary, and the translation does not.

use rustc_hash::FxHashSet;

use super::finding::{Finding, Side};
use super::passage::{ReadPair, Reading};
use super::rule::Rule;
use crate::glossary::{Concept, Glossary, Recognised};

pub(super) fn check(pair: &ReadPair<'_>, glossary: &Glossary, findings: &mut Vec<Finding>) {
    let Some(source) = &pair.source else { return };
    let mut told = FxHashSet::default();
    for one in source.terms.iter().filter(|one| !is_rendered(one, source, &pair.target)) {
        let concept = glossary.concept(one);
        let expected = concept.usable(pair.target.passage.language, pair.day);
        if !expected.is_empty() && told.insert(one.concept) {
            let suggestions = expected.into_iter().map(|term| term.text.clone()).collect();
            findings.push(finding(one, concept, one.span.slice(source.passage.text), suggestions));
        }
    }
}

/// Whether the translation names the concept, or another one that has the same form in the source.
fn is_rendered(one: &Recognised, source: &Reading<'_>, target: &Reading<'_>) -> bool {
    let mut possible = source.terms.iter().filter(|other| other.span == one.span);
    possible.any(|other| target.names(other.concept))
}

fn finding(one: &Recognised, concept: &Concept, words: &str, suggestions: Vec<String>) -> Finding {
    Finding {
        rule: Rule::MissingTerm,
        severity: Rule::MissingTerm.severity(),
        side: Side::Source,
        span: one.span,
        message: format!("the translation has no approved term for \"{words}\""),
        concept: Some(concept.name.clone()),
        suggestions,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Pair, Passage, Rules, check};
    use crate::glossary::Term;
    use crate::language::Language;

    #[track_caller]
    fn assert_missing(source: &str, target: &str, expected: &[&str]) {
        let (english, russian) = (Language::english(), Language::russian());
        let term = |language: &Language, text: &str| Term::new(language.clone(), text);
        let concept = Concept {
            name: "summit".to_owned(),
            terms: vec![term(&english, "summit"), term(&russian, "саммит"), term(&russian, "встреча")],
            ..Concept::default()
        };
        let only_english = Concept {
            name: "charter".to_owned(),
            terms: vec![term(&english, "charter")],
            ..Concept::default()
        };
        let participant = Concept {
            name: "participant".to_owned(),
            terms: vec![term(&english, "guest of the summit"), term(&russian, "участник саммита")],
            ..Concept::default()
        };
        let glossary = Glossary::new(vec![concept, only_english, participant], &[&english, &russian]);
        let pair = Pair {
            source: Some(Passage { text: source, language: &english }),
            target: Passage { text: target, language: &russian },
            day: None,
        };
        let found = check(&pair, &glossary, &Rules::only(&[Rule::MissingTerm]));
        let suggestions: Vec<_> = found.iter().flat_map(|finding| finding.suggestions.clone()).collect();
        assert_eq!(suggestions, expected);
    }

    #[test]
    fn a_concept_that_is_not_named_is_told_once() {
        assert_missing("The summit opened. A summit!", "Открылась ярмарка.", &["саммит", "встреча"]);
    }

    #[test]
    fn a_name_within_a_longer_term_will_do() {
        assert_missing("At the summit he spoke.", "Говорил участник саммита.", &[]);
        assert_missing("A guest of the summit spoke.", "О саммите говорили.", &["участник саммита"]);
    }

    #[test]
    fn any_term_of_the_concept_will_do() {
        assert_missing("The summit opened.", "Открылась встреча.", &[]);
    }

    #[test]
    fn a_concept_without_a_name_in_the_language_is_not_missed() {
        assert_missing("The charter was signed.", "Подписано.", &[]);
    }
}
