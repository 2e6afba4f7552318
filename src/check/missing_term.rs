//! `missing-term`: the source names a concept of the glossary, and the translation does not.

use super::finding::{Finding, Rule, Side};
use super::passage::Pair;
use crate::glossary::{Concept, Glossary, Recognised, Status};
use crate::language::Language;

pub(super) fn check(pair: &Pair<'_>, glossary: &Glossary, findings: &mut Vec<Finding>) {
    let Some(source) = pair.source else { return };
    let target = glossary.recognise(pair.target.text, pair.target.language);
    let named = |one: &Recognised| target.iter().any(|other| other.concept == one.concept);
    let found = glossary.recognise(source.text, source.language);
    // A form that several concepts share is rendered when any of them is.
    let rendered = |one: &Recognised| found.iter().filter(|other| other.span == one.span).any(named);
    let mut seen = Vec::new();
    for one in found.iter().filter(|one| !rendered(one)) {
        let concept = glossary.concept(one);
        let expected = expected(concept, pair.target.language);
        if !expected.is_empty() && !seen.contains(&one.concept) {
            seen.push(one.concept);
            findings.push(finding(one, concept, one.span.slice(source.text), expected));
        }
    }
}

/// What may stand in the translation, the preferred term first.
fn expected(concept: &Concept, language: &Language) -> Vec<String> {
    let mut terms: Vec<_> =
        concept.terms_in(language).filter(|term| term.status < Status::Deprecated).collect();
    terms.sort_by_key(|term| term.status);
    terms.into_iter().map(|term| term.text.clone()).collect()
}

fn finding(one: &Recognised, concept: &Concept, words: &str, suggestions: Vec<String>) -> Finding {
    Finding {
        rule: Rule::MissingTerm,
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
    use crate::check::{Passage, check};
    use crate::glossary::Term;

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
        let glossary = Glossary::new(vec![concept, only_english], &[&english, &russian]);
        let pair = Pair {
            source: Some(Passage { text: source, language: &english }),
            target: Passage { text: target, language: &russian },
            day: None,
        };
        let found = check(&pair, &glossary);
        let suggestions: Vec<_> = found.iter().flat_map(|finding| finding.suggestions.clone()).collect();
        assert_eq!(suggestions, expected);
    }

    #[test]
    fn a_concept_that_is_not_named_is_told_once() {
        assert_missing("The summit opened. A summit!", "Открылась ярмарка.", &["саммит", "встреча"]);
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
