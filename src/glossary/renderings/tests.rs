use super::*;
use crate::glossary::{Concept, Term};

fn occurrence<'text>(target: &'text str, rendering: &str, document: &'text str) -> Occurrence<'text> {
    let span = target.find(rendering).map(|start| Span::new(start, start + rendering.len()));
    Occurrence { target, rendering: span, document: Some(document), day: Some("2026-02-20") }
}

fn glossary() -> Glossary {
    let russian = Language::russian();
    let terms = vec![
        Term::new(russian.clone(), "Совет мира"),
        Term { status: Status::Deprecated, ..Term::new(russian.clone(), "Совет по миру") },
    ];
    Glossary::new(
        vec![Concept { name: "board-of-peace".to_owned(), terms, ..Concept::default() }],
        &[&russian],
    )
}

#[test]
fn terms_of_the_glossary_bear_their_status_in_every_form() {
    let occurrences = [
        occurrence("Решение Совета мира.", "Совета мира", "a.txt"),
        occurrence("С Советом мира.", "Советом мира", "a.txt"),
        occurrence("В Совете по миру.", "Совете по миру", "b.txt"),
    ];
    let found = count(&occurrences, &[], &glossary(), &Language::russian());
    let known: Vec<_> = found.known.iter().map(|it| (it.text.as_str(), it.status, it.count)).collect();
    assert_eq!(
        known,
        [("Совет мира", Some(Status::Preferred), 2), ("Совет по миру", Some(Status::Deprecated), 1)]
    );
    assert_eq!(found.known[0].documents.len(), 1);
    assert_eq!(found.other, None);
}

#[test]
fn forms_of_an_unknown_rendering_are_one_and_what_is_not_known_is_other() {
    let occurrences = [
        occurrence("О зимней помощи.", "зимней помощи", "a.txt"),
        occurrence("Зимняя помощь пришла.", "Зимняя помощь", "b.txt"),
        occurrence("Грузы пришли.", "nowhere", "b.txt"),
    ];
    let found = count(&occurrences, &["Поезд пришёл.".to_owned()], &glossary(), &Language::russian());
    assert_eq!(found.known.len(), 1, "{:?}", found.known);
    assert_eq!((found.known[0].count, found.known[0].documents.len()), (2, 2));
    let other = found.other.unwrap();
    assert_eq!((other.count, other.words.first().map(String::as_str)), (1, Some("грузы")));
}
