//! What several test files share: the samples and the gold that belongs to them.
#![allow(dead_code, reason = "each test file uses its own part")]

pub(crate) mod program;

use std::fs;
use std::path::{Path, PathBuf};

/// The sample documents and the ending of their files.
pub(crate) const SAMPLES: [(&str, &str); 3] =
    [("board-of-peace", "txt"), ("peace-council", "html"), ("caspian-water", "md")];

/// The pairs of languages that have gold beads.
pub(crate) const PAIRS: [(&str, &str); 3] = [("en", "ru"), ("en", "kk"), ("ru", "kk")];

/// A file of the project.
pub(crate) fn project(path: impl AsRef<Path>) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A text file of the project.
pub(crate) fn read(path: impl AsRef<Path>) -> String {
    let path = project(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The sample document `name` in a language.
pub(crate) fn sample(name: &str, language: &str) -> PathBuf {
    let (_, ending) = SAMPLES.into_iter().find(|(sample, _)| *sample == name).expect("a sample of this name");
    project(format!("samples/{name}.{language}.{ending}"))
}
