//! Letters of Russian words.
//!
//! Comes in: a word as written. Goes out: its folded form, in which spelling variants are equal,
//! and forms written with the capitals of their lemma.

use unicode_normalization::UnicodeNormalization;

const SOFT_HYPHEN: char = '\u{AD}';
/// The block of combining diacritical marks: some of them compose with the letter before.
const COMBINING_MARKS: fn(char) -> bool = |character| ('\u{300}'..='\u{36F}').contains(&character);
const STRESS_MARKS: [char; 2] = ['\u{300}', '\u{301}'];

/// Lower case, `ё` as `е`, without soft hyphens and stress marks.
pub(super) fn fold(word: &str) -> String {
    let kept =
        word.chars().filter(|&character| character != SOFT_HYPHEN && !STRESS_MARKS.contains(&character));
    if word.contains(COMBINING_MARKS) { folded(word, kept.nfc()) } else { folded(word, kept) }
}

fn folded(word: &str, characters: impl Iterator<Item = char>) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in characters.flat_map(char::to_lowercase) {
        folded.push(if letter == 'ё' { 'е' } else { letter });
    }
    folded
}

pub(super) fn is_vowel(letter: char) -> bool {
    "аеиоуыэюя".contains(letter)
}

pub(super) fn is_consonant(letter: char) -> bool {
    letter.is_alphabetic() && !is_vowel(letter) && !"ьъй".contains(letter)
}

pub(super) fn is_husher(letter: char) -> bool {
    "жчшщ".contains(letter)
}

pub(super) fn vowels(word: &str) -> usize {
    word.chars().filter(|&letter| is_vowel(letter)).count()
}

pub(super) fn is_capitalized(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Two letters or more, all capital: `ООН`, `МИД`.
pub(super) fn is_all_capitals(word: &str) -> bool {
    let letters = || word.chars().filter(|letter| letter.is_alphabetic());
    letters().count() > 1 && letters().all(char::is_uppercase)
}

/// `form`, which is folded or in lower case, with the capitals and the `ё` of `lemma`.
///
/// A short word in capitals is an abbreviation, whose ending stays small: `МИДа`.
pub(super) fn with_capitals_of(form: &str, lemma: &str) -> String {
    if is_all_capitals(lemma) && lemma.chars().count() > LONGEST_ABBREVIATION {
        return form.to_uppercase();
    }
    let mut pattern = lemma.chars().filter(|&character| character != SOFT_HYPHEN);
    let mut written = String::with_capacity(form.len());
    for letter in form.chars() {
        match pattern.next() {
            Some(capital) if capital.is_uppercase() => written.extend(letter.to_uppercase()),
            Some('ё') if letter == 'е' => written.push('ё'),
            _ => written.push(letter),
        }
    }
    written
}

pub(super) const LONGEST_ABBREVIATION: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_variants_fold_to_one_word() {
        assert_eq!(fold("Объеди\u{AD}нённых"), "объединенных");
        assert_eq!(fold("сове\u{301}т"), "совет");
        assert_eq!(fold("Е\u{308}лка и\u{306}"), "елка й");
    }

    #[test]
    fn capitals_follow_the_lemma() {
        assert_eq!(with_capitals_of("совета", "Совет"), "Совета");
        assert_eq!(with_capitals_of("мида", "МИД"), "МИДа");
        assert_eq!(with_capitals_of("казахстана", "КАЗАХСТАН"), "КАЗАХСТАНА");
    }
}
