//! Tables with a column a language: a concept a row.
//!
//! Several terms in a cell stand between `;`, `|` or line breaks: the first is preferred, the others are admitted, unless
//! the row says its status. Rows that begin with the same term speak of one concept.

use super::head::{Column, Head};
use super::row::{Row, Shared};
use crate::format::Place;
use crate::format::terms::gathering::Gathering;
use crate::format::terms::{Reading, Reason, TermsError};
use crate::glossary::{Concept, Status, Term};
use crate::language::Language;

/// Between the terms of a cell.
const TERM_SEPARATORS: [char; 3] = [';', '|', '\n'];

pub(super) fn read(head: &Head, rows: impl Iterator<Item = (u64, Vec<String>)>) -> Reading {
    let mut gathering = Gathering::default();
    gathering.reading.says_domain = head.has(&Column::Domain);
    for (line, cells) in rows {
        let place = Place { line, column: 1 };
        if cells.iter().skip(head.columns.len()).any(|cell| !cell.is_empty()) {
            let what = TermsError::too_many_columns(cells.len(), head.columns.len());
            gathering.reading.leave_out(place, None, Reason::Row(what), 1);
            continue;
        }
        let cells: Vec<(&Column, &String)> =
            head.columns.iter().zip(&cells).filter(|(_, cell)| !cell.is_empty()).collect();
        if let Err((reason, terms)) = add(&mut gathering, &cells, place) {
            gathering.reading.leave_out(place, None, reason, terms);
        }
    }
    gathering.finish()
}

fn add(gathering: &mut Gathering, cells: &[(&Column, &String)], place: Place) -> Result<(), (Reason, u64)> {
    let (mut row, mut terms) = (Row::default(), Vec::new());
    for (column, cell) in cells {
        match (row.cell(column), column) {
            (Some(own), _) => own.clone_from(cell),
            (None, Column::TermsIn(language)) => terms.extend(terms_of(cell, language)),
            (None, Column::Unknown(name)) => {
                gathering.reading.account.leave_out_detail(&format!("column '{name}'"));
            }
            (None, _) => {}
        }
    }
    let count = terms.len() as u64;
    let shared = row.shared().map_err(|what| (Reason::Row(what), count))?;
    let first: Vec<Term> = terms.iter().take(1).cloned().collect();
    let Some(first) = first.first() else { return Err((Reason::NoTerm, 0)) };
    let at = gathering.concept_of((!row.concept.is_empty()).then_some(row.concept.as_str()), first);
    describe(gathering.concept(at), &row);
    for (index, term) in terms.into_iter().enumerate() {
        let said = shared.status;
        gathering.add(at, with_shared(term, &shared, index == 0), said, place);
    }
    Ok(())
}

fn terms_of<'cell>(cell: &'cell str, language: &'cell Language) -> impl Iterator<Item = Term> + 'cell {
    let texts = cell.split(TERM_SEPARATORS).map(str::trim).filter(|text| !text.is_empty());
    texts.map(|text| Term::new(language.clone(), text))
}

fn describe(concept: &mut Concept, row: &Row) {
    concept.definition = concept.definition.take().or_else(|| row.definition());
    concept.domain = concept.domain.take().or_else(|| row.domain());
}

/// A term with what the row says of all its terms; the note speaks of the first.
fn with_shared(term: Term, shared: &Shared, is_first: bool) -> Term {
    Term {
        status: shared.status.unwrap_or(Status::Preferred),
        part_of_speech: shared.part_of_speech,
        source: shared.source.clone(),
        period: shared.period,
        note: shared.note.clone().filter(|_| is_first),
        ..term
    }
}
