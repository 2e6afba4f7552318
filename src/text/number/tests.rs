use proptest::prelude::*;

use super::*;

fn spoken(tag: &str, text: &str) -> Vec<String> {
    let language = Language::parse(tag).unwrap();
    values(text, &language).into_iter().map(|quantity| written(&quantity.value)).collect()
}

fn written(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Date { year, month, day } => {
            let part = |part: Option<i16>| part.map_or("?".to_owned(), |part| part.to_string());
            format!("{}-{month}-{}", part(*year), part(day.map(i16::from)))
        }
        Value::Time { hour, minute, second } => format!("{hour}:{minute}:{second}"),
    }
}

#[track_caller]
fn assert_values(tag: &str, text: &str, expected: &[&str]) {
    assert_eq!(spoken(tag, text), expected, "{tag}: {text}");
}

#[test]
fn equal_facts_are_equal_values_in_three_languages() {
    let facts: [(&[&str], &str, &str, &str); 22] = [
        (&["1000.5"], "1,000.5 tonnes", "1 000,5 тонны", "1 000,5 тонна"),
        (&["1500000"], "1.5 million people", "1,5 млн человек", "1,5 миллион адам"),
        (&["1500000"], "1.5 million", "1,5 миллиона", "1,5 миллионнан"),
        (&["2000000000"], "$2 billion", "2 млрд долларов", "2 миллиард доллар"),
        (&["3000"], "3 thousand", "3 тыс. человек", "3 мың адам"),
        (&["2500"], "2,500 guests", "2 тысячи 500 гостей", "2 мың 500 қонақ"),
        (&["5300000"], "5.3 million", "5 млн 300 тыс.", "5 млн. 300 мың"),
        (&["1000000"], "1,000,000", "1\u{A0}000\u{A0}000", "1\u{202F}000\u{202F}000"),
        (&["7.25"], "7.25%", "7,25 процента", "7,25 пайыз"),
        (&["?-2-19"], "February 19", "19 февраля", "19 ақпан"),
        (&["?-2-19"], "on the 19th of February", "к 19-му февраля", "19-ақпанда"),
        (&["?-2-19"], "19 February", "19 февр.", "ақпанның 19-ы"),
        (&["2026-2-19"], "February 19, 2026", "19 февраля 2026 года", "2026 жылғы 19 ақпан"),
        (&["2026-2-19"], "19 February 2026", "19.02.2026", "2026 жылдың 19 ақпанында"),
        (&["2026-2-19"], "Feb. 19, 2026", "2026-02-19", "2026 ж. 19 ақпан"),
        (&["2026-2-?"], "in February 2026", "в феврале 2026 г.", "2026 жылғы ақпанда"),
        (
            &["2026-2-19", "2026-2-20"],
            "February 19–20, 2026",
            "19–20 февраля 2026 г.",
            "2026 жылғы 19-20 ақпан",
        ),
        (&["?-9-3", "?-9-5"], "3 to 5 September", "3 по 5 сентября", "3 және 5 қыркүйек"),
        (&["2026"], "in 2026", "в 2026 году", "2026 жылы"),
        (&["21"], "the 21st century", "XXI век", "ХХІ ғасырда"),
        (&["2019", "2022"], "2019–2022", "в 2019–2022 гг.", "2019-2022 жж."),
        (&["15:30:0"], "3:30 p.m.", "15:30", "сағат 15.30-да"),
    ];
    for (expected, english, russian, kazakh) in facts {
        assert_values("en", english, expected);
        assert_values("ru", russian, expected);
        assert_values("kk", kazakh, expected);
    }
}

#[test]
fn a_letter_is_a_scale_only_after_money() {
    assert_values("en", "$150K, £2.5m, €3bn", &["150000", "2500000", "3000000000"]);
    assert_values("en", "a 5m wall, 4K", &["5", "4"]);
}

#[test]
fn ordinals_are_their_numbers() {
    assert_values("en", "the 1st, 2nd and 19th floor", &["1", "2", "19"]);
    assert_values("ru", "19-й съезд, 80-летие", &["19", "80"]);
    assert_values("kk", "19-шы, 5-ші", &["19", "5"]);
}

#[test]
fn a_minus_counts_only_where_it_is_clear() {
    assert_values("en", "-5 °C, −7, (-3), minus 2", &["-5", "-7", "-3", "-2"]);
    assert_values("ru", "от минус 10 до –5 °C", &["-10", "-5"]);
    assert_values("en", "COVID-19, 2019-2022, 10 -12, F-16", &["19", "2019", "2022", "10", "12", "16"]);
}

#[test]
fn one_shape_may_be_two_numbers_in_two_languages() {
    assert_values("en", "1.250 and 1,250", &["1.25", "1250"]);
    assert_values("ru", "1.250 и 1,250", &["1250", "1.25"]);
    assert_values("de", "1.250 und 1,250", &["1250", "1.25"]);
    assert_values("en-GB", "02/03/2026", &["2026-3-2"]);
    assert_values("en-US", "02/03/2026", &["2026-2-3"]);
}

#[test]
fn what_is_no_single_number_gives_its_parts() {
    assert_values("en", "version 1.2.3, ratio 1:500, 2025/26", &["1", "2", "3", "1", "500", "2025", "26"]);
    assert_values("en", "99.99.2026", &["99", "99", "2026"]);
}

#[test]
fn spaces_part_thousands_only_where_they_can() {
    assert_values("ru", "в 2025 300 человек", &["2025", "300"]);
    assert_values("en", "in chapter 5 300 people", &["5", "300"]);
    assert_values("kk", "12 345 678 теңге", &["12345678"]);
}

#[test]
fn digits_in_words_and_placeholders_are_no_values() {
    assert_values("en", "G20 {0} <a1> %1$s H1N1", &[]);
    assert_values("en", "You may 5 times; may XX be Vice X", &["5"]);
    assert_values("ru", "2 тысячелетия", &["2"]);
}

#[test]
fn roman_numbers_are_read_only_before_a_century() {
    assert_values("ru", "в XIX–XX вв. и при Петре I в Москве", &["19", "20"]);
    assert_values("kk", "ХХІ-ші ғасыр, XV ғ. және І Ахмет", &["21", "15"]);
    assert_values("en", "Louis XIV", &[]);
}

#[test]
fn spans_cover_the_value_and_its_words() {
    let text = "2026 жылғы 19-20 ақпанда 1,5 млн теңге";
    let found: Vec<_> =
        values(text, &Language::kazakh()).iter().map(|quantity| quantity.span.slice(text)).collect();
    assert_eq!(found, ["2026 жылғы 19", "20 ақпанда", "1,5 млн"]);
}

proptest! {
    #[test]
    fn values_stand_in_order_inside_the_text(
        text in "([0-9]{1,4}|[.,:/ –-]|19|2026| ақпан| февраля|February |млн| жылғы |XX| век|-го|th){0,24}",
        tag in "en|ru|kk|de",
    ) {
        let mut end = 0;
        for quantity in values(&text, &Language::parse(&tag).unwrap()) {
            prop_assert!(quantity.span.start >= end && !quantity.span.is_empty());
            end = quantity.span.end;
            prop_assert!(text.get(quantity.span.range()).is_some());
        }
    }
}
