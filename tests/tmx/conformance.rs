//! Every conformance case has the outcome that is recorded for it, no worse and no better.

use std::path::Path;

use super::{files, folder, outcome};

/// The outcomes, a block a case, that stand in `tmx/conformance/outcomes.txt`.
fn outcomes() -> Vec<String> {
    let block = |file: &Path| {
        let name = file.file_name().unwrap().to_string_lossy();
        format!("## {name}\n{}", outcome::of(&std::fs::read(file).unwrap()))
    };
    files("tmx/conformance").iter().map(|file| block(file)).collect()
}

#[test]
fn every_case_has_its_recorded_outcome() {
    let recorded = std::fs::read_to_string(folder("tmx/conformance/outcomes.txt")).unwrap();
    let found = outcomes().join("\n");
    let differing = outcomes().into_iter().find(|block| !recorded.contains(block));
    assert!(differing.is_none(), "not recorded:\n{}", differing.unwrap_or_default());
    assert_eq!(found, recorded, "outcomes.txt holds cases that are gone");
}

/// After a change that is meant: `cargo test --test tmx -- --ignored record`, then read the difference.
#[test]
#[ignore = "writes tmx/conformance/outcomes.txt anew"]
fn record() {
    std::fs::write(folder("tmx/conformance/outcomes.txt"), outcomes().join("\n")).unwrap();
}

#[test]
fn every_case_says_in_its_first_comment_what_must_happen() {
    for file in files("tmx/conformance") {
        let bytes = std::fs::read(&file).unwrap();
        let ascii: String =
            bytes.into_iter().filter(|byte| *byte != 0 && byte.is_ascii()).map(char::from).collect();
        let comment = ascii.split_once("<!-- ").and_then(|(_, rest)| rest.split_once(" -->"));
        let says = comment.map_or("", |(comment, _)| comment);
        assert!(says.ends_with('.') && says.len() > 20, "{}: {says:?}", file.display());
    }
}
