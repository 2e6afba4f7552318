//! The normal form: the text as similarity and every index see it.
//!
//! Comes in: any text without inline tags. Goes out: its normal form, version
//! [`NORMAL_FORM_VERSION`]. Stored indexes depend on it: a change raises the version.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use xxhash_rust::xxh3::xxh3_64;

/// The version written into every memory file; another one there means that indexes are rebuilt.
pub const NORMAL_FORM_VERSION: u32 = 1;

/// The normal form of a text: NFC, invisible characters removed, white space folded and trimmed,
/// quotation marks, apostrophes, dashes and ellipses unified, lower case, `ё` as `е`.
#[must_use]
pub fn normal_form(text: &str) -> String {
    let composed = composed(text);
    // Sigma alone looks at its neighbours before it becomes small.
    if composed.contains('Σ') {
        return spaced(&composed, |character, out| out.push(character)).to_lowercase().replace('ё', "е");
    }
    spaced(&composed, push_small)
}

/// The text without invisible characters, its white space folded and trimmed, its marks unified; `push` writes every
/// other character.
fn spaced(text: &str, push: impl Fn(char, &mut String)) -> String {
    let mut spaced = String::with_capacity(text.len());
    let mut after_space = false;
    for character in text.chars().filter(|character| !is_invisible(*character)) {
        if character.is_whitespace() {
            after_space = true;
            continue;
        }
        if std::mem::take(&mut after_space) && !spaced.is_empty() {
            spaced.push(' ');
        }
        push_unified(character, &push, &mut spaced);
    }
    spaced
}

/// A character in lower case, `ё` as `е`; Latin and Cyrillic letters are told before the table of all is asked.
fn push_small(character: char, out: &mut String) {
    match character {
        'A'..='Z' => out.push(character.to_ascii_lowercase()),
        '\0'..='\u{7F}' | 'а'..='я' => out.push(character),
        'ё' | 'Ё' => out.push('е'),
        _ => out.extend(character.to_lowercase()),
    }
}

/// A word or mark as it is compared where its case matters: NFC, invisible characters removed, quotation
/// marks, apostrophes and dashes unified.
#[must_use]
pub fn unified(word: &str) -> Cow<'_, str> {
    if word.chars().all(is_always_unified) {
        return word.into();
    }
    let mut unified = String::with_capacity(word.len());
    for character in composed(word).chars().filter(|character| !is_invisible(*character)) {
        push_unified(character, |other, out| out.push(other), &mut unified);
    }
    unified.into()
}

/// The text in NFC with every run of white space as one space and its ends trimmed: two texts with
/// equal results read the same to a person, letter by letter.
#[must_use]
pub fn fold_space(text: &str) -> String {
    composed(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The stored hash of a normal form: XXH3 with 64 bits, as `SQLite` keeps integers.
#[must_use]
pub fn normal_hash(normal: &str) -> i64 {
    xxh3_64(normal.as_bytes()).cast_signed()
}

/// The text in NFC, untouched where nothing in it could be composed, as in almost every text.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_always_composed) { text.into() } else { text.nfc().collect::<String>().into() }
}

/// Characters that are in NFC wherever they stand: neither combining marks nor anything that decomposes to
/// other characters in NFC. Latin, Cyrillic and most punctuation; Unicode promises that they stay so.
fn is_always_composed(character: char) -> bool {
    matches!(character,
        '\0'..='\u{2FF}' | '\u{400}'..='\u{482}' | '\u{48A}'..='\u{52F}' | '\u{2010}'..='\u{2027}' | '\u{202F}'..='\u{205E}')
}

/// ASCII and Cyrillic characters that stay as they are: almost all of our texts.
fn is_always_unified(character: char) -> bool {
    matches!(character, '\0'..='\u{7F}' | '\u{400}'..='\u{482}' | '\u{48A}'..='\u{52F}') && character != '`'
}

/// Soft hyphen, zero-width space, joiners, word joiner, byte order mark.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

fn push_unified(character: char, push: impl Fn(char, &mut String), out: &mut String) {
    match character {
        '«' | '»' | '“' | '”' | '„' | '‟' | '″' => out.push('"'),
        '’' | '‘' | '‚' | 'ʼ' | '′' | '`' => out.push('\''),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => out.push('-'),
        '…' => out.push_str("..."),
        other => push(other, out),
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
    fn what_is_taken_for_composed_is_so_in_any_company() {
        use unicode_normalization::{
            IsNormalized, UnicodeNormalization, char::canonical_combining_class, is_nfc_quick,
        };
        for character in ('\0'..=char::MAX).filter(|character| is_always_composed(*character)) {
            assert_eq!(is_nfc_quick(std::iter::once(character)), IsNormalized::Yes, "{character:?}");
            assert_eq!(canonical_combining_class(character), 0, "{character:?}");
            assert!(std::iter::once(character).nfc().eq([character]), "{character:?}");
        }
    }

    #[test]
    fn a_unified_word_keeps_its_case() {
        assert_eq!(unified("Қонаев‑ның"), "Қонаев-ның");
        assert_eq!(unified("И\u{306}о\u{AD}д"), "Йод");
        assert_eq!(unified("Kazakhstan’s"), "Kazakhstan's");
    }

    #[test]
    fn what_is_taken_for_unified_is_so() {
        for character in ('\0'..=char::MAX).filter(|character| is_always_unified(*character)) {
            let mut unified = String::new();
            push_unified(character, |other, out| out.push(other), &mut unified);
            assert!(is_always_composed(character) && !is_invisible(character));
            assert!(unified.chars().eq([character]), "{character:?}");
        }
    }

    #[test]
    fn a_line_of_nothing_visible_is_empty() {
        assert_eq!(normal_form(" \u{200B} \u{FEFF}"), "");
    }

    proptest! {
        #[test]
        fn white_space_is_folded_as_between_words(text in "[ab\u{306}и\u{AD}\u{200B}\\s]{0,20}") {
            let visible: String = text.nfc().filter(|character| !is_invisible(*character)).collect();
            prop_assert_eq!(normal_form(&text), visible.split_whitespace().collect::<Vec<_>>().join(" "));
        }

        #[test]
        fn letters_become_small_as_the_whole_text_would(text in "[\\PCΣςσİЁёЙ ҚқІѢ]{0,20}") {
            let spaced = spaced(&composed(&text), |character, out| out.push(character));
            prop_assert_eq!(normal_form(&text), spaced.to_lowercase().replace('ё', "е"));
        }

        #[test]
        fn the_normal_form_of_a_normal_form_is_itself(text in "[A-Za-zЁёӘәҒғҚқҢңӨөҮүІі«»“”’…—\u{AD}\u{200B}\u{FEFF}\\s0-9]{0,60}") {
            let once = normal_form(&text);
            prop_assert_eq!(normal_form(&once), once);
        }
    }
}
