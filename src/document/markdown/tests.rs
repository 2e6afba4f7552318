use super::super::position::Position;
use super::*;
use crate::language::Language;
use ParagraphKind::{Heading, ListItem, Quotation, Text as Running};

#[track_caller]
fn assert_read(source: &str, expected: &[(ParagraphKind, &str)]) {
    let text = read(source);
    let found: Vec<_> = text.paragraphs.iter().map(|found| (found.kind, found.text.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn markup_is_reduced_to_its_text() {
    assert_read(
        "# Совет *мира*\n\nСовет **мира** [собрался](https://example.org \"x\")\nв `Астане`\\*. &laquo;Да&raquo;,  \nсказал он.",
        &[(Heading, "Совет мира"), (Running, "Совет мира собрался в Астане*. «Да», сказал он.")],
    );
}

#[test]
fn lists_quotations_and_table_cells_are_paragraphs() {
    assert_read(
        "- tents\n- stoves\n  - big\n\n1. loose\n\n   second\n\n> Every week\n> counts!\n\n| a | b |\n|---|---|\n| c | *d* |\n",
        &[
            (ListItem, "tents"),
            (ListItem, "stoves"),
            (ListItem, "big"),
            (ListItem, "loose"),
            (ListItem, "second"),
            (Quotation, "Every week counts!"),
            (Running, "a"),
            (Running, "b"),
            (Running, "c"),
            (Running, "d"),
        ],
    );
}

#[test]
fn code_pictures_and_comments_are_left_out() {
    assert_read(
        "One <!-- not this --> two.\n\n```\nnot this\n```\n\n<!-- nor\nthis -->\n\n![nor this](a.png)\n\n    nor this\n",
        &[(Running, "One  two.")],
    );
}

#[test]
fn front_matter_names_title_date_and_language() {
    let text = read(
        "---\ntitle: \"Совет мира\"\ndate: 2026-02-19T10:00:00+05:00\nlang: ru\ntags: [a]\n---\n\n# Другое\n",
    );
    assert_eq!(text.title.as_deref(), Some("Совет мира"));
    assert_eq!(text.date.as_deref(), Some("2026-02-19"));
    assert_eq!(text.language, Some(Language::russian()));
    assert_eq!(text.paragraphs.len(), 1);
    let toml = read("+++\ntitle = 'A'\ndate = 2026-02-19\n+++\nText.\n");
    assert_eq!((toml.title.as_deref(), toml.date.as_deref()), (Some("A"), Some("2026-02-19")));
}

#[test]
fn the_first_headline_is_the_title() {
    assert_eq!(read("## Before\n\n# Title\n\n# Later\n").title.as_deref(), Some("Title"));
}

#[test]
fn every_word_knows_its_place_between_the_marks() {
    let source = "# Совет\n\nСовет **мира** [собрался](https://мира.kz) `тут\nже` &laquo;и&raquo; \\*там\n\n> > - глубже\n";
    let text = read(source);
    for (paragraph, word, line, column) in [
        (0, "Совет", 1, 3),
        (1, "мира", 3, 9),
        (1, "собрался", 3, 17),
        (1, "тут", 3, 45),
        (1, "же", 4, 1),
        (1, "и»", 4, 12),
        (1, "там", 4, 23),
        (2, "глубже", 6, 7),
    ] {
        let paragraph = &text.paragraphs[paragraph];
        assert_eq!(
            paragraph.position(paragraph.text.find(word).unwrap()),
            Position { line, column },
            "{word}"
        );
    }
}
