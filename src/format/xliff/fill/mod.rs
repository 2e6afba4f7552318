//! A file and translations for its open segments in, the file with them out; every other byte stays.
//!
//! What is written is marked: an exact match as translated, anything else as in need of review, in the words of the
//! tool that wrote the file (`mark`). Source: XLIFF 1.2, section 2.3 (`state`, `state-qualifier`); XLIFF 2.1, 4.3.1.

mod mark;
mod part;
mod place;

use std::collections::HashMap;

use super::XliffError;
use super::reader::characters;
use super::scan::{Item, Part, RawUnit, Scan, scan};
use super::segment::Contents;
use super::sides::Sides;
use super::status::Claims;
use crate::format::xml::characters::Characters;
use crate::format::xml::whole::Whole;
use crate::format::{
    FillError, Fillable, Filled, Filling, NamedLanguages, OpenError, Place, Problem, Reason, Segment,
};
use crate::text::edit::{Edit, apply, compatible};
use part::PartFiller;

/// An XLIFF file that keeps its bytes, so that it can be written again.
#[derive(Debug)]
pub struct XliffFile {
    bytes: Vec<u8>,
    whole: Whole,
    scan: Scan,
    languages: NamedLanguages,
    segments: Vec<Segment>,
}

impl XliffFile {
    /// Reads a file; `languages` stand in where it names none.
    ///
    /// # Errors
    /// [`FillError`] where it cannot be read, is broken or does not come out again as it is.
    pub fn read(bytes: Vec<u8>, languages: &NamedLanguages) -> Result<Self, FillError> {
        let whole = Whole::read(&bytes).map_err(|error| OpenError::from(XliffError::from(error)))?;
        refuse_undecodable(&whole, &bytes)?;
        let mut scan = scan(whole.text()).map_err(OpenError::from)?;
        let languages = languages.clone();
        if let Some(problem) = problem(&mut scan) {
            return Err(FillError::Broken(problem));
        }
        let mut file = Self { bytes, whole, scan, languages, segments: Vec::new() };
        file.segments = file.list().map_err(FillError::Broken)?;
        Ok(file)
    }

    fn units(&self) -> impl Iterator<Item = &RawUnit> {
        self.scan.items.iter().filter_map(|item| match item {
            Item::Unit(unit) => Some(unit),
            Item::Lost(..) | Item::Wrong(..) => None,
        })
    }

    /// Every segment, in order.
    fn list(&self) -> Result<Vec<Segment>, Problem> {
        let mut characters = characters(self.whole.text(), &self.scan);
        let mut segments = Vec::new();
        for unit in self.units() {
            for part in &unit.parts {
                let found = self.segments_of(unit, part, &mut characters);
                segments.extend(found.map_err(|reason| Problem { place: unit.place, tuid: None, reason })?);
            }
        }
        Ok(segments)
    }

    fn segments_of(
        &self,
        unit: &RawUnit,
        part: &Part,
        characters: &mut Characters,
    ) -> Result<Vec<Segment>, Reason> {
        let text = self.whole.text();
        let Some(contents) = Contents::read(text, part, characters)? else { return Ok(Vec::new()) };
        let claims = Claims::new(text, unit);
        let sides = Sides::of(text, &self.scan, unit, part, &self.languages);
        let (from, to) = (sides.source?, sides.target?);
        let segment = |segment: &super::segment::Segment<'_>| Segment {
            source: segment.source.text(),
            from: from.clone(),
            to: to.clone(),
            open: part::is_open(text, &claims, part, segment),
            place: unit.place,
        };
        Ok(contents.segments().iter().map(segment).collect())
    }

    /// What has to change in the text of the file, and which exact translations lost codes.
    fn edits(&self, fillings: &[Filling]) -> Result<(Vec<Edit>, Vec<usize>), Reason> {
        let text = self.whole.text();
        let fillings: HashMap<usize, &Filling> =
            fillings.iter().map(|filling| (filling.segment, filling)).collect();
        let mut characters = characters(text, &self.scan);
        let (mut edits, mut unplaced, mut first) = (Vec::new(), Vec::new(), 0);
        for unit in self.units() {
            let claims = Claims::new(text, unit);
            for part in &unit.parts {
                let Some(contents) = Contents::read(text, part, &mut characters)? else { continue };
                let mut filler = PartFiller::new(text, &claims, part, &contents);
                filler.fill(|index| fillings.get(&(first + index)).copied());
                unplaced.extend(filler.unplaced().map(|index| first + index));
                if filler.has_changes() {
                    let language = self.language_to_write(unit, part);
                    edits.extend(filler.edits(&self.target_prefix(), language.as_deref()));
                }
                first += contents.segments().len();
            }
        }
        if !edits.is_empty() {
            edits.extend(self.named_target());
        }
        Ok((compatible(edits), unplaced))
    }

    /// The prefix that the file's own elements have.
    fn target_prefix(&self) -> String {
        let name = super::attribute::name(&self.whole.text()[self.scan.root.clone()]);
        name.strip_suffix("xliff").unwrap_or_default().to_owned()
    }

    /// The `xml:lang` that a new target needs: where its source has one, or where nothing else says the language.
    fn language_to_write(&self, unit: &RawUnit, part: &Part) -> Option<String> {
        let text = self.whole.text();
        let file = self.scan.files.get(unit.file).map_or("", |file| &text[file.clone()]);
        let named = super::attribute::value(file, "target-language").filter(|tag| !tag.trim().is_empty());
        let source = part
            .source
            .as_ref()
            .and_then(|source| super::attribute::value(&text[source.tag.clone()], "xml:lang"));
        if part.tag.is_some() || (named.is_some() && source.is_none()) {
            return None;
        }
        let user = self.languages.to.as_ref().map(ToString::to_string);
        named.map(str::to_owned).or(user)
    }

    /// XLIFF 2 wants the target language in the root where there is a target.
    fn named_target(&self) -> Option<Edit> {
        let root = &self.whole.text()[self.scan.root.clone()];
        let is_version_2 = super::attribute::value(root, "srcLang").is_some();
        let language = self.languages.to.as_ref().filter(|_| is_version_2)?;
        let is_missing = super::attribute::value(root, "trgLang").is_none_or(|tag| tag.trim().is_empty());
        let text = super::attribute::with(root, "trgLang", Some(language.as_str()));
        is_missing.then(|| edit(self.scan.root.clone(), text))
    }
}

impl Fillable for XliffFile {
    fn segments(&self) -> &[Segment] {
        &self.segments
    }

    fn fill(&self, fillings: &[Filling]) -> Result<Filled, FillError> {
        let start = |reason| FillError::Broken(Problem { place: Place::START, tuid: None, reason });
        let (mut edits, unplaced) = self.edits(fillings).map_err(start)?;
        if edits.is_empty() {
            return Ok(Filled { bytes: self.bytes.clone(), unplaced });
        }
        for edit in &mut edits {
            edit.text = self.whole.writable(&edit.text);
        }
        let bytes = self.whole.encode(&apply(self.whole.text(), &edits));
        Ok(Filled { bytes: bytes.ok_or(FillError::Undecodable(Place::START))?, unplaced })
    }
}

/// A replacement for a stretch of the file's text.
fn edit(range: std::ops::Range<usize>, text: String) -> Edit {
    Edit { span: crate::text::Span::new(range.start, range.end), text }
}

/// A file that would not come out as it is is not written.
fn refuse_undecodable(whole: &Whole, bytes: &[u8]) -> Result<(), FillError> {
    if whole.encode(whole.text()).is_some_and(|again| again == bytes) {
        return Ok(());
    }
    let broken = whole.text().find(char::REPLACEMENT_CHARACTER).unwrap_or_default();
    Err(FillError::Undecodable(Place::START.after(&whole.text()[..broken])))
}

/// The first thing that is wrong in a file.
fn problem(scan: &mut Scan) -> Option<Problem> {
    let is_wrong = |item: &Item| !matches!(item, Item::Unit(_));
    let first = scan.items.iter().position(is_wrong)?;
    match scan.items.swap_remove(first) {
        Item::Lost(place, tuid, reason) => Some(Problem { place, tuid, reason }),
        Item::Wrong(place, reason) => Some(Problem { place, tuid: None, reason }),
        Item::Unit(_) => None,
    }
}

#[cfg(test)]
mod tests;
