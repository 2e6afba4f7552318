//! Adjectives, participles and what declines like them.
//!
//! Comes in: a folded nominative in any gender or number. Goes out: its cells, those of the
//! gender a noun has where the word is used as a noun (`учёный`, `набережная`, `близкие`).

use std::sync::LazyLock;

use super::pattern::{After, Pattern, column_cells, rows};
use crate::morphology::ru::slots::{Cell, Column, Slots};

pub(super) static PATTERNS: LazyLock<Vec<Pattern>> =
    LazyLock::new(|| rows(include_str!("adjectives.txt")).flat_map(|fields| patterns(&fields)).collect());

/// One class by each of its nominatives.
fn patterns(fields: &[&str]) -> Vec<Pattern> {
    let ends = full_cells(fields);
    let nominatives = [1, 7, 13, 19].map(|field| fields[field]);
    let by = |end: &str| Pattern { end: end.to_owned(), after: After::parse(fields[0]), ends: ends.clone() };
    nominatives.into_iter().map(by).collect()
}

fn full_cells(fields: &[&str]) -> Vec<Cell> {
    let column = |(column, cells): (Column, &[&str])| column_cells(cells, &[column]);
    Column::ALL.into_iter().zip(fields[1..].chunks(6)).flat_map(column).collect()
}

/// The full forms of an adjective; empty where no nominative ends like this.
pub(super) fn cells(adjective: &str) -> Vec<Cell> {
    if let Some(plain) = adjective.strip_suffix("ся") {
        return if is_active_participle(plain) { reflexive(cells(plain)) } else { Vec::new() };
    }
    let fitting = PATTERNS.iter().filter_map(|class| Some(class.cells(class.stem(adjective)?)));
    fitting.flatten().filter(|cell| !is_other_nominative(cell, adjective)).collect()
}

/// Whether the word ends like a nominative of a participle in -щий or -ший.
pub(super) fn is_active_participle(word: &str) -> bool {
    let stem = ["ий", "ая", "ее", "ие"].iter().find_map(|end| word.strip_suffix(end));
    stem.is_some_and(|stem| stem.ends_with('щ') || stem.ends_with('ш'))
}

fn reflexive(cells: Vec<Cell>) -> Vec<Cell> {
    let add = |cell: Cell| Cell { form: cell.form + "ся", ..cell };
    cells.into_iter().map(add).collect()
}

/// Whether the cell gives the masculine nominative of a class that the word is not of:
/// `больший` beside `большой`.
fn is_other_nominative(cell: &Cell, adjective: &str) -> bool {
    let masculine = Slots::at(crate::morphology::ru::slots::Case::Nominative, Column::Masculine);
    let is_masculine = |word: &str| word.ends_with('й');
    cell.slots == masculine && is_masculine(adjective) && cell.form != adjective
}

/// The forms of an adjective that serves as a noun: in its own gender, and in the plural.
pub(super) fn noun_cells(adjective: &str) -> Vec<Cell> {
    let all = cells(adjective);
    let own = all.iter().filter(|cell| cell.form == adjective);
    let nominative = own.fold(Slots::NONE, |slots, cell| slots | (cell.slots & Slots::NOMINATIVE));
    let kept = nominative.columns() | Slots::column(Column::Plural);
    let restricted = all.into_iter().map(|cell| Cell { slots: cell.slots & kept, ..cell });
    restricted.filter(|cell| !cell.slots.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(cells: &[Cell]) -> Vec<&str> {
        cells.iter().map(|cell| cell.form.as_str()).collect()
    }

    #[test]
    fn every_class_has_all_its_cells() {
        for fields in rows(include_str!("adjectives.txt")) {
            assert_eq!(fields.len(), 25, "{fields:?}");
        }
    }

    #[test]
    fn participles_keep_their_reflexive_end() {
        let cells = cells("развивающийся");
        assert!(forms(&cells).contains(&"развивающемуся"));
        assert!(forms(&cells).contains(&"развивающаяся"));
    }

    #[test]
    fn a_feminine_noun_has_no_masculine_forms() {
        let cells = noun_cells("набережная");
        assert!(forms(&cells).contains(&"набережную"));
        assert!(forms(&cells).contains(&"набережных"));
        assert!(!forms(&cells).contains(&"набережному"));
    }
}
