//! Which encoding a file is in: marks and patterns at its beginning, what it declares, and what its bytes say.
//!
//! Source: XML 1.0, appendix F; declarations are wrong often enough that bytes which are UTF-8 outweigh them.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::Undecodable;

/// So many characters beyond ASCII tell the encoding.
const ENOUGH: usize = 32;
/// So few bytes that mean nothing are lost rather than that a declaration of UTF-8 is not believed.
const FEW: usize = 3;

/// What the beginning of a file says.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::format) enum Evidence {
    /// The encoding, and the length of the byte order mark.
    Certain(&'static Encoding, usize),
    /// The declared encoding, if any, which the bytes must still bear out.
    Declared(Option<&'static Encoding>),
}

/// Looks for marks, for the zero bytes of UTF-16, and for a declaration.
pub(in crate::format) fn of_beginning(bytes: &[u8]) -> Result<Evidence, Undecodable> {
    if bytes.starts_with(&[0xFF, 0xFE, 0, 0]) || bytes.starts_with(&[0, 0, 0xFE, 0xFF]) {
        return Err(Undecodable::Utf32);
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(Evidence::Certain(encoding, mark));
    }
    Ok(match (bytes.first(), bytes.get(1)) {
        (Some(b'<' | b' ' | b'\n' | b'\r'), Some(0)) => Evidence::Certain(UTF_16LE, 0),
        (Some(0), Some(b'<' | b' ' | b'\n' | b'\r')) => Evidence::Certain(UTF_16BE, 0),
        _ => by_declaration(declared(bytes)),
    })
}

/// The encoding of a sample that is not all ASCII.
pub(in crate::format) fn of_sample(declared: Option<&'static Encoding>, sample: &[u8]) -> &'static Encoding {
    let Sequences { sound, broken } = Sequences::of(sample);
    let is_utf8 = broken == 0 || sound > broken;
    if is_utf8 || (declared == Some(UTF_8) && broken <= FEW) {
        return UTF_8;
    }
    declared.filter(|declared| *declared != UTF_8).unwrap_or_else(|| guessed(sample))
}

/// Whether a sample has so much beyond ASCII, or so little that is wrong, that it tells the encoding.
pub(in crate::format) fn is_telling(sample: &[u8]) -> bool {
    let Sequences { sound, broken } = Sequences::of(sample);
    broken == 0 || sound + broken >= ENOUGH
}

/// Only an encoding that writes ASCII as ASCII can wait for the first other byte.
fn by_declaration(declared: Option<&'static Encoding>) -> Evidence {
    match declared {
        Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => Evidence::Declared(None),
        Some(encoding) if !encoding.is_ascii_compatible() => Evidence::Certain(encoding, 0),
        _ => Evidence::Declared(declared),
    }
}

/// The encoding named in `<?xml … encoding="…"?>`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let beginning: String = bytes.iter().take(256).map(|byte| char::from(*byte)).collect();
    let declaration = beginning.trim_start().strip_prefix("<?xml")?.split("?>").next()?;
    let value = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let label = value.trim_start_matches(['"', '\'']).split(['"', '\'']).next()?;
    Encoding::for_label(label.as_bytes())
}

/// What a sample holds beyond ASCII, read as UTF-8. Texts in other encodings have hardly a sequence that is sound.
struct Sequences {
    sound: usize,
    /// Those that mean nothing, but for a character that the end cuts through.
    broken: usize,
}

impl Sequences {
    fn of(sample: &[u8]) -> Self {
        let (mut sound, mut broken) = (0, 0);
        let mut chunks = sample.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            sound += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
            let cut_off = chunks.peek().is_none() && is_beginning(chunk.invalid());
            broken += usize::from(!chunk.invalid().is_empty() && !cut_off);
        }
        Self { sound, broken }
    }
}

/// Whether bytes are the beginning of a character in UTF-8.
fn is_beginning(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

fn guessed(sample: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    detector.guess(None, Utf8Detection::Allow)
}

#[cfg(test)]
mod tests {
    use encoding_rs::{WINDOWS_1251, WINDOWS_1252};

    use super::*;

    #[test]
    fn a_declaration_is_found_in_any_quotes() {
        let declaration = b"<?xml version='1.0' encoding = 'Windows-1251' ?><tmx>";
        assert_eq!(of_beginning(declaration).unwrap(), Evidence::Declared(Some(WINDOWS_1251)));
        assert_eq!(of_beginning(b"<tmx encoding='utf-8'>").unwrap(), Evidence::Declared(None));
    }

    #[test]
    fn utf_16_is_known_by_its_zeros_whatever_is_declared() {
        assert_eq!(of_beginning(b"<\0?\0x\0").unwrap(), Evidence::Certain(UTF_16LE, 0));
        assert_eq!(of_beginning(b"\0<\0?\0x").unwrap(), Evidence::Certain(UTF_16BE, 0));
        let wrong = b"<?xml version=\"1.0\" encoding=\"UTF-16\"?><tmx>";
        assert_eq!(of_beginning(wrong).unwrap(), Evidence::Declared(None));
    }

    #[test]
    fn utf_32_is_refused() {
        assert!(of_beginning(&[0xFF, 0xFE, 0, 0, b'<', 0, 0, 0]).is_err());
    }

    #[test]
    fn bytes_that_are_utf_8_outweigh_the_declaration() {
        assert_eq!(of_sample(Some(WINDOWS_1251), "Сәлем, әлем".as_bytes()), UTF_8);
        let (bytes, ..) = WINDOWS_1251.encode("Совет мира");
        assert_eq!(of_sample(Some(WINDOWS_1251), &bytes), WINDOWS_1251);
    }

    #[test]
    fn bytes_that_are_not_utf_8_outweigh_the_declaration_too() {
        let (bytes, ..) = WINDOWS_1251.encode("Члены Совета мира прибыли в Астану на переговоры.");
        assert_eq!(of_sample(Some(UTF_8), &bytes), WINDOWS_1251);
        let (bytes, ..) = WINDOWS_1252.encode("Les membres du Conseil sont arrivés à Astana, déjà.");
        assert_eq!(of_sample(None, &bytes), WINDOWS_1252);
    }

    #[test]
    fn one_broken_byte_does_not_make_another_encoding() {
        let mut bytes = "Совет мира собрался в Астане".as_bytes().to_vec();
        bytes.push(0xFF);
        assert_eq!(of_sample(None, &bytes), UTF_8);
        assert_eq!(of_sample(Some(UTF_8), b"Astana \xE9 KZ-5"), UTF_8);
        assert!(!is_telling(b"Astana \xE9 KZ-5") && is_telling("Совет".as_bytes()));
    }
}
