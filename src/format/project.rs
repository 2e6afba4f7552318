//! The settings of an `OmegaT` project: its languages, and the folders of its memories and glossaries.
//!
//! Comes in: a file `omegat.project`. Goes out: what stands in it, with `OmegaT`'s own names of folders where it says
//! `__DEFAULT__`. Source: the schema `project_properties.xsd` and the user manual of `OmegaT`, "Files and folders".

use std::io::{self, Read};

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;

use crate::language::{Language, UnknownLanguage};

/// The longest file that is read; real ones have two thousand bytes.
const LONGEST: u64 = 1 << 20;

/// What `OmegaT` writes where a folder has the name that it always has.
const DEFAULT: &str = "__DEFAULT__";

/// An `OmegaT` project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// The language that is translated from.
    pub source: Language,
    /// The language that is translated into.
    pub target: Language,
    /// The folder of translation memories, absolute or from that of the project.
    pub memories: String,
    /// The folder of glossaries, absolute or from that of the project.
    pub glossaries: String,
}

/// Why a file is no project.
#[derive(Debug, thiserror::Error)]
pub enum ProjectError {
    /// The file cannot be read, or is not UTF-8.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// It is not well-formed.
    #[error("this is no XML ({0}); open the project in OmegaT and save its properties")]
    Xml(#[from] quick_xml::Error),
    /// It does not name a language.
    #[error("<{0}> is missing; open the project in OmegaT and set its languages")]
    Missing(&'static str),
    /// It names none that exists.
    #[error(transparent)]
    Language(#[from] UnknownLanguage),
}

impl Project {
    /// Reads `omegat.project`.
    ///
    /// # Errors
    /// [`ProjectError`] where the file cannot be read, is no XML, or does not name both languages.
    pub fn read(input: impl Read) -> Result<Self, ProjectError> {
        let mut text = String::new();
        input.take(LONGEST).read_to_string(&mut text)?;
        let mut fields = Fields::default();
        fields.read(text.trim_start_matches('\u{feff}'))?;
        let language = |value: Option<String>, name| {
            Ok::<_, ProjectError>(Language::parse(&value.ok_or(ProjectError::Missing(name))?)?)
        };
        Ok(Self {
            source: language(fields.source, "source_lang")?,
            target: language(fields.target, "target_lang")?,
            memories: folder(fields.memories, "tm"),
            glossaries: folder(fields.glossaries, "glossary"),
        })
    }
}

fn folder(written: Option<String>, default: &str) -> String {
    written.filter(|folder| folder != DEFAULT).unwrap_or_else(|| default.to_owned())
}

/// The elements that are of interest, as they are written.
#[derive(Default)]
struct Fields {
    source: Option<String>,
    target: Option<String>,
    memories: Option<String>,
    glossaries: Option<String>,
}

impl Fields {
    fn read(&mut self, xml: &str) -> Result<(), ProjectError> {
        let mut events = Reader::from_str(xml);
        let mut open = None;
        loop {
            match events.read_event()? {
                Event::Start(start) => open = self.field(start.name().into_inner()),
                Event::Text(part) => open.iter_mut().for_each(|field| field.push_str(&part)),
                Event::GeneralRef(name) => {
                    let character =
                        unescape(&format!("&{};", &*name)).map_err(quick_xml::Error::from)?.into_owned();
                    open.iter_mut().for_each(|field| field.push_str(&character));
                }
                Event::End(_) => open = None,
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Where the text of an element belongs; a repeated element begins anew.
    fn field(&mut self, element: &str) -> Option<&mut String> {
        let field = match element {
            "source_lang" => &mut self.source,
            "target_lang" => &mut self.target,
            "tm_dir" => &mut self.memories,
            "glossary_dir" => &mut self.glossaries,
            _ => return None,
        };
        Some(field.insert(String::new()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(fields: &str) -> Result<Project, ProjectError> {
        Project::read(
            format!("\u{feff}<?xml version=\"1.0\"?><omegat><project>{fields}</project></omegat>").as_bytes(),
        )
    }

    const LANGUAGES: &str = "<source_lang>EN-US</source_lang>\n<target_lang>kk</target_lang>";

    #[test]
    fn folders_have_their_usual_names_unless_others_are_given() {
        let usual = project(&format!("{LANGUAGES}<tm_dir>__DEFAULT__</tm_dir>")).unwrap();
        assert_eq!((usual.source.as_str(), usual.target.as_str()), ("en-US", "kk"));
        assert_eq!((usual.memories.as_str(), usual.glossaries.as_str()), ("tm", "glossary"));
        let other = project(&format!("{LANGUAGES}<tm_dir>../Q&amp;A/tm/</tm_dir>")).unwrap();
        assert_eq!(other.memories, "../Q&A/tm/");
    }

    #[test]
    fn what_is_no_project_says_what_to_do() {
        let told = |fields: &str| project(fields).unwrap_err().to_string();
        assert!(told("<source_lang>en</source_lang>").contains("<target_lang> is missing"));
        assert!(
            told("<source_lang>english</source_lang><target_lang>ru</target_lang>")
                .contains("not a language tag")
        );
        assert!(told("<source_lang></target_lang>").contains("no XML"));
    }
}
