//! What can be mended without asking, and what cannot.

use proptest::prelude::*;

use super::*;
use crate::check::{Pair, Rules, Side, check};
use crate::glossary::Status;

/// A concept with its right name and its wrong one.
fn concept(name: &str, language: &Language, right: &str, wrong: &str) -> Concept {
    let wrong = Term { status: Status::Deprecated, ..Term::new(language.clone(), wrong) };
    let terms = vec![Term::new(language.clone(), right), wrong];
    Concept { name: name.to_owned(), terms, ..Concept::default() }
}

fn glossary(language: &Language) -> Glossary {
    let names: &[(&str, &str)] = match language.primary() {
        "en" => &[
            ("Board of Peace", "Peace Council"),
            ("winter aid", "cold-season relief"),
            ("Czechia", "Czech Republic"),
            ("Türkiye", "Turkey"),
        ],
        "ru" => {
            &[("Совет мира", "Совет по миру"), ("Палата мира", "Мирная палата"), ("Кыргызстан", "Киргизия")]
        }
        _ => &[("Бейбітшілік кеңесі", "Бейбітшілік алқасы"), ("ТМД", "СНГ"), ("Үндістан", "Индия")],
    };
    let concepts = names.iter().map(|(right, wrong)| concept(right, language, right, wrong)).collect();
    Glossary::new(concepts, &[language])
}

/// The text with everything mended that can be mended.
/// The text with everything put right, as often as there is something to put right.
fn mended(text: &str, language: &Language) -> String {
    let once = mended_once(text, language);
    if once == text { once } else { mended(&once, language) }
}

fn mended_once(text: &str, language: &Language) -> String {
    let glossary = glossary(language);
    let found = check(&Pair::alone(text, language, None), &glossary, &Rules::default());
    let edits = found.iter().filter_map(|finding| {
        let text = replacement(finding, &Passage { text, language }, &glossary)?;
        Some(crate::text::edit::Edit { span: finding.span, text })
    });
    let edits = crate::text::edit::compatible(edits.collect());
    crate::text::edit::apply(text, &edits)
}

#[track_caller]
fn assert_mended(language: &Language, cases: &[[&str; 2]]) {
    for [text, expected] in cases {
        assert_eq!(mended(text, language), *expected);
    }
}

#[test]
fn english_names_keep_their_possessive_and_their_capitals() {
    assert_mended(
        &Language::english(),
        &[
            ["The Peace Council's plan.", "The Board of Peace's plan."],
            ["PEACE COUNCIL MEETS", "BOARD OF PEACE MEETS"],
            ["Cold-season relief came with cold-season relief.", "Winter aid came with winter aid."],
        ],
    );
}

#[test]
fn an_article_that_would_be_wrong_stops_it() {
    assert_mended(
        &Language::english(),
        &[
            ["In the Czech Republic.", "In the Czech Republic."],
            ["A Peace Council met.", "A Board of Peace met."],
        ],
    );
}

#[test]
fn addresses_and_file_names_are_left_alone() {
    let english = Language::english();
    for text in [
        "See https://example.org/?q=Turkey and more",
        "In news/Turkey it is.",
        "In Turkey.txt it is.",
        "In Turkey_2 it is.",
        "Write to Turkey@example.org.",
    ] {
        assert_eq!(mended(text, &english), text);
    }
    assert_mended(&english, &[["(Turkey.) «Turkey».", "(Türkiye.) «Türkiye»."]]);
}

#[test]
fn russian_terms_keep_case_and_number() {
    assert_mended(
        &Language::russian(),
        &[
            ["Заседание Совета по миру прошло.", "Заседание Совета мира прошло."],
            ["Встреча с Советом по миру.", "Встреча с Советом мира."],
            ["Решение Мирной палаты.", "Решение Палаты мира."],
        ],
    );
}

#[test]
fn another_gender_is_left_to_a_person() {
    assert_mended(&Language::russian(), &[["Киргизия приняла закон.", "Киргизия приняла закон."]]);
}

#[test]
fn kazakh_terms_keep_their_suffixes() {
    assert_mended(
        &Language::kazakh(),
        &[
            ["Бейбітшілік алқасының отырысы өтті.", "Бейбітшілік кеңесінің отырысы өтті."],
            ["Бейбітшілік алқасына хат келді.", "Бейбітшілік кеңесіне хат келді."],
            ["СНГ-ның саммиті өтті.", "ТМД-ның саммиті өтті."],
        ],
    );
}

#[test]
fn an_abbreviation_makes_room_for_an_abbreviation_alone() {
    let kazakh = Language::kazakh();
    let mut sco = concept("sco", &kazakh, "Шанхай ынтымақтастық ұйымы", "ШОС");
    let put = |sco: &Concept, text: &str| {
        let glossary = Glossary::new(vec![sco.clone()], &[&kazakh]);
        let found = check(&Pair::alone(text, &kazakh, None), &glossary, &Rules::default());
        replacement(&found[0], &Passage { text, language: &kazakh }, &glossary)
    };
    assert_eq!(put(&sco, "ШОС-тың саммиті"), None);
    sco.terms.push(Term { status: Status::Admitted, ..Term::new(kazakh.clone(), "ШЫҰ") });
    assert_eq!(put(&sco, "ШОС-тың саммиті").as_deref(), Some("ШЫҰ-ның"));
    assert_eq!(put(&sco, "ШОС саммиті").as_deref(), Some("ШЫҰ"));
}

#[test]
fn only_rules_whose_suggestion_is_exact_are_mended() {
    let english = Language::english();
    let passage = Passage { text: "it is is so", language: &english };
    let finding = |rule: Rule, suggestions: &[&str]| Finding {
        rule,
        severity: rule.severity(),
        side: Side::Target,
        span: Span::new(3, 8),
        message: String::new(),
        concept: None,
        suggestions: suggestions.iter().map(|&one| one.to_owned()).collect(),
    };
    let put =
        |rule, suggestions: &[&str]| replacement(&finding(rule, suggestions), &passage, &glossary(&english));
    assert_eq!(put(Rule::RepeatedWord, &["is"]).as_deref(), Some("is"));
    assert_eq!(put(Rule::RepeatedWord, &["is", "was"]), None);
    assert_eq!(put(Rule::RepeatedWord, &["is is"]), None);
    assert_eq!(put(Rule::NumberMismatch, &["is"]), None);
    assert_eq!(put(Rule::DeprecatedTerm, &["is"]), None);
}

proptest! {
    #[test]
    fn mending_comes_to_an_end_that_is_sound(
        words in prop::collection::vec(
            prop::sample::select(vec!["the", "Peace Council", "a", "cold-season relief", "Czech Republic", ".", "Board"]), 0..8),
    ) {
        let english = Language::english();
        let sound = mended(&words.join(" "), &english);
        prop_assert_eq!(mended_once(&sound, &english), sound);
    }
}
