//! A file in, its units out one by one, with an account of those that could not be taken.

use std::io::Read;
use std::vec;

use super::XliffError;
use super::attribute::value;
use super::scan::{Item, Scan, scan};
use super::unit::Interpreter;
use crate::format::found::Found;
use crate::format::xml::characters::Characters;
use crate::format::xml::doctype;
use crate::format::xml::whole::Whole;
use crate::format::{Account, NamedLanguages, Place, Problem, Repair, UnitReader};
use crate::language::Language;
use crate::memory::Unit;

/// Reads the units of an XLIFF file of any version; `languages` stand in where the file names none.
///
/// # Errors
/// [`XliffError`] where the file cannot be read or is not XLIFF.
pub fn read(mut input: impl Read, languages: &NamedLanguages) -> Result<Reader, XliffError> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let whole = Whole::read(&bytes)?;
    drop(bytes);
    let scan = scan(whole.text())?;
    Ok(Reader::new(whole, scan, languages))
}

/// The characters of a file, with the entities that it declares before its root.
pub(super) fn characters(text: &str, scan: &Scan) -> Characters {
    Characters::new(doctype::cut_out(&text[..scan.root.start]).1)
}

/// The units of a file; holds its text and what the scan found, and makes one unit at a time.
#[derive(Debug)]
pub struct Reader {
    whole: Whole,
    scan: Scan,
    items: vec::IntoIter<Item>,
    languages: NamedLanguages,
    characters: Characters,
    counted: (usize, u32),
    found: Found,
    source: Option<Language>,
}

impl Reader {
    fn new(whole: Whole, mut scan: Scan, languages: &NamedLanguages) -> Self {
        let mut found = Found::default();
        found.repair(&vec![Repair::Bytes; whole.undecodable()]);
        let source = source(whole.text(), &scan).or_else(|| languages.from.clone());
        let characters = characters(whole.text(), &scan);
        let (items, languages) = (std::mem::take(&mut scan.items).into_iter(), languages.clone());
        Self { whole, scan, items, languages, characters, counted: (0, 0), found, source }
    }

    fn advance(&mut self, item: Item) {
        match item {
            Item::Unit(unit) => self.interpreter().unit(&unit),
            Item::Lost(place, id, reason) => self.found.leave_out(place, id, reason),
            Item::Wrong(place, reason) => self.found.note(place, reason),
        }
    }

    fn interpreter(&mut self) -> Interpreter<'_> {
        Interpreter {
            text: self.whole.text(),
            scan: &self.scan,
            languages: &self.languages,
            characters: &mut self.characters,
            counted: &mut self.counted,
            found: &mut self.found,
        }
    }
}

impl Iterator for Reader {
    type Item = Result<Unit, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.found.is_empty() {
            let item = self.items.next()?;
            self.advance(item);
        }
        self.found.hand_out()
    }
}

impl UnitReader for Reader {
    fn account(&self) -> Account {
        self.found.account().clone()
    }

    fn place(&self) -> Place {
        self.found.place()
    }

    fn source(&self) -> Option<&Language> {
        self.source.as_ref()
    }
}

/// The source language of the first file.
fn source(text: &str, scan: &Scan) -> Option<Language> {
    let file = scan.files.first().map_or("", |file| &text[file.clone()]);
    let tag = value(file, "source-language").or_else(|| value(&text[scan.root.clone()], "srcLang"))?;
    Language::parse(tag).ok()
}

#[cfg(test)]
mod tests;
