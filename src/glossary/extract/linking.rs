//! Which phrases of the translations stand for which phrases of the texts.
//!
//! Comes in: the phrases of both sides, and the candidates among them. Goes out: the candidates with their links, the
//! best first. Links compete, as in Melamed (2000): what stands for one phrase stands for no part of it.

use rustc_hash::FxHashMap;

use super::Side;
use super::association::Contingency;
use super::words::Words;

/// Chance explains a link below this once in a hundred times.
const LEAST_LOG_LIKELIHOOD: f64 = 6.6;
/// Links less sure than this are none.
const LEAST_DICE: f64 = 0.25;
/// Beside the surest link, one as sure as this part of it may stand.
const LEAST_BESIDE: f64 = 0.7;
/// A counterpart is shared with a better candidate where it is as sure as this part of it.
const LEAST_SHARED: f64 = 0.8;
/// What stands in so many texts or fewer may be brought together by chance.
const FEW: u32 = 6;
/// How sure a rare name is as the counterpart of what is none.
const OF_NAME: f64 = 0.5;
/// Most links of one candidate.
const MOST_LINKS: usize = 2;

/// A candidate with its links.
#[derive(Debug)]
pub(super) struct Linked {
    pub(super) phrase: usize,
    pub(super) score: f64,
    pub(super) links: Vec<Link>,
}

/// A phrase of the translations that stands for a candidate.
#[derive(Debug, Clone)]
pub(super) struct Link {
    pub(super) phrase: usize,
    /// In how many pairs both stand.
    pub(super) together: u32,
    /// 0 to 1: Dice's coefficient, less where longer phrases cover the other or words of either have no counterpart.
    pub(super) confidence: f64,
}

/// Candidates in one language, as they were listed.
pub(super) fn alone(source: &Side, listed: &[usize]) -> Vec<Linked> {
    listed
        .iter()
        .map(|&phrase| Linked { phrase, score: source.termhood[phrase], links: Vec::new() })
        .collect()
}

/// Candidates with their links; those without are left out.
pub(super) fn linked(source: &Side, target: &Side, listed: &[usize]) -> Vec<Linked> {
    let mut linker = Linker { source, target, words: Words::new(source, target) };
    let places = places(source, listed);
    let mut all: Vec<Linked> =
        listed.iter().zip(&places).map(|(phrase, texts)| linker.linked(*phrase, texts)).collect();
    by_score(&mut all);
    compete(&mut all, source);
    by_score(&mut all);
    all.retain(|linked| !linked.links.is_empty());
    all
}

fn by_score(all: &mut [Linked]) {
    all.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.phrase.cmp(&other.phrase)));
}

/// Takes links from candidates where better ones have them: what stands for a phrase stands for no part of it, and two
/// phrases share a counterpart only where both are about as sure of it.
fn compete(all: &mut [Linked], source: &Side) {
    let mut taken: FxHashMap<usize, Vec<(usize, f64)>> = FxHashMap::default();
    for linked in all {
        let Linked { phrase, score, links } = linked;
        let before = links.first().map_or(0.0, |link| link.confidence);
        links.retain(|link| {
            let takers = taken.get(&link.phrase).into_iter().flatten();
            takers.into_iter().all(|(taker, sure)| {
                !source.phrases.overlap(*taker, *phrase) && link.confidence >= LEAST_SHARED * sure
            })
        });
        if let Some(best) = links.first() {
            *score *= best.confidence / before;
            taken.entry(best.phrase).or_default().push((*phrase, best.confidence));
        }
    }
}

/// The texts in which each candidate stands.
fn places(source: &Side, listed: &[usize]) -> Vec<Vec<u32>> {
    let order: FxHashMap<u32, usize> =
        listed.iter().enumerate().map(|(at, phrase)| (*phrase as u32, at)).collect();
    let mut places = vec![Vec::new(); listed.len()];
    for text in 0..source.corpus.len() {
        for phrase in source.phrases.in_text(text) {
            if let Some(at) = order.get(phrase) {
                places[*at].push(text as u32);
            }
        }
    }
    places
}

struct Linker<'side> {
    source: &'side Side,
    target: &'side Side,
    words: Words<'side>,
}

impl Linker<'_> {
    fn linked(&mut self, phrase: usize, texts: &[u32]) -> Linked {
        let mut links = self.links(phrase, texts);
        self.prefer_likeness(phrase, &mut links);
        links.sort_by(|one, other| {
            other.confidence.total_cmp(&one.confidence).then(one.phrase.cmp(&other.phrase))
        });
        let surest = links.first().map_or(0.0, |link| link.confidence);
        links.retain(|link| link.confidence >= LEAST_BESIDE * surest);
        Linked { phrase, score: self.source.termhood[phrase] * surest, links: apart(links, self.target) }
    }

    /// Leaves a rare name only the links that sound like it, where there are some: few pairs are brought together by
    /// chance, and a name keeps its sound.
    fn prefer_likeness(&self, phrase: usize, links: &mut Vec<Link>) {
        let own = &self.source.phrases.list[phrase];
        let sounds = |link: &Link| self.words.sound_alike(phrase, link.phrase);
        if own.is_name() && own.texts <= FEW && links.iter().any(sounds) {
            links.retain(sounds);
        }
    }

    /// Every phrase that stands in the translations of these texts more often than chance has it.
    fn links(&mut self, phrase: usize, texts: &[u32]) -> Vec<Link> {
        let mut together: FxHashMap<u32, u32> = FxHashMap::default();
        for text in texts {
            for other in self.target.phrases.in_text(*text as usize) {
                *together.entry(*other).or_default() += 1;
            }
        }
        together
            .into_iter()
            .filter_map(|(other, together)| self.link(phrase, other as usize, together))
            .collect()
    }

    fn link(&mut self, phrase: usize, other: usize, together: u32) -> Option<Link> {
        let opposite = &self.target.phrases.list[other];
        let counts = Contingency {
            together,
            source: self.source.phrases.list[phrase].texts,
            target: opposite.texts,
            all: self.source.corpus.len() as u32,
        };
        let dice = counts.dice();
        let own = f64::from(self.target.own_counts[other]) / f64::from(opposite.count);
        let is_link = own > 0.0 && dice >= LEAST_DICE && counts.log_likelihood() >= LEAST_LOG_LIKELIHOOD;
        is_link.then(|| {
            let covered = self.words.coverage(phrase, other);
            let becomes_name = !self.source.phrases.list[phrase].is_name() && opposite.is_name();
            let kind = if becomes_name && opposite.texts <= FEW { OF_NAME } else { 1.0 };
            Link { phrase: other, together, confidence: dice * (own * covered).sqrt() * kind }
        })
    }
}

/// The surest links, without those that are part of a surer one or hold it.
fn apart(links: Vec<Link>, target: &Side) -> Vec<Link> {
    let mut kept: Vec<Link> = Vec::new();
    for link in links {
        let overlaps = kept.iter().any(|surer| target.phrases.overlap(surer.phrase, link.phrase));
        if !overlaps && kept.len() < MOST_LINKS {
            kept.push(link);
        }
    }
    kept
}
