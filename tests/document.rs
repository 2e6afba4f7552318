//! The samples, read as documents, have the paragraphs of the gold segmentation.

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tolmach::document::{self, Format, Text};
use tolmach::language::Language;

const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)
}

fn read(name: &str) -> Text {
    let bytes = std::fs::read(sample(name)).unwrap();
    document::read(&bytes, Format::of(name, &bytes)).unwrap()
}

/// The paragraphs of a gold file: a sentence a line, an empty line between paragraphs.
fn gold_paragraphs(name: &str, language: &str) -> Vec<String> {
    let path = format!("{}/tests/gold/segment/{name}.{language}.txt", env!("CARGO_MANIFEST_DIR"));
    let gold = std::fs::read_to_string(path).unwrap();
    gold.trim_end().split("\n\n").map(|paragraph| paragraph.replace('\n', " ")).collect()
}

/// With every white space as a plain space: the gold files do not write non-breaking ones.
fn plain_spaces(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn assert_paragraphs(name: &str, ending: &str) {
    for language in LANGUAGES {
        let text = read(&format!("{name}.{language}.{ending}"));
        let found: Vec<_> = text.paragraphs.iter().map(|paragraph| plain_spaces(&paragraph.text)).collect();
        let gold: Vec<_> = gold_paragraphs(name, language).iter().map(|text| plain_spaces(text)).collect();
        assert_eq!(found, gold, "{name}.{language}.{ending}");
    }
}

#[test]
fn a_plain_text_has_the_paragraphs_that_it_shows() {
    assert_paragraphs("board-of-peace", "txt");
}

#[test]
fn markdown_has_the_paragraphs_that_it_shows() {
    assert_paragraphs("caspian-water", "md");
}

#[test]
fn a_page_gives_its_article_without_menus_boxes_and_footers() {
    assert_paragraphs("peace-council", "html");
}

#[test]
fn a_page_names_its_headline_day_and_language() {
    for language in LANGUAGES {
        let text = read(&format!("peace-council.{language}.html"));
        assert_eq!(text.title, Some(text.paragraphs[0].text.clone()));
        assert_eq!(text.date.as_deref(), Some("2026-11-19"));
        assert_eq!(text.language, Some(Language::parse(language).unwrap()));
    }
}

#[test]
fn every_sample_is_known_by_its_language() {
    for name in ["board-of-peace.LANG.txt", "caspian-water.LANG.md", "peace-council.LANG.html"] {
        for language in LANGUAGES {
            let text = read(&name.replace("LANG", language));
            let words: Vec<_> = text.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
            let detected = document::language::detect(&words.join("\n"));
            assert_eq!(detected, Some(Language::parse(language).unwrap()), "{name} {language}");
        }
    }
}

#[test]
fn the_words_of_every_sample_stand_where_their_paragraph_says() {
    for entry in std::fs::read_dir(sample("")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if Format::from_name(name).is_none() {
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        let lines: Vec<Vec<char>> = source.lines().map(|line| line.chars().collect()).collect();
        for paragraph in read(name).paragraphs {
            for (offset, letter) in
                paragraph.text.char_indices().filter(|(_, letter)| letter.is_alphanumeric())
            {
                let place = paragraph.position(offset);
                assert_eq!(lines[place.line - 1][place.column - 1], letter, "{name}, {place}");
            }
        }
    }
}

const FORMATS: [Format; 3] = [Format::Plain, Format::Markdown, Format::Html];

/// Pieces of documents that stand anywhere, closed or not.
const PIECES: &str = "(<p>|</p>|<div class='a b'>|</div>|<ul><li>|<h1>|<br>|<!--|-->|<script>|</script>|<table><td>|\
    <blockquote>|&nbsp;|&amp;|&#1;|&|<|# |> |- |1\\. |\\*\\*|`|```|\\[a\\]\\(b\\)|\\||---|\r\n|\n|\n\n| |\u{A0}|\u{2028}|слово|ӘҢ|word\\.){0,60}";

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn whatever_a_file_holds_it_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for format in FORMATS {
            let _ = document::read(&bytes, format);
        }
        let _ = document::lines(&bytes);
    }

    #[test]
    fn whatever_a_document_is_made_of_its_paragraphs_stand_in_it(source in PIECES) {
        let lines = source.replace("\r\n", "\n").replace('\r', "\n").split('\n').count();
        for format in FORMATS {
            for paragraph in document::read(source.as_bytes(), format).map(|text| text.paragraphs).unwrap_or_default() {
                prop_assert_eq!(paragraph.text.trim(), &paragraph.text);
                prop_assert!(!paragraph.text.is_empty());
                let places: Vec<_> = (0..=paragraph.text.len()).map(|offset| paragraph.position(offset)).collect();
                prop_assert!(places.iter().all(|place| (1..=lines).contains(&place.line) && place.column >= 1));
            }
        }
    }
}
