//! Glossaries as CSV, a term a row.
//!
//! Comes in: a table with the columns of [`COLUMNS`], in any order, those after `term` optional; commas, semicolons
//! or tabs between them, as spreadsheets write. Goes out: concepts; rows of one concept need not stand together.
//! Source: RFC 4180.

mod row;

use std::collections::HashMap;
use std::io::{Read, Write};

use crate::glossary::Concept;
use row::Row;

/// The columns, in the order in which they are written.
pub const COLUMNS: [&str; 12] = [
    "concept",
    "lang",
    "term",
    "status",
    "pos",
    "definition",
    "note",
    "source",
    "from",
    "until",
    "forms",
    "exceptions",
];

/// A table that is no glossary.
#[derive(Debug, thiserror::Error)]
pub enum TermsError {
    /// A required column is missing.
    #[error(
        "line 1: the column '{0}' is missing; the first line must name the columns concept, lang, term, …"
    )]
    MissingColumn(&'static str),
    /// A line is not what it must be.
    #[error("line {line}: {what}")]
    Line {
        /// The line of the file, from 1.
        line: u64,
        /// What is wrong, and what it should be.
        what: String,
    },
    /// The file has a first line at most.
    #[error("there are no terms in it")]
    Empty,
    /// The table cannot be read or written.
    #[error(transparent)]
    Csv(csv::Error),
    /// The file cannot be read or written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// Reads a glossary; `domain` is given to every concept.
///
/// # Errors
/// Where the table lacks a column, or a line is not what it must be: with the line.
pub fn read(mut input: impl Read, domain: Option<&str>) -> Result<Vec<Concept>, TermsError> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let text = text(&bytes)?;
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let headers = reader.headers()?.clone();
    require_columns(&headers)?;
    let mut concepts = Concepts::default();
    for record in reader.records() {
        let record = record?;
        let line = record.position().map_or(0, csv::Position::line);
        let row: Row = record.deserialize(Some(&headers))?;
        concepts.add(&row, domain).map_err(|what| TermsError::Line { line, what })?;
    }
    if concepts.list.is_empty() { Err(TermsError::Empty) } else { Ok(concepts.list) }
}

/// Writes a glossary, a term a row, the definition with the concept's first term.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write(output: impl Write, concepts: &[Concept]) -> Result<(), TermsError> {
    let mut writer = csv::Writer::from_writer(output);
    for concept in concepts {
        for (index, term) in concept.terms.iter().enumerate() {
            writer.serialize(Row::of(concept, term, index == 0))?;
        }
    }
    writer.flush()?;
    Ok(())
}

/// Concepts in the order in which a table first names them.
#[derive(Default)]
struct Concepts {
    list: Vec<Concept>,
    places: HashMap<String, usize>,
}

impl Concepts {
    fn add(&mut self, row: &Row, domain: Option<&str>) -> Result<(), String> {
        let term = row.term()?;
        let place = *self.places.entry(row.concept.clone()).or_insert_with(|| {
            self.list.push(Concept {
                name: row.concept.clone(),
                domain: domain.map(str::to_owned),
                ..Concept::default()
            });
            self.list.len() - 1
        });
        let concept = &mut self.list[place];
        if concept.terms.iter().any(|known| (&known.language, &known.text) == (&term.language, &term.text)) {
            return Err(format!(
                "'{}' is a term of {} already; remove one of the rows",
                term.text, concept.name
            ));
        }
        concept.definition = concept.definition.take().or_else(|| row.definition());
        concept.terms.push(term);
        Ok(())
    }
}

/// The text without the byte order mark that spreadsheets write.
fn text(bytes: &[u8]) -> Result<&str, TermsError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count() as u64;
        TermsError::Line { line, what: "the text is not UTF-8; save the table as \"CSV UTF-8\"".to_owned() }
    })?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

/// What parts the columns in the first line: spreadsheets take the list separator of the system.
fn delimiter(text: &str) -> u8 {
    let first_line = text.lines().next().unwrap_or_default();
    let count = |delimiter: u8| first_line.bytes().filter(|byte| *byte == delimiter).count();
    // Of equally many the last wins: the comma.
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

fn require_columns(headers: &csv::StringRecord) -> Result<(), TermsError> {
    let missing = COLUMNS[..3].iter().find(|column| headers.iter().all(|header| header != **column));
    missing.map_or(Ok(()), |column| Err(TermsError::MissingColumn(column)))
}

impl From<csv::Error> for TermsError {
    fn from(error: csv::Error) -> Self {
        match error.kind() {
            csv::ErrorKind::UnequalLengths { pos, expected_len, len } => Self::Line {
                line: pos.as_ref().map_or(0, csv::Position::line),
                what: format!(
                    "{len} columns where the first line names {expected_len}; put text that holds the separator in quotes"
                ),
            },
            _ => Self::Csv(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TABLE: &str =
        "\u{FEFF}concept,lang,term,status,pos,definition,note,source,from,until,forms,exceptions
board,en,Board of Peace,preferred,name,A body.,,un.org,2026-01-22,,,
board,ru,Совет мира,,name,,,un.org,2026,,,
astana,en,Nur-Sultan,admitted,name,,,,2019-03,2022-09,Nursultan | Nur Sultan,
board,en,Peace Council,deprecated,name,,\"back-translation of «Совет мира», see note\",,,,,
";

    #[test]
    fn rows_of_a_concept_come_together_and_dates_may_be_short() {
        let concepts = read(TABLE.as_bytes(), Some("bodies")).unwrap();
        assert_eq!(concepts.len(), 2);
        assert_eq!(concepts[0].terms.len(), 3);
        assert_eq!(concepts[0].terms[1].period.from, Some(date(2026, 1, 1)));
        assert_eq!(concepts[1].terms[0].period.until, Some(date(2022, 9, 1)));
        assert_eq!(concepts[1].terms[0].forms, ["Nursultan", "Nur Sultan"]);
    }

    #[test]
    fn what_is_written_reads_back_the_same() {
        let concepts = read(TABLE.as_bytes(), None).unwrap();
        let mut written = Vec::new();
        write(&mut written, &concepts).unwrap();
        assert!(written.starts_with(COLUMNS.join(",").as_bytes()));
        assert_eq!(read(written.as_slice(), None).unwrap(), concepts);
    }

    #[track_caller]
    fn assert_refused(table: &str, message: &str) {
        assert_eq!(read(table.as_bytes(), None).unwrap_err().to_string(), message);
    }

    #[test]
    fn mistakes_are_told_with_their_line() {
        assert_refused(
            "concept,term\na,b\n",
            "line 1: the column 'lang' is missing; the first line must name the columns concept, lang, term, …",
        );
        assert_refused(
            "concept,lang,term,status\na,en,b,\na,en,c,good\n",
            "line 3: 'good' is no status; write preferred, admitted, deprecated or forbidden",
        );
        assert_refused("concept,lang,term\n", "there are no terms in it");
        assert_refused(
            "concept,lang,term\na,en,b\na,en,b\n",
            "line 3: 'b' is a term of a already; remove one of the rows",
        );
        assert_refused(
            "concept,lang,term\na,en,b,c\n",
            "line 2: 4 columns where the first line names 3; put text that holds the separator in quotes",
        );
        assert_refused(
            "concept,lang,term,from,until\na,en,b,2022,2021\n",
            "line 2: the name ends (2021-01-01) before it begins (2022-01-01)",
        );
    }

    #[test]
    fn tables_of_spreadsheets_are_read_with_their_own_separators() {
        for separator in [";", "\t"] {
            let table = "concept,lang,term\nboard,ru,Совет мира\n".replace(',', separator);
            assert_eq!(read(table.as_bytes(), None).unwrap()[0].terms[0].text, "Совет мира");
        }
        let windows = b"concept;lang;term\nboard;ru;\xd1\xee\xe2\xe5\xf2\n";
        let message = read(windows.as_slice(), None).unwrap_err().to_string();
        assert_eq!(message, "line 2: the text is not UTF-8; save the table as \"CSV UTF-8\"");
    }
}
