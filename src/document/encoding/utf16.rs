//! UTF-16, told by its byte order mark or by its shape.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// The high bytes of Latin, Cyrillic and general punctuation: nearly every unit of our languages.
const USUAL_HIGH_BYTES: [u8; 3] = [0x00, 0x04, 0x20];

/// The UTF-16 encoding that the bytes are in, if they are.
pub(super) fn shape(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => Some(UTF_16LE),
        [0xFE, 0xFF, ..] => Some(UTF_16BE),
        _ => without_mark(bytes),
    }
}

/// Whether bytes of this shape begin with their mark.
pub(super) fn has_mark(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..])
}

/// Without a mark every second byte is one of a few, and some are 0.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let (units, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() || !bytes.contains(&0) {
        return None;
    }
    let candidates = [(UTF_16LE, 1), (UTF_16BE, 0)].into_iter();
    candidates.filter(|(_, high)| has_shape(units, *high)).map(|(encoding, _)| encoding).next()
}

fn has_shape(units: &[[u8; 2]], high: usize) -> bool {
    let usual = units.iter().filter(|unit| USUAL_HIGH_BYTES.contains(&unit[high])).count();
    let controls = units.iter().filter(|unit| unit[high] == 0 && unit[1 - high] < b'\t').count();
    usual * 10 >= units.len() * 9 && controls * 100 <= units.len()
}
