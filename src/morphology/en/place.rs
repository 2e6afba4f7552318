//! English words derived from the names of places.
//!
//! Comes in: a word and a name as written. Goes out: whether the word says what belongs to the place or who lives there:
//! Chinese, Kazakhstanis, Uzbek. Source: the suffixes that the lists of country names and adjectives of the EU's
//! Interinstitutional Style Guide use; what no suffix gives is listed.

const SUFFIXES: [&str; 13] =
    ["n", "ns", "an", "ans", "ian", "ians", "ean", "eans", "ese", "i", "is", "ish", "ic"];

/// Names with their adjectives.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("czechia", &["czech", "czechs"]),
    ("denmark", &["danish", "danes"]),
    ("finland", &["finnish", "finns"]),
    ("france", &["french"]),
    ("germany", &["german", "germans"]),
    ("greece", &["greek", "greeks"]),
    ("ireland", &["irish"]),
    ("moscow", &["muscovite", "muscovites"]),
    ("netherlands", &["dutch"]),
    ("norway", &["norwegian", "norwegians"]),
    ("poland", &["polish", "poles"]),
    ("saudi arabia", &["saudi", "saudis"]),
    ("serbia", &["serb", "serbs"]),
    ("spain", &["spanish", "spaniards"]),
    ("sweden", &["swedish", "swedes"]),
    ("switzerland", &["swiss"]),
    ("turkey", &["turks"]),
    ("türkiye", &["turkish", "turks"]),
    ("uae", &["emirati", "emiratis"]),
    ("uk", &["british", "britons"]),
    ("united arab emirates", &["emirati", "emiratis"]),
    ("united kingdom", &["british", "britons"]),
    ("united states", &["american", "americans", "us"]),
    ("usa", &["american", "americans"]),
];

pub(super) fn is_derived(word: &str, name: &str) -> bool {
    if !word.starts_with(char::is_uppercase) {
        return false;
    }
    let (word, name) = (word.to_lowercase(), name.to_lowercase());
    let mut listed = IRREGULAR.iter().filter(|(irregular, _)| *irregular == name);
    has_suffix(&word, &name)
        || is_people(&word, &name)
        || listed.any(|(_, adjectives)| adjectives.contains(&word.as_str()))
}

/// Chinese of China, Iranian of Iran: the suffix follows the name, or what it is without its last vowels.
fn has_suffix(word: &str, name: &str) -> bool {
    let short = name.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y']);
    let rest = |root: &str| word.strip_prefix(root).is_some_and(|rest| SUFFIXES.contains(&rest));
    rest(name) || rest(short)
}

/// Uzbek and Uzbeks of Uzbekistan.
fn is_people(word: &str, name: &str) -> bool {
    let people = name.strip_suffix("stan").map(|people| people.trim_end_matches('i'));
    people.is_some_and(|people| word == people || word.strip_suffix('s') == Some(people))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_and_inhabitants_come_from_names() {
        for (word, name) in [
            ("Kazakhstanis", "Kazakhstan"),
            ("Kazakh", "Kazakhstan"),
            ("Uzbek", "Uzbekistan"),
            ("Russian", "Russia"),
            ("Chinese", "China"),
            ("Iranian", "Iran"),
            ("Korean", "Korea"),
            ("Turkish", "Turkey"),
            ("French", "France"),
        ] {
            assert!(is_derived(word, name), "{word} of {name}");
        }
    }

    #[test]
    fn the_name_itself_and_other_words_do_not() {
        for (word, name) in
            [("China", "China"), ("Indonesian", "India"), ("Iraqi", "Iran"), ("polish", "Poland")]
        {
            assert!(!is_derived(word, name), "{word} of {name}");
        }
    }
}
