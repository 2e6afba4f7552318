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
use tolmach::format::{self, Kind, NamedLanguages, OpenError, Problem};
use tolmach::memory::Unit;
use tolmach::store::{Added, BatchKind, BatchWriter, Store};

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
    /// Units that the file held before already, and that the memory has not kept.
    removed: u64,
    lost: Vec<Problem>,
}

impl Taken {
    /// Takes a unit in, unless the project only had it from here, or it was in the file before and has been removed from
    /// the memory since.
    fn add(
        &mut self,
        unit: &Unit,
        batch: &mut BatchWriter<'_>,
        was_there: bool,
        was_passed: bool,
    ) -> anyhow::Result<()> {
        if was_passed {
            self.known += 1;
            self.again |= batch.bring_again(unit)?;
        } else if was_there && !batch.knows(unit)? {
            self.removed += 1;
        } else {
            match batch.add_unit(unit)? {
                Added::New => self.new += 1,
                Added::Known => (self.known, self.again) = (self.known + 1, true),
            }
        }
        Ok(())
    }

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
        let Some(mut intake) = store.intake(&place.to_string_lossy(), &content)? else {
            return Ok(Taken::default());
        };
        let mut reader =
            format::open(Kind::Tmx, &*content, &NamedLanguages::default()).context(name.clone())?;
        let mut batch = store.begin(&session.batch(BatchKind::Import, name))?;
        let (mut taken, Places { from, to, .. }) = (Taken::default(), self.places);
        for item in reader.by_ref() {
            match item {
                Ok(unit) => {
                    let (was_there, was_passed) = (intake.note(&unit)?, passed.contains(&unit, from, to));
                    taken.add(&unit, &mut batch, was_there, was_passed)?;
                }
                Err(problem) => taken.lost.push(problem),
            }
            refuse_interrupted()?;
        }
        let is_whole = taken.lost.is_empty();
        if is_whole {
            taken.withdrawn = batch.replace_intake(&intake)?;
        }
        if taken.changes_the_memory() || is_whole && taken.again {
            batch.commit()?;
        } else if is_whole {
            drop(batch);
            store.note_intake(&intake)?;
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
            let mut counts = format!("{} new, {} known", taken.new, taken.known);
            let more = [
                (taken.withdrawn, "withdrawn"),
                (taken.removed, "left out that were removed from the memory"),
            ];
            for (count, what) in more.into_iter().filter(|(count, _)| *count > 0) {
                counts.push_str(&format!(", {count} {what}"));
            }
            print(|output| writeln!(output, "took in     {}: {counts}", file.display()))?;
        }
        Ok(taken.changes_the_memory())
    }

    fn complain(&mut self, problem: &str) {
        self.unsound = true;
        complain(problem);
    }
}
