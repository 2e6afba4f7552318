//! Fuzzy lookup: every stored segment like a query, and the translations that its units give.
//!
//! Exact by construction: the only segments passed over are those that too many edits part from the query, or that
//! cannot be among the best any more.

mod candidate;
mod context;
mod index;
mod ranking;
mod readers;
mod renderings;
mod translations;

use super::segments::languages;
use super::{Result, Store};
use crate::language::Language;
use crate::memory::{Match, Penalties};
use candidate::Asked;
use ranking::Ranking;

pub(super) use index::{Cache, IndexProblem, add, check, is_current, rebuild, segments_in, settle};
pub use readers::Readers;

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

impl Store {
    /// Lets one lookup use so many threads; one at least.
    pub fn set_threads(&mut self, threads: usize) {
        self.threads = threads.max(1);
    }

    /// Every match that scores `min_score` or more, best first, `limit` at most. Ties: the better status first,
    /// then the newer, then the lower unit. Of matches with equal source and target the first is given.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn lookup(&self, query: &Query<'_>) -> Result<Vec<Match>> {
        let _one_state = self.connection.unchecked_transaction()?;
        self.lookup_now(query)
    }

    /// As [`Store::lookup`], in the transaction that is open.
    fn lookup_now(&self, query: &Query<'_>) -> Result<Vec<Match>> {
        if query.limit == 0 {
            return Ok(Vec::new());
        }
        let asked = Asked::new(query.text);
        let all = languages(&self.connection, None)?;
        let between = all.iter().filter(|(_, language)| !language.matches(query.to)).map(|(row, _)| *row);
        let mut ranking = Ranking::new(query, between.collect());
        let languages: Vec<_> =
            all.into_iter().filter(|(_, language)| language.matches(query.from)).collect();
        for language in &languages {
            ranking.add(self, self.equal_segments(&asked, language)?)?;
        }
        if is_current(&self.connection)? {
            self.search_index(&asked, &languages, &mut ranking)?;
        } else {
            for language in &languages {
                ranking.add(self, self.scan(&asked, language, ranking.threshold())?)?;
            }
        }
        Ok(ranking.into_matches())
    }
}

#[cfg(test)]
mod tests;
