//! Common words of English, Russian and Kazakh, so that a short document need not teach them.
//!
//! Comes in: a pair of languages and the words of both sides. Goes out: pairs of their stems that
//! translate each other. Source: the table `common_words.tsv`, written for this project; seeds of
//! this kind go back to Wu, "Aligning a parallel English-Chinese corpus statistically with lexical
//! criteria" (1994).

use rustc_hash::FxHashMap;

use super::encode::Vocabulary;
use super::feature::Feature;
use crate::language::Language;

const TABLE: &str = include_str!("common_words.tsv");
/// Fewest letters of a word that a listed beginning may match.
const LONGEST_BEGINNING: usize = 12;

/// Pairs of features of the two vocabularies that stand in one line of the table.
pub(super) fn common_pairs(
    languages: (&Language, &Language),
    source: &Vocabulary,
    target: &Vocabulary,
) -> Vec<(u32, u32)> {
    let (Some(from), Some(to)) = (column(languages.0), column(languages.1)) else { return Vec::new() };
    let (source, target) = (lines_of(from, source), lines_of(to, target));
    let mut pairs = Vec::new();
    for (line, features) in &source {
        for other in target.get(line).into_iter().flatten() {
            pairs.extend(features.iter().map(|feature| (*feature, *other)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn column(language: &Language) -> Option<usize> {
    ["en", "ru", "kk"].iter().position(|known| *known == language.primary())
}

/// The features of a vocabulary by the line of the table that lists them.
fn lines_of(column: usize, vocabulary: &Vocabulary) -> FxHashMap<usize, Vec<u32>> {
    let mut listed: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    let rows = TABLE.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    for (line, row) in rows {
        for form in row.split('\t').nth(column).unwrap_or_default().split(' ') {
            listed.entry(form).or_default().push(line);
        }
    }
    let mut found: FxHashMap<usize, Vec<u32>> = FxHashMap::default();
    for (word, feature) in &vocabulary.words {
        for line in listings(word).iter().filter_map(|form| listed.get(form.as_str())).flatten() {
            found.entry(*line).or_default().push(*feature);
        }
    }
    for (form, lines) in &listed {
        if let Some(feature) = vocabulary.id(&Feature::Number((*form).to_owned())) {
            lines.iter().for_each(|line| found.entry(*line).or_default().push(feature));
        }
    }
    found
}

/// How a word may be listed: as it is, or by each of its beginnings.
fn listings(word: &str) -> Vec<String> {
    let beginnings =
        word.char_indices().map(|(end, _)| end).skip(2).take(LONGEST_BEGINNING).chain([word.len()]);
    [word.to_owned()].into_iter().chain(beginnings.map(|end| format!("{}-", &word[..end]))).collect()
}
