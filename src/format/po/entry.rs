//! An entry of a catalogue, taken in line by line.

use std::ops::Range;

use super::line::{Keyword, Line};
use super::{FUZZY, quoted};
use crate::format::Place;

/// Most plural forms of an entry; no language has more than six.
const MOST_FORMS: usize = 16;

/// A string of an entry.
#[derive(Debug, Clone, Default)]
pub(super) struct Text {
    bytes: Vec<u8>,
    /// The bytes of the catalogue that it stands on: whole lines, from its keyword on.
    pub(super) lines: Range<usize>,
}

impl Text {
    /// What the string says.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// An entry, with everything that stands before it.
#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
    /// Where its first keyword stands.
    pub(super) place: Option<Place>,
    /// The byte of the catalogue where its first keyword stands.
    pub(super) start: usize,
    pub(super) comments: Vec<String>,
    pub(super) extracted: Vec<String>,
    pub(super) references: Vec<String>,
    pub(super) flags: Vec<String>,
    /// The byte of the catalogue behind the `#,` of the first line with flags.
    pub(super) flags_at: Option<usize>,
    pub(super) context: Option<Text>,
    pub(super) id: Option<Text>,
    pub(super) plural: Option<Text>,
    /// The translations by their numbers; of an entry without plural that of number 0.
    pub(super) forms: Vec<(u32, Text)>,
    /// Whether its lines are marked as used no more.
    pub(super) obsolete: bool,
    /// What is wrong with it, and where.
    pub(super) fault: Option<(Place, &'static str)>,
    last: Option<Keyword>,
    /// Whether an obsolete entry has come to its translation.
    is_translated: bool,
}

/// Whether an obsolete line begins an entry.
fn begins(line: &str) -> bool {
    line.starts_with("msgctxt") || (line.starts_with("msgid") && !line.starts_with("msgid_plural"))
}

impl Entry {
    pub(super) fn is_fuzzy(&self) -> bool {
        self.flags.iter().any(|flag| flag == FUZZY)
    }

    /// Whether it is the header: the translation of nothing.
    pub(super) fn is_header(&self) -> bool {
        self.context.is_none() && self.id.as_ref().is_some_and(Text::is_empty)
    }

    /// Whether a line with this keyword, or with a comment where there is none, begins another entry.
    pub(super) fn ends_before(&self, line: &Line<'_>) -> bool {
        let is_whole = !self.forms.is_empty() || self.obsolete;
        match line {
            Line::Keyword(Keyword::Context | Keyword::Id, _) => is_whole || self.id.is_some(),
            Line::Keyword(..) | Line::String(_) | Line::Unknown => self.obsolete,
            Line::Obsolete(rest) => !self.obsolete || (self.is_translated && begins(rest)),
            Line::Blank => is_whole || self.fault.is_some(),
            _ => is_whole,
        }
    }

    /// Whether there is more than comments.
    pub(super) fn has_begun(&self) -> bool {
        self.place.is_some()
    }

    /// Takes a line in, which stands on these bytes of the catalogue.
    pub(super) fn take(&mut self, line: Line<'_>, place: Place, bytes: Range<usize>) {
        match line {
            Line::Blank | Line::Previous => {}
            Line::Comment(text) => self.comments.push(text.to_owned()),
            Line::Extracted(text) => self.extracted.push(text.to_owned()),
            Line::References(text) => {
                self.references.extend(text.split_whitespace().map(str::to_owned));
            }
            Line::Flags(text) => {
                self.flags_at.get_or_insert(bytes.start + "#,".len());
                let flags = text.split(',').map(str::trim).filter(|flag| !flag.is_empty());
                self.flags.extend(flags.map(str::to_owned));
            }
            Line::Obsolete(rest) => {
                self.begin(place, bytes.start);
                self.obsolete = true;
                self.is_translated |= rest.starts_with("msgstr");
            }
            Line::Keyword(keyword, string) => {
                self.begin(place, bytes.start);
                let added = self.add(keyword, string, bytes);
                self.note(place, added);
            }
            Line::String(string) => {
                self.begin(place, bytes.start);
                let continued = self.go_on(string, bytes);
                self.note(place, continued);
            }
            Line::Unknown => {
                self.begin(place, bytes.start);
                self.note(place, Err("a line is neither comment, keyword nor string"));
            }
        }
    }

    /// Says what is missing at its end.
    pub(super) fn finish(&mut self, place: Place) {
        let missing = match (&self.id, self.forms.is_empty()) {
            _ if self.obsolete => Ok(()),
            (None, _) => Err("it has no msgid"),
            (_, true) => Err("it has no msgstr"),
            _ => Ok(()),
        };
        self.note(place, missing);
    }

    fn begin(&mut self, place: Place, start: usize) {
        if !self.has_begun() {
            (self.place, self.start) = (Some(place), start);
        }
    }

    /// Keeps the first thing that is wrong.
    fn note(&mut self, place: Place, result: Result<(), &'static str>) {
        if let Err(what) = result {
            self.fault.get_or_insert((place, what));
        }
    }

    fn add(&mut self, keyword: Keyword, string: &str, lines: Range<usize>) -> Result<(), &'static str> {
        self.last = Some(keyword);
        let mut text = Text { bytes: Vec::new(), lines };
        quoted::read(string, &mut text.bytes)?;
        let slot = match keyword {
            Keyword::Context => &mut self.context,
            Keyword::Id => &mut self.id,
            Keyword::Plural => &mut self.plural,
            Keyword::Text => return self.add_form(0, text, self.plural.is_none()),
            Keyword::Form(number) => return self.add_form(number, text, self.plural.is_some()),
        };
        match slot.replace(text) {
            Some(_) => Err("a keyword stands twice; an empty line or msgstr seems to be missing"),
            None => Ok(()),
        }
    }

    fn add_form(&mut self, number: u32, text: Text, fits: bool) -> Result<(), &'static str> {
        let is_new = self.forms.iter().all(|(known, _)| *known != number);
        if self.forms.len() < MOST_FORMS {
            self.forms.push((number, text));
        }
        match (fits, is_new) {
            (false, _) => Err("msgstr[…] and msgid_plural go together; one of them is missing"),
            (_, false) => Err("a msgstr stands twice"),
            _ if self.forms.len() == MOST_FORMS => Err("it has more plural forms than any language"),
            _ => Ok(()),
        }
    }

    fn go_on(&mut self, string: &str, lines: Range<usize>) -> Result<(), &'static str> {
        let text = match self.last {
            Some(Keyword::Context) => self.context.as_mut(),
            Some(Keyword::Id) => self.id.as_mut(),
            Some(Keyword::Plural) => self.plural.as_mut(),
            Some(Keyword::Text | Keyword::Form(_)) => self.forms.last_mut().map(|(_, text)| text),
            None => None,
        };
        let text = text.ok_or("a string has no keyword before it")?;
        text.lines.end = lines.end;
        quoted::read(string, &mut text.bytes)
    }
}
