use encoding_rs::{
    IBM866, ISO_8859_5, KOI8_R, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252, X_MAC_CYRILLIC,
};

use super::super::position::Position;
use super::*;

const RUSSIAN: &str = "Президент провёл встречу с делегацией Совета мира.\nСтороны обсудили помощь Газе.\n";
const KAZAKH: &str = "Бейбітшілік кеңесі Астанада отырыс өткізді.\nОған 24 елдің өкілі қатысты.\n";

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

fn plain(bytes: &[u8]) -> Result<String, ReadError> {
    decode(bytes, Format::Plain)
}

#[test]
fn unicode_is_read_with_and_without_byte_order_mark() {
    for text in [RUSSIAN, KAZAKH, "The Board of Peace — a body.\n"] {
        for marked in [text.to_owned(), format!("\u{FEFF}{text}")] {
            assert_eq!(plain(marked.as_bytes()).unwrap(), text);
            assert_eq!(plain(&utf16(&marked, u16::to_le_bytes)).unwrap(), text);
            assert_eq!(plain(&utf16(&marked, u16::to_be_bytes)).unwrap(), text);
        }
    }
}

#[test]
fn the_old_encodings_of_russian_are_known_from_the_bytes() {
    for encoding in [WINDOWS_1251, KOI8_R, IBM866, ISO_8859_5] {
        let (bytes, ..) = encoding.encode(RUSSIAN);
        assert_eq!(plain(&bytes).unwrap(), RUSSIAN, "{}", encoding.name());
    }
}

#[test]
fn english_quotation_marks_of_windows_are_known() {
    let text = "“We did not come here to make speeches,” said Helen Marsh – it’s the café’s “motto”.";
    assert_eq!(plain(&WINDOWS_1252.encode(text).0).unwrap(), text);
}

#[test]
fn a_page_is_read_as_it_declares() {
    let page =
        format!("<html><head><META http-equiv=x content='text/html; charset=x-mac-cyrillic'>{RUSSIAN}");
    assert_eq!(decode(&X_MAC_CYRILLIC.encode(&page).0, Format::Html).unwrap(), page);
}

#[test]
fn a_wrong_declaration_is_survived() {
    for (declared, real) in [
        ("utf-8", WINDOWS_1251),
        ("koi8-r", WINDOWS_1251),
        ("windows-1251", KOI8_R),
        ("iso-8859-1", WINDOWS_1251),
    ] {
        let page = format!("<html><head><meta charset=\"{declared}\"></head><p>{RUSSIAN}</p>");
        let (bytes, ..) = real.encode(&page);
        assert_eq!(decode(&bytes, Format::Html).unwrap(), page, "{declared}, really {}", real.name());
    }
    let page = format!("<meta charset=windows-1251>{KAZAKH}");
    assert_eq!(decode(page.as_bytes(), Format::Html).unwrap(), page);
}

#[test]
fn kazakh_in_a_russian_encoding_keeps_the_letters_that_it_has() {
    let text = "Балалар мектептен келе жатыр. Мемлекет басшысы министрлермен кеңесті.";
    let (bytes, ..) = WINDOWS_1251.encode(text);
    assert!(plain(&bytes).unwrap().starts_with("Балалар мектептен келе жатыр. Мемлекет басшысы"));
}

#[test]
fn broken_utf_8_is_refused_with_its_place_but_mended_in_pages() {
    let mut bytes = RUSSIAN.as_bytes().to_vec();
    bytes.insert(RUSSIAN.find("обсудили").unwrap(), 0xFF);
    assert_eq!(plain(&bytes), Err(ReadError::BrokenUtf8(Position { line: 2, column: 9 })));
    assert!(decode(&bytes, Format::Html).unwrap().contains("Стороны \u{FFFD}обсудили"));
    bytes.splice(0..0, *b"\xEF\xBB\xBF");
    assert_eq!(plain(&bytes), Err(ReadError::BrokenUtf8(Position { line: 2, column: 9 })));
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let noise: Vec<u8> = (0..2000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let refused = "this is a binary file, not text; give a document of running text";
    assert_eq!(plain(&noise).unwrap_err().to_string(), refused);
    let without_nul: Vec<u8> = noise.into_iter().filter(|byte| *byte != 0).collect();
    assert_eq!(plain(&without_nul).unwrap_err().to_string(), refused);
}

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
