//! Documents that cannot be aligned or checked, and glossaries that cannot be read.

use std::fs;

use super::common::program::{Desk, Run};
use super::common::sample;

const ENGLISH: &str = "The ministers met in Astana on Monday. They spoke about water and about bread.";
const RUSSIAN: &str = "Министры встретились в Астане в понедельник. Они говорили о воде и о хлебе.";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("tolmach.toml", "memory = \"desk.db\"\n");
    desk.write("en.txt", ENGLISH);
    desk.write("ru.txt", RUSSIAN);
    desk
}

fn align(desk: &Desk, source: &str, target: &str) -> Run {
    desk.run(&["align", source, target, "--from", "en", "--to", "ru"])
}

/// The document is refused in one line, and no memory is made.
#[track_caller]
fn assert_refused(bytes: &[u8], parts: &[&str]) {
    let desk = desk();
    desk.write("bad.txt", bytes);
    align(&desk, "bad.txt", "ru.txt").assert_code(3).assert_silent_output().assert_one_line(parts);
    align(&desk, "en.txt", "bad.txt").assert_code(3).assert_silent_output().assert_one_line(parts);
    assert_eq!(desk.names(), ["bad.txt", "en.txt", "ru.txt", "tolmach.toml"]);
}

#[test]
fn a_missing_document_is_named() {
    let desk = desk();
    align(&desk, "en.txt", "gone.txt").assert_code(3).assert_one_line(&["gone.txt", "check"]);
    assert!(!desk.path("desk.db").exists());
}

#[test]
fn a_folder_is_no_document() {
    let desk = desk();
    fs::create_dir(desk.path("folder")).unwrap();
    align(&desk, "folder", "ru.txt").assert_code(3).assert_one_line(&["folder"]);
}

#[test]
fn pictures_and_archives_are_told_by_their_bytes() {
    assert_refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02", &["bad.txt", "PNG"]);
    assert_refused(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n", &["bad.txt", "PDF"]);
    assert_refused(b"PK\x03\x04\x14\0\0\0\x08\0\0\0!\0abcdefgh\x01\x02\x03", &["bad.txt", "not text"]);
}

#[test]
fn broken_utf_8_is_shown_with_its_place() {
    let mut bytes = "Бірінші жол таза.\nЕкінші жолда ".as_bytes().to_vec();
    bytes.extend([0xd0, 0x20, 0xff]);
    bytes.extend(" бүлінген орын бар, қалғаны дұрыс.\n".repeat(5).as_bytes());
    assert_refused(&bytes, &["bad.txt", "UTF-8", "line 2, column 14", "save"]);
}

#[test]
fn documents_without_words_are_refused() {
    assert_refused(b"", &["bad.txt", "no words"]);
    assert_refused(" \n\t\r\n\u{a0}\u{2003}\n".as_bytes(), &["bad.txt", "no words"]);
    assert_refused("\u{feff}".as_bytes(), &["bad.txt", "no words"]);
}

#[test]
fn documents_in_each_others_language_are_told_apart() {
    let desk = desk();
    align(&desk, "ru.txt", "en.txt").assert_code(2).assert_silent_output().assert_one_line(&[
        "swapped",
        "ru.txt is in ru",
        "--from ru --to en",
    ]);
    assert!(!desk.path("desk.db").exists());
}

#[test]
fn a_document_in_a_third_language_is_a_warning() {
    let desk = desk();
    let kazakh = fs::read(sample("board-of-peace", "kk")).unwrap();
    desk.write("kk.txt", kazakh);
    let run = align(&desk, "en.txt", "kk.txt");
    run.assert_code(0).assert_says(&["warning: kk.txt looks like kk, not ru"]);
}

#[test]
fn one_language_makes_no_pair() {
    let desk = desk();
    desk.run(&["align", "en.txt", "ru.txt", "--from", "en", "--to", "en"])
        .assert_code(2)
        .assert_one_line(&["both en", "two languages"]);
}

#[test]
fn documents_that_hardly_correspond_are_a_warning() {
    let desk = desk();
    let (water, board) = (sample("caspian-water", "en"), sample("board-of-peace", "ru"));
    let run = align(&desk, water.to_str().unwrap(), board.to_str().unwrap());
    run.assert_code(0).assert_one_line(&["warning", "doubtful", "tolmach undo 1"]);
}

#[test]
fn documents_that_correspond_are_no_warning() {
    let desk = desk();
    let (english, russian) = (sample("board-of-peace", "en"), sample("board-of-peace", "ru"));
    align(&desk, english.to_str().unwrap(), russian.to_str().unwrap()).assert_code(0).assert_silent_errors();
}

#[test]
fn a_bad_row_of_a_glossary_is_named_and_nothing_is_taken() {
    let desk = desk();
    let rows = "concept,lang,term,status\nharbour,en,harbour,preferred\nharbour,ru,порт,splendid\n";
    desk.write("terms.csv", rows);
    desk.run(&["term", "import", "terms.csv"]).assert_code(3).assert_silent_output().assert_one_line(&[
        "terms.csv",
        "line 3",
        "splendid",
        "preferred, admitted, deprecated or forbidden",
    ]);
    assert!(!desk.path("desk.db").exists());
    desk.run(&["check", "en.txt", "--glossary", "terms.csv"]).assert_code(3).assert_one_line(&["line 3"]);
}

#[test]
fn a_table_that_is_no_glossary_is_told() {
    let desk = desk();
    desk.write("terms.csv", "name;wert\nHafen;1\n");
    desk.run(&["term", "import", "terms.csv"]).assert_code(3).assert_one_line(&[
        "terms.csv",
        "line 1",
        "name the columns concept, lang, term",
    ]);
    desk.write("terms.csv", "");
    desk.run(&["term", "import", "terms.csv"]).assert_code(3).assert_one_line(&["terms.csv"]);
    desk.write("terms.csv", "concept,lang,term\nharbour,en\n");
    desk.run(&["term", "import", "terms.csv"]).assert_code(3).assert_one_line(&["terms.csv", "line"]);
    desk.write("terms.csv", b"concept,lang,term\nharbour,ru,\xcf\xee\xf0\xf2\n");
    desk.run(&["term", "import", "terms.csv"]).assert_code(3).assert_one_line(&["terms.csv", "line 2"]);
    assert!(!desk.path("desk.db").exists());
}

#[test]
fn a_table_of_pairs_without_a_tab_is_named_with_its_line() {
    let desk = desk();
    desk.write("terms.csv", "concept,lang,term\nharbour,en,harbour\n");
    desk.write("pairs.tsv", "one\tодин\ntwo два\n");
    desk.run(&["check", "pairs.tsv", "--from", "en", "--to", "ru", "--glossary", "terms.csv"])
        .assert_code(3)
        .assert_one_line(&["pairs.tsv:2", "no tab"]);
}

#[cfg(unix)]
#[test]
fn a_file_name_that_is_no_utf_8_is_read_all_the_same() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let desk = desk();
    let name = OsStr::from_bytes(b"\xe4\xee\xea.txt");
    fs::write(desk.path("").join(name), ENGLISH).unwrap();
    let mut command = desk.tolmach(&["align"]);
    command.arg(name).args(["ru.txt", "--from", "en", "--to", "ru", "--dry-run"]);
    Run::from(command.output().unwrap()).assert_code(0);
}
