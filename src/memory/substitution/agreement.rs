//! Whether a number may stand where another stood, and how its ending changes.
//!
//! Comes in: a translation, the place of a number in it, and the change. Goes out: the letters after the number that
//! belong to it, as they must be now; nothing where another word would have to change with it. Sources: Розенталь,
//! Справочник по правописанию, on numerals; The Chicago Manual of Style, ch. 9; kazakh.rs.

use super::{Passage, kazakh};
use crate::text::{Byte, Span};

/// One number in place of another, both in ASCII digits with a point before the fraction.
pub(super) struct Change<'text> {
    pub(super) old: String,
    pub(super) new: String,
    pub(super) writing: Writing<'text>,
}

/// How the number is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing<'text> {
    Digits,
    /// With the words that follow the digits: «млн», "million".
    WithScale(&'text str),
    /// A century.
    Roman,
    /// The day of a date.
    Day,
}

/// The letters after a number that belong to it: how many bytes, and what stands there now.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Ending {
    pub(super) length: usize,
    pub(super) put: String,
}

/// What stands around the number.
struct Surroundings<'text> {
    /// The word before, in small letters.
    before: String,
    /// All that follows.
    after: &'text str,
    /// Whether a hyphen parts the number from the letters that touch it.
    hyphen: bool,
    /// The letters that touch the number, directly or after a hyphen.
    letters: &'text str,
    /// The next word after a space, in small letters.
    next: String,
}

/// The ending in the language of the translation; none where the number cannot stand there as it is.
pub(super) fn ending(target: Passage<'_>, span: Span<Byte>, change: &Change<'_>) -> Option<Ending> {
    let around = Surroundings::new(target.text, span);
    // "5 (five) days": the number stands there twice.
    if around.after.trim_start().starts_with('(') && change.writing != Writing::Day {
        return None;
    }
    match target.language.primary() {
        "en" => english(&around, change),
        "ru" => russian(&around, change),
        "kk" => kazakh(&around, change),
        _ => None,
    }
}

impl<'text> Surroundings<'text> {
    fn new(text: &'text str, span: Span<Byte>) -> Self {
        let (before, after) = (&text[..span.start], &text[span.end..]);
        let joined = after.strip_prefix(['-', '‑', '–']).filter(|rest| rest.starts_with(char::is_alphabetic));
        let letters = leading_word(joined.unwrap_or(after));
        let spaced = after.trim_start();
        let next = if spaced.len() < after.len() { leading_word(spaced) } else { "" };
        let last = before.trim_end().rsplit(|one: char| !one.is_alphabetic()).next().unwrap_or_default();
        Self {
            before: last.to_lowercase(),
            after,
            hyphen: joined.is_some(),
            letters,
            next: next.to_lowercase(),
        }
    }
}

fn leading_word(text: &str) -> &str {
    let end = text.find(|one: char| !one.is_alphabetic()).unwrap_or(text.len());
    &text[..end]
}

fn kept() -> Option<Ending> {
    Some(Ending::default())
}

/// "1 day" is not "2 days"; 19th, 21st; "a 7" is "an 8".
fn english(around: &Surroundings<'_>, change: &Change<'_>) -> Option<Ending> {
    let Change { old, new, writing } = change;
    let ordinal = !around.hyphen && matches!(&*around.letters.to_lowercase(), "st" | "nd" | "rd" | "th");
    if matches!(&*around.before, "a" | "an") && has_vowel_sound(old) != has_vowel_sound(new) {
        return None;
    }
    if ordinal {
        let put = if *around.letters == around.letters.to_uppercase() {
            ordinal_of(new).to_uppercase()
        } else {
            ordinal_of(new).to_owned()
        };
        return Some(Ending { length: around.letters.len(), put });
    }
    let counts = !around.next.is_empty() && *writing == Writing::Digits;
    let agrees = (old == "1") == (new == "1") || !counts;
    agrees.then(Ending::default)
}

/// Eight, eleven and eighteen begin with a vowel.
fn has_vowel_sound(number: &str) -> bool {
    let whole = number.split('.').next().unwrap_or_default();
    let leads = whole.len() % 3 == 2 && (whole.starts_with("11") || whole.starts_with("18"));
    whole.starts_with('8') || leads
}

fn ordinal_of(number: &str) -> &'static str {
    let teens = ["11", "12", "13"].iter().any(|teen| number.ends_with(teen));
    match number.chars().next_back() {
        Some('1') if !teens => "st",
        Some('2') if !teens => "nd",
        Some('3') if !teens => "rd",
        _ => "th",
    }
}

/// Abbreviations after which nothing agrees with a number.
const RUSSIAN_INVARIABLE: &[&str] = &[
    "г",
    "гг",
    "в",
    "вв",
    "км",
    "м",
    "см",
    "мм",
    "кг",
    "т",
    "л",
    "га",
    "ч",
    "мин",
    "с",
    "сек",
    "млн",
    "млрд",
    "трлн",
    "тыс",
    "руб",
    "долл",
    "тг",
    "чел",
    "шт",
    "стр",
    "ст",
    "п",
    "пп",
    "кв",
    "куб",
    "кВт",
    "МВт",
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// 1 день, 2 дня, 5 дней; 19-й, 5-я; «со 2», «с 3».
fn russian(around: &Surroundings<'_>, change: &Change<'_>) -> Option<Ending> {
    let Change { old, new, writing } = change;
    let two = |number: &str| number.split('.').next() == Some("2");
    let preposition =
        matches!(&*around.before, "со" | "во") || matches!(&*around.before, "с" | "в") && two(new);
    if preposition && two(old) != two(new) || matches!(&*around.before, "со" | "во") && !two(new) {
        return None;
    }
    if !around.letters.is_empty() {
        return russian_ending_holds(around, old, new).then(Ending::default);
    }
    let year = is_year(old) && is_year(new) && is_year_word(&around.next);
    let free = match writing {
        Writing::Roman | Writing::Day => true,
        Writing::WithScale(scale) => RUSSIAN_INVARIABLE.contains(&scale.trim_matches([' ', '\u{A0}', '.'])),
        Writing::Digits => around.next.is_empty() || RUSSIAN_INVARIABLE.contains(&&*around.next) || year,
    };
    (free || Count::of(old) == Count::of(new)).then(Ending::default)
}

fn is_year(number: &str) -> bool {
    number.parse::<u16>().is_ok_and(|number| (1000..3000).contains(&number))
}

fn is_year_word(word: &str) -> bool {
    matches!(word, "год" | "года" | "году" | "годом" | "годе")
}

/// Which form a noun takes after the number.
#[derive(PartialEq, Eq)]
enum Count {
    One,
    Few,
    Many,
    Fraction,
}

impl Count {
    fn of(number: &str) -> Self {
        let number = number.trim_start_matches('-');
        let teens = number.len() > 1 && number[..number.len() - 1].ends_with('1');
        match number.chars().next_back() {
            _ if number.contains('.') => Self::Fraction,
            Some('1') if !teens => Self::One,
            Some('2'..='4') if !teens => Self::Few,
            _ => Self::Many,
        }
    }
}

/// Whether the letters that touch a number are the same for both: -й, -го, -летие; пятые but третьи, двух but пяти.
fn russian_ending_holds(around: &Surroundings<'_>, old: &str, new: &str) -> bool {
    let third = |number: &str| number.ends_with('3') && !number.ends_with("13");
    let large = |number: &str| number.len() > 1;
    match around.letters {
        unit if !around.hyphen => RUSSIAN_INVARIABLE.contains(&unit),
        "й" | "я" | "го" | "му" | "м" | "ю" | "ой" => true,
        "е" => !third(old) && !third(new),
        "х" | "ми" => large(old) && large(new),
        longer => longer.chars().count() > 3,
    }
}

/// Nouns do not agree with numbers; endings and conjunctions follow the last sound of the number as it is spoken.
fn kazakh(around: &Surroundings<'_>, change: &Change<'_>) -> Option<Ending> {
    let Change { old, new, writing } = change;
    let same = || kazakh::sound(old).is_some_and(|sound| Some(sound) == kazakh::sound(new));
    let scaled = matches!(writing, Writing::WithScale(_));
    let joined = matches!(&*around.next, "мен" | "бен" | "пен" | "да" | "де" | "та" | "те");
    match around.letters {
        _ if scaled => kept(),
        "" if joined => same().then(Ending::default),
        "" => kept(),
        "шы" | "ші" if around.hyphen => {
            let put = kazakh::ordinal_ending(new)?;
            let dash = around.after.chars().next().map_or(1, char::len_utf8);
            Some(Ending {
                length: dash + around.letters.len(),
                put: format!("{}{put}", &around.after[..dash]),
            })
        }
        letters if kazakh::is_noun(letters) => kept(),
        _ => same().then(Ending::default),
    }
}
