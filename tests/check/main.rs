//! The checks against the findings that an editor expects: `gold/check`, written by hand. Prints precision and recall
//! of every rule; no rule may fall below its floor.

#[path = "../common/mod.rs"]
mod common;
mod gold;
mod score;

use std::collections::BTreeSet;

use gold::{Case, Expectation, GoldPair};
use score::Score;
use tolmach::check::{Finding, Passage, Rule, Rules, Survey, check};
use tolmach::glossary::Glossary;

/// The files, and how many pairs or texts each has at the least.
const FILES: [(&str, usize); 4] = [("en-ru", 150), ("en-kk", 150), ("ru-kk", 30), ("alone", 40)];

/// The least number of concepts that the gold names.
const LEAST_CONCEPTS: usize = 40;

/// The least precision and recall of each rule: raise them when the checks get better, never lower them.
const FLOORS: [(Rule, f64, f64); Rule::ALL.len()] = [
    (Rule::ForbiddenTerm, 0.97, 0.97),
    (Rule::BackTranslation, 0.97, 0.97),
    (Rule::DeprecatedTerm, 0.97, 0.97),
    (Rule::MissingTerm, 0.97, 0.97),
    (Rule::NameVariant, 0.97, 0.97),
    (Rule::InconsistentRendering, 0.97, 0.97),
    (Rule::InconsistentTranslation, 0.97, 0.97),
    (Rule::QuoteDiffers, 0.97, 0.97),
    (Rule::NumberMismatch, 0.97, 0.97),
    (Rule::Untranslated, 0.97, 0.97),
    (Rule::Punctuation, 0.97, 0.97),
    (Rule::Spacing, 0.97, 0.97),
    (Rule::RepeatedWord, 0.97, 0.97),
];

#[test]
fn every_rule_finds_what_an_editor_expects_and_little_else() {
    let glossary = gold::glossary();
    let scored = FILES.map(|(name, _)| (name, score_file(name, &glossary)));
    let mut all = Score::default();
    scored.iter().for_each(|(_, score)| all.add(score));
    println!("{}", score::table(&scored, &all));
    let falls = |(rule, precision, recall): &(Rule, f64, f64)| {
        all.of(*rule).precision() < *precision || all.of(*rule).recall() < *recall
    };
    let fallen: Vec<_> = FLOORS.into_iter().filter(falls).collect();
    assert!(fallen.is_empty(), "below their floors of precision and recall: {fallen:?}");
}

#[test]
fn the_gold_is_as_large_as_promised_and_about_half_of_it_is_clean() {
    for (name, least) in FILES {
        let cases = gold::cases(name);
        let pairs: usize = cases.iter().map(|case| case.pairs.len()).sum();
        assert!(pairs >= least, "{name}: {pairs} pairs");
        let clean = cases.iter().filter(|case| case.expected.is_empty()).count() as f64 / cases.len() as f64;
        assert!((0.4..=0.7).contains(&clean), "{name}: {clean:.2} are clean");
    }
}

#[test]
fn the_gold_names_many_concepts() {
    let glossary = gold::glossary();
    let mut concepts = BTreeSet::new();
    for pair in FILES.iter().flat_map(|(name, _)| gold::cases(name)).flat_map(|case| case.pairs) {
        for (language, text) in pair.source.iter().chain([&pair.target]) {
            concepts.extend(glossary.recognise(text, language).iter().map(|found| found.concept));
        }
    }
    assert!(concepts.len() >= LEAST_CONCEPTS, "{} concepts", concepts.len());
}

#[test]
fn expected_words_stand_in_their_texts() {
    for case in FILES.iter().flat_map(|(name, _)| gold::cases(name)) {
        for expected in &case.expected {
            let stands = case.pairs.iter().any(|pair| expected.stands_in(pair));
            assert!(stands, "{expected:?} in {}", case.pairs[0].target.1);
        }
    }
}

#[test]
fn every_rule_has_a_floor() {
    assert_eq!(FLOORS.map(|(rule, ..)| rule), Rule::ALL);
}

fn score_file(name: &str, glossary: &Glossary) -> Score {
    let mut score = Score::default();
    for case in gold::cases(name) {
        let found = [findings(&case, glossary), findings_across(&case)].concat();
        count(&case, &found, &mut score);
    }
    score
}

/// What the rules find in the pairs of a case, each with its pair.
fn findings<'case>(case: &'case Case, glossary: &Glossary) -> Vec<(&'case GoldPair, Finding)> {
    let of_pair = |pair: &'case GoldPair| {
        let found = check(&pair.pair(), glossary, &Rules::default());
        found.into_iter().map(move |finding| (pair, finding))
    };
    case.pairs.iter().flat_map(of_pair).collect()
}

/// What the rules find that look at all pairs of a case together, each with its pair.
fn findings_across(case: &Case) -> Vec<(&GoldPair, Finding)> {
    let mut survey = Survey::new(Rules::default());
    for (number, pair) in (0..).zip(&case.pairs) {
        let Some((language, text)) = &pair.source else { continue };
        survey.add(number, &Passage { text, language }, &pair.pair().target);
    }
    let found = survey.findings().into_iter();
    found.filter_map(|one| Some((case.pairs.get(usize::try_from(one.number).ok()?)?, one.finding))).collect()
}

/// Several findings of one rule at the words of one expectation are one.
fn count(case: &Case, found: &[(&GoldPair, Finding)], score: &mut Score) {
    for expected in &case.expected {
        let is_met = found.iter().any(|(pair, finding)| expected.is_met_by(finding, pair));
        score.of_mut(expected.rule).met += usize::from(is_met);
        score.of_mut(expected.rule).missed += usize::from(!is_met);
        if !is_met {
            println!("missed: {}", describe_expectation(expected, case));
        }
    }
    for (pair, finding) in found {
        if !case.expected.iter().any(|expected| expected.is_met_by(finding, pair)) {
            score.of_mut(finding.rule).false_alarms += 1;
            println!("false alarm: {}", describe_finding(finding, pair));
        }
    }
}

fn describe_expectation(expected: &Expectation, case: &Case) -> String {
    let pair = case.pairs.iter().find(|pair| expected.stands_in(pair)).unwrap_or(&case.pairs[0]);
    format!("{} in {pair}", expected.rule)
}

fn describe_finding(finding: &Finding, pair: &GoldPair) -> String {
    let words = pair.side(finding.side).map_or("", |(_, text)| finding.span.slice(text));
    format!("{} at \"{words}\" in {pair}: {}", finding.rule, finding.message)
}
