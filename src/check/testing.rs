//! What one rule finds, for tests: the words and what is suggested in their place.

use proptest::prelude::*;

use super::{Finding, Pair, Passage, Rule, Rules, Side, check};
use crate::glossary::Glossary;
use crate::language::Language;

/// The words of a finding and its suggestions.
pub(super) type Found = (String, Vec<String>);

/// What a rule finds in a translation; each text after the tag of its language.
pub(super) fn found(rule: Rule, source: (&str, &str), target: (&str, &str)) -> Vec<Found> {
    let (from, to) = (Language::parse(source.0).unwrap(), Language::parse(target.0).unwrap());
    let pair = Pair {
        source: Some(Passage { text: source.1, language: &from }),
        target: Passage { text: target.1, language: &to },
        day: None,
    };
    let findings = findings(rule, &pair);
    findings.into_iter().map(|finding| (words(&pair, &finding), finding.suggestions)).collect()
}

/// What a rule finds in one text.
pub(super) fn alone(rule: Rule, tag: &str, text: &str) -> Vec<Found> {
    let language = Language::parse(tag).unwrap();
    let pair = Pair::alone(text, &language, None);
    let findings = findings(rule, &pair);
    findings.into_iter().map(|finding| (words(&pair, &finding), finding.suggestions)).collect()
}

fn findings(rule: Rule, pair: &Pair<'_>) -> Vec<Finding> {
    check(pair, &Glossary::new(Vec::new(), &[]), &Rules::only(&[rule]))
}

fn words(pair: &Pair<'_>, finding: &Finding) -> String {
    let passage = match finding.side {
        Side::Source => pair.source.expect("findings in a source need one"),
        Side::Target => pair.target,
    };
    finding.span.slice(passage.text).to_owned()
}

/// Pieces that rules look at, in any order.
const PIECES: &str = "([0-9]{1,4}|[.,:;!?/ ()«»“”„\"'–-]|  |\u{A0}|19|2026| ақпан| февраля|February |млн|пять|five |бес|th|-го|\\.\\.\\.|the |и |және |III|https://|<b>|\\{0\\}){0,16}";

proptest! {
    #[test]
    fn no_text_breaks_a_rule_and_every_finding_lies_in_its_text(
        source in PIECES, target in PIECES, any in "\\PC{0,30}", from in "en|ru|kk|de", to in "en|ru|kk|de",
    ) {
        for rule in Rule::ALL {
            for (source, target) in [(&source, &target), (&any, &target), (&source, &any)] {
                found(rule, (&from, source), (&to, target));
                alone(rule, &to, target);
            }
        }
    }

    #[test]
    fn equal_texts_say_equal_numbers(text in PIECES, from in "en|ru|kk", to in "en|ru|kk") {
        prop_assert_eq!(found(Rule::NumberMismatch, (&from, &text), (&to, &text)), []);
        prop_assert_eq!(found(Rule::NumberMismatch, (&from, &text), (&from, &format!(" {text} "))), []);
    }

    #[test]
    fn what_is_put_in_place_of_doubled_spaces_has_none(text in "([a-zа-яёәғқңөұүһі]{1,5} {1,3}){2,8}") {
        let single = text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(alone(Rule::Spacing, "kk", &single), []);
    }
}
