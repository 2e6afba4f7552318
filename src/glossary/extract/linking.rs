//! Which phrases of the translations stand for which phrases of the texts.
//!
//! Comes in: the phrases of both sides, and the candidates among them. Goes out: the candidates with their links, the
//! best first. Links compete, as in Melamed (2000): what stands for one phrase stands for no part of it.

use rustc_hash::FxHashMap;

use super::Side;
use super::association::Contingency;
use super::words::Words;

/// Chance explains a link below this once in a thousand times.
const LEAST_LOG_LIKELIHOOD: f64 = 10.8;
/// Links less sure than this are none.
const LEAST_DICE: f64 = 0.25;
/// Beside the surest link, one as sure as this part of it may stand.
const LEAST_BESIDE: f64 = 0.7;
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
    pub(super) together: u32,
    pub(super) confidence: f64,
}

/// Candidates in one language, as they were listed.
pub(super) fn alone(source: &Side, listed: &[usize]) -> Vec<Linked> {
    listed.iter().map(|&phrase| Linked { phrase, score: source.termhood[phrase], links: Vec::new() }).collect()
}

/// Candidates with their links.
pub(super) fn linked(source: &Side, target: &Side, listed: &[usize]) -> Vec<Linked> {
    let places = places(source, listed);
    let mut words = Words::new(source, target);
    let mut all: Vec<Linked> = listed
        .iter()
        .zip(&places)
        .map(|(&phrase, texts)| {
            let links = links(source, target, phrase, texts, &mut words);
            let sure = links.first().map_or(0.0, |link| link.confidence);
            Linked { phrase, score: source.termhood[phrase] * sure, links }
        })
        .collect();
    all.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.phrase.cmp(&other.phrase)));
    all
}

/// The texts in which each candidate stands.
fn places(source: &Side, listed: &[usize]) -> Vec<Vec<u32>> {
    let order: FxHashMap<u32, usize> = listed.iter().enumerate().map(|(at, phrase)| (*phrase as u32, at)).collect();
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

fn links(source: &Side, target: &Side, phrase: usize, texts: &[u32], words: &mut Words<'_>) -> Vec<Link> {
    let mut together: FxHashMap<u32, u32> = FxHashMap::default();
    for text in texts {
        for other in target.phrases.in_text(*text as usize) {
            *together.entry(*other).or_default() += 1;
        }
    }
    let link = |(other, together): (u32, u32)| {
        let counts = Contingency {
            together,
            source: source.phrases.list[phrase].texts,
            target: target.phrases.list[other as usize].texts,
            all: source.corpus.len() as u32,
        };
        let dice = counts.dice();
        let is_link = dice >= LEAST_DICE && counts.log_likelihood() >= LEAST_LOG_LIKELIHOOD;
        (is_link && target.termhood[other as usize] > 0.0)
            .then(|| {
                let list = &target.phrases.list[other as usize];
                let own = f64::from(target.own_counts[other as usize]) / f64::from(list.count);
                let confidence = dice * own.sqrt() * words.coverage(phrase, other as usize).sqrt();
                Link { phrase: other as usize, together, confidence }
            })
    };
    let mut links: Vec<Link> = together.into_iter().filter_map(link).collect();
    links.sort_by(|one, other| other.confidence.total_cmp(&one.confidence).then(one.phrase.cmp(&other.phrase)));
    let surest = links.first().map_or(0.0, |link| link.confidence);
    links.retain(|link| link.confidence >= LEAST_BESIDE * surest);
    apart(links, target)
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
