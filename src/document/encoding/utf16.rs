//! UTF-16 without a byte order mark, told by its shape.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// The high bytes of Latin, Cyrillic and general punctuation: nearly every unit of our languages.
const USUAL_HIGH_BYTES: [u8; 3] = [0x00, 0x04, 0x20];

/// The UTF-16 encoding whose shape the bytes have: every second byte is one of a few, and some are 0.
pub(super) fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let (units, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() || !bytes.contains(&0) {
        return None;
    }
    [(UTF_16LE, 1), (UTF_16BE, 0)]
        .into_iter()
        .find(|(_, high)| has_shape(units, *high))
        .map(|(encoding, _)| encoding)
}

fn has_shape(units: &[[u8; 2]], high: usize) -> bool {
    let usual = units.iter().filter(|unit| USUAL_HIGH_BYTES.contains(&unit[high])).count();
    let controls = units.iter().filter(|unit| unit[high] == 0 && unit[1 - high] < b'\t').count();
    usual * 10 >= units.len() * 9 && controls * 100 <= units.len()
}
