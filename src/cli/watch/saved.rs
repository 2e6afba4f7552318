//! What a project saves comes into the memory, a batch each time there is anything new in it.
//!
//! Comes in: the files `*-omegat.tmx` beside the project file; `project_save.tmx` is the project's own and is left
//! alone. Goes out: units that the memory lacks, except those that the project only had from here.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use tolmach::format::{self, Kind, NamedLanguages, OpenError, Problem};
use tolmach::store::{Added, BatchKind, Store};

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
    lost: Vec<Problem>,
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

    /// Takes in every file that has changed; whether there was any with new units.
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
        let name = file.display().to_string();
        let mut reader =
            format::open(Kind::Tmx, files::open(file)?, &NamedLanguages::default()).context(name.clone())?;
        let mut batch = store.begin(&session.batch(BatchKind::Import, name))?;
        let (mut taken, Places { from, to, .. }) = (Taken::default(), self.places);
        for item in reader.by_ref() {
            match item {
                Ok(unit) if passed.contains(&unit, from, to) => taken.known += 1,
                Ok(unit) => match batch.add_unit(&unit)? {
                    Added::New => taken.new += 1,
                    Added::Known => taken.known += 1,
                },
                Err(problem) => taken.lost.push(problem),
            }
            refuse_interrupted()?;
        }
        if taken.new > 0 {
            batch.commit()?;
        }
        Ok(taken)
    }

    /// Says what became of a file; whether it had anything new.
    fn tell(&mut self, file: &Path, taken: &Taken) -> anyhow::Result<bool> {
        if let Some(first) = taken.lost.first() {
            let units = taken.lost.len();
            self.complain(&format!("{}: {units} units were left out; the first: {first}", file.display()));
        }
        if taken.new > 0 {
            print(|output| {
                writeln!(output, "took in     {}: {} new, {} known", file.display(), taken.new, taken.known)
            })?;
        }
        Ok(taken.new > 0)
    }

    fn complain(&mut self, problem: &str) {
        self.unsound = true;
        complain(problem);
    }
}
