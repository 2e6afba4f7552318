//! Memories that are newer, foreign, damaged, locked or read-only.

use std::fs;
use std::thread;

use tolmach::memory::Edit;
use tolmach::store::{BatchKind, NewBatch, Store};

use super::common::program::{Desk, Run};
use super::{contents, desk, tmx};

/// Where SQLite keeps the version of a file's tables (SQLite file format, 1.3: user version).
const USER_VERSION: std::ops::Range<usize> = 60..64;

fn lookup(desk: &Desk) -> Run {
    desk.run(&["lookup", "Ship 1 left the harbour with 7 tons of grain.", "--from", "en", "--to", "ru"])
}

#[test]
fn a_memory_of_a_newer_program_is_left_alone() {
    let desk = desk();
    let mut bytes = fs::read(desk.path("desk.db")).unwrap();
    bytes[USER_VERSION].copy_from_slice(&9999_u32.to_be_bytes());
    desk.write("desk.db", &bytes);
    lookup(&desk).assert_code(3).assert_one_line(&["desk.db", "newer", "9999", "update tolmach"]);
    desk.run(&["import", "two.tmx"]).assert_code(3).assert_one_line(&["newer"]);
    assert_eq!(fs::read(desk.path("desk.db")).unwrap(), bytes);
}

#[test]
fn a_file_of_another_kind_is_left_alone() {
    let desk = desk();
    let letter = "Dear colleague, this is a letter and no memory.\n".repeat(100);
    desk.write("letter.db", &letter);
    for command in [&["log"][..], &["import", "two.tmx"], &["term", "list"]] {
        let arguments = [&["--memory", "letter.db"], command].concat();
        desk.run(&arguments).assert_code(3).assert_one_line(&[
            "letter.db",
            "not a tolmach memory",
            "--memory",
        ]);
    }
    assert_eq!(fs::read_to_string(desk.path("letter.db")).unwrap(), letter);
}

#[test]
fn a_damaged_memory_is_told() {
    let desk = desk();
    let mut bytes = fs::read(desk.path("desk.db")).unwrap();
    bytes[4096..].fill(0xa5);
    desk.write("desk.db", &bytes);
    lookup(&desk).assert_code(3).assert_one_line(&["damaged", "copy"]);
}

#[test]
fn a_missing_memory_is_named_and_not_made_by_reading() {
    let desk = desk();
    desk.run(&["--memory", "gone.db", "log"]).assert_code(3).assert_one_line(&["gone.db", "tolmach align"]);
    assert!(!desk.path("gone.db").exists());
}

#[test]
fn a_memory_where_none_can_be_is_told() {
    let desk = desk();
    desk.write("letter", "a file, no folder");
    desk.run(&["--memory", "letter/desk.db", "import", "two.tmx"])
        .assert_code(3)
        .assert_one_line(&["letter"]);
    fs::create_dir(desk.path("folder")).unwrap();
    desk.run(&["--memory", "folder", "import", "two.tmx"]).assert_code(3).assert_one_line(&["folder"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_memory_in_a_place_that_takes_no_files_is_told() {
    let desk = desk();
    desk.run(&["--memory", "/proc/desk.db", "import", "two.tmx"])
        .assert_code(3)
        .assert_one_line(&["/proc/desk.db", "rights"]);
    desk.run(&["init", "/proc/desk"]).assert_code(3).assert_one_line(&["/proc/desk"]);
}

#[cfg(unix)]
#[test]
fn a_memory_in_a_read_only_folder_is_left_alone() {
    use std::os::unix::fs::PermissionsExt;

    let desk = desk();
    fs::create_dir(desk.path("shelf")).unwrap();
    fs::copy(desk.path("desk.db"), desk.path("shelf/desk.db")).unwrap();
    let set =
        |name: &str, mode| fs::set_permissions(desk.path(name), PermissionsExt::from_mode(mode)).unwrap();
    set("shelf/desk.db", 0o444);
    set("shelf", 0o555);
    // The administrator may write everywhere: there is nothing to see then.
    let obeyed = fs::write(desk.path("shelf/probe"), "").is_err();
    if obeyed {
        desk.write("more.tmx", tmx(4));
        desk.run(&["--memory", "shelf/desk.db", "import", "more.tmx"])
            .assert_code(3)
            .assert_one_line(&["read-only"]);
    }
    set("shelf", 0o755);
}

#[test]
fn a_memory_that_another_program_writes_to_is_busy() {
    let desk = desk();
    let before = contents(&desk);
    let mut store = Store::open(&desk.path("desk.db")).unwrap();
    let batch = NewBatch { kind: BatchKind::Import, origin: "other".to_owned(), edit: Edit::default() };
    let writer = store.begin(&batch).unwrap();
    desk.write("more.tmx", tmx(4));
    desk.run(&["import", "more.tmx"]).assert_code(3).assert_one_line(&["another program", "Try again"]);
    lookup(&desk).assert_code(0);
    drop(writer);
    assert_eq!(contents(&desk), before);
}

#[test]
fn two_imports_into_a_new_memory_wait_for_each_other() {
    let desk = desk();
    desk.write("many.tmx", tmx(20));
    // Whether they meet is chance: several rounds make it likely.
    for round in 0..10 {
        let memory = format!("new{round}.db");
        let import = || desk.run(&["--memory", &memory, "import", "many.tmx"]);
        thread::scope(|scope| {
            let other = scope.spawn(import);
            import().assert_code(0);
            other.join().unwrap().assert_code(0);
        });
        let log = desk.run(&["--memory", &memory, "log"]);
        assert!(log.output.contains("20 units"), "{}", log.output);
    }
}
