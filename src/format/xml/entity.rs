//! What a named entity stands for: HTML's names are understood, and those that the file itself declares as text.
//!
//! Source: HTML living standard, section 13.5 (named character references).

use std::collections::HashMap;

use quick_xml::escape::{resolve_html5_entity, unescape};

/// Longer values are refused: text that long is no entity but an attempt to fill the memory.
const LONGEST_VALUE: usize = 1024;

/// The entities that a file declares: their text, or nothing where it is refused.
#[derive(Debug, Default)]
pub(in crate::format) struct Entities(HashMap<String, Option<String>>);

impl Entities {
    /// Notes a declaration; `value` is missing where it points outside the file.
    pub(in crate::format) fn declare(&mut self, name: &str, value: Option<&str>) {
        self.0.entry(name.to_owned()).or_insert_with(|| value.and_then(plain));
    }

    /// What the file declares for a name: nothing, something refused (`Some(None)`), or text.
    pub(in crate::format) fn declared(&self, name: &str) -> Option<Option<&str>> {
        self.0.get(name).map(Option::as_deref)
    }
}

/// The text that HTML means by a name.
pub(in crate::format) fn html(name: &str) -> Option<&'static str> {
    resolve_html5_entity(name)
}

/// Whether XML itself knows the name.
pub(in crate::format) fn is_predefined(name: &str) -> bool {
    matches!(name, "amp" | "lt" | "gt" | "quot" | "apos")
}

fn plain(value: &str) -> Option<String> {
    let text = unescape(value).ok()?;
    let is_plain = text.len() <= LONGEST_VALUE && !text.contains(['&', '<']);
    is_plain.then(|| text.into_owned())
}
