//! Tables with a term a row: rows in, concepts out.
//!
//! Without a column of concepts, a concept begins with each row in the language of the first one, unless the row says
//! that its term is not the preferred one.

use std::collections::HashMap;

use super::head::{Column, Head};
use super::row::Row;
use crate::format::Place;
use crate::format::terms::reading::{Entry, Reading};
use crate::format::terms::{Reason, TermsError};
use crate::glossary::{Concept, Naming, Status, Term};
use crate::language::Language;

pub(super) fn read(head: &Head, rows: impl Iterator<Item = (u64, Vec<String>)>) -> Reading {
    let mut table = Table::new(head.has(&Column::Concept));
    table.reading.says_domain = head.has(&Column::Domain);
    for (line, cells) in rows {
        let place = Place { line, column: 1 };
        let row = Row::read(head, &cells, &mut table.reading.account);
        if let Err(reason) = row.and_then(|row| table.add(&row, place)) {
            table.reading.leave_out(place, None, reason, 1);
        }
    }
    table.finish()
}

struct Table {
    reading: Reading,
    /// Concepts in the order in which the table first names them.
    concepts: Vec<Concept>,
    places: HashMap<String, usize>,
    names_concepts: bool,
}

impl Table {
    fn new(names_concepts: bool) -> Self {
        let (reading, concepts) = (Reading::default(), Vec::new());
        Self { reading, concepts, places: HashMap::new(), names_concepts }
    }

    fn add(&mut self, row: &Row, place: Place) -> Result<(), Reason> {
        let term = row.term(self.names_concepts).map_err(Reason::Row)?;
        let at = if self.names_concepts { self.named(&row.concept) } else { self.next(&term) };
        let concept = &mut self.concepts[at];
        concept.definition = concept.definition.take().or_else(|| row.definition());
        concept.domain = concept.domain.take().or_else(|| row.domain());
        self.reading.add_term(concept, term, place, None);
        Ok(())
    }

    fn named(&mut self, name: &str) -> usize {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        self.places.insert(name.to_owned(), self.concepts.len());
        self.concepts.push(Concept { name: name.to_owned(), ..Concept::default() });
        self.concepts.len() - 1
    }

    /// The concept of the rows before, or a new one.
    fn next(&mut self, term: &Term) -> usize {
        let opens = |concept: &Concept| {
            let first: Option<&Language> = concept.terms.first().map(|term| &term.language);
            first == Some(&term.language) && term.status == Status::Preferred
        };
        if self.concepts.last().is_none_or(opens) {
            self.concepts.push(Concept::default());
        }
        self.concepts.len() - 1
    }

    fn finish(mut self) -> Reading {
        let naming = if self.names_concepts { Naming::Whole } else { Naming::Made };
        let filled = self.concepts.into_iter().filter(|concept| !concept.terms.is_empty());
        self.reading.entries = filled.map(|concept| Entry { concept, naming }).collect();
        self.reading.finish()
    }
}

impl Row {
    /// The cells of a row under their columns.
    fn read(
        head: &Head,
        cells: &[String],
        account: &mut crate::format::terms::Account,
    ) -> Result<Self, Reason> {
        let (found, expected) = (cells.len(), head.columns.len());
        if found > expected {
            return Err(Reason::Row(TermsError::too_many_columns(found, expected)));
        }
        let mut row = Self::default();
        for (column, cell) in head.columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            match (row.cell(column), column) {
                (Some(own), _) => own.clone_from(cell),
                (None, Column::Unknown(name)) => account.leave_out_detail(&format!("column '{name}'")),
                (None, _) => account.leave_out_detail("terms in columns of languages"),
            }
        }
        Ok(row)
    }
}
