//! Numbers in words, so that "eleven states" is not taken for "twelve states".
//!
//! Comes in: a text and its language. Goes out: the numbers that its words name, in order. "One" is left out: it is
//! more often a pronoun, and so are thousands and more alone: after digits they belong to a value.

use crate::language::Language;
use crate::text::number::{Decimal, Spelled, Value, spelled};
use crate::text::token::tokens;

/// The numbers in words of a text; none in a language that is not known here.
pub(super) fn number_words(text: &str, language: &Language) -> Vec<Value> {
    let numbers = spelled(text, &tokens(text), language).into_iter().filter(counts);
    numbers.map(|number| number.quantity.value).collect()
}

/// Whether the words are a number, or a second or third that may be a measure.
fn counts(number: &Spelled) -> bool {
    let is_low = |value: &Decimal| matches!(value.as_str(), "2" | "3");
    number.certain || matches!(&number.quantity.value, Value::Number(value) if is_low(value))
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
