//! Aligning, aligning again and reviewing through the program, as a translation desk would.

mod common;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{fs, io};

use calamine::{Data, Reader, Xlsx};
use common::sample;
use rust_xlsxwriter::Workbook;

/// A folder with a memory of its own, in which the program runs.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn copy_sample(&self, name: &str, language: &str) {
        let from = sample(name, language);
        fs::copy(&from, self.path(&format!("a.{language}.txt"))).unwrap();
    }

    fn edit(&self, name: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(name)).unwrap();
        assert!(text.contains(from), "{name} has no {from}");
        fs::write(self.path(name), text.replacen(from, to, 1)).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_tolmach"))
            .args(["--memory", "memory.db"])
            .args(arguments)
            .current_dir(self.0.path())
            .env("TOLMACH_NOW", "2026-11-22T09:00:00Z")
            .env("TOLMACH_USER", "aigul")
            .output()
            .unwrap()
    }

    #[track_caller]
    fn output(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    #[track_caller]
    fn refused(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(!output.status.success(), "{arguments:?} should fail");
        String::from_utf8(output.stderr).unwrap()
    }

    fn align(&self, more: &[&str]) -> String {
        self.output(&[&["align", "a.en.txt", "a.ru.txt", "--from", "en", "--to", "ru"], more].concat())
    }

    /// The whole memory as TMX.
    fn memory(&self) -> String {
        self.output(&["export", "-", "--from", "en", "--to", "ru"])
    }
}

/// Writes actions beside pairs of the sheet `all`, as a reviewer would, and texts where they are given.
fn write_actions(file: &Path, actions: &[(u32, &str)]) {
    let bytes = fs::read(file).unwrap();
    let mut original: Xlsx<_> = Xlsx::new(io::Cursor::new(bytes)).unwrap();
    let mut copy = Workbook::new();
    for name in original.sheet_names() {
        let sheet = copy.add_worksheet().set_name(&name).unwrap();
        for (row, column, cell) in original.worksheet_range(&name).unwrap().cells() {
            let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            match cell {
                Data::Float(number) => sheet.write_number(row, column, *number).unwrap(),
                cell => sheet.write_string(row, column, cell.to_string()).unwrap(),
            };
        }
        for (number, action) in actions.iter().filter(|_| name == "all") {
            sheet.write_string(*number, 1, *action).unwrap();
        }
    }
    copy.save(file).unwrap();
}

fn aligned_desk() -> Desk {
    let desk = Desk::new();
    desk.copy_sample("board-of-peace", "en");
    desk.copy_sample("board-of-peace", "ru");
    desk.align(&[]);
    desk
}

#[test]
fn a_workbook_comes_back_and_undo_restores_the_memory() {
    let desk = aligned_desk();
    let before = desk.memory();
    desk.output(&["review", "--batch", "1", "--format", "xlsx", "--output", "r.xlsx"]);
    write_actions(&desk.path("r.xlsx"), &[(1, "ok"), (2, "merge"), (5, "delete")]);
    let told = desk.output(&["review", "--xlsx", "r.xlsx"]);
    assert!(told.contains("   1  ok  1-1") && told.contains("   2  merge  1-1 + "), "{told}");
    assert!(told.contains("3 actions on batch 1 stored as batch 2"), "{told}");
    let after = desk.memory();
    assert_eq!(after.matches("<tu ").count(), before.matches("<tu ").count() - 2);
    desk.output(&["undo", "2"]);
    assert_eq!(desk.memory(), before);
}

#[test]
fn what_a_review_or_a_new_alignment_changed_can_be_read_later() {
    let desk = aligned_desk();
    desk.output(&["review", "--batch", "1", "--format", "xlsx", "--output", "r.xlsx"]);
    write_actions(&desk.path("r.xlsx"), &[(1, "ok"), (10, "merge")]);
    desk.output(&["review", "--xlsx", "r.xlsx"]);
    desk.edit("a.en.txt", "Delegations from 24 countries", "Delegations from 25 countries");
    desk.align(&[]);
    let reviewed = desk.output(&["log", "--batch", "2"]);
    assert!(
        reviewed.starts_with("   2  2026-11-22 09:00:00  aigul  review  r.xlsx of batch 1"),
        "{reviewed}"
    );
    assert!(reviewed.contains("\n   1  ok  1-1  ") && reviewed.contains("\n  10  merge  "), "{reviewed}");
    let aligned = desk.output(&["log", "--batch", "3"]);
    let told: Vec<&str> = aligned.lines().skip(1).collect();
    assert_eq!(told.len(), 2, "{aligned}");
    assert!(
        told[0].starts_with("changed  ") && told[0].contains("Delegations from 24 countries"),
        "{aligned}"
    );
    assert!(
        told[1].starts_with("     →  ") && told[1].contains("Delegations from 25 countries"),
        "{aligned}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&desk.output(&["log", "--batch", "3", "--format", "json"])).unwrap();
    assert!(json["changes"][0]["after"][0].as_str().unwrap().contains("25 countries"));
    assert_eq!(desk.output(&["log", "--batch", "1"]).lines().count(), 1, "nothing of before was changed");
    assert!(desk.refused(&["log", "--batch", "4"]).contains("there is no batch 4"));
}

#[test]
fn a_sentence_that_a_reviewer_left_alone_stays_alone() {
    let desk = aligned_desk();
    desk.output(&["review", "--batch", "1", "--format", "xlsx", "--output", "r.xlsx"]);
    // The second sentence gives its translation to the first pair, and stands alone then.
    write_actions(&desk.path("r.xlsx"), &[(2, "shift target up")]);
    desk.output(&["review", "--xlsx", "r.xlsx"]);
    let alone = |desk: &Desk| desk.output(&["review", "--batch", "2"]);
    let before = alone(&desk);
    desk.edit("a.en.txt", "Delegations from 24 countries", "Delegations from 25 countries");
    let told = desk.align(&[]);
    assert!(told.contains("1 changed, 0 added, 0 removed"), "{told}");
    assert_eq!(alone(&desk), before);
}

#[test]
fn an_action_that_does_not_fit_is_named_and_changes_nothing() {
    let desk = aligned_desk();
    let before = desk.memory();
    desk.output(&["review", "--batch", "1", "--format", "xlsx", "--output", "r.xlsx"]);
    write_actions(&desk.path("r.xlsx"), &[(1, "shift source up"), (2, "ok")]);
    let told = desk.refused(&["review", "--xlsx", "r.xlsx"]);
    assert!(told.contains("pair 1: 'shift source up' needs a pair beside it"), "{told}");
    assert_eq!(desk.memory(), before);
}

#[test]
fn a_stale_workbook_is_refused_and_changes_nothing() {
    let desk = aligned_desk();
    for file in ["one.xlsx", "two.xlsx"] {
        desk.output(&["review", "--batch", "1", "--format", "xlsx", "--output", file]);
        write_actions(&desk.path(file), &[(1, "ok")]);
    }
    desk.output(&["review", "--xlsx", "one.xlsx"]);
    let before = desk.memory();
    let told = desk.refused(&["review", "--xlsx", "two.xlsx"]);
    assert!(told.contains("the alignment has changed since"), "{told}");
    assert_eq!(desk.memory(), before);
}

#[test]
fn a_corrected_document_replaces_what_changed_and_keeps_what_people_did() {
    let desk = aligned_desk();
    desk.output(&["review", "--batch", "1", "--format", "xlsx", "--output", "r.xlsx"]);
    write_actions(&desk.path("r.xlsx"), &[(1, "ok")]);
    desk.output(&["review", "--xlsx", "r.xlsx"]);
    desk.edit("a.en.txt", "Board of Peace meets in Astana", "Board of Peace gathers in Astana");
    desk.edit("a.en.txt", "Delegations from 24 countries", "Delegations from 25 countries");
    let told = desk.align(&[]);
    assert!(told.contains("in the place of batch 2"), "{told}");
    assert!(told.contains("1 changed, 0 added, 0 removed"), "{told}");
    assert!(told.contains("reviewed  Board of Peace meets in Astana"), "{told}");
    let memory = desk.memory();
    assert!(memory.contains("<seg>Board of Peace meets") && !memory.contains("<seg>Board of Peace gathers"));
    assert!(memory.contains("25 countries") && !memory.contains("24 countries"));
    let told = desk.align(&["--replace-approved"]);
    assert!(!told.contains("protected"), "{told}");
    let memory = desk.memory();
    assert!(!memory.contains("<seg>Board of Peace meets") && memory.contains("<seg>Board of Peace gathers"));
}

#[test]
fn folders_name_the_pair_whose_reviewed_units_stay() {
    let desk = aligned_desk();
    desk.output(&["review", "--batch", "1", "--format", "xlsx", "--output", "r.xlsx"]);
    write_actions(&desk.path("r.xlsx"), &[(1, "ok")]);
    desk.output(&["review", "--xlsx", "r.xlsx"]);
    desk.edit("a.en.txt", "Board of Peace meets in Astana", "Board of Peace gathers in Astana");
    let told = desk.output(&["align", ".", ".", "--from", "en", "--to", "ru"]);
    assert!(told.contains("in the place of batch 2"), "{told}");
    assert!(told.contains("protected   1 of a.en.txt → a.ru.txt that a person worked on stay"), "{told}");
    assert!(told.contains("reviewed  Board of Peace meets in Astana"), "{told}");
    assert!(desk.memory().contains("<seg>Board of Peace meets"));
}

#[test]
fn the_same_documents_again_store_nothing() {
    let desk = aligned_desk();
    let told = desk.align(&[]);
    assert!(told.contains("stored      nothing: all 49 units"), "{told}");
}

#[test]
fn another_text_in_files_of_the_same_names_replaces_nothing() {
    let desk = aligned_desk();
    for language in ["en", "ru"] {
        fs::copy(sample("caspian-water", language), desk.path(&format!("a.{language}.txt"))).unwrap();
    }
    let told = desk.align(&[]);
    assert!(told.contains("as batch 2") && !told.contains("in the place of"), "{told}");
}

#[test]
fn one_english_document_links_its_russian_and_its_kazakh_text() {
    let desk = aligned_desk();
    desk.copy_sample("board-of-peace", "kk");
    desk.output(&["align", "a.en.txt", "a.kk.txt", "--from", "en", "--to", "kk"]);
    let lookup =
        |text: &str, from: &str, to: &str| desk.output(&["lookup", text, "--from", from, "--to", to]);
    let russian = "Совет мира согласовал в Астане план зимней помощи Газе";
    let kazakh = "Бейбітшілік кеңесі Астанада Газаға қысқы көмек жоспарын мақұлдады";
    assert!(lookup(russian, "ru", "kk").contains(kazakh));
    assert!(lookup(kazakh, "kk", "ru").contains(russian));
}

#[test]
fn the_page_of_a_batch_is_written_whole() {
    let desk = aligned_desk();
    let page = desk.output(&["review", "--batch", "1", "--format", "html"]);
    assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
    assert!(
        !page.contains("http://www.w3.org/1999") && !page.contains("https://"),
        "nothing from the network"
    );
}

#[test]
fn what_cannot_be_reviewed_is_told() {
    let desk = aligned_desk();
    assert!(desk.refused(&["review", "--batch", "7"]).contains("batch 7 holds no alignment"));
    assert!(desk.refused(&["review", "--batch", "1", "--format", "xlsx"]).contains("--output"));
    desk.align(&["--dry-run", "--format", "xlsx", "--output", "dry.xlsx"]);
    assert!(desk.refused(&["review", "--xlsx", "dry.xlsx"]).contains("dry run"));
    fs::write(desk.path("no.xlsx"), "no workbook").unwrap();
    assert!(desk.refused(&["review", "--xlsx", "no.xlsx"]).contains("no XLSX workbook"));
}

#[test]
fn what_a_person_put_together_survives_a_new_alignment() {
    let desk = aligned_desk();
    desk.output(&["review", "--batch", "1", "--format", "xlsx", "--output", "r.xlsx"]);
    write_actions(&desk.path("r.xlsx"), &[(1, "merge")]);
    desk.output(&["review", "--xlsx", "r.xlsx"]);
    desk.edit("a.en.txt", "Delegations from 24 countries", "Delegations from 25 countries");
    let told = desk.align(&[]);
    assert!(told.contains("1 changed, 0 added, 0 removed"), "{told}");
    assert!(!told.contains("protected"), "{told}");
    let memory = desk.memory();
    let merged = "<seg>Board of Peace meets in Astana to agree winter aid for Gaza ASTANA, Nov. 12";
    assert_eq!(memory.matches(merged).count(), 1);
    assert_eq!(memory.matches("<seg>ASTANA, Nov. 12").count(), 0);
}
