//! The aligner on the samples, against the beads that people made.

mod common;

use std::collections::HashSet;

use common::{PAIRS, SAMPLES, read};
use tolmach::align::{Bead, Knowledge, Sentence, Side, align};
use tolmach::language::Language;
use tolmach::progress::Silent;

/// Indices of both sides.
type Link = (Vec<usize>, Vec<usize>);

/// The sentences of the gold, with or without their paragraphs.
fn side(name: &str, tag: &str, with_paragraphs: bool) -> Side {
    let gold = read(format!("tests/gold/segment/{name}.{tag}.txt"));
    let mut sentences = Vec::new();
    for (index, paragraph) in gold.split("\n\n").enumerate() {
        let paragraph_index = if with_paragraphs { index } else { 0 };
        let lines = paragraph.lines().filter(|line| !line.is_empty());
        sentences.extend(lines.map(|line| Sentence {
            text: line.to_owned(),
            paragraph: paragraph_index,
            ..Sentence::default()
        }));
    }
    Side { language: Language::parse(tag).unwrap(), sentences }
}

fn gold(name: &str, from: &str, to: &str) -> Vec<Link> {
    let indices = |cell: &str| cell.split(',').filter_map(|index| index.parse().ok()).collect();
    let line = |line: &str| line.split_once('\t').map(|(source, target)| (indices(source), indices(target)));
    read(format!("tests/gold/align/{name}.{from}-{to}.tsv")).lines().filter_map(line).collect()
}

fn links(beads: &[Bead]) -> Vec<Link> {
    beads.iter().map(|bead| (bead.source.clone().collect(), bead.target.clone().collect())).collect()
}

/// Hits, beads said (null beads too) and gold beads (without null beads), as vecalign's scorer counts them.
fn counts(found: &[Link], gold: &[Link]) -> [usize; 4] {
    let full = |links: &[Link]| {
        links
            .iter()
            .filter(|(source, target)| !source.is_empty() && !target.is_empty())
            .cloned()
            .collect::<HashSet<_>>()
    };
    let all: HashSet<Link> = gold.iter().cloned().collect();
    let hits = found.iter().filter(|link| all.contains(*link)).count();
    [hits, found.len(), full(found).intersection(&full(gold)).count(), full(gold).len()]
}

#[expect(clippy::cast_precision_loss, reason = "a few hundred beads")]
fn strict_f1(totals: [usize; 4]) -> f64 {
    let precision = totals[0] as f64 / totals[1] as f64;
    let recall = totals[2] as f64 / totals[3] as f64;
    2.0 * precision * recall / (precision + recall)
}

fn f1_of_samples(with_paragraphs: bool) -> f64 {
    let mut totals = [0; 4];
    for (name, _) in SAMPLES {
        for (from, to) in PAIRS {
            let (source, target) = (side(name, from, with_paragraphs), side(name, to, with_paragraphs));
            let beads = align(&source, &target, &Knowledge::default(), &mut Silent).unwrap();
            let counts = counts(&links(&beads), &gold(name, from, to));
            println!("{name} {from}-{to}: strict F1 {:.3}", strict_f1(counts));
            totals.iter_mut().zip(counts).for_each(|(total, count)| *total += count);
        }
    }
    strict_f1(totals)
}

#[test]
fn the_samples_are_aligned_as_people_did() {
    let f1 = f1_of_samples(true);
    assert!(f1 >= 0.95, "strict F1 with paragraphs is {f1:.4}");
}

#[test]
fn the_samples_are_aligned_without_paragraphs_too() {
    let f1 = f1_of_samples(false);
    assert!(f1 >= 0.93, "strict F1 without paragraphs is {f1:.4}");
}

#[test]
fn the_gold_holds_every_sentence_once() {
    for (name, _) in SAMPLES {
        for (from, to) in PAIRS {
            let links = gold(name, from, to);
            let (mut sources, mut targets): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
            for (source, target) in links {
                sources.extend(source);
                targets.extend(target);
            }
            let expected = |tag| (0..side(name, tag, true).sentences.len()).collect::<Vec<_>>();
            assert_eq!(sources, expected(from), "{name} {from}-{to}");
            assert_eq!(targets, expected(to), "{name} {from}-{to}");
        }
    }
}
