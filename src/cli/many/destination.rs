//! Format and `--output` of many pairs → one result for all, or a file for each in a folder.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::matching::Name;
use crate::cli::align::Pair;
use crate::cli::args::{Align, AlignFormat};
use crate::cli::error::usage;
use crate::cli::files;

/// Where the result of many pairs goes.
pub(super) enum Destination {
    /// All into one result, on standard output or in a file.
    Together,
    /// Each pair into a file of its own in this folder.
    Folder(PathBuf),
}

/// Where the result is to go; refuses what makes no sense.
pub(super) fn of(arguments: &Align) -> anyhow::Result<Destination> {
    let output = arguments.output.as_deref().filter(|file| !files::is_standard(file));
    match (ending(arguments.format), output) {
        (None, Some(folder)) if folder.is_dir() => Err(usage(format!(
            "{} is a folder, and this format makes one file for all pairs; name a file with --output",
            folder.display()
        ))),
        (None, _) => Ok(Destination::Together),
        (Some(_), Some(file)) if file.exists() && !file.is_dir() => Err(usage(format!(
            "{} is no folder, and this format makes a file for each pair; name a folder with --output",
            file.display()
        ))),
        (Some(_), Some(folder)) => Ok(Destination::Folder(folder.to_owned())),
        (Some(_), None) => {
            Err(usage("this format makes a file for each pair; name a folder for them with --output FOLDER"))
        }
    }
}

/// Makes the folder where there is none.
pub(super) fn make(folder: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))
}

/// The ending of a format that makes a file for each pair.
fn ending(format: AlignFormat) -> Option<&'static str> {
    match format {
        AlignFormat::Text | AlignFormat::Tsv | AlignFormat::Json => None,
        AlignFormat::Beads => Some("beads"),
        AlignFormat::Tmx => Some("tmx"),
        AlignFormat::Html => Some("html"),
        AlignFormat::Xlsx => Some("xlsx"),
    }
}

/// Names the files of a folder, each name once: `board.en-ru.html`, then `board.en-ru-2.html`.
pub(super) struct Namer {
    folder: PathBuf,
    ending: &'static str,
    taken: HashSet<String>,
}

impl Namer {
    pub(super) fn new(folder: PathBuf, format: AlignFormat) -> Self {
        Self { folder, ending: ending(format).unwrap_or_default(), taken: HashSet::new() }
    }

    /// The file of a pair.
    pub(super) fn name(&mut self, pair: &Pair) -> PathBuf {
        let source = Path::new(&pair.source.document.path).file_name().unwrap_or_default().to_string_lossy();
        let name = Name::new(&source, &[&pair.from]);
        let stem = format!("{}.{}-{}", name.stem, pair.from, pair.to);
        let name = self.free(stem.trim_start_matches('.'));
        self.folder.join(name)
    }

    /// The first of `stem`, `stem-2`, `stem-3` … that no other pair has, upper and lower case being one.
    fn free(&mut self, stem: &str) -> String {
        let numbered = (2..).map(|number| format!("{stem}-{number}.{}", self.ending));
        let mut names = std::iter::once(format!("{stem}.{}", self.ending)).chain(numbered);
        let taken = &mut self.taken;
        names.find(|name| taken.insert(name.to_lowercase())).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_pairs_share_a_file() {
        let mut namer = Namer::new(PathBuf::from("out"), AlignFormat::Html);
        let names = ["a.en-ru", "b.en-ru", "a.en-ru", "A.en-ru"].map(|stem| namer.free(stem));
        assert_eq!(names, ["a.en-ru.html", "b.en-ru.html", "a.en-ru-2.html", "A.en-ru-3.html"]);
    }
}
