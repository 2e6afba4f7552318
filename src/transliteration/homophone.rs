//! Spellings that are read alike.
//!
//! Comes in: two words, of either alphabet. Goes out: whether their sounds are the same but for glides, which
//! languages hear and write in different places: Tokayev and Токаев, Mirziyoyev and Мирзиеев.

use super::sounds::{is_vowel, sounds};

/// Whether two words are spellings of one sequence of sounds. Other vowels make another word: Токаев, Такаев.
///
/// ```
/// # use tolmach::transliteration::sounds_alike;
/// assert!(sounds_alike("Toqaev", "Tokayev"));
/// assert!(sounds_alike("Қасымжомарт", "Касым-Жомарт"));
/// assert!(!sounds_alike("Такаев", "Токаев"));
/// ```
#[must_use]
pub fn sounds_alike(one: &str, other: &str) -> bool {
    let own = spoken(one);
    !own.is_empty() && own == spoken(other)
}

/// The sounds of a word in either alphabet, by which [`sounds_alike`] compares it; empty where it has none.
pub(crate) fn spoken(word: &str) -> Vec<u8> {
    without_glides(&sounds(word))
}

/// The sounds without `i` beside another vowel.
fn without_glides(sounds: &[u8]) -> Vec<u8> {
    let is_vowel_at =
        |at: Option<usize>| at.and_then(|at| sounds.get(at)).is_some_and(|&sound| is_vowel(sound));
    let is_glide =
        |at: usize| sounds[at] == b'i' && (is_vowel_at(at.checked_sub(1)) || is_vowel_at(Some(at + 1)));
    (0..sounds.len()).filter(|&at| !is_glide(at)).map(|at| sounds[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_sound_alike() {
        for (one, other) in [
            ("Tokaev", "Tokayev"),
            ("Tokayew", "Tokayev"),
            ("Тоқаев", "Токаев"),
            ("Kasym-Jomart", "Kassym-Zhomart"),
            ("Джапаров", "Жапаров"),
            ("Mirziyoev", "Mirziyoyev"),
            ("Shoygu", "Shoigu"),
        ] {
            assert!(sounds_alike(one, other), "{one} {other}");
        }
    }

    #[test]
    fn other_names_do_not() {
        for (one, other) in [
            ("Такаев", "Токаев"),
            ("Abe", "Abai"),
            ("Алиева", "Алиев"),
            ("Алматы", "Алма-Ата"),
            ("2019", "2020"),
        ] {
            assert!(!sounds_alike(one, other), "{one} {other}");
        }
    }
}
