//! Where the memory is, who works with it, what time it is, and what `tolmach.toml` sets.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::Context;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;
use tolmach::check::{Rule, Rules, Waiver};
use tolmach::memory::{Edit, Penalties};
use tolmach::store::{BatchKind, NewBatch, Store};

use super::args::Global;
use super::error::usage;
use super::files;

/// The settings' file name.
pub(super) const FILE_NAME: &str = "tolmach.toml";

/// `tolmach.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Settings {
    /// The memory file, relative to the settings' folder.
    memory: Option<PathBuf>,
    /// The name under which changes are logged.
    user: Option<String>,
    /// How lookups answer.
    pub(super) lookup: LookupSettings,
    /// What is taken off scores.
    pub(super) penalties: Penalties,
    /// Which rules `check` applies, and how bad what each finds is.
    pub(super) rules: Rules,
    /// What `check` lets stand.
    pub(super) waivers: Vec<WaiverSettings>,
}

/// A section `[[waivers]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct WaiverSettings {
    rule: Rule,
    /// The files that it speaks of, as a pattern with `*`, `**` and `?`; without one all.
    pub(super) file: Option<String>,
    words: Option<String>,
    concept: Option<String>,
    reason: String,
    until: Option<Day>,
}

/// A day, as a date of TOML or in quotation marks.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "toml::Value")]
struct Day(Date);

impl TryFrom<toml::Value> for Day {
    type Error = String;

    fn try_from(written: toml::Value) -> Result<Self, Self::Error> {
        let text = written.as_str().map_or_else(|| written.to_string(), str::to_owned);
        let day = text.parse().map_err(|_| format!("{text} is no date; write it as 2026-02-19"))?;
        Ok(Self(day))
    }
}

impl WaiverSettings {
    /// What it lets stand, files apart.
    pub(super) fn waiver(&self) -> Waiver {
        Waiver {
            rule: self.rule,
            words: self.words.clone(),
            concept: self.concept.clone(),
            reason: self.reason.clone(),
            until: self.until.map(|day| day.0),
        }
    }
}

/// The section `[lookup]`.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct LookupSettings {
    /// The lowest score to show.
    pub(super) min_score: u8,
    /// How many matches at most.
    pub(super) limit: usize,
}

impl Default for LookupSettings {
    fn default() -> Self {
        Self { min_score: 70, limit: 5 }
    }
}

/// One run of the program: where it works, and on whose behalf.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) memory: PathBuf,
    /// Whether somebody named the memory: then it must exist.
    pub(super) memory_is_named: bool,
    pub(super) settings: Settings,
    /// The folder of the settings; empty where there are none.
    pub(super) folder: PathBuf,
    pub(super) quiet: bool,
}

impl Session {
    /// Finds settings and memory.
    pub(super) fn new(global: Global) -> anyhow::Result<Self> {
        let file = global.config.or_else(nearest_settings);
        let settings = file.as_deref().map(read_settings).transpose()?.unwrap_or_default();
        let beside =
            |memory: &PathBuf| file.as_ref().and_then(|file| file.parent()).map(|folder| folder.join(memory));
        let named =
            global.memory.or_else(memory_variable).or_else(|| settings.memory.as_ref().and_then(beside));
        let memory_is_named = named.is_some();
        let memory = named
            .or_else(data_file)
            .ok_or_else(|| usage("there is no data folder on this system; name the memory with --memory"))?;
        let folder = file.as_deref().and_then(Path::parent).map(Path::to_owned).unwrap_or_default();
        let memory = as_seen_from_here(memory);
        Ok(Self { memory, memory_is_named, settings, folder, quiet: global.quiet })
    }

    /// The memory, which must exist.
    pub(super) fn open(&self) -> anyhow::Result<Store> {
        Ok(Store::open(&self.memory)?)
    }

    /// The memory, made where there is none, with its folder.
    pub(super) fn create(&self) -> anyhow::Result<Store> {
        if let Some(folder) = self.memory.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            let cannot = || format!("cannot make the folder {} for the memory", folder.display());
            std::fs::create_dir_all(folder).with_context(cannot)?;
        }
        Ok(Store::create(&self.memory)?)
    }

    /// Who does something now.
    pub(super) fn edit(&self) -> Edit {
        Edit { when: Some(now()), user: self.user() }
    }

    /// A batch that begins now.
    pub(super) fn batch(&self, kind: BatchKind, origin: impl Into<String>) -> NewBatch {
        NewBatch { kind, origin: origin.into(), edit: self.edit() }
    }

    /// The day today, where the program runs.
    pub(super) fn today() -> Date {
        now().to_zoned(TimeZone::system()).date()
    }

    fn user(&self) -> Option<String> {
        let named = env::var("TOLMACH_USER").ok().or_else(|| self.settings.user.clone());
        named.or_else(|| ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| env::var(name).ok()))
    }
}

/// The time, in whole seconds; `TOLMACH_NOW` sets it for tests and for repeatable exports.
fn now() -> Timestamp {
    let fixed = env::var("TOLMACH_NOW").ok().and_then(|time| time.parse().ok());
    let time = fixed.unwrap_or_else(Timestamp::now);
    Timestamp::from_second(time.as_second()).unwrap_or(time)
}

/// The path relative to the working directory, where it lies below that: shorter to read.
fn as_seen_from_here(path: PathBuf) -> PathBuf {
    let here = env::current_dir().unwrap_or_default();
    path.strip_prefix(here).map(Path::to_owned).unwrap_or(path)
}

/// What `TOLMACH_MEMORY` says; empty is as good as not set.
fn memory_variable() -> Option<PathBuf> {
    env::var_os("TOLMACH_MEMORY").filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn nearest_settings() -> Option<PathBuf> {
    let folder = env::current_dir().ok()?;
    folder.ancestors().map(|folder| folder.join(FILE_NAME)).find(|file| file.is_file())
}

fn read_settings(file: &Path) -> anyhow::Result<Settings> {
    let text = String::from_utf8(files::read(file)?)
        .map_err(|_| usage(format!("{} is not UTF-8; save it as UTF-8", file.display())))?;
    toml::from_str(&text)
        .map_err(|error| usage(format!("{}: {}", file.display(), error.to_string().trim_end())))
}

fn data_file() -> Option<PathBuf> {
    dirs::data_dir().map(|folder| folder.join("tolmach.db"))
}
