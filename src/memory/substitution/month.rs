//! Month names in the form in which another month stands.
//!
//! Comes in: a month's name as written, and the months. Goes out: the other month's name in the same form; nothing for a
//! form that is not known. Names: CLDR; their cases: the declensions of Russian and Kazakh.

use crate::language::Language;

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// With a soft stem (январь), or as nouns in a consonant (март); май stands alone.
const RUSSIAN: [&str; 12] = [
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
];
const RUSSIAN_ENDINGS: [[&str; 5]; 3] =
    [["ь", "я", "ю", "ем", "е"], ["", "а", "у", "ом", "е"], ["й", "я", "ю", "ем", "е"]];

const KAZAKH: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
];

/// The name of the month `new` as `written`, which names `old`, stands. Months count from 1.
pub(super) fn same_form(written: &str, language: &Language, old: u8, new: u8) -> Option<String> {
    let (old, new) = (usize::from(old).checked_sub(1)?, usize::from(new).checked_sub(1)?);
    let lower = written.to_lowercase();
    let name = match language.primary() {
        "en" => english(&lower, old, new),
        "ru" => russian(&lower, old, new),
        "kk" => kazakh(&lower, old, new),
        _ => None,
    }?;
    let capital = written.starts_with(char::is_uppercase);
    Some(if capital { with_capital(&name) } else { name })
}

/// Full names, and those cut to three letters (Sept. to four) where both are longer.
fn english(written: &str, old: usize, new: usize) -> Option<String> {
    let (old, new) = (ENGLISH.get(old)?.to_lowercase(), ENGLISH.get(new)?.to_lowercase());
    let cut = (3..=4).contains(&written.len()) && old.starts_with(written) && new.len() > 4;
    if written == old { Some(new) } else { cut.then(|| new[..3].to_owned()) }
}

fn russian(written: &str, old: usize, new: usize) -> Option<String> {
    let ending = written.strip_prefix(RUSSIAN.get(old)?)?.replace('ё', "е");
    let case = russian_endings(old).iter().position(|own| *own == ending)?;
    let stressed = written.ends_with("ём") && matches!(new, 0 | 1 | 8..=11);
    let ending = if stressed { "ём" } else { russian_endings(new)[case] };
    Some(format!("{}{ending}", RUSSIAN.get(new)?))
}

fn russian_endings(month: usize) -> &'static [&'static str; 5] {
    match month {
        2 | 7 => &RUSSIAN_ENDINGS[1],
        4 => &RUSSIAN_ENDINGS[2],
        _ => &RUSSIAN_ENDINGS[0],
    }
}

fn kazakh(written: &str, old: usize, new: usize) -> Option<String> {
    let (old, new) = (kazakh_forms(KAZAKH.get(old)?), kazakh_forms(KAZAKH.get(new)?));
    let case = old.iter().position(|form| form == written)?;
    new.into_iter().nth(case)
}

/// The cases of a month, then those of its possessive (ақпан айының … 2026 жылдың ақпанында), always in one order.
fn kazakh_forms(name: &str) -> Vec<String> {
    let front = name.ends_with(['р', 'е', 'к']) && !name.contains(['а', 'ы', 'о']) || name == "қыркүйек";
    let harmony = |back: &str, fronted: &str| if front { fronted.to_owned() } else { back.to_owned() };
    let vowel = name.ends_with(['а', 'е']);
    let voiceless = name.ends_with('к');
    let nasal = name.ends_with(['н', 'м']);
    let sibilant = name.ends_with('з');
    let pick = |vowel_one: &str, voiceless_one: &str, nasal_one: &str, other: &str| {
        match (vowel, voiceless, nasal) {
            (true, ..) => vowel_one,
            (_, true, _) => voiceless_one,
            (.., true) => nasal_one,
            _ => other,
        }
        .to_owned()
    };
    let genitive = pick("н", "т", "н", "д") + &harmony("ың", "ің");
    let dative = if voiceless { "ке".to_owned() } else { harmony("ға", "ге") };
    let accusative = pick("н", "т", "д", "д") + &harmony("ы", "і");
    let locative = pick("д", "т", "д", "д") + &harmony("а", "е");
    let ablative = pick("д", "т", "н", "д") + &harmony("ан", "ен");
    let instrumental = if voiceless {
        "пен"
    } else if sibilant {
        "бен"
    } else {
        "мен"
    }
    .to_owned();
    let adjective = pick("д", "т", "д", "д") + &harmony("ағы", "егі");
    let endings = [String::new(), genitive, dative, accusative, locative, ablative, instrumental, adjective];
    let possessive = format!("{}{}", if vowel { "с" } else { "" }, harmony("ы", "і"));
    let stem = if voiceless { name.replace("йек", "йег") } else { name.to_owned() };
    let owned = ["", "ның", "на", "н", "нда", "нан", "мен", "ндағы"].map(|back| {
        let fronted = back.replace('ы', "і").replace('а', "е").replace('ғ', "г");
        format!("{stem}{possessive}{}", harmony(back, &fronted))
    });
    endings.iter().map(|ending| format!("{name}{ending}")).chain(owned).collect()
}

fn with_capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_form(tag: &str, written: &str, old: u8, new: u8, expected: Option<&str>) {
        let language = Language::parse(tag).unwrap();
        assert_eq!(same_form(written, &language, old, new).as_deref(), expected, "{written}");
    }

    #[test]
    fn english_names_stay_whole_or_cut() {
        assert_form("en", "February", 2, 3, Some("March"));
        assert_form("en", "Feb", 2, 11, Some("Nov"));
        assert_form("en", "Feb", 2, 5, None);
    }

    #[test]
    fn russian_names_keep_their_case() {
        assert_form("ru", "февраля", 2, 3, Some("марта"));
        assert_form("ru", "Март", 3, 5, Some("Май"));
        assert_form("ru", "марте", 3, 12, Some("декабре"));
        assert_form("ru", "февралём", 2, 4, Some("апрелем"));
        assert_form("ru", "февралём", 2, 11, Some("ноябрём"));
        assert_form("ru", "мае", 5, 8, Some("августе"));
        assert_form("ru", "февр", 2, 3, None);
    }

    #[test]
    fn kazakh_names_keep_their_case() {
        assert_form("kk", "ақпан", 2, 3, Some("наурыз"));
        assert_form("kk", "ақпанда", 2, 9, Some("қыркүйекте"));
        assert_form("kk", "ақпанның", 2, 3, Some("наурыздың"));
        assert_form("kk", "ақпанның", 2, 6, Some("маусымның"));
        assert_form("kk", "ақпаннан", 2, 7, Some("шілдеден"));
        assert_form("kk", "наурызбен", 3, 4, Some("сәуірмен"));
        assert_form("kk", "наурызды", 3, 11, Some("қарашаны"));
        assert_form("kk", "ақпанында", 2, 9, Some("қыркүйегінде"));
        assert_form("kk", "қарашасында", 11, 7, Some("шілдесінде"));
        assert_form("kk", "шілдедегі", 7, 10, Some("қазандағы"));
        assert_form("kk", "ақпанға", 2, 4, Some("сәуірге"));
    }
}
