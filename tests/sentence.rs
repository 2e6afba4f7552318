//! Sentences written by hand in `gold/sentence`, a sentence a line, an empty line between documents, and those of
//! the samples in `gold/segment`, with an empty line between paragraphs: each document or paragraph, joined by
//! spaces, must come apart into the same sentences again.

mod common;

use common::{SAMPLES, read};
use tolmach::language::Language;
use tolmach::text::sentence::Segmenter;

/// Hand-written sentences a language, at the least.
const ENOUGH: usize = 60;

#[test]
fn english_documents_come_apart_into_their_sentences() {
    assert_gold(&Language::english());
}

#[test]
fn russian_documents_come_apart_into_their_sentences() {
    assert_gold(&Language::russian());
}

#[test]
fn kazakh_documents_come_apart_into_their_sentences() {
    assert_gold(&Language::kazakh());
}

#[test]
fn the_samples_come_apart_into_their_sentences() {
    for (name, _) in SAMPLES {
        for language in [Language::english(), Language::russian(), Language::kazakh()] {
            assert_sentences(&read(format!("tests/gold/segment/{name}.{language}.txt")), &language);
        }
    }
}

#[track_caller]
fn assert_gold(language: &Language) {
    let gold = read(format!("tests/gold/sentence/{language}.txt"));
    assert!(gold.lines().filter(|line| !line.is_empty()).count() >= ENOUGH);
    assert_sentences(&gold, language);
}

#[track_caller]
fn assert_sentences(gold: &str, language: &Language) {
    let failures: Vec<String> =
        gold.split("\n\n").filter_map(|document| difference(document, language)).collect();
    assert!(failures.is_empty(), "{language}:\n{}", failures.join("\n"));
}

/// The sentences found where they are not those of the document, each on a line between the expected
/// ones that differ.
fn difference(document: &str, language: &Language) -> Option<String> {
    let expected: Vec<&str> = document.lines().filter(|line| !line.is_empty()).collect();
    let text = expected.join(" ");
    let spans = Segmenter::for_language(language).sentences(&text);
    let found: Vec<&str> = spans.iter().map(|span| span.slice(&text)).collect();
    let only = |these: &[&str], others: &[&str], mark: &str| -> String {
        let missing = these.iter().filter(|sentence| !others.contains(sentence));
        missing.map(|sentence| format!("  {mark} {sentence}\n")).collect()
    };
    let shown = only(&expected, &found, "expected") + &only(&found, &expected, "found   ");
    (found != expected).then_some(shown)
}
