//! The best matches so far, and what a further segment must reach to be one of them.

use std::rc::Rc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rustc_hash::FxHashSet;

use super::Query;
use super::candidate::Candidate;
use super::renderings::Renderings;
use super::translations::Translation;
use crate::memory::{Case, ContextMatch, Match, Origin, Penalty, Substituted, Traits, difference};
use crate::store::segments::SegmentId;
use crate::store::{Result, Store};

/// The best matches so far.
pub(super) struct Ranking<'query> {
    query: &'query Query<'query>,
    asked: Traits<'query>,
    /// The rows of the languages that a way through a third one may lead through, as a JSON list.
    between: String,
    best: Vec<Ranked>,
    /// Segments that were looked at: the exact search and the index may both give one.
    seen: FxHashSet<SegmentId>,
}

/// A match in the making: the segment, its translation, and what decides its place.
struct Ranked {
    candidate: Candidate,
    translation: Translation,
    renderings: Rc<Renderings>,
    substituted: Option<Substituted>,
    penalties: Vec<Penalty>,
    score: u8,
}

impl<'query> Ranking<'query> {
    /// For a query, and the languages through which a way into the target language may lead.
    pub(super) fn new(query: &'query Query<'query>, between: Vec<i64>) -> Self {
        let asked = Traits::of(query.text, query.from);
        Self { query, asked, between: format!("{between:?}"), best: Vec::new(), seen: FxHashSet::default() }
    }

    /// The score that a further match must have: an equal one may still be better by its status or date.
    pub(super) fn least_score(&self) -> u8 {
        let last = self.query.limit.checked_sub(1).and_then(|last| self.best.get(last));
        last.map_or(self.query.min_score, |last| last.score)
    }

    /// The similarity in per cent that a further segment must have.
    pub(super) fn threshold(&self) -> u8 {
        self.least_score().min(100)
    }

    /// Takes in the translations of candidates, the nearest first, as long as they can be among the best.
    pub(super) fn add(&mut self, store: &Store, mut candidates: Vec<Candidate>) -> Result<()> {
        candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.similarity.percent()));
        for candidate in candidates {
            if most_points(&candidate) < self.least_score() {
                break;
            }
            if self.seen.insert(candidate.segment) {
                self.add_translations(store, &candidate)?;
            }
        }
        Ok(())
    }

    fn add_translations(&mut self, store: &Store, candidate: &Candidate) -> Result<()> {
        let query = self.query;
        let stored = Traits::of(&candidate.text, query.from);
        let alone = candidate.similarity.score(query.text, &candidate.text);
        let translations = store.translations(candidate.segment, query.to, &self.between)?;
        let renderings = Rc::new(Renderings::of(&translations));
        for translation in translations {
            // Neighbours count only where the texts are equal.
            let context = match alone {
                100 => store.context_match(query, translation.own_unit, &candidate.language)?,
                _ => ContextMatch::default(),
            };
            let differ = self.asked.numbers_differ(&stored);
            let substituted = differ.then(|| translation.with_values_of(query, &candidate.text)).flatten();
            let case = case(&self.asked, &stored, &translation, substituted.is_some());
            let penalties = query.penalties.apply(&case);
            let score = (alone + context.points()).saturating_sub(points(&penalties));
            if score >= query.min_score {
                let (candidate, renderings) = (candidate.clone(), Rc::clone(&renderings));
                self.best.push(Ranked { candidate, translation, renderings, substituted, penalties, score });
            }
        }
        self.keep_best();
        Ok(())
    }

    /// Of matches with equal source and target the first stays, and of all no more than were asked for.
    fn keep_best(&mut self) {
        self.best.sort_by(best_first);
        let mut seen: FxHashSet<(&str, &str)> = FxHashSet::default();
        let first: Vec<bool> = self.best.iter().map(|one| seen.insert(one.pair())).collect();
        let mut first = first.into_iter();
        self.best.retain(|_| first.next().unwrap_or(false));
        self.best.truncate(self.query.limit);
    }

    /// The matches, best first.
    pub(super) fn into_matches(self) -> Vec<Match> {
        let query = self.query.text;
        self.best.into_iter().map(|ranked| ranked.into_match(query)).collect()
    }
}

impl Ranked {
    fn pair(&self) -> (&str, &str) {
        (&self.candidate.text, &self.translation.target)
    }

    fn into_match(self, query: &str) -> Match {
        let Self { candidate, translation, renderings, substituted, penalties, score } = self;
        let (uses, alternatives) = renderings.of_target(&translation.target);
        let (target, substitutions) = match substituted {
            Some(Substituted { target, substitutions }) => (target, substitutions),
            None => (translation.target, Vec::new()),
        };
        Match {
            difference: difference(&candidate.text, query),
            source: candidate.text,
            target,
            from: candidate.language,
            to: translation.language,
            score,
            similarity: candidate.similarity.as_f64(),
            penalties,
            status: translation.status,
            confidence: translation.confidence,
            origin: Origin {
                document: translation.document,
                date: translation.changed.map(day),
                user: translation.user,
            },
            via: translation.via,
            substitutions,
            uses,
            alternatives,
        }
    }
}

/// The highest score that a candidate can have: its similarity, and two points for neighbours where it is equal.
fn most_points(candidate: &Candidate) -> u8 {
    match candidate.similarity.percent() {
        100 => 102,
        percent => percent,
    }
}

fn case<'traits>(
    query: &'traits Traits<'traits>,
    stored: &'traits Traits<'traits>,
    translation: &Translation,
    substituted: bool,
) -> Case<'traits> {
    let (via, machine) = (translation.via.is_some(), translation.is_machine_made());
    Case { query, stored, status: translation.status, substituted, via, machine }
}

fn points(penalties: &[Penalty]) -> u8 {
    penalties.iter().fold(0, |sum, penalty| sum.saturating_add(penalty.points))
}

fn best_first(one: &Ranked, other: &Ranked) -> std::cmp::Ordering {
    let key = |ranked: &Ranked| (ranked.score, ranked.translation.status, ranked.translation.changed);
    key(other).cmp(&key(one)).then_with(|| one.translation.unit.cmp(&other.translation.unit))
}

/// The day of a moment, as an ISO 8601 date in UTC.
fn day(moment: Timestamp) -> String {
    moment.to_zoned(TimeZone::UTC).date().to_string()
}
