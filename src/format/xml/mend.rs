//! A raw unit in, well-formed XML out: what is clearly meant is put right, each repair noted.
//!
//! CDATA sections become escaped text, comments and processing instructions go: no repairs, only other spellings.
//! Source: XML 1.0, chapter 2; what breaks in practice as seen in the files of many tools.

use std::borrow::Cow;

use super::Fault;
use super::character::{is_legal, stand_in};
use super::entity::{self, Entities};
use super::escape::{push_attribute, push_text};
use super::reference::{self, Reference};
use crate::format::Reason;
use crate::format::Repair;

/// More text than this from declared entities in one unit is refused.
const MOST_EXPANDED: usize = 1 << 16;

/// The elements of a format whose content is text, with the elements that may stand in it and their own name last.
pub(in crate::format) type Texts = &'static [(&'static str, &'static [&'static str])];

/// A unit that XML readers take.
pub(in crate::format) struct Mended<'raw> {
    pub(in crate::format) text: Cow<'raw, str>,
    pub(in crate::format) repairs: Vec<Repair>,
    /// Pairs of bytes, mended and raw, from which on the two texts run in step.
    steps: Vec<(usize, usize)>,
}

impl Mended<'_> {
    /// The byte of the raw unit for a byte of the mended one.
    pub(in crate::format) fn raw_byte(&self, at: usize) -> usize {
        let step = self.steps[..self.steps.partition_point(|(mended, _)| *mended <= at)].last();
        step.map_or(at, |(mended, raw)| raw + (at - mended))
    }
}

/// Makes a raw unit (or header) well-formed as far as its meaning is clear.
pub(in crate::format) fn mend<'raw>(
    raw: &'raw str,
    texts: Texts,
    entities: &Entities,
) -> Result<Mended<'raw>, Fault> {
    let mut mender = Mender::new(raw, texts, entities);
    mender.run()?;
    let text = if mender.steps.is_empty() {
        Cow::Borrowed(raw)
    } else {
        mender.out.push_str(&raw[mender.copied..]);
        Cow::Owned(mender.out)
    };
    Ok(Mended { text, repairs: mender.repairs, steps: mender.steps })
}

struct Mender<'raw, 'file> {
    raw: &'raw str,
    texts: Texts,
    entities: &'file Entities,
    out: String,
    /// The raw bytes that are in `out` already.
    copied: usize,
    repairs: Vec<Repair>,
    steps: Vec<(usize, usize)>,
    /// The elements allowed here, where the surroundings are text.
    allowed: Option<&'static [&'static str]>,
    expanded: usize,
    /// Ends of sections that do not come any more: looking again would take time without bound.
    absent: Vec<&'static str>,
}

impl<'raw, 'file> Mender<'raw, 'file> {
    fn new(raw: &'raw str, texts: Texts, entities: &'file Entities) -> Self {
        Self {
            raw,
            texts,
            entities,
            out: String::new(),
            copied: 0,
            repairs: Vec::new(),
            steps: Vec::new(),
            allowed: None,
            expanded: 0,
            absent: Vec::new(),
        }
    }

    fn run(&mut self) -> Result<(), Fault> {
        let mut at = 0;
        while let Some(found) = self.raw[at..].find(|found| matches!(found, '<' | '&') || !is_legal(found)) {
            at += found;
            at = match self.raw.as_bytes()[at] {
                b'<' => self.angle(at),
                b'&' => self.ampersand(at)?,
                _ => self.forbidden(at),
            };
        }
        Ok(())
    }

    /// Puts `text`, already escaped, in the place of raw bytes; returns where to go on.
    fn replace(&mut self, from: usize, to: usize, text: &str) -> usize {
        self.out.push_str(&self.raw[self.copied..from]);
        self.out.push_str(text);
        self.copied = to;
        self.steps.push((self.out.len(), to));
        to
    }

    fn repair(&mut self, repair: Repair, from: usize, to: usize, text: &str) -> usize {
        self.repairs.push(repair);
        self.replace(from, to, text)
    }

    fn forbidden(&mut self, at: usize) -> usize {
        let character = self.raw[at..].chars().next().unwrap_or_default();
        self.repair(Repair::Character, at, at + character.len_utf8(), stand_in(character))
    }

    fn angle(&mut self, at: usize) -> usize {
        if let Some(inner) = self.section(at, "<![CDATA[", "]]>") {
            let escaped = self.escaped(inner);
            return self.replace(at, at + inner.len() + "<![CDATA[]]>".len(), &escaped);
        }
        match self.aside(at) {
            Some(length) => self.replace(at, at + length, ""),
            None => self.tag(at),
        }
    }

    /// The length of a comment or a processing instruction.
    fn aside(&mut self, at: usize) -> Option<usize> {
        let comment = self.section(at, "<!--", "-->").map(|inner| inner.len() + "<!---->".len());
        comment.or_else(|| self.section(at, "<?", "?>").map(|inner| inner.len() + "<??>".len()))
    }

    /// What stands between two marks, where the first stands here and the second follows.
    fn section(&mut self, at: usize, start: &str, end: &'static str) -> Option<&'raw str> {
        let inner = self.raw[at..].strip_prefix(start)?;
        if self.absent.contains(&end) {
            return None;
        }
        let length = inner.find(end);
        if length.is_none() {
            self.absent.push(end);
        }
        length.map(|length| &inner[..length])
    }

    /// Text of a CDATA section, where references have no meaning.
    fn escaped(&mut self, inner: &str) -> String {
        let forbidden = inner.chars().filter(|character| !is_legal(*character)).count();
        self.repairs.extend(std::iter::repeat_n(Repair::Character, forbidden));
        let mut escaped = String::with_capacity(inner.len());
        push_text(&mut escaped, inner);
        escaped
    }

    /// A tag where the surroundings allow it, else a `<` of the text.
    fn tag(&mut self, at: usize) -> usize {
        let (name, closing) = name_of_tag(&self.raw[at..]);
        match self.allowed {
            None => self.allowed = entered(self.texts, name, closing, &self.raw[at..]),
            Some(allowed) if closing && allowed.last() == Some(&name) => self.allowed = None,
            Some(allowed) if allowed[..allowed.len() - 1].contains(&name) || is_foreign(name, allowed) => {}
            Some(_) => return self.repair(Repair::LessThan, at, at + 1, "&lt;"),
        }
        at + 1
    }

    fn ampersand(&mut self, at: usize) -> Result<usize, Fault> {
        let (reference, length) = reference::read(&self.raw[at..]);
        let end = at + length;
        Ok(match reference {
            Reference::Named(name) => return self.named(name, at, end),
            Reference::Character(character) if is_legal(character) => end,
            Reference::Character(character) => self.repair(Repair::Character, at, end, stand_in(character)),
            Reference::Surrogates(character) => {
                self.repair(Repair::Character, at, end, character.encode_utf8(&mut [0; 4]))
            }
            Reference::NoCharacter => self.repair(Repair::Character, at, end, ""),
            Reference::Bare => self.repair(Repair::Ampersand, at, end, "&amp;"),
        })
    }

    fn named(&mut self, name: &str, at: usize, end: usize) -> Result<usize, Fault> {
        if entity::is_predefined(name) {
            return Ok(end);
        }
        if let Some(declared) = self.entities.declared(name) {
            return self
                .declared(declared, at, end)
                .ok_or_else(|| Fault { at, reason: Reason::Entity(name.to_owned()) });
        }
        Ok(match entity::html(name) {
            Some(text) => self.repair(Repair::Entity, at, end, &attribute(text)),
            None => self.repair(Repair::Ampersand, at, at + 1, "&amp;"),
        })
    }

    /// Expands an entity that the file declares; none where it is refused.
    fn declared(&mut self, text: Option<&str>, at: usize, end: usize) -> Option<usize> {
        let text = text?;
        self.expanded += text.len();
        (self.expanded <= MOST_EXPANDED).then(|| self.replace(at, end, &attribute(text)))
    }
}

/// Text escaped so that it may stand in content and in attributes alike.
fn attribute(text: &str) -> String {
    let mut escaped = String::new();
    push_attribute(&mut escaped, text);
    escaped
}

/// The name behind `<` or `</`, empty where none stands there, and whether it closes.
fn name_of_tag(raw: &str) -> (&str, bool) {
    let closing = raw.starts_with("</");
    let name = &raw[if closing { 2 } else { 1 }..];
    let end = name.find(|end: char| end.is_whitespace() || matches!(end, '>' | '/' | '<' | '&' | '"'));
    let ended =
        end.is_some_and(|end| name[end..].starts_with(|end: char| end.is_whitespace() || "/>".contains(end)));
    (if ended { &name[..end.unwrap_or_default()] } else { "" }, closing)
}

/// The elements allowed behind a tag that stands outside text.
fn entered(texts: Texts, name: &str, closing: bool, tag: &str) -> Option<&'static [&'static str]> {
    let (_, allowed) = texts.iter().find(|(text, _)| *text == name && !closing)?;
    let is_empty = tag.find('>').is_some_and(|end| tag[..end].ends_with('/'));
    (!is_empty).then_some(*allowed)
}

/// Whether a name in a segment has a prefix, such as `ex:term`: somebody's own markup.
fn is_foreign(name: &str, allowed: &[&str]) -> bool {
    allowed.len() > 1 && name.split_once(':').is_some_and(|(prefix, local)| is_word(prefix) && is_word(local))
}

fn is_word(part: &str) -> bool {
    part.starts_with(char::is_alphabetic)
        && part.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.'))
}

#[cfg(test)]
mod tests;
