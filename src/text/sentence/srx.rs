//! The SRX 2.0 document.
//!
//! Comes in: XML. Goes out: its rules by name and which of them a language takes.
//! Source: SRX 2.0, section 4; SRX 1.0 documents have the same elements and are read too.

use std::collections::HashMap;

use fancy_regex::Regex;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::error::{SrxError, SrxProblem};
use super::icu::{compile, translate};
use super::rule::Source;
use crate::language::Language;

/// What a document says.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// Whether a language takes the rules of every map that matches it, not only of the first.
    cascade: bool,
    rules: HashMap<String, Vec<Source>>,
    maps: Vec<LanguageMap>,
}

/// Which languages take which rules.
#[derive(Debug)]
struct LanguageMap {
    language: Regex,
    rules: String,
    offset: usize,
}

impl Document {
    /// The rules for a language in the order in which they are tried.
    pub(super) fn rules_for(&self, language: &Language, xml: &str) -> Result<Vec<&Source>, SrxError> {
        let tag = language.as_str();
        let matching = self.maps.iter().filter(|map| map.language.is_match(tag).unwrap_or(false));
        let taken = matching.take(if self.cascade { usize::MAX } else { 1 });
        let mut rules = Vec::new();
        for map in taken {
            let unknown = || SrxError::at(xml, map.offset, SrxProblem::UnknownRules(map.rules.clone()));
            rules.extend(self.rules.get(&map.rules).ok_or_else(unknown)?);
        }
        if rules.is_empty() {
            return Err(SrxError::at(xml, 0, SrxProblem::NoRulesFor(tag.to_owned())));
        }
        Ok(rules)
    }
}

/// Reads a document.
pub(super) fn parse(xml: &str) -> Result<Document, SrxError> {
    let mut events = Reader::from_str(xml);
    let mut parser = Parser { xml, ..Parser::default() };
    loop {
        parser.offset = usize::try_from(events.buffer_position()).unwrap_or(usize::MAX);
        let event = events.read_event().map_err(|error| {
            let offset = usize::try_from(events.error_position()).unwrap_or(usize::MAX);
            SrxError::at(xml, offset, SrxProblem::Xml(error.to_string()))
        })?;
        if !parser.take(event)? {
            return Ok(parser.document);
        }
    }
}

/// Where the reading of a document stands.
#[derive(Default)]
struct Parser<'xml> {
    xml: &'xml str,
    /// Where the current event begins.
    offset: usize,
    inside_srx: bool,
    complete: bool,
    document: Document,
    /// The name of the open `languagerule`.
    language_rule: String,
    rule: Source,
    /// The pattern text of an open `beforebreak` or `afterbreak`.
    pattern: Option<String>,
}

impl Parser<'_> {
    /// Takes one event; false at the end of the document.
    fn take(&mut self, event: Event<'_>) -> Result<bool, SrxError> {
        match event {
            Event::Start(element) => self.open(&element)?,
            Event::Empty(element) => {
                self.open(&element)?;
                self.close(element.local_name().as_ref());
            }
            Event::End(element) => self.close(element.local_name().as_ref()),
            Event::Text(text) => self.push(&text.xml10_content()),
            Event::CData(text) => self.push(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                let character = self.resolve(&format!("&{};", &*reference))?;
                self.push(&character);
            }
            Event::Eof => return self.end().map(|()| false),
            _ => {}
        }
        Ok(true)
    }

    fn open(&mut self, element: &BytesStart<'_>) -> Result<(), SrxError> {
        match element.local_name().as_ref() {
            "srx" => self.inside_srx = true,
            _ if !self.inside_srx => return Err(self.error(SrxProblem::NotSrx)),
            "header" => self.document.cascade = self.yes_or_no(element, "cascade", false)?,
            "languagerule" => {
                self.language_rule = self.required(element, "languagerule", "languagerulename")?;
            }
            "rule" => {
                let breaks = self.yes_or_no(element, "break", true)?;
                self.rule = Source { breaks, offset: self.offset, ..Source::default() };
            }
            "beforebreak" | "afterbreak" => self.pattern = Some(String::new()),
            "languagemap" => self.open_map(element)?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, element: &str) {
        match element {
            "beforebreak" => self.rule.before = self.pattern.take().unwrap_or_default(),
            "afterbreak" => self.rule.after = self.pattern.take().unwrap_or_default(),
            "rule" => {
                let rules = self.document.rules.entry(self.language_rule.clone()).or_default();
                rules.push(std::mem::take(&mut self.rule));
            }
            "srx" => self.complete = true,
            _ => {}
        }
    }

    fn open_map(&mut self, element: &BytesStart<'_>) -> Result<(), SrxError> {
        let pattern = self.required(element, "languagemap", "languagepattern")?;
        let rules = self.required(element, "languagemap", "languagerulename")?;
        // Language tags have no case of their own (BCP 47).
        let whole = format!("(?i)^(?:{})$", translate(&pattern));
        let language =
            compile(&whole).map_err(|reason| self.error(SrxProblem::Pattern { pattern, reason }))?;
        self.document.maps.push(LanguageMap { language, rules, offset: self.offset });
        Ok(())
    }

    fn push(&mut self, text: &str) {
        if let Some(pattern) = &mut self.pattern {
            pattern.push_str(text);
        }
    }

    fn end(&self) -> Result<(), SrxError> {
        match (self.inside_srx, self.complete) {
            (false, _) => Err(self.error(SrxProblem::NotSrx)),
            (true, false) => Err(self.error(SrxProblem::Xml("the file ends before </srx>".to_owned()))),
            (true, true) => Ok(()),
        }
    }

    fn required(
        &self,
        element: &BytesStart<'_>,
        name: &'static str,
        attribute: &'static str,
    ) -> Result<String, SrxError> {
        let missing = || self.error(SrxProblem::Missing { element: name, attribute });
        self.attribute(element, attribute)?.ok_or_else(missing)
    }

    fn yes_or_no(&self, element: &BytesStart<'_>, name: &str, absent: bool) -> Result<bool, SrxError> {
        match self.attribute(element, name)?.as_deref() {
            None => Ok(absent),
            Some("yes") => Ok(true),
            Some("no") => Ok(false),
            Some(other) => Err(self.error(SrxProblem::NotYesOrNo(other.to_owned()))),
        }
    }

    fn attribute(&self, element: &BytesStart<'_>, name: &str) -> Result<Option<String>, SrxError> {
        let found = element.try_get_attribute(name).map_err(|error| self.xml_error(&error))?;
        found.map(|attribute| self.resolve(&attribute.value)).transpose()
    }

    /// The text with its character and entity references resolved.
    fn resolve(&self, text: &str) -> Result<String, SrxError> {
        let resolved = quick_xml::escape::unescape(text).map_err(|error| self.xml_error(&error))?;
        Ok(resolved.into_owned())
    }

    fn xml_error(&self, error: &dyn std::error::Error) -> SrxError {
        self.error(SrxProblem::Xml(error.to_string()))
    }

    fn error(&self, problem: SrxProblem) -> SrxError {
        SrxError::at(self.xml, self.offset, problem)
    }
}
