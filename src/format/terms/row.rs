//! A row of the table: cells in, a term out, and back.

use serde::{Deserialize, Serialize};

use crate::glossary::{Concept, Period, Status, Term};
use crate::language::Language;
use crate::morphology::PartOfSpeech;

/// Between the entries of the columns `forms` and `exceptions`.
const LIST_SEPARATOR: &str = "|";

/// The cells, by the names of their columns.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
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
        }
    }

    pub(super) fn definition(&self) -> Option<String> {
        some(&self.definition)
    }

    pub(super) fn term(&self) -> Result<Term, String> {
        self.require_filled()?;
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
            period: self.period()?,
            forms: list(&self.forms),
            exceptions: list(&self.exceptions),
        })
    }

    fn require_filled(&self) -> Result<(), String> {
        let required = [("concept", &self.concept), ("lang", &self.lang), ("term", &self.term)];
        let empty = required.into_iter().find(|(_, value)| value.is_empty());
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
