//! The concordance: words of stored texts, searched for in a running process and each in a process of its own.
//!
//! Comes in: a memory and its pairs. Goes out: a row for each kind of search, and one for fresh processes.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use tolmach::store::{Search, SearchFilter, Sought, Store};

use super::figures::{self, Times, children_cpu, cpu};
use super::generator::Pair;

/// What is searched for: a word as often as texts hold it, the longest word of a text, which is rarely another's,
/// two words of a text, two side by side, and a word of a translation.
const KINDS: [&str; 5] = ["any word", "longest word", "two words", "phrase", "translated"];
const SEARCHES: usize = 100;
const FRESH_SEARCHES: usize = 40;
const SHOWN: usize = 20;

/// Prints how long searches take.
pub(crate) fn measure(path: &Path, pairs: &[Pair]) {
    let lines: Vec<String> = (0..SEARCHES).map(|number| line(number, pairs)).collect();
    running(path, &lines);
    fresh(path, &lines[..FRESH_SEARCHES]);
}

/// The words of a search; its number decides the kind and the text.
fn line(number: usize, pairs: &[Pair]) -> String {
    let kind = KINDS[number % KINDS.len()];
    let pair = &pairs[number * pairs.len() / SEARCHES];
    let words = words(if kind == "translated" { &pair.target } else { &pair.source });
    let place = number % words.len().saturating_sub(1).max(1);
    let beside = words[(place + 1) % words.len()];
    match kind {
        "longest word" => words.iter().copied().max_by_key(|word| word.len()).unwrap_or_default().to_owned(),
        "two words" => format!("{beside} {}", words[place]),
        "phrase" => format!("\"{} {beside}\"", words[place]),
        _ => words[place].to_owned(),
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split(' ').map(|word| word.trim_end_matches(['.', ','])).collect()
}

/// One search after the other in one process.
fn running(path: &Path, lines: &[String]) {
    let store = Store::open(path).expect("a memory");
    let mut times: Vec<Times> = KINDS.iter().map(|_| Times::default()).collect();
    let (mut all, before) = (Times::default(), cpu());
    for (number, line) in lines.iter().enumerate() {
        let (sought, filter) = (Sought::Words(line), SearchFilter::default());
        let search = Search { sought, language: None, filter, skip: 0, limit: SHOWN };
        let start = Instant::now();
        let found = store.search(&search).expect("an answer");
        all.add(start.elapsed());
        times[number % KINDS.len()].add(start.elapsed());
        assert!(found.total > 0, "what stands in a text is found: {line}");
    }
    let cpu = figures::seconds(before, cpu()) * 1000.0 / lines.len() as f64;
    println!("search            {all}, {cpu:.1} ms of processor time on average");
    for (kind, times) in KINDS.iter().zip(times) {
        println!("  {kind:<16}{times}");
    }
}

/// A process for each search, measured from outside.
fn fresh(path: &Path, lines: &[String]) {
    let (mut times, before) = (Times::default(), children_cpu());
    for line in lines {
        let start = Instant::now();
        let mut program = Command::new(env!("CARGO_BIN_EXE_tolmach"));
        // An argument of several words is a phrase.
        let words = if line.starts_with('"') { vec![line.as_str()] } else { line.split(' ').collect() };
        program.arg("--memory").arg(path).args(["search", "--format", "json", "--"]).args(words);
        let output = program.output();
        assert_eq!(output.expect("an answer").status.code(), Some(0), "{line}");
        times.add(start.elapsed());
    }
    let cpu = figures::seconds(before, children_cpu()) * 1000.0 / lines.len() as f64;
    println!("  fresh process   {times}, {cpu:.1} ms of processor time on average");
}
