//! Ctrl-C while long work runs, and the bar that shows it on a terminal alone.

use std::fs;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::common::program::{Desk, Run};
use super::{contents, desk, tmx};

/// Presses Ctrl-C once the program has done what `begun` waits for.
#[track_caller]
fn interrupt(mut child: Child, begun: impl Fn() -> bool) -> Run {
    let start = Instant::now();
    while !begun() {
        assert!(child.try_wait().unwrap().is_none(), "the work was done before it could be interrupted");
        assert!(start.elapsed() < Duration::from_secs(60), "the work does not begin");
        sleep(Duration::from_millis(2));
    }
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(kill.success());
    let run = Run::from(child.wait_with_output().unwrap());
    assert!(start.elapsed() < Duration::from_secs(90), "the work does not end");
    run
}

fn size(desk: &Desk, name: &str) -> u64 {
    fs::metadata(desk.path(name)).map_or(0, |metadata| metadata.len())
}

#[test]
fn ctrl_c_in_an_import_leaves_the_memory_as_it_was() {
    let desk = desk();
    let (before, names) = (contents(&desk), desk.names());
    let mut child = desk.tolmach(&["import", "-"]).stdin(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut first = tmx(30_000);
    let rest = first.split_off(first.len() / 2);
    // A pipe holds less than this: once it is written, the import is at work and waits for more.
    input.write_all(first.as_bytes()).unwrap();
    let sender = std::thread::spawn(move || {
        sleep(Duration::from_millis(300));
        // The program may be gone by now, which is what is asked of it.
        drop(input.write_all(rest.as_bytes()));
    });
    let run = interrupt(child, || true);
    sender.join().unwrap();
    run.assert_code(130).assert_one_line(&["interrupted", "nothing was changed"]);
    assert_eq!(contents(&desk), before);
    assert_eq!(desk.names(), names);
}

#[test]
fn ctrl_c_in_an_export_leaves_the_file_as_it_was() {
    let desk = desk();
    desk.write("many.tmx", tmx(10_000));
    desk.run(&["import", "many.tmx"]).assert_code(0);
    desk.write("out.tmx", "what was there");
    let names = desk.names();
    let child = desk.tolmach(&["export", "out.tmx", "--from", "en", "--to", "ru"]).spawn().unwrap();
    let run = interrupt(child, || {
        let written = desk.names().into_iter().find(|name| name.starts_with(".tolmach-"));
        written.is_some_and(|name| size(&desk, &name) > 0)
    });
    run.assert_code(130).assert_one_line(&["interrupted", "nothing was changed"]);
    assert_eq!(fs::read_to_string(desk.path("out.tmx")).unwrap(), "what was there");
    assert_eq!(desk.names(), names);
}

#[test]
fn ctrl_c_in_an_alignment_leaves_the_memory_as_it_was() {
    let desk = desk();
    let lines =
        |word: &str| (0..6000).map(|line| format!("{word} {line} {}\n", line * 31 % 977)).collect::<String>();
    desk.write("en.txt", lines("The harbour took in ship number"));
    desk.write("ru.txt", lines("Порт принял судно под номером"));
    let (before, names) = (contents(&desk), desk.names());
    let arguments = ["align", "en.txt", "ru.txt", "--from", "en", "--to", "ru", "--pre-split"];
    let child = desk.tolmach(&arguments).spawn().unwrap();
    let started = Instant::now();
    let run = interrupt(child, || started.elapsed() > Duration::from_secs(2));
    // Before the long part nobody listens, and the system ends the program: shells see 130 then, too.
    let ended_by_the_system = run.status.signal() == Some(2) && run.errors.is_empty();
    if !ended_by_the_system {
        run.assert_code(130).assert_one_line(&["interrupted", "nothing was changed"]);
    }
    assert_eq!(contents(&desk), before);
    assert_eq!(desk.names(), names);
}

#[test]
fn ctrl_c_between_two_of_many_pairs_leaves_whole_batches() {
    const PAIRS: usize = 500;
    let desk = Desk::new();
    let list: String = (0..PAIRS).map(|pair| format!("{pair}.en.txt\t{pair}.ru.txt\ten\tru\n")).collect();
    for pair in 0..PAIRS {
        desk.write(&format!("{pair}.en.txt"), format!("Ship {pair} left.\nIt took {} tons.\n", pair * 7));
        desk.write(&format!("{pair}.ru.txt"), format!("Судно {pair} ушло.\nОно взяло {} тонн.\n", pair * 7));
    }
    desk.write("list.tsv", list);
    let batches = || {
        let log = desk.run(&["--memory", "desk.db", "log", "--limit", "1000", "--format", "json"]);
        log.output.matches("\"align\"").count()
    };
    let child = desk.tolmach(&["--memory", "desk.db", "align", "--pairs", "list.tsv", "--pre-split"]).spawn();
    let run = interrupt(child.unwrap(), || desk.path("desk.db").exists() && batches() > 0);
    let stored = batches();
    run.assert_code(130).assert_one_line(&["interrupted", &format!("{stored} of {PAIRS} pairs"), "stay"]);
    assert!(run.output.contains(&format!("{} new units in desk.db", stored * 2)), "{}", run.output);
    let units = desk.run(&["--memory", "desk.db", "export", "-", "--from", "en", "--to", "ru"]);
    assert_eq!(units.output.matches("<tuv xml:lang=\"en\">").count(), stored * 2);
}

#[test]
fn progress_is_not_shown_in_a_pipe() {
    let desk = desk();
    desk.write("many.tmx", tmx(500));
    desk.run(&["import", "many.tmx"]).assert_code(0).assert_silent_errors();
}

/// `script` of util-linux gives a program a terminal; without it there is nothing to test with.
#[cfg(target_os = "linux")]
#[test]
fn progress_is_shown_on_a_terminal() {
    let desk = desk();
    let version = desk.shell("script --version");
    if !version.output.contains("util-linux") {
        return;
    }
    desk.write("many.tmx", tmx(3000));
    let on_terminal = |quiet: &str| {
        let command = format!("$tolmach --memory new{quiet}.db import many.tmx {quiet} > account.txt");
        desk.shell(&format!("TERM=xterm script -qec '{command}' terminal.txt < /dev/null"))
    };
    let shown = on_terminal("");
    shown.assert_code(0);
    assert!(shown.output.contains("importing"), "{}", shown.output);
    assert!(!on_terminal("--quiet").output.contains("importing"));
}
