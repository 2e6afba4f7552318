//! `repeated-word`: a word written twice.
//!
//! Comes in: a text, with its source where there is one. Goes out: both words, where nothing but white space parts
//! them. Words that may follow themselves: the grammars of the three languages; where the source doubles a word, the
//! translation may. Kazakh doubles words with a hyphen (көп-көп), and here and there without.

use super::finding::{Finding, Side};
use super::passage::{ReadPair, Reading};
use super::rule::Rule;
use super::telltale::betrays;
use crate::glossary::Glossary;
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

const ENGLISH: &str = "had that her is do who very so no yes more many much far long again round there now never \
    really bye ha blah knock big too on in it etc";
const RUSSIAN: &str = "его ее их да нет ну очень еще так вот что как то ха ой еле чуть едва давно много долго далеко \
    тихо скоро все только было";
const KAZAKH: &str = "бір екі үш көп аз жиі анда сан талай неше қайта тез ақырын жоқ иә ал мен сен ол сол күн жыл үй \
    түрлі өз бөлек жеке әр бар деп оқта тау топ жай әрең зорға әлі енді нақ дәл тап тіпті дүркін айта көре жүре бара \
    келе тұра отыра";
/// Single letters that are words: others are names of things.
const LETTERS: &str = "a и в с к о у а я";
/// Endings of Kazakh converbs, which are doubled for what lasts: күліп күліп.
const CONVERBS: [&str; 3] = ["ып", "іп", "й"];

pub(super) fn check(pair: &ReadPair<'_>, _: &Glossary, findings: &mut Vec<Finding>) {
    let target = &pair.target;
    let found = doubles(target).filter(|double| !may_follow_itself(target, double));
    let mut found = found.map(|double| finding(target, double)).peekable();
    let of_source = || pair.source.as_ref().is_some_and(|source| doubles(source).next().is_some());
    if found.peek().is_some() && !of_source() {
        findings.extend(found);
    }
}

fn finding(reading: &Reading<'_>, [first, second]: [Token; 2]) -> Finding {
    let word = first.span.slice(reading.passage.text);
    let rule = Rule::RepeatedWord;
    Finding {
        rule,
        severity: rule.severity(),
        side: Side::Target,
        span: Span::new(first.span.start, second.span.end),
        message: format!("\"{word}\" stands twice"),
        concept: None,
        suggestions: vec![word.to_owned()],
    }
}

/// Words that follow themselves with nothing but white space between, and that no hyphen joins to others.
fn doubles<'reading>(reading: &'reading Reading<'_>) -> impl Iterator<Item = [Token; 2]> + 'reading {
    let pairs = reading.tokens.array_windows().enumerate();
    let doubles = pairs.filter(|(at, pair)| is_double(reading, pair) && !is_joined(reading, *at));
    doubles.map(|(_, pair)| *pair)
}

fn is_double(reading: &Reading<'_>, [first, second]: &[Token; 2]) -> bool {
    let words = first.kind == TokenKind::Word && second.kind == TokenKind::Word;
    let apart = first.span.end < second.span.start;
    let same_length = first.span.len() == second.span.len();
    let text = reading.passage.text;
    words && apart && same_length && is_same_word(first.span.slice(text), second.span.slice(text))
}

fn is_same_word(one: &str, other: &str) -> bool {
    let lower = |word: &'_ str| word.chars().flat_map(char::to_lowercase).collect::<String>();
    one == other || one.chars().next_back() == other.chars().next_back() && lower(one) == lower(other)
}

/// Whether a hyphen, an apostrophe or a slash makes the words at `at` parts of others.
fn is_joined(reading: &Reading<'_>, at: usize) -> bool {
    let touch = |at: usize| {
        let pair = reading.tokens.get(at..at + 2);
        pair.is_some_and(|pair| pair[0].span.end == pair[1].span.start)
    };
    let joins = |at: usize| {
        let mark = reading.tokens.get(at).map(|token| token.span.slice(reading.passage.text));
        matches!(mark, Some("-" | "‑" | "'" | "’" | "/" | "_" | "." | "\\"))
    };
    let before = at.checked_sub(1).is_some_and(|before| touch(before) && joins(before));
    before || joins(at + 2) && touch(at + 1) && touch(at + 2)
}

/// A name, a letter that is no word, or a word that the language doubles.
fn may_follow_itself(reading: &Reading<'_>, [first, second]: &[Token; 2]) -> bool {
    let text = reading.passage.text;
    let (first, second) = (first.span.slice(text), second.span.slice(text));
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let lower = first.to_lowercase().replace('ё', "е");
    let is_listed = |words: &str| words.split_ascii_whitespace().any(|word| word == lower);
    let is_letter = first.chars().nth(1).is_none();
    let is_doubled = || match reading.passage.language.primary() {
        "en" => is_listed(ENGLISH),
        "ru" => is_listed(RUSSIAN),
        "kk" => is_listed(KAZAKH) || is_converb(&lower),
        _ => true,
    };
    is_capital(first) && is_capital(second) || is_letter && !is_listed(LETTERS) || is_doubled()
}

/// Whether a Kazakh word ends as converbs do; short ones are particles.
fn is_converb(lower: &str) -> bool {
    lower.chars().count() > 3
        && CONVERBS.iter().any(|ending| lower.ends_with(ending))
        && !betrays(lower, "kk")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{alone, found};

    #[track_caller]
    fn assert_repeated(tag: &str, text: &str, expected: &[&str]) {
        let found = alone(Rule::RepeatedWord, tag, text);
        assert_eq!(found.iter().map(|(words, _)| &**words).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn a_word_that_stands_twice_is_told_and_one_of_them_suggested() {
        let found = alone(Rule::RepeatedWord, "en", "We saw the the bridge.");
        assert_eq!(found, [("the the".to_owned(), vec!["the".to_owned()])]);
        assert_repeated("ru", "Пришли и и ушли, в\u{A0}в доме.", &["и и", "в\u{A0}в"]);
        assert_repeated(
            "kk",
            "Бұл туралы туралы айтылды және және жазылды.",
            &["туралы туралы", "және және"],
        );
        assert_repeated("en", "The the end.", &["The the"]);
    }

    #[test]
    fn words_that_languages_double_are_left_alone() {
        assert_repeated("en", "All that that man had had was a very very long day.", &[]);
        assert_repeated("ru", "Это для него его дом, очень очень тихо, еле-еле, Нью-Нью.", &[]);
        assert_repeated(
            "kk",
            "Бір-бір, көп-көп, анда-санда, жиі-жиі; бір бір келді, айта айта, күліп күліп.",
            &[],
        );
    }

    #[test]
    fn names_codes_and_letters_are_left_alone() {
        assert_repeated("en", "Boutros Boutros-Ghali, Duran Duran, T T, x x; well-being being-like.", &[]);
        assert_repeated("ru", "Буньоль Буньоль, пункт б б.", &[]);
    }

    #[test]
    fn marks_between_part_the_words() {
        assert_repeated("en", "No, the, the… well. Well.", &[]);
        assert_repeated("ru", "Там, там были «дома» дома.", &[]);
    }

    #[test]
    fn where_the_source_doubles_a_word_the_translation_may() {
        let source = ("en", "Day after day day after day.");
        assert_eq!(found(Rule::RepeatedWord, source, ("ru", "День день за днём.")), []);
        assert_eq!(
            found(Rule::RepeatedWord, ("en", "Day after day."), ("ru", "День день за днём.")).len(),
            1
        );
    }
}
