//! Two folders, or one twice → pairs of documents by their names, and the documents that are left.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use tolmach::document::Format;
use tolmach::language::Language;

use super::Work;
use super::matching::{Name, pairs};
use crate::cli::align::Files;
use crate::cli::args::Align;
use crate::cli::error::{Unusable, usage};

/// What there is to align in two folders; nothing where neither is a folder.
pub(super) fn work(arguments: &Align, source: &Path, target: &Path) -> anyhow::Result<Option<Work>> {
    match (source.is_dir(), target.is_dir()) {
        (true, true) => {
            let (Some(from), Some(to)) = (&arguments.from, &arguments.to) else {
                return Err(usage("two folders need their languages; name them with --from and --to"));
            };
            matched((source, target), (from, to)).map(Some)
        }
        (false, false) => Ok(None),
        (true, false) => Err(one_is_no_folder(source, target)),
        (false, true) => Err(one_is_no_folder(target, source)),
    }
}

fn one_is_no_folder(folder: &Path, other: &Path) -> anyhow::Error {
    let (folder, name) = (folder.display(), other.display());
    let problem = match other.exists() {
        true => format!("{folder} is a folder and {name} is none; name two documents or two folders"),
        false => format!("there is no folder {name}; check its name"),
    };
    Unusable(problem).into()
}

fn matched(folders: (&Path, &Path), (from, to): (&Language, &Language)) -> anyhow::Result<Work> {
    let (sources, targets) = (documents(folders.0)?, documents(folders.1)?);
    let names = |files: &[PathBuf]| files.iter().map(|file| name(file, &[from, to])).collect::<Vec<_>>();
    let found = pairs((&names(&sources), &names(&targets)), (from, to), is_one_folder(folders));
    let files = |&(source, target): &(usize, usize)| Files {
        source: sources[source].clone(),
        target: targets[target].clone(),
        from: Some(from.clone()),
        to: Some(to.clone()),
    };
    let paired: Vec<Files> = found.iter().map(files).collect();
    if paired.is_empty() {
        return Err(nothing_matches(folders, from, to));
    }
    let unpaired = unpaired(&[&sources[..], &targets[..]].concat(), &paired, &[from, to]);
    Ok(Work { pairs: paired, unpaired })
}

fn nothing_matches(folders: (&Path, &Path), from: &Language, to: &Language) -> anyhow::Error {
    let (source, target) = (folders.0.display(), folders.1.display());
    Unusable(format!(
        "no document of {source} has a counterpart in {target}; name them alike apart from language and ending, \
         as in board.{from}.txt and board.{to}.txt"
    ))
    .into()
}

fn is_one_folder((source, target): (&Path, &Path)) -> bool {
    source == target
        || fs::canonicalize(source).ok().is_some_and(|path| fs::canonicalize(target).ok() == Some(path))
}

/// The documents of a folder in the order of their names; not those of the folders in it.
fn documents(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let cannot = || format!("cannot read the folder {}", folder.display());
    let mut documents = Vec::new();
    for entry in fs::read_dir(folder).with_context(cannot)? {
        let path = entry.with_context(cannot)?.path();
        if is_document(&path) {
            // `align . .` and `align a.en.txt a.ru.txt` speak of the same documents.
            documents.push(path.strip_prefix(".").map(Path::to_owned).unwrap_or(path));
        }
    }
    documents.sort();
    Ok(documents)
}

fn is_document(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    !name.starts_with('.') && Format::from_name(&name).is_some() && path.is_file()
}

fn name(file: &Path, languages: &[&Language]) -> Name {
    Name::new(&file.file_name().unwrap_or_default().to_string_lossy(), languages)
}

/// The documents that are in no pair, each once; those that name another language were not asked for.
fn unpaired(documents: &[PathBuf], pairs: &[Files], languages: &[&Language]) -> Vec<PathBuf> {
    let paired: HashSet<&PathBuf> = pairs.iter().flat_map(|pair| [&pair.source, &pair.target]).collect();
    let known = [Language::english(), Language::russian(), Language::kazakh()];
    let others: Vec<&Language> =
        known.iter().filter(|known| languages.iter().all(|language| !language.matches(known))).collect();
    let in_another = |file: &Path| name(file, &others).language.is_some();
    let mut seen = HashSet::new();
    let left = documents.iter().filter(|file| !paired.contains(file) && !in_another(file));
    left.filter(|file| seen.insert(*file)).cloned().collect()
}
