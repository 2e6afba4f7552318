//! The paradigm of a term.
//!
//! Comes in: a term taken apart. Goes out: its forms, singular and then plural, each nominative,
//! genitive, dative, accusative, instrumental, locative.

use super::{Group, Part, Phrase, Role};
use crate::morphology::ru::slots::{Case, Cell, Column, Slots};

/// The accusative is that of things where the words have one, else that of living beings.
const CASES: [&[Case]; 6] = [
    &[Case::Nominative],
    &[Case::Genitive],
    &[Case::Dative],
    &[Case::AccusativeInanimate, Case::AccusativeAnimate],
    &[Case::Instrumental],
    &[Case::Locative],
];

impl Phrase {
    /// The forms of the term, each as its words; a cell that some word lacks is left out.
    pub(in crate::morphology::ru) fn forms(&self) -> Vec<Vec<String>> {
        if let Some(verbal) = self.verbal_forms() {
            return verbal;
        }
        let cells: Vec<_> = self.parts.iter().map(Part::cells).collect();
        let places =
            [false, true].into_iter().flat_map(|plural| CASES.iter().map(move |&cases| (plural, cases)));
        let form =
            |(plural, cases): (bool, &[Case])| cases.iter().find_map(|&case| self.form(&cells, case, plural));
        places.filter_map(form).collect()
    }

    fn form(&self, cells: &[Vec<Cell>], case: Case, plural: bool) -> Option<Vec<String>> {
        let parts = self.parts.iter().zip(cells);
        parts.map(|(part, cells)| self.word(part, cells, case, plural)).collect()
    }

    fn word(&self, part: &Part, cells: &[Cell], case: Case, plural: bool) -> Option<String> {
        let Role::Agrees { group, .. } = part.role else {
            return Some(part.written.clone());
        };
        let column = self.groups[group].column(plural)?;
        let place = Slots::at(case, column);
        cells.iter().find(|cell| !(cell.slots & place).is_empty()).map(|cell| cell.form.clone())
    }

    fn verbal_forms(&self) -> Option<Vec<Vec<String>>> {
        let (at, verb) = self.parts.iter().enumerate().find_map(|(at, part)| match &part.role {
            Role::Verb(verb) => Some((at, verb)),
            _ => None,
        })?;
        let finite = verb.cells().into_iter().filter(|cell| cell.slots.is_empty());
        Some(finite.map(|cell| self.with_word(at, cell.form)).collect())
    }

    fn with_word(&self, changed: usize, word: String) -> Vec<String> {
        let mut words: Vec<_> = self.parts.iter().map(|part| part.written.clone()).collect();
        words[changed] = word;
        words
    }
}

impl Part {
    fn cells(&self) -> Vec<Cell> {
        match &self.role {
            Role::Agrees { word, .. } => word.cells(),
            Role::Fixed | Role::Verb(_) => Vec::new(),
        }
    }
}

impl Group {
    /// The column of the group in one number; no singular where it is plural from the start.
    fn column(self, plural: bool) -> Option<Column> {
        if plural {
            return Some(Column::Plural);
        }
        let singular = [Column::Masculine, Column::Feminine, Column::Neuter].into_iter();
        let own = self.nominative.columns();
        singular.into_iter().find(|&column| !(own & Slots::column(column)).is_empty())
    }
}
