//! The characters that XML 1.0 allows, and what stands in for one that it forbids.
//!
//! Source: XML 1.0 (fifth edition), production 2 `Char`; for the stand-ins the special characters of the Word
//! binary format ([MS-DOC] 2.4.1 and the RTF keywords `\_` and `\-`), where such characters in memories come from.

/// Whether XML 1.0 allows the character, written as itself or as a reference.
pub(in crate::format) const fn is_legal(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => true,
        '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => false,
        _ => true,
    }
}

/// What is written for a forbidden character: Word's breaks and hyphens by name, nothing for the others.
pub(in crate::format) const fn stand_in(forbidden: char) -> &'static str {
    match forbidden {
        '\u{B}' | '\u{C}' => "\n",
        '\u{1E}' => "\u{2011}",
        '\u{1F}' => "\u{AD}",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_and_non_characters_are_forbidden() {
        assert!("\t\n\r \u{7F}\u{85}\u{FFFD}ң😀".chars().all(is_legal));
        assert!("\0\u{1}\u{8}\u{B}\u{1F}\u{FFFE}\u{FFFF}".chars().all(|character| !is_legal(character)));
    }

    #[test]
    fn every_stand_in_is_itself_allowed() {
        let forbidden = (0..0x20).filter_map(char::from_u32).filter(|character| !is_legal(*character));
        assert!(forbidden.flat_map(|character| stand_in(character).chars()).all(is_legal));
    }
}
