//! Bytes in any usual encoding in, text out.
//!
//! The order of belief: the mark or the shape of UTF-16, valid UTF-8, then what the page
//! declares against what its bytes suggest (crate `chardetng`). Source: WHATWG Encoding Standard.

mod cyrillic;
mod declared;
mod utf16;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

use super::binary;
use super::error::ReadError;
use super::format::Format;
use super::position::PositionIndex;
pub(super) use crate::text::Written;

/// The byte order mark in UTF-8.
const UTF_8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text of a file, without byte order mark.
///
/// # Errors
/// [`ReadError::Binary`] where the bytes are no text, [`ReadError::BrokenUtf8`] where UTF-8 text has a
/// byte that is none; in web pages U+FFFD takes its place, as browsers do.
pub(super) fn decode(bytes: &[u8], format: Format) -> Result<String, ReadError> {
    recognise(bytes, format).map(|(text, _)| text)
}

/// The text of a file as [`decode`] gives it, and how it is written.
pub(super) fn recognise(bytes: &[u8], format: Format) -> Result<(String, Written), ReadError> {
    binary::refuse_known(bytes)?;
    if let Some(encoding) = utf16::shape(bytes) {
        let text = encoding.decode_with_bom_removal(bytes).0.into_owned();
        return Ok((text, Written { encoding, mark: utf16::has_mark(bytes) }));
    }
    if bytes.contains(&0) {
        return Err(binary::unknown());
    }
    let letters = bytes.strip_prefix(UTF_8_MARK).unwrap_or(bytes);
    let utf_8 = Written { encoding: UTF_8, mark: letters.len() < bytes.len() };
    match std::str::from_utf8(letters) {
        Ok(text) => Ok((text.to_owned(), utf_8)),
        Err(_) if is_mostly_utf8(letters) => mend_or_refuse(letters, format).map(|text| (text, utf_8)),
        Err(_) => decode_legacy(letters, format),
    }
}

/// The text of a file of any kind that holds text, and whether bytes of it that are no UTF-8 became U+FFFD.
///
/// # Errors
/// [`ReadError::Binary`] where the bytes are no text.
pub(crate) fn decode_whole(bytes: &[u8]) -> Result<(String, bool), ReadError> {
    match decode(bytes, Format::Plain) {
        Err(ReadError::BrokenUtf8(_)) => {
            let letters = bytes.strip_prefix(UTF_8_MARK).unwrap_or(bytes);
            Ok((String::from_utf8_lossy(letters).into_owned(), true))
        }
        decoded => Ok((decoded?, false)),
    }
}

/// Whether bytes that are not UTF-8 as a whole are meant to be: nearly every non-ASCII sequence is.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let foreign = text.chars().filter(|character| !character.is_ascii()).count();
    let broken = text.chars().filter(|character| *character == char::REPLACEMENT_CHARACTER).count();
    broken * 5 < foreign
}

fn mend_or_refuse(bytes: &[u8], format: Format) -> Result<String, ReadError> {
    let text = String::from_utf8_lossy(bytes);
    match text.find(char::REPLACEMENT_CHARACTER) {
        Some(at) if format != Format::Html => {
            Err(ReadError::BrokenUtf8(PositionIndex::new(&text).position(at)))
        }
        _ => Ok(text.into_owned()),
    }
}

/// Decodes one of the encodings from before Unicode.
fn decode_legacy(bytes: &[u8], format: Format) -> Result<(String, Written), ReadError> {
    let suggestion = suggest(bytes);
    let suggested = suggestion.decode_without_bom_handling(bytes).0;
    let declared = (format == Format::Html).then(|| declared::decode(bytes)).flatten();
    let (text, encoding) = match declared {
        Some((text, encoding)) if cyrillic::regularity(&text) >= cyrillic::regularity(&suggested) => {
            (text, encoding)
        }
        _ => (suggested, suggestion),
    };
    if is_noise(&text) {
        Err(binary::unknown())
    } else {
        Ok((text.into_owned(), Written { encoding, mark: false }))
    }
}

/// The encoding that the bytes suggest, UTF-8 ruled out.
fn suggest(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Whether decoded characters are no text: more than one in a hundred is a control character.
fn is_noise(text: &str) -> bool {
    let is_odd = |character: &char| character.is_control() && !character.is_whitespace();
    text.chars().filter(is_odd).count() * 100 > text.chars().count()
}

#[cfg(test)]
mod tests;
