//! A reference at the beginning of a text: `&amp;`, `&nbsp;`, `&#1F;`, or an `&` that begins none.
//!
//! Source: XML 1.0, productions 66 to 68; pairs of surrogates (`&#xD83D;&#xDE00;`) as programs in Java write them.

/// What stands behind an `&`.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::format) enum Reference<'raw> {
    /// A name.
    Named(&'raw str),
    /// The number of a character.
    Character(char),
    /// Two references that make one character only together.
    Surrogates(char),
    /// A number that is no character.
    NoCharacter,
    /// An `&` and nothing more.
    Bare,
}

/// Longer names are not looked for: HTML's longest has 31 letters.
const LONGEST: usize = 64;

/// The reference that a text beginning with `&` begins with, and its length in bytes.
pub(in crate::format) fn read(raw: &str) -> (Reference<'_>, usize) {
    let Some((body, length)) = body(raw) else {
        return (Reference::Bare, 1);
    };
    match body.strip_prefix('#') {
        Some(digits) => numbered(digits, &raw[length..], length),
        None if is_name(body) => (Reference::Named(body), length),
        None => (Reference::Bare, 1),
    }
}

/// What stands between the `&` and the `;`, and the length of all three.
fn body(raw: &str) -> Option<(&str, usize)> {
    let end = raw.bytes().take(LONGEST).position(|byte| byte == b';')?;
    Some((&raw[1..end], end + 1))
}

fn is_name(body: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.');
    body.starts_with(|first: char| first.is_alphabetic() || first == '_') && body.chars().all(is_part)
}

fn numbered<'raw>(digits: &str, rest: &str, length: usize) -> (Reference<'raw>, usize) {
    let Some(code) = number(digits) else {
        return (Reference::Bare, 1);
    };
    if let Some((character, more)) = low_surrogate(code, rest) {
        return (Reference::Surrogates(character), length + more);
    }
    (char::from_u32(code).map_or(Reference::NoCharacter, Reference::Character), length)
}

fn number(digits: &str) -> Option<u32> {
    let (digits, radix) = match digits.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => (hexadecimal, 16),
        None => (digits, 10),
    };
    let all_digits = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
    all_digits.then(|| u32::from_str_radix(digits, radix).unwrap_or(u32::MAX))
}

fn low_surrogate(high: u32, rest: &str) -> Option<(char, usize)> {
    let (body, length) = body(rest.starts_with("&#").then_some(rest)?)?;
    let low = number(&body[1..])?;
    let units = [u16::try_from(high).ok()?, u16::try_from(low).ok()?];
    let is_pair = (0xD800..0xDC00).contains(&high) && (0xDC00..0xE000).contains(&low);
    let character = char::decode_utf16(units).next()?.ok()?;
    is_pair.then_some((character, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_told_from_a_bare_ampersand() {
        for (raw, expected) in [
            ("&nbsp; x", (Reference::Named("nbsp"), 6)),
            ("&#x49B;", (Reference::Character('қ'), 7)),
            ("&#1179;", (Reference::Character('қ'), 7)),
            ("&#x1F;", (Reference::Character('\u{1F}'), 6)),
            ("&#xD800;", (Reference::NoCharacter, 8)),
            ("&#99999999999;", (Reference::NoCharacter, 14)),
            ("&#xD83D;&#xDE00;", (Reference::Surrogates('😀'), 16)),
        ] {
            assert_eq!(read(raw), expected, "{raw}");
        }
    }

    #[test]
    fn an_ampersand_in_running_text_is_bare() {
        for raw in ["& ", "&", "&;", "&#;", "&#x;", "&#12z;", "& co;", "&1st;", "&мир", "&#+5;"] {
            assert_eq!(read(raw), (Reference::Bare, 1), "{raw}");
        }
    }
}
