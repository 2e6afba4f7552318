//! Packed exchange files: whole, cut off, swelling, and without anything of use.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{contents, desk, tmx};

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_packed_file_is_read_as_what_is_in_it_whatever_its_name_and_from_a_pipe() {
    let desk = desk();
    let packed = gzip(tmx(5).as_bytes());
    for name in ["five.tmx.gz", "disguised.tmx"] {
        desk.write(name, &packed);
        let run = desk.run(&["import", name, "--dry-run"]);
        run.assert_code(0).assert_silent_errors();
        assert!(run.output.contains("taken       3 new, 2 already known\n"), "{}", run.output);
    }
    desk.run_with(&["import", "-"], &packed).assert_code(0);
    assert!(contents(&desk).contains("Судно 5 вышло"));
}

#[test]
fn every_exchange_file_of_an_archive_has_its_own_account() {
    let desk = desk();
    let files = [("a/three.tmx", tmx(3)), ("read.me", String::new()), ("four.tmx", tmx(4))];
    desk.write("all.zip", zip(&files.each_ref().map(|(name, content)| (*name, content.as_bytes()))));
    let run = desk.run(&["import", "all.zip"]);
    run.assert_code(0).assert_one_line(&["all.zip: passed over 1 that are no exchange files"]);
    assert!(run.output.contains("all.zip/a/three.tmx\nread        3 units\n"), "{}", run.output);
    assert!(run.output.contains("all.zip/four.tmx\nread        4 units\n"), "{}", run.output);
    assert!(contents(&desk).contains("Судно 4 вышло"));
}

#[test]
fn a_packed_member_is_unpacked_and_companions_of_macos_are_passed_over() {
    let desk = desk();
    let packed = gzip(tmx(3).as_bytes());
    let nested = zip(&[("four.tmx", tmx(4).as_bytes())]);
    let files: [(&str, &[u8]); 4] = [
        ("three.tmx.gz", &packed),
        ("__MACOSX/._three.tmx", b"\0\x05\x16\x07"),
        ("._five.tmx", b"\0\x05\x16\x07"),
        ("nested.tmx.zip", &nested),
    ];
    desk.write("all.zip", zip(&files));
    let run = desk.run(&["import", "all.zip"]);
    run.assert_code(0).assert_one_line(&["passed over 3"]);
    assert!(run.output.contains("all.zip/three.tmx.gz\nread        3 units\n"), "{}", run.output);
}

#[test]
fn the_units_before_the_end_of_a_packed_file_that_is_cut_off_are_taken() {
    let desk = desk();
    let packed = gzip(tmx(2000).as_bytes());
    desk.write("half.tmx.gz", &packed[..packed.len() / 2]);
    let run = desk.run(&["import", "half.tmx.gz"]);
    run.assert_code(3).assert_one_line(&[
        "half.tmx.gz: line ",
        "cut off",
        "complete copy",
        "before that are taken",
    ]);
    assert!(contents(&desk).contains("Судно 500 вышло"));
}

#[test]
fn a_bomb_is_refused_with_its_bound_and_nothing_stays() {
    let desk = desk();
    let before = contents(&desk);
    let bomb = [b"<tmx version=\"1.4\"><header/><body>".as_slice(), &vec![b' '; 40 << 20]].concat();
    desk.write("bomb.tmx.gz", gzip(&bomb));
    desk.write("bomb.zip", zip(&[("bomb.tmx", &bomb)]));
    for name in ["bomb.tmx.gz", "bomb.zip"] {
        desk.run(&["import", name]).assert_code(3).assert_one_line(&[name, "250 times its size"]);
        assert_eq!(contents(&desk), before);
    }
}

#[test]
fn archives_without_anything_of_use_are_refused_with_the_remedy() {
    let desk = desk();
    desk.write("none.zip", zip(&[("read.me", b"!")]));
    desk.write("no.zip", tmx(1));
    desk.run(&["import", "none.zip"]).assert_code(3).assert_one_line(&["none.zip", "end in .tmx"]);
    desk.run(&["import", "no.zip"]).assert_code(3).assert_one_line(&[
        "no.zip",
        "no zip archive",
        "complete copy",
    ]);
}

#[test]
fn an_export_packs_itself_by_its_ending_and_comes_back() {
    let desk = desk();
    for name in ["out.tmx.gz", "out.tmx.zip"] {
        desk.run(&["export", name, "--from", "en", "--to", "ru"]).assert_code(0);
        let run = desk.run(&["import", name]);
        assert!(run.assert_code(0).output.contains("taken       0 new, 2 already known"), "{}", run.output);
    }
    desk.run(&["export", "out.zip", "--from", "en", "--to", "ru"])
        .assert_code(2)
        .assert_one_line(&[".tmx.zip"]);
}
