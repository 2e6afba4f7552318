//! The rows of a table → which of its columns holds what.
//!
//! The headings of the first row come first; where they name no two texts, the languages that the user named and the
//! content of the columns decide.

use std::collections::{BTreeMap, HashMap};

use super::content::{self, Candidate};
use super::error::TableError;
use super::field::Field;
use super::heading::{Heading, Side};
use super::row::Row;
use crate::format::NamedLanguages;
use crate::language::Language;

/// What the columns of a table hold.
#[derive(Debug)]
pub(super) struct Layout {
    /// The columns with texts, that of the source first, each in a language of its own.
    pub(super) texts: Vec<(usize, Language)>,
    /// The other columns that say something.
    pub(super) columns: BTreeMap<usize, Column>,
    /// How many columns the table has; 0 where it has no separators.
    pub(super) width: usize,
    /// How many rows stand before the first unit.
    pub(super) head: usize,
}

/// A column beside the texts, with its heading.
#[derive(Debug)]
pub(super) enum Column {
    /// A field of the units.
    Field(Field, String),
    /// A property of the units.
    Property(String),
}

/// The first row, as far as it says what its columns hold.
struct Head<'rows> {
    row: &'rows Row,
    headings: BTreeMap<usize, Heading>,
}

impl Layout {
    /// The layout of the rows, of which none is empty.
    pub(super) fn of(rows: &[Row], named: &NamedLanguages) -> Result<Self, TableError> {
        let first = rows.first().ok_or(TableError::Empty)?;
        let head = Head::of(first);
        head.refuse_glossary()?;
        let body = &rows[usize::from(head.is_head()).min(rows.len())..];
        let mut texts = match head.texts(body, named)? {
            texts if texts.len() > 1 => texts,
            _ => by_content(&head, body, named)?,
        };
        require_named(&texts, named)?;
        let is_source = |language: &Language| named.from.as_ref().is_some_and(|from| from.matches(language));
        texts.sort_by_key(|(_, language)| !is_source(language));
        let (columns, head_rows) = (head.columns(&texts), usize::from(head.is_head()));
        Ok(Self { width: width(rows, head_rows), texts, columns, head: head_rows })
    }

    /// The columns with texts in words: `en in A, ru in B`.
    pub(super) fn selection(&self) -> String {
        let text = |(column, language): &(usize, Language)| format!("{language} in {}", name(*column));
        self.texts.iter().map(text).collect::<Vec<_>>().join(", ")
    }
}

impl<'rows> Head<'rows> {
    fn of(row: &'rows Row) -> Self {
        let heading = |(column, text): &(usize, String)| Some((*column, Heading::read(text)?));
        let headings: BTreeMap<usize, Heading> = row.cells.iter().filter_map(heading).collect();
        // «Файл» alone may be a unit; only a row that names a text is sure to be none.
        let names_text = headings.values().any(|heading| matches!(heading, Heading::Text(..)));
        Self { row, headings: if names_text { headings } else { BTreeMap::new() } }
    }

    /// Whether the row names its columns rather than being one of the units.
    fn is_head(&self) -> bool {
        !self.headings.is_empty()
    }

    /// The columns whose headings name texts, the source first; a language that comes again is none.
    fn texts(&self, body: &[Row], named: &NamedLanguages) -> Result<Vec<(usize, Language)>, TableError> {
        let mut found: Vec<(Side, usize, Language)> = Vec::new();
        for (column, heading) in &self.headings {
            let Heading::Text(side, language) = heading else { continue };
            let named = if *side == Side::Source { &named.from } else { &named.to };
            let language = language.clone().or_else(|| named.clone());
            let language = language.or_else(|| content::language(body, *column));
            let unknown = || TableError::NoLanguage(self.row.cell(*column).to_owned());
            let language = language.ok_or_else(unknown)?;
            if found.iter().all(|(.., known)| *known != language) {
                found.push((*side, *column, language));
            }
        }
        found.sort_by_key(|(side, ..)| *side != Side::Source);
        Ok(found.into_iter().map(|(_, column, language)| (column, language)).collect())
    }

    /// What the other columns say, where the row is a head.
    fn columns(&self, texts: &[(usize, Language)]) -> BTreeMap<usize, Column> {
        let others = self
            .row
            .cells
            .iter()
            .filter(|(column, _)| self.is_head() && texts.iter().all(|(text, _)| text != column));
        others
            .map(|(column, text)| match self.headings.get(column) {
                Some(Heading::Field(field)) => (*column, Column::Field(*field, text.clone())),
                _ => (*column, Column::Property(text.clone())),
            })
            .collect()
    }

    fn refuse_glossary(&self) -> Result<(), TableError> {
        let has = |name: &str| self.row.cells.iter().any(|(_, text)| text.trim().eq_ignore_ascii_case(name));
        let is_glossary = ["concept", "lang", "term"].into_iter().all(has);
        if is_glossary { Err(TableError::Glossary) } else { Ok(()) }
    }
}

/// The columns whose content is in the languages that were named, or in different languages.
fn by_content(
    head: &Head<'_>,
    body: &[Row],
    named: &NamedLanguages,
) -> Result<Vec<(usize, Language)>, TableError> {
    let may_hold = |column: usize| !matches!(head.headings.get(&column), Some(Heading::Field(_)));
    let candidates = content::candidates(body, may_hold);
    let mut texts = match (&named.from, &named.to) {
        (Some(from), Some(to)) => in_languages(&candidates, from, to),
        _ => each_in_its_own(candidates),
    };
    if texts.len() < 2 {
        return Err(TableError::NoColumns);
    }
    texts.sort_by_key(|(column, _)| *column);
    Ok(texts)
}

/// The best column for each of two languages; one that looks like neither stands in for a language that is not known
/// by its words.
fn in_languages(candidates: &[Candidate], from: &Language, to: &Language) -> Vec<(usize, Language)> {
    let looks_like = |candidate: &&Candidate, wanted: &Language| {
        candidate.language.as_ref().is_some_and(|language| language.matches(wanted))
    };
    let seen = |wanted: &Language| candidates.iter().find(|it| looks_like(it, wanted)).map(|it| it.column);
    let is_free = |candidate: &&Candidate, taken: Option<usize>| {
        Some(candidate.column) != taken && ![from, to].into_iter().any(|wanted| looks_like(candidate, wanted))
    };
    let mut free: Vec<usize> =
        candidates.iter().filter(|it| is_free(it, None)).take(2).map(|it| it.column).collect();
    free.sort_unstable();
    let mut free = free.into_iter();
    let source = seen(from).or_else(|| free.next());
    let target = seen(to).or_else(|| free.next());
    let both = source.zip(target).filter(|(source, target)| source != target);
    both.map_or_else(Vec::new, |(source, target)| vec![(source, from.clone()), (target, to.clone())])
}

/// The best column in each language that is seen.
fn each_in_its_own(candidates: Vec<Candidate>) -> Vec<(usize, Language)> {
    let mut texts: Vec<(usize, Language)> = Vec::new();
    for Candidate { column, language } in candidates {
        if let Some(language) = language.filter(|language| texts.iter().all(|(_, known)| known != language)) {
            texts.push((column, language));
        }
    }
    texts
}

/// The languages that the user named must be among those of the table.
fn require_named(texts: &[(usize, Language)], named: &NamedLanguages) -> Result<(), TableError> {
    let found = || texts.iter().map(|(_, language)| language.clone()).collect();
    let is_there = |wanted: &&Language| texts.iter().any(|(_, language)| language.matches(wanted));
    let missing = [&named.from, &named.to].into_iter().flatten().find(|wanted| !is_there(wanted));
    missing
        .map_or(Ok(()), |wanted| Err(TableError::OtherLanguages { wanted: wanted.clone(), found: found() }))
}

/// How many columns the table has: as the head says, else as most rows have.
fn width(rows: &[Row], head: usize) -> usize {
    if head > 0 {
        return rows.first().map_or(0, |row| row.width);
    }
    let mut counts: HashMap<usize, usize> = HashMap::new();
    rows.iter().for_each(|row| *counts.entry(row.width).or_default() += 1);
    counts.into_iter().max_by_key(|&(width, count)| (count, width)).map_or(0, |(width, _)| width)
}

/// What spreadsheets call a column, from 0: A, B, … Z, AA, AB.
fn name(column: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap_or(0));
    match column / 26 {
        0 => letter.to_string(),
        before => name(before - 1) + &letter.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_in_spreadsheets() {
        assert_eq!([0, 25, 26, 701, 702].map(name), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
