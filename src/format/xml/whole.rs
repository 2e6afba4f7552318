//! A file read at once, so that it can be written again with some of its text changed.
//!
//! Comes in: bytes, later the text with other stretches in it. Goes out: the text with its line ends as they are, and
//! bytes in the encoding of the file. Source: XML 1.0, section 4.3.3 (encodings); WHATWG Encoding Standard.

use std::fmt::Write;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Undecodable;
use super::encoding::{Evidence, of_beginning, of_sample};
use crate::text::Written;

/// A file, as text.
#[derive(Debug)]
pub(in crate::format) struct Whole {
    text: String,
    written: Written,
    /// Sequences of bytes that meant nothing and became U+FFFD.
    undecodable: usize,
}

impl Whole {
    /// Decodes a file.
    pub(in crate::format) fn read(bytes: &[u8]) -> Result<Self, Undecodable> {
        if bytes.is_empty() {
            return Err(Undecodable::Empty);
        }
        let (encoding, mark) = match of_beginning(bytes)? {
            Evidence::Certain(encoding, mark) => (encoding, mark),
            Evidence::Declared(declared) if bytes.is_ascii() => (declared.unwrap_or(UTF_8), 0),
            Evidence::Declared(declared) => (of_sample(declared, bytes), 0),
        };
        let (text, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
        let undecodable = if broken { text.matches(char::REPLACEMENT_CHARACTER).count() } else { 0 };
        Ok(Self { text: text.into_owned(), written: Written { encoding, mark: mark > 0 }, undecodable })
    }

    pub(in crate::format) fn text(&self) -> &str {
        &self.text
    }

    pub(in crate::format) const fn undecodable(&self) -> usize {
        self.undecodable
    }

    /// The bytes of the file with another text, whose new stretches were made [`Whole::writable`]; none where they would
    /// not be read as that text: an encoding that nobody declares may look like another one then.
    pub(in crate::format) fn encode(&self, text: &str) -> Option<Vec<u8>> {
        let bytes = self.written.encode(text)?;
        Self::read(&bytes).is_ok_and(|again| again.text == text).then_some(bytes)
    }

    /// XML in which what the encoding does not have is written as references.
    pub(in crate::format) fn writable(&self, xml: &str) -> String {
        let mut writable = String::with_capacity(xml.len());
        for character in xml.chars() {
            if has(self.written.encoding, character) {
                writable.push(character);
            } else {
                let _ = write!(writable, "&#{};", u32::from(character));
            }
        }
        writable
    }
}

/// Whether an encoding has a character. What is declared as ASCII or Latin-1 is read as windows-1252, which has more;
/// strict readers would not understand that.
fn has(encoding: &'static Encoding, character: char) -> bool {
    let is_unicode = [UTF_8, UTF_16LE, UTF_16BE].contains(&encoding);
    is_unicode
        || character.is_ascii()
        || encoding != WINDOWS_1252 && !encoding.encode(character.encode_utf8(&mut [0; 4])).2
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1251;

    use super::*;

    #[test]
    fn every_encoding_gives_the_same_bytes_again() {
        let text = "<?xml version=\"1.0\"?>\r\n<a>Бейбітшілік кеңесі</a>\n";
        let utf_16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            format!("\u{FEFF}{text}").encode_utf16().flat_map(bytes).collect()
        };
        for bytes in [
            text.into(),
            format!("\u{FEFF}{text}").into_bytes(),
            utf_16(u16::to_le_bytes),
            utf_16(u16::to_be_bytes),
        ] {
            let whole = Whole::read(&bytes).unwrap();
            assert_eq!(whole.text(), text);
            assert_eq!(whole.encode(text).unwrap(), bytes);
        }
    }

    #[test]
    fn letters_that_the_encoding_does_not_have_become_references() {
        let declared = "<?xml version='1.0' encoding='windows-1251'?><a>Совет мира в Астане</a>";
        let (bytes, ..) = WINDOWS_1251.encode(declared);
        let whole = Whole::read(&bytes).unwrap();
        assert_eq!(whole.writable("Қазақ"), "&#1178;аза&#1179;");
        let whole = Whole::read(b"<?xml version='1.0' encoding='windows-1251'?><a>Peace</a>").unwrap();
        assert_eq!(whole.writable("мир"), "мир");
        let whole = Whole::read(b"<?xml version='1.0' encoding='us-ascii'?><a>Peace</a>").unwrap();
        assert_eq!(whole.writable("“é”"), "&#8220;&#233;&#8221;");
    }

    #[test]
    fn bytes_that_mean_nothing_are_counted() {
        let bytes = ["<a>Совет мира, Астана</a>".as_bytes(), b"\xFF"].concat();
        assert_eq!(Whole::read(&bytes).unwrap().undecodable(), 1);
    }
}
