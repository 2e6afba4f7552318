//! The letters that the rules see, and the way back to ordinary spelling.
//!
//! Comes in: a word in Cyrillic, in the Latin alphabet of 2021, or with look-alike letters.
//! Goes out: lower-case Cyrillic letters with `я` and `ю` taken apart (`йа`, `йу`), as suffixes
//! meet them: қою is қой + у, жаяды is жай + ады.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::transliteration::{kazakh_from_latin, kazakh_to_latin};

/// The folded letters of a word.
pub(super) fn fold(word: &str) -> Vec<char> {
    let mut letters = Vec::with_capacity(word.len() / 2 + 2);
    for part in composed(word).split_inclusive(is_hyphen) {
        fold_part(part, &mut letters);
    }
    letters
}

/// The spelling of folded letters as a form of `lemma`: its own letters as long as they agree, the
/// rest in Cyrillic or in the Latin alphabet.
pub(super) fn respell(lemma: &str, letters: &[char], in_latin: bool) -> String {
    let whole = fold(lemma);
    let (shared, used) =
        if letters.starts_with(&whole) { (lemma, whole.len()) } else { shared_start(lemma, letters) };
    let rest = contracted(&letters[used..]);
    shared.to_owned() + &if in_latin { kazakh_to_latin(&rest) } else { rest }
}

/// The start of a lemma that folds to the start of the letters, and how many of them.
fn shared_start<'a>(lemma: &'a str, letters: &[char]) -> (&'a str, usize) {
    let mut used = 0;
    for (at, letter) in lemma.char_indices() {
        let own = fold(letter.encode_utf8(&mut [0; 4]));
        if own.is_empty() || !letters[used..].starts_with(&own) {
            return (&lemma[..at], used);
        }
        used += own.len();
    }
    (lemma, used)
}

/// Whether a word has Latin letters alone.
pub(super) fn is_latin(word: &str) -> bool {
    !word.contains(is_cyrillic) && word.contains(char::is_alphabetic)
}

/// The letters with `йа` and `йу` joined to `я` and `ю`.
fn contracted(letters: &[char]) -> String {
    let mut spelling = String::with_capacity(letters.len() * 2);
    let mut rest = letters;
    while let Some((&first, after)) = rest.split_first() {
        let (letter, left) = match (first, after) {
            ('й', ['а', left @ ..]) => ('я', left),
            ('й', ['у', left @ ..]) => ('ю', left),
            _ => (first, after),
        };
        spelling.push(letter);
        rest = left;
    }
    spelling
}

fn composed(word: &str) -> Cow<'_, str> {
    if word.contains(is_combining_mark) { Cow::Owned(word.nfc().collect()) } else { Cow::Borrowed(word) }
}

/// Between hyphens a word is of one script: `Facebook-тің` is Latin, then Cyrillic.
fn fold_part(part: &str, letters: &mut Vec<char>) {
    if part.contains(is_cyrillic) {
        part.chars().for_each(|letter| push_folded(look_alike(letter), letters));
    } else if part.contains(|letter: char| letter.is_alphabetic()) {
        kazakh_from_latin(part).chars().for_each(|letter| push_folded(letter, letters));
    } else {
        part.chars().for_each(|letter| push_folded(letter, letters));
    }
}

fn push_folded(letter: char, letters: &mut Vec<char>) {
    match letter {
        'я' | 'Я' => letters.extend(['й', 'а']),
        'ю' | 'Ю' => letters.extend(['й', 'у']),
        'ё' | 'Ё' => letters.push('е'),
        '\u{AD}' | '\u{200B}'..='\u{200D}' => {}
        _ if is_hyphen(letter) => letters.push('-'),
        'а'..='ө' if !letter.is_uppercase() => letters.push(letter),
        _ => letters.extend(letter.to_lowercase()),
    }
}

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52F}')
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '‐' | '‑' | '‒' | '–')
}

/// The Cyrillic letter that a Latin one inside a Cyrillic word stands for.
fn look_alike(letter: char) -> char {
    match letter {
        'A' | 'a' => 'а',
        'B' => 'в',
        'C' | 'c' => 'с',
        'E' | 'e' => 'е',
        'H' => 'н',
        'h' => 'һ',
        'I' | 'i' | 'ı' => 'і',
        'K' | 'k' => 'к',
        'M' | 'm' => 'м',
        'O' | 'o' => 'о',
        'P' | 'p' => 'р',
        'T' | 't' => 'т',
        'X' | 'x' => 'х',
        'Y' | 'y' => 'у',
        'ə' | 'Ə' => 'ә',
        'ɵ' | 'Ɵ' => 'ө',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_folds(word: &str, expected: &str) {
        assert_eq!(fold(word).iter().collect::<String>(), expected);
    }

    #[test]
    fn look_alikes_become_cyrillic_inside_cyrillic_words() {
        assert_folds("Kеңесi", "кеңесі");
        assert_folds("ОҢТҮСТIК", "оңтүстік");
        assert_folds("ШЫHЫС", "шыныс");
        assert_folds("жиһан", "жиһан");
    }

    #[test]
    fn the_latin_alphabet_becomes_cyrillic() {
        assert_folds("Qazaqstan", "қазақстан");
        assert_folds("keñesiniñ", "кеңесінің");
    }

    #[test]
    fn iotated_letters_are_taken_apart_and_joined_again() {
        assert_folds("қою", "қойу");
        assert_eq!(respell("Қою", &fold("қояды"), false), "Қояды");
        assert_eq!(respell("Майами", &fold("майамиде"), false), "Майамиде");
    }
}
