//! A row of a table, and the unit that it says.

use super::field;
use super::layout::{Column, Layout};
use crate::format::{Place, Reason};
use crate::memory::{Unit, Variant};

/// Most columns that are looked at; a spreadsheet has 16,384, a table of units a handful.
pub(in crate::format) const MOST_COLUMNS: usize = 1024;

/// A row: its cells by column, those that are empty left out.
#[derive(Debug, Default)]
pub(in crate::format) struct Row {
    /// Where it begins.
    pub(in crate::format) place: Option<Place>,
    /// The cells that are not empty, by column from 0, in the order of the columns.
    pub(in crate::format) cells: Vec<(usize, String)>,
    /// How many cells were written up to the last that is not empty; 0 where a table has no separators.
    pub(in crate::format) width: usize,
    /// What makes the row unreadable.
    pub(in crate::format) fault: Option<Reason>,
}

impl Row {
    /// The text of a cell; empty where there is none.
    pub(super) fn cell(&self, column: usize) -> &str {
        let found = self.cells.binary_search_by_key(&column, |(column, _)| *column);
        found.map_or("", |index| self.cells[index].1.as_str())
    }

    pub(in crate::format) fn place(&self) -> Place {
        self.place.unwrap_or(Place::START)
    }

    /// Whether there is nothing in it.
    pub(in crate::format) fn is_empty(&self) -> bool {
        self.fault.is_none() && self.cells.iter().all(|(_, text)| text.trim().is_empty())
    }

    /// The unit that the row says, in the columns of a layout.
    pub(super) fn unit(mut self, layout: &Layout) -> Result<Unit, Reason> {
        if let Some(fault) = self.fault.take() {
            return Err(fault);
        }
        if self.width > layout.width {
            return Err(Reason::Cells { found: self.width, columns: layout.width });
        }
        let mut unit = Unit { variants: self.variants(layout)?, ..Unit::default() };
        for (index, text) in self.cells.iter().filter(|(_, text)| !text.trim().is_empty()) {
            match layout.columns.get(index) {
                Some(Column::Field(field, _)) if field.put(text, &mut unit) => {}
                Some(Column::Field(_, heading) | Column::Property(heading)) => {
                    unit.properties.push(field::property(heading, text));
                }
                _ => {}
            }
        }
        Ok(unit)
    }

    /// The texts, that of the source first.
    fn variants(&self, layout: &Layout) -> Result<Vec<Variant>, Reason> {
        let text = |column: usize| Some(self.cell(column)).filter(|text| !text.trim().is_empty());
        let variant = |(column, language): &(usize, _)| {
            text(*column).map(|text| Variant::new(Clone::clone(language), text))
        };
        let variants: Vec<Variant> = layout.texts.iter().filter_map(variant).collect();
        let has_source = layout.texts.first().is_some_and(|(column, _)| text(*column).is_some());
        match variants.len() {
            0 => Err(Reason::NoSource),
            1 if !has_source => Err(Reason::NoSource),
            1 => Err(Reason::Untranslated),
            _ => Ok(variants),
        }
    }
}
