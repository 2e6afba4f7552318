//! Text from bytes in the encodings that files come in.

use encoding_rs::{KOI8_R, WINDOWS_1251};

use super::*;

fn text(bytes: &[u8]) -> (String, u64) {
    let mut decoder = Decoder::new(bytes).unwrap();
    let mut text = String::new();
    while decoder.more(&mut text).unwrap() {}
    (text, decoder.undecodable())
}

fn utf_16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

#[test]
fn utf_16_is_read_with_and_without_mark() {
    let expected = "<tmx>Бейбітшілік кеңесі 😀</tmx>";
    for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        assert_eq!(text(&utf_16(expected, to_bytes)), (expected.to_owned(), 0));
        assert_eq!(text(&utf_16(&format!("\u{FEFF}{expected}"), to_bytes)), (expected.to_owned(), 0));
    }
}

#[test]
fn one_bad_byte_long_before_the_first_letter_changes_no_encoding() {
    let rest = format!("{}Совет мира собрался в Астане на заседание.</tmx>", "a".repeat(3 * BLOCK));
    for declaration in ["", "<?xml version='1.0' encoding='UTF-8'?>"] {
        let file = [declaration.as_bytes(), b"<tmx>\xE9", rest.as_bytes()].concat();
        assert_eq!(text(&file), (format!("{declaration}<tmx>\u{FFFD}{rest}"), 1));
    }
}

#[test]
fn a_late_first_letter_still_decides_the_encoding() {
    let expected = format!("<tmx>{}Совет мира собрался в Астане.</tmx>", "a".repeat(3 * BLOCK));
    for encoding in [WINDOWS_1251, KOI8_R] {
        let declaration = format!("<?xml version='1.0' encoding='{}'?>", encoding.name());
        let (bytes, ..) = encoding.encode(&expected);
        let file = [declaration.as_bytes(), &bytes].concat();
        assert_eq!(text(&file), (format!("{declaration}{expected}"), 0));
    }
    let (undeclared, ..) = WINDOWS_1251.encode(&expected);
    assert_eq!(text(&undeclared), (expected, 0));
}

#[test]
fn line_ends_of_every_kind_become_line_feeds() {
    assert_eq!(text(b"a\r\nb\rc\n\r\n\rd\r").0, "a\nb\nc\n\n\nd\n");
    let across_blocks = format!("{}\r\n<", "a".repeat(BLOCK - 1));
    assert_eq!(text(across_blocks.as_bytes()).0, format!("{}\n<", "a".repeat(BLOCK - 1)));
}

#[test]
fn broken_bytes_are_shown_and_counted() {
    let file = ["Совет мира собрался в ".as_bytes(), &[0xFF, 0xFE], "Астане".as_bytes()].concat();
    assert_eq!(text(&file), ("Совет мира собрался в \u{FFFD}\u{FFFD}Астане".to_owned(), 2));
}

#[test]
fn an_empty_file_is_refused() {
    assert!(matches!(Decoder::new(&b""[..]), Err(Undecodable::Empty)));
}

/// An input that fails once its bytes are read.
struct Failing<'bytes>(&'bytes [u8]);

impl Read for Failing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.0.read(buffer)? {
            0 => Err(io::Error::other("cut off")),
            count => Ok(count),
        }
    }
}

#[test]
fn what_came_before_a_failure_is_read_before_the_failure_is_told() {
    let mut decoder = Decoder::new(Failing("<tmx>Совет".as_bytes())).unwrap();
    let mut text = String::new();
    let failure = loop {
        match decoder.more(&mut text) {
            Ok(more) => assert!(more, "the failure is lost"),
            Err(failure) => break failure,
        }
    };
    assert_eq!((text.as_str(), failure.to_string().as_str()), ("<tmx>Совет", "cut off"));
}
