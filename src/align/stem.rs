//! Light stems: a word without most of its endings, by length alone.
//!
//! Comes in: a word and its language. Goes out: its first letters in lower case. Source: the
//! four-to-six-letter truncation of Och, "An efficient method for determining bilingual word
//! classes" (1999) and Fraser & Marcu (2005), who show that it halves the data IBM models need.

use crate::text::normal::composed;

/// The word in NFC and lower case with `ё` as `е`, soft hyphens and a possessive `'s` removed.
pub(super) fn fold(word: &str) -> String {
    let mut folded = if word.is_ascii() { word.to_ascii_lowercase() } else { composed_and_small(word) };
    let ending = ["'s", "’s", "ʼs"].into_iter().find(|ending| folded.ends_with(ending));
    folded.truncate(folded.len() - ending.map_or(0, str::len));
    folded
}

fn composed_and_small(word: &str) -> String {
    let plain = composed(word);
    let plain = plain.chars().filter(|character| *character != '\u{AD}').flat_map(char::to_lowercase);
    plain.map(|character| if character == 'ё' { 'е' } else { character }).collect()
}

/// The first letters of a folded word: Latin words keep six, as English and its neighbours inflect
/// little; all others five.
pub(super) fn stem(folded: &str) -> &str {
    let kept = if folded.starts_with(is_latin) { 6 } else { 5 };
    folded.char_indices().nth(kept).map_or(folded, |(end, _)| &folded[..end])
}

/// Whether a letter is of the Latin script: Unicode blocks Basic Latin to Latin Extended-B.
pub(super) fn is_latin(letter: char) -> bool {
    letter.is_alphabetic() && letter < '\u{250}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        assert_eq!(stem("installation"), stem("installing"));
        assert_eq!(stem("установка"), stem("установки"));
        assert_eq!(stem("кеңесіне"), stem("кеңесінің"));
    }

    #[test]
    fn short_words_stay_whole() {
        assert_eq!(stem("и"), "и");
        assert_eq!(stem("kernel"), "kernel");
    }

    #[test]
    fn folding_takes_case_and_possessive() {
        assert_eq!(fold("Kazakhstan’s"), "kazakhstan");
        assert_eq!(fold("ЁЛКА"), "елка");
    }
}
