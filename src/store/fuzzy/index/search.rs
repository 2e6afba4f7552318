//! The search in the index: the nearest lengths first, and the threshold rises as matches are found.

use std::ops::RangeInclusive;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::cache::Directory;
use super::content::{GONE, read_segments};
use super::settle::Block;
use crate::memory::{Shelf, Sieve};
use crate::store::fuzzy::candidate::{Asked, Candidate, StoredLanguage};
use crate::store::fuzzy::ranking::Ranking;
use crate::store::segments::SegmentId;
use crate::store::{Result, Store};

/// So many candidates are ranked at once at most.
const ENOUGH: usize = 16;
/// How many blocks are searched before what was found raises the threshold: at first, and at most. Few in tests, so that
/// all of it happens there.
const BLOCKS: RangeInclusive<usize> = if cfg!(test) { 2..=4 } else { 8..=256 };
/// How many times more blocks come next: between them threads begin anew.
const GROWTH: usize = 4;
/// Fewer blocks are searched faster than another thread begins.
const WORTH_A_THREAD: usize = if cfg!(test) { 1 } else { 8 };

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
        let (mut rest, mut count) = (route.as_slice(), *BLOCKS.start());
        while !rest.is_empty() {
            let (now, later) = rest.split_at(count.min(rest.len()));
            self.search_blocks(now)?;
            (rest, count) = (later, (count * GROWTH).min(*BLOCKS.end()));
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

    fn search_tail(&mut self, directory: &Directory, language: &StoredLanguage) -> Result<()> {
        for place in self.sieve.near(&directory.tail) {
            self.compare(directory.segments[place], language)?;
        }
        Ok(())
    }

    fn search_blocks(&mut self, stops: &[Stop<'_>]) -> Result<()> {
        let within_reach = stops.iter().filter(|stop| self.stop(stop.language, stop.block).is_some());
        let shelves = within_reach.map(|stop| Ok((stop, self.shelf(stop)?))).collect::<Result<Vec<_>>>()?;
        let threshold = self.ranking.threshold();
        for ((stop, shelf), mut near) in shelves.iter().zip(self.near(&shelves)) {
            if self.ranking.threshold() > threshold {
                self.sieve.keep_near(shelf, &mut near);
            }
            self.compare_all(stop, &near)?;
        }
        self.rank()
    }

    fn shelf(&self, stop: &Stop<'_>) -> Result<Arc<Shelf>> {
        self.store.cache.shelf(&self.store.connection, stop.block.id)
    }

    /// What is near on each shelf, found by several threads where that is faster.
    fn near(&self, shelves: &[(&Stop<'_>, Arc<Shelf>)]) -> Vec<Vec<usize>> {
        let sieve = &self.sieve;
        let next = AtomicUsize::new(0);
        let work = || -> Vec<(usize, Vec<usize>)> {
            let places = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
            places.map_while(|place| Some((place, sieve.near(&shelves.get(place)?.1)))).collect()
        };
        let others = (shelves.len() / WORTH_A_THREAD).min(self.store.threads).saturating_sub(1);
        let mut near = thread::scope(|scope| {
            let threads: Vec<_> = (0..others).map(|_| scope.spawn(work)).collect();
            let mut near = work();
            for thread in threads {
                near.extend(thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
            }
            near
        });
        near.sort_unstable_by_key(|(place, _)| *place);
        near.into_iter().map(|(_, near)| near).collect()
    }

    fn compare_all(&mut self, stop: &Stop<'_>, near: &[usize]) -> Result<()> {
        if near.is_empty() {
            return Ok(());
        }
        let segments = read_segments(&self.store.connection, stop.block.id)?;
        for segment in near.iter().filter_map(|&place| segments.get(place)) {
            self.compare(*segment, stop.language)?;
            if self.waiting.len() >= ENOUGH {
                self.rank()?;
            }
        }
        Ok(())
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
