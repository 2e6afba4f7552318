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

    /// Whether some day lies in both periods.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let begins_before_end = |one: &Self, other: &Self| match (one.from, other.until) {
            (Some(from), Some(until)) => from < until,
            _ => true,
        };
        begins_before_end(self, other) && begins_before_end(other, self)
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

    /// The status in a text of `day`: a name that was in force for a time is right within it and deprecated
    /// outside. Without a day the status stands as it is.
    #[must_use]
    pub fn status_on(&self, day: Option<Date>) -> Status {
        match day {
            Some(day) if self.period.until.is_some() && self.period.contains(day) => {
                self.status.min(Status::Admitted)
            }
            Some(_) if self.period.until.is_some() => self.status.max(Status::Deprecated),
            _ => self.status,
        }
    }

    /// Whether the name is in force on `day`; without a day, whether its time is open.
    #[must_use]
    pub fn is_in_force(&self, day: Option<Date>) -> bool {
        day.map_or(self.period.until.is_none(), |day| self.period.contains(day))
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

    /// The preferred term in a language: one in force on `day` where a day is given, else one without an end; of
    /// several, such as those of two scripts, the one of this very tag.
    #[must_use]
    pub fn preferred<'concept>(
        &'concept self,
        language: &'concept Language,
        day: Option<Date>,
    ) -> Option<&'concept Term> {
        let preferred = self.terms_in(language).filter(|term| term.status == Status::Preferred);
        preferred.filter(|term| term.is_in_force(day)).min_by_key(|term| term.language != *language)
    }

    /// The terms that may be used in a text of `day` in a language, the best first.
    #[must_use]
    pub fn usable(&self, language: &Language, day: Option<Date>) -> Vec<&Term> {
        let may_be_used = |term: &&Term| term.status < Status::Deprecated && term.is_in_force(day);
        let mut terms: Vec<&Term> =
            self.terms.iter().filter(|term| term.language.matches(language)).collect();
        terms.retain(may_be_used);
        terms.sort_by_key(|term| (term.status, term.language != *language));
        terms
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

    #[test]
    fn the_script_of_the_text_decides_between_two_preferred_names() {
        let [cyrillic, latin] = ["kk", "kk-Latn"].map(|tag| Language::parse(tag).unwrap());
        let terms = vec![Term::new(cyrillic.clone(), "Қазақстан"), Term::new(latin.clone(), "Qazaqstan")];
        let concept = Concept { name: "kazakhstan".to_owned(), terms, ..Concept::default() };
        let name = |language| concept.preferred(language, None).map(|term| term.text.as_str());
        assert_eq!((name(&cyrillic), name(&latin)), (Some("Қазақстан"), Some("Qazaqstan")));
        let usable: Vec<_> = concept.usable(&latin, None).iter().map(|term| term.text.as_str()).collect();
        assert_eq!(usable, ["Qazaqstan", "Қазақстан"]);
    }

    #[test]
    fn a_name_whose_time_is_over_is_of_no_use_any_more() {
        let usable = |day| capital().usable(&Language::english(), day).len();
        assert_eq!((usable(None), usable(Some(date(2020, 1, 1))), usable(Some(date(2026, 1, 1)))), (1, 2, 1));
    }

    #[test]
    fn periods_that_meet_do_not_overlap() {
        let period = |from: Option<i16>, until: Option<i16>| {
            let first_day = |year: Option<i16>| year.map(|year| date(year, 1, 1));
            Period { from: first_day(from), until: first_day(until) }
        };
        let former = period(Some(2019), Some(2022));
        assert!(!former.overlaps(&period(Some(2022), None)) && !period(None, Some(2019)).overlaps(&former));
        assert!(former.overlaps(&period(Some(2021), None)) && former.overlaps(&Period::default()));
    }
}
