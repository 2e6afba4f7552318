use proptest::prelude::*;

use super::super::position::Position;
use super::*;
use ParagraphKind::{Heading, ListItem, Text as Running};

#[track_caller]
fn assert_read(source: &str, expected: &[(ParagraphKind, &str)]) {
    let text = read(source);
    let found: Vec<_> = text.paragraphs.iter().map(|found| (found.kind, found.text.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn empty_lines_part_paragraphs_and_the_first_short_line_is_the_headline() {
    assert_read(
        "Headline\r\n\r\nFirst one. Second one.\r\n \t\r\nThird.\r\n",
        &[(Heading, "Headline"), (Running, "First one. Second one."), (Running, "Third.")],
    );
    assert_eq!(read("Headline\n\nText.").title.as_deref(), Some("Headline"));
    assert_eq!(read("A sentence.\n\nText.").title, None);
}

#[test]
fn a_line_is_a_paragraph_where_width_did_not_break_it() {
    assert_read(
        "Глава государства принял делегацию Совета мира, которая прибыла в Астану утром.\n\
         Стороны обсудили помощь.\n\
         Встреча прошла в Акорде, после чего гости отправились в Алматы на поезде.",
        &[
            (Running, "Глава государства принял делегацию Совета мира, которая прибыла в Астану утром."),
            (Running, "Стороны обсудили помощь."),
            (Running, "Встреча прошла в Акорде, после чего гости отправились в Алматы на поезде."),
        ],
    );
}

#[test]
fn lines_broken_by_width_are_joined_and_hyphens_kept() {
    assert_read(
        "Глава государства принял делегацию, которая прибыла в\nАстану рано утром и сразу отправилась в Акорду. Премьер-\n\
         министр встретил гостей.\nСтороны обсудили помощь сектору Газа и договорились о новой\nвстрече.",
        &[
            (
                Running,
                "Глава государства принял делегацию, которая прибыла в Астану рано утром и сразу отправилась в \
                 Акорду. Премьер-министр встретил гостей.",
            ),
            (Running, "Стороны обсудили помощь сектору Газа и договорились о новой встрече."),
        ],
    );
}

#[test]
fn lines_that_people_broke_unevenly_are_joined_too() {
    let source = "The members of the Board of Peace, who had come to the capital\nfrom 24 countries, agreed on a plan to\n\
                  Bring Winter Aid, as they called it, to the Gaza Strip before\nthe rains.\n\nThe first convoy leaves on \
                  Monday.";
    assert_eq!(read(source).paragraphs.len(), 2);
}

#[test]
fn an_indented_line_begins_a_paragraph() {
    assert_read(
        "    The delegation arrived in the city early in the morning\nand left before noon, as it had come, without one word.\n    \
         Nobody saw the members of the body again that year.",
        &[
            (
                Running,
                "The delegation arrived in the city early in the morning and left before noon, as it had come, \
                 without one word.",
            ),
            (Running, "Nobody saw the members of the body again that year."),
        ],
    );
}

#[test]
fn verses_and_signatures_stay_lines() {
    let verse = "Roses are red and lovely\nViolets are blue\nSugar is sweet my darling\nAnd so are you";
    assert_eq!(read(verse).paragraphs.len(), 4);
    assert_eq!(read("Қазақстан Республикасының\nПрезиденті\nҚ. Тоқаев\n").paragraphs.len(), 3);
}

#[test]
fn list_items_lose_their_mark_but_dialogue_keeps_its_dash() {
    assert_read(
        "План:\n\n- палатки;\n• печи;\n* лекарства;\n1. одежда;\n12) хлеб;\nб) мука.\n\n— Когда? — спросил он.\n\n1.5 млн",
        &[
            (Running, "План:"),
            (ListItem, "палатки;"),
            (ListItem, "печи;"),
            (ListItem, "лекарства;"),
            (ListItem, "одежда;"),
            (ListItem, "хлеб;"),
            (ListItem, "мука."),
            (Running, "— Когда? — спросил он."),
            (Running, "1.5 млн"),
        ],
    );
}

#[test]
fn every_line_end_of_unicode_ends_a_line() {
    for end in ["\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\n\u{C}"] {
        assert_read(&format!("One.{end}Two."), &[(Running, "One."), (Running, "Two.")]);
    }
}

#[test]
fn words_of_a_joined_paragraph_know_their_line() {
    let source = "Headline of the news\n\n  The members of the Board of Peace met again\n  in Astana on a very cold day and at once\n  agreed.";
    let paragraph = &read(source).paragraphs[1];
    let offset = paragraph.text.find("very").unwrap();
    assert_eq!(paragraph.position(offset), Position { line: 4, column: 18 });
    assert_eq!(paragraph.position(0), Position { line: 3, column: 3 });
}

proptest! {
    #[test]
    fn every_letter_stands_in_the_file_where_its_paragraph_says(source in "([a-zабёәқАБЁӘҚ.,-]{1,12}[ \\n]{1,2}|\r\n|\u{A0}| ){0,80}") {
        let lines: Vec<Vec<char>> =
            source.replace("\r\n", "\n").split('\n').map(|line| line.chars().collect()).collect();
        for paragraph in read(&source).paragraphs {
            for (offset, character) in paragraph.text.char_indices().filter(|(_, found)| !found.is_whitespace()) {
                let Position { line, column } = paragraph.position(offset);
                prop_assert_eq!(lines[line - 1][column - 1], character);
            }
        }
    }

    #[test]
    fn no_letter_is_lost(source in "([a-zабёәқАБЁӘҚ.]{1,12}[ \\n]{1,2}){0,80}") {
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let read_back: String = read(&source).paragraphs.iter().map(|paragraph| squeezed(&paragraph.text)).collect();
        prop_assert_eq!(read_back, squeezed(&source));
    }
}
