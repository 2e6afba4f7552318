//! Inflection classes as data: an end of the dictionary form and the ends that replace it.
//!
//! Comes in: a line of a class table. Goes out: patterns that turn a lemma into its cells.
//! The part before the end never changes, so an index can be keyed by it.

use crate::morphology::ru::slots::{Case, Cell, Column, Slots};

/// One inflection class.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// The end of the dictionary form that the class replaces.
    pub(super) end: String,
    /// The letters that may stand before it.
    pub(super) after: After,
    /// The ends of the forms, the dictionary form's own among them.
    pub(super) ends: Vec<Cell>,
}

/// What may stand before the end of a dictionary form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum After {
    Anything,
    /// Nothing: the end is the whole word.
    WordStart,
    OneOf(String),
}

impl After {
    pub(super) fn parse(text: &str) -> Self {
        match text {
            "*" => Self::Anything,
            "^" => Self::WordStart,
            letters => Self::OneOf(letters.to_owned()),
        }
    }

    pub(super) fn allows(&self, stem: &str) -> bool {
        match self {
            Self::Anything => true,
            Self::WordStart => stem.is_empty() || stem.ends_with('-'),
            Self::OneOf(letters) => stem.ends_with(|letter| letters.contains(letter)),
        }
    }
}

impl Pattern {
    /// The part of `lemma` that stays, if the lemma is of this class.
    pub(super) fn stem<'a>(&self, lemma: &'a str) -> Option<&'a str> {
        lemma.strip_suffix(self.end.as_str()).filter(|stem| self.after.allows(stem))
    }

    /// The ends of the dictionary form and of all forms.
    pub(super) fn all_ends(&self) -> impl Iterator<Item = &str> {
        self.ends.iter().map(|cell| cell.form.as_str()).chain([self.end.as_str()])
    }

    pub(super) fn cells(&self, stem: &str) -> Vec<Cell> {
        let cell = |end: &Cell| Cell { form: format!("{stem}{}", end.form), slots: end.slots };
        self.ends.iter().map(cell).collect()
    }
}

/// The fields of each line of a table that is neither empty nor a comment.
pub(super) fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_whitespace().collect())
}

/// The ends in one column of a table: nominative, genitive, dative, accusative, instrumental, locative.
pub(super) fn column_cells(fields: &[&str], columns: &[Column]) -> Vec<Cell> {
    let &[nominative, genitive, dative, accusative, instrumental, locative] = fields else {
        return Vec::new();
    };
    let (inanimate, animate) = match accusative {
        "=" => (nominative, genitive),
        own => (own, own),
    };
    let by_case = [
        (Case::Nominative, nominative),
        (Case::Genitive, genitive),
        (Case::Dative, dative),
        (Case::AccusativeInanimate, inanimate),
        (Case::AccusativeAnimate, animate),
        (Case::Instrumental, instrumental),
        (Case::Locative, locative),
    ];
    by_case.into_iter().flat_map(|(case, ends)| variants(ends, slots_of(case, columns))).collect()
}

fn slots_of(case: Case, columns: &[Column]) -> Slots {
    columns.iter().fold(Slots::NONE, |slots, &column| slots | Slots::at(case, column))
}

fn variants(ends: &str, slots: Slots) -> impl Iterator<Item = Cell> {
    let kept = ends.split(',').filter(|&end| end != "x");
    kept.map(move |end| Cell { form: end.trim_start_matches('-').to_owned(), slots })
}
