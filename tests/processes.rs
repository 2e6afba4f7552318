//! Several processes at one memory: two look up while a third imports, and none sees half a batch.

mod common;

use std::fmt::Write;
use std::thread;

use common::program::{Desk, Run};
use serde_json::Value;

/// Units between the first of the batch and the last.
const BETWEEN: usize = 3000;
const MARKER: &str = "The marker stands at both ends.";

/// A table of units whose first and last have one source and two translations.
fn batch() -> String {
    let unit = |source: &str, target: &str| {
        format!(
            "<tu><tuv xml:lang=\"en\"><seg>{source}</seg></tuv><tuv xml:lang=\"ru\"><seg>{target}</seg></tuv></tu>\n"
        )
    };
    let mut units = unit(MARKER, "Метка стоит в начале.");
    for number in 0..BETWEEN {
        let (source, target) =
            (format!("Sentence {number} of many."), format!("Предложение {number} из многих."));
        units.push_str(&unit(&source, &target));
    }
    units.push_str(&unit(MARKER, "Метка стоит в конце."));
    let mut file = String::new();
    let header = "creationtool=\"t\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" \
                  srclang=\"en\" datatype=\"plaintext\"";
    write!(file, "<tmx version=\"1.4\"><header {header}/><body>\n{units}</body></tmx>\n").unwrap();
    file
}

/// How many of the two translations a lookup finds.
fn found(run: &Run) -> usize {
    assert!(matches!(run.status.code(), Some(0 | 1)), "{}", run.errors);
    let answer: Value = serde_json::from_str(&run.output).unwrap();
    answer["matches"].as_array().unwrap().len()
}

#[test]
fn lookups_during_an_import_find_all_of_it_or_nothing() {
    let desk = Desk::new();
    desk.write("batch.tmx", batch());
    desk.write("first.tmx", batch().replace(MARKER, "Another text.").replace("Sentence", "Line"));
    desk.run(&["--memory", "m.db", "import", "first.tmx"]).assert_code(0);
    let look = ["--memory", "m.db", "lookup", MARKER, "--from", "en", "--to", "ru", "--format", "json"];
    let look = || found(&desk.run(&[&look[..], &["--min-score", "95"]].concat()));
    let mut import = desk.tolmach(&["--memory", "m.db", "import", "batch.tmx", "--quiet"]).spawn().unwrap();
    let seen = thread::scope(|scope| {
        let reader = || {
            let mut seen = Vec::new();
            while seen.last() != Some(&2) && seen.len() < 500 {
                seen.push(look());
            }
            seen
        };
        let (one, other) = (scope.spawn(reader), scope.spawn(reader));
        [one.join().unwrap(), other.join().unwrap()].concat()
    });
    assert!(import.wait().unwrap().success());
    assert!(seen.contains(&0), "the import was over before anybody looked: {seen:?}");
    assert!(seen.iter().all(|found| [0, 2].contains(found)), "{seen:?}");
    assert_eq!(look(), 2);
}
