//! Files and folders named on the command line → what is to be checked, and which texts belong together.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use tolmach::document::Format;
use tolmach::language::Language;

use super::draft::Draft;
use super::units;
use crate::cli::args::Check;
use crate::cli::files;
use crate::cli::many::Name;

/// What is to be checked.
#[derive(Default)]
pub(super) struct Work {
    /// Files of translation units, and whether each came with its folder.
    pub(super) units: Vec<(PathBuf, bool)>,
    /// Documents of running text.
    pub(super) documents: Vec<Document>,
    /// Which documents of folders are a text and its translation, by their places.
    pairs: Vec<(usize, usize)>,
    /// What is said of files of folders that are not checked.
    pub(super) left_out: Vec<String>,
}

/// A document that is to be checked.
pub(super) struct Document {
    pub(super) file: PathBuf,
    /// Its language, where the command line or its name says it.
    pub(super) language: Option<Language>,
    /// Its language, where nothing else tells.
    pub(super) otherwise: Option<Language>,
    /// Whether it came with its folder: then it may be something else.
    pub(super) in_folder: bool,
}

/// One thing to check.
pub(super) enum Task<'draft> {
    Alone(&'draft Draft),
    /// A text and its translation.
    Pair(&'draft Draft, &'draft Draft),
}

impl Work {
    /// Whether a single file is to be checked.
    pub(super) fn names_one_file(&self) -> bool {
        self.units.len() + self.documents.len() == 1
    }

    /// What the command line names; folders with all that is in them, in the order of their names.
    pub(super) fn new(arguments: &Check) -> anyhow::Result<Self> {
        let mut work = Self::default();
        let (folders, files): (Vec<_>, Vec<_>) = arguments.files.iter().partition(|file| file.is_dir());
        let (units, documents): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|file| units::holds_units(file));
        work.units = units.into_iter().map(|file| (file.clone(), false)).collect();
        work.take_files(&documents, arguments);
        folders.into_iter().try_for_each(|folder| work.take_folder(folder, arguments))?;
        Ok(work)
    }

    /// Every file that is checked.
    pub(super) fn files(&self) -> impl Iterator<Item = &Path> + Clone {
        let documents = self.documents.iter().map(|document| document.file.as_path());
        self.units.iter().map(|(file, _)| file.as_path()).chain(documents)
    }

    fn take_files(&mut self, files: &[&PathBuf], arguments: &Check) {
        let language = |index: usize| match (files.len(), index) {
            (2, 0) => arguments.from.as_ref(),
            (2, _) => arguments.to.as_ref(),
            _ => arguments.to.as_ref().or(arguments.from.as_ref()),
        };
        let document = |(index, file): (usize, &&PathBuf)| Document {
            file: (*file).clone(),
            language: language(index).cloned(),
            otherwise: None,
            in_folder: false,
        };
        self.documents.extend(files.iter().enumerate().map(document));
    }

    fn take_folder(&mut self, folder: &Path, arguments: &Check) -> anyhow::Result<()> {
        let mut files = Vec::new();
        collect(folder, &mut files)?;
        files.sort();
        let languages = languages(arguments);
        let mut groups: HashMap<PathBuf, Vec<(Language, usize)>> = HashMap::new();
        for file in files {
            if units::holds_units(&file) {
                self.take_units(file, arguments);
                continue;
            }
            let name = Name::new(&file_name(&file), &languages.iter().collect::<Vec<_>>());
            if let Some(language) = &name.language {
                let group = groups.entry(file.with_file_name(&name.stem)).or_default();
                group.push((language.clone(), self.documents.len()));
            }
            let otherwise = arguments.to.as_ref().or(arguments.from.as_ref()).cloned();
            self.documents.push(Document { file, language: name.language, otherwise, in_folder: true });
        }
        self.pairs.extend(groups.values().flat_map(|group| pairs(group, &languages, arguments)));
        self.pairs.sort_unstable();
        Ok(())
    }

    /// A table of a folder may hold anything; with the languages named it is taken for units.
    fn take_units(&mut self, file: PathBuf, arguments: &Check) {
        let has_languages = arguments.from.is_some() && arguments.to.is_some();
        if files::has_ending(&file, "tsv") && !has_languages && !units::names_its_languages(&file) {
            self.left_out
                .push(format!("{}: left out; say its languages with --from and --to", file.display()));
        } else {
            self.units.push((file, true));
        }
    }

    /// What to check of the documents that could be read. Two documents that were named, in different languages, are
    /// a text and its translation too.
    pub(super) fn tasks<'draft>(&self, drafts: &'draft [Option<Draft>]) -> Vec<Task<'draft>> {
        let mut pairs = self.pairs.clone();
        if let [Some(source), Some(target)] = drafts
            && self.documents.iter().all(|document| !document.in_folder)
            && source.language != target.language
        {
            pairs.push((0, 1));
        }
        let both = |&(source, target): &(usize, usize)| drafts[source].as_ref().zip(drafts[target].as_ref());
        pairs.retain(|pair| both(pair).is_some());
        let mut tasks = Vec::new();
        for (index, draft) in drafts.iter().enumerate() {
            let of_source = pairs.iter().filter(|(source, _)| *source == index).filter_map(both);
            tasks.extend(of_source.map(|(source, target)| Task::Pair(source, target)));
            let paired = pairs.iter().any(|pair| pair.0 == index || pair.1 == index);
            tasks.extend(draft.as_ref().filter(|_| !paired).map(Task::Alone));
        }
        tasks
    }
}

/// The languages that the names of files may end in, sources first.
fn languages(arguments: &Check) -> Vec<Language> {
    let known = [Language::english(), Language::russian(), Language::kazakh()];
    let mut languages: Vec<Language> = arguments.from.iter().chain(&arguments.to).cloned().collect();
    for language in known {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    languages
}

/// The pairs in a group of documents with one name: from the source language into every other, or the one asked for.
fn pairs(group: &[(Language, usize)], languages: &[Language], arguments: &Check) -> Vec<(usize, usize)> {
    let rank = |language: &Language| languages.iter().position(|known| known.matches(language));
    let is_source = |(language, _): &&(Language, usize)| {
        arguments.from.as_ref().map_or(arguments.to.as_ref() != Some(language), |from| from.matches(language))
    };
    let Some(source) = group.iter().filter(is_source).min_by_key(|(language, _)| rank(language)) else {
        return Vec::new();
    };
    let is_target = |(language, _): &&(Language, usize)| {
        !language.matches(&source.0) && arguments.to.as_ref().is_none_or(|to| to.matches(language))
    };
    group.iter().filter(is_target).map(|target| (source.1, target.1)).collect()
}

fn file_name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The files below a folder that can be checked, by their endings; what is hidden stays so, links to folders lead nowhere.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let cannot = || format!("cannot read the folder {}", folder.display());
    for entry in fs::read_dir(folder).with_context(cannot)? {
        let entry = entry.with_context(cannot)?;
        let path = entry.path();
        let name = file_name(&path);
        let kind = entry.file_type().with_context(cannot)?;
        if name.starts_with('.') {
            continue;
        } else if kind.is_dir() {
            collect(&path, files)?;
        } else if path.is_file() && (Format::from_name(&name).is_some() || units::holds_units(&path)) {
            // `check .` and `check a.txt` speak of the same file.
            files.push(path.strip_prefix(".").map(Path::to_owned).unwrap_or(path));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(from: Option<Language>, to: Option<Language>) -> Check {
        Check { from, to, ..Check::default() }
    }

    fn group() -> Vec<(Language, usize)> {
        vec![(Language::english(), 0), (Language::kazakh(), 1), (Language::russian(), 2)]
    }

    #[track_caller]
    fn assert_pairs(from: Option<Language>, to: Option<Language>, expected: &[(usize, usize)]) {
        let arguments = arguments(from, to);
        assert_eq!(pairs(&group(), &languages(&arguments), &arguments), expected);
    }

    #[test]
    fn the_first_language_is_the_source_of_the_others_unless_options_say_otherwise() {
        assert_pairs(None, None, &[(0, 1), (0, 2)]);
        assert_pairs(Some(Language::russian()), None, &[(2, 0), (2, 1)]);
        assert_pairs(None, Some(Language::kazakh()), &[(0, 1)]);
        assert_pairs(None, Some(Language::english()), &[(2, 0)]);
        assert_pairs(Some(Language::kazakh()), Some(Language::russian()), &[(1, 2)]);
    }
}
