//! What every check of a run shares, and what it has found so far.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use tolmach::check::{Baseline, Finding, Rules, Waiver};
use tolmach::document::ReadError;
use tolmach::format::table::TableError;
use tolmach::glossary::Glossary;
use tolmach::report::findings::Located;
use xxhash_rust::xxh3::Xxh3;

use super::across::Across;
use super::changes::Changes;
use super::draft::Draft;
use super::waivers::Waivers;
use super::work::{Document, Task, Work};
use super::{documents, units};
use crate::cli::args::Check;
use crate::cli::config::Session;
use crate::cli::files;
use crate::cli::output::{complain, tell};

/// What every check of a run shares.
pub(super) struct Desk<'run> {
    pub(super) session: &'run Session,
    pub(super) arguments: &'run Check,
    pub(super) glossary: Glossary,
    pub(super) rules: Rules,
    pub(super) waivers: Waivers<'run>,
    pub(super) changes: Option<Changes>,
    pub(super) baseline: Baseline,
}

/// The bytes of files as they are to become, in place of those on the disk.
pub(super) type Overlay = HashMap<PathBuf, Vec<u8>>;

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    pub(super) findings: Vec<Located>,
    /// What was told of a place already: units may share a text, pairs a document.
    told: HashSet<u128>,
    /// What else is to be said.
    notes: Vec<String>,
    /// What could not be checked.
    pub(super) problems: Vec<String>,
}

/// A finding that is to be told, unless something speaks against it.
pub(super) struct Candidate<'text> {
    pub(super) located: Located,
    /// The files and lines whose change could have brought it about.
    pub(super) lines: Vec<(&'text str, RangeInclusive<usize>)>,
    /// Whether a comment lets it stand.
    pub(super) waived: bool,
}

impl Desk<'_> {
    /// Checks everything, with the bytes of `overlay` where it has some.
    pub(super) fn check(&self, work: &Work, overlay: &Overlay) -> anyhow::Result<Found> {
        let mut found = Found::default();
        self.check_units(work, overlay, &mut found)?;
        found.notes.extend(work.left_out.iter().cloned());
        self.check_documents(work, overlay, &mut found)?;
        self.leave_out_known(&mut found);
        Ok(found)
    }

    fn check_units(&self, work: &Work, overlay: &Overlay, found: &mut Found) -> anyhow::Result<()> {
        let mut across = Across::new(&self.rules);
        if self.arguments.memory_units {
            units::check_memory(self, found, &mut across)?;
        }
        let is_all = work.names_one_file() && !self.arguments.memory_units;
        for (file, in_folder) in &work.units {
            match units::check_file(self, file, is_all, overlay, found, &mut across) {
                Err(error) if *in_folder => found.could_not_check(&error),
                checked => checked?,
            }
        }
        units::check_across(self, across, found)
    }

    fn check_documents(&self, work: &Work, overlay: &Overlay, found: &mut Found) -> anyhow::Result<()> {
        let mut drafts = Vec::new();
        for document in &work.documents {
            drafts.push(read(document, overlay, found)?);
        }
        found.notes.extend(documents::in_other_languages(drafts.iter().flatten()));
        let mut across = Across::new(&self.rules);
        for task in work.tasks(&drafts) {
            match task {
                Task::Alone(draft) => documents::check_alone(self, draft, found),
                Task::Pair(source, target) => {
                    documents::check_pair(self, (source, target), found, &mut across)?;
                }
            }
        }
        documents::check_across(self, across, found)?;
        let is_on = |waiver: &Waiver| self.rules.wants(waiver.rule);
        found.notes.extend(drafts.iter().flatten().flat_map(|draft| draft.idle_comments(is_on)));
        Ok(())
    }

    fn leave_out_known(&self, found: &mut Found) {
        let mut known = self.baseline.remaining();
        found.findings.retain(|located| !known.takes(&located.finding, located.text()));
    }

    /// The day that decides which names were in force.
    pub(super) fn day(&self, document: Option<&str>) -> Option<Date> {
        let written = document.and_then(|date| date.get(..10)).and_then(|date| date.parse().ok());
        self.arguments.date.or(written)
    }
}

/// The document, unless it came with its folder and cannot be checked.
fn read(document: &Document, overlay: &Overlay, found: &mut Found) -> anyhow::Result<Option<Draft>> {
    let read = bytes(&document.file, overlay).and_then(|bytes| Draft::read(document, &bytes));
    match read {
        Err(error) if document.in_folder => {
            let is_empty = error.chain().any(|cause| cause.downcast_ref() == Some(&ReadError::Empty));
            let list = if is_empty { &mut found.notes } else { &mut found.problems };
            list.push(format!("{error:#}"));
            Ok(None)
        }
        read => read.map(Some),
    }
}

/// The bytes of a file, as they are to become.
pub(super) fn bytes(file: &Path, overlay: &Overlay) -> anyhow::Result<Vec<u8>> {
    overlay.get(file).map_or_else(|| files::read(file), |bytes| Ok(bytes.clone()))
}

impl Found {
    /// Keeps a finding, unless it is told already, let stand, or older than the changes asked for.
    pub(super) fn take(&mut self, desk: &Desk<'_>, candidate: Candidate<'_>) {
        let Candidate { located, lines, waived } = candidate;
        let is_new = self.told.insert(digest(&located));
        let has_changed =
            |changes: &Changes| lines.iter().any(|(file, lines)| changes.touch(Path::new(file), lines));
        if is_new && desk.changes.as_ref().is_none_or(has_changed) && !waived && !desk.waivers.cover(&located)
        {
            self.findings.push(located);
        }
    }

    /// A file of a folder that could not be checked; a glossary is none of the texts.
    fn could_not_check(&mut self, error: &anyhow::Error) {
        match units::is_other_table(error) {
            Some(TableError::Glossary) => {}
            Some(_) => self.note(format!("{error:#}; left out")),
            None => self.problems.push(format!("{error:#}")),
        }
    }

    /// Something that is not there to be checked.
    pub(super) fn note(&mut self, message: String) {
        self.notes.push(message);
    }

    /// Further things to be told beside the findings.
    pub(super) fn extend_notes(&mut self, notes: impl IntoIterator<Item = String>) {
        self.notes.extend(notes);
    }

    /// Says on standard error what is no finding.
    pub(super) fn tell_the_rest(&self, quiet: bool) {
        self.problems.iter().for_each(|problem| complain(problem));
        self.notes.iter().for_each(|note| tell(quiet, note));
    }
}

/// A finding and its place as one number: the same finding has the same place, whatever sentences were looked at
/// together.
fn digest(located: &Located) -> u128 {
    let Finding { rule, severity, side, span, message, concept, suggestions } = &located.finding;
    let (span, text) = located.place.map_or_else(|| (*span, located.text()), |place| (place.span, ""));
    let mut hasher = Xxh3::new();
    (&located.file, located.line, text, span).hash(&mut hasher);
    (rule, severity, side, message, concept, suggestions).hash(&mut hasher);
    hasher.digest128()
}
