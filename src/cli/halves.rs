//! Files named on the command line → which of them are parallel text: `corpus.en corpus.ru`, told by their endings.

use std::path::{Path, PathBuf};

use tolmach::format::{Kind, NamedLanguages};
use tolmach::language::Language;

use super::error::usage;

/// What a reader is opened for.
pub(super) enum Input {
    /// A file of its own.
    File(PathBuf),
    /// Files with a text a line, that of the source first.
    Parallel(Vec<(PathBuf, Language)>),
}

/// The inputs in order; files of one name whose endings are languages belong together.
pub(super) fn inputs(files: &[PathBuf], named: &NamedLanguages) -> anyhow::Result<Vec<Input>> {
    let mut inputs: Vec<Input> = Vec::new();
    for file in files {
        let Some(language) = language(file, named) else {
            inputs.push(Input::File(file.clone()));
            continue;
        };
        let half = (file.clone(), language);
        let group = inputs.iter_mut().find_map(|input| match input {
            Input::Parallel(halves) if is_same_text(&halves[0].0, file) => Some(halves),
            _ => None,
        });
        match group {
            Some(halves) => halves.push(half),
            None => inputs.push(Input::Parallel(vec![half])),
        }
    }
    inputs.iter_mut().try_for_each(|input| settle(input, named))?;
    Ok(inputs)
}

/// The language that a file's ending names: one that the program knows, or that the user named.
pub(super) fn language(file: &Path, named: &NamedLanguages) -> Option<Language> {
    let ending = file.extension()?.to_str()?;
    let language = Language::parse(ending).ok().filter(|_| Kind::of_name(&format!(".{ending}")).is_none())?;
    let known = [Language::english(), Language::russian(), Language::kazakh()];
    let mut known = known.iter().chain(&named.from).chain(&named.to);
    known.any(|known| known.matches(&language)).then_some(language)
}

fn is_same_text(one: &Path, other: &Path) -> bool {
    one.with_extension("") == other.with_extension("")
}

/// Puts the source first and refuses what is no parallel text.
fn settle(input: &mut Input, named: &NamedLanguages) -> anyhow::Result<()> {
    let Input::Parallel(halves) = input else { return Ok(()) };
    if let [(file, language)] = halves.as_slice() {
        return Err(usage(format!(
            "{} is one half of parallel text, by its ending .{language}; name the other half too",
            file.display()
        )));
    }
    for wanted in [&named.from, &named.to].into_iter().flatten() {
        if !halves.iter().any(|(_, language)| language.matches(wanted)) {
            let stem = halves[0].0.with_extension("");
            let message = format!("there is no {}.{wanted} among the files of parallel text", stem.display());
            return Err(usage(message));
        }
    }
    let is_source = |language: &Language| named.from.as_ref().is_some_and(|from| from.matches(language));
    halves.sort_by_key(|(_, language)| !is_source(language));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(from: &str, to: &str) -> NamedLanguages {
        let language = |tag: &str| Language::parse(tag).ok();
        NamedLanguages { from: language(from), to: language(to) }
    }

    fn grouped(files: &[&str], named: &NamedLanguages) -> Vec<Vec<String>> {
        let files: Vec<PathBuf> = files.iter().map(PathBuf::from).collect();
        let name = |file: &PathBuf| file.display().to_string();
        let inputs = inputs(&files, named).unwrap();
        inputs
            .iter()
            .map(|input| match input {
                Input::File(file) => vec![name(file)],
                Input::Parallel(halves) => halves.iter().map(|(file, _)| name(file)).collect(),
            })
            .collect()
    }

    #[test]
    fn files_of_one_name_belong_together_with_the_source_first() {
        let files = ["a.en", "units.tmx", "b.kk", "a.ru", "b.en"];
        assert_eq!(
            grouped(&files, &NamedLanguages::default()),
            [vec!["a.en", "a.ru"], vec!["units.tmx"], vec!["b.kk", "b.en"]]
        );
        assert_eq!(grouped(&["a.en", "a.ru"], &named("ru", "en")), [vec!["a.ru", "a.en"]]);
        assert_eq!(grouped(&["a.de", "a.fr"], &named("de", "fr")), [vec!["a.de", "a.fr"]]);
        assert_eq!(grouped(&["a.de", "a.fr"], &NamedLanguages::default()), [vec!["a.de"], vec!["a.fr"]]);
    }

    #[test]
    fn a_half_alone_or_in_another_language_is_refused() {
        let refused = |files: &[&str], named: &NamedLanguages| {
            let files: Vec<PathBuf> = files.iter().map(PathBuf::from).collect();
            inputs(&files, named).err().map(|error| error.to_string()).unwrap_or_default()
        };
        assert!(refused(&["a.en"], &NamedLanguages::default()).contains("name the other half"));
        assert!(refused(&["a.en", "a.ru"], &named("en", "kk")).contains("there is no a.kk"));
    }
}
