use proptest::prelude::*;

use super::*;
use crate::text::token::tokens;

fn found(tag: &str, text: &str) -> Vec<(String, bool)> {
    let found = spelled(text, &tokens(text), &Language::parse(tag).unwrap());
    let written = |value: &Value| match value {
        Value::Number(number) => number.to_string(),
        other => panic!("{other:?} is no number"),
    };
    found.iter().map(|one| (written(&one.quantity.value), one.certain)).collect()
}

#[track_caller]
fn assert_spelled(tag: &str, text: &str, expected: &[&str]) {
    let certain: Vec<String> = found(tag, text).into_iter().filter(|one| one.1).map(|one| one.0).collect();
    assert_eq!(certain, expected, "{text}");
}

#[test]
fn equal_numbers_are_equal_in_three_languages() {
    for (expected, english, russian, kazakh) in [
        ("5", "five states", "пяти государств", "бес мемлекет"),
        ("25", "twenty-five", "двадцать пять", "жиырма бес"),
        ("11", "eleven", "одиннадцати", "он бір"),
        ("18", "the eighteenth", "восемнадцатая", "он сегізінші"),
        ("40", "forty", "сорока", "қырық"),
        ("205", "two hundred and five", "двухсот пяти", "екі жүз бес"),
        ("3000", "three thousand", "трёх тысяч", "үш мың"),
        (
            "2500000",
            "two million five hundred thousand",
            "два миллиона пятьсот тысяч",
            "екі миллион бес жүз мың",
        ),
    ] {
        assert_spelled("en", english, &[expected]);
        assert_spelled("ru", russian, &[expected]);
        assert_spelled("kk", kazakh, &[expected]);
    }
}

#[test]
fn words_that_are_seldom_exact_numbers_are_not_certain() {
    for (tag, text) in [
        ("en", "one of the thousands, a second"),
        ("ru", "один из тысяч, во-вторых"),
        ("kk", "бір, мыңның, жүз"),
    ] {
        assert_spelled(tag, text, &[]);
        assert_eq!(found(tag, text).len(), 3, "{text}");
    }
}

#[test]
fn words_that_look_like_numbers_are_none() {
    for (tag, text) in [
        ("en", "often weighty freight, sixtine, tender"),
        ("ru", "семья и семью, пятно, стоим, двор, шестерня, тройка"),
        ("kk", "онда, оның, алтын, жүзеге, бестік, үшін"),
    ] {
        assert_eq!(found(tag, text), [], "{text}");
    }
}

#[test]
fn numbers_that_stand_side_by_side_stay_apart() {
    assert_spelled("en", "two or three, four five", &["2", "3", "4", "5"]);
    assert_spelled("ru", "пять шестых, десять пять", &["5", "6", "10", "5"]);
    assert_spelled("kk", "екі-үш", &["2", "3"]);
}

#[test]
fn compounds_begin_with_their_number() {
    assert_spelled(
        "ru",
        "трёхдневный визит, двадцатипятилетие, столетний, восьмидесятилетия",
        &["3", "25", "100", "80"],
    );
    assert_spelled("kk", "онжылдық, бесжылдық", &["10", "5"]);
    assert_spelled("ru", "стадион, трёхсторонний, семинария", &[]);
}

proptest! {
    #[test]
    fn numbers_stand_in_order_inside_the_text(
        text in "(two|twenty|hundred| and |million|trillion|пят|десять|сто|тысяч|он|жүз|мың|[- ,]){0,24}",
        tag in "en|ru|kk|de",
    ) {
        let mut end = 0;
        for one in spelled(&text, &tokens(&text), &Language::parse(&tag).unwrap()) {
            let span = one.quantity.span;
            prop_assert!(span.start >= end && !span.is_empty());
            end = span.end;
            prop_assert!(text.get(span.range()).is_some());
        }
    }
}
