//! A file in, its units out one by one, with an account of those that could not be taken.

use std::io::Read;

use super::header::{self, Header};
use super::omegat;
use super::parse::parse;
use super::{BOUNDS, TEXTS, TmxError};
use crate::format::found::Found;
use crate::format::xml::Fault;
use crate::format::xml::cut::{Cutter, Piece};
use crate::format::xml::decode::Decoder;
use crate::format::xml::entity::Entities;
use crate::format::xml::mend::mend;
use crate::format::{Account, Place, Problem, Reason, Repair, UnitReader};
use crate::language::Language;
use crate::memory::Unit;

/// Reads the units of a TMX file of any version and encoding, in constant memory.
///
/// As an iterator it gives every unit, or the [`Problem`] that cost one; after [`Reason::BrokenOff`] and
/// [`Reason::Read`] nothing follows. Ask for the [`UnitReader::account`] at the end.
pub struct Reader<R> {
    cutter: Cutter<R>,
    header: Header,
    entities: Entities,
    found: Found,
    ended: bool,
}

impl<R: Read> Reader<R> {
    /// Reads as far as the first unit.
    ///
    /// # Errors
    /// [`TmxError`] where the file cannot be read or is not TMX.
    pub fn new(input: R) -> Result<Self, TmxError> {
        let mut cutter = Cutter::new(Decoder::new(input)?, &BOUNDS);
        let Some(raw) = cutter.prologue()? else {
            header::read(cutter.remainder())?;
            return Err(TmxError::BrokenOff { place: cutter.place().after(cutter.remainder()) });
        };
        let prologue = header::read(&raw)?;
        let mut found = Found::default();
        found.repair(&prologue.repairs);
        if let Some(fault) = prologue.fault {
            found.tell(cutter.place(), header_problem(&fault, &raw));
        }
        let (header, entities) = (prologue.header, prologue.entities);
        Ok(Self { cutter, header, entities, found, ended: false })
    }

    /// Finds out the next thing.
    fn advance(&mut self) {
        match self.cutter.next() {
            Ok(Piece::Unit(begin)) => self.unit(begin),
            Ok(Piece::Unclosed(begin)) => self.found.leave_out(begin, None, Reason::Unclosed),
            Ok(Piece::Oversized(begin)) => self.found.leave_out(begin, None, Reason::Oversized),
            Ok(Piece::BrokenOff(place, unit)) => self.break_off(place, unit),
            Ok(Piece::End) => self.ended = true,
            Err(error) => self.stop(self.cutter.place(), Reason::Read(error.to_string())),
        }
    }

    fn unit(&mut self, begin: Place) {
        let raw = self.cutter.raw();
        match read_unit(raw, &self.entities) {
            Ok((mut units, repairs)) => {
                if omegat::has_tags_as_words(&self.header) {
                    units.iter_mut().flat_map(|unit| &mut unit.variants).for_each(omegat::mark_tags);
                }
                self.found.add_all(begin, units, &repairs);
            }
            Err(fault) => {
                let place = begin.after(&raw[..raw.floor_char_boundary(fault.at)]);
                self.found.leave_out(place, tuid(raw), fault.reason);
            }
        }
    }

    /// The file ends too early; a unit that it ends in is lost.
    fn break_off(&mut self, place: Place, unit: Option<Place>) {
        self.ended = true;
        let reason = Reason::BrokenOff(unit);
        match unit {
            Some(_) => self.found.leave_out(place, None, reason),
            None => self.found.note(place, reason),
        }
    }

    fn stop(&mut self, place: Place, reason: Reason) {
        self.ended = true;
        self.found.note(place, reason);
    }
}

impl<R: Read> Iterator for Reader<R> {
    type Item = Result<Unit, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.found.is_empty() && !self.ended {
            self.advance();
        }
        self.found.hand_out()
    }
}

impl<R: Read> UnitReader for Reader<R> {
    fn account(&self) -> Account {
        let mut account = self.found.account().clone();
        let undecodable = self.cutter.decoder().undecodable();
        if undecodable > 0 {
            account.repairs.insert(Repair::Bytes, undecodable);
        }
        account
    }

    fn place(&self) -> Place {
        self.found.place()
    }

    fn source(&self) -> Option<&Language> {
        self.header.source.as_ref()
    }

    fn header(&self) -> Option<&Header> {
        Some(&self.header)
    }
}

/// The units that one raw unit makes; a fault is counted in bytes of the raw unit.
fn read_unit(raw: &str, entities: &Entities) -> Result<(Vec<Unit>, Vec<Repair>), Fault> {
    let mut mended = mend(raw, TEXTS, entities)?;
    let mut repairs = std::mem::take(&mut mended.repairs);
    let in_raw = |fault: Fault| Fault { at: mended.raw_byte(fault.at), ..fault };
    let units = parse(&mended.text, &mut repairs).map_err(in_raw)?;
    Ok((units, repairs))
}

/// The identifier of a unit that cannot be read.
fn tuid(raw: &str) -> Option<String> {
    let tag = &raw[..raw.find('>')?];
    let value = tag.split_once("tuid=")?.1;
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value[1..].split(quote).next().map(str::to_owned)
}

fn header_problem(fault: &Fault, prologue: &str) -> Problem {
    let begin = prologue.find("<header").unwrap_or_default();
    let place = Place::START.after(&prologue[..begin]);
    let cause = match &fault.reason {
        Reason::Xml(cause) => cause.clone(),
        other => other.to_string(),
    };
    Problem { place, tuid: None, reason: Reason::Header(cause) }
}
