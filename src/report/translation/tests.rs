//! What a translation looks like in each format.

use super::*;
use crate::memory::{Kind, Origin, Place, Status, Substitution};

fn found(source: &str, target: &str, score: u8) -> Match {
    Match {
        source: source.to_owned(),
        target: target.to_owned(),
        from: Language::english(),
        to: Language::russian(),
        score,
        similarity: f64::from(score) / 100.0,
        penalties: Vec::new(),
        status: Status::Reviewed,
        confidence: None,
        origin: Origin::default(),
        via: None,
        difference: Vec::new(),
        substitutions: Vec::new(),
        uses: 1,
        alternatives: Vec::new(),
    }
}

fn translation() -> Translation {
    let segment = |source: &str, paragraph, kind, best| TranslatedSegment {
        source: source.to_owned(),
        paragraph,
        kind,
        best,
    };
    let text = ParagraphKind::Text;
    Translation {
        title: "a <b>".to_owned(),
        from: Language::english(),
        to: Language::russian(),
        segments: vec![
            segment("News", 0, ParagraphKind::Heading, Some(found("News", "Новости", 100))),
            segment("It rains.", 1, text, Some(found("It snows.", "Идёт снег.", 77))),
            segment("Who\tknows?", 1, text, None),
        ],
    }
}

fn written(write: impl Fn(&mut dyn std::io::Write, &Translation) -> std::io::Result<()>) -> String {
    let mut output = Vec::new();
    write(&mut output, &translation()).unwrap();
    anstream::adapter::strip_str(&String::from_utf8(output).unwrap()).to_string()
}

#[test]
fn what_is_not_certain_is_marked() {
    assert_eq!(written(|to, what| write_text(to, what)), "# Новости\n\n[77% Идёт снег.] [? Who\tknows?]\n");
    assert_eq!(translation().progress(), Progress { exact: 1, similar: 1, left: 1 });
}

#[test]
fn a_table_has_a_line_for_every_sentence() {
    let expected = "News\tНовости\t100\nIt rains.\tИдёт снег.\t77\nWho knows?\t\t\n";
    assert_eq!(written(|to, what| write_tsv(to, what)), expected);
}

#[test]
fn json_has_the_match_or_null() {
    let json: serde_json::Value = serde_json::from_str(&written(|to, what| write_json(to, what))).unwrap();
    assert_eq!(json[1]["match"]["score"], 77);
    assert!(json[2]["match"].is_null());
    assert_eq!((json[2]["paragraph"].as_u64(), json[2].get("kind")), (Some(1), None));
}

#[test]
fn a_page_says_what_was_put_in() {
    let mut translation = translation();
    let best = translation.segments[1].best.as_mut().unwrap();
    let span = Place { start: 0, end: 1 };
    best.substitutions =
        vec![Substitution { kind: Kind::Number, stored: "5".to_owned(), put: "7".to_owned(), span }];
    let mut page = Vec::new();
    write_page(&mut page, &translation).unwrap();
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains("put in: 7 (stored: 5)"), "{page}");
}

#[test]
fn a_page_escapes_texts_and_names_languages() {
    let page = written(|to, what| write_page(to, what));
    assert!(page.contains("a &#60;b&#62; · ru") && !page.contains("<b>"), "{page}");
    assert!(page.contains(r#"<span class="left" lang="en" title="not translated">"#));
    assert!(page.contains("<h2>") && page.contains("1 exact"));
}
