//! `spacing`: spaces too many, and spaces that are missing.
//!
//! Comes in: a text, with its source where there is one. Goes out: the stretch with the characters beside it, and the
//! same with the right space. Numbers, times, addresses, abbreviations, smileys and ellipses are left alone, a
//! no-break space before a mark is an older custom of some houses, and what the source writes so may stay so.

use super::address::{chunk, is_address};
use super::finding::{Finding, Side};
use super::passage::{ReadPair, Reading};
use super::rule::Rule;
use crate::glossary::Glossary;
use crate::text::token::{Token, TokenKind};
use crate::text::{Byte, Span};

pub(super) fn check(pair: &ReadPair<'_>, _: &Glossary, findings: &mut Vec<Finding>) {
    let source = pair.source.as_ref().map(|source| source.passage.text);
    let reading = &pair.target;
    for (index, window) in reading.tokens.windows(2).enumerate() {
        let place = Place { reading, index, before: &window[0], after: &window[1] };
        let found = if place.gap().is_empty() { place.missing(source) } else { place.superfluous(source) };
        findings.extend(found.or_else(|| place.glued_bracket(source)));
    }
}

/// Two tokens and what stands between them.
struct Place<'reading, 'text> {
    reading: &'reading Reading<'text>,
    index: usize,
    before: &'reading Token,
    after: &'reading Token,
}

impl Place<'_, '_> {
    fn gap(&self) -> &str {
        &self.text()[self.before.span.end..self.after.span.start]
    }

    /// A space before a comma, inside brackets, or twice.
    fn superfluous(&self, source: Option<&str>) -> Option<Finding> {
        let gap = self.gap();
        if gap.contains(['\n', '\t', '\r']) {
            return None;
        }
        let (before, after) = (self.written(self.before), self.written(self.after));
        let message = if gap == " " && self.is_before_mark(before, after) {
            format!("a space before \"{after}\"")
        } else if gap == " " && self.is_inside(before, after) {
            "a space inside the brackets or quotation marks".to_owned()
        } else if gap.contains("  ") {
            return self.finding(" ", "more than one space".to_owned(), None);
        } else {
            return None;
        };
        self.finding("", message, source)
    }

    /// Whether the gap is before a mark that follows its word at once.
    fn is_before_mark(&self, before: &str, after: &str) -> bool {
        let marks = matches!(after, "," | "." | ";" | ":" | "!" | "?");
        marks && self.follows_text(before) && self.ends_here()
    }

    /// Whether the token before is a word, a number or what closes one.
    fn follows_text(&self, before: &str) -> bool {
        matches!(self.before.kind, TokenKind::Word | TokenKind::Number)
            || matches!(before, ")" | "»" | "”" | "%")
    }

    /// Whether white space or a quotation mark follows the mark: ".NET", ":)" and "..." go on.
    fn ends_here(&self) -> bool {
        let rest = &self.text()[self.after.span.end..];
        rest.chars().next().is_none_or(|next| next.is_whitespace() || matches!(next, '»' | '”'))
            && !self.is_spaced_ellipsis(rest)
    }

    /// ". . ."
    fn is_spaced_ellipsis(&self, rest: &str) -> bool {
        self.written(self.after) == "." && rest.trim_start().starts_with('.')
    }

    fn is_inside(&self, before: &str, after: &str) -> bool {
        let opens =
            matches!(before, "(" | "«" | "“") && self.after.kind == TokenKind::Word && self.stands_free();
        let closes = matches!(after, ")" | "»" | "”")
            && (self.before.kind == TokenKind::Word || matches!(before, "." | "," | "!" | "?"));
        opens || closes
    }

    /// Whether the mark before the gap touches nothing on its other side: in „…“ the second mark closes.
    fn stands_free(&self) -> bool {
        let previous = self.index.checked_sub(1).map(|at| self.reading.tokens[at].span.end);
        previous.is_none_or(|end| end < self.before.span.start)
    }

    /// No space after a comma or a full stop.
    fn missing(&self, source: Option<&str>) -> Option<Finding> {
        let mark = self.written(self.before);
        let follows = self.after.kind == TokenKind::Word;
        let word = self.index.checked_sub(1).map(|at| &self.reading.tokens[at])?;
        let touches = word.kind == TokenKind::Word && word.span.end == self.before.span.start;
        if !follows || !touches || !matches!(mark, "," | "." | ";" | ":" | "!" | "?") {
            return None;
        }
        let (left, right) = (self.written(word), self.written(self.after));
        let around = chunk(self.text(), self.before.span);
        let wrong = if mark == "." { starts_sentence(left, right) } else { are_words(left, right, mark) };
        let known = is_address(around) || around.contains(['/', '(', '[', '{', '<', '$', '"', '\'', '`']);
        let message = || format!("no space after \"{mark}\"");
        (wrong && !known).then(|| self.finding_around(word, " ", message(), source)).flatten()
    }

    /// A bracket that touches the word before it but not the word after it: «закрыта( ключ»; in Latin letters this may
    /// be a call of a function.
    fn glued_bracket(&self, source: Option<&str>) -> Option<Finding> {
        let word = self.index.checked_sub(1).map(|at| &self.reading.tokens[at])?;
        let touches = word.kind == TokenKind::Word && word.span.end == self.before.span.start;
        let opens =
            self.written(self.before) == "(" && self.gap() == " " && self.after.kind == TokenKind::Word;
        if !(touches && opens) || self.written(word).is_ascii() {
            return None;
        }
        let bracket = format!("{} (", self.written(word));
        let finding = self.finding_around(word, "", "no space before \"(\"".to_owned(), source)?;
        let put = format!("{bracket}{}", self.written(self.after));
        Some(Finding { suggestions: vec![put], ..finding })
    }

    /// The finding, unless the source has the same characters.
    fn finding(&self, gap: &str, message: String, source: Option<&str>) -> Option<Finding> {
        self.finding_around(self.before, gap, message, source)
    }

    fn finding_around(
        &self,
        first: &Token,
        gap: &str,
        message: String,
        source: Option<&str>,
    ) -> Option<Finding> {
        let span: Span<Byte> = Span::new(first.span.start, self.after.span.end);
        let text = self.text();
        let left = &text[first.span.start..self.before.span.end];
        if source.is_some_and(|source| source.contains(&text[self.before.span.start..self.after.span.end])) {
            return None;
        }
        let rule = Rule::Spacing;
        let put = format!("{left}{gap}{}", self.written(self.after));
        let (severity, suggestions) = (rule.severity(), vec![put]);
        Some(Finding { rule, severity, side: Side::Target, span, message, concept: None, suggestions })
    }

    fn text(&self) -> &str {
        self.reading.passage.text
    }

    fn written(&self, token: &Token) -> &str {
        token.span.slice(self.reading.passage.text)
    }
}

/// Whether a full stop between two words ends a sentence: initials, abbreviations and file names do not.
fn starts_sentence(left: &str, right: &str) -> bool {
    let small = left.chars().skip(1).all(char::is_lowercase) && left.chars().count() > 2;
    let capital = right.starts_with(char::is_uppercase) && right.chars().skip(1).all(char::is_lowercase);
    let latin = |word: &str| word.is_ascii();
    small && capital && !latin(left) && !latin(right)
}

/// Whether two words with a mark between them are no code: ro,noatime; std::io.
fn are_words(left: &str, right: &str, mark: &str) -> bool {
    let cyrillic = |word: &str| word.chars().all(|one| one.is_alphabetic() && !one.is_ascii());
    let plain = |word: &str| word.chars().count() > 2 && word.chars().all(char::is_alphabetic);
    cyrillic(left) && cyrillic(right) || mark == "," && plain(left) && plain(right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{alone, found};

    #[track_caller]
    fn assert_spacing(tag: &str, text: &str, expected: &[(&str, &str)]) {
        let found = alone(Rule::Spacing, tag, text);
        let found: Vec<(&str, &str)> = found.iter().map(|(words, put)| (&**words, &*put[0])).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn spaces_too_many_are_told_with_the_right_form() {
        assert_spacing("en", "We  came.", &[("We  came", "We came")]);
        assert_spacing("ru", "Мы пришли , и ушли .", &[("пришли ,", "пришли,"), ("ушли .", "ушли.")]);
        assert_spacing(
            "kk",
            "Не болды ? Бәрі ( осында ) .",
            &[("болды ?", "болды?"), ("( осында", "(осында"), ("осында )", "осында)"), (") .", ").")],
        );
        assert_spacing("ru", "Газета « Степь » вышла", &[("« Степь", "«Степь"), ("Степь »", "Степь»")]);
    }

    #[test]
    fn missing_spaces_are_told() {
        assert_spacing(
            "ru",
            "Помните,что он ушёл.Она пришла",
            &[("Помните,что", "Помните, что"), ("ушёл.Она", "ушёл. Она")],
        );
        assert_spacing(
            "kk",
            "Ол келді;біз кеттік,олар қалды",
            &[("келді;біз", "келді; біз"), ("кеттік,олар", "кеттік, олар")],
        );
        assert_spacing("en", "Remember,that was long ago", &[("Remember,that", "Remember, that")]);
    }

    #[test]
    fn a_bracket_stands_off_the_word_before_it() {
        assert_spacing("ru", "Дверь закрыта( ключ у сторожа)", &[("закрыта( ключ", "закрыта (ключ")]);
        assert_spacing("ru", "Автор(ы) статьи", &[]);
        assert_spacing("en", "The call printf( text ) is old", &[("text )", "text)")]);
    }

    #[test]
    fn numbers_times_addresses_abbreviations_and_ellipses_are_left_alone() {
        assert_spacing(
            "en",
            "At 10:30, 1,5 and 1.5, see example.org/a,b or README.Debian :) .NET e.g. U.S. . . .",
            &[],
        );
        assert_spacing("ru", "К.К.Токаев, т.д., и т.п. в г.Астане ... http://a.kz/,а «Вопрос?»", &[]);
        assert_spacing("kk", "Қ.К.Тоқаев, т.б., ж.ж.,«Дала»!..", &[]);
    }

    #[test]
    fn a_no_break_space_before_a_mark_is_a_custom() {
        assert_spacing("ru", "Что это\u{A0}? «\u{A0}Да\u{A0}»", &[]);
        assert_spacing("en", "One\tline\n  and another", &[]);
    }

    #[test]
    fn what_the_source_writes_so_may_stay_so() {
        let source = ("en", "Options: sync,async and many more");
        assert_eq!(found(Rule::Spacing, source, ("kk", "Параметрлер: sync,async және тағы")), []);
    }
}
