//! Month names in every case form.
//!
//! Comes in: a word. Goes out: the month, 1 to 12. Names and abbreviations: CLDR.

use super::ending::is_kazakh_form;
use super::scan::{Speech, folded};

const ENGLISH: [(&str, &[&str]); 12] = [
    ("january", &["jan"]),
    ("february", &["feb"]),
    ("march", &["mar"]),
    ("april", &["apr"]),
    ("may", &[]),
    ("june", &["jun"]),
    ("july", &["jul"]),
    ("august", &["aug"]),
    ("september", &["sep", "sept"]),
    ("october", &["oct"]),
    ("november", &["nov"]),
    ("december", &["dec"]),
];

/// Stem, whether its endings are those of a soft stem (январь) or of март, abbreviations.
const RUSSIAN: [(&str, &[&str], &[&str]); 12] = [
    ("январ", SOFT, &["янв"]),
    ("феврал", SOFT, &["фев", "февр"]),
    ("март", HARD, &["мар"]),
    ("апрел", SOFT, &["апр"]),
    ("ма", &["й", "я", "ю", "ем", "е"], &[]),
    ("июн", SOFT, &[]),
    ("июл", SOFT, &[]),
    ("август", HARD, &["авг"]),
    ("сентябр", SOFT, &["сен", "сент"]),
    ("октябр", SOFT, &["окт"]),
    ("ноябр", SOFT, &["ноя", "нояб"]),
    ("декабр", SOFT, &["дек"]),
];
const SOFT: &[&str] = &["ь", "я", "ю", "ем", "ём", "е"];
const HARD: &[&str] = &["", "а", "у", "ом", "е"];

/// Stems; a final к is г before a possessive ending.
const KAZAKH: [&[&str]; 12] = [
    &["қаңтар"],
    &["ақпан"],
    &["наурыз"],
    &["сәуір"],
    &["мамыр"],
    &["маусым"],
    &["шілде"],
    &["тамыз"],
    &["қыркүйек", "қыркүйег"],
    &["қазан"],
    &["қараша"],
    &["желтоқсан"],
];

/// The first two letters of the names.
const ENGLISH_BEGINNINGS: [[char; 2]; 10] = [
    ['j', 'a'],
    ['f', 'e'],
    ['m', 'a'],
    ['a', 'p'],
    ['j', 'u'],
    ['a', 'u'],
    ['s', 'e'],
    ['o', 'c'],
    ['n', 'o'],
    ['d', 'e'],
];
const RUSSIAN_BEGINNINGS: [[char; 2]; 10] = [
    ['я', 'н'],
    ['ф', 'е'],
    ['м', 'а'],
    ['а', 'п'],
    ['и', 'ю'],
    ['а', 'в'],
    ['с', 'е'],
    ['о', 'к'],
    ['н', 'о'],
    ['д', 'е'],
];
const KAZAKH_BEGINNINGS: [[char; 2]; 9] = [
    ['қ', 'а'],
    ['а', 'қ'],
    ['н', 'а'],
    ['с', 'ә'],
    ['м', 'а'],
    ['ш', 'і'],
    ['т', 'а'],
    ['қ', 'ы'],
    ['ж', 'е'],
];

/// The month that a word names. English names begin with a capital: "may" is a verb.
pub(super) fn month(word: &str, speech: Speech) -> Option<u8> {
    if !begins_like_a_month(word, speech) {
        return None;
    }
    let lower = word.to_lowercase();
    let index = match speech {
        Speech::English => {
            ENGLISH.iter().position(|(name, short)| *name == lower || short.contains(&&*lower))
        }
        Speech::Russian => RUSSIAN.iter().position(|month| is_russian(&lower, month)),
        Speech::Kazakh => {
            KAZAKH.iter().position(|stems| stems.iter().any(|stem| is_kazakh_form(&lower, stem)))
        }
        Speech::Other(_) => None,
    };
    u8::try_from(index? + 1).ok()
}

/// Whether the first two letters are those of a month, as they are of few words: this is asked of every word.
fn begins_like_a_month(word: &str, speech: Speech) -> bool {
    let mut letters = word.chars().map(folded);
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else { return false };
    match speech {
        Speech::English => {
            ENGLISH_BEGINNINGS.contains(&[first, second]) && word.starts_with(char::is_uppercase)
        }
        Speech::Russian => RUSSIAN_BEGINNINGS.contains(&[first, second]),
        Speech::Kazakh => KAZAKH_BEGINNINGS.contains(&[first, second]),
        Speech::Other(_) => false,
    }
}

fn is_russian(word: &str, (stem, endings, short): &(&str, &[&str], &[&str])) -> bool {
    let inflected = word.strip_prefix(stem).is_some_and(|ending| endings.contains(&ending));
    inflected || short.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_every_case_form() {
        for word in ["февраль", "февраля", "февралю", "февралём", "Феврале", "февр"]
        {
            assert_eq!(month(word, Speech::Russian), Some(2), "{word}");
        }
        for word in
            ["ақпан", "ақпанның", "ақпанға", "ақпанды", "ақпанда", "ақпаннан", "ақпанмен", "ақпанындағы"]
        {
            assert_eq!(month(word, Speech::Kazakh), Some(2), "{word}");
        }
        assert_eq!(month("қыркүйегінде", Speech::Kazakh), Some(9));
        assert_eq!(month("Sept", Speech::English), Some(9));
    }

    #[test]
    fn every_name_begins_as_the_list_of_beginnings_says() {
        let russian = RUSSIAN.iter().flat_map(|(stem, _, short)| short.iter().chain([stem]));
        let kazakh = KAZAKH.iter().copied().flatten();
        assert!(russian.copied().all(|word| begins_like_a_month(word, Speech::Russian)));
        assert!(kazakh.copied().all(|word| begins_like_a_month(word, Speech::Kazakh)));
    }

    #[test]
    fn other_words_are_no_months() {
        assert_eq!(month("may", Speech::English), None);
        assert_eq!(month("маяк", Speech::Russian), None);
        assert_eq!(month("қазандық", Speech::Kazakh), None);
    }
}
