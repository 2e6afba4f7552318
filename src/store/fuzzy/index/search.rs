//! The search in the index: the nearest lengths first, and the threshold rises as matches are found.

use std::sync::Arc;

use super::cache::Directory;
use super::content::{BlockId, Content, GONE, read_segments};
use super::settle::Block;
use crate::memory::Sieve;
use crate::store::fuzzy::candidate::{Asked, Candidate, StoredLanguage};
use crate::store::fuzzy::ranking::Ranking;
use crate::store::segments::SegmentId;
use crate::store::{Result, Store};

/// So many candidates are ranked at once at most.
const ENOUGH: usize = 16;

/// A search in progress.
struct Search<'search, 'query> {
    store: &'search Store,
    asked: &'search Asked,
    sieve: Sieve,
    ranking: &'search mut Ranking<'query>,
    waiting: Vec<Candidate>,
}

/// A block of a language and how far its lengths are from that of the query.
struct Stop<'language> {
    language: &'language StoredLanguage,
    block: Block,
    away: usize,
}

impl Store {
    /// Ranks every segment of the index that can be among the best.
    pub(in crate::store::fuzzy) fn search_index(
        &self,
        asked: &Asked,
        languages: &[StoredLanguage],
        ranking: &mut Ranking<'_>,
    ) -> Result<()> {
        // Only equal texts have a higher score, and these have been found by their hash.
        if ranking.least_score() >= 100 {
            return Ok(());
        }
        let sieve = Sieve::new(&asked.normal, ranking.threshold());
        Search { store: self, asked, sieve, ranking, waiting: Vec::new() }.run(languages)
    }
}

impl Search<'_, '_> {
    fn run(mut self, languages: &[StoredLanguage]) -> Result<()> {
        let mut route = Vec::new();
        for language in languages {
            let directory = self.store.cache.directory(&self.store.connection, language.0)?;
            self.search_tail(&directory, language)?;
            route.extend(directory.blocks.iter().filter_map(|block| self.stop(language, *block)));
        }
        route.sort_unstable_by_key(|stop| (stop.away, stop.block.id));
        let mut rank_at = 0;
        for stop in route {
            if stop.away > rank_at || self.waiting.len() >= ENOUGH {
                self.rank()?;
                rank_at = stop.away * 2;
            }
            if self.stop(stop.language, stop.block).is_some() {
                self.search_block(&stop)?;
            }
        }
        self.rank()
    }

    /// The block as a place to search, where its lengths are within reach.
    fn stop<'language>(&self, language: &'language StoredLanguage, block: Block) -> Option<Stop<'language>> {
        let (shortest, longest) = (block.shortest as usize, block.longest as usize);
        let nearest = self.sieve.length().clamp(shortest, longest);
        self.sieve.reach().lengths().contains(&nearest).then(|| Stop {
            language,
            block,
            away: nearest.abs_diff(self.sieve.length()),
        })
    }

    fn search_tail(&mut self, directory: &Arc<Directory>, language: &StoredLanguage) -> Result<()> {
        for place in self.near(&directory.tail, NO_BLOCK)? {
            self.compare(directory.segments[place], language)?;
        }
        Ok(())
    }

    fn search_block(&mut self, stop: &Stop<'_>) -> Result<()> {
        let block = stop.block.id;
        let content = self.store.cache.content(&self.store.connection, block)?;
        let near = self.near(&content, block)?;
        if near.is_empty() {
            return Ok(());
        }
        let segments = read_segments(&self.store.connection, block)?;
        for segment in near.into_iter().filter_map(|place| segments.get(place)) {
            self.compare(*segment, stop.language)?;
        }
        Ok(())
    }

    /// The places of the texts that may be near enough.
    fn near(&mut self, content: &Content, block: BlockId) -> Result<Vec<usize>> {
        let mut places = self.sieve.with_its_letters(&content.lengths, &content.histograms);
        if !places.is_empty() {
            let letters = content.letters(&self.store.connection, block)?;
            places.retain(|&place| self.sieve.may_match(content.lengths[place] as usize, letters.of(place)));
        }
        Ok(places)
    }

    fn compare(&mut self, segment: SegmentId, language: &StoredLanguage) -> Result<()> {
        if segment != GONE {
            let threshold = self.ranking.threshold();
            self.waiting.extend(self.store.candidate(segment, self.asked, language, threshold)?);
        }
        Ok(())
    }

    /// Ranks what was found so far; what is still to come has to be as good.
    fn rank(&mut self) -> Result<()> {
        if !self.waiting.is_empty() {
            self.ranking.add(self.store, std::mem::take(&mut self.waiting))?;
            self.sieve.raise(self.ranking.threshold());
        }
        Ok(())
    }
}

/// The tail is no block; its words are in memory.
const NO_BLOCK: BlockId = 0;
