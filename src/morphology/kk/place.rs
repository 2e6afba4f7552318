//! Kazakh words derived from the names of places.
//!
//! Comes in: a word and a name as written. Goes out: whether the word says what belongs to the place or who lives there:
//! қазақстандық, алматылықтар, өзбек. Source: the suffix -лық of «Қазақ грамматикасы» (Astana 2002); a people's name in
//! small letters stands before a noun as an adjective does.

use super::is_form;
use crate::morphology::PartOfSpeech;

const SUFFIXES: [&str; 6] = ["лық", "лік", "дық", "дік", "тық", "тік"];

/// Names with the words from which their adjectives are made, or which are adjectives themselves.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("Америка Құрама Штаттары", &["америка"]),
    ("АҚШ", &["америка"]),
    ("БАӘ", &["әмірлік"]),
    ("Германия", &["неміс"]),
    ("Грузия", &["грузин"]),
    ("Жапония", &["жапон"]),
    ("ҚР", &["қазақстан"]),
    ("ҚХР", &["қытай"]),
    ("Польша", &["поляк"]),
    ("РФ", &["ресей"]),
    ("Түркия", &["түрік"]),
    ("Ұлыбритания", &["британ", "британия", "ағылшын"]),
    ("Франция", &["француз"]),
    ("Өзбекстан", &["өзбек"]),
];

pub(super) fn is_derived(word: &str, name: &str) -> bool {
    let listed = IRREGULAR.iter().filter(|(irregular, _)| *irregular == name);
    is_of_place(word, name)
        || is_of_people(word, &name.to_lowercase())
        || people(name).is_some_and(|people| is_of_people(word, &people))
        || listed
            .flat_map(|(_, roots)| *roots)
            .any(|root| is_of_place(word, root) || is_of_people(word, root))
}

/// қазақстандық, with the endings of a noun.
fn is_of_place(word: &str, name: &str) -> bool {
    SUFFIXES.iter().any(|suffix| is_form(word, &format!("{name}{suffix}"), PartOfSpeech::Noun, false))
}

/// қытай, өзбек: in small letters.
fn is_of_people(word: &str, people: &str) -> bool {
    word.starts_with(char::is_lowercase) && is_form(word, people, PartOfSpeech::Noun, false)
}

/// өзбек of Өзбекстан, тәжік of Тәжікстан.
fn people(name: &str) -> Option<String> {
    Some(name.strip_suffix("стан")?.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_and_inhabitants_come_from_names() {
        for (word, name) in [
            ("қазақстандық", "Қазақстан"),
            ("Қазақстандықтар", "Қазақстан"),
            ("ресейлік", "Ресей"),
            ("мәскеулік", "Мәскеу"),
            ("алматылықтардың", "Алматы"),
            ("астаналық", "Астана"),
            ("қытайлық", "Қытай"),
            ("қытай", "Қытай"),
            ("тәжік", "Тәжікстан"),
            ("америкалық", "АҚШ"),
        ] {
            assert!(is_derived(word, name), "{word} of {name}");
        }
    }

    #[test]
    fn the_name_itself_and_other_words_do_not() {
        for (word, name) in [("Қытай", "Қытай"), ("Қазақстанға", "Қазақстан"), ("ирактық", "Иран")]
        {
            assert!(!is_derived(word, name), "{word} of {name}");
        }
    }
}
