//! A raw unit in, a [`Unit`] for each of its segments out, or the reason why there is none.

use super::attribute::value;
use super::codes::{Numbers, markup};
use super::content::{Content, Passage};
use super::history;
use super::scan::{Part, RawUnit, Scan};
use super::segment::{Contents, Segment};
use super::sides::Sides;
use super::status::Claims;
use crate::format::found::Found;
use crate::format::xml::characters::Characters;
use crate::format::{NamedLanguages, Reason};
use crate::language::Language;
use crate::memory::{Document, Note, Status, Unit, Variant};

/// Makes units of what the scan found.
pub(super) struct Interpreter<'file> {
    pub(super) text: &'file str,
    pub(super) scan: &'file Scan,
    pub(super) languages: &'file NamedLanguages,
    pub(super) characters: &'file mut Characters,
    /// The file that the last segment stands in, and how many segments stood in it before.
    pub(super) counted: &'file mut (usize, u32),
    pub(super) found: &'file mut Found,
}

impl Interpreter<'_> {
    /// Every segment of a unit, taken or left out.
    pub(super) fn unit(&mut self, unit: &RawUnit) {
        let claims = Claims::new(self.text, unit);
        for (number, part) in unit.parts.iter().enumerate() {
            match Contents::read(self.text, part, self.characters) {
                Ok(Some(contents)) => self.part(unit, &claims, part, number, &contents),
                Ok(None) => self.leave_out(unit, None, Reason::NoSourceText),
                Err(reason) => self.leave_out(unit, None, reason),
            }
        }
        if unit.parts.is_empty() {
            self.leave_out(unit, None, Reason::NoSourceText);
        }
    }

    fn part(&mut self, unit: &RawUnit, claims: &Claims<'_>, part: &Part, number: usize, contents: &Contents) {
        let repairs = self.characters.repairs();
        let segments = contents.segments();
        for (index, segment) in segments.iter().enumerate() {
            let position = self.next_position(unit.file);
            let id =
                self.identifier(unit, part, number, (segments.len() > 1).then_some(segment.id).flatten());
            match self.segment(unit, claims, part, segment) {
                Ok(read) => {
                    let read = Unit { tuid: id, position: Some(position), ..read };
                    let repairs = if index == 0 { repairs.as_slice() } else { &[] };
                    self.found.add(unit.place, read, repairs);
                }
                Err(reason) => self.leave_out(unit, id, reason),
            }
        }
    }

    fn leave_out(&mut self, unit: &RawUnit, id: Option<String>, reason: Reason) {
        self.characters.repairs();
        let id = id.or_else(|| self.attribute(&self.text[unit.tag.clone()], "id"));
        self.found.leave_out(unit.place, id, reason);
    }

    fn next_position(&mut self, file: usize) -> u32 {
        let (counted, before) = *self.counted;
        let position = if counted == file { before } else { 0 };
        *self.counted = (file, position.saturating_add(1));
        position
    }

    /// The identifier of the unit, with that of the segment where it has several.
    fn identifier(
        &mut self,
        unit: &RawUnit,
        part: &Part,
        number: usize,
        mark: Option<&str>,
    ) -> Option<String> {
        let id = self.attribute(&self.text[unit.tag.clone()], "id")?;
        let segment = match &part.tag {
            Some(tag) if unit.parts.len() > 1 => {
                let own = self.attribute(&self.text[tag.clone()], "id");
                own.or_else(|| Some((number + 1).to_string()))
            }
            _ => mark.map(str::to_owned),
        };
        Some(segment.map_or_else(|| id.clone(), |segment| format!("{id}/{segment}")))
    }

    fn attribute(&mut self, tag: &str, name: &str) -> Option<String> {
        self.characters.read(value(tag, name)?).ok()
    }

    fn segment(
        &mut self,
        unit: &RawUnit,
        claims: &Claims<'_>,
        part: &Part,
        segment: &Segment<'_>,
    ) -> Result<Unit, Reason> {
        let target = segment.target().filter(Passage::has_text);
        let Some(target) = target else {
            return Err(if unit.translate { Reason::Untranslated } else { Reason::NotForTranslation });
        };
        if !segment.source.has_text() {
            return Err(Reason::NoSourceText);
        }
        // The state of a target with several segments says nothing sure of one of them.
        let is_own = || segment.id.is_some() && target.raw(self.text) != segment.source.raw(self.text);
        let status = claims.status(part, segment.id).or_else(|| is_own().then_some(Status::Draft));
        let status = status.ok_or(Reason::Untranslated)?;
        let sides = Sides::of(self.text, self.scan, unit, part, self.languages);
        let (from, to) = (sides.source?, sides.target?);
        if from == to {
            return Err(Reason::OneLanguage(from));
        }
        let [created, changed] = history::read(self.text, claims, part, segment.id, self.characters);
        let mut numbers = Numbers::default();
        let mut variant = |language, passage: Passage<'_>| Variant {
            markup: markup(passage, &mut numbers),
            ..Variant::new(language, passage.text())
        };
        let document = self.document(unit, &from);
        let variants = vec![variant(from, segment.source), variant(to, target)];
        Ok(Unit { status, created, changed, notes: self.notes(unit)?, document, variants, ..Unit::default() })
    }

    fn notes(&mut self, unit: &RawUnit) -> Result<Vec<Note>, Reason> {
        let mut notes = Vec::new();
        for note in &unit.notes {
            let text = Content::read(self.text, note, self.characters)?.whole().text();
            let language = self.attribute(&self.text[note.tag.clone()], "xml:lang");
            if !text.trim().is_empty() {
                notes.push(Note { text: text.trim().to_owned(), language });
            }
        }
        Ok(notes)
    }

    fn document(&mut self, unit: &RawUnit, language: &Language) -> Option<Document> {
        let file = &self.text[self.scan.files.get(unit.file)?.clone()];
        let name = |path: &String| !path.trim().is_empty();
        let path = self.attribute(file, "original").filter(name).or_else(|| self.attribute(file, "id"))?;
        Some(Document { path, language: Some(language.clone()), ..Document::default() })
    }
}
