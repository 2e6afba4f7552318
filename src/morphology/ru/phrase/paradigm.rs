//! The paradigm of a term.
//!
//! Comes in: a term taken apart. Goes out: its forms, singular and then plural, each nominative,
//! genitive, dative, accusative, instrumental, locative.

use super::{Group, Part, Phrase, Role};
use crate::morphology::ru::slots::{Case, Cell, Column, Slots};

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
        self.declension().into_iter().flatten().collect()
    }

    /// The form for each case of the singular and then of the plural; none where some word lacks it.
    pub(in crate::morphology::ru) fn declension(&self) -> Vec<Option<Vec<String>>> {
        let paradigm = Paradigm { phrase: self, cells: self.parts.iter().map(Part::cells).collect() };
        let places =
            [false, true].into_iter().flat_map(|plural| CASES.iter().map(move |&cases| (plural, cases)));
        let accepted =
            |form: &Vec<String>| self.accepts(&form.iter().map(String::as_str).collect::<Vec<_>>());
        places.map(|(plural, cases)| paradigm.form(cases, plural).filter(accepted)).collect()
    }

    /// What words around the term agree with: the gender or number of its first head, and whether that lives; nothing
    /// where the term does not decline.
    pub(in crate::morphology::ru) fn agreement(&self) -> Option<(Slots, bool)> {
        let is_alive = |part: &Part| match &part.role {
            Role::Agrees { group: 0, word } => word.is_animate(),
            _ => false,
        };
        self.groups.first().map(|group| (group.nominative.columns(), self.parts.iter().any(is_alive)))
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

/// A term with the cells of each of its words.
struct Paradigm<'a> {
    phrase: &'a Phrase,
    cells: Vec<Vec<Cell>>,
}

impl Paradigm<'_> {
    /// The form in one of the cases: the accusative of things or of living beings, whichever all the
    /// words have; of both, the one that the first head lists first.
    fn form(&self, cases: &[Case], plural: bool) -> Option<Vec<String>> {
        let places = cases.iter().filter_map(|&case| self.places(case, plural));
        let places = places.min_by_key(|places| self.rank(places))?;
        let parts = self.phrase.parts.iter().zip(&self.cells);
        parts.map(|(part, cells)| part.form(cells, &places)).collect()
    }

    /// The place that each group takes, if all its words fill it.
    fn places(&self, case: Case, plural: bool) -> Option<Vec<Slots>> {
        let place = |(at, group): (usize, &Group)| {
            let place = Slots::at(case, group.column(plural)?);
            self.words_of(at).all(|cells| find(cells, place).is_some()).then_some(place)
        };
        self.phrase.groups.iter().enumerate().map(place).collect()
    }

    fn rank(&self, places: &[Slots]) -> Option<usize> {
        find(self.words_of(0).last()?, *places.first()?)
    }

    fn words_of(&self, at: usize) -> impl Iterator<Item = &Vec<Cell>> {
        let of_group = move |part: &Part| matches!(part.role, Role::Agrees { group, .. } if group == at);
        self.phrase
            .parts
            .iter()
            .zip(&self.cells)
            .filter(move |(part, _)| of_group(part))
            .map(|(_, cells)| cells)
    }
}

fn find(cells: &[Cell], place: Slots) -> Option<usize> {
    cells.iter().position(|cell| !(cell.slots & place).is_empty())
}

impl Part {
    fn cells(&self) -> Vec<Cell> {
        match &self.role {
            Role::Agrees { word, .. } => word.cells(),
            Role::Fixed | Role::Verb(_) => Vec::new(),
        }
    }

    fn form(&self, cells: &[Cell], places: &[Slots]) -> Option<String> {
        match self.role {
            Role::Agrees { group, .. } => find(cells, places[group]).map(|at| cells[at].form.clone()),
            Role::Fixed | Role::Verb(_) => Some(self.written.clone()),
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
