//! Kazakh endings after month names and number words.

/// Possessive endings of the third person, or none.
const POSSESSIVE: [&str; 5] = ["", "ы", "і", "сы", "сі"];

/// Case endings and those that make an adjective of a noun (ақпандағы), in every harmony.
const CASE: [&str; 48] = [
    "",
    "ның",
    "нің",
    "дың",
    "дің",
    "тың",
    "тің",
    "ға",
    "ге",
    "қа",
    "ке",
    "на",
    "не",
    "ды",
    "ді",
    "ты",
    "ті",
    "ны",
    "ні",
    "н",
    "да",
    "де",
    "та",
    "те",
    "нда",
    "нде",
    "дан",
    "ден",
    "тан",
    "тен",
    "нан",
    "нен",
    "мен",
    "бен",
    "пен",
    "дағы",
    "дегі",
    "тағы",
    "тегі",
    "ндағы",
    "ндегі",
    "ғы",
    "гі",
    "қы",
    "кі",
    "дай",
    "дей",
    "тай",
];

/// Whether a lower-case word is the stem with Kazakh endings: ақпанның, ақпанында, миллионға.
pub(super) fn is_kazakh_form(word: &str, stem: &str) -> bool {
    let Some(ending) = word.strip_prefix(stem) else { return false };
    POSSESSIVE.iter().filter_map(|own| ending.strip_prefix(own)).any(|case| CASE.contains(&case))
}
