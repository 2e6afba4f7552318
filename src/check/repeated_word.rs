//! `repeated-word`: a word written twice.
//!
//! Comes in: a text, with its source where there is one. Goes out: both words, where nothing but white space parts
//! them. Words that may follow themselves: the grammars of the three languages; where the source doubles a word too,
//! the translation may. Kazakh doubles words with a hyphen (көп-көп), and here and there without.

use super::finding::{Finding, Side};
use super::passage::{ReadPair, Reading};
use super::rule::Rule;
use super::telltale::betrays;
use crate::glossary::Glossary;
use crate::text::token::{Token, TokenKind};
use crate::text::{Byte, Span};

const ENGLISH: &[&str] = &[
    "had", "that", "her", "is", "do", "who", "very", "so", "no", "yes", "more", "many", "much", "far",
    "long", "again", "round", "there", "now", "never", "really", "bye", "ha", "blah", "knock", "big", "too",
    "on", "in", "it",
];
const RUSSIAN: &[&str] = &[
    "его",
    "ее",
    "их",
    "да",
    "нет",
    "ну",
    "очень",
    "еще",
    "так",
    "вот",
    "что",
    "как",
    "то",
    "ха",
    "ой",
    "еле",
    "чуть",
    "едва",
    "давно",
    "много",
    "долго",
    "далеко",
    "тихо",
    "скоро",
    "все",
    "только",
    "было",
];
const KAZAKH: &[&str] = &[
    "бір",
    "екі",
    "үш",
    "көп",
    "аз",
    "жиі",
    "анда",
    "сан",
    "талай",
    "неше",
    "қайта",
    "қайта-қайта",
    "тез",
    "ақырын",
    "жоқ",
    "иә",
    "ал",
    "мен",
    "сен",
    "ол",
    "сол",
    "күн",
    "жыл",
    "үй",
    "түрлі",
    "өз",
    "бөлек",
    "жеке",
    "әр",
    "бар",
    "деп",
    "оқта",
    "тау",
    "топ",
    "жай",
    "әрең",
    "зорға",
    "әлі",
    "енді",
    "нақ",
    "дәл",
    "тап",
    "тіпті",
    "дүркін",
];
/// Single letters that are words.
const LETTERS: &[&str] = &["a", "и", "в", "с", "к", "о", "у", "а", "я"];
/// Endings of Kazakh converbs, which are doubled for what lasts: айта айта, күліп күліп.
const CONVERBS: &[&str] = &["а", "е", "й", "ып", "іп", "п"];

pub(super) fn check(pair: &ReadPair<'_>, _: &Glossary, findings: &mut Vec<Finding>) {
    let mut found = repeated(&pair.target).peekable();
    if found.peek().is_some() && !pair.source.as_ref().is_some_and(|source| doubles(source).next().is_some())
    {
        findings.extend(found);
    }
}

fn repeated<'reading>(reading: &'reading Reading<'_>) -> impl Iterator<Item = Finding> + 'reading {
    let text = reading.passage.text;
    doubles(reading).filter(|(first, second)| !may_follow_itself(reading, first, second)).map(
        |(first, second)| {
            let word = first.span.slice(text);
            finding(Span::new(first.span.start, second.span.end), word)
        },
    )
}

fn finding(span: Span<Byte>, word: &str) -> Finding {
    Finding {
        rule: Rule::RepeatedWord,
        severity: Rule::RepeatedWord.severity(),
        side: Side::Target,
        span,
        message: format!("\"{word}\" stands twice"),
        concept: None,
        suggestions: vec![word.to_owned()],
    }
}

/// Words that follow themselves with nothing but white space between, and that no hyphen joins to others.
fn doubles<'reading>(
    reading: &'reading Reading<'_>,
) -> impl Iterator<Item = (&'reading Token, &'reading Token)> {
    let text = reading.passage.text;
    let windows = reading.tokens.windows(2).enumerate();
    windows.filter_map(move |(index, pair)| {
        let [first, second] = pair else { return None };
        let words = first.kind == TokenKind::Word && second.kind == TokenKind::Word;
        let same = words
            && first.span.len() == second.span.len()
            && first.span.end < second.span.start
            && is_same_word(first.span.slice(text), second.span.slice(text));
        let joined = || {
            let touches =
                |at: usize, end: usize| reading.tokens.get(at).is_some_and(|one| one.span.start == end);
            let before = index.checked_sub(1).map(|before| reading.tokens[before]);
            let hyphen = |token: &Token| {
                matches!(token.span.slice(text), "-" | "‑" | "'" | "’" | "/" | "_" | "." | "\\")
            };
            let after = reading.tokens.get(index + 2);
            before.is_some_and(|one| one.span.end == first.span.start && hyphen(&one))
                || after.is_some_and(|one| {
                    touches(index + 2, second.span.end) && hyphen(one) && touches(index + 3, one.span.end)
                })
        };
        (same && !joined()).then_some((first, second))
    })
}

fn is_same_word(one: &str, other: &str) -> bool {
    one == other || one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
}

/// A name, a letter that is no word, or a word that the language doubles.
fn may_follow_itself(reading: &Reading<'_>, first: &Token, second: &Token) -> bool {
    let (first, second) = (first.span.slice(reading.passage.text), second.span.slice(reading.passage.text));
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let lower = first.to_lowercase().replace('ё', "е");
    let is_listed = |words: &[&str]| words.contains(&&*lower);
    let is_letter = first.chars().nth(1).is_none();
    is_capital(first) && is_capital(second)
        || is_letter && !is_listed(LETTERS)
        || match reading.passage.language.primary() {
            "en" => is_listed(ENGLISH),
            "ru" => is_listed(RUSSIAN),
            "kk" => is_listed(KAZAKH) || is_converb(&lower) && !betrays(&lower, "kk"),
            _ => true,
        }
}

/// Whether a Kazakh word ends as converbs do; short ones (да, де, ба) are particles.
fn is_converb(lower: &str) -> bool {
    lower.chars().count() > 3 && CONVERBS.iter().any(|ending| lower.ends_with(ending))
}
