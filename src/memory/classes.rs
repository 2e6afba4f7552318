//! Letters in classes: the coarse alphabet in which the index compares texts.
//!
//! Comes in: a character of a normal form. Goes out: one of 16 classes. Texts are never further apart in classes than
//! in characters. No class has two frequent letters of one script; frequencies of English, Russian and Kazakh as in any
//! table of letters, so that the classes weigh alike.

use std::sync::LazyLock;

/// How many classes there are: as many as four bits tell apart.
pub(crate) const CLASSES: usize = 16;
/// Changes whenever a character changes its class, or an index keeps them in another way: indexes of another version
/// are made anew.
pub(crate) const CLASSES_VERSION: u32 = 3;

/// The characters of each class; all others are spread by their code.
const MEMBERS: [&str; CLASSES] = [
    " /<>[]{}=%$&+*#@_|~^\\°§", // A space is so frequent that its class has little else.
    "eа56789",
    "tе01234",
    "aо.,і",
    "oнkxфэь",
    "iтzqщъ",
    "nи-ы",
    "sс'\"jж",
    "rр:;()!?цч",
    "hлvхш",
    "lвyд",
    "dкbқ",
    "cмpб",
    "uпgуғ",
    "mяwзң",
    "fгйүұөәюһ",
];
/// Every member stands below this code point.
const TABLE: usize = 0x530;

static CLASS_OF: LazyLock<[u8; TABLE]> = LazyLock::new(|| {
    let mut table = std::array::from_fn(spread);
    for (class, members) in (0..).zip(MEMBERS) {
        for member in members.chars().filter(|member| (*member as usize) < TABLE) {
            table[member as usize] = class;
        }
    }
    table
});

/// The class of a character, below [`CLASSES`].
pub(crate) fn class(character: char) -> u8 {
    let code = character as usize;
    CLASS_OF.get(code).copied().unwrap_or_else(|| spread(code))
}

fn spread(code: usize) -> u8 {
    u8::try_from(code % CLASSES).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_three_languages_has_its_own_place() {
        let letters = "abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі";
        for letter in letters.chars() {
            let home = MEMBERS.iter().filter(|members| members.contains(letter)).count();
            assert_eq!(home, 1, "{letter}");
            assert!(MEMBERS[usize::from(class(letter))].contains(letter), "{letter}");
        }
    }

    #[test]
    fn characters_of_other_scripts_have_a_class_too() {
        for character in "漢字αβ🙂\u{0}\u{10FFFF}№€".chars() {
            assert!(usize::from(class(character)) < CLASSES);
        }
    }
}
