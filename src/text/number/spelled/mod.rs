//! Numbers in words: "twenty-five", «двадцать пятый», «жиырма бесінші».
//!
//! Comes in: a text in tokens and its language. Goes out: the numbers that its words name, in order; none in a
//! language that is not known here. How words add up and multiply: the grammars of numerals of the three languages.

mod composition;
mod compound;
mod english;
mod kazakh;
mod lexicon;
mod russian;

use self::composition::Composition;
use self::lexicon::{Lexicon, Meaning};
use super::{Decimal, Quantity, Value};
use crate::language::Language;
use crate::text::Span;
use crate::text::token::{Token, TokenKind};

/// A number in words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Spelled {
    /// What is said and where.
    pub quantity: Quantity,
    /// Whether the words can mean nothing else: "one" is a pronoun too, "thousands" no exact number.
    pub certain: bool,
}

/// The numbers in words of a text whose tokens are known, in order.
#[must_use]
pub fn spelled(text: &str, tokens: &[Token], language: &Language) -> Vec<Spelled> {
    let Some(lexicon) = Lexicon::of(language) else { return Vec::new() };
    let mut reader = Reader { text, lexicon, found: Vec::new(), open: None, lower: String::new() };
    for (index, token) in tokens.iter().enumerate() {
        reader.read(token, tokens.get(index + 1));
    }
    reader.close();
    reader.found
}

/// A number that further words may complete.
struct Open {
    composition: Composition,
    span: Span<crate::text::Byte>,
    certain: bool,
}

struct Reader<'text> {
    text: &'text str,
    lexicon: &'static Lexicon,
    found: Vec<Spelled>,
    open: Option<Open>,
    lower: String,
}

impl Reader<'_> {
    fn read(&mut self, token: &Token, next: Option<&Token>) {
        let written = token.span.slice(self.text);
        let meaning = (token.kind == TokenKind::Word).then(|| self.lexicon.meaning(written, &mut self.lower));
        match meaning.flatten() {
            Some(meaning) => self.take(meaning, token),
            None if self.open.is_none() => {}
            None if self.joins(written, token, next) => {}
            None => self.close(),
        }
    }

    /// Adds a word to the open number, or begins another with it.
    fn take(&mut self, meaning: Meaning, token: &Token) {
        let completed = self.open.as_mut().is_some_and(|open| {
            let fits = open.composition.take(meaning.value);
            if fits {
                open.span.end = token.span.end;
                open.certain = true;
            }
            fits
        });
        if !completed {
            self.close();
            let composition = Composition::new(meaning.value, self.lexicon.units_after_ten);
            self.open = Some(Open { composition, span: token.span, certain: meaning.certain });
        }
    }

    /// Whether a token may stand inside a number: the hyphen of "twenty-five", the "and" of "two hundred and five".
    fn joins(&mut self, written: &str, token: &Token, next: Option<&Token>) -> bool {
        let hyphen = written == "-" && next.is_some_and(|next| next.span.start == token.span.end);
        let hundreds = self.open.as_ref().is_some_and(|open| open.composition.ends_with_hundreds());
        let and = hundreds && self.lexicon.joint == Some(written);
        let mut number_follows = || {
            next.is_some_and(|next| {
                self.lexicon.meaning(next.span.slice(self.text), &mut self.lower).is_some()
            })
        };
        (hyphen || and) && number_follows()
    }

    fn close(&mut self) {
        if let Some(Open { composition, span, certain }) = self.open.take() {
            let value = Value::Number(Decimal::new(&composition.value().to_string(), ""));
            self.found.push(Spelled { quantity: Quantity { value, span }, certain });
        }
    }
}

#[cfg(test)]
mod tests;
