//! `watch` beside an OmegaT project: its files follow the memory, and what it saves comes in.

mod common;

use std::fs;
use std::path::PathBuf;
use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, Instant};

use common::program::{Desk, Run};

const PROJECT: &str = "<?xml version=\"1.0\"?>
<omegat><project version=\"1.0\"><source_lang>EN-US</source_lang><target_lang>ru</target_lang>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>words</glossary_dir></project></omegat>";

/// A TMX file as OmegaT saves it; a text, its translation, who changed it and when.
fn tmx(units: &[(&str, &str, &str, &str)]) -> String {
    let unit = |(source, target, user, date): &(&str, &str, &str, &str)| {
        format!(
            "<tu><tuv lang=\"en\"><seg>{source}</seg></tuv><tuv lang=\"ru\" changeid=\"{user}\" changedate=\"{date}\" \
             creationid=\"{user}\" creationdate=\"{date}\"><seg>{target}</seg></tuv></tu>\n"
        )
    };
    let header = "creationtool=\"OmegaT\" creationtoolversion=\"3.6\" segtype=\"paragraph\" o-tmf=\"OmegaT TMX\" \
                  adminlang=\"EN-US\" srclang=\"en\" datatype=\"plaintext\"";
    let units: String = units.iter().map(unit).collect();
    format!("<?xml version=\"1.0\"?>\n<tmx version=\"1.1\"><header {header}/><body>\n{units}</body></tmx>\n")
}

const FIRST: (&str, &str, &str, &str) =
    ("The Board of Peace meets in Astana.", "Совет мира собирается в Астане.", "aigul", "20261101T090000Z");
const SECOND: (&str, &str, &str, &str) =
    ("The meeting is over.", "Заседание окончено.", "daniyar", "20261102T090000Z");
/// Another translation of the second.
const CORRECTED: (&str, &str, &str, &str) =
    ("The meeting is over.", "Заседание завершено.", "daniyar", "20261104T090000Z");

/// A memory with one unit, beside an OmegaT project.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("tolmach.toml", "memory = \"desk.db\"\n");
    desk.write("first.tmx", tmx(&[FIRST]));
    desk.run(&["import", "first.tmx"]).assert_code(0);
    fs::create_dir_all(desk.path("gaza/omegat")).unwrap();
    desk.write("gaza/omegat.project", PROJECT);
    desk
}

fn once(desk: &Desk) -> Run {
    desk.run(&["watch", "gaza", "--once"])
}

fn text(path: PathBuf) -> String {
    fs::read_to_string(path).unwrap_or_default()
}

#[test]
fn the_memory_of_a_project_is_written_once_and_then_left_alone() {
    let desk = desk();
    let run = once(&desk);
    assert!(run.output.contains("gaza, en-US → ru"), "{}", run.output);
    assert!(run.output.contains("wrote       gaza/tm/tolmach.tmx: 1 units"), "{}", run.output);
    assert!(text(desk.path("gaza/tm/tolmach.tmx")).contains("changeid=\"aigul\""));
    let written = fs::metadata(desk.path("gaza/tm/tolmach.tmx")).unwrap().modified().unwrap();
    assert!(once(&desk).output.contains("everything is up to date"));
    assert_eq!(fs::metadata(desk.path("gaza/tm/tolmach.tmx")).unwrap().modified().unwrap(), written);
}

#[test]
fn the_glossary_of_a_project_follows_the_memory() {
    let desk = desk();
    let glossary = || text(desk.path("gaza/words/tolmach.utf8"));
    once(&desk);
    assert_eq!(glossary(), "", "there are no terms yet");
    desk.run(&["term", "add", "board", "Board of Peace", "--lang", "en"]).assert_code(0);
    desk.run(&["term", "add", "board", "Совет мира", "--lang", "ru"]).assert_code(0);
    let run = once(&desk);
    assert!(run.output.contains("wrote       gaza/words/tolmach.utf8: 1 concepts"), "{}", run.output);
    assert!(glossary().contains("Board of Peace\tСовет мира"), "{}", glossary());
    assert!(once(&desk).output.contains("everything is up to date"));
    desk.run(&["undo", "3"]).assert_code(0);
    once(&desk);
    assert!(!glossary().contains("Board of Peace"), "{}", glossary());
}

#[test]
fn what_a_project_saves_comes_in_but_nothing_that_it_had_from_here() {
    let desk = desk();
    once(&desk);
    desk.write("gaza/omegat/project_save.tmx", tmx(&[SECOND]));
    desk.write("gaza/gaza-omegat.tmx", tmx(&[FIRST, SECOND]));
    let run = once(&desk);
    assert!(run.output.contains("took in     gaza/gaza-omegat.tmx: 1 new, 1 known"), "{}", run.output);
    assert!(run.output.contains("wrote       gaza/tm/tolmach.tmx: 2 units"), "{}", run.output);
    assert!(once(&desk).output.contains("everything is up to date"));
    assert_eq!(text(desk.path("gaza/omegat/project_save.tmx")), tmx(&[SECOND]));
    assert_eq!(text(desk.path("gaza/gaza-omegat.tmx")), tmx(&[FIRST, SECOND]));
    let log = desk.run(&["log"]);
    assert!(log.output.contains("import  gaza/gaza-omegat.tmx  1 units"), "{}", log.output);
}

#[test]
fn what_the_translator_confirmed_counts_as_work_of_his_own() {
    let desk = desk();
    once(&desk);
    desk.write("gaza/gaza-omegat.tmx", tmx(&[(FIRST.0, FIRST.1, "saule", "20261103T090000Z")]));
    assert!(once(&desk).output.contains("1 new, 0 known"));
    assert!(text(desk.path("gaza/tm/tolmach.tmx")).contains("changeid=\"saule\""));
}

/// What the memory says, as one file.
fn exported(desk: &Desk) -> String {
    desk.run(&["export", "-", "--all-languages"]).output
}

#[test]
fn what_the_translator_corrected_takes_the_place_of_what_was_saved_before() {
    let desk = desk();
    let own = ("The second day began.", "Начался второй день.", "saule", "20261103T090000Z");
    desk.write("gaza/gaza-omegat.tmx", tmx(&[FIRST, SECOND, own]));
    once(&desk);
    desk.write("gaza/gaza-omegat.tmx", tmx(&[CORRECTED, own]));
    let run = once(&desk);
    let expected = "took in     gaza/gaza-omegat.tmx: 1 new, 1 known, 1 withdrawn";
    assert!(run.output.contains(expected), "{}", run.output);
    let memory = exported(&desk);
    assert!(memory.contains(CORRECTED.1) && memory.contains(own.1) && !memory.contains(SECOND.1), "{memory}");
    assert!(memory.contains(FIRST.1), "an import brought it, and the project does not take it away");
    assert!(!text(desk.path("gaza/tm/tolmach.tmx")).contains(SECOND.1));
    let log = desk.run(&["log"]);
    assert!(log.output.contains("1 already known, 1 removed units, 1 units"), "{}", log.output);
    desk.run(&["undo", "3"]).assert_code(0);
    let memory = exported(&desk);
    assert!(memory.contains(SECOND.1) && !memory.contains(CORRECTED.1), "{memory}");
    assert!(!once(&desk).output.contains("took in"), "what was undone is not taken in again");
    desk.write(
        "gaza/gaza-omegat.tmx",
        tmx(&[CORRECTED, own, ("Thank you.", "Спасибо.", "saule", "20261105T090000Z")]),
    );
    once(&desk);
    let memory = exported(&desk);
    assert!(memory.contains("Спасибо.") && memory.contains(SECOND.1), "{memory}");
    assert!(!memory.contains(CORRECTED.1), "what was undone stays undone");
}

#[test]
fn what_another_file_brought_too_is_not_withdrawn() {
    let desk = desk();
    desk.write("gaza/gaza-omegat.tmx", tmx(&[SECOND]));
    once(&desk);
    desk.write("other.tmx", tmx(&[SECOND, ("Thank you.", "Спасибо.", "saule", "20261103T090000Z")]));
    desk.run(&["import", "other.tmx"]).assert_code(0);
    desk.write("gaza/gaza-omegat.tmx", tmx(&[CORRECTED]));
    once(&desk);
    assert!(exported(&desk).contains(SECOND.1));
}

#[test]
fn documents_may_leave_the_project_and_come_back() {
    let desk = desk();
    let other = ("Thank you.", "Спасибо.", "saule", "20261105T090000Z");
    for units in [[SECOND], [other], [SECOND]] {
        desk.write("gaza/gaza-omegat.tmx", tmx(&units));
        once(&desk);
        assert!(exported(&desk).contains(SECOND.1));
    }
    assert!(exported(&desk).contains(other.1));
}

#[test]
fn a_state_that_is_put_back_is_taken_in_again() {
    let desk = desk();
    for units in [[SECOND], [CORRECTED], [SECOND]] {
        desk.write("gaza/gaza-omegat.tmx", tmx(&units));
        once(&desk);
        let (memory, [unit]) = (exported(&desk), units);
        let translations = [SECOND.1, CORRECTED.1].map(|translation| memory.contains(translation));
        assert_eq!(translations, [unit == SECOND, unit == CORRECTED], "{memory}");
    }
}

#[test]
fn what_the_project_saves_in_another_file_too_is_not_withdrawn() {
    let desk = desk();
    desk.write("gaza/gaza-omegat.tmx", tmx(&[SECOND]));
    once(&desk);
    desk.write("gaza/news-omegat.tmx", tmx(&[SECOND]));
    once(&desk);
    desk.write("gaza/gaza-omegat.tmx", tmx(&[CORRECTED]));
    once(&desk);
    assert!(exported(&desk).contains(SECOND.1));
    desk.write("gaza/news-omegat.tmx", tmx(&[CORRECTED]));
    once(&desk);
    assert!(!exported(&desk).contains(SECOND.1));
}

#[test]
fn what_was_taken_out_of_the_memory_does_not_come_back_from_the_same_file() {
    let desk = desk();
    desk.write("gaza/gaza-omegat.tmx", tmx(&[FIRST, SECOND]));
    once(&desk);
    desk.run(&["undo", "2"]).assert_code(0);
    desk.run(&["undo", "1"]).assert_code(0);
    desk.write("gaza/gaza-omegat.tmx", tmx(&[FIRST, SECOND]));
    once(&desk);
    assert!(!exported(&desk).contains("<tu"), "{}", exported(&desk));
    let third = ("Thank you.", "Спасибо.", "saule", "20261103T090000Z");
    desk.write("gaza/gaza-omegat.tmx", tmx(&[FIRST, SECOND, third]));
    let run = once(&desk);
    let expected =
        "took in     gaza/gaza-omegat.tmx: 1 new, 0 known, 2 left out that were removed from the memory";
    assert!(run.output.contains(expected), "{}", run.output);
    let memory = exported(&desk);
    assert!(memory.contains(third.1) && !memory.contains(FIRST.1) && !memory.contains(SECOND.1), "{memory}");
    desk.write("gaza/gaza-omegat.tmx", tmx(&[FIRST, third]));
    once(&desk);
    assert!(!exported(&desk).contains(FIRST.1), "it stays removed, however often the file is saved");
}

#[test]
fn tags_that_omegat_saves_are_markup_and_go_back_as_it_wrote_them() {
    let desk = desk();
    let tagged = (
        "The &lt;f0&gt;Board of Peace&lt;/f0&gt; met.&lt;x1/&gt;",
        "&lt;f0&gt;Совет мира&lt;/f0&gt; собрался.&lt;x1/&gt;",
        "aigul",
        "20261103T090000Z",
    );
    desk.write("gaza/gaza-omegat.tmx", tmx(&[tagged]));
    once(&desk);
    let memory = exported(&desk);
    assert!(
        memory.contains("The <bpt i=\"1\" x=\"0\">&lt;f0&gt;</bpt>Board of Peace<ept i=\"1\">"),
        "{memory}"
    );
    let found = desk.run(&["lookup", "The Board of Peace met.", "--from", "en", "--to", "ru"]);
    assert!(found.output.contains("Совет мира собрался."), "{}", found.output);
    let given = text(desk.path("gaza/tm/tolmach.tmx"));
    assert!(given.contains(tagged.0) && given.contains(tagged.1), "{given}");
    let again = desk.run(&["import", "gaza/tm/tolmach.tmx"]);
    assert!(again.output.contains("0 new, 2 already known"), "{}", again.output);
}

#[test]
fn a_file_that_breaks_off_gives_what_it_has_and_says_so() {
    let desk = desk();
    let whole = tmx(&[FIRST, SECOND]);
    desk.write("gaza/gaza-omegat.tmx", &whole[..whole.len() - 60]);
    let before = exported(&desk);
    let run = once(&desk);
    run.assert_code(3).assert_one_line(&["gaza-omegat.tmx", "left out", "line 4"]);
    assert_eq!(exported(&desk), before, "only the second unit was new");
    desk.write("gaza/gaza-omegat.tmx", "no TMX at all");
    once(&desk).assert_code(3).assert_one_line(&["gaza-omegat.tmx"]);
}

#[test]
fn a_folder_without_a_project_needs_languages_and_gets_a_memory() {
    let desk = desk();
    fs::create_dir(desk.path("memories")).unwrap();
    desk.run(&["watch", "memories", "--once"]).assert_code(2).assert_one_line(&["--from", "--to"]);
    desk.run(&["watch", "memories", "--from", "en", "--to", "en", "--once"]).assert_code(2);
    let run = desk.run(&["watch", "memories", "--from", "en", "--to", "ru", "--once"]);
    assert!(run.output.contains("memories/tolmach.en-ru.tmx: 1 units"), "{}", run.output);
    desk.run(&["watch", "nowhere", "--once"]).assert_code(3).assert_one_line(&["no folder nowhere"]);
}

#[test]
fn a_project_that_cannot_be_read_is_named_with_what_to_do() {
    let desk = desk();
    desk.write("gaza/omegat.project", "<omegat><project><source_lang>en</source_lang></project></omegat>");
    once(&desk).assert_code(3).assert_one_line(&[
        "gaza/omegat.project",
        "<target_lang> is missing",
        "OmegaT",
    ]);
}

/// Waits until something holds.
#[track_caller]
fn wait_until(what: &str, holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(60), "{what}");
        sleep(Duration::from_millis(20));
    }
}

#[cfg(unix)]
#[track_caller]
fn end(child: Child, signal: &str) -> Run {
    let kill = std::process::Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
    assert!(kill.success());
    child.wait_with_output().unwrap().into()
}

#[cfg(unix)]
#[test]
fn a_process_that_watches_sees_what_another_imports_and_what_the_project_saves() {
    let desk = desk();
    let memory = || text(desk.path("gaza/tm/tolmach.tmx"));
    let child = desk.tolmach(&["watch", "gaza"]).spawn().unwrap();
    wait_until("the memory is not written", || memory().contains(FIRST.1));
    desk.write("second.tmx", tmx(&[SECOND]));
    desk.run(&["import", "second.tmx"]).assert_code(0);
    wait_until("the import is not seen", || memory().contains(SECOND.1));
    let third = ("Thank you.", "Спасибо.", "saule", "20261103T090000Z");
    desk.write("gaza/gaza-omegat.tmx", tmx(&[FIRST, third]));
    wait_until("what was saved is not seen", || memory().contains(third.1));
    fs::remove_file(desk.path("gaza/tm/tolmach.tmx")).unwrap();
    wait_until("what was removed is not written again", || memory().contains(third.1));
    let run = end(child, "-INT");
    run.assert_code(0).assert_silent_errors();
    assert!(run.output.ends_with("stopped\n"), "{}", run.output);
    assert_eq!(fs::read_dir(desk.path("gaza/tm")).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_process_that_is_killed_while_it_writes_leaves_the_file_whole() {
    let desk = desk();
    once(&desk);
    let before = text(desk.path("gaza/tm/tolmach.tmx"));
    let texts: Vec<(String, String)> =
        (0..10_000).map(|at| (format!("Ship {at} left."), format!("Судно {at} ушло."))).collect();
    let units: Vec<_> =
        texts.iter().map(|(en, ru)| (en.as_str(), ru.as_str(), "aigul", "20261104T090000Z")).collect();
    desk.write("many.tmx", tmx(&units));
    desk.run(&["import", "many.tmx"]).assert_code(0);
    let child = desk.tolmach(&["watch", "gaza"]).spawn().unwrap();
    wait_until("nothing is written", || fs::read_dir(desk.path("gaza/tm")).unwrap().count() > 1);
    end(child, "-KILL");
    let after = text(desk.path("gaza/tm/tolmach.tmx"));
    assert!(after == before || after.contains("Ship 9999 ") && after.ends_with("</tmx>\n"));
    once(&desk).assert_code(0);
    assert_eq!(text(desk.path("gaza/tm/tolmach.tmx")).matches("<tu>").count(), 10_001);
}
