//! How regular the letters of a decoded text look: the judge between two readings of the same bytes.
//!
//! A Cyrillic text in the wrong Cyrillic encoding has capitals inside words, in a Latin one it has
//! hardly any Cyrillic letter.

/// The share of regular characters among all that are not ASCII, from 0 to 1: small Cyrillic letters,
/// and capital ones that no small letter stands before.
pub(super) fn regularity(text: &str) -> f64 {
    let (mut regular, mut all, mut previous) = (0_u32, 0_u32, ' ');
    for character in text.chars() {
        if !character.is_ascii() {
            all += 1;
            regular += u32::from(is_regular(previous, character));
        }
        previous = character;
    }
    f64::from(regular) / f64::from(all.max(1))
}

fn is_regular(previous: char, character: char) -> bool {
    let cyrillic = ('\u{400}'..='\u{52F}').contains(&character);
    let apart = !previous.is_alphabetic() || character.is_uppercase() == previous.is_uppercase();
    cyrillic && (character.is_lowercase() || (character.is_uppercase() && apart && !previous.is_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_encoding_looks_more_regular_than_the_wrong_ones() {
        let text = "Президент Республики Казахстан провел встречу с делегацией Совета мира.";
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(text);
        for wrong in
            [encoding_rs::KOI8_R, encoding_rs::IBM866, encoding_rs::ISO_8859_5, encoding_rs::WINDOWS_1252]
        {
            let (misread, ..) = wrong.decode(&bytes);
            assert!(regularity(&misread) < regularity(text), "{}", wrong.name());
        }
    }
}
