//! `untranslated`: a translation that is empty, the same as its source, or still in the language of the source.
//!
//! Comes in: a pair, or a text alone. Goes out: the text, or the stretch of it in another script, that reads as
//! sentences do. Names, codes, addresses, numbers and short titles may stay as they are.

use super::address::is_address_at;
use super::finding::{Finding, Side};
use super::passage::{ReadPair, Reading};
use super::rule::Rule;
use super::telltale::betrays;
use crate::glossary::Glossary;
use crate::language::Language;
use crate::text::token::{Token, TokenKind};
use crate::text::{Byte, Span};

/// Words that a stretch of foreign words must have inside a translation: a title or a command has fewer.
const LONG_STRETCH: usize = 6;
/// Words that hold sentences together, in such a stretch.
const TELLTALES_OF_STRETCH: usize = 2;
/// Words of a text in the language of its source, where both languages share their letters.
const TELLTALES_OF_TEXT: usize = 2;
const OPENING: [&str; 3] = ["«", "“", "("];
const CLOSING: [&str; 3] = ["»", "”", ")"];
/// Marks of commands and tables.
const CODE: [&str; 5] = ["`", "#", "=", "{", "}"];
/// Letters that Kazakh has and Russian has not.
const KAZAKH_LETTERS: [char; 9] = ['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і'];

pub(super) fn check(pair: &ReadPair<'_>, _: &Glossary, findings: &mut Vec<Finding>) {
    let found = match &pair.source {
        Some(source) => compare(source, &pair.target),
        None => foreign_stretch(&pair.target, None),
    };
    findings.extend(found);
}

fn compare(source: &Reading<'_>, target: &Reading<'_>) -> Option<Finding> {
    let (from, to) = (source.passage, target.passage);
    if to.text.trim().is_empty() {
        let words = source.tokens.iter().any(|token| token.kind == TokenKind::Word);
        return words.then(|| finding(Span::new(0, to.text.len()), "there is no translation".to_owned()));
    }
    if from.text.trim() == to.text.trim() {
        let message = || "the translation is the same as the source".to_owned();
        let sentence = !from.language.matches(to.language) && reads_as_sentence(source);
        return sentence.then(|| finding(whole(to.text), message()));
    }
    foreign_stretch(target, Some(from.language)).or_else(|| in_other_language(from.language, target))
}

/// Whether a text holds its words together as sentences do: titles and lists of names do not.
fn reads_as_sentence(reading: &Reading<'_>) -> bool {
    let words: Vec<Token> =
        reading.tokens.iter().filter(|one| is_plain_word(reading, one)).copied().collect();
    let small = words.iter().filter(|token| !is_capital(reading, token)).count();
    is_prose(reading, &words, reading.passage.language.primary())
        || words.len() >= 4 && small * 4 >= words.len() * 3
}

/// Whether words are held together by small ones of the language, and more than a title: Board of Peace.
fn is_prose(reading: &Reading<'_>, words: &[Token], language: &str) -> bool {
    let held = telltales(reading, words, language) > 0;
    let says = |token: &Token| !is_capital(reading, token) && !betrays(&lower(reading, token), language);
    held && words.len() >= 3 && words.iter().any(says)
}

fn telltales(reading: &Reading<'_>, words: &[Token], language: &str) -> usize {
    words.iter().filter(|token| betrays(&lower(reading, token), language)).count()
}

/// The longest stretch in another script than the text's, where it reads as a sentence.
fn foreign_stretch(target: &Reading<'_>, source: Option<&Language>) -> Option<Finding> {
    let own = Script::of(target.passage.language)?;
    let (words, mixed) = longest_stretch(target, own);
    let languages = source.map_or(vec!["en", "ru", "kk"], |source| vec![source.primary()]);
    let enough = |language: &str| {
        let small = words.iter().filter(|token| !is_capital(target, token)).count();
        let long = words.len() >= LONG_STRETCH && small * 3 >= words.len() * 2;
        match (mixed, source) {
            (false, Some(_)) => is_prose(target, &words, language) || own == Script::Latin,
            _ => long && telltales(target, &words, language) >= TELLTALES_OF_STRETCH,
        }
    };
    let [first, .., last] = words.as_slice() else { return None };
    let language = target.passage.language.english_name();
    let message = || format!("this is not in {language}");
    let foreign = languages.into_iter().any(enough);
    foreign.then(|| finding(Span::new(first.span.start, last.span.end), message()))
}

/// A text with words of the source's language and none of its own, where both have the same script.
fn in_other_language(source: &Language, target: &Reading<'_>) -> Option<Finding> {
    let own = target.passage.language;
    if source.primary() == own.primary() || Script::of(source) != Script::of(own) {
        return None;
    }
    let count = |language: &Language| {
        let words = target.tokens.iter().filter(|token| token.kind == TokenKind::Word);
        words.filter(|token| betrays(&lower(target, token), language.primary())).count()
    };
    let text = target.passage.text;
    let letters_of_own = own.primary() == "kk" && text.contains(KAZAKH_LETTERS);
    let foreign = !letters_of_own && count(own) == 0 && count(source) >= TELLTALES_OF_TEXT;
    foreign.then(|| finding(whole(text), format!("this is still in {}", source.english_name())))
}

/// The two scripts in which the languages are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
}

impl Script {
    fn of(language: &Language) -> Option<Self> {
        let latin = language.as_str().contains("-Latn");
        match language.primary() {
            "en" => Some(Self::Latin),
            "ru" | "kk" => Some(if latin { Self::Latin } else { Self::Cyrillic }),
            _ => None,
        }
    }

    fn of_word(word: &str) -> Option<Self> {
        match word.chars().next()? {
            'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' => Some(Self::Latin),
            '\u{400}'..='\u{52F}' => Some(Self::Cyrillic),
            _ => None,
        }
    }
}

/// The most words in another script that follow each other, and whether the text has words of its own script. Beside
/// such words, quotations keep their language.
fn longest_stretch(reading: &Reading<'_>, own: Script) -> (Vec<Token>, bool) {
    let text = reading.passage.text;
    let script =
        |token: &Token| (token.kind == TokenKind::Word).then(|| Script::of_word(token.span.slice(text)));
    let is_native = |token: &Token| script(token) == Some(Some(own));
    let mixed = reading.tokens.iter().any(is_native);
    let (mut longest, mut open, mut quoted) = (Vec::new(), Vec::new(), false);
    for token in &reading.tokens {
        let mark = token.span.slice(text);
        quoted = mixed && (quoted || OPENING.contains(&mark)) && !CLOSING.contains(&mark);
        let ends = is_native(token) || quoted || CODE.contains(&mark);
        if ends {
            keep_longer(&mut longest, &mut open);
        } else if script(token).flatten().is_some() && is_plain_word(reading, token) {
            open.push(*token);
        }
    }
    keep_longer(&mut longest, &mut open);
    (longest, mixed)
}

fn keep_longer(longest: &mut Vec<Token>, open: &mut Vec<Token>) {
    if open.len() > longest.len() {
        std::mem::swap(longest, open);
    }
    open.clear();
}

/// A word of letters alone, in no address.
fn is_plain_word(reading: &Reading<'_>, token: &Token) -> bool {
    let text = reading.passage.text;
    let word = token.span.slice(text);
    token.kind == TokenKind::Word
        && !word.contains(|one: char| one.is_ascii_digit())
        && !is_address_at(text, token.span)
}

fn is_capital(reading: &Reading<'_>, token: &Token) -> bool {
    token.span.slice(reading.passage.text).starts_with(char::is_uppercase)
}

fn lower(reading: &Reading<'_>, token: &Token) -> String {
    token.span.slice(reading.passage.text).to_lowercase()
}

/// A text without the white space around it.
fn whole(text: &str) -> Span<Byte> {
    let start = text.len() - text.trim_start().len();
    Span::new(start, start + text.trim().len())
}

fn finding(span: Span<Byte>, message: String) -> Finding {
    let rule = Rule::Untranslated;
    Finding {
        rule,
        severity: rule.severity(),
        side: Side::Target,
        span,
        message,
        concept: None,
        suggestions: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::Rule::Untranslated;
    use crate::check::testing::{alone, found};

    #[track_caller]
    fn assert_found(source: (&str, &str), target: (&str, &str), expected: &[&str]) {
        let found: Vec<String> = found(Untranslated, source, target).into_iter().map(|one| one.0).collect();
        assert_eq!(found, expected, "{target:?}");
    }

    #[test]
    fn an_empty_translation_of_words_is_told() {
        assert_found(("en", "The concert is free."), ("ru", ""), &[""]);
        assert_found(("en", "Free"), ("kk", "  "), &["  "]);
        assert_found(("en", "{0} — 15"), ("ru", ""), &[]);
    }

    #[test]
    fn a_sentence_that_stayed_as_it_was_is_told() {
        assert_found(
            ("en", " The concert is free. "),
            ("ru", "The concert is free."),
            &["The concert is free."],
        );
        assert_found(
            ("ru", "Вход для всех свободный."),
            ("kk", "Вход для всех свободный."),
            &["Вход для всех свободный."],
        );
    }

    #[test]
    fn names_codes_addresses_and_titles_may_stay_as_they_are() {
        for text in [
            "Board of Peace",
            "The New York Times",
            "info@example.org",
            "GNU/Linux 2.4",
            "Astana",
            "UN",
            "A4",
        ] {
            assert_found(("en", text), ("ru", text), &[]);
        }
        assert_found(("ru", "Абай Кунанбаев"), ("kk", "Абай Кунанбаев"), &[]);
        assert_found(("en", "BBC News reports"), ("ru", "BBC News сообщает"), &[]);
    }

    #[test]
    fn a_translation_in_the_language_of_the_source_is_told() {
        assert_found(
            ("ru", "Дорогу отремонтируют к осени."),
            ("en", "Дорога будет готова."),
            &["Дорога будет готова"],
        );
        assert_found(("en", "It is ready."), ("kk", "The road is ready now."), &["The road is ready now"]);
        let text = "Дорога будет готова к осени.";
        assert_found(("ru", "Дорогу отремонтируют к осени."), ("kk", text), &[text]);
        assert_found(
            ("kk", "Жол күзге дейін жөнделеді."),
            ("ru", "Бұл жол және көпір күзге дейін бітеді."),
            &["Бұл жол және көпір күзге дейін бітеді."],
        );
    }

    #[test]
    fn a_stretch_that_was_left_is_told_but_no_title() {
        let left = "which will be held in the new building";
        assert_found(("en", "The forum, which …"), ("ru", &format!("Форум, {left}, открыт.")), &[left]);
        let title = "Смотрите фильм The Lord of the Rings and Others сегодня.";
        assert_found(("en", "Watch it."), ("ru", title), &[]);
        let quoted = "Он сказал: «to be or not to be that is the question».";
        assert_found(("en", "He said it."), ("ru", quoted), &[]);
    }

    #[test]
    fn a_text_alone_is_told_where_a_long_stretch_is_in_another_script() {
        assert_eq!(alone(Untranslated, "kk", "Форум which will be held in the new building").len(), 1);
        assert_eq!(alone(Untranslated, "en", "The forum is open to all who came."), []);
        assert_eq!(alone(Untranslated, "kk", ""), []);
    }
}
