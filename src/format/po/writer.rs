//! Units in, a catalogue out, in UTF-8.
//!
//! A catalogue has one translation for a text in a context: of several the best status wins, then the latest change,
//! then the one that comes later. Lines are broken where the text has line breaks, and nowhere else.

use std::collections::HashMap;
use std::io::{self, Write};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{CONTEXT, FLAG, FUZZY, REFERENCE, STATUS, quoted};
use crate::format::UnitWriter;
use crate::format::tmx::pair;
use crate::language::Language;
use crate::memory::{Edit, Status, Unit};

/// Takes units one by one and writes them all at the end; the same units give the same bytes.
pub struct Writer<W> {
    output: W,
    languages: [Language; 2],
    created: Edit,
    entries: Vec<Entry>,
    /// Where the entry of a context and a text stands.
    known: HashMap<(Option<String>, String), usize>,
    replaced: u64,
}

/// An entry, and how good it is.
struct Entry {
    rank: (Status, Option<Timestamp>),
    text: String,
}

impl<W: Write> Writer<W> {
    /// A catalogue of texts and their translations; `created` says who writes it, and when.
    pub fn new(output: W, source: &Language, target: &Language, created: &Edit) -> Self {
        let languages = [source.clone(), target.clone()];
        let (entries, known) = (Vec::new(), HashMap::new());
        Self { output, languages, created: created.clone(), entries, known, replaced: 0 }
    }

    fn header(&self) -> String {
        let [source, target] = &self.languages;
        let date = |when: Timestamp| when.to_zoned(TimeZone::UTC).strftime("%Y-%m-%d %H:%M+0000").to_string();
        let program = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));
        let fields = [
            ("PO-Revision-Date", self.created.when.map(date).unwrap_or_default()),
            ("Last-Translator", self.created.user.clone().unwrap_or_default()),
            ("Language", target.to_string().replace('-', "_")),
            ("MIME-Version", "1.0".to_owned()),
            ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
            ("Content-Transfer-Encoding", "8bit".to_owned()),
            ("X-Source-Language", source.to_string()),
            ("X-Generator", program.to_owned()),
        ];
        // A line break in a value would begin a field of its own.
        let line = |(name, value): &(&str, String)| format!("{name}: {}\n", value.replace(['\n', '\r'], " "));
        let fields: String = fields.iter().map(line).collect();
        quoted::write("msgid", "", "\n") + &quoted::write("msgstr", &fields, "\n")
    }
}

impl<W: Write> UnitWriter for Writer<W> {
    fn write(&mut self, unit: &Unit) -> io::Result<bool> {
        let [source, target] = &self.languages;
        let Some([source, target]) = pair(unit, source, target) else { return Ok(false) };
        // The translation of nothing is the header.
        if source.text.is_empty() {
            return Ok(false);
        }
        let entry = Entry {
            rank: (unit.status, unit.changed.when.or(unit.created.when)),
            text: entry(unit, &source.text, &target.text),
        };
        let key = (context(unit).map(str::to_owned), source.text.clone());
        match self.known.get(&key) {
            Some(&index) => {
                self.replaced += 1;
                if entry.rank >= self.entries[index].rank {
                    self.entries[index] = entry;
                }
            }
            None => {
                self.known.insert(key, self.entries.len());
                self.entries.push(entry);
            }
        }
        Ok(true)
    }

    fn finish(mut self: Box<Self>) -> io::Result<u64> {
        let header = self.header();
        self.output.write_all(header.as_bytes())?;
        for entry in &self.entries {
            self.output.write_all(entry.text.as_bytes())?;
        }
        self.output.flush()?;
        Ok(self.replaced)
    }
}

fn context(unit: &Unit) -> Option<&str> {
    let context = unit.properties.iter().find(|property| property.kind == CONTEXT)?;
    Some(&context.value)
}

fn entry(unit: &Unit, source: &str, target: &str) -> String {
    let mut written = "\n".to_owned();
    let is_fuzzy = unit.status < Status::Translated;
    for line in unit.notes.iter().flat_map(|note| note.text.lines()) {
        written.push_str(&format!("# {line}\n").replace("# \n", "#\n"));
    }
    if !matches!(unit.status, Status::Draft | Status::Translated) {
        written.push_str(&format!("#. {STATUS}{}\n", unit.status.name()));
    }
    for reference in values(unit, REFERENCE) {
        written.push_str(&format!("#: {reference}\n"));
    }
    let flags: Vec<&str> = is_fuzzy.then_some(FUZZY).into_iter().chain(values(unit, FLAG)).collect();
    if !flags.is_empty() {
        written.push_str(&format!("#, {}\n", flags.join(", ")));
    }
    if let Some(context) = context(unit) {
        written.push_str(&quoted::write("msgctxt", context, "\n"));
    }
    written + &quoted::write("msgid", source, "\n") + &quoted::write("msgstr", target, "\n")
}

/// The values of a property that fit on a line.
fn values<'unit>(unit: &'unit Unit, kind: &'static str) -> impl Iterator<Item = &'unit str> {
    let values = unit.properties.iter().filter(move |property| property.kind == kind);
    values.map(|property| property.value.as_str()).filter(|value| !value.contains(['\n', '\r']))
}
