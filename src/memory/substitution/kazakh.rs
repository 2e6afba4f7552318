//! How Kazakh numbers sound at their end, which decides about endings: 5-ке, 6-ға; 19-шы, 5-ші; 5 пен, 6 мен.
//!
//! Comes in: a number in ASCII digits. Goes out: the harmony and the kind of sound of its last spoken word.
//! Source: the numerals and the sound laws of Қазақ грамматикасы (Astana 2002).

use crate::morphology::kk::is_suffix_of;

/// Harmony and last sound of a spoken number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sound {
    front: bool,
    last: Last,
}

/// Kinds of sounds that endings tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    Vowel,
    /// р, у.
    Glide,
    /// н, ң.
    Nasal,
    /// л.
    Lateral,
    /// з.
    Sibilant,
    Voiceless,
}

/// The sound at the end of a whole number; none for fractions and for numbers above the trillions.
pub(super) fn sound(number: &str) -> Option<Sound> {
    use Last::{Glide, Lateral, Nasal, Sibilant, Voiceless, Vowel};
    let digits = number.trim_start_matches('-');
    let whole = digits.bytes().all(|byte| byte.is_ascii_digit());
    let zeros = digits.len() - digits.trim_end_matches('0').len();
    let last = digits.trim_end_matches('0').chars().next_back();
    let (front, last) = match (zeros, last) {
        (_, None) => (true, Lateral),
        (0, Some('1')) => (true, Glide),
        (0, Some('2' | '7')) => (true, Vowel),
        (0, Some('3' | '4' | '5')) | (1, Some('7')) => (true, Voiceless),
        (0, Some('6')) | (1, Some('2')) => (false, Vowel),
        (0, Some('8')) | (2, _) => (true, Sibilant),
        (0, Some('9')) | (1, Some('3')) => (false, Sibilant),
        (1, Some('4' | '6')) | (9..=11, _) => (false, Voiceless),
        (1, Some('5')) => (true, Glide),
        (1, Some('8')) => (true, Nasal),
        (1 | 3..=8 | 12..=14, _) => (false, Nasal),
        _ => return None,
    };
    whole.then_some(Sound { front, last })
}

/// The ending of the ordinal, with which бірінші is 1-ші and алтыншы 6-шы.
pub(super) fn ordinal_ending(number: &str) -> Option<&'static str> {
    sound(number).map(|sound| if sound.front { "ші" } else { "шы" })
}

/// Whether the letters after a number's hyphen are a word of their own: 2-тармақ, 5-сынып.
pub(super) fn is_noun(letters: &str) -> bool {
    letters.chars().count() > 4
        && !is_suffix_of("0", letters)
        && !letters.starts_with("ші")
        && !letters.starts_with("шы")
}
