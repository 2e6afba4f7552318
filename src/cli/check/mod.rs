//! `check`: findings in texts, in a text and its translation, in exchange files, and in the memory.

mod documents;
mod survey;
mod units;

use std::collections::HashSet;
use std::path::Path;

use jiff::civil::Date;
use tolmach::check::{Finding, Rules, Side, Survey};
use tolmach::glossary::{Concept, Glossary};
use tolmach::language::Language;
use tolmach::report::findings::{Located, write_json, write_text};

use super::args::{Check, Format};
use super::config::Session;
use super::error::{Outcome, usage};
use super::knowledge;
use super::manuscript::Manuscript;
use super::output::print;

pub(super) fn run(session: &Session, arguments: &Check) -> anyhow::Result<Outcome> {
    let concepts = knowledge::concepts(session, arguments.glossary.as_deref())?;
    if concepts.is_empty() {
        return Err(usage(
            "the glossary is empty, so nothing can be checked; fill it with `tolmach term import`, or name one with --glossary",
        ));
    }
    let mut desk = Desk::new(session, arguments, concepts);
    desk.check_all()?;
    let Desk { findings, incomplete, .. } = desk;
    print(|output| match arguments.format {
        Format::Text => write_text(output, &findings),
        Format::Json => write_json(output, &findings),
    })?;
    Ok(match findings.is_empty() {
        _ if incomplete => Outcome::Incomplete,
        true => Outcome::Done,
        false => Outcome::Noteworthy,
    })
}

/// What to check, with which glossary, and what was found so far.
struct Desk<'run> {
    session: &'run Session,
    arguments: &'run Check,
    glossary: Glossary,
    rules: Rules,
    /// The pairs of units, to be looked at together.
    units: survey::Units,
    findings: Vec<Located>,
    /// What was told of a text already: texts that several units share are told once.
    told: HashSet<(String, Finding)>,
    /// Whether a file broke off.
    incomplete: bool,
}

impl<'run> Desk<'run> {
    fn new(session: &'run Session, arguments: &'run Check, concepts: Vec<Concept>) -> Self {
        let languages = knowledge::languages(&concepts);
        let glossary = Glossary::new(concepts, &languages.iter().collect::<Vec<_>>());
        let rules = Rules::only(&arguments.rules);
        Self {
            session,
            arguments,
            glossary,
            units: survey::Units::new(Survey::new(rules.clone())),
            rules,
            findings: Vec::new(),
            told: HashSet::new(),
            incomplete: false,
        }
    }

    fn check_all(&mut self) -> anyhow::Result<()> {
        if self.arguments.memory_units {
            units::check_memory(self)?;
        }
        let (exchange, documents): (Vec<_>, Vec<_>) =
            self.arguments.files.iter().partition(|file| units::holds_units(file));
        exchange.into_iter().try_for_each(|file| units::check_file(self, file))?;
        survey::tell_units(self)?;
        self.check_documents(&documents)
    }

    /// Two documents in different languages are a text and its translation; others stand alone.
    fn check_documents(&mut self, files: &[&std::path::PathBuf]) -> anyhow::Result<()> {
        let arguments = self.arguments;
        let language = |index: usize| match (files.len(), index) {
            (2, 0) => arguments.from.as_ref(),
            (2, _) => arguments.to.as_ref(),
            _ => arguments.to.as_ref().or(arguments.from.as_ref()),
        };
        let read = |(index, file): (usize, &&std::path::PathBuf)| manuscript(file, language(index));
        let manuscripts = files.iter().enumerate().map(read).collect::<anyhow::Result<Vec<_>>>()?;
        match manuscripts.as_slice() {
            [source, target] if source.1 != target.1 => documents::check_pair(self, source, target),
            alone => {
                alone.iter().for_each(|manuscript| documents::check_alone(self, manuscript));
                Ok(())
            }
        }
    }

    /// The day that decides which names were in force.
    fn day(&self, document: Option<&str>) -> Option<Date> {
        let written = document.and_then(|date| date.get(..10)).and_then(|date| date.parse().ok());
        self.arguments.date.or(written)
    }

    /// Keeps a finding, if it was not told of the same text before.
    fn add(&mut self, located: Located) {
        let text = match located.finding.side {
            Side::Source => located.source.clone().unwrap_or_default(),
            Side::Target => located.target.clone(),
        };
        let key = (format!("{}\n{text}\n{}", located.file, located.line), located.finding.clone());
        if self.told.insert(key) {
            self.findings.push(located);
        }
    }
}

/// A document and its language.
type Known = (Manuscript, Language);

fn manuscript(file: &Path, language: Option<&Language>) -> anyhow::Result<Known> {
    let manuscript = Manuscript::read(file, language)?;
    let language = manuscript.document.language.clone();
    let unclear = || usage(format!("{}: its language is not clear; say it with --lang", file.display()));
    let language = language.ok_or_else(unclear)?;
    Ok((manuscript, language))
}
