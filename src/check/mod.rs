//! Rules that find what an editor should see.
//!
//! Comes in: a [`Passage`] alone or with its source, and a glossary. Goes out: findings with the words, the
//! reason and the suggestion. One rule a file; [`Rule::ALL`] lists them.

mod finding;
mod missing_term;
mod passage;
mod rule;
mod rules;
mod survey;
mod unwanted_term;

pub use finding::{Finding, Side};
use passage::ReadPair;
pub use passage::{Pair, Passage};
pub use rule::{Rule, Severity};
pub use rules::{Rules, Setting};
pub use survey::{Survey, Surveyed};

use crate::glossary::Glossary;

/// A rule's code: looks at a pair and adds what it finds.
type Check = fn(&ReadPair<'_>, &Glossary, &mut Vec<Finding>);

/// Every rule that looks at one pair at a time, in files of rules that share their work.
const CHECKS: [Check; 2] = [unwanted_term::check, missing_term::check];

/// What the rules find in a pair, or in one text alone, in the order of the text: the target's findings
/// before the source's.
#[must_use]
pub fn check(pair: &Pair<'_>, glossary: &Glossary, rules: &Rules) -> Vec<Finding> {
    let pair = ReadPair::new(pair, glossary);
    let mut findings = Vec::new();
    for check in CHECKS {
        check(&pair, glossary, &mut findings);
    }
    rules.apply(&mut findings);
    findings.sort_by_key(|finding| (finding.side, finding.span.start, finding.rule));
    findings
}
