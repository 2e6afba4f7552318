//! Terms proposed from a memory of the samples that knows no glossary.

mod common;

use common::program::Desk;
use common::{PAIRS, SAMPLES, sample};
use serde_json::Value;

/// A memory in which every sample is aligned with its translations.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("tolmach.toml", "memory = \"desk.db\"\n");
    for (name, _) in SAMPLES {
        for (from, to) in PAIRS {
            let path = |language| sample(name, language).to_str().unwrap().to_owned();
            desk.run(&["align", &path(from), &path(to), "--from", from, "--to", to]).assert_code(0);
        }
    }
    desk
}

fn proposed(desk: &Desk, from: &str, to: &str) -> Vec<Value> {
    let run = desk.run(&["term", "extract", "--from", from, "--to", to, "--limit", "10", "--format", "json"]);
    run.assert_code(0);
    serde_json::from_str(&run.output).unwrap()
}

/// Whether a term is among the proposed ones with this counterpart as the likeliest.
fn holds(proposed: &[Value], term: &str, counterpart: &str) -> bool {
    proposed.iter().any(|it| it["term"] == term && it["counterparts"][0]["term"] == counterpart)
}

#[test]
fn the_name_that_the_samples_are_about_is_among_the_first_ten() {
    let desk = desk();
    for (to, counterpart) in [("ru", "Совет мира"), ("kk", "Бейбітшілік кеңесі")] {
        let proposed = proposed(&desk, "en", to);
        assert!(holds(&proposed, "Board of Peace", counterpart), "{to}: {proposed:#?}");
        assert!(holds(&proposed, "Peace Council", counterpart), "{to}: {proposed:#?}");
    }
}

#[test]
fn what_was_proposed_can_be_taken_in_and_is_new_no_more() {
    let desk = desk();
    let csv = desk.run(&["term", "extract", "--from", "en", "--to", "ru", "--format", "csv"]);
    desk.write("proposed.csv", &csv.assert_code(0).output);
    desk.run(&["term", "import", "proposed.csv"]).assert_code(0);
    let found = desk.run(&["term", "find", "Советом мира"]);
    assert!(found.assert_code(0).output.contains("Board of Peace"), "{}", found.output);
    let again = desk.run(&["term", "extract", "--from", "en", "--to", "ru", "--new", "--format", "json"]);
    let left: Vec<Value> = serde_json::from_str(&again.output).unwrap();
    assert!(!left.iter().any(|it| it["term"] == "Board of Peace"), "{left:#?}");
}
