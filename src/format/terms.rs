//! Glossaries as CSV, a term a row.
//!
//! Comes in: a table with the columns of [`COLUMNS`], in any order, those after `term` optional. Goes out:
//! concepts; rows of one concept need not stand together. Source: RFC 4180.

use std::collections::HashMap;
use std::io::{Read, Write};

use serde::{Deserialize, Serialize};

use crate::glossary::{Concept, Period, Status, Term};
use crate::language::Language;
use crate::morphology::PartOfSpeech;

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

/// Between the entries of the columns `forms` and `exceptions`.
const LIST_SEPARATOR: &str = "|";

/// A table that is no glossary.
#[derive(Debug, thiserror::Error)]
pub enum TermsError {
    /// A required column is missing.
    #[error(
        "line 1: the column '{0}' is missing; the first line must name the columns concept, lang, term, …"
    )]
    MissingColumn(&'static str),
    /// A cell is not what its column holds.
    #[error("line {line}: {what}")]
    Cell {
        /// The line of the file, from 1.
        line: u64,
        /// What is wrong, and what it should be.
        what: String,
    },
    /// The file has a first line at most.
    #[error("there are no terms in it")]
    Empty,
    /// The file is no table, or cannot be read or written.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// The file cannot be written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Row {
    concept: String,
    lang: String,
    term: String,
    status: String,
    pos: String,
    definition: String,
    note: String,
    source: String,
    from: String,
    until: String,
    forms: String,
    exceptions: String,
}

/// Reads a glossary; `domain` is given to every concept.
///
/// # Errors
/// Where the table lacks a column, or a cell is not what its column holds: with the line.
pub fn read(input: impl Read, domain: Option<&str>) -> Result<Vec<Concept>, TermsError> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(without_mark(input)?);
    require_columns(reader.headers()?)?;
    let mut concepts: Vec<Concept> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let headers = reader.headers()?.clone();
    for record in reader.records() {
        let record = record?;
        let line = record.position().map_or(0, csv::Position::line);
        let row: Row = record.deserialize(Some(&headers))?;
        let term = row.term().map_err(|what| TermsError::Cell { line, what })?;
        let place = *places.entry(row.concept.clone()).or_insert_with(|| {
            concepts.push(row.concept(domain));
            concepts.len() - 1
        });
        concepts[place].definition = concepts[place].definition.take().or_else(|| some(&row.definition));
        if concepts[place]
            .terms
            .iter()
            .any(|known| (&known.language, &known.text) == (&term.language, &term.text))
        {
            let what = format!("'{}' stands twice in {}; remove one of the rows", term.text, row.concept);
            return Err(TermsError::Cell { line, what });
        }
        concepts[place].terms.push(term);
    }
    if concepts.is_empty() { Err(TermsError::Empty) } else { Ok(concepts) }
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

impl Row {
    fn of(concept: &Concept, term: &Term, first: bool) -> Self {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let day = |value: Option<jiff::civil::Date>| value.map(|day| day.to_string()).unwrap_or_default();
        Self {
            concept: concept.name.clone(),
            lang: term.language.to_string(),
            term: term.text.clone(),
            status: word(&term.status),
            pos: if term.part_of_speech == PartOfSpeech::Unknown {
                String::new()
            } else {
                word(&term.part_of_speech)
            },
            definition: if first { text(&concept.definition) } else { String::new() },
            note: text(&term.note),
            source: text(&term.source),
            from: day(term.period.from),
            until: day(term.period.until),
            forms: term.forms.join(LIST_SEPARATOR),
            exceptions: term.exceptions.join(LIST_SEPARATOR),
        }
    }

    fn concept(&self, domain: Option<&str>) -> Concept {
        Concept { name: self.concept.clone(), domain: domain.map(str::to_owned), ..Concept::default() }
    }

    fn term(&self) -> Result<Term, String> {
        for (name, value) in [("concept", &self.concept), ("lang", &self.lang), ("term", &self.term)] {
            if value.is_empty() {
                return Err(format!(
                    "the column '{name}' is empty; every row needs a concept, a language and a term"
                ));
            }
        }
        Ok(Term {
            language: Language::parse(&self.lang).map_err(|error| error.to_string())?,
            text: self.term.clone(),
            status: choice(
                &self.status,
                "status",
                "preferred, admitted, deprecated or forbidden",
                Status::default(),
            )?,
            part_of_speech: choice(
                &self.pos,
                "pos",
                "noun, name, adjective, verb or phrase",
                PartOfSpeech::Unknown,
            )?,
            gender: None,
            note: some(&self.note),
            source: some(&self.source),
            period: Period { from: day(&self.from)?, until: day(&self.until)? },
            forms: list(&self.forms),
            exceptions: list(&self.exceptions),
        })
    }
}

/// A date; a month (`2022-09`) or a year alone stands for its first day.
fn day(cell: &str) -> Result<Option<jiff::civil::Date>, String> {
    let padded = match (cell.is_empty(), cell.matches('-').count()) {
        (true, _) => return Ok(None),
        (_, 0) => format!("{cell}-01-01"),
        (_, 1) => format!("{cell}-01"),
        _ => cell.to_owned(),
    };
    padded
        .parse()
        .map(Some)
        .map_err(|_| format!("'{cell}' is no date; write it as 2026-02-19, 2026-02 or 2026"))
}

fn choice<T: serde::de::DeserializeOwned>(
    cell: &str,
    column: &str,
    known: &str,
    empty: T,
) -> Result<T, String> {
    if cell.is_empty() {
        return Ok(empty);
    }
    let value = serde_json::from_value(cell.to_lowercase().into());
    value.map_err(|_| format!("'{cell}' is no {column}; write {known}"))
}

fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn some(cell: &str) -> Option<String> {
    (!cell.is_empty()).then(|| cell.to_owned())
}

fn list(cell: &str) -> Vec<String> {
    cell.split(LIST_SEPARATOR).map(str::trim).filter(|entry| !entry.is_empty()).map(str::to_owned).collect()
}

fn require_columns(headers: &csv::StringRecord) -> Result<(), TermsError> {
    let missing = COLUMNS[..3].iter().find(|column| headers.iter().all(|header| header != **column));
    missing.map_or(Ok(()), |column| Err(TermsError::MissingColumn(column)))
}

/// The input without the byte order mark that spreadsheets write.
fn without_mark(mut input: impl Read) -> std::io::Result<impl Read> {
    let mut start = Vec::new();
    input.by_ref().take(3).read_to_end(&mut start)?;
    if start == "\u{FEFF}".as_bytes() {
        start.clear();
    }
    Ok(std::io::Cursor::new(start).chain(input))
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
            "concept,lang,term\na,en,b\nc,en,b\na,en,b\n",
            "line 4: 'b' stands twice in a; remove one of the rows",
        );
    }
}
