use crate::check::Rule::NumberMismatch;
use crate::check::testing::{alone, found};

#[track_caller]
fn assert_same(english: &str, russian: &str, kazakh: &str) {
    for target in [("ru", russian), ("kk", kazakh)] {
        assert_eq!(found(NumberMismatch, ("en", english), target), [], "{english}");
        assert_eq!(found(NumberMismatch, target, ("en", english)), [], "{english}");
    }
    assert_eq!(found(NumberMismatch, ("ru", russian), ("kk", kazakh)), [], "{russian}");
}

#[track_caller]
fn assert_differs(source: (&str, &str), target: (&str, &str), expected: &[(&str, &[&str])]) {
    let found = found(NumberMismatch, source, target);
    let found: Vec<(&str, Vec<&str>)> =
        found.iter().map(|(words, put)| (&**words, put.iter().map(|one| &**one).collect())).collect();
    let expected: Vec<_> = expected.iter().map(|(words, put)| (*words, put.to_vec())).collect();
    assert_eq!(found, expected, "{source:?} {target:?}");
}

#[test]
fn equal_numbers_may_be_written_in_the_ways_of_each_language() {
    assert_same("It grew by 1.5%.", "Рост составил 1,5 %.", "Өсім 1,5 пайыз болды.");
    assert_same("1,000 people", "1 000 человек", "1 000 адам");
    assert_same("the 3rd session", "3-я сессия", "3-ші сессия");
    assert_same("1.5 million tenge", "1,5 млн тенге", "1,5 миллион теңге");
    assert_same("February 19, 2026", "19 февраля 2026 года", "2026 жылғы 19 ақпан");
    assert_same("in the 21st century", "в XXI веке", "ХХІ ғасырда");
    assert_same("at 3:30 p.m.", "в 15.30", "сағат 15:30-да");
}

#[test]
fn digits_may_be_words_on_the_other_side() {
    assert_same("5 states", "пять государств", "бес мемлекет");
    assert_same("twenty-five schools", "25 школ", "25 мектеп");
    assert_same("a 3-day visit", "трёхдневный визит", "үш күндік сапар");
    assert_same("2 countries", "обе страны", "екі ел");
    assert_same("three decades", "30 лет", "30 жыл");
    assert_same("By 10 a.m. they came.", "К десяти часам утра пришли.", "Таңғы сағат онға қарай келді.");
    assert_same("shortly after 6 p.m.", "в начале седьмого вечера", "кешкі алтыдан кейін");
    assert_same("the 2nd phase", "II этап", "II кезең");
    assert_same("in the 1990s", "в 90-е годы", "90-жылдары");
    assert_same("5 to 6 million", "от 5 млн до 6 млн", "5–6 миллион");
}

#[test]
fn another_number_is_told_where_it_stands_with_the_right_one() {
    assert_differs(("en", "It grew by 1.5%."), ("ru", "Рост составил 15 %."), &[("15", &["1,5"])]);
    assert_differs(("en", "15 schools"), ("kk", "16 мектеп"), &[("16", &["15"])]);
    assert_differs(("en", "1,000 people"), ("ru", "10 000 человек"), &[("10 000", &["1 000"])]);
    assert_differs(("en", "on 5 June"), ("ru", "5 июля"), &[("5 июля", &["5 июня"])]);
    assert_differs(("en", "in the 18th century"), ("kk", "ХІХ ғасырда"), &[("ХІХ", &["ХVІІІ"])]);
    assert_differs(("en", "eleven days"), ("ru", "15 дней"), &[("15", &["11"])]);
}

#[test]
fn where_another_word_would_have_to_change_nothing_is_suggested() {
    assert_differs(("en", "5 days"), ("ru", "2 дня"), &[("2", &[])]);
    assert_differs(("en", "3.2 billion tenge"), ("kk", "3,2 млн теңге"), &[("3,2 млн", &[])]);
}

#[test]
fn a_number_that_one_text_alone_has_is_told_there() {
    assert_differs(("en", "It grew by 14% in 2025."), ("ru", "Он вырос в 2025 году."), &[("14", &[])]);
    assert_differs(
        ("en", "The school was rebuilt."),
        ("kk", "600 орындық мектеп жөнделді."),
        &[("600", &[])],
    );
}

#[test]
fn numbers_in_words_are_compared_where_each_text_has_one() {
    assert_differs(("en", "five states"), ("ru", "шесть государств"), &[("шесть", &[])]);
    assert_differs(("en", "a three-day visit"), ("ru", "двухдневный визит"), &[("двухдневный", &[])]);
    assert_differs(("en", "seven lakes"), ("kk", "тоғыз көл"), &[("тоғыз", &[])]);
    assert_differs(("en", "One of the two came."), ("ru", "Пришёл кто-то."), &[]);
}

#[test]
fn a_measure_may_be_said_in_another_unit() {
    assert_same("1.2 km long", "длиной 1200 метров", "ұзындығы 1200 метр");
    assert_same("2.5 tonnes", "2500 кг", "2500 келі");
    assert_differs(("en", "1.2 km"), ("ru", "1200 км"), &[("1200", &["1,2"])]);
}

#[test]
fn kazakh_numbers_may_be_owned() {
    assert_differs(("en", "nine of them"), ("kk", "олардың сегізі"), &[("сегізі", &[])]);
}

#[test]
fn several_numbers_are_told_without_guessing_which_is_which() {
    let (source, target) = (("en", "From 5 to 11 tonnes"), ("ru", "От 6 до 12 тонн"));
    assert_differs(source, target, &[("6", &[]), ("12", &[])]);
}

#[test]
fn addresses_and_codes_say_no_numbers() {
    assert_differs(("en", "See example.org/a/2019 &#39;"), ("ru", "См. сайт"), &[]);
    assert_differs(("en", "G20 and {0}"), ("kk", "Жиырмалық"), &[]);
}

#[test]
fn a_text_alone_has_nothing_to_differ_from() {
    assert_eq!(alone(NumberMismatch, "en", "5 of 6"), []);
}
