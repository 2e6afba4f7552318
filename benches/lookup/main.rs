//! Lookup and search at 10,000, 100,000 and 1,000,000 units: how fast, how large, and whether lookup finds everything.
//!
//! `cargo bench --bench lookup -- 10000` for one size, `quick` without the scan by `strsim`. Comes in: sizes on the command line. Goes out: a table for each.
#![allow(clippy::print_stdout, missing_docs)]

mod figures;
mod generator;
mod rivals;
mod search;

use std::path::Path;
use std::time::Instant;

use figures::{Times, cpu};
use generator::{Generator, Pair};
use tolmach::language::Language;
use tolmach::memory::{Edit, Match, Penalties, Unit, Variant};
use tolmach::store::{BatchKind, NewBatch, Query, Readers, Store};

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
/// What a running process may keep of the index.
const KEPT_BYTES: usize = 512 << 20;
const QUERIES: usize = 1000;
const FRESH_QUERIES: usize = 120;
const BATCH: usize = 1000;

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    for size in if asked.is_empty() { SIZES.to_vec() } else { asked } {
        measure(size);
    }
}

fn measure(size: usize) {
    let folder = tempfile::tempdir().expect("a folder for the memory");
    let path = folder.path().join("memory.db");
    let mut generator = Generator::new(1);
    let pairs = generator.pairs(size);
    println!("\n{size} units");
    build(&path, &pairs);
    let queries: Vec<String> = (0..QUERIES).map(|number| generator.query(number, &pairs)).collect();
    let answers = running(&path, &queries);
    several_at_once(&path, &queries, &answers);
    fresh(&path, &queries);
    search::measure(&path, &pairs);
    one_more_batch(&path, &mut generator);
    rivals::race(&pairs, &queries, &path);
    if !std::env::args().any(|argument| argument == "quick") {
        rivals::recall(&pairs, &queries, &answers, if size > 10_000 { 100 } else { QUERIES });
    }
}

fn english() -> Language {
    Language::parse("en").expect("a tag")
}

fn russian() -> Language {
    Language::parse("ru").expect("a tag")
}

fn batch() -> NewBatch {
    NewBatch { kind: BatchKind::Import, origin: "bench".to_owned(), edit: Edit::default() }
}

/// A query as the figures are given for: threshold 70, five matches, nothing taken off.
fn query<'text>(text: &'text str, from: &'text Language, to: &'text Language) -> Query<'text> {
    Query { text, from, to, min_score: 70, limit: 5, penalties: Penalties::NONE, previous: None, next: None }
}

fn import(store: &mut Store, pairs: &[Pair]) -> tolmach::store::Batch {
    let mut writer = store.begin(&batch()).expect("a batch");
    for pair in pairs {
        let variants = vec![
            Variant::new(english(), pair.source.as_str()),
            Variant::new(russian(), pair.target.as_str()),
        ];
        writer.add_unit(&Unit { variants, ..Unit::default() }).expect("a unit");
    }
    writer.commit().expect("a commit")
}

fn build(path: &Path, pairs: &[Pair]) {
    let (start, before) = (Instant::now(), cpu());
    let mut store = Store::create(path).expect("a memory");
    import(&mut store, pairs);
    drop(store);
    let seconds = start.elapsed().as_secs_f64();
    let bytes = path.metadata().expect("a file").len();
    let texts: usize = pairs.iter().map(|pair| pair.source.len() + pair.target.len()).sum();
    println!("build             {seconds:.1} s, {:.1} s of processor time", figures::seconds(before, cpu()));
    println!(
        "file              {} bytes a unit, of which texts {}",
        bytes as usize / pairs.len(),
        texts / pairs.len()
    );
}

/// One query after the other in one process that keeps the index; two threads share each.
fn running(path: &Path, queries: &[String]) -> Vec<Vec<Match>> {
    let (from, to) = (english(), russian());
    let mut readers = Readers::open(path, 2, KEPT_BYTES).expect("a memory");
    let mut ask = |text: &String| readers.lookup(&[query(text, &from, &to)]).expect("an answer").remove(0);
    queries.iter().take(100).for_each(|text| drop(ask(text)));
    let mut times = Times::default();
    let mut kinds: Vec<Times> = generator::KINDS.iter().map(|_| Times::default()).collect();
    let before = cpu();
    let answers = queries
        .iter()
        .enumerate()
        .map(|(number, text)| {
            let start = Instant::now();
            let answer = ask(text);
            times.add(start.elapsed());
            kinds[number % generator::KINDS.len()].add(start.elapsed());
            answer
        })
        .collect();
    println!(
        "running process   {times}, {:.2} ms of processor time on average",
        figures::seconds(before, cpu()) * 1000.0 / queries.len() as f64
    );
    for (kind, times) in generator::KINDS.iter().zip(kinds) {
        println!("  {kind:<16}{times}");
    }
    answers
}

/// All queries at once on two threads: the same answers.
fn several_at_once(path: &Path, queries: &[String], expected: &[Vec<Match>]) {
    let (from, to) = (english(), russian());
    let queries: Vec<Query<'_>> = queries.iter().map(|text| query(text, &from, &to)).collect();
    let mut readers = Readers::open(path, 2, KEPT_BYTES).expect("a memory");
    readers.lookup(&queries[..100]).expect("answers");
    let start = Instant::now();
    let answers = readers.lookup(&queries).expect("answers");
    let rate = queries.len() as f64 / start.elapsed().as_secs_f64();
    assert_eq!(answers, expected, "threads change nothing");
    println!("two threads       {rate:.0} queries/s");
}

/// A process for each query, measured from outside.
fn fresh(path: &Path, queries: &[String]) {
    let mut times = Times::default();
    let before = figures::children_cpu();
    for text in queries.iter().take(FRESH_QUERIES + 10) {
        let start = Instant::now();
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_tolmach"))
            .args(["lookup", "--from", "en", "--to", "ru", "--no-penalties", "--format", "json", "--memory"])
            .arg(path)
            .arg(format!("--min-score={}", 70))
            .arg("--")
            .arg(text)
            .output()
            .expect("an answer");
        assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
        times.add(start.elapsed());
    }
    let cpu = figures::seconds(before, figures::children_cpu()) * 1000.0 / (FRESH_QUERIES + 10) as f64;
    println!("fresh process     {times}, {cpu:.1} ms of processor time on average");
}

/// What it costs to add units to the memory and to take them out again.
fn one_more_batch(path: &Path, generator: &mut Generator) {
    let mut store = Store::open(path).expect("a memory");
    let pairs = generator.pairs(BATCH);
    let start = Instant::now();
    let batch = import(&mut store, &pairs);
    let inserted = start.elapsed();
    let start = Instant::now();
    store.undo(batch, &Edit::default()).expect("undone");
    println!(
        "{BATCH} units more   {:.2} s, undone in {:.2} s",
        inserted.as_secs_f64(),
        start.elapsed().as_secs_f64()
    );
    let start = Instant::now();
    assert_eq!(store.examine().expect("an examination"), [], "the index is sound");
    println!("examined          {:.1} s", start.elapsed().as_secs_f64());
}
