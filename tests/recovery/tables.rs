//! Tables, message catalogues and parallel text that are something else, or made to do harm.

use std::io::{Cursor, Write};

use super::{contents, desk};

/// The file is refused in one line and the memory is as before.
#[track_caller]
fn assert_refused(file: &str, bytes: impl AsRef<[u8]>, parts: &[&str]) {
    let desk = desk();
    let before = contents(&desk);
    desk.write(file, bytes);
    desk.run(&["import", file]).assert_code(3).assert_one_line(parts);
    desk.run(&["import", "two.tmx", file]).assert_code(3).assert_one_line(parts);
    assert_eq!(contents(&desk), before);
}

/// A zip archive with one part.
fn archive(name: &str, blocks: usize, block: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
    (0..blocks).for_each(|_| archive.write_all(block).unwrap());
    archive.finish().unwrap().into_inner()
}

#[test]
fn what_is_no_table_is_refused() {
    assert_refused("bad.csv", "", &["bad.csv", "empty"]);
    assert_refused("bad.csv", b"%PDF-1.7", &["bad.csv", "PDF"]);
    assert_refused("bad.csv", "Dear colleague,\nhere are the units.\n", &["bad.csv", "columns"]);
    assert_refused("bad.csv", ",".repeat(1 << 20), &["bad.csv", "columns"]);
    assert_refused("bad.xlsx", "en,ru\n", &["bad.xlsx", "XLSX"]);
    assert_refused("bad.xlsx", archive("word/document.xml", 1, b"<w/>"), &["bad.xlsx", "XLSX"]);
}

#[test]
fn a_workbook_that_unpacks_without_end_is_refused() {
    let bomb = archive("xl/sharedStrings.xml", 300, &vec![b' '; 1 << 20]);
    assert_refused("bomb.xlsx", bomb, &["bomb.xlsx", "256 MiB", "CSV"]);
}

#[test]
fn what_is_no_catalogue_is_refused() {
    assert_refused("bad.po", "", &["bad.po", "not PO"]);
    assert_refused("bad.po", "<?xml version=\"1.0\"?><tmx/>", &["bad.po", "not PO"]);
    assert_refused("bad.po", "msgid \"a\"\nmsgstr \"b\"\n", &["bad.po", "--to"]);
}

#[test]
fn a_table_whose_rows_are_all_broken_is_refused() {
    let desk = desk();
    let before = contents(&desk);
    desk.write("bad.csv", "en,ru\nPeace,\"Мир\nWar,Война,1\n");
    desk.run(&["import", "bad.csv"]).assert_code(3).assert_says(&[
        "line 2",
        "line 3",
        "nothing of it was imported",
    ]);
    assert_eq!(contents(&desk), before);
}
