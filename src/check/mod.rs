//! Rules that find what an editor should see.
//!
//! Comes in: a [`Passage`] alone or with its source, and a glossary. Goes out: findings with the words, the
//! reason and the suggestion. One rule a file; [`Rule::ALL`] lists them.

mod address;
mod baseline;
mod finding;
mod fingerprint;
mod missing_term;
mod name_variant;
mod number_mismatch;
mod passage;
mod punctuation;
mod remedy;
mod repeated_word;
mod rule;
mod rules;
mod spacing;
mod survey;
mod telltale;
#[cfg(test)]
mod testing;
mod untranslated;
mod unwanted_term;
mod waiver;

pub use baseline::{Baseline, Remaining};
pub use finding::{Finding, Side};
pub use fingerprint::{FINGERPRINT_VERSION, fingerprint};
use passage::ReadPair;
pub use passage::{Pair, Passage};
pub use punctuation::closes_in_paragraph;
pub use remedy::replacement;
pub use rule::{Rule, Severity};
pub use rules::{Rules, Setting};
pub use survey::{Survey, Surveyed};
pub use waiver::{Comment, Waiver, comments};

use crate::glossary::Glossary;

/// A rule's code: looks at a pair and adds what it finds.
type Check = fn(&ReadPair<'_>, &Glossary, &mut Vec<Finding>);

/// Every rule that looks at one pair at a time, with those that share its work.
const CHECKS: [(&[Rule], Check); 8] = [
    (&[Rule::ForbiddenTerm, Rule::BackTranslation, Rule::DeprecatedTerm], unwanted_term::check),
    (&[Rule::MissingTerm], missing_term::check),
    (&[Rule::NameVariant], name_variant::check),
    (&[Rule::NumberMismatch], number_mismatch::check),
    (&[Rule::Untranslated], untranslated::check),
    (&[Rule::Punctuation], punctuation::check),
    (&[Rule::Spacing], spacing::check),
    (&[Rule::RepeatedWord], repeated_word::check),
];

/// What the rules find in a pair, or in one text alone, in the order of the text: the target's findings
/// before the source's.
#[must_use]
pub fn check(pair: &Pair<'_>, glossary: &Glossary, rules: &Rules) -> Vec<Finding> {
    let pair = ReadPair::new(pair, glossary, rules);
    let mut findings = Vec::new();
    for (_, check) in CHECKS.iter().filter(|(shared, _)| shared.iter().any(|rule| rules.wants(*rule))) {
        check(&pair, glossary, &mut findings);
    }
    rules.apply(&mut findings);
    findings.sort_by_key(|finding| (finding.side, finding.span.start, finding.rule));
    findings
}
