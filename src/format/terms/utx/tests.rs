//! There and back, and files of other tools.

use super::*;
use crate::format::terms::{NamedLanguages, Reading};
use crate::glossary::{Concept, Term};
use crate::language::Language;

fn reading(text: &str) -> Reading {
    read(text, &NamedLanguages::default()).unwrap()
}

fn shown(reading: &Reading) -> Vec<Vec<String>> {
    let term = |term: &Term| format!("{} {} {:?}", term.language, term.text, term.status);
    reading.entries.iter().map(|entry| entry.concept.terms.iter().map(term).collect()).collect()
}

#[test]
fn languages_columns_and_statuses_are_read() {
    let read = reading(
        "#UTX 1.11; en-US/ru-RU; 2026-01-22T09:00:00+05:00; copyright: none; bidirectional\n\
         #description: names\n#src\ttgt\tsrc:pos\tterm status\tconcept ID\tfrequency\n\
         Board of Peace\tСовет мира\tproperNoun\tapproved\t1\t7\n\
         Board of Peace\tМирный совет\tproperNoun\tforbidden\t1\t\n\
         BoP\tСовет мира\tproperNoun\tnon-standard\t1\t\n\
         bridge\tмост\tnoun\tprovisional\t2\t\nbroken\n",
    );
    assert_eq!(
        shown(&read),
        [
            vec![
                "en-US Board of Peace Preferred",
                "ru-RU Совет мира Preferred",
                "ru-RU Мирный совет Forbidden",
                "en-US BoP Admitted",
            ],
            vec!["en-US bridge Preferred", "ru-RU мост Preferred"],
        ]
    );
    assert_eq!(
        (read.account.read, read.account.taken, read.account.left_out["in lines without a tab"]),
        (9, 8, 1)
    );
    assert_eq!(read.account.details["column 'frequency'"], 1);
}

#[test]
fn what_is_written_reads_back() {
    let mut wrong = Term::new(Language::russian(), "Мирный совет");
    (wrong.status, wrong.note) = (Status::Forbidden, Some("a\tmisnomer".to_owned()));
    let mut short = Term::new(Language::english(), "BoP");
    short.status = Status::Admitted;
    let terms = vec![
        Term::new(Language::english(), "Board of Peace"),
        short,
        Term::new(Language::russian(), "Совет мира"),
        wrong,
        Term::new(Language::kazakh(), "Бейбітшілік кеңесі"),
    ];
    let concept = Concept { name: "board-of-peace".to_owned(), terms, ..Concept::default() };
    let alone = Concept {
        name: "x".to_owned(),
        terms: vec![Term::new(Language::kazakh(), "ел")],
        ..Concept::default()
    };
    let mut bytes = Vec::new();
    let languages = (&Language::english(), &Language::russian());
    let written = write(&mut bytes, &[concept, alone], languages, None).unwrap();
    assert_eq!((written.concepts, written.left_out["without a term in the source language"]), (1, 1));
    let text = String::from_utf8(bytes).unwrap();
    assert!(
        text.starts_with("#UTX 1.11; en/ru; bidirectional\r\n#src\ttgt\tsrc:pos\ttgt:pos\tterm status\t")
    );
    assert!(text.contains("\tforbidden\tboard-of-peace\ta misnomer\r\n"), "{text}");
    assert_eq!(
        shown(&reading(&text)),
        [vec![
            "en Board of Peace Preferred",
            "ru Совет мира Preferred",
            "ru Мирный совет Forbidden",
            "en BoP Admitted",
        ]]
    );
}
