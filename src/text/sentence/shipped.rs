//! The rules that ship with the program.
//!
//! Comes in: a language. Goes out: its SRX document, or the segmenter made from it once.

use std::sync::LazyLock;

use super::segmenter::Segmenter;
use crate::language::Language;

const ENGLISH: &str = include_str!("rules/en.srx");
const RUSSIAN: &str = include_str!("rules/ru.srx");
const KAZAKH: &str = include_str!("rules/kk.srx");
const OTHER: &str = include_str!("rules/other.srx");

/// The shipped rules of a language as an SRX 2.0 document; general rules for a language without its own.
#[must_use]
pub fn shipped_srx(language: &Language) -> &'static str {
    match language.primary() {
        "en" => ENGLISH,
        "ru" => RUSSIAN,
        "kk" => KAZAKH,
        _ => OTHER,
    }
}

/// All shipped rules as one SRX 2.0 document; the general rules stand last, for every language left.
#[must_use]
pub fn all_shipped_srx() -> String {
    let documents = [ENGLISH, RUSSIAN, KAZAKH, OTHER];
    let join = |element: &str| documents.map(|document| inside(document, element)).join("");
    let (head, _) = ENGLISH.split_once("<languagerules>").unwrap_or_default();
    let head =
        head.replace("English sentences.", "Sentences in English, Russian, Kazakh and other languages.");
    format!(
        "{head}<languagerules>{}\n    </languagerules>\n    <maprules>{}\n    </maprules>\n  </body>\n</srx>\n",
        join("languagerules"),
        join("maprules"),
    )
}

/// What stands between the tags of `element`, without the last line's indent.
fn inside<'document>(document: &'document str, element: &str) -> &'document str {
    let (open, close) = (format!("<{element}>"), format!("</{element}>"));
    let after = document.split_once(&open).map_or("", |(_, after)| after);
    after.split_once(&close).map_or("", |(inside, _)| inside.trim_end())
}

pub(super) fn segmenter(language: &Language) -> &'static Segmenter {
    static ENGLISH_RULES: LazyLock<Segmenter> = LazyLock::new(|| compiled("en"));
    static RUSSIAN_RULES: LazyLock<Segmenter> = LazyLock::new(|| compiled("ru"));
    static KAZAKH_RULES: LazyLock<Segmenter> = LazyLock::new(|| compiled("kk"));
    static OTHER_RULES: LazyLock<Segmenter> = LazyLock::new(|| compiled("und"));
    match language.primary() {
        "en" => &ENGLISH_RULES,
        "ru" => &RUSSIAN_RULES,
        "kk" => &KAZAKH_RULES,
        _ => &OTHER_RULES,
    }
}

/// Shipped rules always compile: a test proves it for each file.
fn compiled(tag: &str) -> Segmenter {
    let language = Language::parse(tag).expect("shipped tags are well formed");
    Segmenter::from_srx(shipped_srx(&language), &language).expect("shipped rules are valid")
}
