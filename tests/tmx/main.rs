//! TMX as other programs see it: structure of what is written, round trips, samples and conformance cases.
//!
//! `conformance` reads every case in `tmx/conformance` and compares with `tmx/conformance/outcomes.txt`;
//! `validator` is an independent check of the TMX 1.4 content model.

mod again;
mod conformance;
mod outcome;
mod round_trip;
mod samples;
mod validator;
mod written;

use std::path::{Path, PathBuf};

use tolmach::format::Problem;
use tolmach::format::tmx::{Languages, Options, Reader, Writer};
use tolmach::language::Language;
use tolmach::memory::{Edit, Unit};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The TMX files of a folder, by name.
fn files(name: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder(name)).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries.filter(|path| path.extension().is_some_and(|end| end == "tmx")).collect();
    files.sort();
    assert!(!files.is_empty(), "no TMX files in {name}");
    files
}

fn read(file: &[u8]) -> (Vec<Unit>, Vec<Problem>) {
    let (mut units, mut problems) = (Vec::new(), Vec::new());
    for item in Reader::new(file).unwrap() {
        match item {
            Ok(unit) => units.push(unit),
            Err(problem) => problems.push(problem),
        }
    }
    (units, problems)
}

fn write(units: &[Unit], languages: Languages) -> Vec<u8> {
    let options = Options { languages, created: Edit::default() };
    let mut writer = Writer::new(Vec::new(), &options);
    for unit in units {
        writer.write(unit).unwrap();
    }
    writer.finish().unwrap()
}

fn all() -> Languages {
    Languages::All { source: Language::english() }
}
