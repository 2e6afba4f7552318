//! The answer to a lookup: matches with what explains them, and the terms in the query.

use std::io::{self, Write};

use serde::Serialize;

use super::difference;
use super::fragments::{FragmentAnswer, write_fragment};
use super::style::{BAD, FAINT, GOOD, PUT_IN, STRONG, paint};
use crate::glossary::Status;
use crate::memory::{Alternative, Cause, Match, Operation, Penalty, Substitution};

/// How many other translations of a source are shown to people.
const ALTERNATIVES: usize = 3;

/// Everything that the memory says to a query. The field names are the JSON contract of `lookup`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// What was asked.
    pub query: String,
    /// The matches, best first.
    pub matches: Vec<Match>,
    /// The glossary's terms in the query.
    pub terms: Vec<TermAnswer>,
    /// Where there is no match, the parts of the query that the memory knows, the longest first.
    pub fragments: Vec<FragmentAnswer>,
}

/// A term that stands in the query, and what it is called in the target language.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TermAnswer {
    /// The concept.
    pub concept: String,
    /// The words as they stand in the query.
    pub words: String,
    /// The term in its dictionary form.
    pub term: String,
    /// The names in the target language, best first.
    pub targets: Vec<TargetTerm>,
}

/// A name in the target language.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TargetTerm {
    /// The name.
    pub text: String,
    /// Whether it may be used.
    pub status: Status,
}

/// Writes an answer for people.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_text(output: &mut dyn Write, answer: &Answer) -> io::Result<()> {
    for (index, found) in answer.matches.iter().enumerate() {
        if index > 0 {
            writeln!(output)?;
        }
        write_match(output, found)?;
    }
    match (answer.matches.is_empty(), answer.terms.is_empty()) {
        (true, _) => writeln!(output, "no match")?,
        (false, true) => (),
        (false, false) => writeln!(output)?,
    }
    answer.terms.iter().try_for_each(|term| write_term(output, term))?;
    for fragment in &answer.fragments {
        writeln!(output)?;
        write_fragment(output, fragment)?;
    }
    Ok(())
}

/// Writes an answer as one JSON document of several lines.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_json(output: &mut dyn Write, answer: &Answer) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, answer)?;
    writeln!(output)
}

/// Writes an answer as one line of JSON.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_json_line(output: &mut dyn Write, answer: &Answer) -> io::Result<()> {
    serde_json::to_writer(&mut *output, answer)?;
    writeln!(output)
}

fn write_match(output: &mut dyn Write, found: &Match) -> io::Result<()> {
    writeln!(output, "{}  {}", paint(STRONG, &format!("{:>3}", found.score)), found.source)?;
    writeln!(output, "     {}", with_marks(&found.target, &found.substitutions))?;
    for one in &found.substitutions {
        writeln!(output, "     put in: {} (stored: {})", paint(PUT_IN, &one.put), one.stored)?;
    }
    if found.difference.iter().any(|change| change.operation != Operation::Equal) {
        writeln!(output, "     {}", difference::written(&found.difference))?;
    }
    writeln!(output, "     {}", paint(FAINT, &explanation(found)))?;
    write_alternatives(output, &found.alternatives)
}

/// A translation with what was put in underlined.
fn with_marks(target: &str, substitutions: &[Substitution]) -> String {
    let mut characters = target.chars();
    let (mut marked, mut place) = (String::new(), 0);
    for Substitution { span, .. } in substitutions {
        let before: String = characters.by_ref().take(span.start - place).collect();
        let put: String = characters.by_ref().take(span.end - span.start).collect();
        marked.push_str(&paint(STRONG, &before));
        marked.push_str(&paint(PUT_IN, &put));
        place = span.end;
    }
    marked + &paint(STRONG, characters.as_str())
}

/// What else the memory has for the same source.
fn write_alternatives(output: &mut dyn Write, alternatives: &[Alternative]) -> io::Result<()> {
    for Alternative { target, uses } in alternatives.iter().take(ALTERNATIVES) {
        writeln!(output, "     also: {target} {}", paint(FAINT, &format!("({})", times(*uses))))?;
    }
    match alternatives.len().saturating_sub(ALTERNATIVES) {
        0 => Ok(()),
        more => writeln!(output, "     {}", paint(FAINT, &format!("and {more} more"))),
    }
}

fn times(uses: usize) -> String {
    match uses {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        uses => format!("{uses} times"),
    }
}

/// Penalties, route, status, use and origin in one line.
fn explanation(found: &Match) -> String {
    let via = found.via.as_ref().map(|language| format!("via {}", language.english_name()));
    let deduction =
        |penalty: &Penalty| format!("-{} {}", penalty.points, reason(penalty.cause, via.as_deref()));
    let mut parts: Vec<String> = found.penalties.iter().map(deduction).collect();
    if !found.penalties.iter().any(|penalty| penalty.cause == Cause::Via) {
        parts.extend(via);
    }
    let confidence = found.confidence.map(|confidence| format!(" {confidence:.2}")).unwrap_or_default();
    parts.push(format!("{}{confidence}", found.status.name()));
    if found.uses > 1 {
        parts.push(format!("used {}", times(found.uses)));
    }
    let origin = &found.origin;
    parts.extend([&origin.document, &origin.date, &origin.user].into_iter().flatten().cloned());
    parts.join(" · ")
}

fn reason(cause: Cause, via: Option<&str>) -> &str {
    match cause {
        Cause::Numbers => "different numbers",
        Cause::Negation => "different negation",
        Cause::Tags => "different tags",
        Cause::Unreviewed => "not reviewed",
        Cause::Via => via.unwrap_or("via another language"),
        Cause::Machine => "machine translation",
    }
}

fn write_term(output: &mut dyn Write, term: &TermAnswer) -> io::Result<()> {
    let (right, wrong): (Vec<_>, Vec<_>) =
        term.targets.iter().partition(|target| target.status < Status::Deprecated);
    let list = |targets: &[&TargetTerm]| {
        targets.iter().map(|target| target.text.as_str()).collect::<Vec<_>>().join(", ")
    };
    let not = if wrong.is_empty() { String::new() } else { format!(" (not: {})", paint(BAD, &list(&wrong))) };
    writeln!(output, "term {} → {}{not}", paint(STRONG, &term.term), paint(GOOD, &list(&right)))
}
