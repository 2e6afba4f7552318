//! Fuzzy lookup: every stored segment like a query, and the translations that its units give.
//!
//! Exact by construction: the only segments passed over are those that too many edits part from the query.

mod context;
mod renderings;
mod scan;
mod translations;

use std::rc::Rc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rustc_hash::FxHashSet;

use super::{Result, Store};
use crate::language::Language;
use crate::memory::{Case, ContextMatch, Match, Origin, Penalties, Penalty, Substituted, Traits, difference};
use renderings::Renderings;
use scan::Candidate;
use translations::Translation;

/// What is asked of the memory.
#[derive(Debug, Clone)]
pub struct Query<'text> {
    /// The text.
    pub text: &'text str,
    /// Its language.
    pub from: &'text Language,
    /// The language wanted.
    pub to: &'text Language,
    /// The lowest score to give, 0 to 102.
    pub min_score: u8,
    /// How many matches at most.
    pub limit: usize,
    /// What is taken off scores.
    pub penalties: Penalties,
    /// The segment before the query in its document.
    pub previous: Option<&'text str>,
    /// The segment after the query in its document.
    pub next: Option<&'text str>,
}

/// A match in the making: the segment, its translation, and what decides its place.
struct Ranked<'candidate> {
    candidate: &'candidate Candidate,
    translation: Translation,
    renderings: Rc<Renderings>,
    substituted: Option<Substituted>,
    penalties: Vec<Penalty>,
    score: u8,
}

impl Store {
    /// Every match that scores `min_score` or more, best first, `limit` at most. Ties: the better status first,
    /// then the newer, then the lower unit. Of matches with equal source and target the first is given.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn lookup(&self, query: &Query<'_>) -> Result<Vec<Match>> {
        let _one_state = self.connection.unchecked_transaction()?;
        let candidates = self.segments_like(query.text, query.from, query.min_score)?;
        let asked = Traits::of(query.text, query.from);
        let mut ranked = Vec::new();
        for candidate in &candidates {
            self.rank(query, &asked, candidate, &mut ranked)?;
        }
        ranked.sort_by(best_first);
        let best = first_of_each(ranked).take(query.limit);
        Ok(best.map(|ranked| ranked.into_match(query.text)).collect())
    }

    /// Adds the translations of a candidate that score enough.
    fn rank<'candidate>(
        &self,
        query: &Query<'_>,
        asked: &Traits<'_>,
        candidate: &'candidate Candidate,
        ranked: &mut Vec<Ranked<'candidate>>,
    ) -> Result<()> {
        let stored = Traits::of(&candidate.text, query.from);
        let alone = candidate.similarity.score(query.text, &candidate.text);
        let translations = self.translations(candidate.segment, query.to)?;
        let renderings = Rc::new(Renderings::of(&translations));
        for translation in translations {
            // Neighbours count only where the texts are equal.
            let context = match alone {
                100 => self.context_match(query, translation.own_unit, &candidate.language)?,
                _ => ContextMatch::default(),
            };
            let substituted =
                asked.numbers_differ(&stored).then(|| translation.with_values_of(query, &candidate.text));
            let substituted = substituted.flatten();
            let penalties = query.penalties.apply(&case(asked, &stored, &translation, substituted.is_some()));
            let score = (alone + context.points()).saturating_sub(points(&penalties));
            if score >= query.min_score {
                let renderings = Rc::clone(&renderings);
                ranked.push(Ranked { candidate, translation, renderings, substituted, penalties, score });
            }
        }
        Ok(())
    }
}

impl Ranked<'_> {
    fn into_match(self, query: &str) -> Match {
        let Self { candidate, translation, renderings, substituted, penalties, score } = self;
        let (uses, alternatives) = renderings.of_target(&translation.target);
        let (target, substitutions) = match substituted {
            Some(Substituted { target, substitutions }) => (target, substitutions),
            None => (translation.target, Vec::new()),
        };
        Match {
            source: candidate.text.clone(),
            target,
            from: candidate.language.clone(),
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
            difference: difference(&candidate.text, query),
            substitutions,
            uses,
            alternatives,
        }
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

fn best_first(one: &Ranked<'_>, other: &Ranked<'_>) -> std::cmp::Ordering {
    let key = |ranked: &Ranked<'_>| (ranked.score, ranked.translation.status, ranked.translation.changed);
    key(other).cmp(&key(one)).then_with(|| one.translation.unit.cmp(&other.translation.unit))
}

fn first_of_each<'candidate>(ranked: Vec<Ranked<'candidate>>) -> impl Iterator<Item = Ranked<'candidate>> {
    let mut seen: FxHashSet<(&'candidate str, String)> = FxHashSet::default();
    let mut is_first = move |one: &Ranked<'candidate>| {
        seen.insert((one.candidate.text.as_str(), one.translation.target.clone()))
    };
    ranked.into_iter().filter(move |one| is_first(one))
}

/// The day of a moment, as an ISO 8601 date in UTC.
fn day(moment: Timestamp) -> String {
    moment.to_zoned(TimeZone::UTC).date().to_string()
}
