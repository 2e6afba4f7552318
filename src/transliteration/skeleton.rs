//! One key for all spellings of a name.
//!
//! Comes in: a name in Cyrillic (ru, kk) or Latin letters. Goes out: its consonants, for these are
//! what spellings agree in. Names that share a key need not be the same; [`super::similarity`] tells.

use super::sounds::{is_vowel, sounds};

/// The consonants of a name, after a mark where it begins with a vowel; hyphens do not matter.
///
/// The key is opaque ASCII, empty where the word has no letters of either alphabet.
///
/// ```
/// # use tolmach::transliteration::skeleton;
/// assert_eq!(skeleton("Тоқаев"), skeleton("Tokayev"));
/// assert_eq!(skeleton("Нұр-Сұлтан"), skeleton("Nur-Sultan"));
/// assert_ne!(skeleton("Путин"), skeleton("Tokayev"));
/// ```
#[must_use]
pub fn skeleton(word: &str) -> String {
    let sounds = sounds(word);
    let mut key = String::with_capacity(sounds.len());
    if sounds.first().is_some_and(|&first| is_vowel(first)) {
        key.push('*');
    }
    for consonant in sounds.into_iter().filter(|&sound| !is_vowel(sound)).map(char::from) {
        if !key.ends_with(consonant) {
            key.push(consonant);
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_spellings_of_a_name_share_a_key() {
        for names in [
            &["Токаев", "Тоқаев", "Tokayev", "Tokaev", "Toqaev", "TOKAYEV"][..],
            &["Қасым-Жомарт", "Касым-Жомарт", "Kassym-Jomart", "Kassym-Zhomart", "Qasym-Jomart"],
            &["Жапаров", "Джапаров", "Zhaparov", "Japarov"],
            &["Мирзиёев", "Мирзиеев", "Mirziyoyev", "Mirziyoev"],
            &["Путин", "Putin"],
            &["Нұр-Сұлтан", "Нур-Султан", "Nur-Sultan", "Nursultan"],
            &["Зеленский", "Zelensky", "Zelenskyy", "Zelenskij"],
            &["Ельцин", "Yeltsin"],
            &["Щербаков", "Shcherbakov"],
            &["Алиханов", "Alikhanov", "Alihanov"],
            &["Джонсон", "Johnson"],
            &["Әшімбаев", "Ашимбаев", "Ashimbayev"],
        ] {
            let keys: Vec<String> = names.iter().map(|name| skeleton(name)).collect();
            assert!(keys.iter().all(|key| *key == keys[0]), "{names:?}: {keys:?}");
        }
    }

    #[test]
    fn other_names_have_other_keys() {
        let names = ["Токаев", "Назарбаев", "Мамин", "Смаилов", "Бектенов", "Путин", "Жапаров", "Алиев"];
        let keys: std::collections::HashSet<String> = names.iter().map(|name| skeleton(name)).collect();
        assert_eq!(keys.len(), names.len());
        assert_eq!(skeleton("2019"), "");
    }
}
