//! Exchange files that break off, are something else, or hold nothing.

use super::{TMX_END, TMX_HEAD, contents, desk, tmx, unit};

#[test]
fn the_units_before_a_break_are_taken() {
    let desk = desk();
    let whole = tmx(5);
    let end = whole.find("<tu tuid=\"5\">").unwrap() + 60;
    desk.write("half.tmx", &whole.as_bytes()[..end]);
    let run = desk.run(&["import", "half.tmx"]);
    run.assert_code(3).assert_one_line(&[
        "half.tmx: line ",
        "breaks off",
        "complete copy",
        "units before that are taken",
    ]);
    assert!(
        run.output.contains("read        5 units\ntaken       2 new, 2 already known\n"),
        "{}",
        run.output
    );
    assert!(run.output.contains("left out    1 units: 1 broken off\n"), "{}", run.output);
    assert!(run.output.contains("stored      2 units in desk.db as batch 2\n"), "{}", run.output);
    assert!(contents(&desk).contains("Судно 4 вышло"));
}

#[test]
fn a_file_without_its_last_lines_gives_all_its_units() {
    let desk = desk();
    let whole = tmx(3);
    desk.write("half.tmx", whole.strip_suffix(TMX_END).unwrap());
    desk.run(&["--quiet", "import", "half.tmx"])
        .assert_code(3)
        .assert_one_line(&["half.tmx: line ", "breaks off"]);
    assert!(contents(&desk).contains("Судно 3 вышло"));
}

#[test]
fn a_dry_run_tells_of_the_break_and_stores_nothing() {
    let desk = desk();
    let before = contents(&desk);
    desk.write("half.tmx", format!("{TMX_HEAD}{}<tu>", unit(9)));
    desk.run(&["import", "half.tmx", "--dry-run"]).assert_code(3).assert_one_line(&["breaks off"]);
    assert_eq!(contents(&desk), before);
}

#[test]
fn a_broken_unit_costs_itself_alone() {
    let desk = desk();
    desk.write(
        "odd.tmx",
        format!("{TMX_HEAD}{}<tu><tuv><seg>no language</seg></tuv></tu>\n{}{TMX_END}", unit(7), unit(8)),
    );
    let run = desk.run(&["import", "odd.tmx"]);
    run.assert_code(0).assert_one_line(&["odd.tmx: line 6, column 5", "xml:lang"]);
    assert!(run.output.contains("taken       2 new"), "{}", run.output);
}

/// The file is refused in one line and the memory is as before; where there was none, none is made.
#[track_caller]
fn assert_refused(bytes: impl AsRef<[u8]>, parts: &[&str]) {
    let desk = desk();
    let before = contents(&desk);
    desk.write("bad.tmx", bytes);
    desk.run(&["import", "bad.tmx"]).assert_code(3).assert_one_line(parts);
    desk.run(&["import", "two.tmx", "bad.tmx"]).assert_code(3).assert_one_line(parts);
    assert_eq!(contents(&desk), before);
}

#[test]
fn what_is_no_tmx_is_refused() {
    assert_refused("", &["bad.tmx", "empty"]);
    assert_refused("Dear colleague, here are the units.", &["bad.tmx", "not TMX"]);
    assert_refused("<html><body>404</body></html>", &["bad.tmx", "not TMX", "html"]);
    assert_refused(b"PK\x03\x04\x14\0\0\0\x08\0", &["bad.tmx", "not TMX"]);
}

#[test]
fn a_file_without_a_unit_that_could_be_taken_is_refused() {
    assert_refused(format!("{TMX_HEAD}{TMX_END}"), &["bad.tmx", "no unit", "nothing of it was imported"]);
    assert_refused(&TMX_HEAD[..60], &["bad.tmx", "breaks off", "complete copy"]);
    assert_refused(
        format!("{TMX_HEAD}<tu><tuv xml:lang=\"en\"><seg>Half a"),
        &["breaks off", "nothing of it was imported"],
    );
}

#[test]
fn a_refused_file_makes_no_memory() {
    let desk = desk();
    desk.write("bad.tmx", "<html/>");
    for file in ["bad.tmx", "gone.tmx", "."] {
        desk.run(&["--memory", "new.db", "import", file]).assert_code(3).assert_one_line(&[file]);
    }
    assert!(!desk.path("new.db").exists());
}

#[test]
fn a_check_of_a_file_that_breaks_off_is_no_success() {
    let desk = desk();
    desk.write(
        "terms.csv",
        "concept,lang,term,status\nharbour,en,port,preferred\nharbour,en,harbour,deprecated\n",
    );
    desk.write("half.tmx", format!("{TMX_HEAD}{}<tu>", unit(1)));
    let run = desk.run(&["check", "half.tmx", "--glossary", "terms.csv"]);
    run.assert_code(3).assert_one_line(&["half.tmx: line ", "breaks off", "units before that are checked"]);
    assert!(run.output.contains("half.tmx:5:1: warning: deprecated-term"), "{}", run.output);
}
