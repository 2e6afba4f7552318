//! Tables of translators: with a term a row, with a column a language, as spreadsheets.

use proptest::prelude::*;

use super::*;
use crate::format::terms::{Entry, Reason};
use crate::glossary::{Concept, Gender, Naming, Status, Term};
use crate::language::Language;

fn reading(text: &str) -> Reading {
    read(Grid::of_text(text, delimiter(text)), &NamedLanguages::default()).unwrap()
}

fn shown(entry: &Entry) -> Vec<String> {
    let term = |term: &Term| format!("{} {} {:?}", term.language, term.text, term.status);
    entry.concept.terms.iter().map(term).collect()
}

#[test]
fn a_column_a_language_is_known_by_its_head() {
    for head in ["en;ru;kk", "EN_US;Russian;қазақша", "English;русский язык;Kazakh (kk)"] {
        let found = reading(&format!("{head}\nBoard of Peace;Совет мира;Бейбітшілік кеңесі\n"));
        assert_eq!((found.account.read, found.account.taken), (3, 3), "{head}");
        assert_eq!(found.entries[0].concept.name, "board-of-peace");
        assert_eq!(found.entries[0].naming, Naming::Made);
    }
}

#[test]
fn definitions_and_notes_stand_beside_the_languages() {
    let found =
        reading("English,Russian,Definition,Comment,Client\npress desk,пресс-служба,Speaks.,daily,ACME\n");
    let concept = &found.entries[0].concept;
    assert_eq!(concept.definition.as_deref(), Some("Speaks."));
    assert_eq!(concept.terms[0].note.as_deref(), Some("daily"));
    assert_eq!(found.account.details["column 'Client'"], 1);
}

#[test]
fn several_terms_of_a_cell_are_preferred_and_admitted() {
    let found = reading("en\tru\nUN\tООН | Организация Объединённых Наций\n");
    assert_eq!(
        shown(&found.entries[0])[1..],
        ["ru ООН Preferred", "ru Организация Объединённых Наций Admitted"]
    );
}

#[test]
fn rows_that_begin_with_one_term_are_one_concept() {
    let found = reading("en,ru\nboard,совет\nboard,правление\n");
    assert_eq!(found.entries.len(), 1);
    assert_eq!(
        shown(&found.entries[0]),
        ["en board Preferred", "ru совет Preferred", "ru правление Admitted"]
    );
    assert_eq!((found.account.read, found.account.taken), (4, 4));
}

#[test]
fn without_names_a_concept_begins_with_its_first_language() {
    let found = reading("lang,term,status\nen,a,\nen,b,admitted\nru,в,\nen,c,\nru,г,\n");
    assert_eq!(
        found.entries.iter().map(shown).collect::<Vec<_>>(),
        [vec!["en a Preferred", "en b Admitted", "ru в Preferred"], vec!["en c Preferred", "ru г Preferred"],]
    );
}

#[test]
fn a_wrong_row_costs_itself() {
    let found = reading("lang,term,status\nen,b,\nxx-,c,\nen,,\nkk,ел,\nru,мир,splendid\n");
    assert_eq!((found.account.read, found.account.taken), (5, 2));
    let lines: Vec<u64> = found.problems.iter().map(|problem| problem.place.line).collect();
    assert_eq!(lines, [3, 4, 6]);
}

#[test]
fn a_wrong_row_of_a_table_that_names_its_concepts_costs_the_table() {
    let grid = Grid::of_text("concept,lang,term\na,en,b\na,en,b\n", ',');
    let error = read(grid, &NamedLanguages::default()).unwrap_err().to_string();
    assert_eq!(error, "line 3: 'b' is a term of a in en already; remove one of them");
}

#[test]
fn a_quote_that_is_not_closed_costs_its_row_alone() {
    let found = reading("en,ru,note\nBoard,\"Совет,x\nAstana,Астана,\n\"a\nb\",б,\n");
    assert_eq!(found.entries.len(), 2);
    assert_eq!((found.account.read, found.account.taken), (6, 5));
    assert_eq!(
        found.problems[0].to_string(),
        "line 2, column 1: the quote at line 2, column 7 is not closed before a separator or the end of a line; \
         double the quotes inside it"
    );
    assert_eq!(found.entries[1].concept.terms[0].text, "a");
}

#[test]
fn where_the_first_row_or_a_row_of_named_concepts_cannot_be_read_nothing_is() {
    for (table, line) in [("\"en,ru\na,б\n", 1), ("concept,lang,term\na,en,\"b\nc,en,d\n", 2)] {
        let error = read(Grid::of_text(table, ','), &NamedLanguages::default()).unwrap_err().to_string();
        assert!(error.starts_with(&format!("line {line}: the quote at")), "{error}");
    }
}

#[test]
fn columns_called_source_and_target_need_their_languages() {
    let text = "source,target\nbridge,мост\n";
    let grid = || Grid::of_text(text, ',');
    let error = read(grid(), &NamedLanguages::default()).unwrap_err();
    assert_eq!(error.to_string(), "the file does not say its languages; say them with --from and --to");
    let named = NamedLanguages { from: Some(Language::english()), to: Some(Language::russian()) };
    assert_eq!(
        shown(&read(grid(), &named).unwrap().entries[0]),
        ["en bridge Preferred", "ru мост Preferred"]
    );
}

#[test]
fn an_empty_row_in_a_column_a_language_is_told() {
    let found = reading("en,ru,note\n,,only a note\na,б,\n");
    assert_eq!(found.problems[0].reason, Reason::NoTerm);
    assert_eq!(found.account.taken, 2);
}

proptest! {
    #[test]
    fn a_workbook_comes_back_as_it_went_out(
        texts in prop::collection::vec("[a-zа-яёәғқңөұүһі<>&\"';-]{1,12}", 1..8),
        gender in proptest::option::of(prop::sample::select(vec![Gender::Masculine, Gender::Plural])),
        domain in proptest::option::of("[a-z]{1,5}"),
    ) {
        let mut terms: Vec<Term> = texts.iter().map(|text| Term::new(Language::kazakh(), text.clone())).collect();
        terms.dedup_by(|one, other| one.text == other.text);
        terms.sort_by(|one, other| one.text.cmp(&other.text));
        terms.dedup_by(|one, other| one.text == other.text);
        terms[0].gender = gender;
        terms[0].status = Status::Forbidden;
        let concepts = vec![Concept { name: "a".to_owned(), domain, definition: None, terms }];
        let mut bytes = Vec::new();
        write_spreadsheet(&mut bytes, &concepts).unwrap();
        let grid = Grid::of_spreadsheet(&bytes).unwrap();
        prop_assert_eq!(read(grid, &NamedLanguages::default()).unwrap().into_concepts(), concepts);
    }

    #[test]
    fn no_text_brings_the_reader_down(text in "\\PC{0,200}", head in "(en,ru|concept;lang;term|source\ttarget)") {
        let text = format!("{head}\n{text}");
        if let Ok(found) = read(Grid::of_text(&text, delimiter(&text)), &NamedLanguages::default()) {
            prop_assert_eq!(found.account.read, found.account.taken + found.account.lost());
        }
    }
}
