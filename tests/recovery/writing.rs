//! Output that cannot be written: full disks, closed pipes, folders that take no files.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::common::program::{Desk, Run};
use super::{contents, desk, tmx};

/// A desk with a memory of this many units, and a TMX file with twice as many.
fn desk_with(units: usize) -> Desk {
    let desk = desk();
    desk.write("many.tmx", tmx(units));
    desk.run(&["import", "many.tmx"]).assert_code(0);
    desk.write("more.tmx", tmx(2 * units));
    desk
}

/// Runs a command in which no file can grow beyond `blocks` (of at least 512 bytes): a disk that is soon full.
fn on_a_full_disk(desk: &Desk, blocks: u32, command: &str) -> Run {
    desk.shell(&format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$tolmach\" {command}"))
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_one_line() {
    let desk = desk_with(50);
    for command in [
        "export - --from en --to ru",
        "search harbour",
        "log",
        "term forms порт --lang ru",
        "lookup 'Ship 1 left the harbour with 7 tons of grain.' --from en --to ru",
        "segment --print-srx",
    ] {
        desk.shell(&format!("\"$tolmach\" {command} > /dev/full"))
            .assert_code(3)
            .assert_one_line(&["cannot write"]);
    }
}

#[test]
fn a_full_disk_leaves_the_memory_as_it_was() {
    let desk = desk_with(1000);
    let before = contents(&desk);
    let size = fs::metadata(desk.path("desk.db")).unwrap().len();
    let blocks = u32::try_from(size / 1024).unwrap() + 64;
    on_a_full_disk(&desk, blocks, "import more.tmx").assert_code(3).assert_one_line(&["tolmach: "]);
    assert_eq!(contents(&desk), before);
    desk.run(&["import", "more.tmx"]).assert_code(0);
}

#[test]
fn a_full_disk_leaves_the_exported_file_as_it_was() {
    let desk = desk_with(1000);
    desk.write("out.tmx", "what was there");
    desk.write("en.txt", "The ministers met in Astana on Monday. ".repeat(600));
    desk.write("ru.txt", "Министры встретились в Астане в понедельник. ".repeat(600));
    let names = desk.names();
    for command in [
        "export out.tmx --from en --to ru",
        "align en.txt ru.txt --from en --to ru --output out.tmx --format tsv",
    ] {
        on_a_full_disk(&desk, 64, command).assert_code(3).assert_one_line(&["nothing was changed"]);
        assert_eq!(fs::read_to_string(desk.path("out.tmx")).unwrap(), "what was there");
    }
    assert_eq!(desk.names(), names);
}

#[test]
fn an_archive_that_does_not_fit_is_one_line() {
    let desk = desk_with(6000);
    on_a_full_disk(&desk, 64, "export out.tmx.zip --from en --to ru")
        .assert_code(3)
        .assert_one_line(&["nothing was changed"]);
    assert!(!desk.path("out.tmx.zip").exists());
}

#[test]
fn an_export_through_a_link_changes_the_file_behind_it() {
    let desk = desk();
    fs::create_dir(desk.path("shared")).unwrap();
    std::os::unix::fs::symlink("shared/units.tmx", desk.path("units.tmx")).unwrap();
    desk.run(&["export", "units.tmx", "--from", "en", "--to", "ru"]).assert_code(0);
    assert!(desk.path("units.tmx").is_symlink());
    assert!(fs::read_to_string(desk.path("shared/units.tmx")).unwrap().contains("Судно 2"));
}

#[test]
fn a_full_disk_leaves_no_project_behind() {
    let desk = Desk::new();
    on_a_full_disk(&desk, 64, "init desk").assert_code(3).assert_one_line(&["tolmach: "]);
    assert_eq!(fs::read_dir(desk.path("desk")).unwrap().count(), 0);
    desk.run(&["init", "desk"]).assert_code(0);
}

#[test]
fn an_export_into_nowhere_is_told() {
    let desk = desk();
    for file in ["nowhere/out.tmx", "two.tmx/out.tmx"] {
        desk.run(&["export", file, "--from", "en", "--to", "ru"]).assert_code(3).assert_one_line(&[
            file,
            "cannot write",
            "nothing was changed",
        ]);
    }
}

#[test]
fn an_alignment_that_cannot_be_written_is_not_stored() {
    let desk = desk();
    let before = contents(&desk);
    desk.write("en.txt", "The ministers met in Astana on Monday.");
    desk.write("ru.txt", "Министры встретились в Астане в понедельник.");
    desk.run(&["align", "en.txt", "ru.txt", "--from", "en", "--to", "ru", "--output", "nowhere/out.tsv"])
        .assert_code(3)
        .assert_one_line(&["nowhere/out.tsv", "nothing was changed"]);
    assert_eq!(contents(&desk), before);
}

#[test]
fn a_written_file_is_readable_for_others_and_keeps_its_rights() {
    let desk = desk();
    let mode = |name: &str| fs::metadata(desk.path(name)).unwrap().permissions().mode() & 0o777;
    desk.shell("umask 022; exec \"$tolmach\" export out.tmx --from en --to ru").assert_code(0);
    assert_eq!(mode("out.tmx"), 0o644);
    fs::set_permissions(desk.path("out.tmx"), PermissionsExt::from_mode(0o660)).unwrap();
    desk.run(&["export", "out.tmx", "--from", "en", "--to", "ru"]).assert_code(0);
    assert_eq!(mode("out.tmx"), 0o660);
}

#[test]
fn a_device_is_written_to_and_not_replaced() {
    let desk = desk();
    desk.shell(
        "mkfifo pipe.tmx; \"$tolmach\" export pipe.tmx --from en --to ru & cat pipe.tmx > got.tmx; wait",
    )
    .assert_code(0);
    assert!(fs::read_to_string(desk.path("got.tmx")).unwrap().ends_with("</tmx>\n"));
    assert!(!fs::metadata(desk.path("pipe.tmx")).unwrap().is_file());
}

#[test]
fn a_pipe_that_closes_early_ends_quietly() {
    let desk = desk_with(2000);
    for command in [
        "export - --from en --to ru",
        "search harbour --limit 2000",
        "search harbour --limit 2000 --format json",
        "segment --print-srx",
        "log",
    ] {
        let line = format!("{{ \"$tolmach\" {command}; echo \"code $?\" >&2; }} | head -n 1 > first.txt");
        let run = desk.shell(&line);
        assert_eq!(run.errors, "code 0\n", "{command}");
    }
    desk.shell("\"$tolmach\" init project").assert_code(0);
    let run = desk.shell(
        "cd project; { \"$tolmach\" term export -; echo \"code $?\" >&2; } | head -n 1 > first.txt; \
         { \"$tolmach\" term list; echo \"code $?\" >&2; } | head -n 1 > first.txt",
    );
    assert_eq!(run.errors, "code 0\ncode 0\n");
}

#[test]
fn parallel_text_is_written_whole_or_not_at_all() {
    let desk = desk_with(1000);
    desk.write("out.en", "what was there");
    fs::create_dir(desk.path("folder.ru")).unwrap();
    let names = desk.names();
    desk.run(&["export", "folder.en", "--from", "en", "--to", "ru"])
        .assert_code(2)
        .assert_one_line(&["folder.ru", "name another"]);
    on_a_full_disk(&desk, 64, "export out.ru --from en --to ru")
        .assert_code(3)
        .assert_one_line(&["nothing was changed"]);
    assert_eq!(fs::read_to_string(desk.path("out.en")).unwrap(), "what was there");
    assert_eq!(desk.names(), names);
}

#[test]
fn a_full_disk_leaves_tables_as_they_were() {
    let desk = desk_with(3000);
    for file in ["out.csv", "out.xlsx", "out.po"] {
        desk.write(file, "what was there");
        on_a_full_disk(&desk, 64, &format!("export {file} --from en --to ru"))
            .assert_code(3)
            .assert_one_line(&["nothing was changed"]);
        assert_eq!(fs::read_to_string(desk.path(file)).unwrap(), "what was there");
    }
}
