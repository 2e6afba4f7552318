//! How alike a Latin and a Cyrillic word sound: names and international words that translations share.
//!
//! Comes in: one word of each alphabet. Goes out: 0 (nothing in common) to 1 (the same sounds).
//! Method: edit distance over sounds with graded costs (Wagner and Fischer 1974); vowels and related
//! consonants are cheap to change, endings of the Cyrillic word cheap to leave over.

use super::sounds::{is_vowel, sounds};

/// Costs in tenths of a full edit.
const FULL: u32 = 10;
const RELATED: u32 = 4;
const VOWEL: u32 = 5;
const ENDING: u32 = 4;

/// Pairs of consonants that languages write for one another: president and президент.
const RELATIVES: [&[u8; 2]; 16] = [
    b"sz", b"sc", b"sx", b"cx", b"kg", b"kh", b"gh", b"bp", b"bv", b"vf", b"dt", b"jz", b"jg", b"jx", b"ks",
    b"jd",
];

/// The similarity of a Latin and a Cyrillic word, 0 to 1; cognates reach about 0.75.
///
/// Words of two or three sounds meet by chance: ask for longer ones before trusting the figure.
///
/// ```
/// # use tolmach::transliteration::similarity;
/// assert!(similarity("resolution", "резолюция") > 0.8);
/// assert!(similarity("council", "мира") < 0.5);
/// ```
#[must_use]
pub fn similarity(latin_word: &str, cyrillic_word: &str) -> f64 {
    Pronunciation::of_latin(latin_word).similarity(&Pronunciation::of_cyrillic(cyrillic_word))
}

/// A word prepared for many comparisons.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Pronunciation(Vec<u8>);

impl Pronunciation {
    /// Of a word in Latin letters, with the endings of English read as other languages took them over.
    #[must_use]
    pub fn of_latin(word: &str) -> Self {
        Self(sounds(&with_latinate_ending(word)))
    }

    /// Of a word in Cyrillic letters.
    #[must_use]
    pub fn of_cyrillic(word: &str) -> Self {
        Self(sounds(word))
    }

    /// The similarity of a Latin word to a Cyrillic one, 0 to 1, as [`similarity`] has it.
    #[must_use]
    pub fn similarity(&self, cyrillic: &Self) -> f64 {
        let longer = self.0.len().max(cyrillic.0.len());
        if self.0.is_empty() || cyrillic.0.is_empty() {
            return 0.0;
        }
        let most = f64::from(FULL) * longer as f64;
        (1.0 - f64::from(distance(&self.0, &cyrillic.0)) / most).max(0.0)
    }
}

/// English endings as the Cyrillic languages took them over: -tion is -ция, -sion is -сия.
fn with_latinate_ending(word: &str) -> String {
    let word = word.to_lowercase();
    let plural = word.strip_suffix('s').filter(|singular| singular.ends_with("ion")).unwrap_or(&word);
    match (plural.strip_suffix("tion"), plural.strip_suffix("sion")) {
        (Some(stem), _) => format!("{stem}tsia"),
        (_, Some(stem)) => format!("{stem}sia"),
        _ => word,
    }
}

/// The least cost of turning the Latin sounds into the Cyrillic ones.
fn distance(latin: &[u8], cyrillic: &[u8]) -> u32 {
    let mut costs: Vec<u32> = std::iter::once(0).chain(running_cost(cyrillic)).collect();
    for (at, &own) in latin.iter().enumerate() {
        let is_last = at + 1 == latin.len();
        let mut diagonal = costs[0];
        costs[0] += edge_cost(own);
        for (column, &other) in cyrillic.iter().enumerate() {
            let left_over = if is_last && latin.len() > 3 { ENDING } else { edge_cost(other) };
            let best = (diagonal + change_cost(own, other))
                .min(costs[column + 1] + edge_cost(own))
                .min(costs[column] + left_over);
            diagonal = std::mem::replace(&mut costs[column + 1], best);
        }
    }
    costs[cyrillic.len()]
}

/// The cost of inserting the sounds up to each one.
fn running_cost(sounds: &[u8]) -> impl Iterator<Item = u32> + '_ {
    sounds.iter().scan(0, |sum, &sound| {
        *sum += edge_cost(sound);
        Some(*sum)
    })
}

/// The cost of a sound that one word lacks.
fn edge_cost(sound: u8) -> u32 {
    if is_vowel(sound) || sound == b'h' { VOWEL } else { FULL }
}

fn change_cost(own: u8, other: u8) -> u32 {
    match (own == other, is_vowel(own), is_vowel(other)) {
        (true, ..) => 0,
        (_, true, true) => RELATED,
        (_, false, false) if are_related(own, other) => RELATED,
        _ => FULL,
    }
}

fn are_related(own: u8, other: u8) -> bool {
    RELATIVES.iter().any(|pair| **pair == [own, other] || **pair == [other, own])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cognates_and_names_sound_alike() {
        for (latin, cyrillic) in [
            ("president", "президент"),
            ("president", "президентінің"),
            ("minister", "министр"),
            ("resolution", "резолюция"),
            ("resolutions", "резолюциясы"),
            ("commission", "комиссия"),
            ("parliament", "парламент"),
            ("diplomat", "дипломат"),
            ("Tokayev", "Тоқаевтың"),
            ("Washington", "Вашингтон"),
            ("Astana", "Астанаға"),
            ("Zhaparov", "Жапаровым"),
            ("congress", "конгресс"),
            ("Gaza", "Газа"),
        ] {
            let found = similarity(latin, cyrillic);
            assert!(found >= 0.7, "{latin} {cyrillic} {found}");
        }
    }

    #[test]
    fn chance_pairs_do_not() {
        for (latin, cyrillic) in [
            ("council", "мира"),
            ("peace", "бейбітшілік"),
            ("president", "кеңес"),
            ("statement", "заявление"),
            ("with", "для"),
            ("agreement", "келісім"),
            ("government", "правительство"),
            ("minister", "мәселе"),
            ("war", "соғыс"),
        ] {
            let found = similarity(latin, cyrillic);
            assert!(found <= 0.6, "{latin} {cyrillic} {found}");
        }
    }

    #[test]
    fn equal_sounds_are_one_and_no_sounds_are_nothing() {
        assert!((similarity("Putin", "Путин") - 1.0).abs() < f64::EPSILON);
        assert!(similarity("", "Путин").abs() < f64::EPSILON);
        assert!(similarity("2019", "2019").abs() < f64::EPSILON);
    }
}
