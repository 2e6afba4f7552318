//! `check` on files as editors have them: folders, settings, waivers, known findings, changes in git, and `--fix`.

mod common;

use std::fs;
use std::process::Stdio;

use common::program::{Desk, Run};
use encoding_rs::WINDOWS_1251;

const TERMS: &str = "\
concept,lang,term,status,pos,note
board-of-peace,en,Board of Peace,preferred,name,
board-of-peace,en,Peace Council,deprecated,name,back-translation of «Совет мира»
board-of-peace,ru,Совет мира,preferred,name,
board-of-peace,ru,Совет по миру,deprecated,name,word-for-word calque
board-of-peace,kk,Бейбітшілік кеңесі,preferred,name,
cis,kk,ТМД,preferred,name,
cis,kk,СНГ,deprecated,name,Russian abbreviation
";

/// The rules whose findings these tests count; others may come.
const SETTINGS: &str = "memory = \"desk.db\"\n";
const RULES: [&str; 8] = [
    "--rule",
    "back-translation",
    "--rule",
    "deprecated-term",
    "--rule",
    "missing-term",
    "--glossary",
    "terms.csv",
];

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("tolmach.toml", SETTINGS);
    desk.write("terms.csv", TERMS);
    desk
}

fn check(desk: &Desk, arguments: &[&str]) -> Run {
    desk.run(&[&["check"], arguments, &RULES].concat())
}

/// The places of the findings, `file:line:column`.
fn places(run: &Run) -> Vec<&str> {
    let lines = run.output.lines().filter(|line| !line.starts_with(' ') && line.matches(':').count() > 3);
    lines.filter_map(|line| line.split(": ").next()).collect()
}

/// Whether there is git here; what needs it is not tried without.
fn has_git(desk: &Desk) -> bool {
    desk.command("git").arg("--version").status().is_ok_and(|status| status.success())
}

fn git(desk: &Desk, arguments: &[&str]) {
    let identity =
        ["-c", "user.name=Aigul", "-c", "user.email=aigul@example.org", "-c", "core.autocrlf=false"];
    let status = desk.command("git").args(identity).args(arguments).stdout(Stdio::null()).status().unwrap();
    assert!(status.success(), "git {arguments:?}");
}

#[test]
fn a_house_says_which_rules_apply_and_how_bad_they_are() {
    let desk = desk();
    desk.write("a.en.txt", "The Peace Council met in Astana.\n");
    let check = |arguments: &[&str]| {
        desk.run(&[&["check", "a.en.txt", "--glossary", "terms.csv"], arguments].concat())
    };
    desk.write("tolmach.toml", format!("{SETTINGS}[rules]\nback-translation = \"note\"\n"));
    let found = check(&[]);
    found.assert_code(1);
    assert!(found.output.starts_with("a.en.txt:1:5: note: back-translation\n"), "{}", found.output);
    desk.write("tolmach.toml", format!("{SETTINGS}[rules]\nback-translation = \"off\"\n"));
    check(&[]).assert_code(0);
    let named = check(&["--rule", "back-translation"]);
    assert!(named.output.contains(": warning: back-translation"), "{}", named.output);
    desk.write("tolmach.toml", format!("{SETTINGS}[rules]\nback-translations = \"off\"\n"));
    check(&[]).assert_code(2).assert_says(&["tolmach.toml", "no rule 'back-translations'", "repeated-word"]);
    desk.write("tolmach.toml", format!("{SETTINGS}[rules]\nback-translation = \"loud\"\n"));
    check(&[]).assert_code(2).assert_says(&["loud", "write off, error, warning or note"]);
}

#[test]
fn an_empty_glossary_stops_only_the_rules_that_need_one() {
    let desk = Desk::new();
    desk.write("a.txt", "The harbour was closed for two days.\n");
    desk.write("b.txt", "Порт был закрыт два дня.\n");
    desk.run(&["--memory", "empty.db", "align", "a.txt", "b.txt", "--from", "en", "--to", "ru"])
        .assert_code(0);
    let check = |arguments: &[&str]| desk.run(&[&["check", "a.txt"], arguments].concat());
    check(&["--memory", "empty.db"]).assert_code(0).assert_one_line(&["terms are not checked"]);
    check(&["--memory", "empty.db", "--rule", "spacing"]).assert_code(0).assert_silent_errors();
    check(&[]).assert_code(0).assert_one_line(&["terms are not checked"]);
    let nothing = check(&["--memory", "empty.db", "--rule", "missing-term"]);
    nothing.assert_code(2).assert_one_line(&["nothing can be checked", "term import"]);
    check(&["--memory", "nowhere.db"]).assert_code(3).assert_one_line(&["nowhere.db"]);
}

#[test]
fn a_folder_is_checked_to_its_depths_and_translations_are_recognised_by_name() {
    let desk = desk();
    fs::create_dir_all(desk.path("news/may/.hidden")).unwrap();
    desk.write("news/b.en.txt", "The Board of Peace met.\n");
    desk.write("news/b.ru.txt", "Состоялось заседание.\n");
    desk.write("news/b.kk.txt", "Бейбітшілік кеңесінің отырысы өтті.\n");
    desk.write("news/may/alone.md", "# Title\n\nThe *Peace Council* met in Astana on Monday.\n");
    desk.write("news/may/.hidden/c.en.txt", "The Peace Council met.\n");
    desk.write("news/may/picture.png", b"\x89PNG\r\n\x1a\n");
    desk.write("news/may/table.tsv", "no table of translations\n");
    let found = check(&desk, &["news"]);
    found.assert_code(1).assert_one_line(&["news/may/table.tsv: left out"]);
    assert_eq!(places(&found), ["news/b.en.txt:1:5", "news/may/alone.md:3:6"]);
    assert!(found.output.contains("use: Совет мира"), "{}", found.output);
    let into_kazakh = check(&desk, &["news", "--to", "kk"]);
    assert_eq!(places(&into_kazakh), ["news/may/alone.md:3:6"]);
}

#[test]
fn what_cannot_be_read_in_a_folder_costs_itself() {
    let desk = desk();
    fs::create_dir(desk.path("news")).unwrap();
    desk.write("news/a.en.txt", "The Peace Council met.\n");
    desk.write("news/empty.en.txt", "");
    let found = check(&desk, &["news"]);
    found.assert_code(1).assert_one_line(&["news/empty.en.txt", "no words"]);
    fs::remove_file(desk.path("news/empty.en.txt")).unwrap();
    desk.write("news/broken.en.txt", b"%PDF-1.7\n");
    let found = check(&desk, &["news"]);
    found.assert_code(3).assert_one_line(&["news/broken.en.txt", "PDF"]);
    assert_eq!(places(&found), ["news/a.en.txt:1:5"]);
}

#[test]
fn a_line_of_a_table_may_have_no_translation_yet() {
    let desk = desk();
    desk.write("a.tsv", "The Board of Peace met.\t\r\nIt slept.\tЗаседание окончено.\r\n");
    let found = check(&desk, &["a.tsv", "--from", "en", "--to", "ru"]);
    assert_eq!(places(&found), ["a.tsv:1:5"]);
    desk.write("a.tsv", "no tab\n");
    check(&desk, &["a.tsv", "--from", "en", "--to", "ru"])
        .assert_code(3)
        .assert_one_line(&["a.tsv:1: there is no tab"]);
}

#[test]
fn known_findings_are_not_shown_again_wherever_they_have_moved() {
    let desk = desk();
    desk.write("a.en.txt", "The Peace Council met.\n");
    let written = check(&desk, &["a.en.txt", "--write-baseline", "known.json"]);
    written.assert_code(0);
    assert_eq!(written.output, "1 finding in known.json, known from now on\n");
    check(&desk, &["a.en.txt", "--baseline", "known.json"]).assert_code(0);
    desk.write("b.en.txt", "Something new.\n\nThe  Peace Council met.\n\nThe Peace Council slept.\n");
    let found = check(&desk, &["b.en.txt", "--baseline", "known.json"]);
    assert_eq!(places(&found), ["b.en.txt:5:5"]);
    desk.write("known.json", "[]");
    let refused = check(&desk, &["a.en.txt", "--baseline", "known.json"]);
    refused.assert_code(3).assert_one_line(&["known.json", "--write-baseline"]);
    assert!(!desk.names().iter().any(|name| name.starts_with(".tolmach")));
}

#[test]
fn only_changed_lines_are_told_of() {
    let desk = desk();
    if !has_git(&desk) {
        return;
    }
    git(&desk, &["init", "--quiet"]);
    desk.write("a.en.txt", "The Peace Council met.\n\nIt slept.\n");
    desk.write("same.en.txt", "The Peace Council met.\n");
    git(&desk, &["add", "."]);
    git(&desk, &["commit", "--quiet", "--message", "Old"]);
    let changed = |arguments: &[&str]| {
        check(&desk, &[arguments, &["a.en.txt", "same.en.txt", "new.en.txt"], &["--lang", "en"]].concat())
    };
    desk.write("a.en.txt", "The Peace Council met.\n\nThe Peace Council slept.\n");
    desk.write("new.en.txt", "The Peace Council woke.\n");
    assert_eq!(places(&changed(&["--changed-since", "HEAD"])), ["a.en.txt:3:5", "new.en.txt:1:5"]);
    assert_eq!(changed(&[]).output.matches("warning").count(), 4);
    changed(&["--changed-since", "yesterday's"])
        .assert_code(2)
        .assert_one_line(&["no revision 'yesterday's'"]);
    changed(&["--changed-since", "--help"]).assert_code(2);
    let elsewhere = tempfile::tempdir().unwrap();
    fs::write(elsewhere.path().join("a.txt"), "The Peace Council met.").unwrap();
    let outside = elsewhere.path().join("a.txt");
    let refused = check(&desk, &[outside.to_str().unwrap(), "--changed-since", "HEAD"]);
    refused.assert_code(3).assert_one_line(&["in no repository of git"]);
    let without = desk
        .tolmach(&[&["check", "a.en.txt", "--changed-since", "HEAD"], &RULES[..]].concat())
        .env("PATH", "nowhere")
        .output()
        .unwrap();
    Run::from(without).assert_code(3).assert_one_line(&["no program git"]);
}

#[test]
fn a_missing_translation_is_told_where_either_side_has_changed() {
    let desk = desk();
    if !has_git(&desk) {
        return;
    }
    git(&desk, &["init", "--quiet"]);
    desk.write("a.en.txt", "The Board of Peace met in Astana.\n");
    desk.write("a.ru.txt", "В Астане заседал Совет мира.\n");
    git(&desk, &["add", "."]);
    git(&desk, &["commit", "--quiet", "--message", "Old"]);
    desk.write("a.ru.txt", "В Астане было заседание.\n");
    let found = check(&desk, &["a.en.txt", "a.ru.txt", "--changed-since", "HEAD"]);
    assert_eq!(places(&found), ["a.en.txt:1:5"]);
}

#[test]
fn comments_let_the_next_paragraph_stand_and_idle_ones_are_told() {
    let desk = desk();
    let text = "The Peace Council met.\n\n<!-- tolmach: allow back-translation a quotation -->\n\nThe Peace Council said so.\n\n\
                <!-- tolmach: allow back-translation -->\n\nNothing here.\n\n<!-- tolmach: allow typos -->\n";
    desk.write("a.en.md", text);
    let found = check(&desk, &["a.en.md"]);
    assert_eq!(places(&found), ["a.en.md:1:5"]);
    found.assert_says(&["a.en.md:7: this comment lets nothing stand", "a.en.md:11:", "no rule 'typos'"]);
    desk.write(
        "a.en.html",
        "<html lang=en><body><p>One.</p><!-- tolmach: allow back-translation x --><p>The Peace Council.</p>",
    );
    check(&desk, &["a.en.html"]).assert_code(0).assert_silent_errors();
    desk.write("within.en.md", "The <!-- tolmach: allow back-translation --> Peace Council met.\n");
    check(&desk, &["within.en.md"]).assert_code(0).assert_silent_errors();
    desk.write("a.en.txt", text);
    check(&desk, &["a.en.txt"]).assert_code(1).assert_silent_errors();
}

#[test]
fn a_comment_at_the_end_of_a_paragraph_speaks_of_that_paragraph() {
    let desk = desk();
    desk.write(
        "a.en.md",
        "The Peace Council met. <!-- tolmach: allow back-translation -->\n\nThe Peace Council said so.\n\n\
         - one Peace Council\n- two Peace Council <!--Tolmach: Allow spacing, Back-Translation-->\n- three\n",
    );
    assert_eq!(places(&check(&desk, &["a.en.md"])), ["a.en.md:3:5", "a.en.md:5:7"]);
    desk.write(
        "a.en.html",
        "<html lang=en><body><p>The <b>Peace Council</b>\n<!-- tolmach: allow back-translation --></p>\
         <p>The Peace Council.</p><!-- tolmach: allow back-translation --><p>The Peace Council.</p>",
    );
    assert_eq!(places(&check(&desk, &["a.en.html"])), ["a.en.html:2:52"]);
}

#[test]
fn a_comment_that_is_shown_as_code_lets_nothing_stand() {
    let desk = desk();
    let comment = "<!-- tolmach: allow back-translation -->";
    desk.write("a.en.md", format!("```\n{comment}\n```\n\nThe Peace Council met.\n"));
    check(&desk, &["a.en.md"]).assert_code(1).assert_silent_errors();
    desk.write("a.en.md", format!("Write `{comment}` so that the Peace Council stays.\n"));
    check(&desk, &["a.en.md"]).assert_code(1).assert_silent_errors();
}

#[test]
fn a_line_without_an_end_is_put_right_however_much_there_is() {
    let desk = desk();
    let line = |name: &str| format!("On Monday the {name} met, and ").repeat(1500);
    desk.write("a.en.txt", line("Peace Council"));
    check(&desk, &["a.en.txt", "--fix", "-o", "found.txt"]);
    assert_eq!(fs::read_to_string(desk.path("a.en.txt")).unwrap(), line("Board of Peace"));
}

#[test]
fn settings_let_things_stand_until_a_day() {
    let desk = desk();
    fs::create_dir(desk.path("archive")).unwrap();
    for name in ["archive/a.en.txt", "b.en.txt"] {
        desk.write(name, "The Peace Council met.\n");
    }
    let waive = |lines: &str| {
        let waiver =
            format!("{SETTINGS}[[waivers]]\nrule = \"back-translation\"\nreason = \"old\"\n{lines}\n");
        desk.write("tolmach.toml", waiver);
        check(&desk, &["archive", "b.en.txt"])
    };
    let found = waive("file = \"archive/**\"\nwords = \"peace council\"\nuntil = 2027-01-01");
    assert_eq!(places(&found), ["b.en.txt:1:5"]);
    found.assert_silent_errors();
    let over = waive("until = \"2026-11-22\"");
    over.assert_code(1).assert_one_line(&["waiver 1", "over since 2026-11-22"]);
    let idle = waive("words = \"Council of Peace\"");
    idle.assert_code(1).assert_one_line(&["waiver 1", "lets nothing stand"]);
    waive("file = \"elsewhere.txt\"").assert_code(1).assert_silent_errors();
    waive("concept = \"board-of-peace\"").assert_code(0).assert_silent_errors();
    waive("until = \"soon\"").assert_code(2).assert_says(&["soon is no date"]);
}

#[test]
fn fix_puts_right_what_is_exact_and_shows_it() {
    let desk = desk();
    desk.write(
        "a.en.txt",
        "The Peace Council met.\r\nPeace Councils are many.\r\nThe PEACE COUNCIL's plan.\r\n",
    );
    let shown = check(&desk, &["a.en.txt", "--fix", "--dry-run"]);
    shown.assert_code(1);
    let expected = "a.en.txt:1:\n  - The Peace Council met.\n  + The Board of Peace met.\n";
    assert!(shown.output.starts_with(expected), "{}", shown.output);
    assert!(fs::read_to_string(desk.path("a.en.txt")).unwrap().starts_with("The Peace Council met.\r\n"));
    let fixed = check(&desk, &["a.en.txt", "--fix"]);
    assert_eq!(fixed.output, shown.output);
    let text = fs::read_to_string(desk.path("a.en.txt")).unwrap();
    assert!(text.starts_with("The Board of Peace met.\r\nPeace Councils are many.\r\n"), "{text}");
    let again = check(&desk, &["a.en.txt", "--fix"]);
    assert!(!again.output.contains("  - "), "{}", again.output);
    assert_eq!(fs::read_to_string(desk.path("a.en.txt")).unwrap(), text);
    assert!(!desk.names().iter().any(|name| name.starts_with(".tolmach")));
}

#[test]
fn fix_keeps_markup_encoding_and_everything_else() {
    let desk = desk();
    let page = "<!DOCTYPE html>\n<html lang=\"en\" data-x=\"Peace Council\"><head><title>Peace Council</title></head>\n\
                <body><article><p>The  <b>Peace Council</b>&nbsp;met &amp; the Peace <i>Council</i> slept.\n</p></article></body></html>";
    desk.write("a.html", page);
    check(&desk, &["a.html", "--fix"]).assert_code(1);
    let fixed = page.replace(">Peace Council</", ">Board of Peace</");
    assert_eq!(fs::read_to_string(desk.path("a.html")).unwrap(), fixed);
    let text =
        "Президент провёл встречу с Советом по миру.\r\nОн передал ему привет и поблагодарил за помощь.\r\n";
    desk.write("a.ru.txt", WINDOWS_1251.encode(text).0);
    check(&desk, &["a.ru.txt", "--lang", "ru", "--fix"]).assert_code(0);
    let expected = text.replace("по миру", "мира");
    assert_eq!(fs::read(desk.path("a.ru.txt")).unwrap(), WINDOWS_1251.encode(&expected).0.as_ref());
    let utf16 =
        |text: &str| format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    desk.write("a.kk.md", utf16("# Жаңалық\n\n**СНГ-ның** саммиті `Астанада` өтті.\n"));
    check(&desk, &["a.kk.md", "--lang", "kk", "--fix"]).assert_code(0);
    assert_eq!(
        fs::read(desk.path("a.kk.md")).unwrap(),
        utf16("# Жаңалық\n\n**ТМД-ның** саммиті `Астанада` өтті.\n")
    );
    let table = "The Peace Council met.\tСостоялось заседание Совета по миру.\tnote: Peace Council\n";
    desk.write("a.tsv", table);
    check(&desk, &["a.tsv", "--from", "en", "--to", "ru", "--fix"]).assert_code(0);
    let expected = "The Board of Peace met.\tСостоялось заседание Совета мира.\tnote: Peace Council\n";
    assert_eq!(fs::read_to_string(desk.path("a.tsv")).unwrap(), expected);
}

#[test]
fn fix_leaves_alone_what_it_cannot_write() {
    let desk = desk();
    let kazakh = "concept,lang,term,status,pos,note\nkz,ru,Қазақстан,preferred,name,\nkz,ru,Казахстан,deprecated,name,x\n";
    desk.write("terms.csv", kazakh);
    let text = "Президент приехал в Казахстан и провёл встречу с делегацией из соседней страны.\n";
    desk.write("a.ru.txt", WINDOWS_1251.encode(text).0);
    let left = check(&desk, &["a.ru.txt", "--lang", "ru", "--fix"]);
    left.assert_code(1).assert_one_line(&["a.ru.txt", "encoding", "stays as it is"]);
    assert_eq!(fs::read(desk.path("a.ru.txt")).unwrap(), WINDOWS_1251.encode(text).0.as_ref());
    desk.run_with(&["check", "-", "--fix", "--glossary", "terms.csv"], b"x")
        .assert_code(2)
        .assert_one_line(&["standard input"]);
}

#[test]
fn names_that_call_for_each_other_are_not_exchanged_for_ever() {
    let desk = desk();
    let circle = "concept,lang,term,status,pos,note\none,en,Alpha Body,preferred,name,\none,en,Beta Body,deprecated,name,x\n\
                  two,en,Beta Body,preferred,name,\ntwo,en,Gamma Body,deprecated,name,x\n";
    desk.write("terms.csv", circle);
    desk.write("a.en.txt", "The Gamma Body met.\n");
    check(&desk, &["a.en.txt", "--fix"]);
    let text = fs::read_to_string(desk.path("a.en.txt")).unwrap();
    check(&desk, &["a.en.txt", "--fix"]);
    assert_eq!(fs::read_to_string(desk.path("a.en.txt")).unwrap(), text);
}

const TWO_WORDINGS: &str = "\
The port was closed for two days.\tПорт был закрыт два дня.
The port was closed for two days.\tГавань не работала двое суток.
";
const ACROSS: [&str; 4] = ["--rule", "inconsistent-translation", "--glossary", "terms.csv"];

#[test]
fn units_of_the_memory_are_looked_at_together() {
    let desk = desk();
    let unit = |line: &str| {
        let (english, russian) = line.split_once('\t').unwrap();
        let [english, russian] = [("en", english), ("ru", russian)]
            .map(|(tag, text)| format!("<tuv xml:lang=\"{tag}\"><seg>{text}</seg></tuv>"));
        format!("<tu>{english}{russian}</tu>")
    };
    let units: String = TWO_WORDINGS.lines().map(unit).collect();
    let header = "<header srclang=\"en\" segtype=\"sentence\" datatype=\"plaintext\" adminlang=\"en\" \
                  creationtool=\"test\" creationtoolversion=\"1\" o-tmf=\"test\"/>";
    desk.write("two.tmx", format!("<tmx version=\"1.4\">{header}<body>{units}</body></tmx>"));
    desk.run(&["import", "two.tmx"]).assert_code(0);
    let found = desk.run(&[&["check", "--memory-units"], &ACROSS[..]].concat());
    assert_eq!(places(found.assert_code(1)), ["desk.db:2:1"]);
    let off = desk.run(&["check", "--memory-units", "--rule", "quote-differs", "--glossary", "terms.csv"]);
    assert!(places(off.assert_code(0)).is_empty());
}

#[test]
fn two_wordings_in_two_files_of_units_are_seen_and_never_put_right() {
    let desk = desk();
    for (name, line) in ["a.tsv", "b.tsv"].into_iter().zip(TWO_WORDINGS.lines()) {
        desk.write(name, line);
    }
    let arguments = ["check", "a.tsv", "b.tsv", "--from", "en", "--to", "ru"];
    let found = desk.run(&[&arguments[..], &ACROSS].concat());
    assert_eq!(places(found.assert_code(1)), ["b.tsv:1:35"]);
    desk.run(&[&arguments[..], &ACROSS, &["--fix"]].concat()).assert_code(1);
    let left = fs::read_to_string(desk.path("b.tsv")).unwrap();
    assert_eq!(Some(left.as_str()), TWO_WORDINGS.lines().nth(1));
}

#[test]
fn documents_of_a_folder_are_looked_at_together() {
    let desk = desk();
    fs::create_dir(desk.path("news")).unwrap();
    for (day, line) in ["may", "june"].into_iter().zip(TWO_WORDINGS.lines()) {
        let (english, russian) = line.split_once('\t').unwrap();
        desk.write(&format!("news/{day}.en.txt"), english);
        desk.write(&format!("news/{day}.ru.txt"), russian);
    }
    let found = desk.run(&[&["check", "news"], &ACROSS[..]].concat());
    assert_eq!(places(found.assert_code(1)), ["news/may.ru.txt:1:1"]);
}
