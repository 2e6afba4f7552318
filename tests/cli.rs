//! The command line as a contract: what the program says, to which stream, and with which exit code.
//!
//! Each `cli/*.trycmd` is one subject, run in a folder of its own that holds the files of `cli/in`.
//! `TRYCMD=overwrite cargo test --test cli` writes what the program prints into them.

mod common;

use std::path::{Path, PathBuf};
use std::{env, fs};

use common::program::{Desk, Run, VARIABLES};
use common::project;

#[test]
fn every_subject_prints_what_its_file_says() {
    let folder = tempfile::tempdir().unwrap();
    let subjects = subjects();
    for subject in &subjects {
        lay_out(subject, folder.path());
    }
    let cases = trycmd::TestCases::new();
    for (name, value) in VARIABLES {
        cases.env(name, value);
    }
    cases.env("TOLMACH_MEMORY", "");
    cases.case(folder.path().join("*.trycmd")).run();
    if env::var_os("TRYCMD").is_some_and(|mode| mode == "overwrite") {
        for subject in &subjects {
            fs::copy(folder.path().join(subject.file_name().unwrap()), subject).unwrap();
        }
    }
}

fn subjects() -> Vec<PathBuf> {
    let files = fs::read_dir(project("tests/cli")).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|file| file.extension().is_some_and(|ending| ending == "trycmd")).collect()
}

/// Beside a subject, trycmd takes `.in` as the files to begin with; with `.out`, it works on a copy of them.
fn lay_out(subject: &Path, folder: &Path) {
    let place = folder.join(subject.file_name().unwrap());
    fs::copy(subject, &place).unwrap();
    fs::create_dir(place.with_extension("out")).unwrap();
    copy_inputs(&place.with_extension("in"));
}

fn copy_inputs(folder: &Path) {
    fs::create_dir(folder).unwrap();
    for entry in fs::read_dir(project("tests/cli/in")).unwrap() {
        let file = entry.unwrap().path();
        fs::copy(&file, folder.join(file.file_name().unwrap())).unwrap();
    }
}

/// A desk with the files of `cli/in`, a glossary and a few units.
fn desk() -> Desk {
    let desk = Desk::new();
    for name in ["tolmach.toml", "terms.csv", "units.tmx", "draft.en.txt", "news.en.txt", "news.ru.txt"] {
        desk.write(name, fs::read(project("tests/cli/in").join(name)).unwrap());
    }
    desk.run(&["term", "import", "terms.csv"]).assert_code(0);
    desk.run(&["import", "units.tmx"]).assert_code(0);
    desk
}

#[test]
fn results_go_to_standard_output_and_messages_to_standard_error() {
    let desk = desk();
    let exported = desk.run(&["export", "out.tmx", "--from", "en", "--to", "ru"]);
    exported.assert_code(0).assert_silent_output();
    assert_eq!(exported.errors, "2 units in out.tmx\n");
    let printed = desk.run(&["export", "-", "--from", "en", "--to", "ru"]);
    assert!(
        printed.output.starts_with("<?xml") && printed.output.ends_with("</tmx>\n"),
        "{}",
        printed.output
    );
    let found = desk.run(&["check", "draft.en.txt"]);
    found.assert_code(1).assert_silent_errors();
    let wrong = desk.run(&["undo", "99"]);
    wrong.assert_code(2).assert_silent_output().assert_one_line(&["no batch 99", "tolmach log"]);
}

#[test]
fn quiet_leaves_results_and_errors() {
    let desk = desk();
    desk.run(&["export", "out.tmx", "--from", "en", "--to", "ru", "--quiet"])
        .assert_code(0)
        .assert_silent_output()
        .assert_silent_errors();
    let found = desk.run(&["-q", "search", "harbour"]);
    found.assert_code(0);
    assert!(found.output.contains("The harbour was closed"), "{}", found.output);
    desk.run(&["-q", "import", "nowhere.tmx"]).assert_code(3).assert_one_line(&["nowhere.tmx"]);
}

#[test]
fn a_dash_is_standard_input() {
    let desk = desk();
    let units = fs::read(project("tests/cli/in/units.tmx")).unwrap();
    let again = desk.run_with(&["import", "-"], &units);
    again.assert_code(0);
    assert!(again.output.contains("0 new, 2 already known"), "{}", again.output);
    let checked = desk.run_with(&["check", "-"], "The Peace Council met in Astana on Monday.".as_bytes());
    checked.assert_code(1);
    assert!(checked.output.starts_with("-:1:5: warning: back-translation\n"), "{}", checked.output);
    let terms = "concept,lang,term\nharbour,en,harbour\n";
    desk.run_with(&["term", "import", "-"], terms.as_bytes()).assert_code(0);
}

#[test]
fn lookup_answers_a_line_of_standard_input_with_a_line_of_json() {
    let desk = desk();
    let queries = "The harbour was closed for two days.\n\nSomething else, and unheard of.\n";
    let answers = desk
        .run_with(&["lookup", "-", "--from", "en", "--to", "ru", "--format", "jsonl"], queries.as_bytes());
    answers.assert_code(0).assert_silent_errors();
    let lines: Vec<serde_json::Value> =
        answers.output.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["matches"][0]["target"], "Порт был закрыт два дня.");
    assert!(lines[1]["matches"].as_array().unwrap().is_empty());
    let nothing =
        desk.run_with(&["lookup", "-", "--from", "en", "--to", "ru"], b"Something else, and unheard of.\n");
    nothing.assert_code(1);
}

#[test]
fn lines_of_one_document_are_each_other_s_neighbours() {
    let desk = desk();
    desk.run(&["align", "news.en.txt", "news.ru.txt", "--from", "en", "--to", "ru"]).assert_code(0);
    let sentences = desk.run_with(&["segment", "--lang", "en"], &fs::read(desk.path("news.en.txt")).unwrap());
    let scores = |text: &str| -> Vec<u64> {
        let options = ["lookup", "-", "--from", "en", "--to", "ru", "--no-penalties", "--format", "jsonl"];
        let answers = desk.run_with(&options, text.as_bytes());
        let lines = answers.assert_code(0).output.lines();
        let score = |line: &str| {
            serde_json::from_str::<serde_json::Value>(line).unwrap()["matches"][0]["score"].as_u64()
        };
        lines.map(|line| score(line).unwrap()).collect()
    };
    assert_eq!(scores(&sentences.output), [101, 102, 102, 101]);
    let shuffled: Vec<&str> = sentences.output.lines().rev().collect();
    assert_eq!(scores(&shuffled.join("\n")), [100; 4]);
}

#[test]
fn segment_splits_standard_input_into_lines() {
    let desk = Desk::new();
    let text = "2026 ж. Қ. К. Тоқаев Астанада сөз сөйледі. Отырысқа 11 мемлекет қатысты.";
    let split = desk.run_with(&["segment", "--lang", "kk"], text.as_bytes());
    split.assert_code(0).assert_silent_errors();
    assert_eq!(split.output, "2026 ж. Қ. К. Тоқаев Астанада сөз сөйледі.\nОтырысқа 11 мемлекет қатысты.\n");
    let rules = desk.run(&["segment", "--print-srx"]);
    desk.write("rules.srx", &rules.output);
    let again = desk.run_with(&["segment", "--lang", "kk", "--srx", "rules.srx"], text.as_bytes());
    assert_eq!(again.output, split.output);
}

#[test]
fn segment_loses_nothing_of_the_text() {
    let text = "1991 ж. Ел тәуелсіздік алды.\n- Бірінші.\n1. Екінші.\n";
    let run = desk().run_with(&["segment", "--lang", "kk"], text.as_bytes());
    let letters = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(letters(&run.assert_code(0).output), letters(text));
}

#[test]
fn settings_are_found_upward() {
    let desk = desk();
    fs::create_dir_all(desk.path("reports/november")).unwrap();
    let found = desk.run_in("reports/november", &["search", "harbour"]);
    found.assert_code(0);
    desk.write("tolmach.toml", "memory = \"desk.db\"\n[lookup]\nmin-score = 102\n");
    desk.run(&["lookup", "The harbour was closed for two days.", "--from", "en", "--to", "ru"])
        .assert_code(1);
    desk.write("tolmach.toml", "memoir = \"desk.db\"\n");
    desk.run(&["log"]).assert_code(2).assert_says(&["tolmach.toml", "memoir"]);
}

#[test]
fn the_memory_is_named_by_option_then_variable_then_settings() {
    let desk = desk();
    let log = |option: &[&str], variable: &str| {
        let arguments = [option, &["log"]].concat();
        let output = desk.tolmach(&arguments).env("TOLMACH_MEMORY", variable).output().unwrap();
        Run::from(output)
    };
    log(&[], "nowhere.db").assert_code(3).assert_one_line(&["nowhere.db", "--memory"]);
    log(&["--memory", "elsewhere.db"], "nowhere.db").assert_code(3).assert_one_line(&["elsewhere.db"]);
    log(&["--memory", "desk.db"], "nowhere.db").assert_code(0);
    log(&[], "").assert_code(0);
}

#[test]
fn the_variable_names_who_did_it() {
    let desk = desk();
    desk.tolmach(&["undo", "2"]).output().unwrap();
    desk.tolmach(&["import", "units.tmx"]).env("TOLMACH_USER", "dana").output().unwrap();
    let log = desk.run(&["log", "--limit", "1"]);
    assert!(log.output.contains("  dana  import  units.tmx"), "{}", log.output);
}

#[test]
fn colours_are_for_terminals_unless_asked_for() {
    let desk = desk();
    let plain = desk.run(&["check", "draft.en.txt"]);
    assert!(!plain.output.contains('\x1b'));
    let painted = desk.run(&["check", "draft.en.txt", "--color", "always"]);
    assert!(painted.output.contains("\x1b["));
}
