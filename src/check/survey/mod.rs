//! What only many pairs together show.
//!
//! Comes in: pairs of texts one after the other, each with a number of the caller's, and pairs that are published
//! already. Goes out: findings with these numbers, in the order of the pairs. One rule a file.

mod kinship;
mod message;
mod pairs;
mod quotation;
mod quoted;
mod rendering;
mod texts;
mod translation;
mod wording;

use std::panic::resume_unwind;
use std::thread;

use super::finding::Finding;
use super::passage::Passage;
use super::rule::Rule;
use super::rules::Rules;
use pairs::Pairs;

/// A source with fewer words may be translated in many ways.
const LEAST_WORDS: usize = 3;

/// Pairs that are looked at together.
///
/// It keeps every distinct text once: a million pairs of ordinary sentences take some 500 MB.
#[derive(Debug, Default)]
pub struct Survey {
    rules: Rules,
    pairs: Vec<Pairs>,
}

/// A finding in one of the pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surveyed {
    /// The number that the caller gave the pair.
    pub number: u64,
    /// Its source.
    pub source: String,
    /// Its target.
    pub target: String,
    /// What was found.
    pub finding: Finding,
}

/// A rule's code: looks at pairs together.
type Check = fn(&Pairs) -> Vec<Found>;

/// The rules that look at many pairs.
const CHECKS: [(Rule, Check); 3] = [
    (Rule::InconsistentRendering, rendering::check),
    (Rule::InconsistentTranslation, translation::check),
    (Rule::QuoteDiffers, quotation::check),
];

/// A finding, with the place of its pair.
struct Found {
    record: usize,
    finding: Finding,
}

impl Found {
    fn new(record: usize, finding: Finding) -> Self {
        Self { record, finding }
    }
}

impl Survey {
    /// No pairs yet, for these rules.
    #[must_use]
    pub fn new(rules: Rules) -> Self {
        Self { rules, pairs: Vec::new() }
    }

    /// Whether any rule needs the pairs.
    #[must_use]
    pub fn is_wanted(rules: &Rules) -> bool {
        CHECKS.iter().any(|(rule, _)| rules.wants(*rule))
    }

    /// Takes in a pair to check; findings in it bear its number.
    pub fn add(&mut self, number: u64, source: &Passage<'_>, target: &Passage<'_>) {
        self.take_in(Some(number), source, target);
    }

    /// Takes in a pair that is published: its quotations hold for all that are checked.
    pub fn publish(&mut self, source: &Passage<'_>, target: &Passage<'_>) {
        self.take_in(None, source, target);
    }

    fn take_in(&mut self, number: Option<u64>, source: &Passage<'_>, target: &Passage<'_>) {
        let pairs = Pairs::of(&mut self.pairs, source.language, target.language);
        pairs.add(number.unwrap_or(0), source.text, target.text, number.is_none());
    }

    /// The quotations in the sources of the pairs to check, each once: what to look for among published pairs.
    #[must_use]
    pub fn quotations(&self) -> Vec<Passage<'_>> {
        self.pairs.iter().flat_map(quotation::quotations).collect()
    }

    /// What the rules find, in the order of the pairs.
    #[must_use]
    pub fn findings(&self) -> Vec<Surveyed> {
        let mut surveyed: Vec<Surveyed> =
            self.pairs.iter().flat_map(|pairs| self.findings_in(pairs)).collect();
        surveyed.sort_by_key(|one| (one.number, one.finding.span.start, one.finding.rule));
        surveyed
    }

    fn findings_in(&self, pairs: &Pairs) -> Vec<Surveyed> {
        let wanted = CHECKS.iter().filter(|(rule, _)| self.rules.wants(*rule));
        let found: Vec<Found> = thread::scope(|scope| {
            let running: Vec<_> = wanted.map(|(_, check)| scope.spawn(|| check(pairs))).collect();
            let found =
                running.into_iter().map(|one| one.join().unwrap_or_else(|panic| resume_unwind(panic)));
            found.flatten().collect()
        });
        found.into_iter().filter_map(|one| self.surveyed(pairs, one)).collect()
    }

    fn surveyed(&self, pairs: &Pairs, Found { record, finding }: Found) -> Option<Surveyed> {
        let record = &pairs.records[record];
        let mut findings = vec![finding];
        self.rules.apply(&mut findings);
        let (source, target) = (pairs.source(record).text.to_owned(), pairs.target(record).text.to_owned());
        Some(Surveyed { number: record.number, source, target, finding: findings.pop()? })
    }
}

#[cfg(test)]
mod tests;
