//! The normal form: the text as similarity and every index see it.
//!
//! Comes in: any text without inline tags. Goes out: its normal form, version
//! [`NORMAL_FORM_VERSION`]. Stored indexes depend on it: a change raises the version.

use unicode_normalization::UnicodeNormalization;
use xxhash_rust::xxh3::xxh3_64;

/// The version written into every memory file; another one there means that indexes are rebuilt.
pub const NORMAL_FORM_VERSION: u32 = 1;

/// The normal form of a text: NFC, invisible characters removed, white space folded and trimmed,
/// quotation marks, apostrophes, dashes and ellipses unified, lower case, `ё` as `е`.
#[must_use]
pub fn normal_form(text: &str) -> String {
    let visible: String = text.nfc().filter(|character| !is_invisible(*character)).collect();
    let mut unified = String::with_capacity(visible.len());
    for word in visible.split_whitespace() {
        if !unified.is_empty() {
            unified.push(' ');
        }
        word.chars().for_each(|character| push_unified(character, &mut unified));
    }
    unified.to_lowercase().replace('ё', "е")
}

/// The text in NFC with every run of white space as one space and its ends trimmed: two texts with
/// equal results read the same to a person, letter by letter.
#[must_use]
pub fn fold_space(text: &str) -> String {
    let composed: String = text.nfc().collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The stored hash of a normal form: XXH3 with 64 bits, as `SQLite` keeps integers.
#[must_use]
pub fn normal_hash(normal: &str) -> i64 {
    xxh3_64(normal.as_bytes()).cast_signed()
}

/// Soft hyphen, zero-width space, joiners, word joiner, byte order mark.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

fn push_unified(character: char, out: &mut String) {
    match character {
        '«' | '»' | '“' | '”' | '„' | '‟' | '″' => out.push('"'),
        '’' | '‘' | '‚' | 'ʼ' | '′' | '`' => out.push('\''),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => out.push('-'),
        '…' => out.push_str("..."),
        other => out.push(other),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_are_unified() {
        assert_eq!(normal_form("«А» “b” „c‟ 5″"), "\"а\" \"b\" \"c\" 5\"");
        assert_eq!(normal_form("it’s ‘so‚ ʼ′`"), "it's 'so' '''");
        assert_eq!(normal_form("a‐b‑c‒d–e—f―g−h…"), "a-b-c-d-e-f-g-h...");
    }

    #[test]
    fn invisible_characters_and_spaces_go() {
        assert_eq!(normal_form("  ко\u{AD}гда\u{A0}\u{2009}\tмы\u{200B}\n\u{FEFF}"), "когда мы");
    }

    #[test]
    fn letters_are_composed_lowered_and_yo_folded() {
        assert_eq!(normal_form("И\u{306}ОД Ёлка е\u{308}ж"), "йод елка еж");
        assert_eq!(normal_form("ӘҒҚҢӨҰҮҺІ"), "әғқңөұүһі");
    }

    #[test]
    fn a_line_of_nothing_visible_is_empty() {
        assert_eq!(normal_form(" \u{200B} \u{FEFF}"), "");
    }

    proptest! {
        #[test]
        fn the_normal_form_of_a_normal_form_is_itself(text in "[A-Za-zЁёӘәҒғҚқҢңӨөҮүІі«»“”’…—\u{AD}\u{200B}\u{FEFF}\\s0-9]{0,60}") {
            let once = normal_form(&text);
            prop_assert_eq!(normal_form(&once), once);
        }
    }
}
