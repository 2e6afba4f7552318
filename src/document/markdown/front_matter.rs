//! The lines above a Markdown text that say what it is: `title: …`, `date: …`, `lang: …`.
//!
//! Source: the front matter of static site generators, as YAML (`key: value`) or TOML (`key = value`),
//! of which plain values on one line are understood.

use crate::language::Language;

use super::super::Text;
use super::super::date::iso_date;

/// Reads a block of front matter into what the text says of itself.
pub(super) fn read(block: &str, text: &mut Text) {
    for (key, value) in block.lines().filter_map(entry) {
        match key.to_lowercase().as_str() {
            "title" => text.title = Some(value.to_owned()),
            "date" => text.date = iso_date(value),
            "lang" | "language" | "locale" => text.language = Language::parse(value).ok(),
            _ => {}
        }
    }
}

/// The key and the value of a line, without quotation marks.
fn entry(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once([':', '='])?;
    let value = value.trim();
    let bare = [('"', '"'), ('\'', '\'')]
        .into_iter()
        .find_map(|(open, close)| value.strip_prefix(open)?.strip_suffix(close))
        .unwrap_or(value);
    (!bare.is_empty()).then_some((key.trim(), bare))
}
