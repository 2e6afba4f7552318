//! The pairs of a survey, those in the same two languages together.
//!
//! Comes in: pairs of texts, one after the other. Goes out: the same in small records, in the order in which they
//! came.

use super::texts::{TextId, Texts};
use crate::check::passage::Passage;
use crate::language::Language;

/// Pairs in the same two languages.
#[derive(Debug)]
pub(super) struct Pairs {
    pub(super) from: Language,
    pub(super) to: Language,
    pub(super) sources: Texts,
    pub(super) targets: Texts,
    pub(super) records: Vec<Record>,
}

/// A pair, as small as it can be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record {
    /// The number that the caller gave it.
    pub(super) number: u64,
    pub(super) source: TextId,
    pub(super) target: TextId,
    /// Whether it is published: others are held against it, and it is never reported.
    pub(super) is_published: bool,
}

impl Pairs {
    fn new(from: &Language, to: &Language) -> Self {
        let (sources, targets) = (Texts::default(), Texts::default());
        Self { from: from.clone(), to: to.clone(), sources, targets, records: Vec::new() }
    }

    /// The pairs in two languages among `all`, begun where there are none.
    pub(super) fn of<'all>(all: &'all mut Vec<Self>, from: &Language, to: &Language) -> &'all mut Self {
        let known = all.iter().position(|pairs| pairs.from.matches(from) && pairs.to.matches(to));
        let place = known.unwrap_or_else(|| {
            all.push(Self::new(from, to));
            all.len() - 1
        });
        &mut all[place]
    }

    pub(super) fn add(&mut self, number: u64, source: &str, target: &str, is_published: bool) {
        let (source, target) = (self.sources.add(source), self.targets.add(target));
        self.records.push(Record { number, source, target, is_published });
    }

    /// The source of a pair.
    pub(super) fn source(&self, record: &Record) -> Passage<'_> {
        Passage { text: self.sources.get(record.source), language: &self.from }
    }

    /// The target of a pair.
    pub(super) fn target(&self, record: &Record) -> Passage<'_> {
        Passage { text: self.targets.get(record.target), language: &self.to }
    }
}
