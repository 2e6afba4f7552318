//! Proposed terms with their counterparts, for people and for programs.

use std::io::{self, Write};

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::style::{FAINT, GOOD, STRONG, paint};
use crate::glossary::extract::{Candidate, Counterpart};

/// Spaces between columns.
const GAP: usize = 2;
/// Widest column of terms; longer ones push what follows to the right.
const WIDEST: usize = 40;

/// A candidate, and what the glossary has of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The candidate.
    pub candidate: Candidate,
    /// The concept that it names already.
    pub concept: Option<String>,
}

/// Writes proposals for people, one a line: how often it stands in the memory, the term, its counterparts, and the
/// concept where the glossary has it.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_text(output: &mut dyn Write, proposals: &[Proposal]) -> io::Result<()> {
    let places = proposals.iter().map(|it| it.candidate.count.to_string().len()).max().unwrap_or_default();
    let width = |it: &Proposal| it.candidate.text.width().min(WIDEST);
    let term = proposals.iter().map(width).max().unwrap_or_default();
    let opposite = proposals.iter().map(|it| counterparts(it).width().min(WIDEST)).max().unwrap_or_default();
    for proposal in proposals {
        let Candidate { text, count, .. } = &proposal.candidate;
        let columns = [
            (STRONG, text.clone(), term),
            (GOOD, counterparts(proposal), opposite),
            (FAINT, proposal.concept.clone().unwrap_or_default(), 0),
        ];
        writeln!(output, "{count:>places$}{}", row(&columns))?;
    }
    Ok(())
}

/// Texts in their styles, each as wide as its column where another follows.
fn row(columns: &[(anstyle::Style, String, usize)]) -> String {
    let (mut row, mut missing) = (String::new(), 0);
    for (style, text, width) in columns {
        if !text.is_empty() {
            row += &" ".repeat(missing + GAP);
            row += &paint(*style, text);
            missing = 0;
        } else if *width > 0 {
            missing += GAP;
        }
        missing += width.saturating_sub(text.width());
    }
    row
}

/// Writes proposals as one JSON list.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_json(output: &mut dyn Write, proposals: &[Proposal]) -> io::Result<()> {
    let answers: Vec<Answer<'_>> = proposals.iter().map(Answer::new).collect();
    serde_json::to_writer_pretty(&mut *output, &answers)?;
    writeln!(output)
}

/// The field names are the JSON contract of `term extract`.
#[derive(Serialize)]
struct Answer<'found> {
    term: &'found str,
    count: usize,
    name: bool,
    score: f64,
    counterparts: Vec<CounterpartAnswer<'found>>,
    concept: Option<&'found str>,
}

#[derive(Serialize)]
struct CounterpartAnswer<'found> {
    term: &'found str,
    count: usize,
    confidence: f64,
}

impl<'found> Answer<'found> {
    fn new(proposal: &'found Proposal) -> Self {
        let Candidate { text, count, is_name, score, counterparts } = &proposal.candidate;
        let concept = proposal.concept.as_deref();
        let counterparts = counterparts.iter().map(CounterpartAnswer::new).collect();
        Self { term: text, count: *count, name: *is_name, score: rounded(*score), counterparts, concept }
    }
}

impl<'found> CounterpartAnswer<'found> {
    fn new(counterpart: &'found Counterpart) -> Self {
        let Counterpart { text, count, confidence } = counterpart;
        Self { term: text, count: *count, confidence: rounded(*confidence) }
    }
}

fn rounded(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

/// The counterparts on one line.
fn counterparts(proposal: &Proposal) -> String {
    let texts: Vec<&str> = proposal.candidate.counterparts.iter().map(|it| it.text.as_str()).collect();
    texts.join(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposal(text: &str, counterpart: &str, concept: Option<&str>) -> Proposal {
        let counterpart = Counterpart { text: counterpart.to_owned(), count: 3, confidence: 0.8 };
        let counterparts = if counterpart.text.is_empty() { Vec::new() } else { vec![counterpart] };
        let candidate =
            Candidate { text: text.to_owned(), count: 12, is_name: true, score: 1.0, counterparts };
        Proposal { candidate, concept: concept.map(str::to_owned) }
    }

    fn written(proposals: &[Proposal]) -> String {
        let mut output = Vec::new();
        write_text(&mut output, proposals).unwrap();
        anstream::adapter::strip_str(&String::from_utf8(output).unwrap()).to_string()
    }

    #[test]
    fn columns_stand_below_each_other_and_no_line_ends_with_spaces() {
        let both = [proposal("Gaza", "Газа", Some("gaza")), proposal("Board of Peace", "Совет мира", None)];
        assert_eq!(written(&both), "12  Gaza            Газа        gaza\n12  Board of Peace  Совет мира\n");
        let alone = [proposal("Газа", "", Some("gaza")), proposal("Совет мира", "", None)];
        assert_eq!(written(&alone), "12  Газа        gaza\n12  Совет мира\n");
    }
}
