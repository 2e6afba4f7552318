//! The first row of a table in, what its columns hold out.
//!
//! Names are understood in English, Russian and Kazakh; any language may head a column.

use crate::format::terms::{NamedLanguages, TermsError, spelling};
use crate::language::Language;

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Column {
    Concept,
    Language,
    Term,
    Status,
    PartOfSpeech,
    Gender,
    Definition,
    Note,
    Source,
    Domain,
    From,
    Until,
    Forms,
    Exceptions,
    /// Terms of one language.
    TermsIn(Language),
    /// Something that no glossary of this program holds, by its name.
    Unknown(String),
}

/// The names of columns, in small letters.
const NAMES: [(Column, &[&str]); 14] = [
    (Column::Concept, &["concept", "concept id", "id", "entry", "entry id", "понятие", "ұғым"]),
    (Column::Language, &["lang", "language", "locale", "язык", "тіл"]),
    (Column::Term, &["term", "термин"]),
    (Column::Status, &["status", "term status", "usage status", "статус", "мәртебе", "мәртебесі"]),
    (Column::PartOfSpeech, &["pos", "part of speech", "часть речи", "сөз табы"]),
    (Column::Gender, &["gender", "grammatical gender", "род"]),
    (Column::Definition, &["definition", "description", "определение", "анықтама", "анықтамасы"]),
    (
        Column::Note,
        &["note", "notes", "comment", "comments", "примечание", "комментарий", "ескерту", "ескертпе"],
    ),
    (Column::Source, &["source", "reference", "источник", "дереккөз"]),
    (Column::Domain, &["domain", "subject", "subject field", "field", "область", "тематика", "сала"]),
    (Column::From, &["from", "valid from"]),
    (Column::Until, &["until", "valid until"]),
    (Column::Forms, &["forms"]),
    (Column::Exceptions, &["exceptions"]),
];

/// The columns of a table.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) columns: Vec<Column>,
}

impl Head {
    /// Reads the first row; `languages` are those of the columns `source` and `target`.
    ///
    /// # Errors
    /// Where these are no columns of a glossary.
    pub(super) fn read(first: &[String], languages: &NamedLanguages) -> Result<Self, TermsError> {
        let mut columns: Vec<Column> = first.iter().map(|head| column(head)).collect();
        let pair = ["source", "target"].map(|name| place_of(first, name));
        if let [Some(source), Some(target)] = pair {
            let (from, to) = languages.pair()?;
            columns[source] = Column::TermsIn(from.clone());
            columns[target] = Column::TermsIn(to.clone());
        }
        let head = Self { columns };
        head.require_terms().map(|()| head)
    }

    /// Whether each row is a term; else each row is a concept.
    pub(super) fn is_long(&self) -> bool {
        self.has(&Column::Term) && self.has(&Column::Language)
    }

    pub(super) fn names_concepts(&self) -> bool {
        self.has(&Column::Concept)
    }

    pub(super) fn has(&self, column: &Column) -> bool {
        self.columns.contains(column)
    }

    fn require_terms(&self) -> Result<(), TermsError> {
        let languages = self.columns.iter().filter(|column| matches!(column, Column::TermsIn(_))).count();
        if self.is_long() || languages > 1 {
            return Ok(());
        }
        let is_long = [Column::Concept, Column::Term, Column::Language].iter().any(|column| self.has(column));
        Err(match (is_long, self.has(&Column::Language)) {
            (true, false) => TermsError::MissingColumn("lang"),
            (true, true) => TermsError::MissingColumn("term"),
            (false, _) => TermsError::NoHead,
        })
    }
}

fn place_of(first: &[String], name: &str) -> Option<usize> {
    first.iter().position(|head| head.trim().eq_ignore_ascii_case(name))
}

fn column(head: &str) -> Column {
    let name = head.trim().to_lowercase().replace(['_', '-'], " ");
    let known = NAMES.iter().find(|(_, names)| names.contains(&name.as_str()));
    match known {
        Some((column, _)) => column.clone(),
        None => {
            spelling::of_head(head).map_or_else(|| Column::Unknown(head.trim().to_owned()), Column::TermsIn)
        }
    }
}
