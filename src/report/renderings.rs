//! How a term was rendered, for people and for programs.

use std::io::{self, Write};

use serde::Serialize;

use super::style::{BAD, FAINT, GOOD, STRONG, paint};
use crate::glossary::Status;
use crate::glossary::renderings::{InDocument, Other, Rendering, Renderings};

/// Writes renderings for people: each with the number of its units and its status, below it the documents by day.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_text(output: &mut dyn Write, found: &Renderings) -> io::Result<()> {
    for rendering in &found.known {
        writeln!(output, "{:>5}  {}", rendering.count, named(rendering))?;
        write_documents(output, &rendering.documents)?;
    }
    let Some(other) = &found.other else { return Ok(()) };
    let words =
        if other.words.is_empty() { String::new() } else { format!("  likely: {}", other.words.join(", ")) };
    writeln!(output, "{:>5}  {}{}", other.count, paint(STRONG, "other"), paint(FAINT, &words))?;
    write_documents(output, &other.documents)
}

/// Writes renderings as one JSON document.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_json(output: &mut dyn Write, term: &str, found: &Renderings) -> io::Result<()> {
    let renderings = found.known.iter().map(RenderingAnswer::new).collect();
    let other = found.other.as_ref().map(OtherAnswer::new);
    serde_json::to_writer_pretty(&mut *output, &Answer { term, renderings, other })?;
    writeln!(output)
}

/// The field names are the JSON contract of `term renderings`.
#[derive(Serialize)]
struct Answer<'found> {
    term: &'found str,
    renderings: Vec<RenderingAnswer<'found>>,
    other: Option<OtherAnswer<'found>>,
}

#[derive(Serialize)]
struct RenderingAnswer<'found> {
    text: &'found str,
    status: Option<Status>,
    count: usize,
    documents: Vec<DocumentAnswer<'found>>,
}

#[derive(Serialize)]
struct OtherAnswer<'found> {
    count: usize,
    words: &'found [String],
    documents: Vec<DocumentAnswer<'found>>,
}

#[derive(Serialize)]
struct DocumentAnswer<'found> {
    document: Option<&'found str>,
    date: Option<&'found str>,
    count: usize,
}

impl<'found> RenderingAnswer<'found> {
    fn new(rendering: &'found Rendering) -> Self {
        let Rendering { text, status, count, documents } = rendering;
        Self { text, status: *status, count: *count, documents: answers(documents) }
    }
}

impl<'found> OtherAnswer<'found> {
    fn new(other: &'found Other) -> Self {
        Self { count: other.count, words: &other.words, documents: answers(&other.documents) }
    }
}

fn answers(documents: &[InDocument]) -> Vec<DocumentAnswer<'_>> {
    let mut answers = Vec::new();
    for InDocument { document, day, count } in documents {
        answers.push(DocumentAnswer { document: document.as_deref(), date: day.as_deref(), count: *count });
    }
    answers
}

fn named(rendering: &Rendering) -> String {
    let (style, status) = match rendering.status {
        None => (STRONG, ""),
        Some(Status::Preferred) => (GOOD, "  preferred"),
        Some(Status::Admitted) => (GOOD, "  admitted"),
        Some(Status::Deprecated) => (BAD, "  deprecated"),
        Some(Status::Forbidden) => (BAD, "  forbidden"),
    };
    paint(style, &rendering.text) + &paint(FAINT, status)
}

fn write_documents(output: &mut dyn Write, documents: &[InDocument]) -> io::Result<()> {
    for InDocument { document, day, count } in documents {
        let words: Vec<&str> = [day, document].into_iter().flatten().map(String::as_str).collect();
        writeln!(output, "{:>5}  {}", "", paint(FAINT, &format!("{count:>5}  {}", words.join("  "))))?;
    }
    Ok(())
}
