//! Words from which a number may have come: "both" for 2, «полтора» for 1.5, «III» for 3.
//!
//! Comes in: a text. Goes out: values that it may say. They excuse a number on the other side and accuse none.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::claim::{Claim, Writing};
use crate::check::passage::Reading;
use crate::text::number::{Decimal, Quantity, Value};
use crate::text::token::{Token, TokenKind};

/// Beginnings of words in any of the languages, with the numbers that they may stand for.
const WORDS: &[Meaning] = &[
    ("half", &["0.5", "50", "2"]),
    ("quarter", &["0.25", "25", "4", "3"]),
    ("third", &["33"]),
    ("twice", &["2"]),
    ("double", &["2"]),
    ("both", &["2"]),
    ("pair", &["2"]),
    ("couple", &["2"]),
    ("triple", &["3"]),
    ("dozen", &["12"]),
    ("decade", &["10"]),
    ("centur", &["100"]),
    ("fortnight", &["14", "2"]),
    ("once", &["1"]),
    ("noon", &["12"]),
    ("midnight", &["12", "0"]),
    ("nineties", &["90"]),
    ("eighties", &["80"]),
    ("seventies", &["70"]),
    ("sixties", &["60"]),
    ("fifties", &["50"]),
    ("daily", &["24"]),
    ("an", &["1"]),
    ("a", &["1"]),
    ("zero", &["0"]),
    ("no", &["0"]),
    ("половин", &["0.5", "50", "2"]),
    ("полтора", &["1.5"]),
    ("полутор", &["1.5"]),
    ("полторы", &["1.5"]),
    ("пол", &["0.5"]),
    ("четверт", &["0.25", "25", "4"]),
    ("трет", &["33"]),
    ("дважды", &["2"]),
    ("вдвое", &["2"]),
    ("двое", &["2"]),
    ("двоих", &["2"]),
    ("двойн", &["2"]),
    ("оба", &["2"]),
    ("обе", &["2"]),
    ("обоих", &["2"]),
    ("обеих", &["2"]),
    ("пара", &["2"]),
    ("пары", &["2"]),
    ("пару", &["2"]),
    ("трижды", &["3"]),
    ("втрое", &["3"]),
    ("трое", &["3"]),
    ("троих", &["3"]),
    ("тройн", &["3"]),
    ("четверо", &["4"]),
    ("пятер", &["5"]),
    ("шестер", &["6"]),
    ("семер", &["7"]),
    ("десятилет", &["10"]),
    ("десят", &["10"]),
    ("сотн", &["100"]),
    ("столет", &["100"]),
    ("час", &["1"]),
    ("часа", &["1"]),
    ("век", &["100"]),
    ("сутк", &["24"]),
    ("суток", &["24"]),
    ("круглосуточн", &["24", "7"]),
    ("полдень", &["12"]),
    ("полноч", &["12", "0"]),
    ("нол", &["0"]),
    ("нул", &["0"]),
    ("жарты", &["0.5", "50", "2"]),
    ("жарым", &["0.5", "50", "2"]),
    ("ширек", &["0.25", "25", "4"]),
    ("екеу", &["2"]),
    ("қос", &["2"]),
    ("жұп", &["2"]),
    ("үшеу", &["3"]),
    ("төртеу", &["4"]),
    ("бесеу", &["5"]),
    ("алтау", &["6"]),
    ("жетеу", &["7"]),
    ("тәулік", &["24", "7"]),
    ("ғасыр", &["100"]),
    ("нөл", &["0"]),
    ("бір", &["1"]),
];

type Meaning = (&'static str, &'static [&'static str]);

/// The same by their first letters: this is asked of every word, and most begin with another.
static BY_LETTER: LazyLock<FxHashMap<char, Vec<&Meaning>>> = LazyLock::new(|| {
    let mut by_letter: FxHashMap<char, Vec<&Meaning>> = FxHashMap::default();
    for meaning in WORDS {
        meaning
            .0
            .chars()
            .next()
            .into_iter()
            .for_each(|first| by_letter.entry(first).or_default().push(meaning));
    }
    by_letter
});

/// Beginnings of words for ten years: "three decades" are thirty years.
const DECADES: [&str; 3] = ["decade", "десятилет", "онжылдық"];
/// After these words an hour is the one that begins next: «в начале седьмого» is shortly after six.
const BEFORE_HOURS: [&str; 5] = ["начале", "половине", "половина", "половину", "четверть"];
/// What may multiply the first number of "5 to 6 million".
const SCALES: [usize; 4] = [3, 6, 9, 12];

/// The values that a text may say beyond what it says for certain.
pub(super) fn hints(reading: &Reading<'_>, claims: &[Claim]) -> Vec<Claim> {
    let text = reading.passage.text;
    let words = reading.tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let mut found = Vec::new();
    for token in words {
        let written = token.span.slice(text);
        found.extend(numbers(written).into_iter().filter_map(|number| claim(number, token)));
        found.extend(roman(written).and_then(|number| claim(&number.to_string(), token)));
    }
    found.extend(ranges(text, claims));
    found.extend(claims.iter().filter_map(|claim| hour_before(text, claim)));
    if DECADES.iter().any(|decade| text.contains(decade)) {
        found.extend(claims.iter().filter_map(|claim| scaled(claim, 1)));
    }
    found
}

/// The hour that «начало седьмого» belongs to.
fn hour_before(text: &str, claim: &Claim) -> Option<Claim> {
    let before = text[..claim.span().start].trim_end();
    let Value::Number(number) = claim.value() else { return None };
    let is_hour = BEFORE_HOURS.iter().any(|word| before.ends_with(word));
    let hour: u8 = number.as_str().parse().ok().filter(|hour| is_hour && (1..=12).contains(hour))?;
    let value = Value::Number(Decimal::parse(&(hour - 1).to_string())?);
    Some(Claim { quantity: Quantity { value, span: claim.span() }, writing: Writing::Doubtful })
}

/// The numbers that a word may stand for.
fn numbers(written: &str) -> Vec<&'static str> {
    let first = written.chars().flat_map(char::to_lowercase).next().and_then(|first| BY_LETTER.get(&first));
    let Some(candidates) = first else { return Vec::new() };
    let lower = written.to_lowercase().replace('ё', "е");
    let meant = candidates.iter().filter(|(word, _)| means(&lower, word));
    meant.flat_map(|(_, numbers)| *numbers).copied().collect()
}

/// Words of up to three letters must be whole.
fn means(lower: &str, word: &str) -> bool {
    lower.starts_with(word) && (word.chars().count() > 3 || lower == word)
}

fn claim(number: &str, token: &Token) -> Option<Claim> {
    let value = Value::Number(Decimal::parse(number)?);
    Some(Claim { quantity: Quantity { value, span: token.span }, writing: Writing::Doubtful })
}

/// The value of a word of Roman digits, Latin or Cyrillic ones.
fn roman(word: &str) -> Option<i32> {
    let digit = |letter| match letter {
        'I' | 'І' | 'Ӏ' => Some(1),
        'V' => Some(5),
        'X' | 'Х' => Some(10),
        'L' => Some(50),
        'C' | 'С' => Some(100),
        _ => None,
    };
    let digits: Vec<i32> = word.chars().map(digit).collect::<Option<_>>()?;
    let signed = |(index, value): (usize, &i32)| {
        if digits.get(index + 1).is_some_and(|next| next > value) { -value } else { *value }
    };
    Some(digits.iter().enumerate().map(signed).sum())
}

/// "5 to 6 million" may be five million to six million: the first numbers of such ranges with every scale.
pub(super) fn ranges(text: &str, claims: &[Claim]) -> Vec<Claim> {
    let mut found = Vec::new();
    for pair in claims.windows(2).filter(|pair| is_range(text, &pair[0], &pair[1])) {
        found.extend(SCALES.iter().filter_map(|power| scaled(&pair[0], *power)));
    }
    found
}

/// A number times a power of ten.
fn scaled(claim: &Claim, power: usize) -> Option<Claim> {
    let Value::Number(number) = claim.value() else { return None };
    let quantity = Quantity { value: Value::Number(number.shifted(power)), span: claim.span() };
    Some(Claim { quantity, writing: Writing::Doubtful })
}

/// Whether two numbers stand close together and only the second has a word of scale.
fn is_range(text: &str, first: &Claim, second: &Claim) -> bool {
    let is_scaled = |claim: &Claim| claim.span().slice(text).contains(char::is_alphabetic);
    let gap = text.get(first.span().end..second.span().start).unwrap_or_default();
    (1..=9).contains(&gap.chars().count()) && !is_scaled(first) && is_scaled(second)
}
