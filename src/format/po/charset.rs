//! A catalogue as bytes → its text, and how it is written.
//!
//! The header names the charset; what is UTF-8 all the same is read as that. Source: the labels of the WHATWG Encoding
//! Standard.

use encoding_rs::{Encoding, UTF_8};

use crate::document::{self, ReadError};

/// How many bytes may stand before the charset of the header.
const HEAD: usize = 16 * 1024;
const LABEL: &[u8] = b"charset=";
pub(super) const UTF_8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text of a catalogue.
pub(super) struct Decoded {
    pub(super) text: String,
    /// The encoding that it can be written in again.
    pub(super) encoding: &'static Encoding,
    /// Whether bytes that mean nothing became U+FFFD.
    pub(super) broken: bool,
}

/// The text of a catalogue, without byte order mark.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, ReadError> {
    let letters = bytes.strip_prefix(UTF_8_MARK).unwrap_or(bytes);
    let named = named(letters).filter(|encoding| *encoding != UTF_8);
    match (std::str::from_utf8(letters), named) {
        (Ok(text), _) if !text.contains('\0') => {
            Ok(Decoded { text: text.to_owned(), encoding: UTF_8, broken: false })
        }
        (Err(_), Some(encoding)) => {
            let (text, broken) = encoding.decode_without_bom_handling(letters);
            Ok(Decoded { text: text.into_owned(), encoding, broken })
        }
        _ => {
            let (text, broken) = document::decode_whole(bytes)?;
            Ok(Decoded { text, encoding: UTF_8, broken })
        }
    }
}

/// The encoding that the header names.
fn named(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let at = head.windows(LABEL.len()).position(|window| window.eq_ignore_ascii_case(LABEL))? + LABEL.len();
    let is_label = |byte: &&u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(byte);
    let length = head[at..].iter().take_while(is_label).count();
    Encoding::for_label(&head[at..at + length])
}
