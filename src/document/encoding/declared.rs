//! The encoding that a web page declares in its head.
//!
//! Source: HTML Living Standard, 13.2.3.2 (prescan of a byte stream), of which the two spellings of
//! `<meta>` and the XML declaration are read.

use std::borrow::Cow;
use std::sync::LazyLock;

use encoding_rs::Encoding;
use regex::bytes::Regex;

/// How many bytes a browser looks at.
const HEAD: usize = 1024;

static DECLARATION: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r#"(?is-u)<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:.-]+)"#;
    Regex::new(pattern).expect("the pattern is constant")
});

/// The page in its declared encoding, where it declares one in which every byte has a meaning.
pub(super) fn decode(bytes: &[u8]) -> Option<(Cow<'_, str>, &'static Encoding)> {
    let found = DECLARATION.captures(&bytes[..bytes.len().min(HEAD)])?;
    let encoding = Encoding::for_label(found.get(1)?.as_bytes())?;
    Some((encoding.decode_without_bom_handling_and_without_replacement(bytes)?, encoding))
}
