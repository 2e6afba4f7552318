//! Many pairs through the program: what fails, what comes again, and what goes into files.

mod common;

use std::fs;

use common::program::Desk;
use common::sample;

const TO_RUSSIAN: [&str; 4] = ["--from", "en", "--to", "ru"];

/// A folder with two articles in English and Russian, and an empty memory beside it.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("tolmach.toml", "memory = \"desk.db\"\n");
    fs::create_dir(desk.path("news")).unwrap();
    for name in ["board-of-peace", "caspian-water"] {
        for language in ["en", "ru"] {
            let article = fs::read(sample(name, language)).unwrap();
            desk.write(&format!("news/{name}.{language}.txt"), article);
        }
    }
    desk
}

fn edit(desk: &Desk, name: &str, from: &str, to: &str) {
    let text = fs::read_to_string(desk.path(name)).unwrap();
    assert!(text.contains(from), "{name} has no {from}");
    desk.write(name, text.replacen(from, to, 1));
}

fn align(desk: &Desk, more: &[&str]) -> common::program::Run {
    desk.run(&[&["align", "news", "news"], &TO_RUSSIAN[..], more].concat())
}

#[test]
fn folders_that_come_again_say_what_changed() {
    let desk = desk();
    align(&desk, &[]).assert_code(0);
    edit(
        &desk,
        "news/board-of-peace.en.txt",
        "Delegations from 24 countries",
        "Delegations from 25 countries",
    );
    let again = align(&desk, &[]);
    again.assert_code(0);
    assert!(
        again.output.contains("in the place of batch 1: 48 kept, 1 changed, 0 added, 0 removed"),
        "{}",
        again.output
    );
    assert!(again.output.contains("units are stored already"), "{}", again.output);
    assert!(again.output.contains("1 new units in desk.db, as one batch"), "{}", again.output);
    let third = align(&desk, &[]);
    assert!(third.output.contains("nothing: all units are in desk.db already"), "{}", third.output);
    desk.run(&["undo", "3"]).assert_code(0);
    let units = desk.run(&["export", "-", "--from", "en", "--to", "ru"]);
    assert!(units.output.contains("24 countries") && !units.output.contains("25 countries"));
}

#[test]
fn a_pair_that_cannot_be_read_costs_itself() {
    let desk = desk();
    desk.write("empty.txt", "");
    desk.write("picture.txt", [0x89, b'P', b'N', b'G', 0, 0, 0, 13, 0, 1, 2, 3, 0xff, 0]);
    fs::create_dir(desk.path("folder.txt")).unwrap();
    desk.write("copy.txt", fs::read(desk.path("news/board-of-peace.en.txt")).unwrap());
    let bad =
        ["empty.txt", "picture.txt", "folder.txt", "nowhere.txt", "copy.txt", "./news/board-of-peace.en.txt"];
    let lines = bad.map(|file| format!("news/board-of-peace.en.txt\t{file}\ten\tru\n"));
    let good = " \t\nnews/caspian-water.en.txt\tnews/caspian-water.ru.txt\n";
    desk.write("list.tsv", [&lines.concat(), good].concat());
    let run = desk.run(&["align", "--pairs", "list.tsv"]);
    run.assert_code(3).assert_silent_errors();
    for file in bad {
        let row = run.output.lines().find(|line| line.contains(&format!("→ {file}")));
        assert!(row.is_some_and(|row| row.contains("  failed: ")), "{file}: {}", run.output);
    }
    assert!(run.output.contains("aligned     1 of 7 pairs"), "{}", run.output);
    assert_eq!(desk.run(&["log", "--format", "json"]).output.matches("\"align\"").count(), 1);
}

#[test]
fn json_goes_into_a_file_and_the_table_to_standard_output() {
    let desk = desk();
    desk.write("list.tsv", "news/caspian-water.en.txt\tnews/caspian-water.ru.txt\na.txt\tb.txt\n");
    let run = desk.run(&["align", "--pairs", "list.tsv", "--format", "json", "--output", "pairs.json"]);
    run.assert_code(3).assert_silent_errors();
    assert!(run.output.starts_with("pair  "), "{}", run.output);
    let list: serde_json::Value =
        serde_json::from_slice(&fs::read(desk.path("pairs.json")).unwrap()).unwrap();
    assert_eq!((list[0]["from"].as_str(), list[0]["to"].as_str()), (Some("en"), Some("ru")));
    assert_eq!((list[0]["batch"].as_i64(), list[0]["error"].as_str()), (Some(1), None));
    assert!(list[0]["beads"].as_array().unwrap().len() > 40);
    assert!(list[1]["error"].as_str().is_some_and(|error| error.contains("there is no file a.txt")));
    assert!(list[1]["beads"].as_array().unwrap().is_empty());
}

#[test]
fn a_pair_twice_is_stored_once_and_has_two_files() {
    let desk = desk();
    let line = "news/caspian-water.en.txt\tnews/caspian-water.ru.txt\n";
    desk.write("list.tsv", [line, line].concat());
    let run = desk.run(&["align", "--pairs", "list.tsv", "--format", "html", "--output", "pages"]);
    run.assert_code(0);
    assert!(run.output.contains("units are stored already"), "{}", run.output);
    for page in ["pages/caspian-water.en-ru.html", "pages/caspian-water.en-ru-2.html"] {
        assert!(fs::read_to_string(desk.path(page)).unwrap().trim_end().ends_with("</html>"));
    }
    assert_eq!(desk.run(&["log", "--format", "json"]).output.matches("\"align\"").count(), 1);
}

#[test]
fn a_result_that_cannot_begin_stores_nothing() {
    let desk = desk();
    align(&desk, &["--format", "json", "--output", "nowhere/pairs.json"]).assert_code(3);
    assert!(!desk.path("desk.db").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_end_says_that_the_pairs_are_stored() {
    let desk = desk();
    let run = align(&desk, &["--format", "json", "--output", "/dev/full"]);
    run.assert_code(3).assert_one_line(&["cannot write /dev/full", "the pairs are stored"]);
    assert_eq!(desk.run(&["log", "--format", "json"]).output.matches("\"align\"").count(), 2);
}
