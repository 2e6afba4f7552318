//! Concepts with their terms, for people and for programs.

use std::io::{self, Write};

use super::style::{BAD, FAINT, GOOD, STRONG, paint};
use crate::glossary::{Concept, Status, Term};

/// Writes concepts for people.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_text(output: &mut dyn Write, concepts: &[&Concept]) -> io::Result<()> {
    for (index, concept) in concepts.iter().enumerate() {
        if index > 0 {
            writeln!(output)?;
        }
        write_concept(output, concept)?;
    }
    Ok(())
}

/// Writes concepts as a JSON list.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_json(output: &mut dyn Write, concepts: &[&Concept]) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, concepts)?;
    writeln!(output)
}

fn write_concept(output: &mut dyn Write, concept: &Concept) -> io::Result<()> {
    let definition = concept.definition.as_ref().map(|text| format!("  {text}")).unwrap_or_default();
    writeln!(output, "{}{}", paint(STRONG, &concept.name), paint(FAINT, &definition))?;
    concept.terms.iter().try_for_each(|term| write_term(output, term))
}

fn write_term(output: &mut dyn Write, term: &Term) -> io::Result<()> {
    let (style, status) = match term.status {
        Status::Preferred => (GOOD, "preferred"),
        Status::Admitted => (GOOD, "admitted"),
        Status::Deprecated => (BAD, "deprecated"),
        Status::Forbidden => (BAD, "forbidden"),
    };
    let details = paint(FAINT, &details(term));
    writeln!(output, "  {}  {:<10}  {}{details}", term.language, status, paint(style, &term.text))
}

/// The period and the note, where there are any.
fn details(term: &Term) -> String {
    let period = match (term.period.from, term.period.until) {
        (None, None) => String::new(),
        (Some(from), None) => format!("  since {from}"),
        (None, Some(until)) => format!("  until {until}"),
        (Some(from), Some(until)) => format!("  {from} to {until}"),
    };
    let note = term.note.as_ref().map(|note| format!("  {note}")).unwrap_or_default();
    period + &note
}
