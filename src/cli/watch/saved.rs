//! What a project saves comes into the memory: each state of a file once, in the place of the one before.
//!
//! Comes in: the files `*-omegat.tmx` beside the project file; `project_save.tmx` is the project's own and is left
//! alone. Goes out: a batch where there is anything to change. It adds the units that the memory lacks, except those that
//! the project only had from here, and withdraws what was saved before and is not saved any more: a translation that was
//! corrected takes the place of the old one.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use tolmach::format::{self, Kind, NamedLanguages, OpenError, Problem, UnitReader};
use tolmach::store::{Added, BatchKind, BatchWriter, Intake, Store};

use super::passed::Passed;
use super::places::Places;
use super::stamp::Stamp;
use crate::cli::config::Session;
use crate::cli::files;
use crate::cli::output::{complain, print};
use crate::cli::progress::refuse_interrupted;

/// How the names of the files end that `OmegaT` saves for other programs.
const SAVED: &str = "-omegat.tmx";

/// The files of a project that have been taken in.
pub(super) struct Saved<'run> {
    places: &'run Places,
    seen: HashMap<PathBuf, Stamp>,
    waits: bool,
    unsound: bool,
}

/// What became of the units of a file.
#[derive(Default)]
struct Taken {
    new: u64,
    known: u64,
    /// Whether any of the known came from a project before.
    again: bool,
    withdrawn: u64,
    lost: Vec<Problem>,
}

impl Taken {
    const fn changes_the_memory(&self) -> bool {
        self.new > 0 || self.withdrawn > 0
    }
}

impl<'run> Saved<'run> {
    pub(super) fn new(places: &'run Places) -> Self {
        Self { places, seen: HashMap::new(), waits: true, unsound: false }
    }

    /// Takes files as they are, without waiting until they are written to their end.
    pub(super) const fn do_not_wait(&mut self) {
        self.waits = false;
    }

    /// Whether a unit of any file could not be read.
    pub(super) const fn is_unsound(&self) -> bool {
        self.unsound
    }

    /// Takes in every file that has changed; whether the memory is another now.
    pub(super) fn take_in(
        &mut self,
        session: &Session,
        store: &mut Store,
        passed: &Passed,
    ) -> anyhow::Result<bool> {
        let mut anything = false;
        for (file, stamp) in self.changed()? {
            match self.take_file(session, store, passed, &file) {
                Ok(taken) => anything |= self.tell(&file, &taken)?,
                Err(error) if error.chain().any(<dyn std::error::Error>::is::<OpenError>) => {
                    self.complain(&format!("{error:#}"));
                }
                Err(error) => return Err(error),
            }
            self.seen.insert(file, stamp);
        }
        Ok(anything)
    }

    /// The files that are not as they were when they were taken in, by name.
    fn changed(&self) -> anyhow::Result<Vec<(PathBuf, Stamp)>> {
        let folder = &self.places.folder;
        let entries =
            fs::read_dir(folder).with_context(|| format!("cannot read the folder {}", folder.display()))?;
        let saved = entries.filter_map(Result::ok).map(|entry| folder.join(entry.file_name()));
        let saved = saved.filter(|file| file.to_string_lossy().ends_with(SAVED));
        let stamped = saved.filter_map(|file| Stamp::of(&file).map(|stamp| (file, stamp)));
        let is_new = |(file, stamp): &(PathBuf, Stamp)| self.seen.get(file) != Some(stamp);
        let mut changed: Vec<_> =
            stamped.filter(is_new).filter(|(_, stamp)| !self.waits || stamp.is_at_rest()).collect();
        changed.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(changed)
    }

    fn take_file(
        &self,
        session: &Session,
        store: &mut Store,
        passed: &Passed,
        file: &Path,
    ) -> anyhow::Result<Taken> {
        let (name, content) = (file.display().to_string(), files::read(file)?);
        let place = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
        let intake = Intake { file: &place.to_string_lossy(), content: &content };
        if store.has_taken_in(&intake)? {
            return Ok(Taken::default());
        }
        let mut reader =
            format::open(Kind::Tmx, &*content, &NamedLanguages::default()).context(name.clone())?;
        let mut batch = store.begin(&session.batch(BatchKind::Import, name))?;
        let mut taken = self.take_units(&mut *reader, &mut batch, passed)?;
        let is_whole = taken.lost.is_empty();
        if is_whole {
            taken.withdrawn = batch.replace_intake(&intake)?;
        }
        if taken.changes_the_memory() || taken.again {
            batch.commit()?;
        } else if is_whole {
            drop(batch);
            store.note_intake(&intake)?;
        }
        Ok(taken)
    }

    fn take_units(
        &self,
        reader: &mut dyn UnitReader,
        batch: &mut BatchWriter<'_>,
        passed: &Passed,
    ) -> anyhow::Result<Taken> {
        let (mut taken, Places { from, to, .. }) = (Taken::default(), self.places);
        for item in reader {
            match item {
                Ok(unit) if passed.contains(&unit, from, to) => {
                    taken.known += 1;
                    taken.again |= batch.bring_again(&unit)?;
                }
                Ok(unit) => match batch.add_unit(&unit)? {
                    Added::New => taken.new += 1,
                    Added::Known => (taken.known, taken.again) = (taken.known + 1, true),
                },
                Err(problem) => taken.lost.push(problem),
            }
            refuse_interrupted()?;
        }
        Ok(taken)
    }

    /// Says what became of a file; whether it changed the memory.
    fn tell(&mut self, file: &Path, taken: &Taken) -> anyhow::Result<bool> {
        if let Some(first) = taken.lost.first() {
            let units = taken.lost.len();
            self.complain(&format!("{}: {units} units were left out; the first: {first}", file.display()));
        }
        if taken.changes_the_memory() {
            let withdrawn = match taken.withdrawn {
                0 => String::new(),
                withdrawn => format!(", {withdrawn} withdrawn"),
            };
            print(|output| {
                let (new, known) = (taken.new, taken.known);
                writeln!(output, "took in     {}: {new} new, {known} known{withdrawn}", file.display())
            })?;
        }
        Ok(taken.changes_the_memory())
    }

    fn complain(&mut self, problem: &str) {
        self.unsound = true;
        complain(problem);
    }
}
