//! The same questions answered by comparing every text: what must be found, and how long others take.

use std::path::Path;
use std::thread;
use std::time::Instant;

use rapidfuzz::distance::levenshtein::{Args, BatchComparator};
use tolmach::memory::Match;
use tolmach::store::Readers;
use tolmach::text::normal::{fold_space, normal_form};

use super::figures::Times;
use super::generator::{KINDS, Pair};
use super::{KEPT_BYTES, english, query, russian};

const THRESHOLD: f64 = 0.7;
/// How many queries the other library answers.
const RACED: usize = 5 * KINDS.len();

/// Compares the answers with those of `strsim` over every text.
pub(crate) fn recall(pairs: &[Pair], queries: &[String], answers: &[Vec<Match>], count: usize) {
    let normal: Vec<(String, usize)> =
        pairs.iter().map(|pair| with_length(normal_form(&pair.source))).collect();
    let work: Vec<_> = queries.iter().zip(answers).take(count).collect();
    let start = Instant::now();
    let wrong: usize = thread::scope(|scope| {
        let halves = work.chunks(count.div_ceil(2));
        let halves: Vec<_> = halves
            .map(|half| {
                scope.spawn(|| {
                    half.iter().filter(|(text, found)| !is_complete(pairs, &normal, text, found)).count()
                })
            })
            .collect();
        halves.into_iter().map(|half| half.join().expect("a count")).sum()
    });
    println!(
        "recall            {:.1} % of {count} queries complete by strsim ({:.0} s)",
        100.0 * (count - wrong) as f64 / count as f64,
        start.elapsed().as_secs_f64()
    );
    assert_eq!(wrong, 0, "every match is found");
}

/// Whether a scan of everything gives the same matches in the same order.
fn is_complete(pairs: &[Pair], normal: &[(String, usize)], text: &str, found: &[Match]) -> bool {
    let (asked, length) = with_length(normal_form(text));
    let mut expected: Vec<(u8, &str, &str)> = Vec::new();
    for (pair, (stored, stored_length)) in pairs.iter().zip(normal) {
        // The difference in length alone would be too much.
        let (shorter, longer) = (length.min(*stored_length), length.max(*stored_length));
        if (shorter as f64) < THRESHOLD * longer as f64 {
            continue;
        }
        let edits = strsim::levenshtein(&asked, stored);
        let percent = (100 * (longer - edits)).checked_div(longer).unwrap_or(100) as u8;
        let equal = fold_space(text) == fold_space(&pair.source);
        let score = if equal { 100 } else { percent.min(99) };
        if score >= 70 {
            expected.push((score, &pair.source, &pair.target));
        }
    }
    expected.sort_by_key(|(score, ..)| std::cmp::Reverse(*score));
    let mut seen = std::collections::HashSet::new();
    expected.retain(|(_, source, target)| seen.insert((*source, *target)));
    expected.truncate(5);
    let found = found.iter().map(|found| (found.score, found.source.as_str(), found.target.as_str()));
    let complete = found.clone().eq(expected.iter().copied());
    if !complete {
        println!("incomplete: {text}\n  expected {expected:?}\n  found {:?}", found.collect::<Vec<_>>());
    }
    complete
}

fn with_length(text: String) -> (String, usize) {
    let length = text.chars().count();
    (text, length)
}

/// The other library scans every normal form in memory for the same queries, on one thread as this one.
pub(crate) fn race(pairs: &[Pair], queries: &[String], path: &Path) {
    let normal: Vec<Vec<char>> =
        pairs.iter().map(|pair| normal_form(&pair.source).chars().collect()).collect();
    let (mut theirs, mut ours) = (Times::default(), Times::default());
    let (from, to) = (english(), russian());
    let mut readers = Readers::open(path, 1, KEPT_BYTES).expect("a memory");
    queries.iter().take(RACED).for_each(|text| drop(readers.lookup(&[query(text, &from, &to)])));
    for text in queries.iter().take(RACED) {
        let start = Instant::now();
        drop(readers.lookup(&[query(text, &from, &to)]).expect("an answer"));
        ours.add(start.elapsed());
        let start = Instant::now();
        let comparator = BatchComparator::new(normal_form(text).chars());
        let arguments = Args::default().score_cutoff(THRESHOLD);
        let near = |stored: &&Vec<char>| {
            comparator.normalized_similarity_with_args(stored.iter().copied(), &arguments).is_some()
        };
        std::hint::black_box(normal.iter().filter(near).count());
        theirs.add(start.elapsed());
    }
    println!(
        "rapidfuzz, a scan {theirs}; {:.0} times the time of this lookup",
        theirs.total().as_secs_f64() / ours.total().as_secs_f64()
    );
}
