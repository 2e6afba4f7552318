//! What findings look like in each format.

use super::*;
use crate::check::{Rule, Severity};
use crate::text::Span;

pub(super) fn located() -> Located {
    let target = "Члены Peace Council встретились.".to_owned();
    let start = target.find("Peace").unwrap();
    let finding = Finding {
        rule: Rule::BackTranslation,
        severity: Severity::Warning,
        side: Side::Target,
        span: Span::new(start, start + 13),
        message: "\"Peace Council\" is a back-translation".to_owned(),
        concept: Some("board-of-peace".to_owned()),
        suggestions: vec!["Board of Peace".to_owned()],
    };
    let words = Span::new(40 + start, 40 + start + 13);
    let place = Some(Place { span: words, start: (3, 7), end: (3, 20) });
    let replacement = Some("Board of Peace".to_owned());
    let file = "a.txt".to_owned();
    Located { finding, file, line: 3, column: 7, in_memory: false, place, replacement, source: None, target }
}

#[test]
fn text_shows_place_words_reason_and_suggestion() {
    let mut written = Vec::new();
    write_text(&mut written, &[located()]).unwrap();
    let plain = anstyle_free(&String::from_utf8(written).unwrap());
    assert_eq!(
        plain,
        "a.txt:3:7: warning: back-translation\n  Члены Peace Council встретились.\n        ^^^^^^^^^^^^^\n  \
         \"Peace Council\" is a back-translation\n  use: Board of Peace\n\n1 finding: 1 back-translation\n"
    );
}

#[test]
fn json_counts_in_characters() {
    let mut written = Vec::new();
    write_json(&mut written, &[located()]).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&written).unwrap();
    assert_eq!(json[0]["span"], serde_json::json!({"start": 6, "end": 19}));
    assert_eq!((json[0]["line"].as_u64(), json[0]["severity"].as_str()), (Some(3), Some("warning")));
}

/// The text without escape sequences.
fn anstyle_free(text: &str) -> String {
    regex::Regex::new("\u{1b}\\[[0-9;]*m").unwrap().replace_all(text, "").into_owned()
}
