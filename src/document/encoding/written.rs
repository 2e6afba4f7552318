//! Text in, the bytes of a file out, in the encoding in which the file was found.
//!
//! Source: WHATWG Encoding Standard; that UTF-16 is never written by its encoders, so it is written here.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::document) struct Written {
    /// Its encoding.
    pub(in crate::document) encoding: &'static Encoding,
    /// Whether it begins with a byte order mark.
    pub(in crate::document) mark: bool,
}

impl Written {
    /// The bytes of a text; nothing where the encoding does not have one of its characters.
    pub(in crate::document) fn encode(self, text: &str) -> Option<Vec<u8>> {
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
    use encoding_rs::{KOI8_R, UTF_8, WINDOWS_1251};

    use super::*;
    use crate::document::Format;
    use crate::document::encoding::recognise;

    #[test]
    fn what_was_decoded_is_encoded_to_the_same_bytes() {
        let text = "Совет мира провёл заседание в Астане,\r\nи на нём было принято решение.\n";
        for encoding in [UTF_8, UTF_16LE, UTF_16BE, WINDOWS_1251, KOI8_R] {
            for mark in [false, true] {
                let mark = mark && [UTF_8, UTF_16LE, UTF_16BE].contains(&encoding);
                let bytes = Written { encoding, mark }.encode(text).unwrap();
                let (read, written) = recognise(&bytes, Format::Plain).unwrap();
                assert_eq!((read.as_str(), written.mark), (text, mark), "{}", encoding.name());
                assert_eq!(written.encode(&read).unwrap(), bytes, "{}", encoding.name());
            }
        }
    }

    #[test]
    fn a_letter_that_the_encoding_does_not_have_is_not_written() {
        assert_eq!(Written { encoding: WINDOWS_1251, mark: false }.encode("Қазақстан"), None);
    }
}
