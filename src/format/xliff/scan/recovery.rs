//! What a fault costs, and where reading goes on behind it.
//!
//! Method: a fault costs the unit that it stands in; the next unit is found by its tag. What is not closed swallows
//! the rest of the file as a parser sees it, so such faults are forgiven only a few times.

use super::{Frame, Item, Scanner, is_unit, own_name, reader};
use crate::format::xliff::attribute;
use crate::format::{Place, Reason};

/// How often what is not closed may swallow the rest of the file.
pub(super) const MOST_SWALLOWED: usize = 8;

impl Scanner<'_> {
    /// What a parser's error costs; false where nothing can be read behind it.
    pub(super) fn error(&mut self, begin: usize, error: &quick_xml::Error) -> bool {
        let position = self.base + usize::try_from(self.reader.error_position()).unwrap_or_default();
        let at = self.text.floor_char_boundary(position.clamp(begin, self.text.len()));
        // What is not closed swallows the rest of the file, which is looked into again only a few times: it takes time.
        if matches!(error, quick_xml::Error::Syntax(_)) {
            self.swallowed += 1;
            if self.swallowed > MOST_SWALLOWED || self.next_unit(at + 1) == self.text.len() {
                self.break_off(at);
                self.closed = true;
                return false;
            }
        }
        self.fault(at, at + 1, Reason::Xml(error.to_string()));
        true
    }

    /// Notes what is wrong, and goes on at the first unit that begins at `next` or behind it.
    pub(super) fn fault(&mut self, at: usize, next: usize, reason: Reason) {
        let place = self.place(at);
        self.items.push(match self.unit.take() {
            Some(unit) => {
                let id = attribute::value(&self.text[unit.tag], "id").map(str::to_owned);
                Item::Lost(place, id, reason)
            }
            None if self.begins_unit(at) => Item::Lost(place, None, reason),
            None => Item::Wrong(place, reason),
        });
        let outer = self.frames.iter().take_while(|frame| matches!(frame, Frame::Outer(_))).count();
        self.frames.truncate(outer);
        self.base = self.next_unit(next);
        self.reader = reader(&self.text[self.base..]);
    }

    /// Where the next unit or file begins, from a byte on; else where the root ends.
    fn next_unit(&self, from: usize) -> usize {
        let from = self.text.ceil_char_boundary(from.min(self.text.len()));
        let mut angles = self.text[from..].match_indices('<').map(|(angle, _)| from + angle);
        angles.find(|angle| self.begins_unit(*angle)).unwrap_or(self.text.len())
    }

    /// Whether a unit or a file begins here, or the root ends.
    fn begins_unit(&self, at: usize) -> bool {
        let Some(tag) = self.text.get(at..).and_then(|rest| rest.strip_prefix('<')) else { return false };
        let (closing, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let name = &tag[..tag.find(|end: char| end.is_whitespace() || matches!(end, '>' | '/')).unwrap_or(0)];
        let own = own_name(name, self.prefix);
        if closing { own == Some("xliff") } else { is_unit(own) || own == Some("file") }
    }

    pub(super) fn break_off(&mut self, at: usize) {
        let place = self.place(at);
        self.items.push(match self.unit.take() {
            Some(unit) => Item::Lost(place, None, Reason::BrokenOff(Some(unit.place))),
            None => Item::Wrong(place, Reason::BrokenOff(None)),
        });
    }

    /// The place of a byte that is not before the one asked for last.
    pub(super) fn place(&mut self, at: usize) -> Place {
        let (counted, place) = self.counted;
        self.counted = (at.max(counted), place.after(&self.text[counted..at.max(counted)]));
        self.counted.1
    }
}
