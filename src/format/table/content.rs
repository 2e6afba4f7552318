//! Columns of a table → the languages of what stands in them.
//!
//! Source: the language identification of `document::language`.

use std::collections::BTreeMap;

use super::row::Row;
use crate::document::language::detect;
use crate::language::Language;

/// How many columns are looked at, those with most letters first.
const MOST_COLUMNS: usize = 8;
/// How many bytes of a column are looked at.
const SAMPLE: usize = 4000;

/// A column with text.
pub(super) struct Candidate {
    pub(super) column: usize,
    /// The language that it looks like.
    pub(super) language: Option<Language>,
}

/// The columns of `rows` that `may_hold` texts, those with most letters first.
pub(super) fn candidates(rows: &[Row], may_hold: impl Fn(usize) -> bool) -> Vec<Candidate> {
    let mut letters: BTreeMap<usize, usize> = BTreeMap::new();
    for (column, text) in rows.iter().flat_map(|row| &row.cells).filter(|(column, _)| may_hold(*column)) {
        *letters.entry(*column).or_default() += text.chars().filter(|letter| letter.is_alphabetic()).count();
    }
    let mut columns: Vec<(usize, usize)> = letters.into_iter().filter(|(_, letters)| *letters > 0).collect();
    columns.sort_by_key(|(column, letters)| (std::cmp::Reverse(*letters), *column));
    columns.truncate(MOST_COLUMNS);
    columns.into_iter().map(|(column, _)| Candidate { column, language: language(rows, column) }).collect()
}

/// The language that a column looks like.
pub(super) fn language(rows: &[Row], column: usize) -> Option<Language> {
    let mut sample = String::new();
    for text in rows.iter().map(|row| row.cell(column)).filter(|text| !text.is_empty()) {
        sample.push_str(text);
        sample.push('\n');
        if sample.len() > SAMPLE {
            break;
        }
    }
    detect(&sample)
}
