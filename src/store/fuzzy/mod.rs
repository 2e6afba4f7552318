//! Fuzzy lookup: every stored segment like a query, and the translations that its units give.
//!
//! Exact by construction: the only segments passed over are those whose length alone rules them out.

mod context;
mod scan;
mod translations;

use super::{Result, Store};
use crate::language::Language;
use crate::memory::{Case, ContextMatch, Match, Origin, Penalties, difference, score};
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

/// A match with what ties are broken by.
struct Ranked {
    found: Match,
    changed: Option<String>,
    unit: i64,
}

impl Store {
    /// Every match that scores `min_score` or more, best first, `limit` at most. Ties: the better status first,
    /// then the newer, then the lower unit. Matches with equal source and target are given once.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn lookup(&self, query: &Query<'_>) -> Result<Vec<Match>> {
        let mut ranked = Vec::new();
        for candidate in self.segments_like(query.text, query.from, query.min_score)? {
            for translation in self.translations(candidate.segment, query.to)? {
                ranked.push(self.rank(query, &candidate, translation)?);
            }
        }
        ranked.retain(|ranked| ranked.found.score >= query.min_score);
        ranked.sort_by(best_first);
        Ok(first_of_each(ranked, query.limit))
    }

    fn rank(&self, query: &Query<'_>, candidate: &Candidate, translation: Translation) -> Result<Ranked> {
        let context = self.context_match(query, &candidate.language, &translation)?;
        let penalties = query.penalties.apply(&case(query, candidate, &translation));
        let deducted: u8 = penalties.iter().fold(0, |sum: u8, penalty| sum.saturating_add(penalty.points));
        let found = Match {
            score: score(query.text, &candidate.text, context).saturating_sub(deducted),
            source: candidate.text.clone(),
            target: translation.target,
            from: candidate.language.clone(),
            to: translation.language,
            similarity: candidate.similarity.as_f64(),
            penalties,
            status: translation.status,
            confidence: translation.confidence,
            origin: Origin {
                document: translation.document,
                date: translation.changed.as_deref().map(day),
                user: translation.user,
            },
            via: translation.via,
            difference: difference(&candidate.text, query.text),
        };
        Ok(Ranked { found, changed: translation.changed, unit: translation.unit })
    }

    fn context_match(
        &self,
        query: &Query<'_>,
        language: &Language,
        translation: &Translation,
    ) -> Result<ContextMatch> {
        Ok(ContextMatch {
            previous: self.neighbour_equals(
                translation.unit,
                language,
                context::Side::Before,
                query.previous,
            )?,
            next: self.neighbour_equals(translation.unit, language, context::Side::After, query.next)?,
        })
    }
}

fn case<'text>(query: &Query<'text>, candidate: &'text Candidate, translation: &Translation) -> Case<'text> {
    Case {
        query: query.text,
        stored: &candidate.text,
        language: query.from,
        status: translation.status,
        via: translation.via.is_some(),
        machine: translation.machine,
    }
}

fn best_first(one: &Ranked, other: &Ranked) -> std::cmp::Ordering {
    let key = |ranked: &Ranked| (ranked.found.score, ranked.found.status);
    key(other)
        .cmp(&key(one))
        .then_with(|| other.changed.cmp(&one.changed))
        .then_with(|| one.unit.cmp(&other.unit))
}

fn first_of_each(ranked: Vec<Ranked>, limit: usize) -> Vec<Match> {
    let mut seen = std::collections::HashSet::new();
    let matches = ranked.into_iter().map(|ranked| ranked.found);
    matches.filter(|found| seen.insert((found.source.clone(), found.target.clone()))).take(limit).collect()
}

/// The day of a moment in ISO 8601.
fn day(moment: &str) -> String {
    moment.split('T').next().unwrap_or(moment).to_owned()
}
