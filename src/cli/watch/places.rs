//! Where a project keeps what, and in which languages.
//!
//! Comes in: the command line, and `omegat.project` where the folder has one. Goes out: the files to keep up to date,
//! and the folder in which the project saves. Source: `OmegaT`'s user manual, "Files and folders".

use std::fmt;
use std::path::{Component, Path, PathBuf};

use anyhow::Context;
use tolmach::format::project::Project;
use tolmach::language::Language;

use crate::cli::args::Watch;
use crate::cli::error::{Unusable, usage};
use crate::cli::files;

const PROJECT: &str = "omegat.project";

/// What is watched.
pub(super) struct Places {
    /// The folder that the user named.
    pub(super) folder: PathBuf,
    pub(super) from: Language,
    pub(super) to: Language,
    /// The translation memory to keep up to date.
    pub(super) memory: PathBuf,
    /// The glossary to keep up to date; none in a folder of TMX.
    pub(super) glossary: Option<PathBuf>,
}

impl Places {
    pub(super) fn of(arguments: &Watch) -> anyhow::Result<Self> {
        let folder = arguments.folder.clone();
        if !folder.is_dir() {
            return Err(Unusable(format!("there is no folder {}; check its name", folder.display())).into());
        }
        let file = folder.join(PROJECT);
        let places = if file.is_file() {
            Self::of_project(arguments, folder, &file)
        } else {
            Self::of_folder(arguments, folder)
        }?;
        if places.from.matches(&places.to) {
            return Err(usage("say two different languages with --from and --to"));
        }
        Ok(places)
    }

    fn of_project(arguments: &Watch, folder: PathBuf, file: &Path) -> anyhow::Result<Self> {
        let project = Project::read(files::open(file)?).with_context(|| cannot_use(file))?;
        Ok(Self {
            from: arguments.from.clone().unwrap_or(project.source),
            to: arguments.to.clone().unwrap_or(project.target),
            memory: folder.join(project.memories).join("tolmach.tmx"),
            // Files of this ending are UTF-8 to every version of OmegaT.
            glossary: Some(folder.join(project.glossaries).join("tolmach.utf8")),
            folder,
        })
    }

    /// The files that the project keeps somewhere else, where others may rely on them.
    pub(super) fn outside(&self) -> impl Iterator<Item = &Path> {
        let files = [Some(&self.memory), self.glossary.as_ref()].into_iter().flatten();
        files.map(PathBuf::as_path).filter(|file| is_outside(file, &self.folder))
    }

    fn of_folder(arguments: &Watch, folder: PathBuf) -> anyhow::Result<Self> {
        let (Some(from), Some(to)) = (arguments.from.clone(), arguments.to.clone()) else {
            return Err(usage(format!(
                "{} has no {PROJECT}; say the languages with --from and --to",
                folder.display()
            )));
        };
        let memory = folder.join(format!("tolmach.{from}-{to}.tmx"));
        Ok(Self { folder, from, to, memory, glossary: None })
    }
}

/// Whether a file is outside the folder that it was to be looked for in; links are not followed.
fn is_outside(file: &Path, folder: &Path) -> bool {
    let Ok(inside) = file.strip_prefix(folder) else { return true };
    let mut depth = 0_i32;
    inside.components().any(|component| {
        depth += match component {
            Component::ParentDir => -1,
            Component::Normal(_) => 1,
            _ => 0,
        };
        depth < 0
    })
}

fn cannot_use(file: &Path) -> String {
    format!("cannot use the project file {}", file.display())
}

impl fmt::Display for Places {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if self.glossary.is_some() { "project" } else { "folder" };
        write!(formatter, "{kind:12}{}, {} → {}", self.folder.display(), self.from, self.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_the_project_may_lead_outside() {
        let is_outside = |file: &str| is_outside(&Path::new("gaza").join(file), Path::new("gaza"));
        assert!(is_outside("../shared/tolmach.tmx") && is_outside("/srv/tm/tolmach.tmx"));
        assert!(is_outside("tm/../../tolmach.tmx"));
        assert!(!is_outside("tm/tolmach.tmx") && !is_outside("./tm/../memory/tolmach.tmx"));
    }
}
