//! Numbers in words, so that "eleven states" is not taken for "twelve states".
//!
//! Comes in: a text and its language. Goes out: the beginnings of its number words, in order. "One" is left out: it is
//! more often a pronoun, and so are thousands and more: after digits they belong to a value. Ordinals count as numbers.

use crate::language::Language;
use crate::text::token::words;

const ENGLISH: &[&str] = &[
    "two",
    "three",
    "third",
    "four",
    "five",
    "fif",
    "six",
    "seven",
    "eight",
    "nine",
    "nin",
    "ten",
    "eleven",
    "twelve",
    "twelf",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "twentie",
    "thirty",
    "thirtie",
    "forty",
    "fortie",
    "fifty",
    "fiftie",
    "sixty",
    "sixtie",
    "seventy",
    "seventie",
    "eighty",
    "eightie",
    "ninety",
    "ninetie",
    "hundred",
];
const ENGLISH_ENDINGS: &[&str] = &["", "th", "h", "s"];

const RUSSIAN: &[&str] = &[
    "дв",
    "тр",
    "трет",
    "четыр",
    "четверт",
    "пят",
    "шест",
    "сем",
    "седьм",
    "восем",
    "восьм",
    "девят",
    "десят",
    "одиннадцат",
    "двенадцат",
    "тринадцат",
    "четырнадцат",
    "пятнадцат",
    "шестнадцат",
    "семнадцат",
    "восемнадцат",
    "девятнадцат",
    "двадцат",
    "тридцат",
    "сорок",
    "пятьдесят",
    "пятидесят",
    "шестьдесят",
    "шестидесят",
    "семьдесят",
    "семидесят",
    "восемьдесят",
    "восьмидесят",
    "девяност",
    "сто",
    "двест",
    "двухсот",
    "трист",
    "трехсот",
];
const RUSSIAN_ENDINGS: &[&str] = &[
    "", "а", "е", "и", "ь", "ью", "о", "ух", "ум", "умя", "ех", "ем", "емя", "ьмя", "ый", "ой", "ий", "ого",
    "его", "ому", "ему", "ым", "им", "ом", "ая", "ья", "ую", "ое", "ье", "ые", "ьи", "ых", "ьих", "ыми",
    "ьими", "ей", "оих", "еро", "ерых",
];

const KAZAKH: &[&str] = &[
    "екі",
    "үш",
    "төрт",
    "бес",
    "алты",
    "жеті",
    "сегіз",
    "тоғыз",
    "он",
    "жиырма",
    "отыз",
    "қырық",
    "елу",
    "алпыс",
    "жетпіс",
    "сексен",
    "тоқсан",
    "жүз",
];
const KAZAKH_ENDINGS: &[&str] = &["", "нші", "ншы", "інші", "ыншы"];

/// The number words of a text; none in a language that is not known here.
pub(super) fn number_words(text: &str, language: &Language) -> Vec<&'static str> {
    let (stems, endings) = match language.primary() {
        "en" => (ENGLISH, ENGLISH_ENDINGS),
        "ru" => (RUSSIAN, RUSSIAN_ENDINGS),
        "kk" => (KAZAKH, KAZAKH_ENDINGS),
        _ => return Vec::new(),
    };
    let stem_of = |word: &str| {
        let lower = word.to_lowercase().replace('ё', "е");
        let fits = |stem: &&&str| lower.strip_prefix(**stem).is_some_and(|rest| endings.contains(&rest));
        stems.iter().filter(fits).max_by_key(|stem| stem.len()).copied()
    };
    words(text).filter(|word| !is_other_word(word)).filter_map(stem_of).collect()
}

/// Words that only look like numbers: those of семья, family; стоим, we cost.
fn is_other_word(word: &str) -> bool {
    let others = ["семей", "семьи", "семье", "семью", "семья", "стоим"];
    others.contains(&&*word.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_differ(tag: &str, one: &str, other: &str, expected: bool) {
        let language = Language::parse(tag).unwrap();
        assert_eq!(number_words(one, &language) != number_words(other, &language), expected, "{one}");
    }

    #[test]
    fn another_number_in_words_is_seen() {
        assert_differ("en", "Eleven states", "Twelve states", true);
        assert_differ("en", "twenty-five days", "twenty-six days", true);
        assert_differ("en", "the fifth time", "the sixth time", true);
        assert_differ("ru", "Одиннадцать государств", "Двенадцать государств", true);
        assert_differ("ru", "двух недель", "трёх недель", true);
        assert_differ("ru", "пятое заседание", "шестое заседание", true);
        assert_differ("kk", "Он бір мемлекет", "Он екі мемлекет", true);
        assert_differ("kk", "бесінші отырыс", "алтыншы отырыс", true);
    }

    #[test]
    fn the_same_number_and_other_words_are_no_difference() {
        assert_differ("en", "Two states met.", "Two states agreed.", false);
        assert_differ("ru", "5 тысяч человек", "5 тыс. человек", false);
        assert_differ("en", "The tent and the network", "The often used fore", false);
        assert_differ("ru", "пять членов, к пятнице", "пяти членам, пятно", false);
        assert_differ("ru", "семьи, стая и двор", "дворец, шестерня, восемь", true);
        assert_differ("ru", "семей, тем", "труд, столица", false);
        assert_differ("kk", "онда, жүзеге", "алтын, мыңдаған", false);
    }
}
