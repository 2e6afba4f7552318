use std::io::{self, Write};

use super::*;
use crate::align::Sentence;
use crate::language::Language;
use crate::report::style::{BAD, paint};

fn side(language: Language, texts: &[&str]) -> Side {
    let sentence = |text: &&str| Sentence {
        text: (*text).to_owned(),
        paragraph: 0,
        heading: false,
        concepts: Vec::new(),
    };
    Side { language, sentences: texts.iter().map(sentence).collect() }
}

/// What one writer makes of a pair that was aligned and of one that failed.
fn written(write: impl Fn(&mut dyn Write, &[Row<'_>]) -> io::Result<()>) -> String {
    let (source, target) = (side(Language::english(), &["A\tb."]), side(Language::russian(), &["Б.", "В."]));
    let beads = [
        Bead { source: 0..1, target: 0..1, confidence: 0.4, elsewhere: None },
        Bead { source: 1..1, target: 1..2, confidence: 0.9, elsewhere: None },
    ];
    let batch = Some(Batch { number: Some(7), new: 1, known: 0, again: None });
    let done = Done { beads: &beads, source: &source, target: &target, batch };
    let row = |source: &str, target: &str, result| Row {
        source: source.to_owned(),
        target: target.to_owned(),
        result,
    };
    let mut output = Vec::new();
    write(&mut output, &[row("a", "б", Ok(done)), row("longer", "name", Err("no file"))]).unwrap();
    String::from_utf8(output).unwrap()
}

#[test]
fn columns_stand_below_their_heads_and_reasons_beside_names() {
    let failed = format!("longer → name  {}", paint(BAD, "failed: no file"));
    let expected = [
        "pair           sentences  pairs  omitted  doubtful  confidence  new  batch",
        "a → б              1 + 2      1        1         1        0.40    1      7",
        &failed,
        "",
    ];
    assert_eq!(written(write_table), expected.join("\n"));
}

#[test]
fn a_name_with_line_breaks_stays_on_its_line() {
    let row = Row { source: "a\nb\u{1b}[31m".to_owned(), target: "c\td".to_owned(), result: Err("no file") };
    let mut output = Vec::new();
    write_table(&mut output, &[row]).unwrap();
    let table = String::from_utf8(output).unwrap();
    assert_eq!(table.lines().count(), 2);
    assert!(table.contains("a\u{fffd}b\u{fffd}[31m → c\u{fffd}d  "), "{table}");
}

#[test]
fn tsv_names_the_files_of_each_bead() {
    assert_eq!(written(write_tsv), "A b.\tБ.\t1-1\t0.400\ta\tб\n\tВ.\t0-1\t0.900\ta\tб\n");
}

#[test]
fn json_has_an_object_for_each_pair() {
    let list: serde_json::Value = serde_json::from_str(&written(write_json)).unwrap();
    assert_eq!((list[0]["batch"].as_i64(), list[0]["beads"].as_array().unwrap().len()), (Some(7), 2));
    assert_eq!((list[0]["from"].as_str(), list[0]["error"].is_null()), (Some("en"), true));
    assert_eq!((list[1]["error"].as_str(), list[1]["confidence"].is_null()), (Some("no file"), true));
}
