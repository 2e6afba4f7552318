//! Nouns of the Russian declensions, by the end of the dictionary form.
//!
//! Comes in: a folded noun. Goes out: its cells in every class the end allows. The classes follow
//! Zaliznyak's grammatical dictionary of Russian; they are listed in `nouns.txt`.

use std::sync::LazyLock;

use super::pattern::{After, Pattern, column_cells, rows};
use crate::morphology::ru::slots::{Cell, Column, Slots};

pub(super) static PATTERNS: LazyLock<Vec<Pattern>> =
    LazyLock::new(|| rows(include_str!("nouns.txt")).map(|fields| pattern(&fields)).collect());

fn pattern(fields: &[&str]) -> Pattern {
    let mut ends = column_cells(&fields[3..9], singular(fields[2]));
    ends.extend(column_cells(&fields[9..], &[Column::Plural]));
    Pattern { end: fields[0].trim_start_matches('-').to_owned(), after: After::parse(fields[1]), ends }
}

fn singular(gender: &str) -> &'static [Column] {
    match gender {
        "m" => &[Column::Masculine],
        "f" => &[Column::Feminine],
        "n" => &[Column::Neuter],
        "a" => &[Column::Feminine, Column::Masculine],
        _ => &[],
    }
}

/// The cells of a noun; those of an indeclinable one where no class fits.
pub(super) fn cells(noun: &str) -> Vec<Cell> {
    let fitting: Vec<_> = PATTERNS.iter().filter_map(|class| Some((class, class.stem(noun)?))).collect();
    let shortest = fitting.iter().map(|(_, stem)| stem.len()).min();
    let best = fitting.iter().filter(|(_, stem)| Some(stem.len()) == shortest);
    let cells: Vec<_> = best.flat_map(|(class, stem)| class.cells(stem)).collect();
    if cells.is_empty() { indeclinable(noun) } else { cells }
}

pub(super) fn indeclinable(word: &str) -> Vec<Cell> {
    vec![Cell { form: word.to_owned(), slots: Slots::ALL }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::morphology::ru::slots::Case;

    #[test]
    fn every_class_has_all_its_cells() {
        for fields in rows(include_str!("nouns.txt")) {
            assert_eq!(fields.len(), 15, "{fields:?}");
        }
    }

    #[track_caller]
    fn assert_forms(noun: &str, case: Case, column: Column, expected: &str) {
        let place = Slots::at(case, column);
        let found = cells(noun).into_iter().filter(|cell| !(cell.slots & place).is_empty());
        assert_eq!(found.map(|cell| cell.form).next().as_deref(), Some(expected));
    }

    #[test]
    fn nouns_decline_by_their_end() {
        assert_forms("казахстанец", Case::Genitive, Column::Plural, "казахстанцев");
        assert_forms("совет", Case::Instrumental, Column::Masculine, "советом");
        assert_forms("рынок", Case::Dative, Column::Masculine, "рынку");
        assert_forms("алмалинец", Case::Genitive, Column::Masculine, "алмалинца");
        assert_forms("делегация", Case::AccusativeInanimate, Column::Feminine, "делегацию");
        assert_forms("участница", Case::Genitive, Column::Plural, "участниц");
        assert_forms("правительство", Case::Genitive, Column::Plural, "правительств");
        assert_forms("соглашение", Case::Instrumental, Column::Neuter, "соглашением");
        assert_forms("область", Case::Instrumental, Column::Feminine, "областью");
        assert_forms("ставка", Case::Genitive, Column::Plural, "ставок");
        assert_forms("переговоры", Case::Genitive, Column::Plural, "переговоров");
    }

    #[test]
    fn a_noun_without_class_does_not_decline() {
        assert_eq!(cells("нурлы").len(), cells("алматы").len());
        assert_eq!(indeclinable("рэу").len(), 1);
    }
}
