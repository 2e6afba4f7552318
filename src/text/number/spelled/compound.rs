//! Words that begin with a number: «двухдневный», «двадцатипятилетие», «онжылдық».
//!
//! Comes in: a word in small letters. Goes out: its number, certain before a measure. Source: Розенталь,
//! Справочник по правописанию, § 68: such compounds begin with the numeral's genitive.

use super::lexicon::Meaning;

const NUMERALS: &[(&str, u64)] = &[
    ("одно", 1),
    ("двух", 2),
    ("трех", 3),
    ("четырех", 4),
    ("пяти", 5),
    ("шести", 6),
    ("семи", 7),
    ("восьми", 8),
    ("девяти", 9),
    ("десяти", 10),
    ("одиннадцати", 11),
    ("двенадцати", 12),
    ("тринадцати", 13),
    ("четырнадцати", 14),
    ("пятнадцати", 15),
    ("шестнадцати", 16),
    ("семнадцати", 17),
    ("восемнадцати", 18),
    ("девятнадцати", 19),
    ("двадцати", 20),
    ("тридцати", 30),
    ("сорока", 40),
    ("пятидесяти", 50),
    ("шестидесяти", 60),
    ("семидесяти", 70),
    ("восьмидесяти", 80),
    ("девяносто", 90),
    ("сто", 100),
    ("двухсот", 200),
    ("трехсот", 300),
    ("екі", 2),
    ("үш", 3),
    ("төрт", 4),
    ("бес", 5),
    ("он", 10),
    ("жүз", 100),
];

/// How words go on that count something: лет, дней, этажей, местный; жыл, күн.
const MEASURES: &[&str] = &[
    "дневн",
    "недельн",
    "месячн",
    "летн",
    "лети",
    "часов",
    "минутн",
    "секундн",
    "этажн",
    "комнатн",
    "метров",
    "километров",
    "процентн",
    "кратн",
    "местн",
    "тысячн",
    "миллионн",
    "градусн",
    "жылды",
    "күнді",
    "айлы",
    "апталы",
];

/// Letters that a compound must have after its number.
const SHORTEST_REST: usize = 4;

/// The number at the beginning of a compound; tens and ones follow each other.
pub(super) fn compound(lower: &str) -> Option<Meaning> {
    let (mut rest, mut value) = (lower, 0);
    while let Some((numeral, number)) = longest(rest) {
        rest = &rest[numeral.len()..];
        value += number;
    }
    let certain = MEASURES.iter().any(|measure| rest.starts_with(measure));
    (value > 0 && rest.chars().count() >= SHORTEST_REST).then_some(Meaning { value, certain })
}

fn longest(rest: &str) -> Option<&'static (&'static str, u64)> {
    NUMERALS.iter().filter(|(numeral, _)| rest.starts_with(numeral)).max_by_key(|one| one.0.len())
}
