//! Whether a segment says that something is not so.
//!
//! Comes in: a text and its language. Goes out: how many negations it holds. Kazakh negates its verbs
//! by a suffix after the stem (келмеді, айтылмаған), so endings are looked at too.

use crate::language::Language;
use crate::text::token::words;

const ENGLISH: &[&str] =
    &["not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "cannot", "without"];
const RUSSIAN: &[&str] = &["не", "ни", "нет", "никогда", "никто", "ничто", "ничего", "без", "нельзя"];
const KAZAKH: &[&str] = &["емес", "жоқ", "ешқашан", "ешкім", "ештеңе", "ешбір"];

/// The negative suffix -ма/-ме, -ба/-бе, -па/-пе with the tense and participle endings that follow it.
const KAZAKH_SUFFIXES: &[&str] = &["ма", "ме", "ба", "бе", "па", "пе"];
const KAZAKH_ENDINGS: &[&str] = &["ды", "ді", "ған", "ген", "йды", "йді", "с", "са", "се", "йтын", "йтін"];

/// How many negations a text holds; 0 for a language that is not known here.
pub(super) fn negations(text: &str, language: &Language) -> usize {
    let negative: fn(&str) -> bool = match language.primary() {
        "en" => |word| ENGLISH.contains(&word) || word.ends_with("n't") || word.ends_with("n’t"),
        "ru" => |word| RUSSIAN.contains(&word),
        "kk" => |word| KAZAKH.contains(&word) || is_negative_kazakh_verb(word),
        _ => |_| false,
    };
    words(text).filter(|word| negative(&word.to_lowercase())).count()
}

/// келмеді = кел + ме + ді, with a stem of two letters at least before the suffix.
fn is_negative_kazakh_verb(word: &str) -> bool {
    let before_ending = KAZAKH_ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    let mut stems = before_ending
        .flat_map(|rest| KAZAKH_SUFFIXES.iter().filter_map(move |suffix| rest.strip_suffix(suffix)));
    stems.any(|stem| stem.chars().count() >= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_negations(tag: &str, text: &str, expected: usize) {
        assert_eq!(negations(text, &Language::parse(tag).unwrap()), expected, "{text}");
    }

    #[test]
    fn english_and_russian_negate_by_words() {
        assert_negations("en", "The Board did not meet.", 1);
        assert_negations("en", "It isn’t so, and it can't be.", 2);
        assert_negations("en", "The Board noted it.", 0);
        assert_negations("ru", "Решение не принято, и ни один член не возразил.", 3);
        assert_negations("ru", "Решение принято.", 0);
    }

    #[test]
    fn kazakh_negates_by_words_and_by_suffix() {
        assert_negations("kk", "Бұл шешім емес.", 1);
        assert_negations("kk", "Кеңес жиналмады.", 1);
        assert_negations("kk", "Шешім қабылданбаған.", 1);
        assert_negations("kk", "Кеңес жиналды.", 0);
        assert_negations("kk", "Елбасы Алматыда болды.", 0);
    }
}
