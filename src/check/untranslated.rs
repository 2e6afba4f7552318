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
    let words = || reading.tokens.iter().filter(|token| is_plain_word(reading, token));
    let count = words().count();
    count >= 3 && words().any(|token| betrays(&lower(reading, token), reading.passage.language.primary()))
        || count >= 4 && words().filter(|token| !is_capital(reading, token)).count() * 4 >= count * 3
}

/// The longest stretch in another script than the text's, where it reads as a sentence.
fn foreign_stretch(target: &Reading<'_>, source: Option<&Language>) -> Option<Finding> {
    let own = Script::of(target.passage.language)?;
    let mut stretches =
        Stretches { own, reading: target, longest: Stretch::default(), open: Stretch::default(), native: 0 };
    stretches.read();
    let Stretches { longest, native, .. } = stretches;
    if longest.words.len() < 2 {
        return None;
    }
    let candidates = ["en", "ru", "kk"];
    let languages = candidates.iter().filter(|one| source.is_none_or(|source| source.primary() == **one));
    let telltales = |language: &&str| {
        longest.words.iter().filter(|token| betrays(&lower(target, token), language)).count()
    };
    let held_together = languages.map(|language| telltales(&language)).max().unwrap_or(0);
    let whole = native == 0 && source.is_some();
    let enough = if whole {
        longest.words.len() >= 3 && held_together > 0 || own == Script::Latin && longest.words.len() >= 2
    } else {
        let small = longest.words.iter().filter(|token| !is_capital(target, token)).count();
        let title = small * 3 < longest.words.len() * 2;
        longest.words.len() >= LONG_STRETCH && held_together >= TELLTALES_OF_STRETCH && !title
    };
    let span = enough.then(|| longest.span()).flatten()?;
    let language = target.passage.language.english_name();
    Some(finding(span, format!("this is not in {language}")))
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

/// Words that follow each other in another script.
#[derive(Default, Clone)]
struct Stretch {
    words: Vec<Token>,
}

impl Stretch {
    fn span(&self) -> Option<Span<Byte>> {
        Some(Span::new(self.words.first()?.span.start, self.words.last()?.span.end))
    }
}

/// A walk over a text that keeps its longest foreign stretch.
struct Stretches<'reading, 'text> {
    own: Script,
    reading: &'reading Reading<'text>,
    longest: Stretch,
    open: Stretch,
    /// Words in the text's own script.
    native: usize,
}

impl Stretches<'_, '_> {
    fn read(&mut self) {
        for token in &self.reading.tokens {
            let written = token.span.slice(self.reading.passage.text);
            match Script::of_word(written) {
                _ if token.kind != TokenKind::Word => {
                    // Quotations and code keep their language.
                    if matches!(
                        written,
                        "«" | "»" | "“" | "”" | "\"" | "(" | ")" | "`" | "#" | "=" | "{" | "}"
                    ) {
                        self.close();
                    }
                }
                Some(script) if script == self.own => {
                    self.native += 1;
                    self.close();
                }
                Some(_) if is_plain_word(self.reading, token) => self.open.words.push(*token),
                _ => {}
            }
        }
        self.close();
    }

    fn close(&mut self) {
        if self.open.words.len() > self.longest.words.len() {
            std::mem::swap(&mut self.open, &mut self.longest);
        }
        self.open.words.clear();
    }
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
