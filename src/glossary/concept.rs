//! A concept and the terms that name it in each language.
//!
//! Source for the model: ISO 30042 (TBX): concept entry, language section, term section; statuses as its
//! administrative status picklist.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::morphology::PartOfSpeech;

/// One notion, whatever it is called.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Concept {
    /// A stable name in lower-case ASCII, such as `board-of-peace`.
    pub name: String,
    /// The field that it belongs to.
    pub domain: Option<String>,
    /// What it means, in one sentence.
    pub definition: Option<String>,
    /// Its names in every language.
    pub terms: Vec<Term>,
}

/// One name of a concept in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The language.
    pub language: Language,
    /// The dictionary form.
    pub text: String,
    /// Whether it may be used.
    pub status: Status,
    /// How it inflects.
    pub part_of_speech: PartOfSpeech,
    /// The grammatical gender, where it matters.
    pub gender: Option<Gender>,
    /// A word to the translator: why this status.
    pub note: Option<String>,
    /// Who says so.
    pub source: Option<String>,
    /// When the name was in force.
    pub period: Period,
    /// Further forms to accept.
    pub forms: Vec<String>,
    /// Forms that are not this term although they look like it.
    pub exceptions: Vec<String>,
}

/// Whether a term may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The one to use.
    #[default]
    Preferred,
    /// May be used.
    Admitted,
    /// Should be replaced.
    Deprecated,
    /// Must not appear.
    Forbidden,
}

/// Grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// Masculine.
    Masculine,
    /// Feminine.
    Feminine,
    /// Neuter.
    Neuter,
    /// Plural only.
    Plural,
}

/// The days on which a name is in force; open where an end is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Period {
    /// The first day on which it is.
    pub from: Option<Date>,
    /// The first day on which it no longer is.
    pub until: Option<Date>,
}

impl Period {
    /// Whether the day lies in the period.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }
}

impl Term {
    /// A preferred term with nothing else said of it.
    #[must_use]
    pub fn new(language: Language, text: impl Into<String>) -> Self {
        Self {
            language,
            text: text.into(),
            status: Status::default(),
            part_of_speech: PartOfSpeech::default(),
            gender: None,
            note: None,
            source: None,
            period: Period::default(),
            forms: Vec::new(),
            exceptions: Vec::new(),
        }
    }
}

impl Concept {
    /// The terms in a language, in their order.
    pub fn terms_in<'concept>(
        &'concept self,
        language: &'concept Language,
    ) -> impl Iterator<Item = &'concept Term> {
        self.terms.iter().filter(move |term| term.language.matches(language))
    }

    /// The preferred term in a language: the one in force on `day` where a day is given, else the one without an end.
    #[must_use]
    pub fn preferred<'concept>(
        &'concept self,
        language: &'concept Language,
        day: Option<Date>,
    ) -> Option<&'concept Term> {
        let in_force =
            |term: &&Term| day.map_or(term.period.until.is_none(), |day| term.period.contains(day));
        self.terms_in(language).filter(|term| term.status == Status::Preferred).find(in_force)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn capital() -> Concept {
        let current = Term::new(Language::english(), "Astana");
        let mut former = Term::new(Language::english(), "Nur-Sultan");
        former.period = Period { from: Some(date(2019, 3, 23)), until: Some(date(2022, 9, 17)) };
        Concept { name: "astana".to_owned(), terms: vec![former, current], ..Concept::default() }
    }

    #[test]
    fn the_day_decides_which_name_is_preferred() {
        let english = Language::english();
        let name = |day| capital().preferred(&english, day).map(|term| term.text.clone());
        assert_eq!(name(Some(date(2020, 1, 1))).as_deref(), Some("Nur-Sultan"));
        assert_eq!(name(Some(date(2026, 1, 1))).as_deref(), Some("Astana"));
        assert_eq!(name(None).as_deref(), Some("Astana"));
    }
}
