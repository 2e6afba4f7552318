//! The text of a file in, its prologue and then one raw unit after the other out, whole or not.
//!
//! Only the tags that bound units count here, so that a unit which is broken inside costs no other.

use std::io::{self, Read};

use super::decode::Decoder;
use crate::format::Place;

/// A unit longer than this, in bytes of UTF-8, is not collected: its end is missing.
pub(in crate::format) const LONGEST_UNIT: usize = 4 << 20;

/// A CDATA section that has not ended by then is taken for text that looks like one.
const LONGEST_CDATA: usize = 1 << 12;

/// No tag that is looked for here is longer.
const LOOKAHEAD: usize = "</conceptEntry ".len();

/// The tags between which the units of a format stand, without their brackets.
#[derive(Debug)]
pub(in crate::format) struct Bounds {
    /// What a unit is in, such as `tu`.
    pub(in crate::format) units: &'static [&'static str],
    /// What all units are in.
    pub(in crate::format) body: &'static str,
    /// What the whole file is in.
    pub(in crate::format) roots: &'static [&'static str],
}

impl Bounds {
    /// The name of the unit that begins here.
    fn opened(&self, text: &str) -> Option<&'static str> {
        let inner = text.strip_prefix('<')?;
        self.units.iter().copied().find(|unit| is_named(inner, unit))
    }

    fn opens_body(&self, text: &str) -> bool {
        text.strip_prefix('<').is_some_and(|inner| is_named(inner, self.body))
    }

    fn closes_body(&self, text: &str) -> bool {
        text.strip_prefix("</").is_some_and(|inner| is_named(inner, self.body)) || self.closes_root(text)
    }

    fn closes_root(&self, text: &str) -> bool {
        let inner = text.strip_prefix("</");
        inner.is_some_and(|inner| self.roots.iter().any(|root| is_named(inner, root)))
    }
}

/// The next thing that a file holds.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::format) enum Piece {
    /// A unit from its first tag to its last, and where it begins; [`Cutter::raw`] has it.
    Unit(Place),
    /// A unit that another follows before it ends.
    Unclosed(Place),
    /// A unit that does not end.
    Oversized(Place),
    /// The end comes too early: where, and where the unit began that it cuts through.
    BrokenOff(Place, Option<Place>),
    /// The end, behind the end of the body or of the root.
    End,
}

/// Cuts a file into pieces; holds one unit and one block of the file.
pub(in crate::format) struct Cutter<R> {
    decoder: Decoder<R>,
    bounds: &'static Bounds,
    text: String,
    /// The byte of `text` up to which all is done.
    done: usize,
    /// Where that byte stands in the file.
    place: Place,
    /// The length of the unit that was handed out last.
    unit: usize,
    body_closed: bool,
}

impl<R: Read> Cutter<R> {
    pub(in crate::format) const fn new(decoder: Decoder<R>, bounds: &'static Bounds) -> Self {
        let text = String::new();
        Self { decoder, bounds, text, done: 0, place: Place::START, unit: 0, body_closed: false }
    }

    pub(in crate::format) const fn decoder(&self) -> &Decoder<R> {
        &self.decoder
    }

    pub(in crate::format) const fn place(&self) -> Place {
        self.place
    }

    /// The unit that [`Piece::Unit`] spoke of.
    pub(in crate::format) fn raw(&self) -> &str {
        &self.rest()[..self.unit]
    }

    /// Everything before the body or the first unit; none where neither comes.
    pub(in crate::format) fn prologue(&mut self) -> io::Result<Option<String>> {
        let mut at = 0;
        while let Some(angle) = self.find("<", at, LONGEST_UNIT)? {
            self.look_ahead(angle)?;
            let rest = &self.rest()[angle..];
            if rest.starts_with("<!--") {
                let Some(end) = self.find("-->", angle, LONGEST_UNIT)? else { break };
                at = end;
            } else if self.ends_prologue(rest) {
                let prologue = self.rest()[..angle].to_owned();
                self.finish(angle);
                return Ok(Some(prologue));
            } else {
                at = angle + 1;
            }
        }
        Ok(None)
    }

    fn ends_prologue(&self, rest: &str) -> bool {
        self.bounds.opens_body(rest) || self.bounds.opened(rest).is_some() || self.bounds.closes_root(rest)
    }

    /// What there is of a file that has no units.
    pub(in crate::format) fn remainder(&self) -> &str {
        self.rest()
    }

    pub(in crate::format) fn next(&mut self) -> io::Result<Piece> {
        let last = std::mem::take(&mut self.unit);
        self.finish(last);
        loop {
            let Some(angle) = self.find("<", 0, LONGEST_UNIT)? else {
                if self.decoder.ended() {
                    return Ok(self.ended());
                }
                self.finish(self.rest().len());
                continue;
            };
            self.finish(angle);
            self.look_ahead(0)?;
            if let Some(name) = self.bounds.opened(self.rest()) {
                self.body_closed = false;
                return self.cut_unit(name);
            }
            self.pass()?;
        }
    }

    /// Passes over what stands between units.
    fn pass(&mut self) -> io::Result<()> {
        let rest = self.rest();
        if rest.starts_with("<!--") {
            return self.skip_past("-->");
        }
        if rest.starts_with("<![CDATA[") {
            return self.skip_past("]]>");
        }
        let is_empty_body =
            self.bounds.opens_body(rest) && rest[1 + self.bounds.body.len()..].starts_with('/');
        self.body_closed |= self.bounds.closes_body(rest) || is_empty_body;
        self.finish(1);
        Ok(())
    }

    fn ended(&mut self) -> Piece {
        self.finish(self.rest().len());
        if self.body_closed { Piece::End } else { Piece::BrokenOff(self.place, None) }
    }

    /// Finds the end of the unit of this name that begins here.
    fn cut_unit(&mut self, name: &str) -> io::Result<Piece> {
        let begin = self.place;
        if let Some(length) = self.empty_unit()? {
            self.unit = length;
            return Ok(Piece::Unit(begin));
        }
        let mut at = 1;
        while let Some(angle) = self.find("<", at, LONGEST_UNIT)? {
            self.look_ahead(angle)?;
            let rest = &self.rest()[angle..];
            if rest.strip_prefix("</").is_some_and(|inner| is_named(inner, name)) {
                return self.closed(angle, begin);
            }
            if self.bounds.opened(rest).is_some() || self.bounds.closes_body(rest) {
                self.finish(angle);
                return Ok(Piece::Unclosed(begin));
            }
            at = if rest.starts_with("<![CDATA[") { self.past_cdata(angle)? } else { angle + 1 };
        }
        self.endless(begin)
    }

    /// The length of a unit that is written as one empty tag.
    fn empty_unit(&mut self) -> io::Result<Option<usize>> {
        let next = self.find("<", 1, LONGEST_UNIT)?;
        let tag = &self.rest()[..next.unwrap_or(self.rest().len())];
        Ok(tag.find('>').filter(|end| tag[..*end].ends_with('/')).map(|end| end + 1))
    }

    fn closed(&mut self, angle: usize, begin: Place) -> io::Result<Piece> {
        match self.find(">", angle, LONGEST_UNIT)? {
            Some(end) => {
                self.unit = end + 1;
                Ok(Piece::Unit(begin))
            }
            None => self.endless(begin),
        }
    }

    fn past_cdata(&mut self, at: usize) -> io::Result<usize> {
        self.look_ahead(at + LONGEST_CDATA)?;
        let window = self.rest().floor_char_boundary(at + LONGEST_CDATA);
        Ok(self.rest()[at..window].find("]]>").map_or(at + 1, |end| at + end))
    }

    fn endless(&mut self, begin: Place) -> io::Result<Piece> {
        let broken_off = self.decoder.ended() && self.rest().len() <= LONGEST_UNIT;
        self.finish(self.rest().len());
        Ok(if broken_off { Piece::BrokenOff(self.place, Some(begin)) } else { Piece::Oversized(begin) })
    }

    fn skip_past(&mut self, end: &str) -> io::Result<()> {
        loop {
            if let Some(found) = self.rest().find(end) {
                self.finish(found + end.len());
                return Ok(());
            }
            let kept = self.rest().floor_char_boundary(self.rest().len().saturating_sub(end.len()));
            self.finish(kept);
            if !self.more()? {
                self.finish(self.rest().len());
                return Ok(());
            }
        }
    }

    /// The byte of the rest where `needle` next stands, within `limit` bytes of the rest.
    fn find(&mut self, needle: &str, mut from: usize, limit: usize) -> io::Result<Option<usize>> {
        loop {
            if let Some(found) = self.rest()[from..].find(needle) {
                return Ok(Some(from + found));
            }
            let searched = self.rest().len().saturating_sub(needle.len()).max(from);
            from = self.rest().floor_char_boundary(searched).max(from);
            if self.rest().len() > limit || !self.more()? {
                return Ok(None);
            }
        }
    }

    /// Makes sure that a tag which begins at a byte of the rest can be told.
    fn look_ahead(&mut self, at: usize) -> io::Result<()> {
        while self.rest().len() < at + LOOKAHEAD && self.more()? {}
        Ok(())
    }

    fn rest(&self) -> &str {
        &self.text[self.done..]
    }

    /// Counts the next bytes as done.
    fn finish(&mut self, bytes: usize) {
        self.place = self.place.after(&self.text[self.done..self.done + bytes]);
        self.done += bytes;
    }

    fn more(&mut self) -> io::Result<bool> {
        self.text.drain(..self.done);
        self.done = 0;
        self.decoder.more(&mut self.text)
    }
}

/// Whether the inside of a tag begins with this name.
fn is_named(inner: &str, name: &str) -> bool {
    let behind = inner.strip_prefix(name).and_then(|rest| rest.chars().next());
    behind.is_some_and(|next| next.is_whitespace() || matches!(next, '>' | '/'))
}

#[cfg(test)]
mod tests;
