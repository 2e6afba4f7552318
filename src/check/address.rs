//! Addresses, paths and other codes in running text, which follow no rule of spelling.
//!
//! Comes in: a text and a place in it. Goes out: whether the characters between the white space around it are one.

use crate::text::{Byte, Span};

/// Whether the stretch is part of an address, a path, a variable or an option.
pub(super) fn is_address_at(text: &str, span: Span<Byte>) -> bool {
    is_address(chunk(text, span))
}

/// What stands between the white space around a stretch.
pub(super) fn chunk(text: &str, span: Span<Byte>) -> &str {
    let start = text[..span.start].char_indices().rev().find(|(_, one)| one.is_whitespace());
    let start = start.map_or(0, |(at, space)| at + space.len_utf8());
    let end = text[span.end..].find(char::is_whitespace).map_or(text.len(), |length| span.end + length);
    &text[start..end]
}

/// Whether characters without a space are an address, a path, a variable or an option.
pub(super) fn is_address(chunk: &str) -> bool {
    let word = chunk.trim_matches(|one: char| !one.is_alphanumeric() && !"/\\$-~".contains(one));
    let begins = ["/", "~", "$", "--", "www."].iter().any(|mark| word.starts_with(mark));
    let contains =
        ["://", "@", "\\", "_", "=", "&#", "&amp;", "/*", "}"].iter().any(|mark| chunk.contains(mark));
    begins || contains || is_dotted(word) || word.matches('/').count() > 1
}

/// Whether Latin letters with points inside are the name of a host or a file: example.org, README.Debian.
fn is_dotted(word: &str) -> bool {
    let mut parts = word.split('.');
    let is_name = |part: &str| {
        part.len() > 1
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'/' | b':'))
    };
    let name = word.bytes().any(|byte| byte.is_ascii_alphabetic());
    word.contains('.') && name && parts.all(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_paths_and_options_are_told_from_words() {
        for code in [
            "https://un.org/ru,",
            "(info@un.org)",
            "/etc/fstab",
            "C:\\temp",
            "$HOME",
            "--size=5",
            "user_id",
            "un.org",
            "README.Debian",
            "a/b/c",
        ] {
            assert!(is_address(code), "{code}");
        }
        for word in ["end.", "т.д.", "мир.Он", "U.S.", "и/или", "Совет", "10:30", "1.5", "«мира»,"]
        {
            assert!(!is_address(word), "{word}");
        }
    }

    #[test]
    fn a_chunk_reaches_from_space_to_space() {
        let text = "см. «un.org/ru» и";
        let at = text.find("un").unwrap();
        assert_eq!(chunk(text, Span::new(at, at + 2)), "«un.org/ru»");
    }
}
