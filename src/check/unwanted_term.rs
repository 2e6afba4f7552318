//! `forbidden-term`, `deprecated-term` and `back-translation`: a name that should not stand there.
//!
//! A back-translation is a deprecated term whose note in the glossary begins with that word: it came into the
//! language by translating a translation, as "Peace Council" did from «Совет мира».

use jiff::civil::Date;

use super::finding::Finding;
use super::passage::{ReadPair, Reading};
use super::rule::Rule;
use crate::glossary::{Glossary, Recognised, Status, Term};
use crate::language::Language;

const BACK_TRANSLATION: &str = "back-translation";

pub(super) fn check(pair: &ReadPair<'_>, glossary: &Glossary, findings: &mut Vec<Finding>) {
    for reading in pair.readings() {
        let unwanted =
            reading.terms.iter().filter(|one| is_unwanted(one, &reading.terms, glossary, pair.day));
        findings.extend(unwanted.map(|one| finding(one, reading, glossary, pair.day)));
    }
}

/// Deprecated or forbidden, and no other concept rightly has this name.
fn is_unwanted(one: &Recognised, found: &[Recognised], glossary: &Glossary, day: Option<Date>) -> bool {
    let right = |other: &Recognised| glossary.status_on(other, day) < Status::Deprecated;
    !right(one) && !found.iter().any(|other| other.span == one.span && right(other))
}

fn finding(one: &Recognised, reading: &Reading<'_>, glossary: &Glossary, day: Option<Date>) -> Finding {
    let (concept, term, language) = (glossary.concept(one), glossary.term(one), reading.passage.language);
    let rule = rule(term);
    let preferred = concept.preferred(language, day);
    Finding {
        rule,
        severity: rule.severity(),
        side: reading.side,
        span: one.span,
        message: message(rule, term, language, preferred),
        concept: Some(concept.name.clone()),
        suggestions: preferred.map(|term| term.text.clone()).into_iter().collect(),
    }
}

fn rule(term: &Term) -> Rule {
    let back_translated =
        term.note.as_ref().is_some_and(|note| note.to_lowercase().starts_with(BACK_TRANSLATION));
    match term.status {
        Status::Forbidden => Rule::ForbiddenTerm,
        _ if back_translated => Rule::BackTranslation,
        _ => Rule::DeprecatedTerm,
    }
}

/// What is wrong, why, and what the name is instead, since when.
fn message(rule: Rule, term: &Term, language: &Language, preferred: Option<&Term>) -> String {
    let what = match (rule, term.status) {
        (Rule::ForbiddenTerm, _) => "must not be used",
        (Rule::BackTranslation, _) => "is a",
        (_, Status::Deprecated) => "is deprecated",
        _ => "is out of date",
    };
    let joint = if rule == Rule::BackTranslation { " " } else { ": " };
    let reason = reason(term).map(|reason| format!("{joint}{reason}")).unwrap_or_default();
    let instead = preferred.map(|preferred| instead(preferred, language)).unwrap_or_default();
    format!("\"{}\" {what}{reason}{instead}", term.text)
}

/// The note, or the day on which the name's time ended.
fn reason(term: &Term) -> Option<String> {
    let end = || term.period.until.map(|day| format!("it was in use until {day}"));
    term.note.clone().or_else(end)
}

fn instead(preferred: &Term, language: &Language) -> String {
    let since = preferred.period.from.map(|day| format!(" since {day}")).unwrap_or_default();
    format!("; the {} name is \"{}\"{since}", language.english_name(), preferred.text)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::check::{Pair, Rules, check};
    use crate::glossary::{Concept, Period};
    use crate::text::Span;

    fn board() -> Concept {
        let mut wrong = Term::new(Language::english(), "Peace Council");
        wrong.status = Status::Deprecated;
        wrong.note = Some("back-translation of «Совет мира»".to_owned());
        let mut right = Term::new(Language::english(), "Board of Peace");
        right.period.from = Some(date(2026, 1, 22));
        let russian = Term::new(Language::russian(), "Совет мира");
        Concept {
            name: "board-of-peace".to_owned(),
            terms: vec![right, wrong, russian],
            ..Concept::default()
        }
    }

    fn findings(concepts: Vec<Concept>, text: &str, day: Option<Date>) -> Vec<Finding> {
        let english = Language::english();
        check(&Pair::alone(text, &english, day), &Glossary::new(concepts, &[&english]), &Rules::default())
    }

    #[test]
    fn a_back_translation_is_explained_in_one_english_text_alone() {
        let found = findings(vec![board()], "The Peace Council met.", None);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].rule, found[0].span), (Rule::BackTranslation, Span::new(4, 17)));
        assert_eq!(found[0].suggestions, ["Board of Peace"]);
        assert_eq!(
            found[0].message,
            "\"Peace Council\" is a back-translation of «Совет мира»; the English name is \"Board of Peace\" \
             since 2026-01-22"
        );
        assert!(findings(vec![board()], "The Board of Peace met.", None).is_empty());
    }

    #[test]
    fn a_name_that_is_right_for_another_concept_is_left_alone() {
        let other = Concept {
            name: "world-peace-council".to_owned(),
            terms: vec![Term::new(Language::english(), "Peace Council")],
            ..Concept::default()
        };
        assert!(findings(vec![board(), other], "The Peace Council met.", None).is_empty());
    }

    #[test]
    fn a_name_whose_time_is_over_is_out_of_date_from_then_on() {
        let mut former = Term::new(Language::english(), "Nur-Sultan");
        former.period = Period { from: Some(date(2019, 3, 23)), until: Some(date(2022, 9, 17)) };
        let terms = vec![former, Term::new(Language::english(), "Astana")];
        let capital = Concept { name: "astana".to_owned(), terms, ..Concept::default() };
        let found = |day| findings(vec![capital.clone()], "Talks in Nur-Sultan ended.", day);
        assert!(found(Some(date(2021, 5, 1))).is_empty());
        assert!(found(None).is_empty());
        assert_eq!(found(Some(date(2026, 2, 19)))[0].suggestions, ["Astana"]);
    }
}
