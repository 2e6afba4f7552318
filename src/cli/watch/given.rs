//! What a project gets: its translation memory and its glossary, written anew when the memory has changed.
//!
//! Comes in: the memory. Goes out: a TMX file and a glossary that are the same bytes as long as the memory says the
//! same. Source: `OmegaT` reloads a file when its time changes, so an unchanged one must stay untouched.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Context;
use tolmach::format::terms::tbx::Version;
use tolmach::format::terms::{self, Format, WriteOptions};
use tolmach::format::tmx::{Languages, Level, Options, Writer};
use tolmach::memory::Edit;
use tolmach::progress::Progress;
use tolmach::store::{State, Store, UnitFilter};

use super::passed::Passed;
use super::places::Places;
use super::stamp::Stamp;
use crate::cli::config::Session;
use crate::cli::files::{self, cannot_write};
use crate::cli::knowledge;
use crate::cli::output::print;
use crate::cli::progress::Bar;

/// What was written last, and of which state of the memory.
pub(super) struct Given<'run> {
    places: &'run Places,
    passed: Passed,
    current: Option<(State, Vec<Option<Stamp>>)>,
}

impl<'run> Given<'run> {
    pub(super) fn new(places: &'run Places) -> Self {
        Self { places, passed: Passed::default(), current: None }
    }

    /// Every pair that the project was given.
    pub(super) const fn passed(&self) -> &Passed {
        &self.passed
    }

    /// Brings the project's files up to date; whether any had to be written.
    pub(super) fn follow(&mut self, session: &Session, store: &Store) -> anyhow::Result<bool> {
        let state = store.state()?;
        if self.current.as_ref() == Some(&(state, self.stamps())) {
            return Ok(false);
        }
        let wrote_memory = self.memory(session, store)?;
        let wrote_glossary = self.glossary(store)?;
        let stamps = self.stamps();
        // Where the memory was removed just now, it is written again next time.
        self.current = stamps[0].is_some().then_some((state, stamps));
        Ok(wrote_memory || wrote_glossary)
    }

    /// The files as they are now: another may have changed or removed them.
    fn stamps(&self) -> Vec<Option<Stamp>> {
        [Some(&self.places.memory), self.places.glossary.as_ref()]
            .into_iter()
            .flatten()
            .map(|file| Stamp::of(file))
            .collect()
    }

    fn memory(&mut self, session: &Session, store: &Store) -> anyhow::Result<bool> {
        let mut bar = Bar::new("exporting", session.quiet);
        let mut passed = Passed::default();
        let file = &self.places.memory;
        let (units, wrote) = update(file, |output| self.write_units(store, output, &mut passed, &mut bar))?;
        self.passed = passed;
        drop(bar);
        tell(wrote, file, &format!("{units} units"))
    }

    fn glossary(&self, store: &Store) -> anyhow::Result<bool> {
        let Places { from, to, glossary: Some(file), .. } = self.places else { return Ok(false) };
        let concepts = knowledge::of_store(store)?;
        if concepts.is_empty() && !file.exists() {
            return Ok(false);
        }
        let options = WriteOptions {
            format: Format::OmegaT,
            version: Version::default(),
            languages: Some((from.clone(), to.clone())),
            created: None,
        };
        let (written, wrote) = update(file, |output| {
            terms::write_file(output, &concepts, &options).with_context(|| cannot_write(file))
        })?;
        tell(wrote, file, &format!("{} concepts", written.concepts))
    }

    /// No date stands in the header: the same units are the same bytes.
    fn write_units(
        &self,
        store: &Store,
        output: &mut dyn Write,
        passed: &mut Passed,
        bar: &mut Bar,
    ) -> anyhow::Result<u64> {
        let Places { from, to, .. } = self.places;
        let languages = Languages::Pair { source: from.clone(), target: to.clone() };
        let filter = UnitFilter { languages: vec![from.clone(), to.clone()], ..UnitFilter::default() };
        let cannot = || cannot_write(&self.places.memory);
        let mut writer =
            Writer::new(output, &Options { languages, created: Edit::default() }).at_level(Level::OmegaT);
        let (mut units, total) = (0, store.count_units()?);
        store.for_each_unit::<anyhow::Error>(&filter, |unit| {
            if writer.write(&unit).with_context(cannot)? {
                passed.add(&unit, from, to);
                units += 1;
            }
            Ok(bar.at(units, total)?)
        })?;
        writer.finish().with_context(cannot)?;
        Ok(units)
    }
}

/// Writes a file where its content changes, with the folder that it is to stand in.
fn update<T>(
    file: &Path,
    fill: impl FnOnce(&mut dyn Write) -> anyhow::Result<T>,
) -> anyhow::Result<(T, bool)> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| cannot_write(file))?;
    }
    files::update(file, fill)
}

fn tell(wrote: bool, file: &Path, what: &str) -> anyhow::Result<bool> {
    if wrote {
        print(|output| writeln!(output, "wrote       {}: {what}", file.display()))?;
    }
    Ok(wrote)
}
