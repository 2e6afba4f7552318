//! Tables that must be right, and files told by what is in them.

use jiff::civil::date;

use super::*;

const TABLE: &str = "\u{FEFF}concept,lang,term,status,pos,definition,note,source,from,until,forms,exceptions
board,en,Board of Peace,preferred,name,A body.,,un.org,2026-01-22,,,
board,ru,Совет мира,,name,,,un.org,2026,,,
astana,en,Nur-Sultan,admitted,name,,,,2019-03,2022-09,Nursultan | Nur Sultan,
board,en,Peace Council,deprecated,name,,\"back-translation of «Совет мира», see note\",,,,,
";

#[test]
fn rows_of_a_concept_come_together_and_dates_may_be_short() {
    let concepts = read(TABLE.as_bytes(), Some("bodies")).unwrap();
    assert_eq!(concepts.len(), 2);
    assert_eq!(concepts[0].terms.len(), 3);
    assert_eq!(concepts[0].terms[1].period.from, Some(date(2026, 1, 1)));
    assert_eq!(concepts[1].terms[0].period.until, Some(date(2022, 9, 1)));
    assert_eq!(concepts[1].terms[0].forms, ["Nursultan", "Nur Sultan"]);
}

#[test]
fn what_is_written_reads_back_the_same() {
    let concepts = read(TABLE.as_bytes(), None).unwrap();
    let mut written = Vec::new();
    write(&mut written, &concepts).unwrap();
    assert!(written.starts_with(COLUMNS.join(",").as_bytes()));
    assert_eq!(read(written.as_slice(), None).unwrap(), concepts);
}

#[track_caller]
fn assert_refused(table: &str, message: &str) {
    assert_eq!(read(table.as_bytes(), None).unwrap_err().to_string(), message);
}

#[test]
fn mistakes_are_told_with_their_line() {
    assert_refused(
        "concept,term\na,b\n",
        "line 1: the column 'lang' is missing; the first line must name the columns concept, lang, term, …",
    );
    assert_refused(
        "concept,lang,term,status\na,en,b,\na,en,c,good\n",
        "line 3: 'good' is no status; write preferred, admitted, deprecated or forbidden",
    );
    assert_refused("concept,lang,term\n", "there are no terms in it");
    assert_refused(
        "concept,lang,term\na,en,b\na,en,b\n",
        "line 3: 'b' is a term of a in en already; remove one of them",
    );
    assert_refused(
        "concept,lang,term\na,en,b,c\n",
        "line 2: 4 columns where the first line names 3; put text that holds the separator in quotes",
    );
    assert_refused(
        "concept,lang,term,from,until\na,en,b,2022,2021\n",
        "line 2: the name ends (2021-01-01) before it begins (2022-01-01)",
    );
}

#[test]
fn tables_of_spreadsheets_are_read_with_their_own_separators() {
    for separator in [";", "\t"] {
        let table = "concept,lang,term\nboard,ru,Совет мира\n".replace(',', separator);
        assert_eq!(read(table.as_bytes(), None).unwrap()[0].terms[0].text, "Совет мира");
    }
    let windows = b"concept;lang;term\nboard;ru;\xd1\xee\xe2\xe5\xf2\n";
    let message = read(windows.as_slice(), None).unwrap_err().to_string();
    assert_eq!(message, "line 2: the text is not UTF-8; save the table as \"CSV UTF-8\"");
}

#[test]
fn characters_that_no_text_has_are_taken_out_and_counted() {
    let named = NamedLanguages { from: Some(Language::english()), to: Some(Language::russian()) };
    for name in ["terms.txt", "terms.csv"] {
        let list = "bank\tбанк\nba\0nk\tбанк\nboard\t\0\u{1}\ntrea\u{1F}ty\tдо\u{1E}говор\n";
        let reading = read_file(list.as_bytes().to_vec(), name, &named).unwrap();
        assert_eq!((reading.account.read, reading.account.taken), (7, 6), "{name}");
        assert_eq!(reading.problems[0].reason, Reason::OneSided("target"));
        assert_eq!(reading.account.repairs[&crate::format::Repair::Character], 5);
        let concepts = reading.into_concepts();
        assert_eq!(concepts.len(), 2);
        assert_eq!(concepts[1].terms[0].text, "trea\u{AD}ty");
    }
}
