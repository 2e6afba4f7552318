//! How a file is written: text in, its bytes out, in the encoding in which the file was found.
//!
//! Source: WHATWG Encoding Standard; that UTF-16 is never written by its encoders, so it is written here.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    /// Its encoding.
    pub(crate) encoding: &'static Encoding,
    /// Whether it begins with a byte order mark.
    pub(crate) mark: bool,
}

impl Written {
    /// The bytes of a text; nothing where the encoding does not have one of its characters.
    pub(crate) fn encode(self, text: &str) -> Option<Vec<u8>> {
        let marked = if self.mark { format!("\u{FEFF}{text}") } else { text.to_owned() };
        if self.encoding == UTF_16LE {
            return Some(marked.encode_utf16().flat_map(u16::to_le_bytes).collect());
        }
        if self.encoding == UTF_16BE {
            return Some(marked.encode_utf16().flat_map(u16::to_be_bytes).collect());
        }
        let (bytes, _, has_unknown) = self.encoding.encode(&marked);
        (!has_unknown).then(|| bytes.into_owned())
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1251;

    use super::*;

    #[test]
    fn a_letter_that_the_encoding_does_not_have_is_not_written() {
        assert_eq!(Written { encoding: WINDOWS_1251, mark: false }.encode("Қазақстан"), None);
    }
}
