//! Gold cases by hand: a query, a stored pair, and the translation that is to be offered.

use proptest::prelude::*;

use super::*;

fn offered(tags: (&str, &str), query: &str, stored: &str, target: &str) -> Option<Substituted> {
    let [from, to] = [tags.0, tags.1].map(|tag| Language::parse(tag).unwrap());
    let source = |text| Passage { text, language: &from };
    substitute(source(query), source(stored), Passage { text: target, language: &to })
}

/// Each case: query, stored source, stored target, target offered.
#[track_caller]
fn assert_offered(from: &str, to: &str, cases: &[[&str; 4]]) {
    for [query, stored, target, expected] in cases {
        let found = offered((from, to), query, stored, target);
        assert_eq!(found.map(|found| found.target).as_deref(), Some(*expected), "{query}");
    }
}

/// Each case: query, stored source, stored target.
#[track_caller]
fn assert_left_alone(from: &str, to: &str, cases: &[[&str; 3]]) {
    for [query, stored, target] in cases {
        assert_eq!(offered((from, to), query, stored, target), None, "{query}");
    }
}

#[test]
fn english_values_are_put_into_russian() {
    assert_offered(
        "en",
        "ru",
        &[
            [
                "The 25 members met.",
                "The 35 members met.",
                "35 членов встретились.",
                "25 членов встретились.",
            ],
            [
                "It met on February 20.",
                "It met on February 19.",
                "Встреча прошла 19 февраля.",
                "Встреча прошла 20 февраля.",
            ],
            ["on 3 March 2027", "on 19 February 2026", "19 февраля 2026 года", "3 марта 2027 года"],
            [
                "a budget of $1,250,000.5",
                "a budget of $1,000.5",
                "бюджет 1\u{A0}000,5 долл.",
                "бюджет 1\u{A0}250\u{A0}000,5 долл.",
            ],
            ["Growth was 7.25%.", "Growth was 5.5%.", "Рост составил 5,5%.", "Рост составил 7,25%."],
            ["1.8 million people", "1.5 million people", "1,5 млн человек", "1,8 млн человек"],
            ["It fell to -12 °C.", "It fell to -5 °C.", "Похолодало до −5 °C.", "Похолодало до −12 °C."],
            ["in 2027.", "in 2026.", "в 2026 г.", "в 2027 г."],
            ["in 2022 for", "in 2021 for", "в 2021 году для", "в 2022 году для"],
            ["the 20th century", "the 21st century", "XXI век", "XX век"],
            ["the 30th congress", "the 19th congress", "19-й съезд", "30-й съезд"],
            ["5–9 members", "5–7 members", "5–7 членов", "5–9 членов"],
            [
                "Doors open at 9:30.",
                "Doors open at 10:15.",
                "Двери открываются в 10:15.",
                "Двери открываются в 9:30.",
            ],
            ["Article 5.", "Article 1.", "Статья 1.", "Статья 5."],
            ["on 05/03/2026 and", "on 02/19/2026 and", "19.02.2026 и", "03.05.2026 и"],
            ["5 men and 7 women", "7 men and 5 women", "7 мужчин и 5 женщин", "5 мужчин и 7 женщин"],
        ],
    );
}

#[test]
fn english_values_are_put_into_kazakh() {
    assert_offered(
        "en",
        "kk",
        &[
            ["for 2 days", "for 1 day", "1 күн бойы", "2 күн бойы"],
            ["on 19 March", "on 19 February", "19 ақпанда", "19 наурызда"],
            [
                "on September 3, 2027",
                "on February 19, 2026",
                "2026 жылғы 19 ақпанда",
                "2027 жылғы 3 қыркүйекте",
            ],
            ["1,250.5 tonnes", "1,000.5 tonnes", "1 000,5 тонна", "1 250,5 тонна"],
            ["the 5th session", "the 19th session", "19-шы сессия", "5-ші сессия"],
            ["the 20th century", "the 21st century", "ХХІ ғасыр", "ХХ ғасыр"],
            ["by 7 percent", "by 5 percent", "5 пайызға", "7 пайызға"],
            ["up to 4 of", "up to 3 of", "3-ке дейін", "4-ке дейін"],
            ["by 2027 it", "by 2026 it", "2026 жылға қарай", "2027 жылға қарай"],
        ],
    );
}

#[test]
fn values_are_put_between_russian_and_kazakh() {
    assert_offered(
        "ru",
        "kk",
        &[
            [
                "Заседание пройдёт 20 марта.",
                "Заседание пройдёт 19 февраля.",
                "Отырыс 19 ақпанда өтеді.",
                "Отырыс 20 наурызда өтеді.",
            ],
            ["5 дней", "1 день", "1 күн", "5 күн"],
            ["Рост на 7,5%", "Рост на 5%", "5%-ға өсті", "7,5%-ға өсті"],
            ["в 2027 году", "в 2026 году", "2026 жылы", "2027 жылы"],
            ["12 500 тенге", "12 000 тенге", "12 000 теңге", "12 500 теңге"],
        ],
    );
    assert_offered(
        "kk",
        "ru",
        &[
            ["2027 жылғы 1 маусымда", "2026 жылғы 19 ақпанда", "19 февраля 2026 года", "1 июня 2027 года"],
            ["25 адам келді.", "35 адам келді.", "Пришли 35 человек.", "Пришли 25 человек."],
            ["19-шы отырыс", "20-шы отырыс", "20-е заседание", "19-е заседание"],
        ],
    );
}

#[test]
fn russian_and_kazakh_values_are_put_into_english() {
    assert_offered(
        "ru",
        "en",
        &[
            ["21-й съезд", "19-й съезд", "the 19th congress", "the 21st congress"],
            [
                "Встреча прошла 20 марта.",
                "Встреча прошла 19 февраля.",
                "The meeting was on February 19.",
                "The meeting was on March 20.",
            ],
            ["1 250 000,5 тонны", "1 000,5 тонны", "1,000.5 tonnes", "1,250,000.5 tonnes"],
            ["12 500 человек", "500 человек", "500 people", "12,500 people"],
            ["1,8 млрд тенге", "1,5 млрд тенге", "1.5 billion tenge", "1.8 billion tenge"],
        ],
    );
    assert_offered(
        "kk",
        "en",
        &[
            [
                "2027 жылғы 3 қыркүйекте",
                "2026 жылғы 19 ақпанда",
                "on the 19th of February, 2026",
                "on the 3rd of September, 2027",
            ],
            ["5%-ға", "7%-ға", "by 7%", "by 5%"],
        ],
    );
}

#[test]
fn what_another_word_must_agree_with_is_left_alone() {
    assert_left_alone(
        "en",
        "ru",
        &[
            ["for 2 days", "for 1 day", "в течение 1 дня"],
            ["It lasted 2 days.", "It lasted 5 days.", "Это длилось 5 дней."],
            ["It lasted 21 days.", "It lasted 25 days.", "Это длилось 25 дней."],
            ["It lasted 1.5 days.", "It lasted 2 days.", "Это длилось 2 дня."],
            ["2 million people", "5 million people", "5 миллионов человек"],
            ["The 2nd came.", "The 3rd came.", "Пришёл 3-ий."],
            ["from 3 February", "from 2 February", "со 2 февраля"],
            ["5 people came", "2 people came", "пришли 2-х человек"],
        ],
    );
    assert_left_alone(
        "ru",
        "en",
        &[["1 день", "5 дней", "5 days"], ["за 8 дней", "за 7 дней", "a 7 day trip"]],
    );
    assert_left_alone(
        "en",
        "kk",
        &[
            ["up to 6 of", "up to 5 of", "5-ке дейін"],
            ["6 and 7.", "5 and 7.", "5 пен 7."],
            ["until 9:40.", "until 10:30.", "сағат 10.30-ға дейін"],
        ],
    );
}

#[test]
fn what_is_not_certain_is_left_alone() {
    assert_left_alone(
        "en",
        "ru",
        &[
            // twice in the source, twice in the target, not at all in the target
            ["7 of 5 came", "5 of 5 came", "5 из 5 пришли"],
            ["7 members came.", "5 members came.", "5 членов, 5 голосов."],
            ["7 members came.", "5 members came.", "Пять членов пришли."],
            // the value and its word in letters
            ["6 (six) items", "5 (five) items", "5 (пять) пунктов"],
            // another thing is counted, the order is another
            ["7 women and 5 men", "5 men and 7 women", "5 мужчин и 7 женщин"],
            ["It cost 7 dollars.", "It cost 5 euros.", "Это стоило 5 евро."],
            ["It cost €7.", "It cost $5.", "Это стоило 5 долл."],
            // telephone numbers, versions, ratios, leading zeros
            ["Call +7 7172 74 50 25.", "Call +7 7172 74 50 29.", "Телефон: +7 7172 74 50 29."],
            ["Version 1.2.4 is out.", "Version 1.2.3 is out.", "Вышла версия 1.2.3."],
            ["at 1:600 scale", "at 1:500 scale", "в масштабе 1:500"],
            ["Room 007.", "Room 005.", "Кабинет 005."],
            // a year more, a sign more, a number more
            ["on 19 March 2027", "on 19 February", "19 февраля"],
            ["It was 7 °C.", "It was -5 °C.", "Было −5 °C."],
            ["5 of 7 members", "5 members", "5 членов"],
            // an abbreviated month in a Russian text
            ["on 3 March", "on 19 February", "19 февр."],
            ["in 5 days.", "in 5 days.", "через 5 дней."],
        ],
    );
}

#[test]
fn what_was_put_in_is_named_with_its_place() {
    let found = offered(("en", "ru"), "on 20 March", "on 19 February", "Встреча 19 февраля прошла.").unwrap();
    let place = Place { start: 8, end: 16 };
    let one =
        Substitution {
            kind: Kind::Date, stored: "19 февраля".into(), put: "20 марта".into(), span: place
        };
    assert_eq!(found.substitutions, [one]);
}

#[test]
fn numbers_and_dates_are_put_in_together() {
    let [query, stored] = ["On 20 March 40 members met.", "On 19 February 35 members met."];
    let found = offered(("en", "ru"), query, stored, "19 февраля встретились 35 членов.").unwrap();
    assert_eq!(found.target, "20 марта встретились 40 членов.");
    let put: Vec<_> = found.substitutions.iter().map(|one| one.put.as_str()).collect();
    assert_eq!(put, ["20 марта", "40"]);
}

proptest! {
    #[test]
    fn a_number_of_percent_reads_as_asked(old in 1_u32..2_000_000, new in 1_u32..2_000_000, to in "en|ru|kk") {
        prop_assume!(old != new);
        let [stored, query] = [old, new].map(|number| format!("Growth was {number}% there."));
        let target = format!("— {old}%.");
        let found = offered(("en", &to), &query, &stored, &target).unwrap();
        prop_assert_eq!(found.target, format!("— {new}%."));
    }

    #[test]
    fn a_date_reads_as_asked(old in (1_u8..=28, 0_usize..12), new in (1_u8..=28, 0_usize..12)) {
        prop_assume!(old != new);
        const MONTHS: [&str; 12] = ["қаңтарда", "ақпанда", "наурызда", "сәуірде", "мамырда", "маусымда", "шілдеде",
            "тамызда", "қыркүйекте", "қазанда", "қарашада", "желтоқсанда"];
        let english = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December"];
        let [stored, query] = [old, new].map(|(day, month)| format!("on {day} {} there", english[month]));
        let kazakh = |(day, month): (u8, usize)| format!("Ол {day} {} болды.", MONTHS[month]);
        let found = offered(("en", "kk"), &query, &stored, &kazakh(old)).unwrap();
        prop_assert_eq!(found.target, kazakh(new));
    }

    #[test]
    fn any_texts_are_borne(query in "([0-9]{1,4}|[.,:/ –()-]|ақпан|February |млн| жылғы |th|-шы){0,12}",
        stored in "([0-9]{1,4}|[.,:/ –()-]|ақпан|February |млн| жылғы |th|-шы){0,12}", to in "en|ru|kk|de") {
        let found = offered(("kk", &to), &query, &stored, &stored);
        for one in found.iter().flat_map(|found| &found.substitutions) {
            prop_assert!(one.put != one.stored);
        }
    }
}
