//! Which lines of which files have changed since a revision, as git knows it.
//!
//! Source: the unified diff without context, `@@ -a,b +c,d @@`: lines c to c + d − 1 of the file as it is are new.

use std::collections::HashMap;
use std::io::ErrorKind;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use anyhow::Context;

use crate::cli::error::{Unusable, usage};

/// The changed lines of the files that are checked.
pub(super) struct Changes(HashMap<PathBuf, Lines>);

/// Which lines of a file have changed.
#[derive(Debug, PartialEq)]
enum Lines {
    /// All: the file is new, or git cannot compare it.
    All,
    /// These.
    Some(Vec<RangeInclusive<usize>>),
}

impl Changes {
    /// The changes of `files` since `revision`.
    pub(super) fn since<'file>(
        revision: &str,
        files: impl Iterator<Item = &'file Path>,
    ) -> anyhow::Result<Self> {
        let mut commits = HashMap::new();
        let mut changes = HashMap::new();
        for file in files {
            let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
            let folder = folder.unwrap_or(Path::new("."));
            if !commits.contains_key(folder) {
                commits.insert(folder.to_owned(), commit(folder, revision)?);
            }
            changes.insert(file.to_owned(), changed_lines(folder, &commits[folder], file)?);
        }
        Ok(Self(changes))
    }

    /// Whether any of these lines of the file has changed; what is no file of the run always has.
    pub(super) fn touch(&self, file: &Path, lines: &RangeInclusive<usize>) -> bool {
        match self.0.get(file) {
            None | Some(Lines::All) => true,
            Some(Lines::Some(changed)) => {
                changed.iter().any(|own| own.start() <= lines.end() && lines.start() <= own.end())
            }
        }
    }
}

/// The commit that a revision names in the repository of a folder.
fn commit(folder: &Path, revision: &str) -> anyhow::Result<String> {
    let inside = git(folder, &["rev-parse", "--is-inside-work-tree"])?;
    if !inside.status.success() {
        let (folder, said) = (folder.display(), said(&inside));
        let message = format!("the folder {folder} is in no repository of git, and --changed-since asks git");
        return Err(Unusable(format!("{message} ({said})")).into());
    }
    let wanted = format!("{revision}^{{commit}}");
    let found = git(folder, &["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted])?;
    if !found.status.success() {
        return Err(usage(format!(
            "git knows no revision '{revision}'; name a commit, a branch or a tag, such as HEAD or origin/main"
        )));
    }
    Ok(String::from_utf8_lossy(&found.stdout).trim().to_owned())
}

fn changed_lines(folder: &Path, commit: &str, file: &Path) -> anyhow::Result<Lines> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let options = ["diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-renames", commit, "--", &name];
    let difference = git(folder, &options)?;
    if !difference.status.success() {
        let said = said(&difference);
        return Err(Unusable(format!("{}: git cannot compare it ({said})", file.display())).into());
    }
    let difference = String::from_utf8_lossy(&difference.stdout);
    if difference.is_empty() {
        let known = git(folder, &["ls-files", "--error-unmatch", "--", &name])?.status.success();
        return Ok(if known { Lines::Some(Vec::new()) } else { Lines::All });
    }
    Ok(new_lines(&difference))
}

/// The new lines of a unified diff of one file.
fn new_lines(difference: &str) -> Lines {
    let hunks: Vec<_> = difference.lines().filter_map(|line| line.strip_prefix("@@ -")).collect();
    if hunks.is_empty() && difference.lines().any(|line| line.starts_with("Binary files ")) {
        return Lines::All;
    }
    Lines::Some(hunks.into_iter().filter_map(new_range).collect())
}

/// The range of a hunk's head after `@@ -`: `12,0 +13,2 @@ …` is 13 to 14.
fn new_range(head: &str) -> Option<RangeInclusive<usize>> {
    let new = head.split(' ').nth(1)?.strip_prefix('+')?;
    let (start, count) = new.split_once(',').unwrap_or((new, "1"));
    let (start, count): (usize, usize) = (start.parse().ok()?, count.parse().ok()?);
    (count > 0).then(|| start..=start + count - 1)
}

/// What git says of its failure, on one line.
fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).lines().next().unwrap_or_default().to_owned()
}

fn git(folder: &Path, arguments: &[&str]) -> anyhow::Result<Output> {
    let literal = ["--no-pager", "--literal-pathspecs"];
    match Command::new("git").arg("-C").arg(folder).args(literal).args(arguments).output() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(Unusable("--changed-since asks git, and there is no program git here; install it".to_owned())
                .into())
        }
        output => output.context("cannot run git"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heads_of_hunks_say_which_lines_are_new() {
        let difference = "diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n@@ -3 +3 @@ Title\n-a\n+b\n\
                          @@ -7,0 +8,2 @@\n+c\n+d\n@@ -9,2 +11,0 @@\n-e\n-f\n";
        let lines = new_lines(difference);
        assert_eq!(lines, Lines::Some(vec![3..=3, 8..=9]));
        let changes = Changes([(PathBuf::from("a.txt"), lines)].into());
        let touches = |lines| changes.touch(Path::new("a.txt"), &lines);
        assert!(touches(1..=3) && touches(9..=12) && touches(8..=8));
        assert!(!touches(4..=7) && !touches(10..=12));
        assert!(changes.touch(Path::new("-"), &(1..=1)));
    }

    #[test]
    fn what_git_takes_for_no_text_has_changed_as_a_whole() {
        assert_eq!(new_lines("Binary files a/a.txt and b/a.txt differ\n"), Lines::All);
    }
}
