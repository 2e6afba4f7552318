//! Text into XML: what has a meaning in XML is escaped, what XML forbids is replaced.

use super::character::{is_legal, stand_in};

/// Appends text as the content of an element.
pub(in crate::format) fn push_text(out: &mut String, text: &str) {
    push(out, text, in_text);
}

/// Text as the content of an element.
pub(in crate::format) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    push_text(&mut escaped, text);
    escaped
}

/// Appends text as a quoted attribute value; every white space but the space would become one otherwise.
pub(in crate::format) fn push_attribute(out: &mut String, text: &str) {
    push(out, text, in_attribute);
}

fn push(out: &mut String, text: &str, reference: fn(char) -> Option<&'static str>) {
    let mut copied = 0;
    for (at, character) in text.char_indices() {
        let written = reference(character);
        if written.is_none() && is_legal(character) {
            continue;
        }
        out.push_str(&text[copied..at]);
        copied = at + character.len_utf8();
        match written {
            Some(written) => out.push_str(written),
            None => push(out, stand_in(character), reference),
        }
    }
    out.push_str(&text[copied..]);
}

const fn in_text(character: char) -> Option<&'static str> {
    match character {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '\r' => Some("&#13;"),
        _ => None,
    }
}

const fn in_attribute(character: char) -> Option<&'static str> {
    match character {
        '"' => Some("&quot;"),
        '\t' => Some("&#9;"),
        '\n' => Some("&#10;"),
        _ => in_text(character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_would_change_is_written_as_a_reference() {
        let mut out = String::new();
        push_text(&mut out, "a<b>&\"c\"\r\n\t");
        assert_eq!(out, "a&lt;b&gt;&amp;\"c\"&#13;\n\t");
        out.clear();
        push_attribute(&mut out, "a\"\r\n\t");
        assert_eq!(out, "a&quot;&#13;&#10;&#9;");
    }

    #[test]
    fn forbidden_characters_give_way_to_their_stand_ins() {
        let mut out = String::new();
        push_attribute(&mut out, "co\u{1E}op\u{1}era\u{1F}tion\u{B}");
        assert_eq!(out, "co\u{2011}opera\u{AD}tion&#10;");
    }
}
