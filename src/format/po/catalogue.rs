//! A catalogue and translations for its open entries → its bytes with them in place.
//!
//! Filled are entries without plural forms whose `msgstr` is empty; forms of a plural differ in ways that one match
//! does not tell. What is only similar gets the flag `fuzzy`. Every other byte stays.

use super::charset::{self, Decoded, UTF_8_MARK};
use super::entry::Entry;
use super::error::PoError;
use super::header::Languages;
use super::{FUZZY, cut, quoted};
use crate::format::{
    Certainty, FillError, Fillable, Filled, Filling, NamedLanguages, OpenError, Place, Problem, Reason,
    Segment,
};
use crate::text::Span;
use crate::text::edit::{self, Edit};

/// A catalogue whose open entries can be filled.
pub struct Catalogue {
    bytes: Vec<u8>,
    decoded: Decoded,
    /// The entries that are segments, in order.
    entries: Vec<Entry>,
    segments: Vec<Segment>,
}

impl Catalogue {
    /// Reads a catalogue; `languages` stand in where the header does not say them.
    ///
    /// # Errors
    /// [`FillError`] where it cannot be read whole, or would not be written as it is.
    pub fn open(bytes: Vec<u8>, languages: &NamedLanguages) -> Result<Self, FillError> {
        let decoded = charset::decode(&bytes).map_err(|error| refused(error.into()))?;
        let entries = cut::entries(&decoded.text);
        if entries.iter().all(|entry| entry.id.is_none()) {
            return Err(refused(PoError::NoEntry));
        }
        let languages = Languages::of(&entries, languages).map_err(refused)?;
        if let Some((place, what)) = entries.iter().find_map(|entry| entry.fault) {
            return Err(FillError::Broken(Problem { place, tuid: None, reason: Reason::Entry(what) }));
        }
        let is_segment = |entry: &Entry| !entry.obsolete && !entry.is_header();
        let entries: Vec<Entry> = entries.into_iter().filter(is_segment).collect();
        let segments = entries.iter().map(|entry| segment(entry, &languages)).collect();
        let catalogue = Self { bytes, decoded, entries, segments };
        match catalogue.encoded(&catalogue.decoded.text) {
            Ok(same) if same == catalogue.bytes => Ok(catalogue),
            _ => Err(FillError::Undecodable(catalogue.undecodable())),
        }
    }

    /// The bytes of a text in the encoding of the file, with its byte order mark; a character that it lacks.
    fn encoded(&self, text: &str) -> Result<Vec<u8>, ()> {
        let mark = if self.bytes.starts_with(UTF_8_MARK) { UTF_8_MARK } else { b"" };
        let (bytes, _, lossy) = self.decoded.encoding.encode(text);
        if lossy { Err(()) } else { Ok([mark, &bytes].concat()) }
    }

    /// Where the text first fails to say what the bytes do.
    fn undecodable(&self) -> Place {
        let text = &self.decoded.text;
        let at = text.find(char::REPLACEMENT_CHARACTER).unwrap_or(0);
        Place::START.after(&text[..at])
    }

    /// Refuses a translation with a character that the encoding of the file lacks.
    fn require_encodable(&self, filling: &Filling) -> Result<(), FillError> {
        let encoding = self.decoded.encoding;
        let lacks = |letter: &char| encoding.encode(letter.encode_utf8(&mut [0; 4])).2;
        let missing = filling.translation.chars().find(lacks);
        missing.map_or(Ok(()), |character| {
            let place = self.segments[filling.segment].place;
            Err(FillError::Unencodable { place, encoding: encoding.name(), character })
        })
    }

    /// What changes in the text: the translation, and the flag where a person has to look at it.
    fn edits(&self, filling: &Filling) -> Vec<Edit> {
        let entry = &self.entries[filling.segment];
        let line_end = if self.decoded.text.contains("\r\n") { "\r\n" } else { "\n" };
        let mut edits = Vec::new();
        if filling.certainty == Certainty::Similar && !entry.is_fuzzy() {
            let (at, text) = match entry.flags_at {
                Some(at) => (at, format!(" {FUZZY},")),
                None => (entry.start, format!("#, {FUZZY}{line_end}")),
            };
            edits.push(Edit { span: Span::new(at, at), text });
        }
        if let [(_, text)] = entry.forms.as_slice() {
            let source = &self.segments[filling.segment].source;
            let translation = with_line_breaks_of(source, &filling.translation);
            let mut written = quoted::write("msgstr", &translation, line_end);
            if !self.decoded.text[text.lines.clone()].ends_with('\n') {
                written.truncate(written.len() - line_end.len());
            }
            edits.push(Edit { span: Span::new(text.lines.start, text.lines.end), text: written });
        }
        edits
    }
}

impl Fillable for Catalogue {
    fn segments(&self) -> &[Segment] {
        &self.segments
    }

    fn fill(&self, fillings: &[Filling]) -> Result<Filled, FillError> {
        let is_open =
            |filling: &&Filling| self.segments.get(filling.segment).is_some_and(|segment| segment.open);
        let mut edits = Vec::new();
        for filling in fillings.iter().filter(is_open) {
            self.require_encodable(filling)?;
            edits.extend(self.edits(filling));
        }
        let text = edit::apply(&self.decoded.text, &edit::compatible(edits));
        let bytes = self.encoded(&text).map_err(|()| FillError::Undecodable(Place::START))?;
        Ok(Filled { bytes, unplaced: Vec::new() })
    }
}

fn segment(entry: &Entry, languages: &Languages) -> Segment {
    let is_open = entry.plural.is_none() && matches!(entry.forms.as_slice(), [(_, text)] if text.is_empty());
    Segment {
        source: entry.id.as_ref().map(super::entry::Text::text).unwrap_or_default(),
        from: languages.from.clone(),
        to: languages.to.clone(),
        open: is_open,
        place: entry.place.unwrap_or(Place::START),
    }
}

/// The translation with a line break at its ends where the text has one: programs rely on it.
fn with_line_breaks_of(source: &str, translation: &str) -> String {
    let middle = translation.trim_matches('\n');
    let first = if source.starts_with('\n') { "\n" } else { "" };
    let last = if source.ends_with('\n') && source.len() > 1 { "\n" } else { "" };
    format!("{first}{middle}{last}")
}

fn refused(error: PoError) -> FillError {
    FillError::Open(OpenError::Po(error))
}
