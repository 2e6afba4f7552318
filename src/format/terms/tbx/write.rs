//! Concepts in, a TBX-Basic file out: version 2 by default, which most tools read, or version 3 in style DCT.
//!
//! There is no document type declaration: readers that follow it look for a file that is not there. White space that
//! a reader would fold is written as references. Source: ISO 30042:2008 and 30042:2019, TBX-Basic.

use std::io::{self, Write};

use super::{own, picklist, read::OWN_SOURCE};
use crate::format::xml::escape::push_text;
use crate::glossary::{Concept, Term};
use crate::language::Language;
use crate::morphology::PartOfSpeech;

/// The version of TBX to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Version {
    /// ISO 30042:2008, with the root `martif`.
    #[default]
    Two,
    /// ISO 30042:2019, with the root `tbx`.
    Three,
}

/// Writes every concept that has terms; the terms of a language stand together, in their order.
///
/// # Errors
/// Where `output` cannot be written.
pub(in crate::format::terms) fn write(
    output: impl Write,
    concepts: &[Concept],
    version: Version,
) -> io::Result<()> {
    let mut writer = Writer { output, names: Names::of(version), line: String::new(), version };
    writer.begin()?;
    for (index, concept) in concepts.iter().filter(|concept| !concept.terms.is_empty()).enumerate() {
        writer.concept(concept, index)?;
    }
    writer.end()
}

/// What the elements are called.
struct Names {
    root: &'static str,
    header: &'static str,
    concept: &'static str,
    language: &'static str,
    term: &'static str,
}

impl Names {
    const fn of(version: Version) -> Self {
        let (root, header, concept, language, term) = match version {
            Version::Two => ("martif", "martifHeader", "termEntry", "langSet", "tig"),
            Version::Three => ("tbx", "tbxHeader", "conceptEntry", "langSec", "termSec"),
        };
        Self { root, header, concept, language, term }
    }
}

struct Writer<W> {
    output: W,
    version: Version,
    names: Names,
    line: String,
}

impl<W: Write> Writer<W> {
    fn begin(&mut self) -> io::Result<()> {
        let Names { root, header, .. } = self.names;
        let (attributes, encoding) = match self.version {
            Version::Two => (
                " type=\"TBX-Basic\"",
                "\n    <encodingDesc><p type=\"XCSURI\">http://www.ttt.org/oscarstandards/tbx/TBXBasicXCSV02.xcs</p></encodingDesc>",
            ),
            Version::Three => (
                " xmlns=\"urn:iso:std:iso:30042:ed-2\" xmlns:min=\"http://www.tbxinfo.net/ns/min\" \
                 xmlns:basic=\"http://www.tbxinfo.net/ns/basic\" type=\"TBX-Basic\" style=\"dct\"",
                "",
            ),
        };
        write!(
            self.output,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root}{attributes} xml:lang=\"en\">\n  <{header}>\n    \
             <fileDesc><sourceDesc><p>{OWN_SOURCE}</p></sourceDesc></fileDesc>{encoding}\n  </{header}>\n  \
             <text>\n    <body>\n"
        )
    }

    fn end(&mut self) -> io::Result<()> {
        write!(self.output, "    </body>\n  </text>\n</{}>\n", self.names.root)
    }

    fn concept(&mut self, concept: &Concept, index: usize) -> io::Result<()> {
        let is_identifier = is_identifier(&concept.name);
        let id = if is_identifier { concept.name.clone() } else { format!("_{}", index + 1) };
        let name = self.names.concept;
        self.open(6, name, &format!(" id=\"{id}\""))?;
        self.optional(8, "descrip", "min:subjectField", concept.domain.as_deref())?;
        self.optional(8, "descrip", "basic:definition", concept.definition.as_deref())?;
        if !is_identifier {
            self.text(8, "note", "", &own::note(own::CONCEPT, &concept.name))?;
        }
        for (language, terms) in by_language(concept) {
            self.language(language, &terms)?;
        }
        self.close(6, name)
    }

    fn language(&mut self, language: &Language, terms: &[&Term]) -> io::Result<()> {
        let (name, section) = (self.names.language, self.names.term);
        self.open(8, name, &format!(" xml:lang=\"{language}\""))?;
        for term in terms {
            self.open(10, section, "")?;
            self.term(term)?;
            self.close(10, section)?;
        }
        self.close(8, name)
    }

    fn term(&mut self, term: &Term) -> io::Result<()> {
        let class = picklist::word_for_part_of_speech(term.part_of_speech);
        let phrase = (term.part_of_speech == PartOfSpeech::Phrase).then_some("phrase");
        let status = picklist::word_for_status(term.status);
        self.text(12, "term", "", &term.text)?;
        self.optional(12, "termNote", "min:partOfSpeech", class)?;
        self.optional(12, "termNote", "basic:termType", phrase)?;
        self.optional(12, "termNote", "basic:grammaticalGender", term.gender.map(picklist::word_for_gender))?;
        self.optional(12, "termNote", "min:administrativeStatus", Some(status))?;
        self.optional(12, "admin", "basic:source", term.source.as_deref())?;
        for note in term.note.as_deref().map(own::users_note).into_iter().chain(own::notes(term)) {
            self.text(12, "note", "", &note)?;
        }
        Ok(())
    }

    /// A data category: `element` with its type in version 2, an element of its own in version 3.
    fn optional(
        &mut self,
        depth: usize,
        element: &str,
        category: &str,
        value: Option<&str>,
    ) -> io::Result<()> {
        let Some(value) = value else { return Ok(()) };
        match self.version {
            Version::Two => {
                let kind = category.rsplit(':').next().unwrap_or(category);
                self.text(depth, element, &format!(" type=\"{kind}\""), value)
            }
            Version::Three => self.text(depth, category, "", value),
        }
    }

    fn open(&mut self, depth: usize, name: &str, attributes: &str) -> io::Result<()> {
        writeln!(self.output, "{:depth$}<{name}{attributes}>", "")
    }

    fn close(&mut self, depth: usize, name: &str) -> io::Result<()> {
        writeln!(self.output, "{:depth$}</{name}>", "")
    }

    fn text(&mut self, depth: usize, name: &str, attributes: &str, text: &str) -> io::Result<()> {
        self.line.clear();
        push_exact(&mut self.line, text);
        writeln!(self.output, "{:depth$}<{name}{attributes}>{}</{name}>", "", self.line)
    }
}

/// The terms of each language together, languages in the order of their first terms.
fn by_language(concept: &Concept) -> Vec<(&Language, Vec<&Term>)> {
    let mut languages: Vec<(&Language, Vec<&Term>)> = Vec::new();
    for term in &concept.terms {
        match languages.iter_mut().find(|(language, _)| **language == term.language) {
            Some((_, terms)) => terms.push(term),
            None => languages.push((&term.language, vec![term])),
        }
    }
    languages
}

/// Appends text so that all of its white space comes back.
fn push_exact(line: &mut String, text: &str) {
    let mut escaped = String::new();
    push_text(&mut escaped, text);
    let mut after_space = true;
    for (at, character) in escaped.char_indices() {
        let is_last = at + 1 == escaped.len();
        match character {
            '\n' => line.push_str("&#10;"),
            '\t' => line.push_str("&#9;"),
            ' ' if after_space || is_last => line.push_str("&#32;"),
            _ => line.push(character),
        }
        after_space = matches!(character, ' ' | '\n' | '\t');
    }
}

/// Whether a name may be an identifier of XML; `_1` and the like are given to those that may not.
fn is_identifier(name: &str) -> bool {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
    name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(is_part)
}
