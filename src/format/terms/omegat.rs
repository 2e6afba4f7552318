//! Glossaries of OmegaT: a line is a term, its translation and a comment, with tabs between them.
//!
//! Comes in: such lines, or the same as CSV; `#` begins a comment. Goes out: for each name in the source language the
//! translations that may be written, the preferred one first; what must not be written stands in the comment, where
//! it warns and cannot be inserted. Lists know no concepts: lines with one source are one where the same comment says
//! so, and else each its own, for what has two translations may be two things. Source: OmegaT user manual, chapter
//! "Glossaries".

use std::io::{self, Write};

use super::gathering::Gathering;
use super::table::Grid;
use super::{NamedLanguages, Reading, Reason, TermsError, Written, pair};
use crate::format::Place;
use crate::glossary::{Concept, Term};
use crate::language::Language;

/// The first line, as OmegaT itself writes it: it says the encoding where the ending does not.
const FIRST_LINE: &str = "# Glossary in tab-separated format -*- coding: utf-8 -*-";

/// Reads lines of text.
///
/// # Errors
/// [`TermsError::LanguagesMissing`] where the languages are not named: the file does not say them.
pub(super) fn read(text: &str, languages: &NamedLanguages) -> Result<Reading, TermsError> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    Ok(read_rows(lines.map(|(line, text)| (line, text.split('\t').collect())), languages.pair()?))
}

/// Reads a table without a first row of names: source, target, comment.
///
/// # Errors
/// As [`read`].
pub(super) fn read_table(mut grid: Grid, languages: &NamedLanguages) -> Result<Reading, TermsError> {
    let rows = grid.rows.iter();
    let rows = rows.map(|(line, cells)| (*line, cells.iter().map(String::as_str).collect()));
    let mut reading = read_rows(rows, languages.pair()?);
    grid.tell_faults(&mut reading);
    Ok(reading)
}

fn read_rows<'text>(
    rows: impl Iterator<Item = (u64, Vec<&'text str>)>,
    (from, to): (&Language, &Language),
) -> Reading {
    let mut gathering = Gathering::default();
    for (line, cells) in rows.filter(|(_, cells)| !cells[0].starts_with('#')) {
        let place = Place { line, column: 1 };
        if let Err((reason, terms)) = add(&mut gathering, &cells, (from, to), place) {
            gathering.reading.leave_out(place, None, reason, terms);
        }
    }
    gathering.finish()
}

fn add(
    gathering: &mut Gathering,
    cells: &[&str],
    languages: (&Language, &Language),
    place: Place,
) -> Result<(), (Reason, u64)> {
    let mut cells = cells.iter().map(|cell| cell.trim());
    let (source, target) = (cells.next().unwrap_or_default(), cells.next().ok_or((Reason::NoTab, 1))?);
    match (source.is_empty(), target.is_empty()) {
        (false, false) => {}
        (true, true) => return Err((Reason::NoTerm, 0)),
        (true, false) => return Err((Reason::OneSided("source"), 1)),
        (false, true) => return Err((Reason::OneSided("target"), 1)),
    }
    let comment: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    let source = Term::new(languages.0.clone(), source);
    let mut target = Term::new(languages.1.clone(), target);
    target.note = (!comment.is_empty()).then(|| comment.join("; "));
    let at = gathering.concept_of_line(&source, &target);
    gathering.add(at, source, None, place);
    gathering.add(at, target, None, place);
    Ok(())
}

/// Writes a line for each name and each translation that may be written.
///
/// # Errors
/// Where `output` cannot be written.
pub(super) fn write(
    mut output: impl Write,
    concepts: &[Concept],
    languages: (&Language, &Language),
) -> io::Result<Written> {
    let mut written = Written::default();
    writeln!(output, "{FIRST_LINE}")?;
    for concept in concepts {
        let sides = pair::Sides::of(concept, languages);
        if written.count(&sides) {
            write_concept(&mut output, concept, &sides)?;
        }
    }
    Ok(written)
}

fn write_concept(output: &mut impl Write, concept: &Concept, sides: &pair::Sides<'_>) -> io::Result<()> {
    for source in &sides.sources {
        for target in &sides.usable {
            let comment = pair::comment(concept, source, target, sides);
            let source = pair::cell(&source.text);
            // A line that begins with # would be a comment; white space before a term means nothing.
            let mark = if source.starts_with('#') { " " } else { "" };
            writeln!(output, "{mark}{source}\t{}\t{}", pair::cell(&target.text), pair::cell(&comment))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::{Naming, Union};

    fn named() -> NamedLanguages {
        NamedLanguages { from: Some(Language::english()), to: Some(Language::kazakh()) }
    }

    fn targets(reading: &Reading) -> Vec<Vec<&str>> {
        reading
            .entries
            .iter()
            .map(|entry| entry.concept.terms[1..].iter().map(|term| term.text.as_str()).collect())
            .collect()
    }

    #[test]
    fn lines_with_one_source_are_apart_unless_their_comment_is_the_same() {
        let list = "bank\tбанк\tKeeps money.\nbank\tқаржы ұйымы\tKeeps money.\n\
                    bank\tжаға\tSide of a river.\nboard\tкеңес\nboard\tтақта\nboard\tкеңес\n";
        let reading = read(list, &named()).unwrap();
        assert_eq!(
            targets(&reading),
            [vec!["банк", "қаржы ұйымы"], vec!["жаға"], vec!["кеңес"], vec!["тақта"]]
        );
        assert_eq!((reading.account.read, reading.account.taken), (12, 12));
    }

    #[test]
    fn a_term_of_characters_that_nobody_sees_is_none() {
        let reading = read("bank\t\0\0\0\n", &named()).unwrap();
        assert_eq!((reading.account.read, reading.account.taken), (2, 1));
        assert_eq!(reading.problems[0].reason, Reason::EmptyTerm);
    }

    #[test]
    fn a_word_with_two_concepts_comes_back_in_both() {
        let concept = |name: &str, text: &str, definition: Option<&str>| Concept {
            name: name.to_owned(),
            definition: definition.map(str::to_owned),
            terms: vec![Term::new(Language::english(), "bank"), Term::new(Language::kazakh(), text)],
            ..Concept::default()
        };
        let concepts = vec![
            concept("bank", "банк", None),
            concept("bank-of-a-river", "жаға", None),
            concept("bank-of-blood", "банк", Some("Keeps blood.")),
        ];
        let mut bytes = Vec::new();
        write(&mut bytes, &concepts, (&Language::english(), &Language::kazakh())).unwrap();
        let reading = read(std::str::from_utf8(&bytes).unwrap(), &named()).unwrap();
        let mut union = Union::of(concepts);
        for entry in reading.entries {
            assert_eq!((entry.naming, union.add(entry.concept, entry.naming).known), (Naming::Made, 2));
        }
        assert!(union.into_changed().is_empty());
    }
}
