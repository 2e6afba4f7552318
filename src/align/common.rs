//! Common words of English, Russian and Kazakh, so that a short document need not teach them.
//!
//! Comes in: a pair of languages and the words of both sides. Goes out: pairs of their stems that
//! translate each other. Source: the table `common_words.tsv`, written for this project; seeds of
//! this kind go back to Wu, "Aligning a parallel English-Chinese corpus statistically with lexical
//! criteria" (1994).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::encode::Vocabulary;
use super::feature::Feature;
use crate::language::Language;

const TABLE: &str = include_str!("common_words.tsv");
/// Most letters of a listed beginning.
const LONGEST_BEGINNING: usize = 14;
/// Fewest letters of a listed beginning.
const SHORTEST_BEGINNING: usize = 2;
/// The languages of the columns.
const COLUMNS: [&str; 3] = ["en", "ru", "kk"];

/// For each column the lines that list each form.
static LISTED_FORMS: LazyLock<[FxHashMap<&str, Vec<usize>>; 3]> =
    LazyLock::new(|| std::array::from_fn(listed_forms));

/// The lines that list a number, and the number.
static LISTED_NUMBERS: LazyLock<Vec<(usize, Feature)>> = LazyLock::new(listed_numbers);

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
    COLUMNS.iter().position(|known| *known == language.primary())
}

/// The features of a vocabulary by the line of the table that lists them.
fn lines_of(column: usize, vocabulary: &Vocabulary) -> FxHashMap<usize, Vec<u32>> {
    let mut found: FxHashMap<usize, Vec<u32>> = FxHashMap::default();
    let listed = &LISTED_FORMS[column];
    for (word, feature) in &vocabulary.words {
        for_each_listing(word, |form| {
            for line in listed.get(form).into_iter().flatten() {
                found.entry(*line).or_default().push(*feature);
            }
        });
    }
    for (line, number) in LISTED_NUMBERS.iter() {
        if let Some(feature) = vocabulary.id(number) {
            found.entry(*line).or_default().push(feature);
        }
    }
    found
}

fn listed_numbers() -> Vec<(usize, Feature)> {
    let is_number = |form: &&str| form.starts_with(|first: char| first.is_ascii_digit());
    let numbers = rows().flat_map(|(line, row)| {
        let forms = row.split(['\t', ' ']).filter(is_number);
        forms.map(move |form| (line, Feature::Number(form.to_owned())))
    });
    numbers.collect()
}

/// The lines that list each form of a language.
fn listed_forms(column: usize) -> FxHashMap<&'static str, Vec<usize>> {
    let mut listed: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (line, row) in rows() {
        for form in row.split('\t').nth(column).unwrap_or_default().split(' ') {
            listed.entry(form).or_default().push(line);
        }
    }
    listed
}

fn rows() -> impl Iterator<Item = (usize, &'static str)> {
    TABLE.lines().enumerate().filter(|(_, line)| !line.starts_with('#'))
}

/// How a word may be listed: as it is, or by each of its beginnings.
fn for_each_listing(word: &str, mut visit: impl FnMut(&str)) {
    visit(word);
    let ends = word.char_indices().map(|(end, _)| end);
    let ends = ends.take(LONGEST_BEGINNING + 1).skip(SHORTEST_BEGINNING).chain([word.len()]);
    let mut beginning = String::with_capacity(word.len() + 1);
    for end in ends {
        beginning.clear();
        beginning.extend([&word[..end], "-"]);
        visit(&beginning);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::stem::fold;
    use crate::text::token::{TokenKind, tokens};

    fn listings(word: &str) -> Vec<String> {
        let mut all = Vec::new();
        for_each_listing(word, |form| all.push(form.to_owned()));
        all
    }

    #[test]
    fn every_row_has_three_columns_of_plain_forms() {
        for (line, row) in rows() {
            let columns: Vec<_> = row.split('\t').collect();
            assert_eq!(columns.len(), 3, "line {}", line + 1);
            for form in columns.iter().flat_map(|column| column.split(' ')) {
                let letters = form.trim_end_matches('-').chars().count();
                let beginning = form.ends_with('-');
                assert!(letters > 0 && fold(form) == form, "line {}: '{form}'", line + 1);
                assert!(
                    !beginning || (SHORTEST_BEGINNING..=LONGEST_BEGINNING).contains(&letters),
                    "line {}: '{form}'",
                    line + 1
                );
            }
        }
    }

    #[test]
    fn columns_keep_to_their_script() {
        let latin = |form: &str| form.chars().any(|letter| letter.is_ascii_alphabetic());
        for (line, row) in rows() {
            let cyrillic = row.split('\t').skip(1).flat_map(|column| column.split(' '));
            assert!(cyrillic.clone().all(|form| !latin(form)), "line {}", line + 1);
            let english = row.split('\t').next().unwrap_or_default();
            assert!(english.is_ascii(), "line {}", line + 1);
        }
    }

    #[test]
    fn a_form_is_one_word_of_a_text() {
        for (line, row) in rows() {
            for form in row.split(['\t', ' ']) {
                let found = tokens(form.trim_end_matches('-'));
                let kinds: Vec<_> = found.iter().map(|token| token.kind).collect();
                assert!(
                    matches!(kinds[..], [TokenKind::Word | TokenKind::Number]),
                    "line {}: '{form}'",
                    line + 1
                );
            }
        }
    }

    #[test]
    fn a_cell_says_nothing_twice() {
        for (line, row) in rows() {
            for cell in row.split('\t') {
                let forms: Vec<_> = cell.split(' ').collect();
                for form in &forms {
                    let ways = listings(form.trim_end_matches('-'));
                    let covering = forms.iter().filter(|other| ways.iter().any(|way| way == *other));
                    assert_eq!(covering.count(), 1, "line {}: '{form}'", line + 1);
                }
            }
        }
    }

    #[test]
    fn a_word_is_listed_whole_or_by_a_beginning() {
        let listings = listings("годом");
        assert!(listings.contains(&"годом".to_owned()) && listings.contains(&"го-".to_owned()));
        assert!(listings.contains(&"годом-".to_owned()) && !listings.contains(&"г-".to_owned()));
    }
}
