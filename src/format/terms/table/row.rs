//! A row of the table: cells in, a term out, and back.

use serde::Serialize;

use super::head::Column;
use crate::format::terms::spelling;
use crate::glossary::{Concept, Period, Status, Term};
use crate::morphology::PartOfSpeech;

/// Between the entries of the columns `forms` and `exceptions`.
const LIST_SEPARATOR: &str = "|";

/// The cells, by the names of their columns.
#[derive(Debug, Default, Serialize)]
pub(super) struct Row {
    pub(super) concept: String,
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
    gender: String,
    domain: String,
}

/// What a row says of all its terms.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) status: Option<Status>,
    pub(super) part_of_speech: PartOfSpeech,
    pub(super) note: Option<String>,
    pub(super) source: Option<String>,
    pub(super) period: Period,
}

impl Row {
    pub(super) fn of(concept: &Concept, term: &Term, first: bool) -> Self {
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
            gender: term.gender.as_ref().map(word).unwrap_or_default(),
            domain: text(&concept.domain),
        }
    }

    /// The cell under a column of terms, if this row has one.
    pub(super) const fn cell(&mut self, column: &Column) -> Option<&mut String> {
        Some(match column {
            Column::Concept => &mut self.concept,
            Column::Language => &mut self.lang,
            Column::Term => &mut self.term,
            Column::Status => &mut self.status,
            Column::PartOfSpeech => &mut self.pos,
            Column::Gender => &mut self.gender,
            Column::Definition => &mut self.definition,
            Column::Note => &mut self.note,
            Column::Source => &mut self.source,
            Column::Domain => &mut self.domain,
            Column::From => &mut self.from,
            Column::Until => &mut self.until,
            Column::Forms => &mut self.forms,
            Column::Exceptions => &mut self.exceptions,
            Column::TermsIn(_) | Column::Unknown(_) => return None,
        })
    }

    /// The cells in the order of the columns that are written.
    pub(super) fn cells(&self) -> [&str; 14] {
        [
            &self.concept,
            &self.lang,
            &self.term,
            &self.status,
            &self.pos,
            &self.definition,
            &self.note,
            &self.source,
            &self.from,
            &self.until,
            &self.forms,
            &self.exceptions,
            &self.gender,
            &self.domain,
        ]
    }

    pub(super) fn domain(&self) -> Option<String> {
        some(&self.domain)
    }

    pub(super) fn shared(&self) -> Result<Shared, String> {
        Ok(Shared {
            status: (!self.status.is_empty()).then(|| self.status()).transpose()?,
            part_of_speech: self.part_of_speech()?,
            note: some(&self.note),
            source: some(&self.source),
            period: self.period()?,
        })
    }

    fn status(&self) -> Result<Status, String> {
        choice(&self.status, "status", "preferred, admitted, deprecated or forbidden", Status::default())
    }

    fn part_of_speech(&self) -> Result<PartOfSpeech, String> {
        let known = "noun, name, adjective, verb or phrase";
        choice(&self.pos, "pos", known, PartOfSpeech::Unknown)
    }

    pub(super) fn definition(&self) -> Option<String> {
        some(&self.definition)
    }

    /// The term; `names_concepts` says that the table has a column of concepts.
    pub(super) fn term(&self, names_concepts: bool) -> Result<Term, String> {
        self.require_filled(names_concepts)?;
        let gender = choice(&self.gender, "gender", "masculine, feminine, neuter or plural", None)?;
        Ok(Term {
            language: spelling::language(&self.lang).map_err(|error| error.to_string())?,
            text: self.term.clone(),
            status: self.status()?,
            part_of_speech: self.part_of_speech()?,
            gender,
            note: some(&self.note),
            source: some(&self.source),
            period: self.period()?,
            forms: list(&self.forms),
            exceptions: list(&self.exceptions),
        })
    }

    fn require_filled(&self, names_concepts: bool) -> Result<(), String> {
        let required = [("concept", &self.concept), ("lang", &self.lang), ("term", &self.term)];
        let mut required = required.into_iter().skip(usize::from(!names_concepts));
        let empty = required.find(|(_, value)| value.is_empty());
        empty.map_or(Ok(()), |(name, _)| {
            Err(format!("the column '{name}' is empty; every row needs a concept, a language and a term"))
        })
    }

    fn period(&self) -> Result<Period, String> {
        match (day(&self.from)?, day(&self.until)?) {
            (Some(from), Some(until)) if until < from => {
                Err(format!("the name ends ({until}) before it begins ({from})"))
            }
            (from, until) => Ok(Period { from, until }),
        }
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
