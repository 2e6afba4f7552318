//! Units in, a TMX 1.4 file out that every program reads: what they trip over is never written.
//!
//! Source: TMX 1.4b and its DTD; the habits of readers (OmegaT, Weblate, translate-toolkit, Okapi, TMXEditor).

use std::io::{self, Write};

use super::attributes::{OF_HEADER, OF_UNIT, OF_VARIANT, SEGMENT_TYPES};
use super::header::Header;
use super::tool::{Context, Tool};
use super::{date, inline, omegat, own};
use crate::format::xml::escape::{escaped, push_attribute, push_text};
use crate::language::Language;
use crate::memory::{Edit, Neighbours, Note, Property, Unit, Variant};

/// How a file is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Which languages.
    pub languages: Languages,
    /// Who writes it, and when.
    pub created: Edit,
}

/// The languages of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Languages {
    /// One language and its translation: what most programs expect.
    Pair {
        /// The language that was translated from.
        source: Language,
        /// The language that was translated into.
        target: Language,
    },
    /// Every language of every unit.
    All {
        /// The language that was translated from.
        source: Language,
    },
}

/// How much of the inline markup is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Level {
    /// The text alone.
    One,
    /// The text with its inline codes.
    #[default]
    Two,
    /// The same, but tags of `OmegaT` stand among the words, where it looks for them.
    OmegaT,
}

/// Writes units one by one; the same units give the same bytes.
pub struct Writer<W> {
    output: W,
    languages: Languages,
    tool: Option<Tool>,
    level: Level,
    /// What the file says of itself, until that is written.
    header: Option<Header>,
    /// The unit being written.
    line: String,
}

impl Languages {
    /// The language that was translated from.
    #[must_use]
    pub const fn source(&self) -> &Language {
        match self {
            Self::Pair { source, .. } | Self::All { source } => source,
        }
    }
}

impl<W: Write> Writer<W> {
    /// A file whose beginning is written with its first unit.
    pub fn new(output: W, options: &Options) -> Self {
        let header = Header::own(options.languages.source(), options.created.clone());
        Self::with_header(output, options.languages.clone(), header)
    }

    /// The same for a file that says this of itself.
    pub fn with_header(output: W, languages: Languages, header: Header) -> Self {
        let (tool, level) = (None, Level::Two);
        Self { output, languages, tool, level, header: Some(header), line: String::new() }
    }

    /// Lets units say what this tool looks for.
    #[must_use]
    pub fn for_tool(mut self, tool: Option<Tool>) -> Self {
        self.tool = tool;
        self
    }

    /// Writes so much of the inline markup.
    #[must_use]
    pub fn at_level(mut self, level: Level) -> Self {
        self.level = level;
        if let (Level::OmegaT, Some(header)) = (level, &mut self.header) {
            header.original_format = Some(omegat::FORMAT.to_owned());
        }
        self
    }

    /// Writes a unit; says false and writes nothing where it lacks a language, or its translation is empty.
    ///
    /// # Errors
    /// Whatever the output refuses.
    pub fn write(&mut self, unit: &Unit) -> io::Result<bool> {
        self.write_in_context(unit, &Neighbours::default())
    }

    /// The same for a unit that stands between others, which the tool is told.
    ///
    /// # Errors
    /// Whatever the output refuses.
    pub fn write_in_context(&mut self, unit: &Unit, neighbours: &Neighbours) -> io::Result<bool> {
        self.begin()?;
        let languages = self.languages.clone();
        let variants = chosen(unit, &languages);
        if variants.is_empty() {
            return Ok(false);
        }
        let (source, target) = match &languages {
            Languages::Pair { source, target } => (source, Some(target)),
            Languages::All { source } => (source, None),
        };
        self.unit(&Context { unit, neighbours, source, target }, &variants);
        self.flush_line()?;
        Ok(true)
    }

    /// Writes the end of the file and gives the output back, flushed.
    ///
    /// # Errors
    /// Whatever the output refuses.
    pub fn finish(mut self) -> io::Result<W> {
        self.begin()?;
        self.line.push_str("  </body>\n</tmx>\n");
        self.flush_line()?;
        self.output.flush()?;
        Ok(self.output)
    }

    fn flush_line(&mut self) -> io::Result<()> {
        self.output.write_all(self.line.as_bytes())?;
        self.line.clear();
        Ok(())
    }

    /// Writes the beginning of the file, once.
    fn begin(&mut self) -> io::Result<()> {
        let Some(header) = self.header.take() else { return Ok(()) };
        self.header(&header);
        self.flush_line()
    }

    fn header(&mut self, header: &Header) {
        self.line.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  <header");
        for (name, value) in header.required() {
            self.attribute(name, value.unwrap_or_default());
        }
        self.edits(&header.created, &header.changed);
        let foreign = self.kept(&header.attributes, OF_HEADER);
        if header.notes.is_empty() && header.properties.is_empty() && foreign.is_empty() {
            self.line.push_str("/>\n");
        } else {
            self.line.push_str(">\n");
            self.notes(&header.notes, "    ");
            self.properties(header.properties.iter().chain(&foreign), "    ");
            self.line.push_str("  </header>\n");
        }
        self.line.push_str("  <body>\n");
    }

    fn unit(&mut self, context: &Context<'_>, variants: &[&Variant]) {
        let unit = context.unit;
        self.line.push_str("    <tu");
        if let Some(tuid) = &unit.tuid {
            self.attribute("tuid", tuid);
        }
        self.edits(&unit.created, &unit.changed);
        let foreign = self.kept(&unit.attributes, OF_UNIT);
        self.line.push_str(">\n");
        self.notes(&unit.notes, "      ");
        let own = own::of_unit(unit);
        let of_tool = self.tool.map(|tool| tool.of_unit(context)).unwrap_or_default();
        let properties = own.iter().chain(&of_tool).chain(&unit.properties).chain(&foreign);
        self.properties(properties, "      ");
        for variant in variants {
            self.variant(variant, context);
        }
        self.line.push_str("    </tu>\n");
    }

    fn variant(&mut self, variant: &Variant, context: &Context<'_>) {
        self.line.push_str("      <tuv");
        self.attribute("xml:lang", variant.language.as_str());
        let (created, changed) = self.edits_of(variant, context.unit);
        self.edits(created, changed);
        let foreign = self.kept(&variant.attributes, OF_VARIANT);
        self.line.push('>');
        let (segment, markup) = segment(variant, self.level);
        let of_tool = self.tool.map(|tool| tool.of_variant(variant, context)).unwrap_or_default();
        let properties = markup.iter().chain(&of_tool).chain(&variant.properties).chain(&foreign);
        self.children(&variant.notes, properties.cloned().collect());
        self.line.push_str("<seg>");
        self.line.push_str(&segment);
        self.line.push_str("</seg></tuv>\n");
    }

    /// Notes and properties of a variant, each on a line of its own.
    fn children(&mut self, notes: &[Note], properties: Vec<Property>) {
        if !notes.is_empty() || !properties.is_empty() {
            self.line.push('\n');
            self.notes(notes, "        ");
            self.properties(properties.iter(), "        ");
            self.line.push_str("        ");
        }
    }

    /// OmegaT looks for authors and dates at the translation, so that of the unit stand there too.
    fn edits_of<'edit>(&self, variant: &'edit Variant, unit: &'edit Unit) -> (&'edit Edit, &'edit Edit) {
        let is_source = variant.language.matches(self.languages.source());
        let or = |own: &'edit Edit, of_unit: &'edit Edit| {
            if is_source || *own != Edit::default() { own } else { of_unit }
        };
        (or(&variant.created, &unit.created), or(&variant.changed, &unit.changed))
    }

    fn edits(&mut self, created: &Edit, changed: &Edit) {
        self.edit("creation", created);
        self.edit("change", changed);
    }

    fn edit(&mut self, what: &str, edit: &Edit) {
        if let Some(date) = edit.when.and_then(date::write) {
            self.attribute(&format!("{what}date"), &date);
        }
        if let Some(user) = &edit.user {
            self.attribute(&format!("{what}id"), user);
        }
    }

    /// Writes the attributes that TMX knows and gives the others as properties.
    fn kept(&mut self, attributes: &[(String, String)], known: &[&str]) -> Vec<Property> {
        let mut foreign = Vec::new();
        let mut written = Vec::new();
        for (name, value) in attributes {
            let is_new = known.contains(&name.as_str()) && !written.contains(&name);
            if is_new && self.is_allowed(name, value) {
                self.attribute(name, value);
                written.push(name);
            } else {
                foreign.push(own::attribute(name, value));
            }
        }
        foreign
    }

    /// Whether a known attribute has a value that helps readers more than it misleads them.
    fn is_allowed(&self, name: &str, value: &str) -> bool {
        match name {
            "segtype" => SEGMENT_TYPES.contains(&value),
            "srclang" => Language::parse(value).is_ok_and(|language| {
                language.as_str() == value && language.matches(self.languages.source())
            }),
            _ => true,
        }
    }

    fn notes(&mut self, notes: &[Note], indent: &str) {
        for note in notes {
            self.line.push_str(indent);
            self.line.push_str("<note");
            self.language(note.language.as_deref());
            self.content("note", &note.text);
        }
    }

    fn properties<'unit>(&mut self, properties: impl Iterator<Item = &'unit Property>, indent: &str) {
        for property in properties {
            self.line.push_str(indent);
            self.line.push_str("<prop");
            self.attribute("type", &property.kind);
            self.language(property.language.as_deref());
            self.content("prop", &property.value);
        }
    }

    fn language(&mut self, language: Option<&str>) {
        if let Some(language) = language {
            self.attribute("xml:lang", language);
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.line.push(' ');
        self.line.push_str(name);
        self.line.push_str("=\"");
        push_attribute(&mut self.line, value);
        self.line.push('"');
    }

    fn content(&mut self, element: &str, text: &str) {
        self.line.push('>');
        push_text(&mut self.line, text);
        self.line.push_str("</");
        self.line.push_str(element);
        self.line.push_str(">\n");
    }
}

/// The variants to be written, none where one is missing.
fn chosen<'unit>(unit: &'unit Unit, languages: &Languages) -> Vec<&'unit Variant> {
    match languages {
        Languages::All { .. } => unit.variants.iter().collect(),
        Languages::Pair { source, target } => pair(unit, source, target).map(Vec::from).unwrap_or_default(),
    }
}

/// The text of a unit and its translation; nothing where one is missing or the translation is empty.
pub(in crate::format) fn pair<'unit>(
    unit: &'unit Unit,
    source: &Language,
    target: &Language,
) -> Option<[&'unit Variant; 2]> {
    let (source, target) = (unit.variant(source)?, unit.variant(target)?);
    (source.language != target.language && !target.is_blank()).then_some([source, target])
}

/// The content of `seg`, and the property that keeps what of its markup TMX does not allow.
fn segment(variant: &Variant, level: Level) -> (String, Option<Property>) {
    let Some(markup) = variant.markup.as_ref().filter(|_| level != Level::One) else {
        return (escaped(&variant.text), None);
    };
    if level == Level::OmegaT
        && let Some(words) = omegat::with_tags_as_words(markup)
    {
        return (words, None);
    }
    match inline::allowed(markup) {
        Some(allowed) if allowed == *markup => (allowed, None),
        Some(allowed) => (allowed, Some(own::markup(markup))),
        None => (escaped(&variant.text), Some(own::markup(markup))),
    }
}
