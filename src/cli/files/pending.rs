//! A file that is written beside the one that it replaces, and takes its name when it is whole.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::Context;
use tempfile::{Builder, NamedTempFile, TempPath};

use super::cannot_write;
use crate::cli::error::usage;

/// How every memory file begins.
const MEMORY_MARK: &[u8] = b"SQLite format 3\0";

/// More links in a row lead in a circle.
const MOST_LINKS: usize = 40;

/// What is to stand under a name, as long as it is being written; dropped, it leaves everything as it was.
pub(super) struct Pending<'name> {
    /// The name that the user gave.
    name: &'name Path,
    /// The file that it stands for, behind all links.
    file: PathBuf,
    temporary: NamedTempFile,
}

impl<'name> Pending<'name> {
    /// Begins one; a memory is never written over by a result.
    pub(super) fn beside(name: &'name Path) -> anyhow::Result<Self> {
        refuse_memory(name)?;
        let file = behind_links(name).with_context(|| cannot_write(name))?;
        let temporary = temporary_beside(&file).with_context(|| cannot_write(name))?;
        Ok(Self { name, file, temporary })
    }

    /// Where to write.
    pub(super) fn output(&self) -> &File {
        self.temporary.as_file()
    }

    /// Where that is to be read.
    pub(super) fn path(&self) -> &Path {
        self.temporary.path()
    }

    /// Replaces the file, or makes it.
    pub(super) fn take_the_name(self) -> anyhow::Result<()> {
        let Self { name, file, temporary } = self;
        let taken = temporary.as_file().sync_all().and_then(|()| Ok(temporary.persist(file)?));
        taken.map(drop).with_context(|| cannot_write(name))
    }

    /// Replaces two files: where the second cannot be, the first is put back.
    pub(super) fn take_the_name_with(self, other: Self) -> anyhow::Result<()> {
        let (name, file) = (self.name, self.file.clone());
        let before = kept(&file).with_context(|| cannot_write(name))?;
        self.take_the_name()?;
        other.take_the_name().map_err(|error| match put_back(before, &file) {
            Ok(()) => error,
            Err(_) => error.context(format!("{} is new already; write both again", name.display())),
        })
    }
}

fn refuse_memory(name: &Path) -> anyhow::Result<()> {
    let mut start = Vec::new();
    let opened = File::open(name);
    let read = opened.map(|existing| existing.take(MEMORY_MARK.len() as u64).read_to_end(&mut start));
    if read.is_ok() && start == MEMORY_MARK {
        return Err(usage(format!(
            "{} is a memory and is not written over; name another file",
            name.display()
        )));
    }
    Ok(())
}

/// The file that a name stands for, which need not be there yet.
fn behind_links(name: &Path) -> io::Result<PathBuf> {
    let mut file = name.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&file) {
            Ok(target) => file = file.with_file_name("").join(target),
            Err(_) => return Ok(file),
        }
    }
    Err(io::Error::other("its links lead in a circle"))
}

/// A temporary file with the rights that the file has, or that a new file gets.
fn temporary_beside(file: &Path) -> io::Result<NamedTempFile> {
    let mut builder = builder();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let temporary =
        builder.tempfile_in(folder(file)).map_err(|error| without_its_name(&error, folder(file)))?;
    if let Ok(existing) = fs::metadata(file) {
        temporary.as_file().set_permissions(existing.permissions())?;
    }
    Ok(temporary)
}

/// The error without the name of the temporary file, of which the user knows nothing.
fn without_its_name(error: &io::Error, folder: &Path) -> io::Error {
    match error.kind() {
        kind @ io::ErrorKind::NotFound => {
            io::Error::new(kind, format!("there is no folder {}; make it first", folder.display()))
        }
        kind => kind.into(),
    }
}

/// What stands there now under a second name, which goes with the value; none where nothing does.
fn kept(file: &Path) -> io::Result<Option<TempPath>> {
    if !file.exists() {
        return Ok(None);
    }
    // Not every file system knows links.
    let keep = |copy: &Path| fs::hard_link(file, copy).or_else(|_| fs::copy(file, copy).map(drop));
    Ok(Some(builder().make_in(folder(file), keep)?.into_temp_path()))
}

fn put_back(before: Option<TempPath>, file: &Path) -> io::Result<()> {
    match before {
        Some(before) => Ok(before.persist(file)?),
        None => fs::remove_file(file),
    }
}

fn builder<'name>() -> Builder<'name, 'static> {
    let mut builder = Builder::new();
    builder.prefix(".tolmach-");
    builder
}

fn folder(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn pending<'name>(name: &'name Path, text: &str) -> Pending<'name> {
        let pending = Pending::beside(name).unwrap();
        pending.output().write_all(text.as_bytes()).unwrap();
        pending
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_one_and_its_file_is_replaced() {
        use std::os::unix::fs::symlink;
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (name, between) = (folder.path().join("units.tmx"), folder.path().join("between"));
        symlink("between", &name).unwrap();
        symlink(other.path().join("real.tmx"), &between).unwrap();
        for text in ["new", "newer"] {
            pending(&name, text).take_the_name().unwrap();
            assert_eq!(fs::read_to_string(other.path().join("real.tmx")).unwrap(), text);
            assert!(name.is_symlink() && between.is_symlink());
        }
        assert_eq!((names(folder.path()).len(), names(other.path()).len()), (2, 1));
        symlink("circle", folder.path().join("circle")).unwrap();
        assert!(Pending::beside(&folder.path().join("circle")).is_err());
    }

    #[test]
    fn two_files_are_replaced_both_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let [one, other] = ["a.en", "a.ru"].map(|name| folder.path().join(name));
        pending(&one, "Board").take_the_name_with(pending(&other, "Совет")).unwrap();
        assert_eq!(fs::read_to_string(&other).unwrap(), "Совет");
        fs::remove_file(&other).unwrap();
        for before in [Some("Board"), None] {
            let (first, second) = (pending(&one, "Council"), pending(&other, "Кеңес"));
            fs::create_dir(&other).unwrap();
            let error = first.take_the_name_with(second).unwrap_err().to_string();
            assert_eq!(error, cannot_write(&other));
            assert_eq!(fs::read_to_string(&one).ok().as_deref(), before);
            fs::remove_dir(&other).unwrap();
            fs::remove_file(&one).ok();
        }
        assert_eq!(names(folder.path()), Vec::<String>::new());
    }
}
