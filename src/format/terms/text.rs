//! Bytes of a list or a table in, text out: UTF-8, UTF-16 with a mark, what the first line names, or what it looks like.
//!
//! Source: OmegaT reads `-*- coding: utf-8 -*-` in the first line, as Emacs does.

use encoding_rs::{Encoding, UTF_8};

use super::TermsError;
use crate::format::Repair;
use crate::format::xml::character::{is_legal, stand_in};
use crate::format::xml::encoding::of_sample;

/// The text without its mark, and what was put right in it.
pub(super) fn decode(bytes: &[u8]) -> (String, Vec<Repair>) {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => named(bytes).unwrap_or_else(|| of_sample(None, bytes)),
    };
    let (text, _, broken) = encoding.decode(bytes);
    let lost = if broken { text.matches(char::REPLACEMENT_CHARACTER).count() } else { 0 };
    let mut repairs = vec![Repair::Bytes; lost];
    (legal(&text, &mut repairs), repairs)
}

/// The text without characters that XML forbids: no term has them, and no glossary file that is written can.
pub(super) fn legal(text: &str, repairs: &mut Vec<Repair>) -> String {
    let mut legal = String::with_capacity(text.len());
    for character in text.chars() {
        if is_legal(character) {
            legal.push(character);
        } else {
            legal.push_str(stand_in(character));
            repairs.push(Repair::Character);
        }
    }
    legal
}

/// The text of a table, which must be Unicode: letters of Kazakh have no place in the old encodings of spreadsheets.
///
/// # Errors
/// Where it is not: with the line.
pub(super) fn decode_strictly(bytes: &[u8]) -> Result<(String, Vec<Repair>), TermsError> {
    if Encoding::for_bom(bytes).is_some() {
        return Ok(decode(bytes));
    }
    std::str::from_utf8(bytes).map(|_| decode(bytes)).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count() as u64;
        TermsError::Line { line, what: "the text is not UTF-8; save the table as \"CSV UTF-8\"".to_owned() }
    })
}

/// The encoding that the first line names.
fn named(bytes: &[u8]) -> Option<&'static Encoding> {
    let first = bytes.split(|byte| *byte == b'\n').next()?;
    let line: String = first.iter().take(256).map(|byte| char::from(*byte)).collect();
    let label = line.split_once("coding:")?.1.split_whitespace().next()?;
    Encoding::for_label(label.as_bytes())
}
