//! A TBX file in, its concepts and an account of every term out.

use std::cell::Cell;
use std::io::Read;

use super::{element, entry};
use crate::format::Place;
use crate::format::Repair;
use crate::format::Undecodable;
use crate::format::terms::{Reading, Reason, TermsError};
use crate::format::xml::cut::{Bounds, Cutter, Piece};
use crate::format::xml::decode::Decoder;
use crate::format::xml::doctype;
use crate::format::xml::entity::Entities;
use crate::format::xml::mend::{Texts, mend};

/// Where the entries of a file stand, in both versions.
const BOUNDS: Bounds =
    Bounds { units: &["termEntry", "conceptEntry"], body: "body", roots: &["martif", "tbx"] };

/// Elements whose content is text, with what may stand in it: markup of TBX, and that of HTML, which tools leave there.
const TEXTS: Texts = &[
    ("term", &["hi", "foreign", "bpt", "ept", "ph", "sc", "ec", "b", "i", "u", "em", "sub", "sup", "term"]),
    (
        "descrip",
        &["hi", "foreign", "bpt", "ept", "ph", "sc", "ec", "b", "i", "u", "em", "p", "br", "a", "descrip"],
    ),
    ("note", &["hi", "foreign", "bpt", "ept", "ph", "sc", "ec", "b", "i", "u", "em", "p", "br", "a", "note"]),
    ("termNote", &["hi", "foreign", "bpt", "ept", "ph", "sc", "ec", "b", "i", "u", "em", "termNote"]),
    ("admin", &["hi", "foreign", "bpt", "ept", "ph", "sc", "ec", "a", "admin"]),
];

/// How the description of the source begins in files that this program writes.
pub(super) const OWN_SOURCE: &str = "tolmach glossary";

/// Reads a file of any version and encoding; a broken entry costs itself.
///
/// # Errors
/// Where the file cannot be read or is no TBX.
pub(in crate::format::terms) fn read(input: impl Read) -> Result<Reading, TermsError> {
    let decoder = Decoder::new(input).map_err(TermsError::undecodable)?;
    let mut cutter = Cutter::new(decoder, &BOUNDS);
    let prologue = cutter.prologue()?;
    let (head, entities) = doctype::cut_out(prologue.as_deref().unwrap_or_else(|| cutter.remainder()));
    require_tbx(&head)?;
    let is_own = head.contains(OWN_SOURCE);
    let reading = Reading { says_domain: is_own, ..Reading::default() };
    let mut file = FileReader { reading, entities, is_own };
    match prologue {
        Some(_) => file.entries(&mut cutter),
        None => file.stop(cutter.place().after(cutter.remainder()), Reason::BrokenOff(None), 0),
    }
    file.reading
        .account
        .repair(&vec![Repair::Bytes; usize::try_from(cutter.decoder().undecodable()).unwrap_or(0)]);
    Ok(file.reading.finish())
}

struct FileReader {
    reading: Reading,
    entities: Entities,
    is_own: bool,
}

impl FileReader {
    fn entries<R: Read>(&mut self, cutter: &mut Cutter<R>) {
        loop {
            match cutter.next() {
                Ok(Piece::Unit(begin)) => self.entry(cutter.raw(), begin),
                Ok(Piece::Unclosed(begin)) => self.reading.leave_out(begin, None, Reason::Unclosed, 1),
                Ok(Piece::Oversized(begin)) => self.reading.leave_out(begin, None, Reason::Oversized, 1),
                Ok(Piece::BrokenOff(place, entry)) => {
                    return self.stop(place, Reason::BrokenOff(entry), u64::from(entry.is_some()));
                }
                Ok(Piece::End) => return,
                Err(error) => return self.stop(cutter.place(), Reason::Read(error.to_string()), 0),
            }
        }
    }

    fn entry(&mut self, raw: &str, begin: Place) {
        if let Err((at, reason)) = self.read_entry(raw, begin) {
            let place = begin.after(&raw[..raw.floor_char_boundary(at)]);
            self.reading.leave_out(place, id(raw), reason, count_terms(raw));
        }
    }

    fn read_entry(&mut self, raw: &str, begin: Place) -> Result<(), (usize, Reason)> {
        let mended = mend(raw, TEXTS, &self.entities).map_err(|fault| (fault.at, fault.reason.into()))?;
        let tree = element::read(&mended.text).map_err(|(at, reason)| (mended.raw_byte(at), reason))?;
        self.reading.account.repair(&mended.repairs);
        let found = Cell::new((0, begin));
        let place = |at: usize| {
            let (known, place) = Some(found.get()).filter(|(known, _)| *known <= at).unwrap_or((0, begin));
            let [known, at] = [known, at].map(|at| raw.floor_char_boundary(mended.raw_byte(at)));
            place.after(&raw[known..at])
        };
        let place = |at: usize| {
            let place = place(at);
            found.set((at, place));
            place
        };
        entry::read(&tree, self.is_own, &mut self.reading, &place);
        Ok(())
    }

    fn stop(&mut self, place: Place, reason: Reason, terms: u64) {
        self.reading.leave_out(place, None, reason, terms);
    }
}

/// How many terms a broken entry seems to have; the entry counts as one where it shows none.
fn count_terms(raw: &str) -> u64 {
    let tags =
        raw.match_indices("<term").filter(|(at, tag)| raw[at + tag.len()..].starts_with(['>', ' ', '\n']));
    (tags.count() as u64).max(1)
}

/// The identifier of an entry that cannot be read.
fn id(raw: &str) -> Option<&str> {
    let tag = &raw[..raw.find('>')?];
    let value = tag.split_once(" id=")?.1;
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value[1..].split(quote).next()
}

fn require_tbx(head: &str) -> Result<(), TermsError> {
    let mut reader = quick_xml::Reader::from_str(head);
    let found = loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Start(start) | quick_xml::events::Event::Empty(start)) => {
                break Some(start.local_name().into_inner().to_owned());
            }
            Ok(quick_xml::events::Event::Eof) | Err(_) => break None,
            Ok(_) => {}
        }
    };
    match found.as_deref() {
        Some("martif" | "tbx") => Ok(()),
        Some(found) => Err(TermsError::NotTbx(format!("<{found}>"))),
        None => Err(TermsError::NotTbx("text that is no XML".to_owned())),
    }
}

impl TermsError {
    fn undecodable(error: Undecodable) -> Self {
        match error {
            Undecodable::Read(error) => Self::Io(error),
            other => Self::Unreadable(other.to_string()),
        }
    }
}
