//! What aligning costs as documents grow: `cargo bench --bench align -- 1000 20000 100000`.
//!
//! Comes in: numbers of sentences. Goes out: for each a line with sentences, seconds, seconds for a million
//! sentences, the most memory so far, and strict F1. The documents are the project's own gold alignments,
//! concatenated and perturbed.

mod documents;

use std::collections::HashSet;
use std::fs;
use std::time::Instant;

use documents::{Documents, Link};
use tolmach::align::{Bead, Knowledge, align};
use tolmach::progress::Silent;

const SIZES: [usize; 4] = [1_000, 10_000, 20_000, 100_000];

fn main() {
    let asked: Vec<usize> = std::env::args().skip(1).filter_map(|size| size.parse().ok()).collect();
    println!("sentences en  sentences ru   seconds  s per million  peak MB  strict F1");
    for size in if asked.is_empty() { SIZES.to_vec() } else { asked } {
        let Documents { source, target, gold } = documents::of_size(size);
        let start = Instant::now();
        let beads = align(&source, &target, &Knowledge::default(), &mut Silent).unwrap_or_default();
        let seconds = start.elapsed().as_secs_f64();
        let (sources, targets) = (source.sentences.len(), target.sentences.len());
        let per_million = seconds * 1e6 / (sources + targets) as f64;
        let (peak, score) = (peak_memory().unwrap_or(0), strict_f1(&beads, &gold));
        println!(
            "{sources:>12}  {targets:>12}  {seconds:>8.2}  {per_million:>13.0}  {peak:>7}  {score:>9.4}"
        );
    }
}

/// Null beads count in precision, not in recall.
fn strict_f1(beads: &[Bead], gold: &[Link]) -> f64 {
    let right: HashSet<&Link> = gold.iter().collect();
    let found: Vec<Link> = beads.iter().map(|bead| (bead.source.clone(), bead.target.clone())).collect();
    let is_paired = |link: &&Link| !link.0.is_empty() && !link.1.is_empty();
    let hits = found.iter().filter(|link| right.contains(link)).count();
    let paired_hits = found.iter().filter(is_paired).filter(|link| right.contains(link)).count();
    let precision = hits as f64 / found.len().max(1) as f64;
    let recall = paired_hits as f64 / gold.iter().filter(is_paired).count().max(1) as f64;
    2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE)
}

/// The most memory that the process had so far, in megabytes, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}
